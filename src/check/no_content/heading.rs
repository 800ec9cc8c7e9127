//! The line that heads a notice: `404 Not Found`, `Sivua ei löytynyt | Innokylä`.

use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::{alpha1, one_of, space1};
use nom::combinator::{eof, opt, recognize, verify};
use nom::multi::many0_count;
use nom::sequence::terminated;
use nom::{IResult, Parser};

use super::phrases::{BESIDE_A_CODE, DENIED, ERROR, NOT_FOUND, NOTICES};
use crate::word_filter::WordFilter;

/// The most bytes of a heading, so that text is not searched.
pub(super) const HEADING_LENGTH: usize = 120;

/// A line as the heading of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoticeHeading {
    /// Which of the notices it heads.
    pub(super) notice: usize,
    /// Whether nothing but a notice has such a line for its heading.
    pub(super) is_plain: bool,
}

/// Reads a whole line, in lower case.
///
/// `heading = part *( separator part )`, where one part is a code or a phrase, and the
/// others name the site or say more of the same.
pub(super) fn heading(line: &str) -> Option<NoticeHeading> {
    if line.len() > HEADING_LENGTH {
        return None;
    }
    let mut found = heading_part(line.trim_end_matches(['.', '!']));
    if found.is_some() {
        return found;
    }
    let mut others = Vec::new();
    for part in parts(line) {
        match heading_part(part) {
            Some(part) => found = found.filter(|found| found.is_plain).or(Some(part)),
            None => others.push(part),
        }
    }
    let found = found?;
    let notice = NOTICES.get(found.notice)?;
    let most = if found.is_plain { 3 } else { 1 };
    let is_name = |part: &str| part.split(' ').count() <= most && !part.contains('?');
    let belongs = |part: &&str| is_name(part) || notice.goes_with(part);
    (others.len() <= 2 && others.iter().all(belongs)).then_some(found)
}

/// The parts between separators: `|`, a dash, or another mark before a space.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    // A dot or a colon inside a word is no separator: addresses have them.
    let mut before = '\0';
    let pieces = line.split(move |c: char| {
        let ends = matches!(c, '|' | '–' | '—' | '·')
            || c == ' ' && matches!(before, ':' | '.' | '!' | ',' | '-');
        before = c;
        ends
    });
    let is_mark = |c: char| c.is_whitespace() || "\"”'*#-.,:!…".contains(c);
    let parts = pieces.map(move |part| part.trim_matches(is_mark));
    parts.filter(|part| !part.is_empty())
}

/// `part = [ code ] [ phrase ]`
fn heading_part(part: &str) -> Option<NoticeHeading> {
    let (phrase, code) = opt(code).parse(part).ok()?;
    if phrase.is_empty() {
        return code;
    }
    if !FIRST_WORDS.may_hold(phrase) {
        return None;
    }
    let of = |is_plain: bool| {
        let notice = NOTICES.iter().position(|notice| match is_plain {
            true => notice.plain.iter().any(|plain| opens_with(phrase, plain)),
            false => notice.vague.contains(&phrase),
        })?;
        Some(NoticeHeading { notice, is_plain })
    };
    of(true).or_else(|| of(false))
}

/// The first words of the phrases: most parts of lines open with none of them.
static FIRST_WORDS: WordFilter = {
    let mut words = WordFilter::new();
    let mut at = 0;
    while at < NOTICES.len() {
        words = words.with(NOTICES[at].plain).with(NOTICES[at].vague);
        at += 1;
    }
    words
};

/// Whether a text is a phrase; where that is long, more may stand behind it.
fn opens_with(text: &str, phrase: &str) -> bool {
    const LONG: usize = 4;
    text.strip_prefix(phrase).is_some_and(|rest| {
        rest.is_empty() || rest.starts_with(' ') && phrase.split(' ').count() >= LONG
    })
}

/// `code = *( code-word SP ) ( "4" / "5" ) 2DIGIT ( SP / end )`: plain beside one of the
/// words of a code.
fn code(input: &str) -> IResult<&str, NoticeHeading> {
    let (input, words) = many0_count(terminated(code_word, space1)).parse(input)?;
    let digits = recognize((
        one_of("45"),
        take_while_m_n(2, 2, |c: char| c.is_ascii_digit()),
    ));
    let (input, digits) = terminated(digits, alt((space1, eof))).parse(input)?;
    let notice = match digits {
        "404" | "410" => NOT_FOUND,
        "401" | "403" | "407" | "451" => DENIED,
        _ => ERROR,
    };
    Ok((
        input,
        NoticeHeading {
            notice,
            is_plain: words > 0,
        },
    ))
}

/// `code-word = "error" / "virhe" / …`
fn code_word(input: &str) -> IResult<&str, &str> {
    verify(alpha1, |word: &str| BESIDE_A_CODE.contains(&word)).parse(input)
}
