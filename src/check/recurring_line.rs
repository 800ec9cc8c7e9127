use super::rule;

rule! {
    /// A short line on many pages that is no label
    ///
    /// Finds a short line that stands on at least 20% of the pages of a kind and on ten
    /// pages that differ, in running text, under a heading's place or behind a value that
    /// is complete. Among values, where a funder or a town may well recur, it must stand
    /// like a label: never first, and with something else below it on each page. Lines
    /// that always stand one below the other are told together. With a baseline,
    /// `line-appeared` tells those that are new, and the others are passed over.
    ///
    /// ## Why it matters
    ///
    /// Writers seldom share a line. One on every fifth page is printed by the site: a
    /// label that the layout does not know, whose value is then part of the one above, or
    /// a menu or footer that is read as text.
    ///
    /// ## Example
    ///
    /// ```text
    /// Ilmiöt
    ///
    /// Ei liity ilmiöön
    ///
    /// Tietoa palvelusta
    /// Saavutettavuusseloste
    /// ```
    ///
    /// on 118 of 120 pages: one finding, with both lines.
    ///
    /// ## What to do
    ///
    /// Look at the pages that are named. A new label of the site is a new row in the table
    /// of the layout, or a new spelling in one. If it is the site's frame, export the main
    /// part of the pages alone.
    RecurringLine = "recurring-line", Warning, |_, _| {}
}
