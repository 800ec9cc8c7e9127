use super::page::{Finding, Findings, Page, quoted};
use super::rule::rule;
use crate::fault::FaultKind;

rule! {
    /// A period of operation that ends before it starts
    ///
    /// Finds a range of `Toimiaika` whose second date is the earlier one.
    ///
    /// ## Why it matters
    ///
    /// The record has the range as it is written. Any reckoning with it goes wrong.
    ///
    /// ## Example
    ///
    /// `Hanke toteutetaan vuosina 2023–2021.`
    ///
    /// ## What to do
    ///
    /// Correct the page: the years are swapped, or one of them is a typing error.
    PeriodReversed = "period-reversed", Warning, find
}

fn find(page: &Page<'_>, findings: &mut Findings) {
    let is_one = |kind| (kind == FaultKind::PeriodReversed).then_some(());
    for ((), fault) in page.faults(is_one) {
        findings.at(fault.span, || {
            let text = quoted(fault.span.slice(page.text()));
            Finding::new(fault.span, format!("{text} ends before it starts"))
                .help("the years are swapped, or one of them is a typing error")
        });
    }
}
