use super::rule;

rule! {
    /// A field that fewer pages have than in the baseline
    ///
    /// Finds a field whose share of pages with a value has dropped since the baseline
    /// by more than 20 percentage points (`--drop`). Both sides must have at least 20
    /// pages of the kind (`--min-pages`). The places are pages without the value. A
    /// field whose label stands on no page any more is left to `label-vanished`, one that
    /// stands elsewhere to `field-moved`. In the same way it finds a text that reads on
    /// fewer of the pages that have it: a period as a range of dates, a contact as a
    /// person with a name.
    ///
    /// ## Why it matters
    ///
    /// One page may have no value because nobody wrote it. If a third of the pages lose
    /// it from one year to the next, the site prints it in a new way that is not read,
    /// or no longer prints it.
    ///
    /// ## Example
    ///
    /// ```text
    /// Luotu
    ///
    /// 5. päivänä toukokuuta
    /// ```
    ///
    /// on most of today's pages: `created` is filled on 12% of them, and was on 100%.
    ///
    /// ## What to do
    ///
    /// Look at the pages that are named: what stands where the value should be? If the
    /// collection itself is a different one, make a new baseline with
    /// `innokyla profile -o`. Among a few dozen pages a share moves by chance: that of
    /// a field on half of 20 pages by up to 20 points.
    FillRateDropped = "fill-rate-dropped", Warning, |_, _| {}
}
