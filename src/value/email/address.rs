//! One address, plain or hidden from robots.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{consumed, not, opt, recognize, verify};
use nom::multi::{many0_count, many1_count, separated_list1};
use nom::sequence::{delimited, preceded, terminated};

use super::{Read, end_of_word};
use crate::value::words::{self, is_mark};

/// An address, whole and in parts.
#[derive(Clone, Copy)]
pub(super) struct Address<'t> {
    pub(super) printed: &'t str,
    local: &'t str,
    at: &'t str,
    domain: &'t str,
}

/// `address = !( at-mark end ) marks [ label marks ] bare marks end`
///
/// An address `opens` where more than a space stands before it. Elsewhere a word
/// without a dot is prose where a space follows it: `Maija Meri @thl.fi`.
pub(super) fn address<'t>(opens: bool) -> impl Fn(&'t str) -> Read<'t, Address<'t>> {
    let fits = move |found: &Address<'_>| {
        let at = found.at.trim_start_matches(is_bracket);
        opens || !at.starts_with(char::is_whitespace) || found.local.contains('.')
    };
    let end = || (closing_marks, end_of_word);
    move |input| {
        let (input, _) = preceded(not((at_mark, end_of_word)), opening_marks).parse(input)?;
        let labelled = preceded((label, opening_marks), bare);
        alt((
            terminated(verify(bare, fits), end()),
            terminated(verify(labelled, fits), end()),
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

/// `label = *letter ":"`: `mailto:`, `sähköposti:`
fn label(input: &str) -> Read<'_> {
    let letters = take_while(|c: char| c.is_alphabetic() || is_mark(c) || c == '-');
    terminated(letters, char(':')).parse(input)
}

/// `local = atom *( "." atom )`
fn local(input: &str) -> Read<'_> {
    let atom = || words::word(|c| !is_local_letter(c));
    recognize((atom(), many0_count((char('.'), atom())))).parse(input)
}

/// A letter of any language, with its combining marks, a digit or a sign.
fn is_local_letter(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c) || "!#$%&'*+-=?^_`~".contains(c)
}

/// `at = [ gap ] "@" [ gap ] / at-mark / gap ( at-mark / at-word ) gap`
fn at(input: &str) -> Read<'_> {
    let word = alt((tag("at"), tag("AT"), tag("ät"), tag("miukumauku")));
    alt((
        recognize((opt(gap), char('@'), opt(gap))),
        at_mark,
        recognize((gap, alt((at_mark, word)), gap)),
    ))
    .parse(input)
}

/// `at-mark = bracket ( "at" / "ät" / "a" / "@" / "miukumauku" ) bracket`
fn at_mark(input: &str) -> Read<'_> {
    let (at, a) = (tag_no_case("at"), tag_no_case("a"));
    let name = alt((at, tag("ät"), tag("ÄT"), a, tag("@"), tag("miukumauku")));
    recognize((one_of("([{"), name, one_of(")]}"))).parse(input)
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
    "()[]{}".contains(c)
}

/// `domain = name 1*( dot name )`, the last of two letters or more and no digit
fn domain(input: &str) -> Read<'_> {
    let is_top = |name: &str| {
        name.starts_with("xn--")
            || name.chars().nth(1).is_some() && !name.contains(|c: char| c.is_ascii_digit())
    };
    let names = recognize((name, many1_count((dot, name))));
    verify(names, |domain: &str| {
        let last = domain.rsplit(|c| !is_name_letter(c)).next();
        last.is_some_and(is_top)
    })
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

/// `dot = "." / bracket ( "dot" / "piste" / "." ) bracket`
fn dot(input: &str) -> Read<'_> {
    let hidden = alt((tag("dot"), tag("piste"), tag(".")));
    alt((tag("."), delimited(one_of("(["), hidden, one_of(")]")))).parse(input)
}

/// `opening-marks = *( "(" / "[" / "{" / quotation-mark )`
fn opening_marks(input: &str) -> Read<'_> {
    take_while(|c| "([{\"'“”’".contains(c)).parse(input)
}

/// `closing-marks = *( ")" / "]" / "}" / quotation-mark / "." / ":" / "!" / "?" / "…" / "*" )`
fn closing_marks(input: &str) -> Read<'_> {
    take_while(|c| ")]}\"'“”’.:!?…*".contains(c)).parse(input)
}

impl Address<'_> {
    /// The address with plain signs, where the text hides or spaces them.
    pub(super) fn rewritten(&self) -> Option<String> {
        if self.at == "@" && !self.domain.contains(['(', '[']) {
            return None;
        }
        let names: Read<'_, Vec<&str>> = separated_list1(dot, name).parse(self.domain);
        let (_, names) = names.ok()?;
        Some(format!("{}@{}", self.local, names.join(".")))
    }

    /// Whether the local part says what a name is made of and is none itself:
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
