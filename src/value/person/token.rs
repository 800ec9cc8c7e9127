//! The value as tokens: words, and the marks between them.
//!
//! The kind of a token is a letter or mark, so that the kinds of a value are a text
//! themselves, and nom reads names from that: `Hankejohtaja Anu Niemi, THL` is `rnn,w`.

use nom::branch::alt;
use nom::character::complete::{anychar, char, multispace0, one_of, satisfy};
use nom::combinator::{opt, peek, value, verify};
use nom::multi::many0_count;
use nom::{Offset, Parser};

use super::Read;
use super::word::classify;
use crate::span::Span;
use crate::steps::count_steps;
use crate::value::{lexicon, region, words};

/// A word of a name: `Anna-Maija`, `Virtanen`.
pub(super) const NAME: char = 'n';
/// Initials, part of a name beside a whole word: `A.`, `J-P`.
pub(super) const INITIAL: char = 'i';
/// A word in lower case inside a name: `von`.
pub(super) const PARTICLE: char = 'p';
/// Four capitals or more: a surname after one given name, `NIEMI`, or an acronym.
pub(super) const CAPITALS: char = 'c';
/// A title or post in its basic form: `hankejohtaja`.
pub(super) const ROLE: char = 'r';
/// A form of business, which makes the name before it a company's: `Oy`.
pub(super) const COMPANY: char = 'o';
/// The genitive of a place, which makes the name after it an organisation's: `Suomen`.
pub(super) const PLACE: char = 'l';
/// An address or a number.
pub(super) const CONTACT: char = 'd';
/// Any other word.
pub(super) const OTHER: char = 'w';
/// A word between people: `ja`, `&`.
pub(super) const JOINER: char = '&';
/// A comma, semicolon, slash, bar or bullet.
pub(super) const SEPARATOR: char = ',';
pub(super) const LINE_BREAK: char = '\n';
/// A colon or a dash: it ties a role to a name.
pub(super) const LINK: char = ':';
pub(super) const OPEN: char = '(';
pub(super) const CLOSE: char = ')';
const STOP: char = '.';

pub(super) fn is_word(kind: char) -> bool {
    kind.is_ascii_lowercase()
}

/// Whether a mark parts one thing from the next beyond doubt.
pub(super) fn parts(kind: char) -> bool {
    matches!(kind, SEPARATOR | LINE_BREAK | CLOSE)
}

/// The tokens of a value: their kinds, each one byte, and their spans.
pub(super) struct PersonTokens {
    pub(super) kinds: String,
    spans: Vec<Span>,
}

impl PersonTokens {
    /// `value = *( line-space / token )`
    pub(super) fn of(text: &str) -> Self {
        let capacity = text.len().min(16);
        let mut tokens = Self {
            kinds: String::with_capacity(capacity),
            spans: Vec::with_capacity(capacity),
        };
        let shouted = !text.contains(char::is_lowercase);
        let mut starts_line = true;
        let mut rest = text;
        loop {
            let start = rest.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
            let Ok((end, kind)) = token(start, starts_line, shouted) else {
                return tokens;
            };
            count_steps(rest.len() - end.len());
            tokens.kinds.push(kind);
            let span = Span::new(text.len() - start.len(), text.len() - end.len());
            tokens.spans.push(span);
            tokens.mark_region(text);
            starts_line = kind == LINE_BREAK;
            rest = end;
        }
    }

    /// Marks the last two words as no part of a name where they name a region: `Oma Häme`.
    fn mark_region(&mut self, text: &str) {
        if self.kinds.ends_with("nn")
            && let [.., one, other] = self.spans.as_slice()
            && region::name(one.cover(*other).slice(text)).is_some()
        {
            self.kinds.truncate(self.kinds.len() - 2);
            self.kinds.extend([OTHER, OTHER]);
        }
    }

    /// The span from the first token to the last of some of the kinds.
    pub(super) fn span(&self, kinds: &str) -> Span {
        let start = self.kinds.offset(kinds);
        match self.spans.get(start..start + kinds.len()) {
            Some([first, .., last]) => first.cover(*last),
            Some([one]) => *one,
            _ => Span::default(),
        }
    }
}

/// `token = mark / word`
fn token(input: &str, starts_line: bool, shouted: bool) -> Read<'_, char> {
    match mark(input, starts_line) {
        Err(_) => word(input, shouted),
        mark => mark,
    }
}

/// ```text
/// mark   = separator / link / bracket / "." / line-break / dash / hyphen
/// hyphen = "-" !letter
/// ```
///
/// A dash and a hyphen at the start of a line are bullets.
fn mark(input: &str, starts_line: bool) -> Read<'_, char> {
    let dash = if starts_line { SEPARATOR } else { LINK };
    let (rest, sign) = anychar(input)?;
    let kind = match sign {
        ',' | ';' | '/' | '|' | '•' | '·' | '*' => SEPARATOR,
        ':' | '=' => LINK,
        '–' | '—' => dash,
        '-' if !rest.starts_with(char::is_alphabetic) => dash,
        '(' | '[' => OPEN,
        ')' | ']' => CLOSE,
        '.' => STOP,
        '\n' => LINE_BREAK,
        _ => return Err(nom::Err::Error(())),
    };
    Ok((rest, kind))
}

/// `word = run [ continuation ]`, the continuation behind a hyphen: `kehitys- ja`
fn word(input: &str, shouted: bool) -> Read<'_, char> {
    let (rest, (run, is_plain)) = run(input)?;
    if run.ends_with('-')
        && let Ok((rest, _)) = continuation(rest, shouted)
    {
        return Ok((rest, OTHER));
    }
    let word = bare(run);
    let kind = match is_joiner(word, shouted) {
        true => JOINER,
        false => classify(word, is_plain, shouted),
    };
    Ok((input.get(word.len()..).unwrap_or(rest), kind))
}

/// `continuation = joiner / &"," / &"/"`
fn continuation(input: &str, shouted: bool) -> Read<'_, ()> {
    let joiner = verify(run, |(run, _)| is_joiner(bare(run), shouted));
    let mark = (multispace0, one_of(",/"));
    alt((value((), (multispace0, joiner)), value((), peek(mark)))).parse(input)
}

/// Whether a word joins two others: `ja`; in a text that is `shouted`, `JA`.
fn is_joiner(word: &str, shouted: bool) -> bool {
    lexicon::is_joiner(word) || shouted && lexicon::is_joiner(&word.to_lowercase())
}

/// A run without the stops and the hyphen behind it. A stop is part of initials
/// and of short titles only: `A.`, `Dr.`.
fn bare(run: &str) -> &str {
    let Some(unstopped) = run.strip_suffix('.') else {
        return run.strip_suffix('-').unwrap_or(run);
    };
    let unstopped = unstopped.trim_end_matches('.');
    let last = unstopped.rsplit(['.', '-']).next().unwrap_or(unstopped);
    match last.chars().nth(2) {
        Some(_) => unstopped,
        None => run,
    }
}

/// `run = 1*letter *( ":" &small-letter 1*letter )`, where a letter is no space and no
/// mark; and whether it is letters of an alphabet only
fn run(input: &str) -> Read<'_, (&str, bool)> {
    let letters = words::word(|c| c.is_whitespace() || ",;:/|•·*–—()[]".contains(c));
    let (rest, run) = letters(input)?;
    if !rest.starts_with(':') {
        return Ok((rest, run));
    }
    let inflection = (char(':'), satisfy(char::is_lowercase), opt(letters));
    let (end, inflections) = many0_count(inflection).parse(rest)?;
    match input.get(..input.offset(end)) {
        Some(inflected) if inflections > 0 => Ok((end, (inflected, false))),
        _ => Ok((rest, run)),
    }
}
