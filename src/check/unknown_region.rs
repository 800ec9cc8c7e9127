use super::{DiagnosticDraft, DiagnosticSink, PageView, nearest, quoted, rule};
use crate::fault::FaultKind;
use crate::record::Region;

rule! {
    /// A name among regions that is no region
    ///
    /// Finds lines of `Toimijat` of the form `name: title` beside lines that start with
    /// a region, where the name is not one of the wellbeing services counties, Helsinki
    /// or Åland.
    ///
    /// ## Why it matters
    ///
    /// The line is kept as text and not among the regions, so a count of regions is one
    /// too low.
    ///
    /// ## Example
    ///
    /// `Pohjoinen Savo: Tulevaisuuden kotona asumista tukevat palvelut`
    ///
    /// ## What to do
    ///
    /// Correct the name on the page, or report the spelling if it is a common one.
    UnknownRegion = "unknown-region", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for fault in page.faults_of(FaultKind::UnknownRegion) {
        sink.report(fault.span, || {
            let name = page.words(fault.span);
            let draft = DiagnosticDraft::new(format!("{} is no region", quoted(name)));
            match nearest(name, Region::ALL.iter().map(|region| region.name()), 0.6) {
                Some(near) => draft.help(format!("the nearest region is `{near}`")),
                None => draft.help("the line is kept as text"),
            }
        });
    }
}
