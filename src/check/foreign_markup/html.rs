//! HTML in the place of the text of a page.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView};
use crate::record::Kind;
use crate::span::Span;
use crate::text::trim;

/// The elements that a document begins with.
const DOCUMENT: [&str; 4] = ["!doctype", "html", "head", "body"];
/// The elements that a piece of one begins with, beside headings.
const PIECE: [&str; 20] = [
    "article", "aside", "div", "dl", "figure", "footer", "form", "header", "link", "main", "meta",
    "nav", "ol", "p", "script", "section", "style", "table", "title", "ul",
];

/// HTML that was given as text.
pub(super) struct FoundHtml {
    span: Span,
    what: &'static str,
}

/// The HTML that the page is: a document, or a piece of one of which nothing but an article
/// is read. An error page in HTML is not reported here: `no-content` says more.
pub(super) fn find_html(page: &PageView<'_>) -> Option<FoundHtml> {
    let text = page.parsed.text();
    let body = trim(text, Span::new(0, text.len()));
    let whole = body.slice(text);
    let (start, what) = if let Some(at) = document(whole) {
        (body.start + at, "a document of HTML")
    } else if is_piece(whole) && page.kind() == Kind::Article {
        (body.start, "a piece of HTML")
    } else {
        return None;
    };
    let line = text.get(start..)?.lines().next().unwrap_or_default();
    let span = trim(text, Span::new(start, start + line.len()));
    page.notice().is_none().then_some(FoundHtml { span, what })
}

impl FoundHtml {
    pub(super) fn report(&self, sink: &mut DiagnosticSink) {
        sink.report(self.span, || {
            DiagnosticDraft::new(format!("{}, and not the text of a page", self.what)).help(
                "give the text that a browser shows: `w3m -dump -T text/html FILE | innokyla \
                 check -`",
            )
        });
    }
}

/// So far from the beginning of a text a document may begin: behind the head of an answer by HTTP, or
/// a line that a tool has put there.
const HEAD: usize = 2048;

/// Where in a text a document begins: at its beginning, or with its type at that of a
/// line.
fn document(text: &str) -> Option<usize> {
    if is_document(text, &DOCUMENT) {
        return Some(0);
    }
    let head = text.get(..text.floor_char_boundary(HEAD))?;
    let mut lines = head.match_indices('\n').map(|(at, _)| at + 1);
    lines.find(|at| {
        let text = text.get(*at..).unwrap_or_default();
        text.starts_with("<!") && is_document(text, &["!doctype"])
    })
}

/// Whether text begins with one of these elements, and another right behind it: `<html> is
/// a tag` does not.
fn is_document(text: &str, names: &[&str]) -> bool {
    first_element(text)
        .is_some_and(|(name, rest)| names.contains(&&*name) && rest.trim_start().starts_with('<'))
}

/// Whether all of a text stands in elements: it begins with one and ends with one.
fn is_piece(text: &str) -> bool {
    let is_one =
        |name: &str| PIECE.contains(&name) || matches!(name.as_bytes(), [b'h', b'1'..=b'6']);
    text.ends_with('>') && first_element(text).is_some_and(|(name, _)| is_one(&name))
}

/// The name of the element that text begins with, behind declarations and comments, and
/// what stands behind its tag.
fn first_element(mut text: &str) -> Option<(String, &str)> {
    while let Some((start, end)) = PASSED
        .into_iter()
        .find(|(start, _)| text.starts_with(start))
    {
        let (_, rest) = text.strip_prefix(start)?.split_once(end)?;
        text = rest.trim_start();
    }
    let (tag, rest) = text.strip_prefix('<')?.split_once('>')?;
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '!');
    let name = tag.get(..end.unwrap_or(tag.len()))?;
    Some((name.to_ascii_lowercase(), rest))
}

/// What may stand in front of the first element, and how it ends.
const PASSED: [(&str, &str); 2] = [("<?xml", "?>"), ("<!--", "-->")];
