use super::empty_field::is_usually_empty;
use super::page::{Entry, Finding, Findings, Page, SECTIONS};
use super::rule::rule;
use crate::layout::Field;
use crate::lines::{Line, LineKind};
use crate::page::Role;
use crate::record::{Kind, Language, SectionId};
use crate::span::Span;

rule! {
    /// A text that ends before the page does
    ///
    /// Finds texts that end
    ///
    /// - inside the basic facts: `Viimeksi muokattu` has not come yet, and nothing but
    ///   basic facts has; or right below the label of a fact that always has a value
    /// - in the words of a label, such as `Viimeksi muo`
    /// - inside a letter: its last bytes lack
    /// - inside a sentence. That the last line has no full stop proves nothing, since
    ///   writers forget it. What counts is a last line of running text, with no line
    ///   end after it, whose last words stand elsewhere on the page and go on there;
    ///   or, if it is long, that ends in a comma, a hyphen, a slash, an opening
    ///   bracket or a word such as `ja` or `että`, in a letter that ends no Finnish
    ///   word, or, where all other long lines are closed, in a word that is elsewhere
    ///   only the start of longer ones. A short line needs both of the latter; or it
    ///   ends the first section of a kokonaisuus, behind closed lines, and none follows
    ///
    /// ## Why it matters
    ///
    /// A download broke off, and all that followed is lost.
    ///
    /// ## Example
    ///
    /// ```text
    /// Luotu
    ///
    /// 25.01.2022
    ///
    /// Viimeksi muo
    /// ```
    ///
    /// ## What to do
    ///
    /// Fetch the page again.
    Truncated = "truncated", Error, find
}

const HELP: &str = "the download may have broken off: fetch the page again";

fn find(page: &Page<'_>, findings: &mut Findings) {
    let Some(cut) = page.cut() else { return };
    findings.at(cut.span, || {
        let message = match cut.place {
            Place::Facts(after) => {
                let after = page.name_of(after);
                let lacking = [Field::Created, Field::Modified]
                    .into_iter()
                    .filter(|field| page.entry(*field).is_none())
                    .map(|field| format!("`{}`", page.name_of(field)));
                let lacking = lacking.collect::<Vec<_>>().join(" or ");
                format!("the text ends inside the basic facts, after `{after}`: no {lacking}")
            }
            Place::UnderLabel(field) => {
                let name = page.name_of(field);
                format!("the text ends below `{name}`, before its value")
            }
            Place::Label(spelling) => format!("the text ends in the middle of `{spelling}`"),
            Place::Letter => "the text ends inside a letter".to_owned(),
            Place::Sentence => "the text ends in the middle of a sentence".to_owned(),
        };
        let finding = Finding::new(cut.span, message).help(HELP);
        match cut.whole {
            Some(whole) => finding.related(whole, "the same words go on here"),
            None => finding,
        }
    });
}

/// Where a text was cut off.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    pub(super) span: Span,
    /// Whether basic facts lie behind the cut.
    pub(super) in_facts: bool,
    /// Whether the last letter is damaged.
    pub(super) in_letter: bool,
    place: Place,
    /// The same words elsewhere, where they go on.
    whole: Option<Span>,
}

#[derive(Clone, Copy, Debug)]
enum Place {
    Facts(Field),
    UnderLabel(Field),
    Label(&'static str),
    Letter,
    Sentence,
}

/// Finds the cut.
pub(super) fn cut(page: &Page<'_>) -> Option<Cut> {
    let text = page.text();
    let last = page.lines().last()?;
    let end = Span::new(last.content.end, last.content.end);
    let facts = facts_end(page);
    let letter = page.parsed.damaged().last();
    let letter = letter.filter(|span| span.end == text.len()).copied();
    let open = last.end(text) == text.len() && !text.ends_with('\n');
    let label = if open { cut_label(page, last) } else { None };
    let (span, place, whole) = if let Some(span) = letter {
        (span, Place::Letter, None)
    } else if let Some(spelling) = label {
        (last.content, Place::Label(spelling), None)
    } else if let Some(place) = facts {
        (end, place, None)
    } else if open && in_running_text(page) {
        let (span, whole) = cut_sentence(page, last)?;
        (span, Place::Sentence, whole)
    } else {
        return None;
    };
    Some(Cut {
        span,
        in_facts: facts.is_some() || label.is_some(),
        in_letter: letter.is_some(),
        place,
        whole,
    })
}

/// Whether the text ends with a basic fact, and more of them should follow.
fn facts_end(page: &Page<'_>) -> Option<Place> {
    if !page.has_facts() {
        return None;
    }
    let filled = |role: Role| !matches!(role, Role::Blank | Role::Furniture);
    let part = page.parts().iter().rfind(|part| filled(part.role))?;
    let (Role::Label(field) | Role::Value(field)) = part.role else {
        return None;
    };
    let last = page.entries.last()?;
    let modified = |entry: &Entry| entry.field == Field::Modified;
    if last.rank == SECTIONS {
        None
    } else if last.value.is_none() && !is_usually_empty(field) {
        Some(Place::UnderLabel(field))
    } else if page
        .entries
        .iter()
        .any(|entry| modified(entry) || entry.rank == SECTIONS)
        || Some(last.rank) > page.fact_rank(Field::Modified)
    {
        None
    } else {
        Some(Place::Facts(field))
    }
}

/// The label that the last line is the start of, if the page lacks it.
fn cut_label(page: &Page<'_>, last: &Line) -> Option<&'static str> {
    const SHORTEST: usize = 4;
    let words = last.content.slice(page.text());
    if !page.has_facts() || last.kind != LineKind::Text || words.len() < SHORTEST {
        return None;
    }
    if last.label.is_some() {
        return None;
    }
    // Whole words of a label are another heading, unless the label is waited for.
    let waited_for = page.entry(Field::Modified).is_none();
    let spellings = page
        .labels()
        .filter(|(_, label)| page.entry(label.field).is_none())
        .flat_map(|(_, label)| label.spellings);
    spellings.copied().find(|spelling| {
        let rest = spelling
            .strip_prefix(words)
            .and_then(|rest| rest.chars().next());
        rest.is_some_and(|rest| rest.is_alphabetic() || waited_for)
    })
}

fn in_running_text(page: &Page<'_>) -> bool {
    let filled = |role: Role| !matches!(role, Role::Blank | Role::Furniture);
    let last = page.parts().iter().rfind(|part| filled(part.role));
    matches!(
        last.map(|part| part.role),
        Some(
            Role::Lead
                | Role::Body
                | Role::Value(
                    Field::Summary
                        | Field::Purpose
                        | Field::Period
                        | Field::Actors
                        | Field::Place
                        | Field::Section(_)
                )
        )
    )
}

/// The last words of a sentence that was cut, and where they stand whole.
fn cut_sentence(page: &Page<'_>, last: &Line) -> Option<(Span, Option<Span>)> {
    /// A line of so many characters is prose, and no heading, link or list of words.
    const LONG: usize = 80;
    let text = page.text();
    let line = last.content.slice(text);
    let word = line.rsplit(char::is_whitespace).next().unwrap_or(line);
    let span = Span::new(last.content.end - word.len(), last.content.end);
    if !is_open(line) {
        return None;
    }
    if let Some(whole) = stands_whole(text, last.content) {
        return Some((span, Some(whole)));
    }
    let finnish = page.record().language() == Language::Fi;
    let no_word = finnish && ends_like_no_word(word);
    let long = last.kind == LineKind::Text && line.chars().nth(LONG - 1).is_some();
    let cut = if long {
        line.ends_with([',', '-', '/', '(', '[', '–'])
            || JOINING.contains(&word)
            || no_word
            || closes_long_lines(page, last) && is_only_a_start(page, last, word)
    } else {
        no_word && line.len() > word.len() && is_only_a_start(page, last, word)
    };
    let cut = cut || ends_first_section(page, last);
    cut.then_some((span, None))
}

/// Whether a line goes on as far as its last character tells.
fn is_open(line: &str) -> bool {
    let closing = |c: char| matches!(c, '.' | '!' | '?' | ':' | ';' | '…' | '*');
    let quotes = ['"', '\'', '”', '“', '’', '»', ')', ']'];
    !line.ends_with(quotes) && !line.ends_with(closing)
}

/// Words that join what follows.
const JOINING: [&str; 24] = [
    "ja", "sekä", "tai", "että", "eli", "kuten", "joka", "jotka", "jossa", "jonka", "jolla",
    "mutta", "jotta", "koska", "vaan", "och", "samt", "eller", "att", "som", "and", "or", "the",
    "of",
];

/// The last words of a line where they stand earlier in the text and go on.
fn stands_whole(text: &str, line: Span) -> Option<Span> {
    const ENOUGH: usize = 40;
    let start = text.floor_char_boundary(line.end.saturating_sub(ENOUGH));
    if start < line.start {
        return None;
    }
    let tail = text.get(start..line.end)?;
    let before = text.get(..line.start)?;
    let found = memchr::memmem::find(before.as_bytes(), tail.as_bytes())?;
    let whole = Span::new(found, found + tail.len());
    let rest = before.get(whole.end..)?.lines().next()?;
    // Either the word or the sentence goes on.
    let goes_on = rest.starts_with(char::is_alphanumeric)
        || rest.starts_with([' ', ',', '-', '\u{a0}']) && rest.chars().any(char::is_alphanumeric);
    goes_on.then_some(whole)
}

/// Whether a word ends as no Finnish word does: in a letter other than a vowel, `n`,
/// `s`, `t`, `l` or `r`, or in two consonants. Names and abbreviations do as they like.
fn ends_like_no_word(word: &str) -> bool {
    const SHORTEST: usize = 5;
    let vowel = |c: char| "aeiouyäöå".contains(c);
    let mut letters = word.chars().rev();
    let (Some(last), before) = (letters.next(), letters.next()) else {
        return false;
    };
    let Some(before) = before else {
        // Letters from the ends of the alphabet stand for variants.
        return matches!(last, 'f'..='w') && !vowel(last);
    };
    word.chars().count() >= SHORTEST
        && word.chars().all(char::is_lowercase)
        && !vowel(last)
        && (!"nstlr".contains(last) || !vowel(before))
}

/// Whether a kokonaisuus has nothing behind its first section, the background, and
/// that ends in an open line behind a closed one. Its objectives follow on any page
/// that is filled in at all.
fn ends_first_section(page: &Page<'_>, last: &Line) -> bool {
    let mut sections = page.entries.iter().filter(|entry| entry.rank == SECTIONS);
    let only = match (sections.next(), sections.next()) {
        (Some(only), None) => only,
        _ => return false,
    };
    let before = page.lines().iter().rev();
    let above = before
        .filter(|line| line.content.start < last.content.start)
        .map(|line| line.content)
        .next();
    page.kind() == Kind::Kokonaisuus
        && only.field == Field::Section(SectionId::Background)
        && last.kind == LineKind::Text
        && above.is_some_and(|above| {
            above.start > only.label.start && !is_open(above.slice(page.text()))
        })
}

/// Whether a page closes all its other long lines, and has a few.
fn closes_long_lines(page: &Page<'_>, last: &Line) -> bool {
    const LONG: usize = 80;
    const ENOUGH: usize = 3;
    let before = page.lines().iter();
    let before = before.filter(|line| line.content.start < last.content.start);
    let mut long = before
        .filter(|line| line.kind == LineKind::Text && line.content.len() >= LONG)
        .map(|line| line.content.slice(page.text()));
    let mut closed = 0;
    long.all(|line| {
        closed += 1;
        !is_open(line)
    }) && closed >= ENOUGH
}

/// Whether the last word of a line is on the page only as the start of longer words.
fn is_only_a_start(page: &Page<'_>, last: &Line, word: &str) -> bool {
    const SHORTEST: usize = 3;
    if word.chars().count() < SHORTEST || !word.chars().all(char::is_alphabetic) {
        return false;
    }
    let end = last.content.end - word.len();
    let text = page.text().get(..end).unwrap_or_default();
    let mut starts = false;
    for other in text.split(|c: char| !c.is_alphanumeric()) {
        if let Some(rest) = other.strip_prefix(word) {
            if rest.is_empty() {
                return false;
            }
            starts = true;
        }
    }
    starts
}
