//! A value stays as it was when the text below it goes away or comes in.

use innokyla::{Field, Kind, Parsed, Role, parse};
use serde_json::Value;

use super::spans;
use crate::support::json;

/// Cuts the text at the character before `cut`, and compares what stands before the
/// last label that is left.
pub fn keeps_what_is_whole(parsed: &Parsed<'_>, cut: usize) -> Vec<String> {
    let text = parsed.text();
    let left = &text[..text.floor_char_boundary(cut)];
    let rest = parse(left);
    let mut wrong = super::outline::rebuilds(&rest);
    wrong.extend(kept(parsed, &rest, left.len()));
    wrong
}

/// The values of a page that stand before its last label above byte `end`, as far as
/// another page with the same text up to there reads them otherwise.
///
/// What stands under that label may be cut short or go on, and a page without the
/// label of its name may look like another kind of page.
pub fn kept(page: &Parsed<'_>, other: &Parsed<'_>, end: usize) -> Vec<String> {
    let parts = page.outline().parts();
    let named = parts
        .iter()
        .find(|part| part.role == Role::Value(Field::Name));
    let last = parts
        .iter()
        .rfind(|part| matches!(part.role, Role::Label(_)) && part.span.end <= end);
    let (Kind::Kokonaisuus | Kind::Toimintamalli, Some(named), Some(last)) =
        (page.record().kind(), named, last)
    else {
        return Vec::new();
    };
    let last = last.span.start;
    if named.span.end > last {
        return Vec::new();
    }
    // Whether a short first line is the title can depend on the short description.
    let described = parts
        .iter()
        .find(|part| part.role == Role::Value(Field::Summary))
        .is_none_or(|part| part.span.end <= last);
    let is_of_top = |pointer: &str| {
        let top = ["/title", "/region", "/programme", "/lead"];
        top.iter().any(|top| pointer.starts_with(top))
    };
    let spans = spans(page.record());
    let read = json::record(other.record());
    let mut wrong = Vec::new();
    for (pointer, value) in json::scalars(&json::record(page.record())) {
        // The kind of a block has no span of its own.
        let of_text = pointer
            .strip_suffix("/type")
            .map(|block| format!("{block}/text"));
        let span = spans.get(of_text.as_ref().unwrap_or(&pointer));
        let is_above = span.is_some_and(|span| span.end <= last);
        if !is_above || is_of_top(&pointer) && !described {
            continue;
        }
        let got = read.pointer(&pointer);
        if got != Some(value) {
            let got = got.unwrap_or(&Value::Null);
            wrong.push(format!("{pointer}: {value}, with other text below {got}"));
        }
    }
    wrong
}
