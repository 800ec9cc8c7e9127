use super::{Code, DiagnosticSink, PageView, rule};

rule! {
    /// A text that looks as if it ended before the page does
    ///
    /// Finds a last line without a line end and without a closing mark that shows one of
    /// these signs:
    ///
    /// - Its last word stands elsewhere on the page only as the beginning of longer words,
    ///   and it has five letters or more, or the line has 40 characters or more.
    /// - Its last word is spelt as no Finnish word is, such as `kunnall` or `pä`.
    /// - It is one or two letters.
    /// - It has 40 characters or more and ends in a comma, a hyphen, a slash or a word
    ///   such as `ja` or `että`.
    /// - It ends inside a bracket, or in the first letters of a stage of development.
    /// - It has 80 characters or more, ends the first section of a kokonaisuus, and is an
    ///   open sentence behind closed ones or the one item of a list.
    ///
    /// It also finds long lines that all end in dots after as many letters, and a kokonaisuus or
    /// toimintamalli with sections and neither `Luotu` nor
    /// `Viimeksi muokattu` that has no line end, or whose last heading stands in the lead,
    /// too. What proves a cut is reported as `truncated`; a full stop
    /// that the writer forgot is no sign of one.
    ///
    /// ## Why it matters
    ///
    /// The download may have broken off, and everything after the cut would be lost.
    ///
    /// ## Example
    ///
    /// A text that ends in `Neuvonta auttaa nuoria arjen hallinn`.
    ///
    /// ## What to do
    ///
    /// Compare the end of the text with the page, and fetch it again if it goes on there.
    MayBeTruncated = "may-be-truncated", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if let Some(cut) = page.cut().filter(|cut| cut.code == Code::MayBeTruncated) {
        sink.report(cut.span, || cut.draft.clone());
    }
}
