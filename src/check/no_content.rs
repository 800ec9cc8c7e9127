mod frame;
mod heading;
mod notice;
mod phrases;

use super::{Code, DiagnosticDraft, DiagnosticSink, Options, PageView, diagnostic, rule};
use crate::diagnostic::Diagnostic;
use crate::lines::Line;
use crate::parsed::Parsed;
use crate::record::Kind;
use crate::source::LineIndex;
use crate::span::Span;

rule! {
    /// A page with nothing on it: empty, not found, a login, an error
    ///
    /// Finds texts without a letter on them, and pages that hold nothing but the notice
    /// of a server that there is nothing to show: not found, not allowed, a login, an
    /// error, a browser to be checked, a search without a result. A notice is a line of
    /// its own in one of the usual wordings, Finnish, Swedish or English, on a short page
    /// on which any text says more of the same; menus and feet may stand around it. A menu
    /// and a foot with nothing between them are no content, either. An article that
    /// mentions such words is none. `convert` makes no record of such a page.
    ///
    /// ## Why it matters
    ///
    /// The page that was to be saved is missing, though the file is there.
    ///
    /// ## Example
    ///
    /// ```text
    /// 404
    ///
    /// Sivua ei löytynyt
    ///
    /// Etsimääsi sivua ei löytynyt.
    /// ```
    ///
    /// ## What to do
    ///
    /// Fetch the page again, or drop its address if the site has it no more.
    NoContent = "no-content", Error, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if let Some(found) = page.notice() {
        sink.report(found.span, || found.draft(page.text()));
    }
}

/// The finding of a page that has no content, for a program that keeps records alone.
///
/// `None` for any other page, and if the options leave `no-content` out.
///
/// ```
/// use innokyla::check::{Options, no_content};
/// let page = innokyla::parse("404 Not Found\n\nnginx\n");
/// let found = no_content(&page, &Options::default()).unwrap();
/// assert_eq!(found.message, "`404 Not Found`: the notice of a page that is not there");
///
/// let article = innokyla::parse("Otsikko\n\nTeksti, joka on virke.\n");
/// assert!(no_content(&article, &Options::default()).is_none());
/// ```
pub fn no_content(parsed: &Parsed<'_>, options: &Options) -> Option<Diagnostic> {
    options.severity_of(Code::NoContent)?;
    let found = find_notice(parsed)?;
    let index = LineIndex::new(parsed.text());
    diagnostic(
        Code::NoContent,
        found.span,
        found.draft(parsed.text()),
        &index,
        options,
    )
}

/// What a page without content has in its place.
#[derive(Debug)]
pub(super) struct FoundNotice {
    /// The line that says so; the first line of an empty page.
    span: Span,
    /// What the line is the notice of; `None` on an empty page.
    of: Option<&'static str>,
}

impl FoundNotice {
    fn draft(&self, text: &str) -> DiagnosticDraft {
        let message = match self.of {
            None => "empty: there is no text in it".to_owned(),
            Some(what) => format!("{}: {what}", super::quoted(self.span.slice(text))),
        };
        DiagnosticDraft::new(message).help("fetch the page again, or drop its address")
    }
}

/// Why a page has no content, if it has none.
pub(super) fn find_notice(parsed: &Parsed<'_>) -> Option<FoundNotice> {
    let (text, lines) = (parsed.text(), parsed.outline().lines());
    if parsed.outline().kind() != Kind::Article {
        return None;
    }
    let has_letter = |line: &Line| line.content().slice(text).contains(char::is_alphanumeric);
    if !lines.iter().any(has_letter) {
        let span = lines.first().map_or(Span::default(), |line| line.content());
        return Some(FoundNotice { span, of: None });
    }
    let only_frame = || {
        Some((
            frame::only_frame(text, lines)?,
            "nothing but the site's frame",
        ))
    };
    let (line, what) = notice::notice(text, lines).or_else(only_frame)?;
    Some(FoundNotice {
        span: line.content(),
        of: Some(what),
    })
}
