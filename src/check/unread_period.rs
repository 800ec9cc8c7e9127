use super::{DiagnosticDraft, DiagnosticSink, PageView, rule};
use crate::layout::Field;
use crate::line_ends::first_line;
use crate::record::Record;
use crate::span::Span;
use crate::text::trim;

rule! {
    /// A period of operation that names no range
    ///
    /// Finds a `Toimiaika` with text in which no range of dates is read, or one that can't
    /// be decided: a day that no calendar has, a number that counts something (`2022 –
    /// 75-vuotiaat`), one date under two labels of a form.
    ///
    /// ## Why it matters
    ///
    /// The record holds the text, but no dates to compute with.
    ///
    /// ## Example
    ///
    /// `Hanke kestää kolme vuotta.`
    ///
    /// ## What to do
    ///
    /// Write the years on the page, as in `2022–2023`.
    UnreadPeriod = "unread-period", Note, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let Record::Kokonaisuus(record) = page.record() else {
        return;
    };
    let entry = page.entry(Field::Period);
    let Some(value) = entry.and_then(|entry| entry.value) else {
        return;
    };
    let is_cut = page.cut().is_some_and(|cut| cut.span.end <= value.end);
    if is_cut || !record.period.ranges.is_empty() {
        return;
    }
    let first_line = first_line(page.words(value));
    let end = value.start + first_line.len();
    let span = trim(page.text(), Span::new(value.start, end));
    sink.report(span, || {
        DiagnosticDraft::new("`Toimiaika` names no range of dates")
            .help("a range is written as `2022–2023` or `1.10.2020–31.12.2022`")
    });
}
