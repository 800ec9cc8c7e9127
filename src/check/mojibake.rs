use super::{DiagnosticDraft, DiagnosticSink, PageView, quoted, rule};
use crate::source::{CodePage, misread};
use crate::span::Span;

rule! {
    /// Letters that were decoded wrongly, `Ã¤` for `ä`
    ///
    /// Finds UTF-8 that some tool has read as Windows-1252, Mac Roman or code page 850 and
    /// encoded again, text in one of these that was read as another, and U+FFFD, which
    /// stands where a tool could not read a letter. The help names the two encodings. If
    /// the whole text was encoded twice by way of Windows-1252, it is put right on reading,
    /// and one diagnostic at the first such letter says so.
    ///
    /// ## Why it matters
    ///
    /// A search does not find words with such letters, and the parser does not know
    /// labels with them.
    ///
    /// ## Example
    ///
    /// `LÃ¤htÃ¶tilanne`, `L√§ht√∂tilanne` or `L„ht”tilanne` for `Lähtötilanne`.
    ///
    /// ## What to do
    ///
    /// Correct the tool that saved the file. Single places may have been pasted into
    /// the page like that.
    Mojibake = "mojibake", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let text = page.text();
    if page.parsed.repaired() {
        let at = text.find(|c: char| !c.is_ascii()).unwrap_or(0);
        let end = text.get(at..).and_then(|rest| rest.chars().next());
        let span = Span::new(at, at + end.map_or(0, char::len_utf8));
        sink.report(span, || {
            DiagnosticDraft::new("the text was encoded twice, and has been put right")
                .help("correct the tool that saved the file: it read UTF-8 as Windows-1252")
        });
    }
    for found in misread(text) {
        let span = found.span;
        sink.report(span, || {
            let written = found.written.map_or("UTF-8", CodePage::name);
            let read = found.read.name();
            DiagnosticDraft::new(format!(
                "{} was decoded wrongly, as {read}",
                quoted(span.slice(text))
            ))
            .help(format!(
                "{written} was read as {read}: see what the page shows"
            ))
        });
    }
    let damaged = page.parsed.damaged();
    for at in memchr::memmem::find_iter(text.as_bytes(), "\u{fffd}") {
        let span = Span::new(at, at + '\u{fffd}'.len_utf8());
        if damaged.binary_search(&span).is_ok() {
            continue;
        }
        sink.report(span, || {
            DiagnosticDraft::new("a letter was lost here before the file was saved")
                .help("U+FFFD stands for what some tool could not read: fetch the page again")
        });
    }
}
