use super::page::{Finding, Findings, Page};
use super::rule::rule;
use crate::fault::FaultKind;

rule! {
    /// A label behind one that it should stand before
    ///
    /// Finds basic facts that are not in the order of the site's template. Sections
    /// stand in any order and are not looked at.
    ///
    /// ## Why it matters
    ///
    /// The value is read all the same. But the site prints its basic facts in one
    /// order: another one means that the template has changed, that two pages were
    /// joined, or that words of the text were taken for a label.
    ///
    /// ## Example
    ///
    /// `Toimiaika` below `Rahoittaja`.
    ///
    /// ## What to do
    ///
    /// Compare with the page. If it prints the facts in the new order, the table of
    /// the layout needs it too.
    MisplacedField = "misplaced-field", Warning, find
}

fn find(page: &Page<'_>, findings: &mut Findings) {
    let misplaced = page.faults(|kind| match kind {
        FaultKind::MisplacedField(field) => Some(field),
        _ => None,
    });
    for (field, fault) in misplaced {
        let first = page.entry(field);
        if first.is_none_or(|first| first.label.start < fault.span.start) {
            // The second of its kind is a repeated field.
            continue;
        }
        findings.at(fault.span, || {
            let name = page.name_of(field);
            let rank = page.fact_rank(field);
            let before = page
                .entries
                .iter()
                .find(|entry| Some(entry.rank) > rank && entry.label.start < fault.span.start);
            match before {
                Some(before) => {
                    let other = page.name_of(before.field);
                    Finding::new(fault.span, format!("`{name}` stands after `{other}`"))
                        .help(format!("the site prints `{name}` before `{other}`"))
                        .related(before.label, format!("`{other}` is here"))
                }
                None => Finding::new(fault.span, format!("`{name}` is out of its place")),
            }
        });
    }
}
