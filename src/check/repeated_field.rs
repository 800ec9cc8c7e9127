use super::{DiagnosticDraft, DiagnosticSink, PageView, SECTION_RANK, rule};
use crate::layout::Field;
use crate::span::Span;
use crate::text::is_space;

rule! {
    /// A label that stands twice, with two values
    ///
    /// Finds a basic fact with a second value that differs from the first. Pictures and
    /// their captions may repeat, and so may a label that is printed twice above one
    /// value, as on some pages of the newer site.
    ///
    /// ## Why it matters
    ///
    /// The record holds the first name, date, programme or organisation only, and both
    /// values of every other fact. Two pages may have been joined into one file.
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

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let mut firsts: Vec<(usize, Span, Span)> = Vec::new();
    for entry in &page.entries {
        if entry.rank == SECTION_RANK || matches!(entry.field, Field::Image | Field::Caption) {
            continue;
        }
        let Some(value) = entry.value else { continue };
        let Some((_, label, first)) = firsts.iter().find(|(rank, ..)| *rank == entry.rank) else {
            firsts.push((entry.rank, entry.label, value));
            continue;
        };
        // The first value is read only to the length of the second.
        if words(page.words(value)).eq(words(page.words(*first))) {
            continue;
        }
        // The span covers the second value if the record does not hold it.
        let kept = match entry.field {
            Field::Created | Field::Modified => "the first day alone",
            field if keeps_first(field) => "the first value alone",
            _ => "both values",
        };
        let span = match keeps_first(entry.field) {
            true => entry.label.cover(value),
            false => entry.label,
        };
        sink.report(span, || {
            let name = page.name_of(entry.field);
            DiagnosticDraft::new(format!("`{name}` stands twice, with two values"))
                .help(format!(
                    "the record holds {kept}; see which one the page shows"
                ))
                .related(*label, "the first one is here")
        });
    }
}

fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split(is_space).filter(|word| !word.is_empty())
}

/// Whether the record has room for one value only.
const fn keeps_first(field: Field) -> bool {
    matches!(
        field,
        Field::Name | Field::Parent | Field::ContactOrganisation | Field::Created | Field::Modified
    )
}
