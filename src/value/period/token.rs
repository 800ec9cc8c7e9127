//! Text to tokens: dates, the words that say what they are, and the rest.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_till, take_while, take_while1};
use nom::character::complete::{anychar, char, one_of, satisfy};
use nom::combinator::{cond, not, opt, peek, success, value, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use super::cue::{self, Cue};
use super::date_phrase::{DatePhrase, number_phrase, word_phrase};
use super::word::{is_dash, word};
use crate::span::Span;
use crate::steps::count_steps;

/// What stands at one place, white space left out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) span: Span,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum TokenKind {
    Date(DatePhrase),
    Cue(Cue),
    /// A dash, an arrow, or the stroke of `2020/2021`.
    Dash(Dash),
    And,
    Comma,
    Colon,
    /// A line break.
    Break,
    /// The end of a sentence, a bracket and the like.
    Stop,
    /// A word that may stand between a cue and its date.
    Filler,
    Word,
    /// A word or sign that makes the number behind it no date: `klo`, `s.`, `§`.
    Reference,
    /// Something with digits that is no date.
    NotADate,
    /// The same, part of a telephone number or of a number in groups: what
    /// follows it after a space may be so too.
    DigitGroup,
}

/// Whether a dash touches what stands on either side of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dash {
    pub(super) left: bool,
    pub(super) right: bool,
}

impl Token {
    pub(super) fn is_date(&self) -> bool {
        matches!(self.kind, TokenKind::Date(_))
    }
}

impl TokenKind {
    /// Whether it is a date or looks like one.
    pub(super) fn has_digits(self) -> bool {
        matches!(self, Self::Date(_) | Self::NotADate | Self::DigitGroup)
    }
}

/// `tokens = *( white-space / reference digit-run / token )`
pub(super) fn tokens(text: &str) -> Vec<Token> {
    // Most periods are a sentence.
    let mut tokens: Vec<Token> = Vec::with_capacity(14);
    let mut rest = text.trim_start_matches(is_blank);
    while !rest.is_empty() {
        count_steps(1);
        let at = text.len() - rest.len();
        let read = match tokens.last().map(|last| &last.kind) {
            Some(TokenKind::Reference) => digit_run(rest),
            _ => token(text.get(..at).unwrap_or_default(), rest),
        };
        let Ok((after, mut kind)) = read else {
            break;
        };
        if let TokenKind::Date(date) = &mut kind {
            date.span = date.span.shifted(at);
            date.extent = date.extent.shifted(at);
        }
        tokens.push(Token {
            kind,
            span: Span::new(at, text.len() - after.len()),
        });
        rest = after.trim_start_matches(is_blank);
    }
    tokens
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

/// `token = break / number-phrase / digit-run / word-token / sign`
///
/// `before` is all that stands before `input`.
fn token<'t>(before: &str, input: &'t str) -> IResult<&'t str, TokenKind> {
    match input.chars().next() {
        Some('\n') => value(TokenKind::Break, char('\n')).parse(input),
        // Before the tables of letters are asked, which takes longer.
        Some(c) if c.is_ascii_punctuation() || is_dash(c) => sign(before, input),
        Some(c) if c.is_numeric() => {
            alt((number_phrase.map(TokenKind::Date), digit_run)).parse(input)
        }
        Some(c) if c.is_alphabetic() => word_token(input),
        _ => sign(before, input),
    }
}

fn digit(input: &str) -> IResult<&str, char> {
    satisfy(char::is_numeric).parse(input)
}

fn alphanumeric(input: &str) -> IResult<&str, char> {
    satisfy(char::is_alphanumeric).parse(input)
}

/// `run = *non-space`
fn run(input: &str) -> IResult<&str, &str> {
    take_till(char::is_whitespace).parse(input)
}

/// `digit-run = &digit run`
fn digit_run(input: &str) -> IResult<&str, TokenKind> {
    alt((
        value(TokenKind::DigitGroup, (char('0'), run)),
        value(TokenKind::NotADate, (digit, run)),
    ))
    .parse(input)
}

/// `word-token = word-phrase / cue-phrase / glued-word / reference / word ["."]`
fn word_token(input: &str) -> IResult<&str, TokenKind> {
    let (rest, word) = word(input)?;
    if let Ok((rest, date)) = word_phrase(input, word, rest) {
        return Ok((rest, TokenKind::Date(date)));
    }
    if let Some((tail, cue)) = cue::phrase(word)
        && let Ok((rest, _)) = terminated(tag(tail), not(alphanumeric)).parse(rest)
    {
        return Ok((rest, TokenKind::Cue(cue)));
    }
    let kind = cue::class(word);
    let is_short = cue::is_abbreviation(word);
    if is_glued(is_short || !matches!(kind, TokenKind::Word), rest) {
        return value(TokenKind::NotADate, run).parse(input);
    }
    if matches!(kind, TokenKind::Reference) {
        return alt((reference, success(TokenKind::Word))).parse(rest);
    }
    let stop = cond(is_short, opt(char('.')));
    value(kind, stop).parse(rest)
}

/// `reference = *( blank / "." / ":" ) &digit`, after `klo`, `s` or `§`.
fn reference(input: &str) -> IResult<&str, TokenKind> {
    let between = take_while(|c| is_blank(c) || matches!(c, '.' | ':'));
    value(TokenKind::Reference, (between, peek(digit))).parse(input)
}

/// Whether what follows a word makes it an address or an identifier, which holds no
/// date: `STM-2020`, `www.example`, `nimi@`.
///
/// A word that the reader knows may have a full stop before its date: `alk.1.1.2020`.
fn is_glued(known: bool, rest: &str) -> bool {
    let mut ahead = rest.chars();
    let (first, second) = (ahead.next(), ahead.next().unwrap_or(' '));
    match first {
        Some('.') => second.is_alphabetic() || (second.is_numeric() && !known),
        Some(':') => second == '/',
        Some('_' | '@' | '=' | '&' | '#' | '\\' | '+') => second.is_alphanumeric(),
        Some(c) if c == '/' || is_dash(c) => second.is_numeric(),
        Some(c) => c.is_numeric(),
        None => false,
    }
}

/// `dash = arrow / 1*hyphen / ( "..." / ".." / "…" / "/" )`, the last of them only
/// between two digits.
fn dash<'t>(before: &str, input: &'t str) -> IResult<&'t str, TokenKind> {
    let arrow = alt((tag("-->"), tag("->"), tag("=>"), tag("→")));
    let ellipsis = alt((tag("..."), tag(".."), tag("…"), tag("/")));
    let between_digits = verify(terminated(ellipsis, peek(digit)), |_: &str| {
        before.ends_with(char::is_numeric)
    });
    let (rest, _) = alt((arrow, take_while1(is_dash), between_digits)).parse(input)?;
    let is_apart = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | ':' | '?' | '"' | '”');
    let dash = Dash {
        left: !before.is_empty() && !before.ends_with(is_apart),
        right: rest.starts_with(char::is_alphanumeric),
    };
    Ok((rest, TokenKind::Dash(dash)))
}

/// `sign = "," / ":" / dash / "+" digit run / prefix digit run / "§" reference / any`
fn sign<'t>(before: &str, input: &'t str) -> IResult<&'t str, TokenKind> {
    let prefix = one_of("/#@_=&\\$€£.<*^~");
    alt((
        value(TokenKind::Comma, char(',')),
        value(TokenKind::Colon, char(':')),
        |input| dash(before, input),
        value(TokenKind::DigitGroup, (char('+'), digit, run)),
        value(TokenKind::NotADate, (prefix, digit, run)),
        preceded(char('§'), reference),
        value(TokenKind::Stop, anychar),
    ))
    .parse(input)
}
