use super::rule;

rule! {
    /// A wording of the stage that is new or gone since the baseline
    ///
    /// Finds a wording of `Kehittämisen vaihe` that pages of a kind have on one side and
    /// none has on the other, if by its share at least five pages of the other should have
    /// it. Where one is new and another is gone, that is one finding. Both sides must have
    /// at least 20 pages of the kind (`--min-pages`).
    ///
    /// ## Why it matters
    ///
    /// The site has a handful of stages. A new one is a change of the site's list, or
    /// another line that is read as the stage; whoever counts by the old wordings misses
    /// it.
    ///
    /// ## Example
    ///
    /// ```text
    /// Kehittämisen vaihe
    ///
    /// icon/bulb Created with Sketch. Työn alla
    /// ```
    ///
    /// on a third of today's pages, where the baseline has `Kehitteillä`.
    ///
    /// ## What to do
    ///
    /// Look at the pages that are named. If the site has a new list, make a new baseline
    /// with `innokyla profile -o`.
    StageChanged = "stage-changed", Warning, |_, _| {}
}
