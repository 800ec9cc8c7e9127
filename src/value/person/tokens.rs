//! The value cut into words and the marks between them.

use super::words::{self, Look, Word};
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
        if rest.starts_with(' ') {
            at += 1;
            continue;
        }
        let (kind, len) = token(rest, tokens.last(), text, shouted);
        if let Some(kind) = kind {
            let span = Span::new(at, at + len);
            tokens.push(Token { span, kind });
        }
        at += len;
    }
    tokens
}

/// What `rest` begins with, and how long that is; a space is no token.
fn token(rest: &str, before: Option<&Token>, text: &str, shouted: bool) -> (Option<Kind>, usize) {
    let Some(first) = rest.chars().next() else {
        return (None, rest.len());
    };
    if !first.is_ascii_alphabetic() {
        if first.is_whitespace() {
            return (Some(Kind::Line).filter(|_| first == '\n'), first.len_utf8());
        }
        if let Some(kind) = mark(first, rest) {
            let starts_line = before.is_none_or(|token| token.kind == Kind::Line);
            let bullet = kind == Kind::Link && starts_line && first != ':';
            let kind = if bullet { Kind::Separator } else { kind };
            return (Some(kind), first.len_utf8());
        }
    }
    let (word, look) = word(rest);
    let cut_short = || before.is_some_and(|token| token.span.slice(text).ends_with('-'));
    let kind = match words::is_joiner(word, shouted) {
        false => Kind::Word(words::classify(word, look, shouted)),
        true if cut_short() => Kind::Word(Word::Other),
        true => Kind::Joiner,
    };
    (Some(kind), word.len())
}

fn mark(first: char, rest: &str) -> Option<Kind> {
    let next = || {
        rest.get(first.len_utf8()..)
            .and_then(|rest| rest.chars().next())
    };
    Some(match first {
        ',' | ';' | '/' | '|' | '•' | '·' | '*' => Kind::Separator,
        '–' | '—' | ':' | '=' => Kind::Link,
        '-' if !next().is_some_and(char::is_alphabetic) => Kind::Link,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        '.' => Kind::Stop,
        _ => return None,
    })
}

/// The word that `rest` starts with, and its look. A colon before a small letter
/// belongs to it, `THL:n`; a full stop only after initials and short titles, `A.`,
/// `Dr.`; a hyphen at the end only where a joiner follows, `kehitys- ja`.
fn word(rest: &str) -> (&str, Look) {
    let (end, look) = look(rest);
    let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    if look != Look::Other {
        return (word, look);
    }
    if let Some(bare) = word.strip_suffix('.') {
        let last = bare.rsplit(['.', '-']).next().unwrap_or(bare);
        if last.chars().take(3).count() > 2 && !bare.is_empty() {
            return (bare.trim_end_matches('.'), look);
        }
    }
    match word.strip_suffix('-') {
        Some(bare) if !bare.is_empty() && !continues(after) => (bare, look),
        _ => (word, look),
    }
}

/// The length of the word that `rest` starts with, where it has the look of a name
/// and is none of another kind.
pub(super) fn plain_word(rest: &str) -> Option<usize> {
    let (end, look) = look(rest);
    let plain =
        look == Look::Everyday && words::classify(rest.get(..end)?, look, false) == Word::Name;
    plain.then_some(end)
}

/// Where the word ends that `rest` starts with, and its look.
pub(super) fn look(rest: &str) -> (usize, Look) {
    let bytes = rest.as_bytes();
    let class = |byte: &u8| CLASSES[usize::from(*byte)];
    let first_len = if bytes.starts_with(&[0xC3]) { 2 } else { 1 };
    let first = bytes.get(first_len - 1).map_or(OTHER, class);
    let mut inner = SMALL;
    let mut end = first_len.min(bytes.len());
    while let Some(after) = bytes.get(end..) {
        // Most letters are small.
        let small = after.iter().position(|byte| class(byte) != SMALL);
        end += small.unwrap_or(after.len());
        match bytes.get(end) {
            None | Some(b' ') => break,
            Some(byte) if class(byte) == MARK && ends_word(rest, end) => break,
            Some(byte) => inner |= class(byte),
        }
        end += 1;
    }
    let look = match (first, inner) {
        (CAPITAL, SMALL) if end > first_len => Look::Everyday,
        (SMALL, SMALL) => Look::Small,
        _ => Look::Other,
    };
    (end, look)
}

fn ends_word(rest: &str, at: usize) -> bool {
    let mut letters = rest.get(at..).unwrap_or_default().chars();
    letters.next().is_some_and(|c| match c {
        ':' => !letters.next().is_some_and(char::is_lowercase),
        ',' | ';' | '/' | '|' | '•' | '·' | '*' | '–' | '—' | '(' | ')' | '[' | ']' => true,
        _ => c.is_whitespace(),
    })
}

const SMALL: u8 = 0;
const CAPITAL: u8 = 1;
const OTHER: u8 = 2;
/// What may end a word, or begins a character that may.
const MARK: u8 = 4;

/// What each byte is in a word. `ä` is two bytes, of which the second tells.
static CLASSES: [u8; 256] = {
    let mut classes = [OTHER; 256];
    let mut byte = 0_u8;
    while byte < u8::MAX {
        classes[byte as usize] = match byte {
            b'a'..=b'z' | 0xC3 | 0xA0..=0xB6 | 0xB8..=0xBF => SMALL,
            b'A'..=b'Z' | 0x80..=0x96 | 0x98..=0x9E => CAPITAL,
            b'\t'..=b'\r' | b' ' | b':' | b',' | b';' | b'/' | b'|' | b'*' => MARK,
            b'(' | b')' | b'[' | b']' | 0xC2 | 0xE1..=0xE3 => MARK,
            _ => OTHER,
        };
        byte += 1;
    }
    classes
};

/// Whether a word cut short by a hyphen is taken up after this.
fn continues(after: &str) -> bool {
    let after = after.trim_start();
    after.starts_with([',', '/', '&'])
        || ["ja ", "sekä ", "tai ", "och ", "and ", "eller "]
            .iter()
            .any(|joiner| after.starts_with(joiner))
}
