use super::page::{Finding, Findings, Page};
use super::rule::rule;
use crate::record::Record;

rule! {
    /// An e-mail address that is a pattern and nobody's
    ///
    /// Finds addresses such as `etunimi.sukunimi@kunta.fi`.
    ///
    /// ## Why it matters
    ///
    /// Nobody gets what is sent there. The record marks it: `"template": true`.
    ///
    /// ## Example
    ///
    /// `etunimi.sukunimi@gov.fi`
    ///
    /// ## What to do
    ///
    /// Put the contact person's names in place of the pattern.
    TemplateEmail = "template-email", Note, find
}

fn find(page: &Page<'_>, findings: &mut Findings) {
    let Record::Kokonaisuus(record) = page.record() else {
        return;
    };
    for email in record.contact.emails.iter().filter(|email| *email.template) {
        findings.at(email.address.span, || {
            Finding::new(
                email.address.span,
                format!(
                    "{} is a pattern, not an address",
                    super::page::quoted(&email.address)
                ),
            )
        });
    }
}
