use super::page::{Entry, Finding, Findings, Page, SECTIONS};
use super::rule::rule;
use crate::layout::Field;
use crate::lines::is_space;
use crate::span::Span;

rule! {
    /// A label that stands twice, with two values
    ///
    /// Finds a basic fact with a second value that is not the first one again.
    /// Pictures and their captions may repeat. A label printed twice over one value,
    /// as some pages do, is no finding.
    ///
    /// ## Why it matters
    ///
    /// Of a name, a date or a programme the record holds the first value alone, and of
    /// all else both. Two pages may have been joined into one file.
    ///
    /// ## Example
    ///
    /// ```text
    /// Luotu
    ///
    /// 25.01.2022
    ///
    /// Luotu
    ///
    /// 26.01.2022
    /// ```
    ///
    /// ## What to do
    ///
    /// Compare with the page, and fetch it again.
    RepeatedField = "repeated-field", Error, find
}

fn find(page: &Page<'_>, findings: &mut Findings) {
    for (at, entry) in page.entries.iter().enumerate() {
        if entry.rank == SECTIONS || matches!(entry.field, Field::Image | Field::Caption) {
            continue;
        }
        let Some(value) = entry.value else { continue };
        let Some(first) = first_of(page, entry.field).filter(|(first, _)| *first < at) else {
            continue;
        };
        let (_, (label, first_value)) = first;
        if same(page.text(), value, first_value) {
            continue;
        }
        findings.at(entry.label, || {
            let name = page.name_of(entry.field);
            let kept = if keeps_first(entry.field) {
                "the first value alone"
            } else {
                "both values"
            };
            Finding::new(
                entry.label,
                format!("`{name}` stands twice, with two values"),
            )
            .help(format!(
                "the record holds {kept}; see which one the page shows"
            ))
            .related(label, "the first one is here")
        });
    }
}

/// The first label of a field that has a value: its number, its line, its value.
fn first_of(page: &Page<'_>, field: Field) -> Option<(usize, (Span, Span))> {
    let of_field = |(at, entry): (usize, &Entry)| {
        let value = entry.value.filter(|_| entry.field == field)?;
        Some((at, (entry.label, value)))
    };
    page.entries.iter().enumerate().find_map(of_field)
}

/// Whether two values are the same words.
fn same(text: &str, value: Span, other: Span) -> bool {
    let words = |span: Span| {
        span.of(text)
            .split(is_space)
            .filter(|word| !word.is_empty())
    };
    words(value).eq(words(other))
}

/// Whether a value can be but one.
const fn keeps_first(field: Field) -> bool {
    matches!(
        field,
        Field::Name | Field::Parent | Field::ContactOrganisation | Field::Created | Field::Modified
    )
}
