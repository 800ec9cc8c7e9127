use super::page::{Finding, Findings, Page, nearest, quoted};
use super::rule::rule;
use crate::fault::FaultKind;

rule! {
    /// A line that stands like a label and is none
    ///
    /// Finds short lines where the page has a label by its layout, in words that the
    /// table of labels does not have, and names the label of this kind of page that is
    /// most like it.
    ///
    /// ## Why it matters
    ///
    /// A renamed or new label: what stands under it is kept as a section of its own,
    /// and the field it belongs to lacks its value.
    ///
    /// ## Example
    ///
    /// ```text
    /// Yhteyshenkilön nimi
    /// Maija Meri
    /// Organisaatio
    /// Silta ry
    /// ```
    ///
    /// ## What to do
    ///
    /// Compare with the page. A new spelling is a new row in the table of the layout.
    UnknownLabel = "unknown-label", Warning, find
}

fn find(page: &Page<'_>, findings: &mut Findings) {
    let cut = page.cut();
    for ((), fault) in page.faults(|kind| (kind == FaultKind::UnknownLabel).then_some(())) {
        let is_cut = cut.is_some_and(|cut| cut.span.end == fault.span.end);
        if is_cut || page.spelt_at(fault.span.start).is_some() {
            // The start of a label, or a label in a wrong place.
            continue;
        }
        findings.at(fault.span, || {
            let line = fault.span.slice(page.text());
            let finding = Finding::new(
                fault.span,
                format!("{} stands like a label and is none", quoted(line)),
            );
            let lacking = || {
                let lacks = |field| page.entry(field).is_none();
                page.labels().filter(move |(_, label)| lacks(label.field))
            };
            let names = |(_, label): (usize, &'static crate::layout::Label)| label.spellings;
            let bare = line.trim_end_matches(['*', ' ', '\u{a0}', ':']);
            let near = nearest(bare, lacking().flat_map(names).copied(), 0.4)
                .or_else(|| nearest(bare, page.labels().flat_map(names).copied(), 0.6));
            match near {
                Some(near) => finding.help(format!("the nearest label is `{near}`")),
                None => finding.help("it may be a new label; its text is kept as a section"),
            }
        });
    }
}
