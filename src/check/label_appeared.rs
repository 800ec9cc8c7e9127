use super::rule;

rule! {
    /// A label or heading that is new since the baseline
    ///
    /// Finds a label of the layout, or a heading that the layout does not know, which
    /// stands on at least 20 pages of a kind now (`--min-pages`) and on none of the
    /// baseline's, of which there must be as many. The places are pages that have it,
    /// in the order of their names. One that stands in the place of a label that is gone
    /// is told by `label-vanished`.
    ///
    /// ## Why it matters
    ///
    /// A heading that many writers share is the site's own. As long as the layout does
    /// not know it, the text under it is not read as a value.
    ///
    /// ## Example
    ///
    /// ```text
    /// Yhteyshenkilön puhelinnumero
    /// 040 123 4567
    /// ```
    ///
    /// on all of today's pages, and on none of the baseline's.
    ///
    /// ## What to do
    ///
    /// A new label of the site is a new row in the table of the layout, or a new
    /// spelling in one. If the layout knows the label already, nothing is lost: make a
    /// new baseline with `innokyla profile -o`.
    LabelAppeared = "label-appeared", Warning, |_, _| {}
}
