//! The signs that a text was cut inside a sentence.

use super::CutSign;
use super::word::LastWord;
use crate::check::{Code, DiagnosticDraft, FieldEntry, PageView, SECTION_RANK, quoted};
use crate::layout::{Field, Value};
use crate::line_ends::first_line;
use crate::lines::{Line, LineKind};
use crate::page::Role;
use crate::record::{Kind, Language, SectionId};
use crate::span::Span;
use crate::text::is_closing_mark;
use crate::value::lexicon::is_joiner;

/// The length from which a line is prose, and no heading, link or list of words: in
/// characters for the last line, in bytes for others.
const LONG: usize = 80;

/// The fewest letters of a word that is not short.
const LONG_WORD: usize = 5;

/// The fewest characters of a line of several words.
const SEVERAL_WORDS: usize = 40;

/// The last line of a text, where no line end follows it.
struct LastLine<'p> {
    page: &'p PageView<'p>,
    line: &'p Line,
    /// The lines above it.
    above: &'p [Line],
    /// Its text, without the marker of a list.
    text: &'p str,
    /// Its last word.
    word: Span,
    ending: LastWord,
}

/// The sign that the last line was cut, with the rule that reports it.
pub(super) fn cut_sentence(page: &PageView<'_>) -> Option<(Code, CutSign)> {
    let last = LastLine::of(page)?;
    let proof = last.proof().map(|sign| (Code::Truncated, sign));
    proof.or_else(|| Some((Code::MayBeTruncated, last.sign()?)))
}

impl<'p> LastLine<'p> {
    /// `None` where a line end or a closing mark ends the page.
    fn of(page: &'p PageView<'p>) -> Option<Self> {
        let (line, above) = page.open_line()?;
        let text = page.words(line.item(page.text()));
        let word = text.rsplit(char::is_whitespace).next().unwrap_or(text);
        let word = Span::new(line.content().end - word.len(), line.content().end);
        (!is_closed(text)).then(|| Self {
            page,
            line,
            above,
            text,
            word,
            ending: LastWord::of(word, page.text()),
        })
    }

    /// What proves that it was cut.
    fn proof(&self) -> Option<CutSign> {
        let text = self.page.text();
        if !self.is_running_text() {
            return None;
        }
        let draft = DiagnosticDraft::new("the text ends in the middle of a sentence");
        if let Some(whole) = where_it_goes_on(text, self.line.content()) {
            return Some((self.word, draft.related(whole, "the same words go on here")));
        }
        let no_word = self.is_finnish() && self.ending.is_no_word();
        let only_start = self.ending.is_only_a_start();
        let is_cut = match self.line.kind() == LineKind::Text && self.is_long() {
            true => self.leads_on() || no_word || only_start && closes_long_lines(self.above, text),
            false => !self.is_one_word() && (no_word && only_start || self.is_open_clause()),
        };
        (is_cut || ends_first_section(self.page, self.line, self.above))
            .then_some((self.word, draft))
    }

    /// What speaks for a cut.
    fn sign(&self) -> Option<CutSign> {
        let ending = &self.ending;
        let is_prose = self.is_running_text() && !self.is_one_word();
        let is_several_words = self.text.chars().nth(SEVERAL_WORDS - 1).is_some();
        let is_telling = is_several_words || ending.letters.chars().count() >= LONG_WORD;
        let word = || quoted(&ending.letters);
        let message = if is_prose && ending.is_only_a_start() && is_telling {
            format!("{} is only the beginning of other words", word())
        } else if is_prose && self.is_no_word() || self.is_tiny() {
            format!("{} is no word", word())
        } else if is_prose && self.leads_on() && is_several_words {
            format!("a text that ends in {} was to go on", word())
        } else if self.is_running_text() && self.is_cut_first_section() {
            "the text ends in the first section of a kokonaisuus".to_owned()
        } else if self.text.matches('(').count() > self.text.matches(')').count() {
            "the text ends inside a bracket".to_owned()
        } else {
            return None;
        };
        Some((self.word, DiagnosticDraft::new(message)))
    }

    /// Whether the page ends in prose: the lead, a body or a value that is running text.
    fn is_running_text(&self) -> bool {
        let is_body = |of| {
            let mut labels = self.page.labels();
            labels.any(|(_, label)| label.field == of && label.value == Value::Body)
        };
        match self.page.last_role() {
            Some(Role::Lead | Role::Body) => true,
            Some(Role::Value(field)) => is_body(field),
            _ => false,
        }
    }

    /// Whether it is so long that it is prose.
    fn is_long(&self) -> bool {
        self.text.chars().nth(LONG - 1).is_some()
    }

    /// Whether it ends the first section of a kokonaisuus, is long, and is an open sentence
    /// behind closed ones or the one item of a list.
    fn is_cut_first_section(&self) -> bool {
        let mut closed = ['.', '!', '?']
            .into_iter()
            .flat_map(|mark| self.text.split(mark).skip(1));
        let holds_sentence = closed.any(|rest| {
            rest.strip_prefix(' ')
                .is_some_and(|rest| rest.starts_with(char::is_uppercase))
        });
        let is_one_item =
            self.line.is_list_item() && !self.above.last().is_some_and(Line::is_list_item);
        self.is_long() && (holds_sentence || is_one_item) && only_section(self.page).is_some()
    }

    fn is_one_word(&self) -> bool {
        self.word.len() == self.text.len()
    }

    /// Whether its last word cannot be a Finnish word.
    fn is_no_word(&self) -> bool {
        self.is_finnish() && (self.ending.is_no_word() || self.ending.is_no_short_word())
    }

    /// Whether it is one or two letters, which no paragraph is.
    fn is_tiny(&self) -> bool {
        self.is_running_text()
            && self.is_one_word()
            && matches!(self.text.chars().count(), 1 | 2)
            && self.text.chars().all(char::is_alphabetic)
            && self.text.chars().skip(1).all(char::is_lowercase)
            // A whole answer.
            && !["Ei", "En", "On"].contains(&self.text)
    }

    fn is_finnish(&self) -> bool {
        self.page.record().language() == Language::Fi
    }

    /// Whether an article ends in it, and it leads on or has the first word of a sentence that
    /// is not the title of a link. On other pages a short line may be a value.
    fn is_open_clause(&self) -> bool {
        #[rustfmt::skip]
        const OPENS_A_SENTENCE: [&str; 12] = [
            "Vaikka", "Koska", "Jotta", "Mikäli", "Mutta", "Lisäksi", "Siksi", "Kuitenkin",
            "Eftersom", "Although", "Because", "However",
        ];
        let first = self.text.split(char::is_whitespace).next();
        self.page.kind() == Kind::Article
            && (self.leads_on() || first.is_some_and(|first| OPENS_A_SENTENCE.contains(&first)))
    }

    /// Whether something must follow its last sign or word.
    fn leads_on(&self) -> bool {
        const OPENS_A_CLAUSE: [&str; 15] = [
            "että", "kuten", "joka", "jotka", "jossa", "jonka", "jolla", "mutta", "jotta", "koska",
            "vaan", "att", "som", "the", "of",
        ];
        let word = self.word.slice(self.page.text());
        self.text.ends_with([',', '-', '/', '(', '[', '–'])
            || OPENS_A_CLAUSE.contains(&word)
            // A sign, as in `65 +`, ends a line that is whole.
            || word.starts_with(char::is_alphabetic) && is_joiner(word)
    }
}

/// Whether a line looks finished by its last character.
fn is_closed(line: &str) -> bool {
    line.ends_with(['.', '!', '?', ':', ';', '…', '*']) || line.ends_with(is_closing_mark)
}

/// An earlier place of the last words of a line, where the text goes on within the last word
/// or after it.
fn where_it_goes_on(text: &str, line: Span) -> Option<Span> {
    /// The fewest bytes whose likeness is no accident.
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

/// Whether there are long lines above the last one, and all of them are closed.
fn closes_long_lines(above: &[Line], text: &str) -> bool {
    const FEW: usize = 3;
    let is_long = |line: &&Line| line.kind() == LineKind::Text && line.content().len() >= LONG;
    let mut long = above.iter().filter(is_long);
    let mut closed = 0;
    long.all(|line| {
        closed += 1;
        is_closed(line.content().slice(text))
    }) && closed >= FEW
}

/// The only section of a kokonaisuus, if it is one that another section follows.
fn only_section<'p>(page: &'p PageView<'_>) -> Option<&'p FieldEntry> {
    let entries = page.entries.iter();
    let mut sections = entries.filter(|entry| entry.rank == SECTION_RANK);
    let only = sections.next()?;
    let first = [SectionId::Background, SectionId::Objectives].map(Field::Section);
    let is_only = first.contains(&only.field) && sections.next().is_none();
    (page.kind() == Kind::Kokonaisuus && is_only).then_some(only)
}

/// Whether a kokonaisuus ends in an open line of its first section, the background, below a
/// closed line. A whole page with a background has objectives, too.
fn ends_first_section(page: &PageView<'_>, last: &Line, above: &[Line]) -> bool {
    let (Some(only), Some(above)) = (only_section(page), above.last()) else {
        return false;
    };
    only.field == Field::Section(SectionId::Background)
        && last.kind() == LineKind::Text
        && above.content().start > only.label.start
        && is_closed(page.words(above.content()))
}
