use super::{DiagnosticDraft, DiagnosticSink, PageView, nearest, quoted, rule};
use crate::fault::FaultKind;

rule! {
    /// A line that stands like a label and is none
    ///
    /// Finds short lines that stand where the page's layout has a label, in words that
    /// the table of labels does not have, and names the most similar label of this kind
    /// of page.
    ///
    /// ## Why it matters
    ///
    /// The label is new or was renamed: the text under it is kept as a section of its
    /// own, and the field that it belongs to has no value.
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
    /// Compare with the page. A new spelling of a label goes into its row in the table
    /// of the layout.
    UnknownLabel = "unknown-label", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let cut = page.cut();
    for fault in page.faults_of(FaultKind::UnknownLabel) {
        // `truncated` reports the start of a label, `misplaced-field` a known label.
        let is_cut = cut.is_some_and(|cut| cut.span.end == fault.span.end);
        if is_cut || page.spelt_at(fault.span.start).is_some() {
            continue;
        }
        sink.report(fault.span, || {
            let line = fault.span.slice(page.text());
            let message = format!("{} stands like a label and is none", quoted(line));
            let bare = line.trim_end_matches(['*', ' ', '\u{a0}', ':']);
            let all = || {
                page.labels()
                    .flat_map(|(_, label)| label.spellings)
                    .copied()
            };
            // A label that the page does not have is the likelier one, unless the line
            // is nearly the same as another.
            let meant = nearest(bare, all(), 0.9)
                .or_else(|| nearest(bare, page.absent_spellings(), 0.4))
                .or_else(|| nearest(bare, all(), 0.6));
            DiagnosticDraft::new(message).help(match meant {
                Some(label) => format!("the nearest label is `{label}`"),
                None => "it may be a new label; its text is kept as a section".to_owned(),
            })
        });
    }
}
