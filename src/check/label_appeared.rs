use super::rule::rule;

rule! {
    /// A label or heading that is new since the baseline
    ///
    /// Finds a label of the layout, or a heading that is none, which stands on at least
    /// 20 pages of a kind now (`--min-pages`) and on none of the baseline's, of which
    /// there must be as many. The place is the first page by name that has it, the other
    /// places are others.
    ///
    /// ## Why it matters
    ///
    /// A heading that many writers share is the site's own. While the layout does not
    /// know it, what stands under it is not read as a value.
    ///
    /// ## Example
    ///
    /// ```text
    /// Kunta tai maakunta
    /// Oulu
    /// ```
    ///
    /// on all pages of today, where the baseline has `Paikkakunta tai maakunta`.
    ///
    /// ## What to do
    ///
    /// A label of the site is a new row, or a new spelling of one, in the table of the
    /// layout. Of a label that is known already nothing is lost: make a new baseline by
    /// `innokyla profile -o`.
    LabelAppeared = "label-appeared", Warning, |_, _| {}
}
