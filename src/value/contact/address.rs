//! One address, plain or hidden from robots.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while, take_while1};
use nom::character::complete::{char, one_of, space0, space1};
use nom::combinator::{consumed, not, opt, recognize, verify};
use nom::multi::{many0_count, many1_count, separated_list1};
use nom::sequence::{delimited, preceded, terminated};

use super::{Read, end_of_word, is_separator};
use crate::value::words::{self, is_mark};

/// An address, whole and in parts.
#[derive(Clone, Copy)]
pub(super) struct Address<'t> {
    pub(super) printed: &'t str,
    local: &'t str,
    at: &'t str,
    domain: &'t str,
}

/// `address = !( at-mark end ) marks [ label marks ] bare [ query ] marks end`, with its
/// label, and alone
///
/// An address `opens` where more than a space stands before it. Elsewhere a word
/// without a dot is prose where a space follows it: `Maija Meri @thl.fi`.
pub(super) fn address<'t>(opens: bool) -> impl Fn(&'t str) -> Read<'t, (&'t str, Address<'t>)> {
    let fits = move |found: &Address<'_>| {
        let at = found.at.trim_start_matches(is_bracket);
        opens || !at.starts_with(char::is_whitespace) || found.local.contains('.')
    };
    let end = || (opt(query), closing_marks, end_of_word);
    move |input| {
        let (input, _) = preceded(not((at_mark, end_of_word)), opening_marks).parse(input)?;
        let labelled = preceded((label, opening_marks), bare);
        alt((
            terminated(consumed(verify(bare, fits)), end()),
            terminated(consumed(verify(labelled, fits)), end()),
        ))
        .parse(input)
    }
}

/// `bare = local at domain`
fn bare(input: &str) -> Read<'_, Address<'_>> {
    let (rest, (printed, (local, at, domain))) = consumed((local, at, domain)).parse(input)?;
    let address = Address {
        printed,
        local,
        at,
        domain,
    };
    Ok((rest, address))
}

/// `label = *letter ":" / known *( "." / ":" / " " )`: `mailto:`, `Sähköposti `
fn label(input: &str) -> Read<'_> {
    const KNOWN: [&str; 10] = [
        "mailto",
        "sähköposti",
        "sähköpostiosoite",
        "sposti",
        "s-posti",
        "email",
        "e-mail",
        "mail",
        "e-post",
        "epost",
    ];
    let letters = || take_while(|c: char| c.is_alphabetic() || is_mark(c) || c == '-');
    let is_known = |word: &str| KNOWN.iter().any(|known| known.eq_ignore_ascii_case(word));
    let marks = take_while1(|c| matches!(c, '.' | ':' | ' '));
    let known = recognize((verify(letters(), is_known), marks));
    alt((known, terminated(letters(), char(':')))).parse(input)
}

/// `query = "?" 1*<any but a separator>`: of `mailto:maija.meri@thl.fi?subject=Silta`
fn query(input: &str) -> Read<'_> {
    let text = take_while1(|c: char| !is_separator(c) && !is_bracket(c));
    preceded(char('?'), text).parse(input)
}

/// `local = atom *( dot atom )`
fn local(input: &str) -> Read<'_> {
    recognize((atom, many0_count((dot, atom)))).parse(input)
}

fn atom(input: &str) -> Read<'_> {
    let (rest, (atom, _)) = words::word(|c| !is_local_letter(c))(input)?;
    Ok((rest, atom))
}

/// A letter of any language, with its combining marks, a digit or a sign.
fn is_local_letter(c: char) -> bool {
    const SIGNS: &[u8] = b"!#$%&'*+-=?^_`~";
    let is_sign = || u8::try_from(c).is_ok_and(|c| SIGNS.contains(&c));
    c.is_alphanumeric() || is_mark(c) || is_sign()
}

/// `at = [ gap ] "@" [ gap ] / *" " at-mark *" " / gap ( at-mark / at-word ) gap`
fn at(input: &str) -> Read<'_> {
    let in_finnish = alt((tag("ät"), tag("a\u{308}t"), tag("miukumauku")));
    let word = alt((tag("at"), tag("AT"), in_finnish));
    alt((
        recognize((opt(gap), char('@'), opt(gap))),
        recognize((space0, at_mark, space0)),
        recognize((gap, alt((at_mark, word)), gap)),
    ))
    .parse(input)
}

/// `at-mark = bracket *" " ( "at" / "ät" / "a" / "@" / "miukumauku" / "snabel-a" ) *" " bracket`
pub(super) fn at_mark(input: &str) -> Read<'_> {
    let (at, a) = (tag_no_case("at"), tag_no_case("a"));
    let in_finnish = alt((tag("ät"), tag("ÄT"), tag("a\u{308}t")));
    let spelt = alt((tag_no_case("miukumauku"), tag_no_case("snabel-a")));
    let sign = alt((at, in_finnish, a, tag("@"), spelt));
    delimited((one_of("([{<"), space0), sign, (space0, one_of(")]}>"))).parse(input)
}

/// `gap = *bracket 1*( space *bracket )`
fn gap(input: &str) -> Read<'_> {
    verify(take_while1(is_gap), |gap: &str| {
        gap.contains(char::is_whitespace)
    })
    .parse(input)
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() && c != '\n' || is_bracket(c)
}

fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '[' | ']' | '{' | '}')
}

/// `domain = name ( 1*( domain-dot name ) / 1*" " "." 1*" " name )`, the last of two letters or more and no digit
fn domain(input: &str) -> Read<'_> {
    let is_top = |name: &str| {
        name.starts_with("xn--")
            || name.chars().nth(1).is_some() && !name.contains(|c: char| c.is_ascii_digit())
    };
    let names = (name, many1_count((domain_dot, name)));
    let spaced = (name, spaced_dot, name);
    verify(
        alt((recognize(names), recognize(spaced))),
        |domain: &str| {
            let last = domain.rsplit(|c| !is_name_letter(c)).next();
            last.is_some_and(is_top)
        },
    )
    .parse(input)
}

/// `name = 1*( letter / digit / "-" )`, with no hyphen at either end
fn name(input: &str) -> Read<'_> {
    verify(take_while1(is_name_letter), |name: &str| {
        !name.starts_with('-') && !name.ends_with('-')
    })
    .parse(input)
}

fn is_name_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// `dot = "." / [ gap ] dot-mark [ gap ]`
/// `dot-mark = bracket ( "dot" / "piste" / "punkt" / "." ) bracket`
fn dot(input: &str) -> Read<'_> {
    let (piste, punkt) = (tag_no_case("piste"), tag_no_case("punkt"));
    let hidden = alt((tag_no_case("dot"), piste, punkt, tag(".")));
    let mark = delimited(one_of("([{"), hidden, one_of(")]}"));
    alt((tag("."), delimited(space0, recognize(mark), space0))).parse(input)
}

/// `domain-dot = dot / " " ( "dot" / "piste" ) " "`
fn domain_dot(input: &str) -> Read<'_> {
    let word = alt((tag_no_case("dot"), tag_no_case("piste")));
    alt((dot, delimited(space1, word, space1))).parse(input)
}

/// `spaced-dot = 1*" " "." 1*" "`, as one who hides an address writes it.
fn spaced_dot(input: &str) -> Read<'_> {
    delimited(space1, tag("."), space1).parse(input)
}

/// `opening-marks = *( "(" / "[" / "{" / quotation-mark )`
fn opening_marks(input: &str) -> Read<'_> {
    take_while(|c| matches!(c, '(' | '[' | '{' | '"' | '\'' | '“' | '”' | '’')).parse(input)
}

/// `closing-marks = *( ")" / "]" / "}" / quotation-mark / "." / ":" / "!" / "?" / "…" / "*" )`
pub(super) fn closing_marks(input: &str) -> Read<'_> {
    take_while(|c| {
        matches!(
            c,
            ')' | ']' | '}' | '"' | '\'' | '“' | '”' | '’' | '.' | ':' | '!' | '?' | '…' | '*'
        )
    })
    .parse(input)
}

impl Address<'_> {
    /// The address with plain signs, where the text hides or spaces them.
    pub(super) fn rewritten(&self) -> Option<String> {
        // The stops are hidden in brackets or between spaces.
        if self.at == "@" && !self.printed.contains(['(', '[', '{', ' ', '\t']) {
            return None;
        }
        let local: Read<'_, Vec<&str>> = separated_list1(dot, atom).parse(self.local);
        let domain: Read<'_, Vec<&str>> =
            separated_list1(alt((domain_dot, spaced_dot)), name).parse(self.domain);
        let ((_, local), (_, domain)) = (local.ok()?, domain.ok()?);
        Some(format!("{}@{}", local.join("."), domain.join(".")))
    }

    /// Whether the local part describes a name in place of giving one:
    /// `etunimi.sukunimi`, `förnamn.efternamn`, `first.last`.
    pub(super) fn is_template(&self) -> bool {
        const KINDS: [&str; 9] = [
            "etu", "suku", "for", "för", "efter", "first", "last", "sur", "given",
        ];
        let mut local = self.local.to_lowercase();
        local.retain(char::is_alphanumeric);
        let is_kind_of_name = |(at, _)| {
            let (before, noun) = local.split_at_checked(at).unwrap_or_default();
            ["nimi", "namn", "name"]
                .iter()
                .any(|name| noun.starts_with(name))
                && KINDS.iter().any(|kind| before.ends_with(kind))
        };
        local.match_indices('n').any(is_kind_of_name)
            || ["nimi", "enimi", "snimi", "enimisnimi", "firstlast"].contains(&&*local)
    }
}
