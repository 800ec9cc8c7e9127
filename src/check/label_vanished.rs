use super::rule;

rule! {
    /// A label or heading of the baseline that is on no page any more
    ///
    /// Finds a label or heading that stood on at least 20% of the baseline's pages of a
    /// kind (`--drop`) and stands on none now. Both sides must have at least 20 pages
    /// of the kind (`--min-pages`). A kind of page that made up as much of the baseline
    /// and is gone is reported in the same way. The places are pages without it.
    ///
    /// ## Why it matters
    ///
    /// The site has renamed or dropped a label. Its value is lost on every page, or is
    /// read as part of the text above it.
    ///
    /// ## Example
    ///
    /// `Toimiaika` stood on 380 of 400 kokonaisuus pages in the baseline, and stands on
    /// none of 500 now.
    ///
    /// ## What to do
    ///
    /// See what the pages show in its place; `label-appeared` names what is new on
    /// them. A renamed label is a new spelling in the table of the layout. If the site
    /// no longer asks for the value, make a new baseline with `innokyla profile -o`.
    LabelVanished = "label-vanished", Warning, |_, _| {}
}
