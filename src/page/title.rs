//! Whether the first line of a page is its title.

use super::Context;
use super::labels::ResolvedLabel;
use crate::blocks::{is_date_stamp, names_category, stands_above_title};
use crate::layout::{Field, label};
use crate::lines::LineKind;
use crate::record::Kind;
use crate::text::{composed_words, is_closing_mark, is_space};
use crate::value::lexicon::is_joiner;

/// The longest title, in characters.
const LONGEST: usize = 300;

/// Whether a line, the first before `end`, is the title. The name decides, where it is
/// printed there; then the short description, which repeats the lead; then the line
/// itself, which shares words with the name.
pub(super) fn is_title(
    context: &Context<'_, '_>,
    first: usize,
    end: usize,
    labels: &[ResolvedLabel],
) -> bool {
    let is_same = |line, other| context.is_same_line(line, other);
    let name = value_line(context, labels, Field::Name);
    if name.is_some_and(|name| is_same(first, name)) {
        return true;
    }
    // A title may say the region before the name.
    let ends_in_name = |name| {
        let (title, name) = (context.text(first), context.text(name));
        !name.is_empty()
            && (title.ends_with(name) || composed_words(title).ends_with(&composed_words(name)))
    };
    if is_alone(context, first, end) && name.is_some_and(ends_in_name) {
        return true;
    }
    let below = below_prints(context, first, end);
    if let Some(lead) = value_line(context, labels, Field::Summary) {
        if is_same(first, lead) {
            return false;
        }
        let is_title = || !context.text(first).ends_with('.');
        if below < end && is_same(below, lead) && is_title() {
            return true;
        }
    }
    let shares = |name| shares_a_word(context.text(first), context.text(name));
    reads_like_a_title(context, first, end) && name.is_none_or(shares)
        || name.is_none() && heads_a_sentence(context, first, end)
}

/// Whether a line is a heading that no blank line parts from its text: the next line is longer
/// and ends a sentence, or is twice as long at least. The lines of a wrapped paragraph are alike
/// in length, but for the last.
fn heads_a_sentence(context: &Context<'_, '_>, first: usize, end: usize) -> bool {
    let (line, next) = (context.text(first), context.text(first + 1));
    first + 1 < end
        && context.is(first, LineKind::Text)
        && context.is_short(first)
        && context.joins(first + 1)
        && next.starts_with(char::is_uppercase)
        && next.len() > line.len()
        && (next.ends_with(['.', '!', '?']) || next.len() >= 2 * line.len())
        && !line.ends_with([',', '-', '–'])
        && !line.split_whitespace().next_back().is_some_and(is_joiner)
}

/// Whether two texts have a word in common but for its ending. A title may say more than
/// the name, but nothing else.
pub(super) fn shares_a_word(title: &str, name: &str) -> bool {
    let stems: Vec<String> = title.split_whitespace().map(stem).collect();
    let mut names = name.split_whitespace().map(stem);
    names.any(|name| !name.is_empty() && stems.contains(&name))
}

/// The first letters and digits of a word, in lower case.
pub(super) fn stem(word: &str) -> String {
    const LETTERS: usize = 5;
    let letters = word.chars().filter(|c| c.is_alphanumeric());
    letters.take(LETTERS).flat_map(char::to_lowercase).collect()
}

/// Whether a line reads like a title: it stands alone, and is a heading, or else one
/// sentence at most that no full stop closes, with a text below.
pub(super) fn reads_like_a_title(context: &Context<'_, '_>, first: usize, end: usize) -> bool {
    let below = below_prints(context, first, end);
    is_alone(context, first, end)
        && (context.is_short(first)
            || below < end
                && is_one_open_sentence(context.text(first))
                && !context.text(below).starts_with(char::is_lowercase))
}

/// Whether a line stands in a paragraph of its own, but for more prints of it and a date.
fn is_alone(context: &Context<'_, '_>, first: usize, end: usize) -> bool {
    let next = first + 1;
    let is_same = || context.text(next) == context.text(first);
    context.is(first, LineKind::Text)
        && (next >= end || !context.joins(next) || is_same() || is_date_stamp(context.text(next)))
}

/// How many lines from one on say when a text appeared, or of what kind it is, above its
/// title.
pub(super) fn lines_above_title(context: &Context<'_, '_>, first: usize, end: usize) -> usize {
    /// The most lines that say so.
    const MOST: usize = 3;
    let is_printed = matches!(context.kind, Kind::Article | Kind::KehittamisenPolku);
    let says_when = |&line: &usize| {
        let text = context.text(line);
        is_date_stamp(text)
            || names_category(text)
            || context.kind == Kind::Article && stands_above_title(text)
    };
    let lines = (first..end).take(MOST).take_while(says_when);
    let lines = if is_printed { lines.count() } else { 0 };
    let title = first + lines;
    let is_above =
        lines > 0 && title < end && !says_when(&title) && reads_like_a_title(context, title, end);
    if is_above { lines } else { 0 }
}

/// The line below a line and further prints of it.
fn below_prints(context: &Context<'_, '_>, first: usize, end: usize) -> usize {
    /// The most prints of a title.
    const MOST: usize = 4;
    let lines = (first..end).take(MOST);
    let prints = lines.take_while(|&line| context.text(line) == context.text(first));
    first + prints.count()
}

/// Whether a text is no longer than a title, and neither closed by a full stop nor
/// several sentences.
fn is_one_open_sentence(text: &str) -> bool {
    let words = text.trim_end_matches(is_closing_mark);
    let ends_sentence = |pair: (&str, &str)| {
        let (above, below) = pair;
        above.ends_with(['.', '!', '?', '…']) && below.starts_with(char::is_uppercase)
    };
    let pairs = text.split_whitespace().zip(text.split_whitespace().skip(1));
    text.chars().nth(LONGEST).is_none()
        && (!words.ends_with(['.', ':', ';', ',', '…']) || ends_in_ordinal(words))
        && !pairs.into_iter().any(ends_sentence)
}

/// Whether the full stop at the end is that of a day or of an ordinal: `webinaari 12.11.`,
/// `osa 1.`
fn ends_in_ordinal(text: &str) -> bool {
    let last = text.rsplit([' ', '–', '-', '.']).nth(1).unwrap_or_default();
    text.ends_with('.')
        && matches!(last.len(), 1 | 2)
        && last.bytes().all(|byte| byte.is_ascii_digit())
}

/// The name of the site in its three languages.
pub(crate) const SITE_NAMES: [&str; 3] = ["Innokylä", "Innovillage", "Innobyn"];

/// A title without the name of the site, which the titles of HTML documents end in.
pub(crate) fn without_site_name(title: &str) -> &str {
    let rest = SITE_NAMES.iter().find_map(|name| title.strip_suffix(name));
    let bare = rest
        .filter(|rest| rest.ends_with(is_space))
        .and_then(|rest| rest.trim_end().strip_suffix(['|', '–', '-']))
        .map(str::trim_end);
    bare.filter(|bare| !bare.is_empty()).unwrap_or(title)
}

/// The line below the first label of a field, where that is no label itself.
pub(super) fn value_line(
    context: &Context<'_, '_>,
    labels: &[ResolvedLabel],
    field: Field,
) -> Option<usize> {
    let at = labels
        .iter()
        .position(|found| label(found.row).field == field)?;
    let next = labels.get(at + 1);
    let end = next.map_or(context.lines.len(), |next| next.line);
    let line = labels.get(at)?.line + 1;
    (line < end).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A title may ask or exclaim, and end in an ordinal; it is one sentence at most, and no
    /// longer than titles are.
    #[test]
    fn a_title_is_one_open_sentence() {
        let longest = "a".repeat(LONGEST);
        for text in [
            "Keittiöt avautuvat kaikissa kylissä",
            "Miten keittiöt avautuvat?",
            "Keittiöt avautuvat, osa 1.",
            "Webinaari keittiöistä 12.11.",
            &longest,
        ] {
            assert!(is_one_open_sentence(text), "{text}");
        }
        for text in [
            "Keittiöt avautuvat kaikissa kylissä.",
            "Keittiöt avautuvat. Kylät kokkaavat",
            "Avautuvatko keittiöt? Kyllä",
            "Keittiöt avautuvat, kun on:",
            "Keittiöitä on 100.",
            &format!("{longest}a"),
        ] {
            assert!(!is_one_open_sentence(text), "{text}");
        }
    }

    /// The name of the site goes with the sign before it, and a title may be that name.
    #[test]
    fn a_title_ends_before_the_name_of_the_site() {
        for text in ["Opas | Innokylä", "Opas – Innovillage", "Opas - Innobyn"] {
            assert_eq!(without_site_name(text), "Opas", "{text}");
        }
        for text in ["Innokylä", "| Innokylä", "Opas Innokylä", "Uusi-Innokylä"] {
            assert_eq!(without_site_name(text), text);
        }
    }

    /// A name and a title share the first letters of a word.
    #[test]
    fn words_are_shared_but_for_their_endings() {
        assert!(shares_a_word("Kylätalon kahvila", "Kylätalo auki"));
        assert!(!shares_a_word("Kylätalon kahvila", "Koulun piha"));
        assert!(!shares_a_word("–", "–"));
    }
}
