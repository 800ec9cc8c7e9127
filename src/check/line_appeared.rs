use super::rule;

rule! {
    /// A line that is no label and is on many pages since the baseline
    ///
    /// Finds a short line that recurs as `recurring-line` has it, or an icon's line in
    /// new words, on a share of a kind's pages that has grown since the baseline by at
    /// least 20 percentage points (`--drop`). Both sides must have at least 20 pages of the
    /// kind (`--min-pages`). A line that stands in the place of a label that is gone is
    /// told by `label-vanished`, one that stands like a label by `label-appeared`.
    ///
    /// ## Why it matters
    ///
    /// The site prints something new: a field whose value is now part of the one above, or
    /// a menu or footer that is read as text.
    ///
    /// ## Example
    ///
    /// ```text
    /// Budjetti
    /// 40 000 euroa
    /// Rahoittaja
    /// Kunta
    /// ```
    ///
    /// on all of today's pages, and on none of the baseline's.
    ///
    /// ## What to do
    ///
    /// A new label is a new row in the table of the layout. If it is the site's frame,
    /// export the main part of the pages alone. If nothing is lost, make a new baseline
    /// with `innokyla profile -o`.
    LineAppeared = "line-appeared", Warning, |_, _| {}
}
