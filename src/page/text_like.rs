//! Lines in the marks of a label that are more likely text.

use super::LabelCandidate;
use crate::clean::SourceText;
use crate::layout::{Field, Rows};
use crate::lines::{Line, is_hardly_marked};
use crate::text::composed_words;

/// How many labels that do not occur in running text show how a page prints its labels.
const ENOUGH: u32 = 2;

/// Leaves out those that are more likely text than labels in marks.
pub(super) fn without_text(
    page: &SourceText<'_>,
    lines: &[Line],
    mut candidates: Vec<LabelCandidate>,
) -> Vec<LabelCandidate> {
    let others = Others::of(page, lines, &candidates);
    candidates.retain(|candidate| {
        let has_value = candidate.value.is_some();
        let is_text = candidate.decorated
            && (others.is_hardly_a_label(candidate)
                || has_value && (others.is_credit(candidate) || others.is_repeated(candidate)));
        !is_text
    });
    candidates
}

/// The candidates of a page, as those beside one of them.
struct Others<'c> {
    page: &'c SourceText<'c>,
    lines: &'c [Line],
    /// The rows of those that are no text by their looks.
    sure: Rows,
    /// The rows of those without marks.
    plain: Rows,
    /// The lines of the labels of pictures without marks, and which they are.
    pictures: Vec<(usize, Field)>,
    /// The lines of those without marks.
    plain_lines: Vec<usize>,
    /// Whether more labels have their value behind them than below.
    have_values_behind: bool,
    /// Whether labels of exports stand plain, and none but those of pictures has its value
    /// behind it.
    are_bare: bool,
}

impl<'c> Others<'c> {
    fn of(page: &'c SourceText<'c>, lines: &'c [Line], candidates: &[LabelCandidate]) -> Self {
        let mut others = Self {
            page,
            lines,
            sure: Rows::NONE,
            plain: Rows::NONE,
            pictures: Vec::new(),
            plain_lines: Vec::new(),
            have_values_behind: false,
            are_bare: false,
        };
        let mut with_values = Rows::NONE;
        // Everyday words above the name are words of the lead.
        let mut names = candidates.iter().filter(|one| one.spelling.is_name());
        let name = names.next().map_or(0, |name| name.line);
        // The days end the facts, and sections have lines like labels.
        let is_day = |one: &LabelCandidate| {
            !one.decorated && !one.spelling.rows().and(Rows::DATES).is_empty()
        };
        let mut days = candidates.iter().rev().filter(|one| is_day(one));
        let facts = name..days.next().map_or(usize::MAX, |day| day.line);
        for candidate in candidates {
            let rows = candidate.spelling.rows();
            if !others.is_hardly_marked(candidate) {
                others.sure = others.sure.or(rows);
            }
            if !candidate.decorated && candidate.line >= name {
                others.plain = others.plain.or(rows);
                others.plain_lines.push(candidate.line);
            }
            match picture(candidate) {
                Some(field) if !candidate.decorated => {
                    others.pictures.push((candidate.line, field))
                }
                Some(_) => {}
                None if candidate.value.is_some() && facts.contains(&candidate.line) => {
                    with_values = with_values.or(rows);
                }
                None => {}
            }
        }
        others.have_values_behind = with_values.count() > others.plain.count();
        let everyday = others.plain.and(Rows::EVERYDAY);
        let phrases = others.plain.count() - everyday.count();
        others.are_bare = with_values.is_empty() && phrases >= ENOUGH;
        others
    }

    fn is_hardly_marked(&self, candidate: &LabelCandidate) -> bool {
        candidate.decorated
            && candidate.value.is_none()
            && is_hardly_marked(self.text(candidate.line))
    }

    fn text(&self, at: usize) -> &str {
        let line = self.lines.get(at);
        line.map_or("", |line| line.content().slice(self.page.text))
    }

    /// Whether a label in brackets or in one case stands elsewhere without them, or is a
    /// word that the line above goes on with.
    fn is_hardly_a_label(&self, candidate: &LabelCandidate) -> bool {
        let rows = candidate.spelling.rows();
        let above = candidate.line.checked_sub(1);
        let goes_on = || {
            let above = above.and_then(|above| self.lines.get(above));
            let line = self.lines.get(candidate.line);
            self.text(candidate.line).starts_with(char::is_lowercase)
                && !rows.and(Rows::EVERYDAY).is_empty()
                && above.is_some_and(|above| !above.is_short())
                && line.is_some_and(|line| line.blanks() == 0)
        };
        self.is_hardly_marked(candidate) && (!rows.and(self.sure).is_empty() || goes_on())
    }

    /// Whether a line names who took a picture or made it, in the words of a label: right below
    /// the label of a picture, where a blank line would part another label from it, or with
    /// the name of a person or a file behind the word.
    fn is_credit(&self, candidate: &LabelCandidate) -> bool {
        let at = candidate.line;
        let is_glued = |at: usize| self.lines.get(at).is_some_and(|line| line.blanks() == 0);
        let mut pictures = self.pictures.iter();
        let above = pictures.find(|&&(line, _)| line + 1 == at);
        let above = above.map(|&(_, field)| field);
        let Some(field) = picture(candidate) else {
            let separates = || self.lines.iter().any(|line| line.blanks() > 0);
            return above.is_some() && is_glued(at) && separates();
        };
        let value = candidate.value.map(usize::from);
        let value = value.and_then(|value| self.text(at).get(value..));
        let is_of_caption = self.are_bare && (above, field) == (Some(Field::Caption), Field::Image);
        !self.have_values_behind && (is_of_caption || value.is_some_and(names_person_or_file))
    }

    /// Whether the same label stands plain, as most of the page do.
    fn is_repeated(&self, candidate: &LabelCandidate) -> bool {
        let rows = candidate.spelling.rows();
        let mut plain_lines = self.plain_lines.iter();
        !self.have_values_behind
            && rows.and(Rows::REPEATABLE.or(Rows::EVERYDAY)).is_empty()
            && !rows.and(self.plain).is_empty()
            && !plain_lines.any(|&line| line + 1 == candidate.line)
    }
}

/// Whether a text is the name of a person, perhaps with more behind it, or that of a file.
fn names_person_or_file(text: &str) -> bool {
    let composed = composed_words(text);
    let mut words = composed.split(' ');
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, '-' | '\u{ad}');
    let is_name = |word: &str| {
        let word = word.trim_end_matches([',', '.', '/']);
        word.starts_with(char::is_uppercase) && word.chars().all(is_letter)
    };
    let is_person = words.next().is_some_and(is_name) && words.next().is_some_and(is_name);
    is_person || text.ends_with(')') && text.contains("B)")
}

/// Which label of a picture a candidate is.
fn picture(candidate: &LabelCandidate) -> Option<Field> {
    let fields = [Field::Image, Field::Caption];
    fields
        .into_iter()
        .find(|&field| candidate.spelling.is(field))
}

#[cfg(test)]
mod tests {
    /// Words on the line of a picture's label are its text; a person there took it.
    #[test]
    fn a_credit_is_no_label_of_a_picture() {
        for (line, wanted) in [
            ("Kuva: Pulla pöydällä", Some("Pulla pöydällä")),
            ("Kuva: Maija Meri, Kylälehti", None),
            ("Kuva: pulla.jpg (12 kB)", None),
        ] {
            let text = format!(
                "Toimintamallin nimi\nKahvihetki\n\nToimintamallin lyhyt kuvaus\n\n\
                 Kahvihetki kokoaa kylän.\n\n{line}\n\nLuotu\n\n5.5.2022\n\n\
                 Viimeksi muokattu\n\n6.5.2022\n"
            );
            let parsed = crate::parse(&text);
            let page = parsed.record().as_toimintamalli().unwrap();
            let alt = page.images.first().and_then(|image| image.alt.as_deref());
            assert_eq!(alt, wanted, "{line}");
        }
    }
}
