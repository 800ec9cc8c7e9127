use super::rule;

rule! {
    /// A field that stands elsewhere than in the baseline
    ///
    /// Finds a field whose label stands below another label than it did in the baseline:
    /// the fewest fields that explain each pair of labels whose order has turned on half
    /// of their pages. A label that now stands where it is not read as one is told here,
    /// too. Both sides must have at least 20 pages of the kind (`--min-pages`).
    ///
    /// ## Why it matters
    ///
    /// The parser expects the facts in the order of the page. On each page that differs it
    /// has to weigh the order against the words, and says so by `misplaced-field`.
    ///
    /// ## Example
    ///
    /// `Rahoittaja` stood below `Toimijat` in the baseline, and stands below
    /// `Yhteyshenkilön sähköpostiosoite` now.
    ///
    /// ## What to do
    ///
    /// Move the row in the table of the layout. If all values are read, make a new
    /// baseline with `innokyla profile -o`.
    FieldMoved = "field-moved", Warning, |_, _| {}
}
