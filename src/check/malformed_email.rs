use super::page::{Finding, Findings, Page, quoted};
use super::rule::rule;
use crate::fault::FaultKind;
use crate::record::Record;

rule! {
    /// Text where an e-mail address belongs
    ///
    /// Finds what stands under `Yhteyshenkilön sähköpostiosoite` and is no address. An
    /// at-sign that hides from robots, `maija (at) kunta.fi`, is read as one, and the
    /// name of a contact person may stand beside the address.
    ///
    /// ## Why it matters
    ///
    /// The record leaves such text out, and nobody can write to it.
    ///
    /// ## Example
    ///
    /// `maija.meri@kunta` has no domain after the name of the host.
    ///
    /// ## What to do
    ///
    /// Correct the address on the page.
    MalformedEmail = "malformed-email", Warning, find
}

fn find(page: &Page<'_>, findings: &mut Findings) {
    let is_one = |kind| (kind == FaultKind::MalformedEmail).then_some(());
    for ((), fault) in page.faults(is_one) {
        if is_contact(page.record(), fault.span.slice(page.text())) {
            continue;
        }
        findings.at(fault.span, || {
            let text = quoted(fault.span.slice(page.text()));
            Finding::new(fault.span, format!("not an e-mail address: {text}"))
                .help("the record leaves it out; an address looks like `maija.meri@kunta.fi`")
        });
    }
}

/// Whether the words are the name of a contact person, who is in the record.
fn is_contact(record: &Record<'_>, words: &str) -> bool {
    let Record::Kokonaisuus(page) = record else {
        return false;
    };
    let name = words.trim_matches([' ', ',', ':', ';', '-', '(', ')']);
    let mut people = page.contact.people.iter();
    // A long list of either is nobody's contact.
    name.len() <= 120
        && people
            .by_ref()
            .take(50)
            .any(|person| person.name.value == name)
}
