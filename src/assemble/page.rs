//! What speaks of the page as a whole: the language of its own words.

use crate::clean::SourceText;
use crate::layout::Field;
use crate::page::{Outline, Part, Role};

/// The running text of a page, part by part: no label, name or list of names.
pub(super) fn sample<'a>(
    page: &SourceText<'a>,
    outline: &Outline,
) -> impl Iterator<Item = &'a str> {
    let running = |part: &&Part| {
        matches!(
            part.role,
            Role::Lead
                | Role::Body
                | Role::Value(Field::Summary | Field::Purpose | Field::Actors | Field::Section(_))
        )
    };
    let text = page.text;
    outline
        .parts()
        .iter()
        .filter(running)
        .map(move |part| part.span.slice(text))
}
