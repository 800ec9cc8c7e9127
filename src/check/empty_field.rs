use super::page::{Finding, Findings, Page};
use super::rule::rule;
use crate::layout::Field;

rule! {
    /// A label with no value under it
    ///
    /// Finds the labels that stand directly over the next one. Labels that are
    /// usually empty are passed over: the text of a page does not hold link cards and
    /// pictures, so `Liitetiedostot ja linkit`, `Liitteet ja linkit`,
    /// `Toimintamallin kokonaisuus`, `Kuva`, `Kuvateksti` and `Kansikuva` often have
    /// nothing to say. A name or date that lacks is a `missing-field`.
    ///
    /// ## Why it matters
    ///
    /// The writer left the field empty, or a download lost its value.
    ///
    /// ## Example
    ///
    /// ```text
    /// Rahoittaja
    /// Yhteyshenkilön nimi
    /// Maija Meri
    /// ```
    ///
    /// ## What to do
    ///
    /// Nothing, if the page shows the field empty too.
    EmptyField = "empty-field", Note, find
}

fn find(page: &Page<'_>, findings: &mut Findings) {
    let cut = page.cut();
    for entry in &page.entries {
        let told_elsewhere = matches!(
            entry.field,
            Field::Name | Field::Created | Field::Modified | Field::Furniture
        ) || cut.is_some_and(|cut| cut.span.start >= entry.label.start);
        if entry.value.is_some() || told_elsewhere || is_usually_empty(entry.field) {
            continue;
        }
        findings.at(entry.label, || {
            let name = page.name_of(entry.field);
            Finding::new(entry.label, format!("`{name}` has no value"))
        });
    }
}

/// Whether the text of a page usually lacks the value.
pub(super) const fn is_usually_empty(field: Field) -> bool {
    matches!(
        field,
        Field::Attachments | Field::Parent | Field::Image | Field::Caption | Field::CoverImage
    )
}
