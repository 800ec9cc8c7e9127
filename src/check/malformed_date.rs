use super::{DiagnosticDraft, DiagnosticSink, PageView, quoted, rule};
use crate::fault::FaultKind;

rule! {
    /// Text where a date belongs, or a day that no calendar has
    ///
    /// Finds a value of `Luotu` or `Viimeksi muokattu` that is not a day.
    ///
    /// ## Why it matters
    ///
    /// The record has `null` for the date. If many pages are reported, the site has
    /// begun to print dates in another way.
    ///
    /// ## Example
    ///
    /// ```text
    /// Luotu
    ///
    /// toukokuussa 2022
    /// ```
    ///
    /// ## What to do
    ///
    /// See what the page shows. A date is written `5.5.2022` or `05.05.2022`; `5. toukokuuta
    /// 2022`, `May 5, 2022` and `2022-05-05` are read as well, with a weekday, a time of day
    /// and an offset beside them. In `05/06/2022` month and day can't be told apart.
    MalformedDate = "malformed-date", Error, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for fault in page.faults() {
        let (field, no_such_day) = match fault.kind {
            FaultKind::MalformedDate(field) => (field, false),
            FaultKind::NoSuchDay(field) => (field, true),
            _ => continue,
        };
        sink.report(fault.span, || {
            let (name, text) = (page.name_of(field), quoted(page.words(fault.span)));
            if no_such_day {
                let message = format!("`{name}` is a day that no calendar has: {text}");
                return DiagnosticDraft::new(message).help("see which day the page shows");
            }
            DiagnosticDraft::new(format!("`{name}` is no date: {text}"))
                .help("a date is written as `5.5.2022`; the record has none for this one")
        });
    }
}
