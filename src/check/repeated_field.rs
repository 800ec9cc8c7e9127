use std::collections::HashMap;

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
    let mut firsts: HashMap<Field, (Span, Span)> = HashMap::new();
    for entry in &page.entries {
        let Some(value) = entry.value else { continue };
        let (first, first_value) = match firsts.get(&entry.field) {
            Some(first) => *first,
            None => {
                firsts.insert(entry.field, (entry.label, value));
                continue;
            }
        };
        let may_repeat = matches!(entry.field, Field::Image | Field::Caption);
        if entry.rank == SECTIONS || may_repeat || same(page.text(), value, first_value) {
            continue;
        }
        let (span, kept) = if keeps_first(entry.field) {
            (entry.label.to(value), "the first value alone")
        } else {
            (entry.label, "both values")
        };
        findings.at(span, || {
            let name = page.name_of(entry.field);
            Finding::new(span, format!("`{name}` stands twice, with two values"))
                .help(format!(
                    "the record holds {kept}; see which one the page shows"
                ))
                .related(first, "the first one is here")
        });
    }
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
