use super::{DiagnosticDraft, DiagnosticSink, PageView, rule};
use crate::record::Kind;
use crate::span::Span;

rule! {
    /// A text without Innokylä's labels, read as an article
    ///
    /// Finds texts that have too few of the site's labels to be one of its pages. The
    /// place is the first line.
    ///
    /// ## Why it matters
    ///
    /// An article has a title, text and links, but no facts. Among exports it is a page
    /// of another site, an error page that was saved instead of the page, or a page
    /// that was exported after the site had changed its labels.
    ///
    /// ## Example
    ///
    /// A ministry's news item in a folder of kokonaisuus pages.
    ///
    /// ## What to do
    ///
    /// Nothing, if articles are wanted: `--ignore not-an-export`. Otherwise leave the
    /// file out, or fetch the page again.
    NotAnExport = "not-an-export", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if page.kind() != Kind::Article {
        return;
    }
    let line = page.lines().first();
    let span = line.map_or(Span::default(), |line| line.content);
    sink.report(span, || match line {
        Some(_) => DiagnosticDraft::new("no label of Innokylä on this page: read as an article")
            .help("leave it out, or pass over this rule if articles are wanted"),
        None => DiagnosticDraft::new("the page is empty").help("fetch the page again"),
    });
}
