//! Titles that say a region or a programme, as those of the site's pages do.

use super::Pages;
use super::first_line::ends_in_programme;
use super::seams::Marks;
use crate::value::region::of_title;

/// Whether a sign stands between a region and the rest of a title, or before the code of a programme.
fn is_sign(c: char) -> bool {
    matches!(c, ':' | '-' | '–' | '/' | ',' | '(')
}

impl Pages<'_> {
    /// Whether a line ends in the code of a programme, or is the only one that names a region.
    pub(super) fn is_worded_like_title(&self, line: usize, marks: &Marks<'_>) -> bool {
        let words = self.context.text(line);
        words.contains(is_sign) && (ends_in_programme(words) || self.is_only_region(line, marks))
    }

    /// Whether a line alone in its text names a region as the titles of the site's pages do: each
    /// of several regions may have a paragraph of its own.
    fn is_only_region(&self, line: usize, marks: &Marks<'_>) -> bool {
        let only = || {
            let lines = self.context.label_like(marks.text.clone());
            let mut regions = lines.filter(|&line| self.names_region(line));
            regions.next().filter(|_| regions.next().is_none())
        };
        self.names_region(line) && *marks.region.get_or_init(only) == Some(line)
    }

    /// Whether a line names a region so, and another than the title of this page.
    fn names_region(&self, line: usize) -> bool {
        if !self.context.text(line).contains(is_sign) {
            return false;
        }
        let text = &*self.context.words(line);
        of_title(text).is_some_and(|region| {
            let before = text.get(..region.span.start).unwrap_or_default();
            let behind = text.get(region.span.end..).unwrap_or_default();
            let is_worded = match before {
                "" => behind.trim_start().starts_with(is_sign),
                _ => {
                    before.trim_end().ends_with(is_sign)
                        && behind.trim_matches([')', ' ']).is_empty()
                }
            };
            let own = || of_title(&self.context.words(0)).map(|own| *own);
            is_worded && own() != Some(*region)
        })
    }
}
