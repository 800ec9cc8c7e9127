//! Texts and lists of more lines than a page has.

use crate::blocks::MOST_LINES;
use crate::check::{DiagnosticDraft, DiagnosticSink, PageView};
use crate::fault::FaultKind;

pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for fault in page.faults() {
        let (what, help) = match fault.kind {
            FaultKind::LongText => (
                "the text".to_owned(),
                "from here on it is kept as one paragraph; is the file one page?",
            ),
            FaultKind::LongList(field) => (
                format!("`{}`", page.name_of(field)),
                "the record has those above alone; is the file one page?",
            ),
            _ => continue,
        };
        sink.report(fault.span, || {
            DiagnosticDraft::new(format!("{what} has more than {MOST_LINES} lines")).help(help)
        });
    }
}
