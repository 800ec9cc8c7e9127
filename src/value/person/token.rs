//! The value as tokens: words, and the marks between them.

use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::{anychar, char, multispace0, one_of, satisfy};
use nom::combinator::{map_opt, not, opt, peek, recognize, value, verify};
use nom::multi::many0_count;
use nom::sequence::terminated;
use nom::{IResult, Parser};

use super::words::{PersonWord, classify};
use crate::span::Span;
use crate::steps::count_steps;
use crate::value::{lexicon, region};

/// The result of a rule. A failure says nothing, since no caller reports it.
type Lexed<'t, T> = IResult<&'t str, T, ()>;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PersonTokenKind {
    Word(PersonWord),
    /// A word between people: `ja`, `&`.
    Joiner,
    /// A comma, semicolon, slash, bar or bullet.
    Separator,
    LineBreak,
    /// A colon or a dash: it ties a role to a name.
    Link,
    Open,
    Close,
    Stop,
}

/// A word or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct PersonToken {
    pub(super) kind: PersonTokenKind,
    pub(super) span: Span,
}

impl PersonToken {
    pub(super) fn is_word(&self) -> bool {
        matches!(self.kind, PersonTokenKind::Word(_))
    }

    pub(super) fn is(&self, class: PersonWord) -> bool {
        self.kind == PersonTokenKind::Word(class)
    }

    /// Whether it parts one thing from the next beyond doubt.
    pub(super) fn parts(&self) -> bool {
        matches!(
            self.kind,
            PersonTokenKind::Separator | PersonTokenKind::LineBreak | PersonTokenKind::Close
        )
    }
}

/// `value = *( line-space / token )`
pub(super) fn tokens(text: &str) -> Vec<PersonToken> {
    let shouted = !text.contains(char::is_lowercase);
    let mut tokens: Vec<PersonToken> = Vec::with_capacity(16.min(text.len()));
    let mut rest = text;
    while let Ok((start, _)) = line_space(rest)
        && let Ok((end, kind)) = token(start, shouted, tokens.last())
    {
        count_steps(rest.len() - end.len());
        tokens.push(PersonToken {
            kind,
            span: Span::new(text.len() - start.len(), text.len() - end.len()),
        });
        mark_region(text, &mut tokens);
        rest = end;
    }
    tokens
}

/// Marks the last two words as no part of a name where they name a region: `Oma Häme`.
fn mark_region(text: &str, tokens: &mut [PersonToken]) {
    let name = PersonTokenKind::Word(PersonWord::Name);
    if let [.., one, other] = tokens
        && (one.kind, other.kind) == (name, name)
        && region::region(one.span.cover(other.span).slice(text)).is_some()
    {
        one.kind = PersonTokenKind::Word(PersonWord::Other);
        other.kind = one.kind;
    }
}

fn line_space(input: &str) -> Lexed<'_, &str> {
    take_while(|c: char| c.is_whitespace() && c != '\n')(input)
}

/// `token = dash / sign / word`, where a dash at the start of a line is a bullet
fn token<'t>(
    input: &'t str,
    shouted: bool,
    before: Option<&PersonToken>,
) -> Lexed<'t, PersonTokenKind> {
    let dash_kind = match before.is_none_or(|token| token.kind == PersonTokenKind::LineBreak) {
        true => PersonTokenKind::Separator,
        false => PersonTokenKind::Link,
    };
    alt((value(dash_kind, dash), sign, word(shouted))).parse(input)
}

/// `dash = "–" / "—" / "-" !letter`
fn dash(input: &str) -> Lexed<'_, char> {
    let hyphen = terminated(char('-'), not(satisfy(char::is_alphabetic)));
    alt((hyphen, satisfy(|c| matches!(c, '–' | '—')))).parse(input)
}

/// `sign = "," / ";" / "/" / "|" / "•" / "·" / "*" / ":" / "=" / bracket / "." / line-break`
fn sign(input: &str) -> Lexed<'_, PersonTokenKind> {
    let kind = |sign| match sign {
        ',' | ';' | '/' | '|' | '•' | '·' | '*' => Some(PersonTokenKind::Separator),
        ':' | '=' => Some(PersonTokenKind::Link),
        '(' | '[' => Some(PersonTokenKind::Open),
        ')' | ']' => Some(PersonTokenKind::Close),
        '.' => Some(PersonTokenKind::Stop),
        '\n' => Some(PersonTokenKind::LineBreak),
        _ => None,
    };
    map_opt(anychar, kind).parse(input)
}

/// `word = run [ continuation ]`, the continuation behind a hyphen: `kehitys- ja`
fn word<'t>(shouted: bool) -> impl Fn(&'t str) -> Lexed<'t, PersonTokenKind> {
    move |input| {
        let (rest, run) = run(input)?;
        if run.ends_with('-')
            && let Ok((rest, _)) = continuation(rest, shouted)
        {
            return Ok((rest, PersonTokenKind::Word(PersonWord::Other)));
        }
        let word = bare(run);
        let kind = match is_joiner(word, shouted) {
            true => PersonTokenKind::Joiner,
            false => PersonTokenKind::Word(classify(word, shouted)),
        };
        Ok((input.get(word.len()..).unwrap_or(rest), kind))
    }
}

/// `continuation = joiner / &"," / &"/"`
fn continuation(input: &str, shouted: bool) -> Lexed<'_, ()> {
    let joiner = verify(run.map(bare), |word: &str| is_joiner(word, shouted));
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
    if !run.ends_with('.') {
        return run.strip_suffix('-').unwrap_or(run);
    }
    let unstopped = run.trim_end_matches('.');
    let last = unstopped.rsplit(['.', '-']).next().unwrap_or(unstopped);
    match last.chars().nth(2) {
        Some(_) => unstopped,
        None => run,
    }
}

/// `run = 1*letter *( ":" &small-letter 1*letter )`, where a letter is no space and no mark
fn run(input: &str) -> Lexed<'_, &str> {
    let inflection = (char(':'), satisfy(char::is_lowercase), opt(letters));
    recognize((letters, many0_count(inflection))).parse(input)
}

fn letters(input: &str) -> Lexed<'_, &str> {
    take_while1(|c: char| match c {
        ',' | ';' | ':' | '/' | '|' | '•' | '·' | '*' | '–' | '—' | '(' | ')' | '[' | ']' => {
            false
        }
        _ => !c.is_whitespace(),
    })
    .parse(input)
}
