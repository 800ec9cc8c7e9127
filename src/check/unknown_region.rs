use super::page::{Finding, Findings, Page, nearest, quoted};
use super::rule::rule;
use crate::fault::FaultKind;
use crate::record::Region;

rule! {
    /// A name among regions that is no region
    ///
    /// Finds lines of `Toimijat` of the form `name: title` beside lines that open with
    /// a region, where the name is none of the wellbeing services counties, Helsinki
    /// or Åland.
    ///
    /// ## Why it matters
    ///
    /// The line is kept as text and not among the regions, so a count of regions is
    /// short of one.
    ///
    /// ## Example
    ///
    /// `Pohjoinen Savo: Tulevaisuuden kotona asumista tukevat palvelut`
    ///
    /// ## What to do
    ///
    /// Correct the name on the page, or tell of the spelling if it is a common one.
    UnknownRegion = "unknown-region", Warning, find
}

fn find(page: &Page<'_>, findings: &mut Findings) {
    for ((), fault) in page.faults(|kind| (kind == FaultKind::UnknownRegion).then_some(())) {
        findings.at(fault.span, || {
            let name = fault.span.slice(page.text());
            let finding = Finding::new(fault.span, format!("{} is no region", quoted(name)));
            match nearest(name, Region::ALL.iter().map(|region| region.name()), 0.6) {
                Some(near) => finding.help(format!("the nearest region is `{near}`")),
                None => finding.help("the line is kept as text"),
            }
        });
    }
}
