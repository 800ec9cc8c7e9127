use super::not_an_export::why_article;
use super::{DiagnosticDraft, DiagnosticSink, PageView, rule};
use crate::record::Kind;

rule! {
    /// A page of another kind than those expected
    ///
    /// Finds pages of another kind than `--expect` names, or `Options::expect` in the
    /// library. Without these it finds nothing. The place is the first line.
    ///
    /// ## Why it matters
    ///
    /// A collection that should hold one kind of page holds another: an article among
    /// exports, or an export that is read as an article since its labels have changed.
    ///
    /// ## Example
    ///
    /// A ministry's news item, with `--expect kokonaisuus,toimintamalli`.
    ///
    /// ## What to do
    ///
    /// Leave the page out, fetch it again, or expect its kind, too.
    UnexpectedKind = "unexpected-kind", Error, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let Some(expected) = unmet(page) else {
        return;
    };
    if page.is_told_empty() {
        return;
    }
    sink.report(page.top(), || {
        let kind = page.kind();
        let expected: Vec<_> = expected.iter().map(|kind| kind.as_str()).collect();
        let message = match expected.as_slice() {
            [] => format!("a page of the kind {kind}, where none is expected"),
            kinds => format!("a page of the kind {kind}, not {}", kinds.join(" or ")),
        };
        let draft = DiagnosticDraft::new(message);
        match kind {
            Kind::Article => draft.help(why_article(page)),
            _ => draft.help("leave the page out, or expect its kind, too"),
        }
    });
}

/// The kinds that are expected, if the page is of none of them.
pub(super) fn unmet<'p>(page: &PageView<'p>) -> Option<&'p [Kind]> {
    let expected = page.expected_kinds()?;
    (!expected.contains(&page.kind())).then_some(expected)
}
