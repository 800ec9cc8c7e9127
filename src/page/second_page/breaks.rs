//! Where one text ends and another begins by the signs between their lines.

use super::{PARAGRAPHS, Pages};
use crate::page::frame::tags_end;
use crate::page::{Context, LabelCandidate, title};
use crate::value::language;

/// A tool puts the first before a page of paper, and the second before a text of its own.
const SIGNS: [char; 2] = ['\u{c}', '\u{feff}'];

/// Whether a form feed or a byte-order mark stands between a line and the line above it.
pub(super) fn is_behind_break(context: &Context<'_, '_>, line: usize) -> bool {
    let place = |at: usize| context.lines.get(at).map(|line| line.content());
    let above = line.checked_sub(1).and_then(place);
    let between = above
        .zip(place(line))
        .and_then(|(above, line)| context.page.text.get(above.end..line.start));
    between.is_some_and(|between| between.contains(SIGNS))
}

impl Pages<'_> {
    /// The first line behind a break, where every break stands above what opens a page:
    /// pages of paper end within paragraphs, too.
    pub(super) fn behind_break(&self) -> Option<usize> {
        if !self.context.page.may_hold_breaks() {
            return None;
        }
        let is_behind = |&line: &usize| is_behind_break(self.context, line);
        let mut lines = (1..self.context.lines.len()).filter(is_behind);
        let first = lines.next()?;
        (self.opens_page(first) && lines.all(|line| self.opens_page(line))).then_some(first)
    }

    /// The first line behind the tags of a page, where they are its last label and as much text
    /// stands below as a page has.
    pub(super) fn text_behind_tags(&self) -> Option<usize> {
        let last = self.candidates.iter().rfind(|label| !label.decorated)?;
        if !last.spelling.heads_tags() {
            return None;
        }
        let end = self.context.lines.len();
        let first = tags_end(self.context, last.line + 1, end);
        let is_paragraph = |line: &usize| self.context.is_paragraph(*line);
        let is_text = (first..end).filter(is_paragraph).count() >= PARAGRAPHS;
        is_text.then_some(first)
    }

    fn is_label(&self, line: usize) -> bool {
        let by_line = |candidate: &LabelCandidate| candidate.line;
        self.candidates.binary_search_by_key(&line, by_line).is_ok()
    }

    /// Whether a line may be the first of a page: a title above a text, or a line that only
    /// the top of a page has.
    fn opens_page(&self, line: usize) -> bool {
        let context = self.context;
        let end = context.lines.len();
        let is_closed = || {
            let above = line.checked_sub(1);
            above.is_some_and(|above| {
                context.is_short(above) || context.text(above).ends_with(['.', '!', '?'])
            })
        };
        let is_title = || {
            line + 1 < end && !self.is_label(line) && title::reads_like_a_title(context, line, end)
        };
        language::bar(context.text(line)).is_some() || is_closed() && is_title()
    }
}

#[cfg(test)]
mod tests {
    use crate::parse;

    /// A form feed parts two texts where what stands behind it opens a page.
    #[test]
    fn a_page_behind_a_form_feed_is_another() {
        let told = |behind: &str| {
            let text = format!(
                "Kahvihetki torilla\n\nTori on auki aamulla, ja kahvi on valmiina kaikille.\n\n\
                 Aino keittää kahvin joka arkiaamu.\n\u{c}{behind}"
            );
            let found = parse(&text).diagnostics();
            let pages = found.iter().filter(|found| found.code == "second-page");
            pages.map(|found| found.line).collect::<Vec<_>>()
        };
        let pages = "Pihan pelit\n\nPihalla pelataan kahtena iltana viikossa.\n";
        assert_eq!(told(pages), [6]);
        assert!(told("Hän tuo myös pullat, ja väki syö ne ennen kello yhdeksää.\n").is_empty());
    }
}
