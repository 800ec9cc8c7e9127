//! Lines that stand like labels and are none: what a change of the site looks like.

use super::Context;
use crate::layout::{LABELS, Label, Zone, label, shares_a_word};
use crate::lines::{Shape, is_space};
use crate::outline::reading::Chosen;
use crate::value::block::is_short;

/// The longest line, in bytes, that is compared with the labels.
const LONGEST: usize = 90;

/// How alike two wordings must be, from 0 to 1, to be the same label reworded.
const ALIKE: f64 = 0.7;

/// The shortest first word, in bytes, that tells a label whatever follows it.
const TELLING: usize = 12;

/// Whether a line could be a label by its looks: short, open, capitalised.
pub(super) fn looks_like_a_label(context: &Context<'_, '_>, line: usize) -> bool {
    let text = context.text(line);
    context
        .lines
        .get(line)
        .is_some_and(|line| line.shape == Shape::Text)
        && text.chars().next().is_some_and(char::is_uppercase)
        && is_short(text)
}

/// The rows of the table that have a label on the page, each with its first one.
pub(super) type Present = [Option<usize>; LABELS.len()];

/// Notes the first label of each row among the labels of a page.
pub(super) fn present(chosen: &[Chosen]) -> Present {
    let mut present = [None; LABELS.len()];
    for (at, chosen) in chosen.iter().enumerate() {
        if let Some(first) = present.get_mut(chosen.row) {
            first.get_or_insert(at);
        }
    }
    present
}

/// The number of the first label of a row.
pub(super) fn first_of(present: &Present, row: usize) -> Option<usize> {
    present.get(row).copied().flatten()
}

/// The labels that could stand between two labels of a page, and do not.
pub(super) fn missing<'c>(
    context: &'c Context<'_, '_>,
    present: &'c Present,
    after: Option<usize>,
    before: Option<usize>,
) -> impl Iterator<Item = &'static Label> + 'c {
    let among_sections =
        |row: Option<usize>| row.is_some_and(|row| label(row).zone == Zone::Sections);
    let (sections_before, sections_after) = (among_sections(after), among_sections(before));
    LABELS.iter().enumerate().filter_map(move |(row, label)| {
        let section = label.zone == Zone::Sections;
        let in_place = after.is_none_or(|after| row > after || section && sections_before)
            && before.is_none_or(|before| row < before || section && sections_after);
        (in_place
            && label.kinds.contains(&context.kind)
            && label.zone != Zone::Between
            && first_of(present, row).is_none())
        .then_some(label)
    })
}

/// Whether a line is a label of the list in nearly the same letters.
pub(super) fn rewords(line: &str, mut labels: impl Iterator<Item = &'static Label>) -> bool {
    line.len() <= LONGEST
        && shares_a_word(line)
        && labels.any(|label| {
            label.spellings.iter().any(|spelling| {
                let first = |text: &str| text.chars().next().map(|c| c.to_lowercase().next());
                let longer = line.len().max(spelling.len());
                first(line) == first(spelling)
                    && 2 * line.len().abs_diff(spelling.len()) <= longer
                    && strsim::normalized_damerau_levenshtein(line, spelling) >= ALIKE
            })
        })
}

/// Whether a line is a label of the list in fewer words, in more, or in others after
/// the first: *Organisaatio* or *Yhteyshenkilön työnantaja* for *Yhteyshenkilön
/// organisaatio*, *Hankkeen rahoittaja* for *Rahoittaja*.
pub(super) fn shortens_or_extends(
    line: &str,
    mut labels: impl Iterator<Item = &'static Label>,
) -> bool {
    if !shares_a_word(line) {
        return false;
    }
    let line = words(line);
    !line.is_empty()
        && line.len() <= 4
        && labels.any(|label| {
            label.spellings.iter().any(|spelling| {
                let spelling = words(spelling);
                let all = |part: &[String], whole: &[String]| {
                    part.iter()
                        .all(|word| whole.iter().any(|other| same_stem(word, other)))
                };
                let telling = |word: &&String| word.len() >= TELLING;
                let first = line.first().filter(telling);
                all(&line, &spelling)
                    || all(&spelling, &line)
                    || first.is_some() && first == spelling.first()
            })
        })
}

fn words(text: &str) -> Vec<String> {
    text.split([' ', ','])
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Whether two words differ in their last letters alone, as inflected forms do.
fn same_stem(word: &str, other: &str) -> bool {
    let common = word
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let longer = word.chars().count().max(other.chars().count());
    common >= 4 && common + 3 >= longer
}

/// Whether a line is printed like a section heading of the older site, ending in
/// ` **`, and is none of its own. Capitals alone are somebody's own heading.
pub(super) fn is_starred_heading(context: &Context<'_, '_>, line: usize) -> bool {
    let text = context.text(line);
    let Some(heading) = text.strip_suffix("**") else {
        return false;
    };
    context
        .lines
        .get(line)
        .is_some_and(|line| line.label.is_none())
        && heading.ends_with(is_space)
        && heading.chars().any(char::is_lowercase)
        && looks_like_a_label(context, line)
}
