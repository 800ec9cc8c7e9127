use super::{DiagnosticDraft, DiagnosticSink, PageView, rule};

rule! {
    /// A page last changed before it was created
    ///
    /// Finds a `Viimeksi muokattu` that is an earlier day than `Luotu`.
    ///
    /// ## Why it matters
    ///
    /// One of the two days is wrong, and so is every order by that date.
    ///
    /// ## Example
    ///
    /// `Luotu` 5.5.2022 and `Viimeksi muokattu` 25.1.2022.
    ///
    /// ## What to do
    ///
    /// Compare with the page: the two may have been swapped.
    ModifiedBeforeCreated = "modified-before-created", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let record = page.record();
    if let (Some(created), Some(modified)) = (record.created(), record.modified())
        && modified.value < created.value
    {
        sink.report(modified.span, || {
            DiagnosticDraft::new(format!(
                "last changed on {}, before it was created",
                modified.value
            ))
            .help("see which of the two days is right")
            .related(created.span, format!("created on {}", created.value))
        });
    }
}
