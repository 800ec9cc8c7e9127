use super::page::{Finding, Findings, Page};
use super::rule::rule;
use super::truncated::Cut;
use crate::fault::FaultKind;
use crate::layout::Field;
use crate::span::Span;

rule! {
    /// No name, day of creation or day of change
    ///
    /// Finds a kokonaisuus or toimintamalli without one of the three facts that the
    /// site prints on each: its name, `Luotu` and `Viimeksi muokattu`. The place is
    /// where the label should stand, or the label if it has no value. What lies
    /// behind the end of a cut text is left to `truncated`.
    ///
    /// ## Why it matters
    ///
    /// The record has `null` for the value. If many pages lack it, the site has
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
    /// lacks `Luotu`; its other name is an `unknown-label` besides.
    ///
    /// ## What to do
    ///
    /// See what the page shows at that place. A new spelling is a new row in the table
    /// of the layout.
    MissingField = "missing-field", Error, find
}

fn find(page: &Page<'_>, findings: &mut Findings) {
    if !page.has_facts() {
        return;
    }
    for field in [Field::Name, Field::Created, Field::Modified] {
        match page.entry(field) {
            None => lacks(page, field, findings),
            Some(_)
                if page
                    .entries
                    .iter()
                    .any(|e| e.field == field && e.value.is_some()) => {}
            Some(entry) => {
                if !matches!(page.cut(), Some(Cut { span, .. }) if span.start >= entry.label.end) {
                    findings.at(entry.label, || {
                        let name = page.name_of(field);
                        Finding::new(entry.label, format!("`{name}` has no value"))
                            .help("see what the page shows; the record has none")
                    });
                }
            }
        }
    }
}

fn lacks(page: &Page<'_>, field: Field, findings: &mut Findings) {
    let rank = page.fact_rank(field);
    let next = page.entries.iter().find(|entry| Some(entry.rank) > rank);
    if next.is_none() && page.cut().is_some_and(|cut| cut.in_facts) {
        return;
    }
    let end = page.text().trim_end().len();
    let at = next.map_or(end, |next| next.label.start);
    let span = Span::new(at, at);
    findings.at(span, || {
        let name = page.name_of(field);
        let finding = Finding::new(span, format!("`{name}` is missing"));
        let after = page
            .entries
            .iter()
            .rfind(|entry| entry.label.start < at)
            .map_or(0, |entry| entry.label.end);
        let is_label = |kind| (kind == FaultKind::UnknownLabel).then_some(());
        let perhaps = page
            .faults(is_label)
            .find(|(_, fault)| (after..at).contains(&fault.span.start));
        match (perhaps, next) {
            (Some((_, fault)), _) => finding
                .help("has the site renamed the label? the record has no value for it")
                .related(fault.span, "perhaps this line in other words"),
            (None, Some(next)) => {
                let next = page.name_of(next.field);
                finding.help(format!("the site prints `{name}` before `{next}`"))
            }
            (None, None) => finding.help("the site prints it at the end of the basic facts"),
        }
    });
}
