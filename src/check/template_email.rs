use super::{DiagnosticDraft, DiagnosticSink, PageView, quoted, rule};
use crate::record::Record;

rule! {
    /// An e-mail address that is a pattern, not a person's
    ///
    /// Finds addresses such as `etunimi.sukunimi@kunta.fi`.
    ///
    /// ## Why it matters
    ///
    /// Mail to such an address reaches nobody. The record marks it: `"template": true`.
    ///
    /// ## Example
    ///
    /// `etunimi.sukunimi@gov.fi`
    ///
    /// ## What to do
    ///
    /// Put the contact person's name in place of the pattern.
    TemplateEmail = "template-email", Note, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let Record::Kokonaisuus(record) = page.record() else {
        return;
    };
    for email in record.contact.emails.iter().filter(|email| *email.template) {
        let span = email.address.span;
        sink.report(span, || {
            let address = quoted(&email.address);
            DiagnosticDraft::new(format!("{address} is a pattern, not an address"))
        });
    }
}
