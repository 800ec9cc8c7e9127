use super::{DiagnosticDraft, DiagnosticSink, PageView, quoted, rule};
use crate::fault::FaultKind;

rule! {
    /// Another page that begins in the same file
    ///
    /// Finds the first line of a second page: its title or its lead where they can be
    /// told, else its first label. A page prints its name, its days, its headings and its
    /// stage once, so that another name behind days or sections, both days once more behind
    /// a section, or the headings once more behind a title begin another page. A page that a
    /// tool has printed twice over is not reported.
    ///
    /// Another page *may* begin where a title and headings alone speak for it, where text
    /// stands behind tags, below a line that leads to the content, and behind a form feed or
    /// a byte-order mark above a title, and at a title that is printed twice in the last text.
    ///
    /// A title in the last text that says another region or a programme, as titles of the
    /// site do, that opens a text in another language, or that stands right below a sentence
    /// or below more blank lines than any other line is a note: it may be a sub-heading. So is
    /// a title above a stage from which on the headings begin anew, and one from which on all
    /// is in another language.
    ///
    /// ## Why it matters
    ///
    /// The record holds the first page alone. No value of the second one, or of further
    /// ones, is read. What may be another page is read as text of the first.
    ///
    /// ## Example
    ///
    /// ```text
    /// Viimeksi muokattu
    ///
    /// 05.05.2022
    /// Majakka-hanke
    ///
    /// Kokonaisuuden nimi
    /// Majakka-hanke
    /// ```
    ///
    /// ## What to do
    ///
    /// Give each page a file of its own.
    SecondPage = "second-page", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for fault in page.faults_of(FaultKind::SecondPage) {
        sink.report(fault.span, || {
            let line = page.words(fault.span);
            DiagnosticDraft::new(format!("another page begins here: {}", quoted(line)))
                .help("the record holds the page above alone; give each page a file of its own")
        });
    }
    for fault in page.faults() {
        let is_possible = fault.kind == FaultKind::PossibleSecondPage;
        if !is_possible && fault.kind != FaultKind::DoubtfulSecondPage {
            continue;
        }
        sink.report(fault.span, || {
            let line = page.words(fault.span);
            let message = format!("another page may begin here: {}", quoted(line));
            DiagnosticDraft::new(message)
                .help("it is read as text of the page above; if it is another page, give it a file of its own")
                .only_note_if(is_possible)
        });
    }
}
