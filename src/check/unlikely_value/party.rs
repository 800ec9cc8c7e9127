//! Organisations where people belong.

use crate::check::page_view::PageView;
use crate::check::sink::{DiagnosticDraft, DiagnosticSink};
use crate::check::wording::quoted;
use crate::record::Record;
use crate::value::institution::is_organisation;

pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let Record::Kokonaisuus(record) = page.record() else {
        return;
    };
    let people = record.contact.people.iter().map(|person| &person.name);
    for name in people.filter(|name| names_organisation(name)) {
        sink.report(name.span, || {
            let message = format!("{} is an organisation, not a person", quoted(name));
            DiagnosticDraft::new(message).help("it is kept as a person; compare with the page")
        });
    }
}

/// Whether a name is that of an organisation: `Kylän kunta, vapaa-aika`. A surname has a
/// capital.
fn names_organisation(name: &str) -> bool {
    let first = name.split(',').next().unwrap_or_default();
    let last = first.split_whitespace().next_back();
    last.is_some_and(|word| word.starts_with(char::is_lowercase) && is_organisation(word))
}
