use super::rule;

rule! {
    /// A kind of page that is new or gone since the baseline
    ///
    /// Finds a kind of page that one side has and the other has not, if by its share there
    /// at least five pages of the other should have it. Both sides must have at least 20
    /// pages (`--min-pages`). Where one kind is new and another is gone, that is one
    /// finding.
    ///
    /// ## Why it matters
    ///
    /// A kind is told by the label of its name. If the site renames that, every page of
    /// the kind is read as an article, and all of its facts are lost.
    ///
    /// ## Example
    ///
    /// A third of the baseline are toimintamalli pages, and none of today's 400 pages is.
    ///
    /// ## What to do
    ///
    /// Look at the pages that are named: are they of that kind? Then their labels have
    /// changed. If the collection itself is a different one, make a new baseline with
    /// `innokyla profile -o`.
    KindChanged = "kind-changed", Warning, |_, _| {}
}
