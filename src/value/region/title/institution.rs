//! Institutions that have a region in their name: `Lapin keskussairaala`.

use crate::value::institution::is_institution;
use crate::value::lexicon::is_and;

/// How many words of a name are looked at.
const WORDS: usize = 6;

/// Whether the region between two texts stands in the name of an institution.
///
/// ```text
/// institution = region [ list-word genitive ] [ half list-word ] institution-word
///             / region *word legal-form
///             / "University of " region
/// ```
pub(super) fn is_in_institution(before: &str, behind: &str) -> bool {
    let first_words = behind
        .split([',', ':', '(', ')', '/', '–', '—', '”', '"'])
        .next();
    let words = first_words.unwrap_or_default().split(' ');
    let words = words.filter(|word| !word.is_empty()).take(WORDS);
    let words: Vec<&str> = words.take_while(|word| *word != "-").collect();
    before.ends_with(" of ") && before.contains("University")
        || words.iter().any(|word| LEGAL_FORMS.contains(word))
        || has_institution_word(without_pair(&words))
}

/// The words behind a further genitive, `ja Uudenmaan`, and behind half a word,
/// `mielenterveys- ja`.
fn without_pair<'w, 't>(words: &'w [&'t str]) -> &'w [&'t str] {
    let words = match words {
        [list, genitive, rest @ ..] if is_and(list) && is_genitive(genitive) => rest,
        _ => words,
    };
    match words {
        [half, list, rest @ ..] if half.ends_with('-') && is_and(list) => rest,
        _ => words,
    }
}

fn is_genitive(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.ends_with(['n', 's'])
}

/// The institution is the first word; in English an attribute may stand before it.
fn has_institution_word(words: &[&str]) -> bool {
    let [first, rest @ ..] = words else {
        return false;
    };
    let second = rest.first();
    is_institution(first) || second.is_some_and(|word| ENGLISH.contains(word))
}

const LEGAL_FORMS: [&str; 8] = ["ry", "ry:n", "rf", "oy", "Oy", "Oyj", "Ab", "sr"];
const ENGLISH: [&str; 2] = ["Hospital", "University"];
