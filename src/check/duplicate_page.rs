use super::rule::rule;

rule! {
    /// The same page twice in one run
    ///
    /// Finds a page whose text was in the run before, line by line and whatever
    /// stands between the lines, or whose kind, title, name and day of creation were.
    /// The other place is the page that came first.
    ///
    /// ## Why it matters
    ///
    /// What is counted over a collection counts such a page twice.
    ///
    /// ## Example
    ///
    /// `a.txt` and `copy of a.txt`; or one page that was exported in May and again,
    /// with changes, in June.
    ///
    /// ## What to do
    ///
    /// Keep one of the two: of two versions the one with the later
    /// `Viimeksi muokattu`.
    DuplicatePage = "duplicate-page", Note, |_, _| {}
}
