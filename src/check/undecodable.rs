use super::{Code, DiagnosticDraft, DiagnosticSink, Options, PageView, diagnostic, rule};
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::source::LineIndex;
use crate::span::Span;

rule! {
    /// Bytes that are no text
    ///
    /// Finds broken bytes in a text, which U+FFFD replaces, and files that are no text
    /// at all, such as pictures and archives. Half a letter at the very end is left to
    /// `truncated`.
    ///
    /// ## Why it matters
    ///
    /// What stood there is lost, and a file that is no text gives no record.
    ///
    /// ## Example
    ///
    /// A page that was saved as a PDF under the name `sivu.txt`.
    ///
    /// ## What to do
    ///
    /// Fetch the page again.
    Undecodable = "undecodable", Error, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let mut runs: Vec<Span> = Vec::new();
    for &span in page.parsed.damaged() {
        match runs.last_mut() {
            Some(run) if run.end == span.start => run.end = span.end,
            _ => runs.push(span),
        }
    }
    let is_cut = |run: &Span| page.cut().is_some_and(|cut| cut.span.end == run.end);
    for &run in runs.iter().filter(|run| !is_cut(run)) {
        sink.report(run, || {
            let encoding = page.parsed.encoding();
            DiagnosticDraft::new(format!("bytes that stand for no letter in {encoding}"))
                .help("U+FFFD stands in their place: fetch the page again")
        });
    }
}

/// The diagnostic of a file that is no text, for a program that reads files itself.
///
/// `None` if the options leave `undecodable` out.
///
/// ```
/// use innokyla::check::{Options, not_text};
/// let error = innokyla::parse_bytes(b"%PDF-1.7\n\x00").unwrap_err();
/// let found = not_text(&error, &Options::default().path("sivu.txt")).unwrap();
/// assert_eq!(found.code, "undecodable");
/// assert!(found.span.is_empty());
/// ```
pub fn not_text(error: &Error, options: &Options) -> Option<Diagnostic> {
    let draft = DiagnosticDraft::new(error.to_string())
        .help("the file is left out: fetch the page again, as text");
    diagnostic(
        Code::Undecodable,
        Span::default(),
        draft,
        &LineIndex::new(""),
        options,
    )
}
