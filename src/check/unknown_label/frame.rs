//! Lines that may be of the site's frame, and may be the page's own.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::fault::FaultKind;

pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for fault in page.faults() {
        let (place, help) = match fault.kind {
            FaultKind::DoubtfulFrame | FaultKind::PossibleFrame => {
                ("", "it is read as text of the page")
            }
            FaultKind::TextAboveTitle => (" stands above the title", "it is in no value"),
            _ => continue,
        };
        sink.report(fault.span, || {
            let line = quoted(page.words(fault.span));
            let message = format!("{line}{place}: is it the site's frame?");
            let draft = DiagnosticDraft::new(message).help(help);
            match fault.kind {
                FaultKind::PossibleFrame => draft.only_note(),
                _ => draft,
            }
        });
    }
}
