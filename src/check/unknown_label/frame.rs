//! Lines that may be of the site's frame, and may be the page's own.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::fault::FaultKind;
use crate::layout::Field;
use crate::page::{Role, without_site_name};
use crate::text::reads_like_a_date;

pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    report_prints(page, sink);
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
            DiagnosticDraft::new(message)
                .help(help)
                .only_note_if(fault.kind == FaultKind::PossibleFrame)
        });
    }
}

/// Reports what printers put at the top and the bottom of each sheet, where it stands in a
/// text.
fn report_prints(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let texts = page.parts().iter().filter(|part| {
        matches!(part.role, Role::Lead | Role::Body | Role::Heading)
            || matches!(part.role, Role::Value(Field::Section(_)))
    });
    for line in texts.flat_map(|part| page.lines_of(part)) {
        let words = page.words(line.content());
        if is_of_print(words) {
            sink.report(line.content(), || {
                let line = quoted(words);
                DiagnosticDraft::new(format!("{line}: is it the edge of a printed sheet?"))
                    .help("it is read as text of the page")
            });
        }
    }
}

/// `print = address space sheet / date … "|" site / ( "sivu" / "page" ) sheet / "-" number "-"`
fn is_of_print(line: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let is_sheet = |text: &str| {
        let sheets = text.split_once('/');
        sheets.is_some_and(|(at, of)| is_number(at.trim_end()) && is_number(of.trim_start()))
    };
    match line.as_bytes() {
        [b'h' | b'w', ..] => {
            let parts = line.split_once(' ');
            parts.is_some_and(|(address, sheet)| {
                ["https://", "http://", "www."]
                    .iter()
                    .any(|sign| address.starts_with(sign))
                    && is_sheet(sheet)
            })
        }
        [b'0'..=b'9', ..] => {
            let ends_in_site = without_site_name(line).len() < line.len();
            ends_in_site
                && line
                    .split([' ', '\t', ','])
                    .next()
                    .is_some_and(reads_like_a_date)
        }
        [b'S' | b'P', ..] => {
            let sheet = line
                .strip_prefix("Sivu ")
                .or_else(|| line.strip_prefix("Page "));
            sheet.is_some_and(is_sheet)
        }
        [b'-', ..] => {
            let number = line
                .strip_prefix("- ")
                .and_then(|rest| rest.strip_suffix(" -"));
            number.is_some_and(is_number)
        }
        _ => false,
    }
}
