//! The signs that a text was cut inside a sentence.

use crate::check::page_view::{PageView, SECTION_RANK};
use crate::check::sink::DiagnosticDraft;
use crate::layout::{Field, Value};
use crate::line_ends::first_line;
use crate::lines::{Line, LineKind};
use crate::page::Role;
use crate::record::{Kind, Language, SectionId};
use crate::span::Span;
use crate::value::lexicon::is_joiner;

/// How long a line is that must be prose, and no heading, link or list of words: in
/// characters if it is the last one, in bytes if it stands above.
const LONG: usize = 80;

/// The last line is running text that was to go on.
pub(super) fn cut_sentence(page: &PageView<'_>) -> Option<(Span, DiagnosticDraft)> {
    let text = page.text();
    let (last, above) = page.open_line()?;
    let line = last.content.slice(text);
    if !in_running_text(page) || is_closed(line) {
        return None;
    }
    let word = line.rsplit(char::is_whitespace).next().unwrap_or(line);
    let span = Span::new(last.content.end - word.len(), last.content.end);
    let draft = DiagnosticDraft::new("the text ends in the middle of a sentence");
    if let Some(whole) = where_it_goes_on(text, last.content) {
        return Some((span, draft.related(whole, "the same words go on here")));
    }
    let before = text.get(..span.start).unwrap_or_default();
    let no_word = page.record().language() == Language::Fi && ends_like_no_word(word);
    let only_start = || is_only_a_start(word, before);
    let is_cut = if is_long(last, text) {
        leads_on(line, word) || no_word || closes_long_lines(above, text) && only_start()
    } else {
        word != line && (no_word && only_start() || is_open_clause(page, line, word))
    };
    (is_cut || ends_first_section(page, last, above)).then_some((span, draft))
}

/// Whether the page ends in prose: the lead, a body or a value that is running text.
fn in_running_text(page: &PageView<'_>) -> bool {
    let is_body = |of| {
        let mut labels = page.labels();
        labels.any(|(_, label)| label.field == of && label.value == Value::Body)
    };
    match page.last_role() {
        Some(Role::Lead | Role::Body) => true,
        Some(Role::Value(field)) => is_body(field),
        _ => false,
    }
}

/// Whether a line looks finished by its last character.
fn is_closed(line: &str) -> bool {
    line.ends_with(['.', '!', '?', ':', ';', '…', '*'])
        || line.ends_with(['"', '\'', '”', '“', '’', '»', ')', ']'])
}

/// Whether a line has as many characters as only prose has.
fn is_long(line: &Line, text: &str) -> bool {
    let mut letters = line.content.slice(text).chars();
    line.kind == LineKind::Text && letters.nth(LONG - 1).is_some()
}

/// Whether a line ends in a sign or a word that something must follow.
fn leads_on(line: &str, word: &str) -> bool {
    const OPENS_A_CLAUSE: [&str; 15] = [
        "että", "kuten", "joka", "jotka", "jossa", "jonka", "jolla", "mutta", "jotta", "koska",
        "vaan", "att", "som", "the", "of",
    ];
    line.ends_with([',', '-', '/', '(', '[', '–'])
        || OPENS_A_CLAUSE.contains(&word)
        // A sign, as in `65 +`, ends a line that is whole.
        || word.starts_with(char::is_alphabetic) && is_joiner(word)
}

/// Whether the last line of an article leads on, or opens a sentence that no link has
/// for its title. Elsewhere a short line may be a value.
fn is_open_clause(page: &PageView<'_>, line: &str, word: &str) -> bool {
    const OPENS_A_SENTENCE: [&str; 12] = [
        "Vaikka",
        "Koska",
        "Jotta",
        "Mikäli",
        "Mutta",
        "Lisäksi",
        "Siksi",
        "Kuitenkin",
        "Eftersom",
        "Although",
        "Because",
        "However",
    ];
    let first = line.split(char::is_whitespace).next().unwrap_or(line);
    page.kind() == Kind::Article && (leads_on(line, word) || OPENS_A_SENTENCE.contains(&first))
}

/// Where the last words of a line stand earlier in the text and go on, within their
/// last word or after it.
fn where_it_goes_on(text: &str, line: Span) -> Option<Span> {
    /// In bytes: so many of the same letters are no accident.
    const ENOUGH: usize = 40;
    let start = text.floor_char_boundary(line.end.saturating_sub(ENOUGH));
    if start < line.start {
        return None;
    }
    let (tail, before) = (text.get(start..line.end)?, text.get(..line.start)?);
    let found = memchr::memmem::find(before.as_bytes(), tail.as_bytes())?;
    let whole = Span::new(found, found + tail.len());
    let rest = first_line(before.get(whole.end..)?);
    let goes_on = rest.starts_with(char::is_alphanumeric)
        || rest.starts_with([' ', ',', '-', '\u{a0}']) && rest.chars().any(char::is_alphanumeric);
    goes_on.then_some(whole)
}

/// Whether a word ends as no Finnish word does: in a letter other than a vowel, `n`,
/// `s`, `t`, `l` or `r`, or in two consonants. Names and abbreviations may.
fn ends_like_no_word(word: &str) -> bool {
    const SHORTEST: usize = 5;
    let is_vowel = |c: char| "aeiouyäöå".contains(c);
    let mut letters = word.chars().rev();
    match (letters.next(), letters.next()) {
        // Single letters from either end of the alphabet name variants: `b`, `x`.
        (Some(only), None) => matches!(only, 'f'..='w') && !is_vowel(only),
        (Some(last), Some(before)) => {
            word.chars().count() >= SHORTEST
                && word.chars().all(char::is_lowercase)
                && !is_vowel(last)
                && (!"nstlr".contains(last) || !is_vowel(before))
        }
        (None, _) => false,
    }
}

/// Whether the long lines above the last one are all closed, and there are a few.
fn closes_long_lines(above: &[Line], text: &str) -> bool {
    const FEW: usize = 3;
    let is_long = |line: &&Line| line.kind == LineKind::Text && line.content.len() >= LONG;
    let mut long = above.iter().filter(is_long);
    let mut closed = 0;
    long.all(|line| {
        closed += 1;
        is_closed(line.content.slice(text))
    }) && closed >= FEW
}

/// Whether a word stands in the text before it only as the start of longer words.
fn is_only_a_start(word: &str, before: &str) -> bool {
    const SHORTEST: usize = 3;
    if word.chars().count() < SHORTEST || !word.chars().all(char::is_alphabetic) {
        return false;
    }
    let words = before.split(|c: char| !c.is_alphanumeric());
    let mut rests = words
        .filter_map(|other| other.strip_prefix(word))
        .peekable();
    rests.peek().is_some() && rests.all(|rest| !rest.is_empty())
}

/// Whether a kokonaisuus ends in an open line of its first section, the background,
/// below a closed one. A page that has that much has its objectives, too.
fn ends_first_section(page: &PageView<'_>, last: &Line, above: &[Line]) -> bool {
    let entries = page.entries.iter();
    let mut sections = entries.filter(|entry| entry.rank == SECTION_RANK);
    let (Some(only), None, Some(above)) = (sections.next(), sections.next(), above.last()) else {
        return false;
    };
    page.kind() == Kind::Kokonaisuus
        && only.field == Field::Section(SectionId::Background)
        && last.kind == LineKind::Text
        && above.content.start > only.label.start
        && is_closed(above.content.slice(page.text()))
}
