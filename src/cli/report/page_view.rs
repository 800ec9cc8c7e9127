//! A page with all that the report shows of it.

use innokyla::{Diagnostic, Document, Parsed, Role};
use serde::Serialize;

use super::utf16::Utf16Index;
use crate::cli::page::InputPage;

/// A page in a block of pages: its text once, and what stands where in it.
#[derive(Serialize)]
pub(super) struct ShownPage<'p> {
    text: &'p str,
    /// What each stretch of lines is: role, field or nothing, start, end.
    parts: Vec<(&'static str, &'static str, usize, usize)>,
    record: Document<'p>,
    /// Where each value stands, by its JSON Pointer.
    spans: Vec<(String, usize, usize)>,
    findings: &'p [Diagnostic],
}

impl<'p> ShownPage<'p> {
    pub(super) fn of(
        page: &'p InputPage<'_>,
        parsed: &'p Parsed<'_>,
        findings: &'p [Diagnostic],
    ) -> Self {
        let text = parsed.text();
        let index = Utf16Index::new(text);
        let parts = parsed.outline().parts().iter().map(|part| {
            let (role, field) = role(part.role);
            let (start, end) = index.span(part.span);
            (role, field, start, end)
        });
        let mut spans = Vec::new();
        parsed.record().for_each_span(|pointer, span| {
            let (start, end) = index.span(span);
            spans.push((pointer.to_owned(), start, end));
        });
        Self {
            text,
            parts: parts.collect(),
            record: Document::of(parsed.record()).source(page.source(parsed.encoding())),
            spans,
            findings,
        }
    }
}

/// A role, and the field of a label or value.
fn role(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::Blank => ("blank", ""),
        Role::LanguageBar => ("languages", ""),
        Role::Title => ("title", ""),
        Role::Lead => ("lead", ""),
        Role::Label(field) => ("label", field.as_str()),
        Role::Value(field) => ("value", field.as_str()),
        Role::Heading => ("heading", ""),
        Role::Furniture => ("furniture", ""),
        Role::SecondPage => ("second-page", ""),
        _ => ("body", ""),
    }
}
