use super::page::{Finding, Findings, Page, quoted};
use super::rule::rule;
use crate::fault::FaultKind;

rule! {
    /// Text where an e-mail address belongs
    ///
    /// Finds what stands under `Yhteyshenkilön sähköpostiosoite` and is no address. An
    /// at-sign that hides from robots, `maija (at) kunta.fi`, is read as one.
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
        findings.at(fault.span, || {
            let text = quoted(fault.span.of(page.text()));
            Finding::new(fault.span, format!("not an e-mail address: {text}"))
                .help("the record leaves it out; an address looks like `maija.meri@kunta.fi`")
        });
    }
}
