use super::page::{Finding, Findings, Page};
use super::rule::rule;
use crate::layout::Field;
use crate::record::Record;

rule! {
    /// A period of operation that names no range
    ///
    /// Finds a `Toimiaika` with text in which no range of dates is read.
    ///
    /// ## Why it matters
    ///
    /// The record holds the text, and no dates to reckon with.
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

fn find(page: &Page<'_>, findings: &mut Findings) {
    let Record::Kokonaisuus(record) = page.record() else {
        return;
    };
    if !record.period.ranges.is_empty() {
        return;
    }
    let Some(value) = page.entry(Field::Period).and_then(|entry| entry.value) else {
        return;
    };
    let line = page.line_of(value);
    findings.at(line, || {
        Finding::new(line, "`Toimiaika` names no range of dates")
            .help("a range is written as `2022–2023` or `1.10.2020–31.12.2022`")
    });
}
