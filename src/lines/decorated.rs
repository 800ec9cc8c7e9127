//! Labels that carry the marks of another tool, or stand on one line with their value.
//!
//! ```text
//! decorated-label = *opening label *closing
//! label-and-value = *opening label *closing ":" *( "*" / "_" / space ) value
//!                 / label 1*space ( date / address )
//! opening = "#" / "*" / "_" / ">" / quote / bullet / space
//! closing = "#" / "*" / "_" / ":" / "." / quote / space
//! ```

use nom::bytes::complete::{take_until, take_while};
use nom::character::complete::char;
use nom::combinator::{all_consuming, rest, verify};
use nom::sequence::{delimited, preceded, separated_pair};
use nom::{IResult, Parser};

use super::mark::ListMark;
use crate::clean::SourceText;
use crate::layout::{Rows, SpellingId, spelling};
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

/// How far into a line its label may reach, marks included.
const LONGEST_LABEL: usize = 130;

/// Whether marks may stand before a label here.
pub(super) fn may_be_decorated(words: &str) -> bool {
    words.starts_with(is_opening)
}

/// The label that the words of a line are, if they are one in marks, or behind the marker
/// of a list's `item`.
pub(super) fn decorated(
    page: &SourceText<'_>,
    words: &str,
    is_item: bool,
) -> Option<DecoratedLabel> {
    let known = |label: &str| {
        let spaced = || page.single_spaced(label);
        spelling(label).or_else(|| spelling(&spaced()?))
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
    let start = words.as_bytes().get(..LONGEST_LABEL.min(words.len()));
    if memchr::memchr(b':', start.unwrap_or_default()).is_some()
        && let Ok((_, (before, value))) = label_and_value(words)
        && let Some(spelling) = known(before)
    {
        return with_value(spelling, value);
    }
    let typed = |before, value| {
        // Hardly any line goes on with a date or an address.
        let spelling = Some(before).filter(|_| is_typed(value)).and_then(known)?;
        let is_of_type = !spelling.rows().and(Rows::TYPED).is_empty();
        is_of_type.then(|| with_value(spelling, value))?
    };
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

/// The words of a line without the marks about them, and where they begin.
pub(super) fn words(line: &str) -> (usize, &str) {
    let label = line.trim_start_matches(is_opening);
    let before = line.len() - label.len();
    (before, label.trim_end_matches(is_closing))
}

/// `*opening label *closing`
fn label_alone(input: &str) -> IResult<&str, &str> {
    let label = rest.map(|label: &str| label.trim_end_matches(is_closing));
    preceded(take_while(is_opening), label).parse(input)
}

/// `*opening label *closing ":" *( "*" / "_" / space ) value`
fn label_and_value(input: &str) -> IResult<&str, (&str, &str)> {
    let label = take_until(":").map(|label: &str| label.trim_end_matches(is_closing));
    let emphasis = take_while(|c| matches!(c, '*' | '_') || is_space(c));
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

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '#' | '*' | '_' | '"' | '\'' | '”' | '“' | '’' | '»' | '«'
    ) || is_space(c)
}

fn is_opening(c: char) -> bool {
    !c.is_ascii_alphanumeric() && (is_mark(c) || c == '>' || ListMark::of(c).is_some())
}

fn is_closing(c: char) -> bool {
    is_mark(c) || matches!(c, ':' | '.')
}
