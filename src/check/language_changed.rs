use super::rule;

rule! {
    /// A language of pages that is new or gone since the baseline
    ///
    /// Finds a language that pages of a kind have on one side and none has on the other,
    /// if by its share at least five pages of the other should have it. Where one is new
    /// and another is gone, that is one finding. Both sides must have at least 20 pages of
    /// the kind (`--min-pages`).
    ///
    /// ## Why it matters
    ///
    /// Labels, dates in words and periods are read in Finnish. Pages in another language
    /// have values that are not read.
    ///
    /// ## Example
    ///
    /// 30 of today's 120 kokonaisuus pages are in Swedish, and none of the baseline's was.
    ///
    /// ## What to do
    ///
    /// Check which pages the collection holds. If it is meant to hold these, look at what
    /// is read of them, and make a new baseline with `innokyla profile -o`.
    LanguageChanged = "language-changed", Warning, |_, _| {}
}
