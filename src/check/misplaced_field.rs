use super::{DiagnosticDraft, DiagnosticSink, FieldEntry, PageView, rule};
use crate::fault::FaultKind;
use crate::layout::Field;
use crate::span::Span;

rule! {
    /// A label behind one that it should stand before
    ///
    /// Finds basic facts that are not in the order of the site's template. Sections may
    /// stand in any order and are never reported.
    ///
    /// ## Why it matters
    ///
    /// The site prints its basic facts in one order. Another order means that the
    /// template has changed, that two pages were joined, or that a line of running text
    /// reads like a label. If the label is in the site's own wording, its value is read
    /// all the same; the text below everyday words such as `Toimiaika` is kept as a
    /// section.
    ///
    /// ## Example
    ///
    /// `Toimiaika` below `Rahoittaja`.
    ///
    /// ## What to do
    ///
    /// Compare with the page. If it prints the facts in the new order, the table of the
    /// layout needs that order, too.
    MisplacedField = "misplaced-field", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for fault in page.faults() {
        let (field, is_read) = match fault.kind {
            FaultKind::MisplacedField(field) => (Some(field), true),
            FaultKind::UnknownLabel => (page.spelt_at(fault.span.start), false),
            _ => continue,
        };
        let Some(field) = field else { continue };
        let is_first = |first: &FieldEntry| first.label.start >= fault.span.start;
        if is_read && !page.entry(field).is_some_and(is_first) {
            // `repeated-field` reports the second label of a field.
            continue;
        }
        sink.report(fault.span, || draft(page, field, fault.span, is_read));
    }
}

fn draft(page: &PageView<'_>, field: Field, label: Span, is_read: bool) -> DiagnosticDraft {
    let name = page.name_of(field);
    let rank = page.fact_rank(field);
    let before = page.entries.iter().find(|entry| {
        rank.is_some_and(|rank| entry.rank > rank) && entry.label.start < label.start
    });
    let draft = match before {
        Some(before) => {
            let other = page.name_of(before.field);
            DiagnosticDraft::new(format!("`{name}` stands after `{other}`"))
                .related(before.label, format!("`{other}` is here"))
        }
        None => DiagnosticDraft::new(format!("`{name}` is out of its place")),
    };
    match (is_read, before) {
        (false, _) => draft.help("it may be no label here: its text is kept as a section"),
        (true, Some(before)) => {
            let other = page.name_of(before.field);
            draft.help(format!("the site prints `{name}` before `{other}`"))
        }
        (true, None) => draft,
    }
}
