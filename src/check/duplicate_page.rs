use super::rule;

rule! {
    /// The same page twice in one run
    ///
    /// Finds a page that was in the run before: one with the same lines, whatever blank
    /// lines and indentation stand between them, or one with the same kind, title, name
    /// and day of creation. The second place is the page that came first.
    ///
    /// ## Why it matters
    ///
    /// Every count over the collection counts such a page twice.
    ///
    /// ## Example
    ///
    /// `a.txt` and `copy of a.txt`; or one page that was exported in May and again,
    /// with changes, in June.
    ///
    /// ## What to do
    ///
    /// Keep one of the two. Of two versions, keep the one with the later
    /// `Viimeksi muokattu`.
    DuplicatePage = "duplicate-page", Note, |_, _| {}
}
