//! What a short line is by its own words: a link, a heading, or neither.

mod by_line;
mod date_line;
mod link;
mod making;

use super::Body;
use crate::lines::ListMark;
use crate::text::{has_digit, is_closing_mark, without_stars};
use crate::value::contact::opens_with_phone;
use crate::value::institution::is_organisation;
use crate::value::region;

/// What a short line's own words make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ShortLine {
    /// A link, whatever follows.
    Link,
    /// A link, unless it heads a paragraph: `Tutustu …`.
    Invitation,
    /// A heading, whatever follows: all in capitals, or opened by an emoji.
    Heading,
    /// A paragraph, whatever follows: a date, a by-line, `Label: value`, a line behind a dash.
    Paragraph,
    /// A heading of a paragraph or a list: `Mitä teemme?`
    Question,
    /// What follows decides.
    Open,
}

impl ShortLine {
    /// What a line of a body is. `opens` where it is the first of its page's text, but for
    /// what says who wrote it and when.
    ///
    /// Each test looks at one byte before it reads on, or asks for the signs of all bytes, as
    /// hardly any line passes one.
    pub(super) fn of(text: &str, body: Body, opens: bool) -> Self {
        let signs = Signs::of(text);
        let second = memchr::memchr(b' ', text.as_bytes()).and_then(|gap| text.get(gap + 1..));
        let second = second.unwrap_or_default();
        if link::is_link(text, signs.has(Signs::OF_ADDRESS)) {
            Self::Link
        } else if signs.has(Signs::DIGIT) && date_line::is_date_line(text, second)
            || by_line::is_by_line(text, second, opens)
            || opens && making::stands_below_title(text)
            || in_brackets(text).is_some_and(is_date_stamp)
            || text.starts_with('#')
            || opens_with_mark(text)
            || ends_in_phone(text)
            || body == Body::Period && signs.has(Signs::DIGIT)
            || body == Body::Actors && names_one(text)
        {
            Self::Paragraph
        } else if is_in_capitals(text) && (body != Body::Actors || !second.is_empty())
            || opens_with_emoji(text)
            || text.ends_with('*') && without_stars(text).len() < text.len()
        {
            Self::Heading
        } else if signs.has(Signs::COLON) && is_label_and_value(text) {
            Self::Paragraph
        } else if link::is_invitation(text) {
            Self::Invitation
        } else if asks(text) {
            Self::Question
        } else {
            Self::Open
        }
    }
}

/// Which signs a text has that some kinds of lines must have, found in one look at each byte.
#[derive(Clone, Copy)]
struct Signs(u8);

impl Signs {
    const DIGIT: u8 = 1;
    const COLON: u8 = 1 << 1;
    /// The sign of an e-mail address, or a full stop, which sites and files have.
    const OF_ADDRESS: u8 = 1 << 2;

    fn of(text: &str) -> Self {
        static OF_BYTES: [u8; 256] = {
            let mut signs = [0; 256];
            let mut digit = b'0';
            while digit <= b'9' {
                signs[digit as usize] = Signs::DIGIT;
                digit += 1;
            }
            signs[b':' as usize] = Signs::COLON;
            signs[b'@' as usize] = Signs::OF_ADDRESS;
            signs[b'.' as usize] = Signs::OF_ADDRESS;
            signs
        };
        let add = |signs, byte| signs | OF_BYTES[usize::from(byte)];
        Self(text.bytes().fold(0, add))
    }

    fn has(self, sign: u8) -> bool {
        self.0 & sign != 0
    }
}

/// Whether a line is a date or a time and nothing more, but for what says of what it is and
/// who wrote: `Julkaistu 12.3.2022`.
pub(crate) fn is_date_stamp(text: &str) -> bool {
    date_line::is_stamp(text)
}

/// Whether a line above the title of an article says who wrote its text, when, of what kind
/// it is or how long: `Tiedote`, `Lukuaika 3 min`.
pub(crate) fn stands_above_title(text: &str) -> bool {
    making::stands_above_title(text)
}

/// Whether a line above a title says what kind of text stands below it: `Tiedote`.
pub(crate) fn names_category(text: &str) -> bool {
    date_line::names_category(text)
}

/// Whether a line below a title says who wrote the text, when, or what kind it is of.
pub(super) fn is_of_its_making(text: &str) -> bool {
    making::stands_below_title(text) || in_brackets(text).is_some_and(is_date_stamp)
}

/// The words of a line that stands in brackets: `(Päivitetty 3.2.2022)`.
fn in_brackets(text: &str) -> Option<&str> {
    text.strip_prefix('(')?.strip_suffix(')')
}

/// Whether a dash or the sign of a note opens a line, of a list that it is not or of a number.
fn opens_with_mark(text: &str) -> bool {
    // The first byte of each mark: most lines begin with a letter.
    let may_open = matches!(text.as_bytes(), [b'-' | b'*' | b'+' | 0xe2 | 0xef, ..]);
    let is_mark = |(mark, behind): (ListMark, &str)| {
        matches!(mark, ListMark::Dash | ListMark::Note)
            && behind.starts_with(|c: char| c.is_whitespace() || c.is_ascii_digit())
    };
    may_open && ListMark::opening(text).is_some_and(is_mark)
}

/// Whether a line ends in a telephone number.
fn ends_in_phone(text: &str) -> bool {
    let opens_word = |at: usize| {
        let before = text.get(..at).unwrap_or_default();
        before.is_empty() || before.ends_with([' ', '(', ':'])
    };
    let is_phone = |at: usize| opens_word(at) && text.get(at..).is_some_and(opens_with_phone);
    // Most lines end in no digit.
    text.ends_with(|c: char| c.is_ascii_digit())
        && memchr::memchr2_iter(b'0', b'+', text.as_bytes()).any(is_phone)
}

fn asks(text: &str) -> bool {
    !text.ends_with(|c: char| c.is_ascii_alphanumeric())
        && text.trim_end_matches(is_closing_mark).ends_with(['?', '!'])
}

/// Whether all letters are capitals, and there are more than an acronym has.
fn is_in_capitals(text: &str) -> bool {
    const ACRONYM: usize = 4;
    // The second letter of most lines is none.
    !text.bytes().take(3).any(|byte| byte.is_ascii_lowercase())
        && !text.contains(char::is_lowercase)
        && text.chars().filter(|c| c.is_uppercase()).count() > ACRONYM
}

/// `emoji = <U+1F000 to U+1FAFF, or a sign of U+2600 to U+2BFF>`
fn opens_with_emoji(text: &str) -> bool {
    let first = text.bytes().next();
    matches!(first, Some(0xe2 | 0xf0))
        && text.starts_with(|c| matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{2bff}'))
}

/// `label-and-value = label ":" 1*space value`; no title of a region, `Kainuu: Silta`, and
/// none of several parts, `Vaihe 1: Silta`.
fn is_label_and_value(text: &str) -> bool {
    let mut colons = memchr::memchr_iter(b':', text.as_bytes());
    let parts = colons.find_map(|colon| {
        let (label, value) = text.split_at_checked(colon)?;
        let value = value.get(1..)?;
        value
            .starts_with(char::is_whitespace)
            .then_some((label, value))
    });
    let is_numbered = |label: &str| has_digit(label);
    let is_quoted = |label: &str| label.contains(['”', '"', '“', '»']);
    parts.is_some_and(|(label, _)| {
        !is_numbered(label) && !is_quoted(label) && region::region(label).is_none()
    })
}

/// Whether a line opens in lower case, or its last word waits for what follows: it
/// introduces the list below it.
pub(super) fn leaves_open(text: &str) -> bool {
    text.starts_with(char::is_lowercase) || {
        let (before, last) = text.rsplit_once(' ').unwrap_or(("", text));
        let word = last.trim_end_matches(is_closing_mark);
        let pair = before.rsplit(' ').next().unwrap_or_default();
        is_open_word(word)
            || before.is_empty() && is_open_word(&word.to_lowercase())
            || OPEN_PAIRS.contains(&(pair, word))
            || is_essive(word)
            || is_passive(word) && !opens_question(text)
    }
}

fn is_open_word(word: &str) -> bool {
    OPEN_WORDS.contains(&word)
}

fn opens_question(text: &str) -> bool {
    let first = text.split(' ').next();
    first.is_some_and(|first| QUESTIONS.contains(&first))
}

#[rustfmt::skip]
const QUESTIONS: [&str; 14] = [
    "Miten", "Mitä", "Mikä", "Mitkä", "Miksi", "Missä", "Mistä", "Mihin", "Milloin", "Millä", "Millaista", "Kuinka",
    "Kuka", "Ketkä",
];

/// Words that no sentence ends in.
#[rustfmt::skip]
const OPEN_WORDS: [&str; 61] = [
    "on", "oli", "ovat", "olivat", "ole", "olisi", "olisivat", "ja", "sekä", "että", "tai", "eli", "kuin", "kuten",
    "esimerkiksi", "mm", "esim", "joka", "jotka", "joita", "seuraavat", "seuraavia", "seuraavasti", "seuraava",
    "sisältää", "sisältävät", "sisälsi", "tarkoittaa", "edellyttää",
    "är", "var", "och", "samt", "som", "att", "eller", "vill", "ska", "kan", "genom", "också", "följande", "exempelvis",
    "are", "is", "was", "were", "and", "or", "to", "will", "can", "by", "for", "with", "of", "the", "following",
    "include", "includes", "including",
];
const OPEN_PAIRS: [(&str, &str); 5] = [
    ("muun", "muassa"),
    ("till", "exempel"),
    ("bland", "annat"),
    ("such", "as"),
    ("as", "follows"),
];

/// Whether a word is in the essive, as a complement that waits for its subject is:
/// `tavoitteena`. One of place or time, `kokeilun aikana`, waits for nothing.
fn is_essive(word: &str) -> bool {
    let stem = word.strip_suffix("na").or_else(|| word.strip_suffix("nä"));
    stem.is_some_and(|stem| {
        stem.len() > 3 && stem.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö'])
    }) && !PLACES_AND_TIMES.contains(&word)
}

#[rustfmt::skip]
const PLACES_AND_TIMES: [&str; 15] = [
    "kotona", "ulkona", "takana", "kaukana", "luona", "lähempänä", "aikana", "päivänä", "viikkona", "aamuna", "iltana",
    "keväänä", "kesänä", "syksynä", "talvena",
];

/// Whether a word is a verb in the passive, which waits for its object: `havaittiin`,
/// `kehitetään`. It closes a question.
#[rustfmt::skip]
fn is_passive(word: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "ttiin", "aatiin", "ehtiin", "ataan", "etaan", "itaan", "otaan", "utaan", "ätään", "etään", "itään", "ötään",
        "daan", "dään",
    ];
    ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}

/// Whether a line of *Toimijat* names one person or one organisation.
fn names_one(text: &str) -> bool {
    // `Lapin hyvinvointialue (hallinnoija)`, `Kainuun liitto, hallinnoija`
    let before = |sign: &str| text.split_once(sign).map(|(before, _)| before);
    let bracket = before(" (").filter(|_| text.ends_with(')'));
    let text = bracket.or_else(|| before(", ")).unwrap_or(text);
    let mut words = text.split(' ');
    let (first, last) = (words.next().unwrap_or_default(), words.next_back());
    let is_acronym = last.is_none() && !first.contains(char::is_lowercase);
    let last = last.unwrap_or(first).trim_end_matches(is_closing_mark);
    first.starts_with(char::is_uppercase)
        && (is_acronym
            || is_organisation(last)
            || region::region(text).is_some()
            || by_line::one_person(text).is_some())
}
