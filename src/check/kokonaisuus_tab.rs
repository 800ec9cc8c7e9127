use super::{DiagnosticDraft, DiagnosticSink, PageView, rule};
use crate::fault::FaultKind;

rule! {
    /// A tab of a kokonaisuus, not its page
    ///
    /// Finds the tab of a programme that lists its operating models, by one of the two
    /// sentences that the site prints there, and points at it. It is read as an
    /// article; the site's sentences are in no value.
    ///
    /// ## Why it matters
    ///
    /// The tab repeats the title and the lead of the programme and has none of its
    /// facts. In a collection it looks like a second, poorer page of the programme.
    ///
    /// ## Example
    ///
    /// `Tähän kokonaisuuteen ei ole vielä liitetty yhtään toimintamallia.`
    ///
    /// ## What to do
    ///
    /// Fetch the page of the programme: its address without `/toimintamallit` at the
    /// end.
    KokonaisuusTab = "kokonaisuus-tab", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for fault in page.faults_of(FaultKind::KokonaisuusTab) {
        sink.report(fault.span, || {
            DiagnosticDraft::new("a tab of a kokonaisuus, which lists its operating models")
                .help("fetch the page of the programme: its address without `/toimintamallit`")
        });
    }
}
