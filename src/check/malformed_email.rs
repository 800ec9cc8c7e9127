use super::{DiagnosticDraft, DiagnosticSink, PageView, quoted, rule};
use crate::fault::FaultKind;
use crate::record::Record;

rule! {
    /// Text where an e-mail address belongs
    ///
    /// Finds text under `Yhteyshenkilön sähköpostiosoite` that is not an address. An
    /// address that hides its at-sign from robots, `maija (at) kunta.fi`, is read as
    /// one, and a remark may stand beside an address on its line: `(ajanvaraus)`,
    /// `Maija:`, the address of a site.
    ///
    /// ## Why it matters
    ///
    /// The record leaves such text out, and nobody can write to it.
    ///
    /// ## Example
    ///
    /// `maija.meri@kunta` has no top-level domain.
    ///
    /// ## What to do
    ///
    /// Correct the address on the page.
    MalformedEmail = "malformed-email", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for fault in page.faults_of(FaultKind::MalformedEmail) {
        if is_contact(page.record(), page.words(fault.span)) {
            continue;
        }
        sink.report(fault.span, || {
            let text = quoted(page.words(fault.span));
            DiagnosticDraft::new(format!("not an e-mail address: {text}"))
                .help("the record leaves it out; an address looks like `maija.meri@kunta.fi`")
        });
    }
}

/// Whether the words are the name of a contact person, which the record holds.
fn is_contact(record: &Record<'_>, words: &str) -> bool {
    /// A page that names more people has none to contact, and would take time.
    const MOST: usize = 50;
    let Record::Kokonaisuus(page) = record else {
        return false;
    };
    let name = words.trim_matches([' ', ',', ':', ';', '-', '(', ')']);
    let mut people = page.contact.people.iter().take(MOST);
    people.any(|person| person.name.value == name)
}
