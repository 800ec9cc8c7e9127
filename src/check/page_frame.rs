use super::{DiagnosticDraft, DiagnosticSink, PageView, rule};
use crate::fault::FaultKind;
use crate::plural::plural;

rule! {
    /// The site's frame around a page
    ///
    /// Finds lines that the site prints around every page: skip links, menus, breadcrumbs
    /// and notices above the title, links and notices behind the last section. Lines above
    /// a title that equals the name are the frame whatever they say; others are known by
    /// their words. They are in no value. Of each page the first of these lines is
    /// reported. A line that may be one of the frame and may be the page's own is an
    /// `unknown-label`.
    ///
    /// ## Why it matters
    ///
    /// The tool that made the text took the whole page for its main content. What it
    /// prints around one page it prints around all.
    ///
    /// ## Example
    ///
    /// ```text
    /// Hyppää pääsisältöön
    /// Etusivu
    /// Kirjaudu sisään
    /// Keski-Suomi: Silta kotiin
    /// ```
    ///
    /// ## What to do
    ///
    /// Nothing, unless the number of lines is another than on other pages: compare them
    /// with the page then.
    PageFrame = "page-frame", Note, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for fault in page.faults() {
        let FaultKind::PageFrame { above, below } = fault.kind else {
            continue;
        };
        if page.is_told_empty() {
            continue;
        }
        sink.report(fault.span, || {
            let message = match (above, below) {
                (_, 0) => format!(
                    "the site's frame stands above the page: {}",
                    plural(above, "line")
                ),
                (0, _) => format!(
                    "the site's frame stands below the page: {}",
                    plural(below, "line")
                ),
                _ => format!(
                    "the site's frame stands around the page: {} above, {below} below",
                    plural(above, "line")
                ),
            };
            DiagnosticDraft::new(message).help("it is passed over, and in no value")
        });
    }
}
