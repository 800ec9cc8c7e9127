use super::{DiagnosticDraft, DiagnosticSink, PageView, quoted, rule};
use crate::fault::FaultKind;

rule! {
    /// A period of operation that ends before it starts
    ///
    /// Finds a range of `Toimiaika` whose second date is earlier than its first.
    ///
    /// ## Why it matters
    ///
    /// The record has the range as it is written. A length computed from it is
    /// negative.
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

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for fault in page.faults_of(FaultKind::PeriodReversed) {
        sink.report(fault.span, || {
            let text = quoted(page.words(fault.span));
            DiagnosticDraft::new(format!("{text} ends before it starts"))
                .help("the years are swapped, or one of them is a typing error")
        });
    }
}
