//! E-mail addresses: the value of *Yhteyshenkilön sähköpostiosoite*.
//!
//! Addresses stand between spaces, commas, semicolons, slashes, bars, angle
//! brackets, line breaks and the words for *and* and *or*. A pattern such as
//! `etunimi.sukunimi@thl.fi` is an address too, marked as a template. An at-sign
//! that hides from robots, `maija (at) thl.fi`, is read as one. All else is
//! malformed: broken addresses one by one, prose as one run to a line.

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case};
use nom::combinator::all_consuming;
use nom::{IResult, Parser};

use crate::span::Span;

/// One thing the value holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FoundEmail {
    /// An address or a pattern of one.
    Address {
        /// The address alone, without brackets, `mailto:` and closing marks.
        span: Span,
        /// Whether it is a pattern and nobody's address.
        template: bool,
        /// The address with its at-sign, where the text hides or spaces it.
        rewritten: Option<String>,
    },
    /// Text that is no address.
    Malformed {
        /// All of it.
        span: Span,
    },
}

/// Every address of `text`, and what else stands there, in order.
pub(crate) fn emails(text: &str) -> impl Iterator<Item = FoundEmail> {
    let address = only(text);
    let others = if address.is_none() {
        all(text)
    } else {
        Vec::new()
    };
    address.into_iter().chain(others)
}

/// Reads any text word by word.
fn all(text: &str) -> Vec<FoundEmail> {
    let words = words(text);
    let mut found = Found::default();
    let mut rest = words.as_slice();
    while let [word, after @ ..] = rest {
        if let Some((address, taken)) = spaced(text, rest) {
            found.address(address);
            rest = rest.get(taken..).unwrap_or_default();
            continue;
        }
        found.word(text, *word);
        rest = after;
    }
    found.list
}

/// A text that is one address of ASCII letters, as most are.
fn only(text: &str) -> Option<FoundEmail> {
    let (local, domain) = text.split_at_checked(memchr::memchr(b'@', text.as_bytes())?)?;
    let domain = domain.get(1..)?;
    let plain = is_row(local, |sign| matches!(sign, b'.' | b'-' | b'_'))
        && is_row(domain, |sign| matches!(sign, b'.' | b'-'))
        && has_plain_top(domain);
    plain.then(|| FoundEmail::Address {
        span: Span::new(0, text.len()),
        template: is_template(local),
        rewritten: None,
    })
}

/// Whether a text is letters and digits of ASCII, with one sign between two runs of
/// them.
fn is_row(text: &str, is_sign: impl Fn(u8) -> bool) -> bool {
    let mut after_sign = true;
    for byte in text.bytes() {
        let sign = !byte.is_ascii_alphanumeric();
        if sign && (after_sign || !is_sign(byte)) {
            return false;
        }
        after_sign = sign;
    }
    !after_sign
}

/// Whether the last label of a domain is of two letters or more.
fn has_plain_top(domain: &str) -> bool {
    let bytes = domain.as_bytes();
    let dot = bytes.iter().rposition(|byte| !byte.is_ascii_alphabetic());
    dot.is_some_and(|dot| bytes.get(dot) == Some(&b'.') && dot + 2 < bytes.len())
}

/// A word, and whether a separator stands between it and the one before.
#[derive(Clone, Copy)]
struct Word {
    span: Span,
    /// A separator or the start of the text stands before it.
    fresh: bool,
    /// A line break or the start of the text stands before it.
    new_line: bool,
    /// Nothing but a comma or the like, and no space, stands before it.
    glued: bool,
}

#[derive(Default)]
struct Found {
    list: Vec<FoundEmail>,
    /// The last item is prose, which further words of the line lengthen.
    prose: bool,
    /// The last item is a broken address, which a glued word lengthens.
    broken: bool,
}

impl Found {
    fn address(&mut self, address: FoundEmail) {
        self.list.push(address);
        (self.prose, self.broken) = (false, false);
    }

    fn word(&mut self, text: &str, word: Word) {
        if let Some(address) = single(text, word.span) {
            return self.address(address);
        }
        let broken = word.span.slice(text).contains('@');
        let lengthens = (self.prose && !broken && !word.new_line) || (self.broken && word.glued);
        match self.list.last_mut() {
            Some(FoundEmail::Malformed { span }) if lengthens => *span = span.cover(word.span),
            _ => {
                self.list.push(FoundEmail::Malformed { span: word.span });
                (self.prose, self.broken) = (!broken, broken);
            }
        }
    }
}

/// Marks around an address that are no part of it.
const OPENING: [char; 8] = ['(', '[', '{', '"', '\'', '“', '”', '’'];
const CLOSING: [char; 14] = [
    ')', ']', '}', '"', '\'', '“', '”', '’', '.', ':', '!', '?', '…', '*',
];

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '/' | '|' | '<' | '>' | '•' | '·')
}

/// Words that join addresses, in Finnish, Swedish and English.
fn is_joiner(word: &str) -> bool {
    matches!(
        word,
        "ja" | "sekä" | "tai" | "och" | "eller" | "and" | "or" | "&" | "-" | "–" | "mailto:"
    )
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let (mut fresh, mut new_line) = (true, true);
    let mut end = 0;
    for word in text.split(is_separator) {
        let start = end;
        end = start + word.len();
        let after = text.get(end..).and_then(|rest| rest.chars().next());
        if is_joiner(word) {
            fresh = true;
        } else if !word.is_empty() {
            let before = text
                .get(..start)
                .and_then(|before| before.chars().next_back());
            let glued = before.is_some_and(|c| !c.is_whitespace());
            words.push(Word {
                span: Span::new(start, end),
                fresh,
                new_line,
                glued,
            });
            (fresh, new_line) = (false, false);
        }
        fresh |= after.is_some_and(|c| c == '\n' || !c.is_whitespace());
        new_line |= after == Some('\n');
        end += after.map_or(0, char::len_utf8);
    }
    words
}

/// The word without the marks around it and a `mailto:` or `sähköposti:` before.
fn bare(text: &str, span: Span) -> Span {
    let word = span.slice(text);
    if is_at_mark(word) {
        return span;
    }
    let word = word.trim_start_matches(OPENING);
    let word = match word.split_once(':') {
        Some((label, rest)) if rest.contains(['@', '(', '[']) && !label.contains('@') => rest,
        _ => word,
    };
    let word = word.trim_start_matches(OPENING).trim_end_matches(CLOSING);
    let start = word.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    Span::new(start, start + word.len())
}

/// An address in one word: `maija@thl.fi` or `maija(at)thl.fi`.
fn single(text: &str, span: Span) -> Option<FoundEmail> {
    let span = bare(text, span);
    let word = span.slice(text);
    if let Some((local, domain)) = word.split_once('@') {
        return (is_local(local) && is_domain(domain)).then(|| FoundEmail::Address {
            span,
            template: is_template(local),
            rewritten: None,
        });
    }
    let at = word.find(['(', '[', '{'])?;
    let (local, rest) = word.split_at_checked(at)?;
    let (domain, _) = at_mark(rest).ok()?;
    let domain = plain_dots(domain);
    joined(span, local, &domain)
}

/// An address in several words: `maija (at) thl.fi`, `maija @thl.fi`,
/// `maija@ thl.fi` or `maija at thl.fi`. Also answers how many words it takes.
fn spaced(text: &str, words: &[Word]) -> Option<(FoundEmail, usize)> {
    let [first, second, after @ ..] = words else {
        return None;
    };
    if second.fresh {
        return None;
    }
    let start = bare(text, first.span);
    let next = bare(text, second.span);
    let (local, mark) = (start.slice(text), next.slice(text));
    if !are_apart(text, start, next) {
        return None;
    }
    if let Some(local) = local.strip_suffix('@') {
        let domain = next.slice(text);
        return Some((joined(start.cover(next), local, domain)?, 2));
    }
    // A word of prose before a stray at-sign is no one's address.
    if !first.fresh && !local.contains('.') {
        return None;
    }
    if let Some(domain) = mark.strip_prefix('@').filter(|domain| !domain.is_empty()) {
        return Some((joined(start.cover(next), local, domain)?, 2));
    }
    let third = after.first().filter(|third| !third.fresh)?;
    let marked = is_at_mark(mark) || matches!(mark, "@" | "at" | "AT" | "ät" | "miukumauku");
    if !marked {
        return None;
    }
    let end = bare(text, third.span);
    if !are_apart(text, next, end) {
        return None;
    }
    let domain = plain_dots(end.slice(text));
    Some((joined(start.cover(end), local, &domain)?, 3))
}

/// Whether nothing but white space and brackets stands between two words: the full
/// stop of `etunimi. @kunta.example` is part of no address.
fn are_apart(text: &str, word: Span, next: Span) -> bool {
    let gap = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '{' | '}');
    let between = text.get(word.end..next.start);
    between.is_some_and(|between| between.chars().all(gap))
}

fn joined(span: Span, local: &str, domain: &str) -> Option<FoundEmail> {
    (is_local(local) && is_domain(domain)).then(|| FoundEmail::Address {
        span,
        template: is_template(local),
        rewritten: Some(format!("{local}@{domain}")),
    })
}

/// A bracketed at-sign: `(at)`, `[at]`, `(ät)`, `(a)`, `(@)`.
fn at_mark(text: &str) -> IResult<&str, (&str, &str, &str)> {
    let name = alt((
        tag_no_case("at"),
        tag("ät"),
        tag("ÄT"),
        tag_no_case("a"),
        tag("@"),
        tag("miukumauku"),
    ));
    let open = alt((tag("("), tag("["), tag("{")));
    let close = alt((tag(")"), tag("]"), tag("}")));
    (open, name, close).parse(text)
}

fn is_at_mark(text: &str) -> bool {
    text.starts_with(['(', '[', '{']) && all_consuming(at_mark).parse(text).is_ok()
}

/// Dots that hide as the at-sign does: `thl(dot)fi`.
fn plain_dots(domain: &str) -> String {
    ["(dot)", "[dot]", "(piste)", "[piste]", "(.)", "[.]"]
        .iter()
        .fold(domain.to_owned(), |domain, dot| domain.replace(dot, "."))
}

/// Whether it can stand before an at-sign: dotted words of letters of any language.
fn is_local(text: &str) -> bool {
    let mut before = '.';
    for c in text.chars() {
        let fits = match c {
            '.' => before != '.',
            'a'..='z' | 'A'..='Z' => true,
            _ => c.is_alphanumeric() || is_mark(c) || "!#$%&'*+-=?^_`{|}~".contains(c),
        };
        if !fits {
            return false;
        }
        before = c;
    }
    before != '.'
}

/// A combining mark that no composed letter takes in.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Whether it can stand after an at-sign: two labels or more, the last of them
/// without digits. None begins or ends with a hyphen.
fn is_domain(text: &str) -> bool {
    let is_top = |label: &str| {
        label.starts_with("xn--")
            || (label.chars().nth(1).is_some() && !label.bytes().any(|byte| byte.is_ascii_digit()))
    };
    let top = memchr::memrchr(b'.', text.as_bytes()).and_then(|dot| text.get(dot + 1..));
    if !top.is_some_and(is_top) {
        return false;
    }
    let mut before = '.';
    for c in text.chars() {
        let fits = match c {
            'a'..='z' | '0'..='9' => true,
            '.' => !matches!(before, '.' | '-'),
            '-' => before != '.',
            _ => c.is_alphanumeric(),
        };
        if !fits {
            return false;
        }
        before = c;
    }
    !matches!(before, '.' | '-')
}

/// Whether a local part says what a name is made of and is none itself.
fn is_template(local: &str) -> bool {
    const ANYWHERE: [&str; 8] = [
        "etunimi",
        "sukunimi",
        "fornamn",
        "efternamn",
        "firstname",
        "lastname",
        "surname",
        "givenname",
    ];
    const WHOLE: [&str; 5] = ["nimi", "enimisnimi", "enimi", "snimi", "firstlast"];
    if ANYWHERE.iter().any(|part| local.starts_with(part)) {
        return true;
    }
    if !may_be_template(local) {
        return false;
    }
    let mut folded = String::with_capacity(local.len());
    let letters = local.chars().filter(|c| c.is_alphanumeric());
    for letter in letters.flat_map(char::to_lowercase) {
        folded.push(match letter {
            'ä' | 'å' => 'a',
            'ö' => 'o',
            other => other,
        });
    }
    let holds = |part: &str| {
        let windows = folded.as_bytes().windows(part.len());
        let first = part.as_bytes().first();
        windows
            .filter(|window| window.first() == first)
            .any(|window| window == part.as_bytes())
    };
    ANYWHERE.iter().any(|part| holds(part)) || WHOLE.contains(&folded.as_str())
}

/// Whether a local part holds what is in every template: `nim`, `nam` or, in
/// `firstlast`, `tla`. Few names do.
fn may_be_template(local: &str) -> bool {
    let mut last = [0; 3];
    for byte in local.bytes().filter(|byte| !byte.is_ascii_punctuation()) {
        if !byte.is_ascii() {
            return true;
        }
        let [_, before, here] = last;
        last = [before, here, byte.to_ascii_lowercase()];
        if matches!(&last, b"nim" | b"nam" | b"tla") {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests;
