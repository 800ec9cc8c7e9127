//! A text that is cut off keeps every fact that is whole.

use innokyla::{Field, Kind, Role, parse};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::{scalars_of, spans_of};

/// Cuts the text at a character, and compares what stands before the last label
/// that is left. What stands under it may be cut short, and a page without the
/// label of its name may look like another kind of page.
pub(crate) fn keeps_what_is_whole(text: &str, cut: usize) -> Result<(), TestCaseError> {
    let cut = text.floor_char_boundary(cut % (text.len() + 1));
    let left = &text[..cut];
    let (whole, rest) = (parse(text), parse(left));
    prop_assert_eq!(rest.outline().rebuild(left), left);
    let parts = whole.outline().parts();
    let named = parts
        .iter()
        .find(|part| part.role == Role::Value(Field::Name));
    let last = parts
        .iter()
        .rfind(|part| matches!(part.role, Role::Label(_)) && part.span.end <= cut);
    let (Kind::Kokonaisuus | Kind::Toimintamalli, Some(named), Some(last)) =
        (whole.record().kind(), named, last)
    else {
        return Ok(());
    };
    if named.span.end > last.span.start {
        return Ok(());
    }
    // Whether a short first line is the title can hang on the short description.
    let described = parts
        .iter()
        .find(|part| part.role == Role::Value(Field::Summary))
        .is_none_or(|part| part.span.end <= last.span.start);
    let of_top = |pointer: &str| {
        ["/title", "/region", "/lead"]
            .iter()
            .any(|top| pointer.starts_with(top))
    };
    let spans = spans_of(whole.record());
    let read = serde_json::to_value(rest.record()).unwrap();
    for (pointer, value) in scalars_of(whole.record()) {
        let of_text = pointer
            .strip_suffix("/type")
            .map(|block| format!("{block}/text"));
        if of_top(&pointer) && !described {
            continue;
        }
        let span = spans.get(of_text.as_ref().unwrap_or(&pointer));
        if span.is_some_and(|span| span.end <= last.span.start) {
            prop_assert_eq!(
                read.pointer(&pointer),
                Some(&value),
                "{} of the text up to {}",
                pointer,
                cut
            );
        }
    }
    Ok(())
}
