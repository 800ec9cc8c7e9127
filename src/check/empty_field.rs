use super::{DiagnosticDraft, DiagnosticSink, PageView, rule};
use crate::layout::Field;

rule! {
    /// A label with no value under it
    ///
    /// Finds labels that stand directly above the next label. Labels that are usually
    /// empty are not reported: the text of a page has no link cards and no pictures, so
    /// `Liitetiedostot ja linkit`, `Liitteet ja linkit`, `Toimintamallin kokonaisuus`,
    /// `Kuva`, `Kuvateksti` and `Kansikuva` often have no value. A name or date without
    /// a value is a `missing-field`.
    ///
    /// ## Why it matters
    ///
    /// The writer left the field empty, or the download lost its value.
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
    /// Nothing, if the page shows the field empty, too.
    EmptyField = "empty-field", Note, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for entry in &page.entries {
        // `missing-field` reports these.
        let is_required = matches!(
            entry.field,
            Field::Name | Field::Created | Field::Modified | Field::Furniture
        );
        let may_be_empty = is_required || is_usually_empty(entry.field);
        if entry.value.is_some() || may_be_empty {
            continue;
        }
        sink.report(entry.label, || {
            let name = page.name_of(entry.field);
            DiagnosticDraft::new(format!("`{name}` has no value"))
        });
    }
}

/// Whether the text of a page usually does not have the value.
pub(super) const fn is_usually_empty(field: Field) -> bool {
    matches!(
        field,
        Field::Attachments | Field::Parent | Field::Image | Field::Caption | Field::CoverImage
    )
}
