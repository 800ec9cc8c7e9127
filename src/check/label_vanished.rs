use super::rule;

rule! {
    /// A label or heading of the baseline that is on no page any more
    ///
    /// Finds a label or heading that stood on at least 20% of the baseline's pages of a
    /// kind (`--drop`) and stands on none now. Both sides must have at least 20 pages
    /// of the kind (`--min-pages`). Where a new line stands in its place on about as many
    /// pages, the finding names that, and the places are those of the new line; else they
    /// are pages without it. A label that is elsewhere on the pages is a `field-moved`.
    ///
    /// ## Why it matters
    ///
    /// The site has renamed or dropped a label. Its value is lost on every page, or is
    /// read as part of the text above it.
    ///
    /// ## Example
    ///
    /// `Toimiaika` stood on 380 of 400 kokonaisuus pages in the baseline, and stands on
    /// none of 500 now; `Hankkeen kesto` stands in its place on 470 of them.
    ///
    /// ## What to do
    ///
    /// See what the pages show in its place. A renamed label is a new spelling in the table
    /// of the layout. If the site no longer asks for the value, make a new baseline with
    /// `innokyla profile -o`.
    LabelVanished = "label-vanished", Warning, |_, _| {}
}
