use super::page::{Finding, Findings, Page, quoted};
use super::rule::rule;
use crate::fault::FaultKind;

rule! {
    /// Text where a date belongs, or a day that no calendar has
    ///
    /// Finds a value of `Luotu` or `Viimeksi muokattu` that is no day.
    ///
    /// ## Why it matters
    ///
    /// The record has `null` for the date. If many pages have it, the site has begun
    /// to print dates in another way.
    ///
    /// ## Example
    ///
    /// ```text
    /// Luotu
    ///
    /// toukokuussa 2022
    /// ```
    ///
    /// ## What to do
    ///
    /// See what the page shows. A date is written `5.5.2022` or `05.05.2022`.
    MalformedDate = "malformed-date", Error, find
}

fn find(page: &Page<'_>, findings: &mut Findings) {
    let dates = page.faults(|kind| match kind {
        FaultKind::MalformedDate(field) => Some((field, false)),
        FaultKind::NoSuchDay(field) => Some((field, true)),
        _ => None,
    });
    for ((field, no_such_day), fault) in dates {
        findings.at(fault.span, || {
            let (name, text) = (page.name_of(field), quoted(fault.span.slice(page.text())));
            if no_such_day {
                let message = format!("`{name}` is a day that no calendar has: {text}");
                return Finding::new(fault.span, message).help("see which day the page shows");
            }
            let finding = Finding::new(fault.span, format!("`{name}` is no date: {text}"));
            if page.text().trim_end().len() == fault.span.end {
                return finding.help("the text ends here: the date may have been cut");
            }
            finding.help("a date is written as `5.5.2022`; the record has none for this one")
        });
    }
}
