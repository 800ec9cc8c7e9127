//! The value cut into words and the marks between them.

use super::words::{self, Word};
use crate::span::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word.
    Word(Word),
    /// A word between people: `ja`, `&`.
    Joiner,
    /// A comma, semicolon, slash, bar or bullet.
    Separator,
    /// A line break.
    Line,
    /// A colon or a dash: it ties a role to a name.
    Link,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A full stop.
    Stop,
}

impl Kind {
    /// Whether it is text of a name or role, and no mark.
    pub(super) fn is_content(self) -> bool {
        matches!(self, Self::Word(_))
    }

    /// Whether it parts one thing from the next beyond doubt.
    pub(super) fn parts(self) -> bool {
        matches!(self, Self::Separator | Self::Line | Self::Close)
    }
}

/// A word or a mark, with its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) kind: Kind,
}

/// Cuts `text` into tokens; what lies between them is spaces.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let shouted = !text.contains(char::is_lowercase);
    let mut tokens: Vec<Token> = Vec::with_capacity(16.min(text.len()));
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else {
            break;
        };
        let starts_line = tokens.last().is_none_or(|token| token.kind == Kind::Line);
        let (kind, len) = match mark(first, rest) {
            Some(Kind::Link) if starts_line && first != ':' => {
                (Some(Kind::Separator), first.len_utf8())
            }
            Some(kind) => (Some(kind), first.len_utf8()),
            None if first.is_whitespace() => (None, first.len_utf8()),
            None => {
                let word = word(rest);
                (
                    Some(word_kind(word, tokens.last(), text, shouted)),
                    word.len(),
                )
            }
        };
        if let Some(kind) = kind {
            let span = Span::new(at, at + len);
            tokens.push(Token { span, kind });
        }
        at += len;
    }
    tokens
}

fn mark(first: char, rest: &str) -> Option<Kind> {
    let next = || {
        rest.get(first.len_utf8()..)
            .and_then(|rest| rest.chars().next())
    };
    Some(match first {
        ',' | ';' | '/' | '|' | '•' | '·' | '*' => Kind::Separator,
        '\n' => Kind::Line,
        '–' | '—' | ':' | '=' => Kind::Link,
        '-' if !next().is_some_and(char::is_alphabetic) => Kind::Link,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        '.' => Kind::Stop,
        _ => return None,
    })
}

/// The word that `rest` starts with. A colon before a small letter belongs to
/// it, `THL:n`; a full stop only after initials and short titles, `A.`, `Dr.`; a
/// hyphen at the end only where a joiner follows, `kehitys- ja`.
fn word(rest: &str) -> &str {
    let ends = |(at, c): (usize, char)| {
        if c.is_ascii_alphabetic() {
            return false;
        }
        let part = c.is_whitespace()
            || matches!(
                c,
                ',' | ';' | '/' | '|' | '•' | '·' | '*' | '–' | '—' | '(' | ')' | '[' | ']'
            );
        let after = || {
            rest.get(at + c.len_utf8()..)
                .and_then(|rest| rest.chars().next())
        };
        part || c == ':' && !after().is_some_and(char::is_lowercase)
    };
    let end = rest
        .char_indices()
        .find(|&found| ends(found))
        .map_or(rest.len(), |(at, _)| at);
    let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    if let Some(bare) = word.strip_suffix('.') {
        let last = bare.rsplit(['.', '-']).next().unwrap_or(bare);
        if last.chars().take(3).count() > 2 && !bare.is_empty() {
            return bare.trim_end_matches('.');
        }
    }
    match word.strip_suffix('-') {
        Some(bare) if !bare.is_empty() && !continues(after) => bare,
        _ => word,
    }
}

/// Whether a word cut short by a hyphen is taken up after this.
fn continues(after: &str) -> bool {
    let after = after.trim_start();
    after.starts_with([',', '/', '&'])
        || ["ja ", "sekä ", "tai ", "och ", "and ", "eller "]
            .iter()
            .any(|joiner| after.starts_with(joiner))
}

fn word_kind(word: &str, before: Option<&Token>, text: &str, shouted: bool) -> Kind {
    let cut_short = before.is_some_and(|token| token.span.of(text).ends_with('-'));
    let shouted_joiner = shouted && matches!(word, "JA" | "SEKÄ" | "OCH" | "AND");
    if shouted_joiner || words::is_joiner(word) {
        return if cut_short {
            Kind::Word(Word::Other)
        } else {
            Kind::Joiner
        };
    }
    Kind::Word(words::classify(word, shouted))
}
