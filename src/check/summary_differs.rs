use super::{DiagnosticDraft, DiagnosticSink, PageView, rule};
use crate::clean::has_same_words;
use crate::layout::Field;
use crate::page::Role;
use crate::record::plain_text;
use crate::span::Span;
use crate::text::is_space;

rule! {
    /// A short description that is not the lead again
    ///
    /// Finds the first word in which the short description differs from the text at the
    /// top of the page. White space does not count.
    ///
    /// ## Why it matters
    ///
    /// The site prints one text in both places. If they differ, one of them was cut, or
    /// the parser took a line of one of them for something else.
    ///
    /// ## Example
    ///
    /// A lead with a list that the short description does not have.
    ///
    /// ## What to do
    ///
    /// Compare the two, and use the longer one.
    SummaryDiffers = "summary-differs", Note, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let of = |role: Role| {
        let parts = page.parts().iter().filter(move |part| part.role == role);
        parts.map(|part| part.span)
    };
    let mut lead = words(page.text(), of(Role::Lead)).peekable();
    let mut summary = words(page.text(), of(Role::Value(Field::Summary))).peekable();
    if lead.peek().is_none() || summary.peek().is_none() {
        return;
    }
    // The number of a line is no word of it.
    if page.parsed.habits().around_lines && reads_the_same(page) {
        return;
    }
    let text = page.text();
    let mut ends = (Span::default(), Span::default());
    loop {
        let pair = (summary.next(), lead.next());
        let differs = match pair {
            (None, None) => return,
            (Some(summary), Some(lead)) if summary.slice(text) == lead.slice(text) => {
                ends = (summary, lead);
                continue;
            }
            (summary, lead) => (
                summary.unwrap_or(Span::new(ends.0.end, ends.0.end)),
                lead.unwrap_or(Span::new(ends.1.end, ends.1.end)),
            ),
        };
        let message = match pair {
            (None, _) => "the short description ends before the lead does",
            (_, None) => "the short description goes on where the lead ends",
            _ => "the short description differs from the lead from here on",
        };
        sink.report(differs.0, || {
            DiagnosticDraft::new(message).related(differs.1, "the same place in the lead")
        });
        return;
    }
}

/// Whether the two read the same.
fn reads_the_same(page: &PageView<'_>) -> bool {
    let record = page.parsed.record();
    let [lead, summary] = [record.lead(), record.summary()].map(plain_text);
    has_same_words(&lead, &summary)
}

/// The words of some stretches of the text.
fn words(text: &str, spans: impl Iterator<Item = Span>) -> impl Iterator<Item = Span> {
    spans.flat_map(move |span| {
        let mut start = span.start;
        span.slice(text)
            .split_inclusive(is_space)
            .filter_map(move |word| {
                let bare = word.trim_end_matches(is_space);
                let found = Span::new(start, start + bare.len());
                start += word.len();
                (!found.is_empty()).then_some(found)
            })
    })
}
