//! A contact's organisation whose label is lost.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::layout::Field;
use crate::lines::Line;
use crate::page::Role;
use crate::record::{Record, Text};

/// Reports an organisation on a line of its own below the contact person, where the page
/// has no label for it.
pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let Record::Kokonaisuus(record) = page.record() else {
        return;
    };
    if page.entry(Field::ContactOrganisation).is_some() {
        return;
    }
    let parts = page.parts().iter();
    let mut parts = parts.filter(|part| part.role == Role::Value(Field::ContactPeople));
    let lines = parts.next().map_or(&[][..], |part| page.lines_of(part));
    let below = record.contact.people.iter().filter_map(|person| {
        let employer = person.organisation.as_ref()?;
        let opens = |line: &Line| {
            let start = line.item(page.text()).start;
            start == employer.span.start && start > person.name.span.start
        };
        lines.iter().any(opens).then_some(employer)
    });
    // Where each person has one, the writer has put it there.
    let below: Vec<&Text<'_>> = below.take(2).collect();
    let ([employer], Some(last)) = (&*below, lines.last()) else {
        return;
    };
    if employer.span.end < last.content().end {
        return;
    }
    sink.report(employer.span, || {
        let label = page.name_of(Field::ContactOrganisation);
        let message = format!("{} stands below the contact person", quoted(employer));
        let help =
            format!("the label `{label}` may be lost; it is kept as the person's organisation");
        DiagnosticDraft::new(message).help(help).only_note()
    });
}
