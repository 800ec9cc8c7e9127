//! The value as tokens: words, and the marks between them.
//!
//! The kind of a token is a letter or mark, so that the kinds of a value are a text
//! themselves, and nom reads names from that: `Hankejohtaja Anu Niemi, THL` is `tnn,a`.

use std::ops::Range;

use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::{anychar, char, multispace0, multispace1, one_of, satisfy};
use nom::combinator::{opt, peek, recognize, value, verify};
use nom::multi::many1_count;
use nom::{Offset, Parser};

use super::Read;
use super::lexicon as titles;
use super::word::classify;
use crate::span::Span;
use crate::steps::count_steps;
use crate::text::trim;
use crate::value::{lexicon, region, words};

/// A word of a name: `Anna-Maija`, `Virtanen`.
pub(super) const NAME: char = 'n';
/// Initials, part of a name beside a whole word: `A.`, `J-P`.
pub(super) const INITIAL: char = 'i';
/// A word in lower case inside a name: `von`.
pub(super) const PARTICLE: char = 'p';
/// Four capitals or more: a surname beside one given name, `NIEMI`, or an acronym.
pub(super) const CAPITALS: char = 'c';
/// What stands before a name at birth: `os.`.
pub(super) const BIRTH: char = 'b';
/// A title, post or degree in its basic form: `hankejohtaja`, `TtM`.
pub(super) const TITLE: char = 't';
/// A title of several people: `hankejohtajat`.
pub(super) const TITLES: char = 's';
/// A word that ends the name of an organisation, or is one: `hyvinvointialue`, `THL`.
pub(super) const ORGANISATION: char = 'g';
/// A word of an organisation's name that may stand before a title, too: up to three
/// capitals that are in no list, `Services`.
pub(super) const ATTRIBUTE: char = 'a';
/// A form of business, which makes the name before it a company's: `Oy`.
pub(super) const COMPANY: char = 'o';
/// The kind of a school, and of its degrees: `AMK`.
pub(super) const SCHOOL: char = 'd';
/// The genitive of a place, which makes the name after it an organisation's: `Suomen`.
pub(super) const PLACE: char = 'l';
/// Any other word.
pub(super) const OTHER: char = 'w';
/// A word between people: `ja`, `&`.
pub(super) const JOINER: char = '&';
pub(super) const COMMA: char = ',';
pub(super) const SLASH: char = '/';
/// The end of a line, a semicolon, a bar or a bullet.
pub(super) const BREAK: char = '\n';
/// A colon or a dash: it ties a role to a name.
pub(super) const LINK: char = ':';
/// A mark at the start of a line, which is no token.
const BULLET: char = '*';
pub(super) const OPEN: char = '(';
pub(super) const CLOSE: char = ')';
pub(super) const STOP: char = '.';
/// An address, a telephone number, or the time for which somebody has a post.
pub(super) const ASIDE: char = '@';
/// A word of an open post.
pub(super) const VACANCY: char = '!';

pub(super) fn is_word(kind: char) -> bool {
    kind.is_ascii_lowercase()
}

pub(super) fn is_title(kind: char) -> bool {
    matches!(kind, TITLE | TITLES)
}

/// Whether a mark parts one thing from the next beyond doubt.
pub(super) fn parts(kind: char) -> bool {
    matches!(kind, COMMA | SLASH | BREAK | CLOSE | ASIDE | VACANCY)
}

/// The tokens of a value: their kinds, each one byte, and their spans.
pub(super) struct PersonTokens {
    pub(super) kinds: String,
    spans: Vec<Span>,
}

impl PersonTokens {
    /// `value = *( line-space / aside / token )`
    pub(super) fn of(text: &str, asides: &[Span]) -> Self {
        let capacity = text.len().min(16);
        let mut tokens = Self {
            kinds: String::with_capacity(capacity),
            spans: Vec::with_capacity(capacity),
        };
        let shouted = !text.contains(char::is_lowercase);
        let mut asides = asides.iter().copied().peekable();
        let mut starts_line = true;
        let mut rest = text;
        loop {
            let start = rest.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
            let at = text.len() - start.len();
            // A token may hold the beginning of an aside, and all of a short one.
            while asides.next_if(|aside| aside.end <= at).is_some() {}
            let aside = asides.next_if(|aside| aside.start <= at);
            let token = match aside.and_then(|aside| text.get(aside.end..)) {
                Some(end) => Ok((end, ASIDE)),
                None => token(start, starts_line, shouted),
            };
            let Ok((end, kind)) = token else {
                return tokens;
            };
            count_steps(rest.len() - end.len());
            rest = end;
            if starts_line && kind == BULLET {
                continue;
            }
            if kind == ORGANISATION && start.starts_with('-') {
                // `Omat Avaimet -hanke` is no person.
                let names = tokens.kinds.len() - tokens.kinds.trim_end_matches(NAME).len();
                tokens.kinds.truncate(tokens.kinds.len() - names);
                tokens.kinds.extend(std::iter::repeat_n(ATTRIBUTE, names));
            }
            if is_word(kind) && start.starts_with('-') && tokens.kinds.ends_with(ORGANISATION) {
                // `Tulevaisuuden sotekeskus -hankkeen` is no organisation.
                tokens.kinds.pop();
                tokens.kinds.push(OTHER);
            }
            tokens.kinds.push(kind);
            tokens.spans.push(Span::new(at, text.len() - end.len()));
            tokens.mark_region(text);
            if start.starts_with("sijai") {
                tokens.mark_absent(text);
            }
            starts_line = kind == BREAK;
        }
    }

    /// Marks the last two words as an organisation where they name a region: `Oma Häme`; and
    /// one that names a region before a colon: `Kainuu: Outi Hietala`.
    fn mark_region(&mut self, text: &str) {
        if let Some(before) = self.kinds.strip_suffix("n:")
            && (before.is_empty() || before.ends_with(BREAK))
            && let [.., region, _] = self.spans.as_slice()
            && region::name(region.slice(text)).is_some()
        {
            self.kinds.truncate(before.len());
            self.kinds.extend([ORGANISATION, LINK]);
        }
        if self.kinds.ends_with("nn")
            && let [.., one, other] = self.spans.as_slice()
            && region::name(one.cover(*other).slice(text)).is_some()
        {
            self.kinds.truncate(self.kinds.len() - 2);
            self.kinds.extend([ORGANISATION, ORGANISATION]);
        }
    }

    /// Takes the name of somebody whose deputy is named for words of a role: `Anu Niemen
    /// sijainen`. A surname in `-nen` is in no genitive.
    fn mark_absent(&mut self, text: &str) {
        if self.kinds.ends_with("nnt") || self.kinds.ends_with("nnw") {
            let [.., name, _] = self.spans.as_slice() else {
                return;
            };
            let name = name.slice(text);
            if name.ends_with('n') && !name.ends_with("nen") {
                let deputy = self.kinds.pop();
                self.kinds.truncate(self.kinds.len() - 2);
                self.kinds.extend([OTHER, OTHER]);
                self.kinds.extend(deputy);
            }
        }
    }

    /// The place of some of the kinds among all.
    pub(super) fn range(&self, kinds: &str) -> Range<usize> {
        let start = self.kinds.offset(kinds);
        start..start + kinds.len()
    }

    /// The span from the first token to the last, with a bracket around them that one
    /// among them opens or closes.
    pub(super) fn span(&self, tokens: Range<usize>) -> Span {
        let Range { mut start, mut end } = tokens;
        let (before, kinds) = self.kinds.split_at_checked(start).unwrap_or_default();
        let (kinds, after) = kinds.split_at_checked(end - start).unwrap_or_default();
        if kinds.contains([OPEN, CLOSE]) {
            let count = |kind| kinds.matches(kind).count();
            let (opened, closed) = (count(OPEN), count(CLOSE));
            start -= usize::from(closed > opened && before.ends_with(OPEN));
            // `(väit.)`
            let stops = after.len() - after.trim_start_matches(STOP).len();
            if opened > closed && after.trim_start_matches(STOP).starts_with(CLOSE) {
                end += stops + CLOSE.len_utf8();
            }
        }
        match self.spans.get(start..end) {
            Some([first, .., last]) => first.cover(*last),
            Some([one]) => *one,
            _ => Span::default(),
        }
    }

    /// The words, with their places among the tokens and in the text.
    pub(super) fn words(&self) -> impl Iterator<Item = (usize, Span)> {
        let tokens = self.kinds.chars().zip(&self.spans).enumerate();
        tokens
            .filter(|(_, (kind, _))| is_word(*kind))
            .map(|(at, (_, span))| (at, *span))
    }

    /// A value without a name, in pieces where details or vacancies stand among it.
    pub(super) fn pieces(&self, text: &str) -> Vec<Span> {
        let is_taken = |kind| matches!(kind, ASIDE | VACANCY);
        if !self.kinds.contains(is_taken) {
            let whole = trim(text, Span::new(0, text.len()));
            return (!whole.is_empty()).then_some(whole).into_iter().collect();
        }
        let pieces = self.kinds.split(is_taken).map(words_of);
        let pieces = pieces.filter(|words| !words.is_empty());
        pieces.map(|words| self.span(self.range(words))).collect()
    }

    /// Whether a value without a full name ends in a title, or has no word.
    pub(super) fn names_nobody(&self) -> bool {
        let words = words_of(&self.kinds);
        !words.contains(NAME) && (words.is_empty() || words.ends_with(is_title))
    }
}

/// From the first word to the last, the marks between them included.
pub(super) fn words_of(kinds: &str) -> &str {
    kinds.trim_matches(|kind| !is_word(kind))
}

/// `token = mark / word`
fn token(input: &str, starts_line: bool, shouted: bool) -> Read<'_, char> {
    match mark(input, starts_line) {
        Err(_) => word(input, shouted),
        mark => mark,
    }
}

/// ```text
/// mark   = separator / link / bracket / "." / break / bullet / dash / hyphen / item-number
/// hyphen = "-" !letter
/// ```
///
/// A dash and a hyphen at the start of a line are bullets.
fn mark(input: &str, starts_line: bool) -> Read<'_, char> {
    let of_line = |kind| if starts_line { BULLET } else { kind };
    let (rest, sign) = anychar(input)?;
    let kind = match sign {
        ',' => COMMA,
        '/' => SLASH,
        ';' | '|' | '\n' => BREAK,
        '•' | '·' | '*' => of_line(BREAK),
        ':' | '=' => LINK,
        '–' | '—' => of_line(LINK),
        '-' if !rest.starts_with(char::is_alphabetic) => of_line(LINK),
        '(' | '[' => OPEN,
        ')' | ']' => CLOSE,
        '.' => STOP,
        // `☎`, `✉`
        '\u{2190}'.. if !sign.is_alphanumeric() => {
            let rest = rest.trim_start_matches(|c: char| c > '\u{2190}' && !c.is_alphanumeric());
            return Ok((rest, of_line(BREAK)));
        }
        '1'..='9' if let Ok((rest, ())) = item_number(input) => {
            return Ok((rest, of_line(BREAK)));
        }
        _ => return Err(nom::Err::Error(())),
    };
    Ok((rest, kind))
}

/// `item-number = 1*2digit ( "." / ")" ) &( 1*space capital )`: `1. Anu Niemi 2. Maija Meri`
fn item_number(input: &str) -> Read<'_, ()> {
    let digits = take_while_m_n(1, 2, |c: char| c.is_ascii_digit());
    let name = peek((multispace1, satisfy(char::is_uppercase)));
    value((), (digits, one_of(".)"), name)).parse(input)
}

/// `word = run [ continuation ]`, the continuation behind a hyphen: `kehitys- ja`
fn word(input: &str, shouted: bool) -> Read<'_, char> {
    let (rest, (run, is_plain)) = run(input)?;
    if run.ends_with('-')
        && let Ok((rest, _)) = continuation(rest, shouted)
    {
        return Ok((rest, OTHER));
    }
    let word = bare(run);
    let kind = match is_joiner(word, shouted) {
        true => JOINER,
        false => classify(word, is_plain, shouted),
    };
    Ok((input.get(word.len()..).unwrap_or(rest), kind))
}

/// `continuation = joiner / &"," / &"/"`
fn continuation(input: &str, shouted: bool) -> Read<'_, ()> {
    let joiner = verify(run, |(run, _)| is_joiner(bare(run), shouted));
    let mark = (multispace0, one_of(",/"));
    alt((value((), (multispace0, joiner)), value((), peek(mark)))).parse(input)
}

/// Whether a word joins two others: `ja`; in a text that is `shouted`, `JA`.
fn is_joiner(word: &str, shouted: bool) -> bool {
    lexicon::is_joiner(word) || shouted && lexicon::is_joiner(&word.to_lowercase())
}

/// A run without the stops and the hyphen behind it. A stop is part of initials
/// and of short titles only: `A.`, `Dr.`.
fn bare(run: &str) -> &str {
    let Some(unstopped) = run.strip_suffix('.') else {
        return run.strip_suffix('-').unwrap_or(run);
    };
    let unstopped = unstopped.trim_end_matches('.');
    let last = unstopped.rsplit(['.', '-']).next().unwrap_or(unstopped);
    match last.chars().nth(2) {
        Some(_) if titles::is_short_title(last) || titles::is_of_generation(unstopped) => run,
        Some(_) => unstopped,
        None => run,
    }
}

/// `run = 1*letter [ 1*( ":" &small-letter 1*letter ) / dash &digit 1*letter ]`, where a letter
/// is no space and no mark, and a digit stands before the dash; and whether it is letters of
/// an alphabet only
fn run(input: &str) -> Read<'_, (&str, bool)> {
    let letters = words::word(|c| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';' | ':' | '/' | '|' | '•' | '·' | '*' | '–' | '—' | '(' | ')' | '[' | ']'
            )
    });
    let (rest, (run, is_plain)) = letters(input)?;
    let inflection = (char(':'), satisfy(char::is_lowercase), opt(&letters));
    let figures = (
        one_of("–—"),
        peek(satisfy(|c| c.is_ascii_digit())),
        &letters,
    );
    let more = match rest.chars().next() {
        Some(':') => recognize(many1_count(inflection)).parse(rest),
        Some('–' | '—') if run.ends_with(|c: char| c.is_ascii_digit()) => {
            recognize(figures).parse(rest)
        }
        _ => return Ok((rest, (run, is_plain))),
    };
    match more {
        Ok((end, _)) => Ok((end, (input.get(..input.offset(end)).unwrap_or(run), false))),
        Err(_) => Ok((rest, (run, is_plain))),
    }
}
