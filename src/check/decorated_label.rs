use super::{DiagnosticDraft, DiagnosticSink, FieldEntry, PageView, quoted, rule};
use crate::clean::is_invisible;
use crate::record::Kind;

rule! {
    /// Labels in marks of another tool, or on one line with their value
    ///
    /// Finds labels that are not alone on their line as the site prints them: with a
    /// colon or a full stop behind them, in stars, underscores or quotation marks, behind
    /// `##` or a bullet, in brackets or other signs, all in capitals or in small letters, with
    /// soft hyphens or signs without width inside, or with their value behind a colon. Of
    /// each page the first one is reported.
    ///
    /// ## Why it matters
    ///
    /// The labels are read as labels, and their values as values. The marks say that
    /// another tool has made the text, or that the site prints its labels in a new way.
    ///
    /// ## Example
    ///
    /// ```text
    /// Rahoittaja: Kunta
    /// ```
    ///
    /// ## What to do
    ///
    /// Compare a few values with the page. Nothing else, if they are right.
    DecoratedLabel = "decorated-label", Note, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let is_decorated = |entry: &&FieldEntry| {
        let has_marks = || {
            let line = page.line_at(entry.label.start);
            line.is_some_and(|line| line.decorated().is_some())
        };
        let label = page.words(entry.label);
        // The author of an article may put a colon behind the heading of its links.
        let is_own = page.kind() == Kind::Article && label.ends_with(':');
        label.contains(is_invisible) || !is_own && has_marks()
    };
    let mut decorated = page.entries.iter().filter(is_decorated);
    let Some(first) = decorated.next() else {
        return;
    };
    let more = decorated.count();
    sink.report(first.label, || {
        let label = quoted(page.words(first.label));
        let message = match more {
            0 => format!("the label {label} carries marks, or its value"),
            1 => format!("the label {label} and one more carry marks, or their values"),
            _ => format!("the label {label} and {more} more carry marks, or their values"),
        };
        DiagnosticDraft::new(message).help("they are read as the site's labels are")
    });
}
