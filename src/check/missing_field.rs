use super::{DiagnosticDraft, DiagnosticSink, FieldEntry, PageView, rule};
use crate::fault::FaultKind;
use crate::layout::Field;
use crate::span::Span;

rule! {
    /// No name, day of creation or day of change
    ///
    /// Finds a kokonaisuus or toimintamalli without one of the three facts that the
    /// site prints on every page of these kinds: its name, `Luotu` and
    /// `Viimeksi muokattu`. The place is where the label should stand, or the label
    /// itself if it has no value. What a cut text no longer has is left to `truncated`.
    ///
    /// ## Why it matters
    ///
    /// The record has `null` for the value. If many pages are reported, the site has
    /// changed the words of the label.
    ///
    /// ## Example
    ///
    /// ```text
    /// Luontipäivä
    ///
    /// 25.01.2022
    ///
    /// Viimeksi muokattu
    /// ```
    ///
    /// has no `Luotu`. `Luontipäivä` is reported as an `unknown-label` as well.
    ///
    /// ## What to do
    ///
    /// See what the page shows at that place. A new spelling of the label goes into its
    /// row in the table of the layout.
    MissingField = "missing-field", Error, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if !page.has_facts() {
        return;
    }
    for field in [Field::Name, Field::Created, Field::Modified] {
        match page.entry(field) {
            None => report_no_label(page, field, sink),
            Some(first) => {
                let mut entries = page.entries.iter().filter(|entry| entry.field == field);
                if entries.all(|entry| entry.value.is_none()) {
                    report_no_value(page, *first, sink);
                }
            }
        }
    }
}

fn report_no_value(page: &PageView<'_>, entry: FieldEntry, sink: &mut DiagnosticSink) {
    sink.report(entry.label, || {
        let message = format!("`{}` has no value", page.name_of(entry.field));
        DiagnosticDraft::new(message).help("see what the page shows; the record has none")
    });
}

fn report_no_label(page: &PageView<'_>, field: Field, sink: &mut DiagnosticSink) {
    let rank = page.fact_rank(field);
    let next = page.entries.iter().find(|entry| Some(entry.rank) > rank);
    if let Some(top) = page.top_without_name(field) {
        sink.report(top, || {
            let name = page.name_of(field);
            DiagnosticDraft::new(format!("`{name}` is missing, and no line is the title"))
                .help("is it this line? it is read as the first of the lead")
        });
        return;
    }
    let end = page.text().trim_end().len();
    let at = next.map_or(end, |next| next.label.start);
    let span = Span::new(at, at);
    sink.report(span, || {
        let name = page.name_of(field);
        let draft = DiagnosticDraft::new(format!("`{name}` is missing"));
        let mut above = page.entries.iter().rev().map(|entry| entry.label);
        let after = above
            .find(|label| label.start < at)
            .map_or(0, |label| label.end);
        let renamed = page
            .faults_of(FaultKind::UnknownLabel)
            .find(|fault| (after..at).contains(&fault.span.start));
        match (renamed, next) {
            (Some(fault), _) => draft
                .help("has the site renamed the label? the record has no value for it")
                .related(fault.span, "perhaps this line in other words"),
            (None, Some(next)) => {
                let next = page.name_of(next.field);
                draft.help(format!("the site prints `{name}` before `{next}`"))
            }
            (None, None) => draft.help("the site prints it at the end of the basic facts"),
        }
    });
}
