//! Labels that carry the marks of another tool, or stand on one line with their value.
//!
//! ```text
//! decorated-label = *( opening / frame ) label *( closing / frame )
//! label-and-value = *opening label *closing ":" emphasis value
//!                 / label 1*space ( date / address )
//! emphasis = *( "*" / "_" / space ) without the mark of an item
//! opening = "#" / "*" / "_" / ">" / quote / bullet / space
//! closing = "#" / "*" / "_" / ":" / "." / quote / space
//! frame   = "|" / "`" / "=" / "(" / ")" / "[" / "]" / "›" / "?" / dash / "…" / emoji / …
//! ```
//!
//! A label may be all in capitals or all in small letters, too.

use nom::bytes::complete::{take_until, take_while};
use nom::character::complete::char;
use nom::combinator::{all_consuming, rest, verify};
use nom::sequence::{delimited, preceded, separated_pair};
use nom::{IResult, Parser};

use super::mark::ListMark;
use crate::clean::SourceText;
use crate::layout::{
    Rows, SpellingId, Zone, may_open_spelling, may_open_spelling_in_any_case,
    may_open_typed_spelling, opens_spelling_in_small_letters, spelling, spelling_in_one_case,
};
use crate::record::Kind;
use crate::text::{is_space, reads_like_a_date};
use crate::value::contact::holds_address;

/// A line that would be a label without its marks or without its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DecoratedLabel {
    pub(crate) spelling: SpellingId,
    /// How many bytes of the line stand before the value; `None` where the line has
    /// none.
    pub(crate) value: Option<u8>,
}

impl DecoratedLabel {
    /// The label where so many bytes stand before what was read; `None` where its value
    /// begins too far into the line.
    pub(super) fn behind(self, bytes: usize) -> Option<Self> {
        let behind = |value: u8| u8::try_from(usize::from(value) + bytes).ok();
        let value = match self.value {
            Some(value) => Some(behind(value)?),
            None => None,
        };
        Some(Self { value, ..self })
    }
}

/// How far into a line its label may reach, marks included.
const LONGEST_LABEL: usize = 130;

/// The longest line in small letters, in bytes, that is tried as a label.
const LONGEST_IN_SMALL_LETTERS: usize = 60;

/// Whether marks may stand before a label here, or a label in one case.
pub(super) fn may_be_decorated(words: &str) -> bool {
    match words.as_bytes() {
        [b'A'..=b'Z', b'A'..=b'Z', ..] | [b'A'..=b'Z', 0xc3, 0x84 | 0x85 | 0x96, ..] => true,
        [b'A'..=b'Z' | b'0'..=b'9', ..] => false,
        [b'a'..=b'z', ..] => {
            words.len() <= LONGEST_IN_SMALL_LETTERS && opens_spelling_in_small_letters(words)
        }
        _ => words.starts_with(is_opening_or_frame),
    }
}

/// Whether a line with a label is in one case, or has marks that lists and emphasis have not:
/// such lines stand in any text.
pub(crate) fn is_hardly_marked(line: &str) -> bool {
    let is_in_one_case =
        || !line.contains(char::is_lowercase) || !line.contains(char::is_uppercase);
    line.starts_with(is_frame) || line.ends_with(is_frame) || is_in_one_case()
}

/// The label that the words of a line are, if they are one in marks, or behind the marker
/// of a list's `item`.
pub(super) fn decorated(
    page: &SourceText<'_>,
    words: &str,
    is_item: bool,
) -> Option<DecoratedLabel> {
    let bare = words.trim_start_matches(is_opening_or_frame);
    if !page.may_hold_marks() && !may_open_spelling_in_any_case(bare) {
        return None;
    }
    let known = |label: &str| {
        let may_be = page.may_hold_marks() || may_open_spelling(label);
        let spaced = || page.single_spaced(label);
        may_be.then(|| spelling(label).or_else(|| spelling(&spaced()?)))?
    };
    // Articles print `[Kuva]`, `› Lue lisää` and their like anywhere.
    let is_of_exports = |found: &SpellingId| found.row(Kind::Article, Zone::Sections).is_none();
    let in_frame = |label: &str| {
        let may_be_in_one_case = !is_item || !label.starts_with(char::is_lowercase);
        let in_one_case = || may_be_in_one_case.then(|| spelling_in_one_case(label))?;
        let found = known(label).or_else(in_one_case)?;
        is_of_exports(&found).then_some(found)
    };
    let in_capitals = |label: &str| {
        let found = spelling_in_one_case(label).filter(is_of_exports);
        found.filter(|_| label.starts_with(char::is_uppercase))
    };
    let alone = |spelling| DecoratedLabel {
        spelling,
        value: None,
    };
    let with_value = |spelling, value: &str| {
        let value = u8::try_from(words.len() - value.len()).ok()?;
        Some(DecoratedLabel {
            value: Some(value),
            ..alone(spelling)
        })
    };
    // Without marks it is what it was, and no label.
    if words.len() <= LONGEST_LABEL
        && let Ok((_, label)) = label_alone(words)
        && (is_item || label.len() < words.len())
        && let Some(spelling) = known(label)
    {
        return Some(alone(spelling));
    }
    if words.len() <= LONGEST_LABEL
        && let Ok((_, label)) = label_in_frame(words)
        && let Some(spelling) = in_frame(label)
    {
        return Some(alone(spelling));
    }
    let start = words.as_bytes().get(..LONGEST_LABEL.min(words.len()));
    if memchr::memchr(b':', start.unwrap_or_default()).is_some()
        && let Ok((_, (before, value))) = label_and_value(words)
        && let Some(spelling) = known(before).or_else(|| in_capitals(before))
    {
        return with_value(spelling, value);
    }
    let typed = |before, value| {
        let spelling = known(before)?;
        let is_of_type = !spelling.rows().and(Rows::TYPED).is_empty();
        (is_of_type && is_typed(value)).then(|| with_value(spelling, value))?
    };
    if !may_open_typed_spelling(words) {
        return None;
    }
    // No label of a date or an address has more than two words.
    let (first, behind) = words.split_once(is_space)?;
    typed(first, behind.trim_start_matches(is_space)).or_else(|| {
        let (second, behind) = behind.split_once(is_space)?;
        let before = words.get(..first.len() + second.len() + 1)?;
        typed(before, behind.trim_start_matches(is_space))
    })
}

/// Whether a text is a date or has an address, and is no sentence, which goes on with a
/// small letter.
fn is_typed(value: &str) -> bool {
    // At most one word stands before the sign of an address.
    let opens_with_address = || {
        let before = value.split(['@', '(', '[', '{']).next();
        before.is_some_and(|before| before.split_whitespace().nth(1).is_none())
    };
    reads_like_a_date(value)
        || holds_address(value) && (!value.starts_with(char::is_lowercase) || opens_with_address())
}

/// The words of a line without the marks about them, and where they begin. What makes them
/// a question or a call is no mark about them.
pub(super) fn words(line: &str) -> (usize, &str) {
    let label = line.trim_start_matches(is_opening_or_frame);
    let before = line.len() - label.len();
    let words = label.trim_end_matches(is_closing_or_frame);
    let marks = label.get(words.len()..).unwrap_or_default();
    let behind = marks.trim_start_matches(['?', '!']).len();
    let end = label.len() - behind;
    (before, label.get(..end).unwrap_or(words))
}

/// `*opening label *closing`
fn label_alone(input: &str) -> IResult<&str, &str> {
    let label = rest.map(|label: &str| label.trim_end_matches(is_closing));
    preceded(take_while(is_opening), label).parse(input)
}

/// `*( opening / frame ) label *( closing / frame )`
fn label_in_frame(input: &str) -> IResult<&str, &str> {
    let label = rest.map(|label: &str| label.trim_end_matches(is_closing_or_frame));
    preceded(take_while(is_opening_or_frame), label).parse(input)
}

/// `*opening label *closing ":" emphasis value`
fn label_and_value(input: &str) -> IResult<&str, (&str, &str)> {
    let label = take_until(":").map(|label: &str| label.trim_end_matches(is_closing));
    let value = preceded(emphasis, rest);
    let value = verify(value, |value: &str| !value.is_empty());
    let pair = separated_pair(label, char(':'), value);
    all_consuming(delimited(
        take_while(is_opening),
        pair,
        take_while(is_space),
    ))
    .parse(input)
}

/// `emphasis = *( "*" / "_" / space )`, without the mark of an item: one star, parted from the
/// colon and from its words.
fn emphasis(input: &str) -> IResult<&str, &str> {
    let (spaced, spaces) = take_while(is_space).parse(input)?;
    let item = spaced.strip_prefix('*').filter(|_| !spaces.is_empty());
    match item.is_some_and(|item| item.starts_with(is_space)) {
        true => Ok((spaced, spaces)),
        false => take_while(|c| matches!(c, '*' | '_') || is_space(c)).parse(input),
    }
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '#' | '*' | '_' | '"' | '\'' | '”' | '“' | '’' | '»' | '«'
    ) || is_space(c)
}

fn is_opening(c: char) -> bool {
    is_mark(c) || c == '>' || ListMark::of(c).is_some()
}

fn is_closing(c: char) -> bool {
    is_mark(c) || matches!(c, ':' | '.')
}

/// Whether a character frames a label alone: a table's rule, a code's mark, a bracket, an
/// arrow, a dash or a sign such as an emoji, which are no letters of any label.
fn is_frame(c: char) -> bool {
    matches!(
        c,
        '|' | '`'
            | '='
            | '('
            | ')'
            | '['
            | ']'
            | '<'
            | '>'
            | '~'
            | '^'
            | '/'
            | '\\'
            | '?'
            | '!'
            | '-'
            | '–'
            | '—'
            | '…'
            | '‹'
            | '›'
    ) || matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

fn is_opening_or_frame(c: char) -> bool {
    !c.is_ascii_alphanumeric() && (is_opening(c) || is_frame(c))
}

fn is_closing_or_frame(c: char) -> bool {
    is_closing(c) || is_frame(c)
}
