//! Text to tokens: dates, the words that say what they are, and the rest.

use nom::branch::alt;
use nom::bytes::complete::{tag, take, take_till, take_while, take_while_m_n, take_while1};
use nom::character::complete::{anychar, char, one_of};
use nom::combinator::{cond, opt, peek, recognize, success, value, verify};
use nom::sequence::terminated;
use nom::{IResult, Parser};

use super::clock::spoken_times;
use super::cue::{Cue, CueRole};
use super::day::named_day;
use super::lexicon::{Case, Noun, is_abbreviation, is_label};
use super::number::number_date;
use super::phrase::{DatePhrase, number_phrase, quarter_phrase, word_phrase};
use super::quarter::opens_ordinal;
use super::word::{classed_word, digit, is_dash};
use crate::span::Span;
use crate::steps::count_steps;

/// What stands at one place, white space left out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Date(DatePhrase),
    Cue(Cue),
    /// A noun of dates without a date.
    Noun(Noun, Case),
    /// A dash, an arrow, or the stroke of `2020/2021`.
    Dash(Dash),
    And,
    Comma,
    Colon,
    /// A line break.
    Break,
    /// The end of a sentence, a bracket and the like.
    Stop,
    /// A word that may stand between a cue and its date, or a time of day.
    Filler,
    Weekday,
    /// A word for things that a number counts: `henkilöä`.
    Unit,
    Word,
    /// A word or sign that makes the number behind it no date: `klo`, `s.`, `§`.
    Reference,
    /// Something with digits that is no date.
    NotADate,
    /// The same, part of a telephone number or of a number in groups: what
    /// follows it after a space may be so too.
    DigitGroup,
}

/// Whether a dash touches what stands on either side of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dash {
    pub(super) left: bool,
    pub(super) right: bool,
}

impl Token {
    pub(super) fn is_date(&self) -> bool {
        matches!(self.kind, TokenKind::Date(_))
    }

    /// Where what it says begins: in `vuonna 2022` the word says nothing of a side.
    pub(super) fn start(&self) -> usize {
        match &self.kind {
            TokenKind::Date(date)
                if date.side().is_none()
                    && date.expr.bare_year().is_some()
                    && date.span.end == self.span.end =>
            {
                date.span.start
            }
            _ => self.span.start,
        }
    }
}

impl TokenKind {
    /// Whether it is a word that says nothing by itself.
    pub(super) fn is_word(&self) -> bool {
        matches!(self, Self::Word | Self::Unit | Self::Noun(..))
    }

    /// Whether it says nothing of the date beside it.
    pub(super) fn is_filler(&self) -> bool {
        let is_to = matches!(self, Self::Cue(cue) if cue.role == CueRole::Joint);
        // A Finnish Thursday is `to`.
        is_to || matches!(self, Self::Filler | Self::Weekday)
    }

    /// Whether it is a date, or a word that a date is written with.
    pub(super) fn is_of_date(&self) -> bool {
        let is_word = matches!(self, Self::Date(_) | Self::Cue(_) | Self::Noun(..));
        is_word || self.is_filler()
    }

    /// Whether it is a date or looks like one.
    pub(super) fn has_digits(&self) -> bool {
        matches!(self, Self::Date(_) | Self::NotADate | Self::DigitGroup)
    }
}

/// `tokens = *( white-space / reference digit-run / token )`
pub(super) fn tokens(text: &str) -> Vec<Token> {
    // Most periods are a sentence.
    let mut tokens: Vec<Token> = Vec::with_capacity(14);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let at = text.len() - rest.len();
        if is_blank(first) {
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        count_steps(1);
        let read = match tokens.last() {
            Some(Token {
                kind: TokenKind::Reference,
                ..
            }) => digit_run(rest),
            _ => token(first, text.get(..at).unwrap_or_default(), rest),
        };
        let Ok((after, mut kind)) = read else {
            break;
        };
        if let TokenKind::Date(date) = &mut kind {
            date.span = date.span.shifted(at);
        }
        let span = Span::new(at, text.len() - after.len());
        tokens.push(Token { kind, span });
        rest = after;
    }
    tokens
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

/// `token = break / number-phrase / digit-run / word-token / sign`
///
/// `before` is all that stands before `input`, which begins with `first`.
fn token<'t>(first: char, before: &str, input: &'t str) -> IResult<&'t str, TokenKind> {
    match first {
        '\n' => value(TokenKind::Break, char('\n')).parse(input),
        // Before the tables of letters are asked, which takes longer.
        c if is_dash(c) => sign(first, before, input),
        c if c.is_numeric() => {
            if let Some(read) = number_of_phase(before, input) {
                return Ok(read);
            }
            let date = number_phrase.map(TokenKind::Date);
            alt((date, no_such_day, digit_run)).parse(input)
        }
        c if c.is_alphabetic() => word_token(input),
        _ => sign(first, before, input),
    }
}

/// The number between the word for a phase and a stroke, which is no month: `Vaihe 1 / 2020–2021`
fn number_of_phase<'t>(before: &str, input: &'t str) -> Option<(&'t str, TokenKind)> {
    const PHASES: [&str; 4] = ["vaihe", "osa", "kausi", "jakso"];
    let digits = take_while_m_n(1, 2, |c: char| c.is_ascii_digit());
    let number: IResult<_, _> = terminated(digits, peek((char(' '), char('/')))).parse(input);
    let (rest, _) = number.ok()?;
    let word = before.split_whitespace().next_back()?;
    PHASES
        .contains(&word)
        .then_some((rest, TokenKind::NotADate))
}

/// `run = *non-space`
fn run(input: &str) -> IResult<&str, &str> {
    take_till(char::is_whitespace).parse(input)
}

/// `digit-run = &digit run`, without the comma that ends it.
fn digit_run(input: &str) -> IResult<&str, TokenKind> {
    let kind = match input.starts_with('0') {
        true => TokenKind::DigitGroup,
        false => TokenKind::NotADate,
    };
    let (_, (_, run)) = peek((peek(digit), run)).parse(input)?;
    value(
        kind,
        take(run.trim_end_matches([',', ';', ')']).chars().count()),
    )
    .parse(input)
}

/// `no-such-day = named-day`, which the calendar does not have: `31. helmikuuta 2022`
fn no_such_day(input: &str) -> IResult<&str, TokenKind> {
    value(TokenKind::NotADate, named_day).parse(input)
}

/// `word-token = word-phrase / quarter-phrase / label &number-date / glued-word / spoken-times / reference /
/// filler [ "." / "," ] / word ["."]`
fn word_token(input: &str) -> IResult<&str, TokenKind> {
    let (rest, (word, kind)) = classed_word(input)?;
    if let TokenKind::Noun(noun, case) = kind
        && let Ok((rest, date)) = word_phrase(input, (noun, case), rest)
    {
        return Ok((rest, TokenKind::Date(date)));
    }
    if let TokenKind::Noun(Noun::Month(_), _) = kind
        && let Ok(read) = no_such_day(input)
    {
        return Ok(read);
    }
    if may_open_quarter(word, rest)
        && let Ok((rest, date)) = quarter_phrase(input)
    {
        return Ok((rest, TokenKind::Date(date)));
    }
    if rest.starts_with(|c: char| c.is_ascii_digit())
        && is_label(word, kind)
        && number_date(rest).is_ok()
    {
        return Ok((rest, kind));
    }
    let is_short = rest.starts_with('.') && is_abbreviation(word);
    if is_glued(is_short || !kind.is_word(), rest) {
        return value(TokenKind::NotADate, run).parse(input);
    }
    match kind {
        TokenKind::Reference => match spoken_times(input) {
            Ok((rest, ())) => Ok((rest, TokenKind::Filler)),
            Err(_) => alt((reference, success(TokenKind::Word))).parse(rest),
        },
        TokenKind::Filler | TokenKind::Weekday => value(kind, opt(one_of(".,"))).parse(rest),
        _ => value(kind, cond(is_short, char('.'))).parse(rest),
    }
}

/// Whether a word is a code of quarters or halves, or an ordinal: `q1`, `ii`, `ensimmäinen`.
fn may_open_quarter(word: &str, rest: &str) -> bool {
    match word.as_bytes() {
        b"q" | b"h" => rest.starts_with(|c: char| c.is_ascii_digit()),
        _ => opens_ordinal(word),
    }
}

/// `reference = *( blank / "." / ":" ) &digit`, after `klo`, `s` or `§`.
fn reference(input: &str) -> IResult<&str, TokenKind> {
    let between = take_while(|c| is_blank(c) || matches!(c, '.' | ':'));
    value(TokenKind::Reference, (between, peek(digit))).parse(input)
}

/// Whether what follows a word makes it an address or an identifier, which holds no
/// date: `STM-2020`, `www.example`, `nimi@`.
///
/// A word that the reader knows may have a full stop before its date: `alk.1.1.2020`.
fn is_glued(known: bool, rest: &str) -> bool {
    let mut ahead = rest.chars();
    let (first, second) = (ahead.next(), ahead.next().unwrap_or(' '));
    match first {
        Some('.') => second.is_alphabetic() || (second.is_numeric() && !known),
        Some(':') => second == '/',
        Some('_' | '@' | '=' | '&' | '#' | '\\' | '+') => second.is_alphanumeric(),
        Some(c) if c == '/' || is_dash(c) => second.is_numeric(),
        Some(c) => c.is_numeric(),
        None => false,
    }
}

/// `sign = "," / ":" / "§" reference / "+" digit run / dash / ellipsis / prefix digit run /
/// any`
fn sign<'t>(first: char, before: &str, input: &'t str) -> IResult<&'t str, TokenKind> {
    let (rest, _) = anychar(input)?;
    let number = |kind| value(kind, (digit, run));
    let read = match first {
        ',' | '|' => Ok((rest, TokenKind::Comma)),
        '/' if rest.starts_with(' ') || joins_words(before, rest) => Ok((rest, TokenKind::Comma)),
        ':' => Ok((rest, TokenKind::Colon)),
        '§' => reference(rest),
        '+' => number(TokenKind::DigitGroup).parse(rest),
        '.' | '…' | '/' if ends_date(before) => ellipsis(before, input),
        _ => dash(before, input),
    };
    let prefixes = "/#@_=&\\$€£.<*^~";
    read.or_else(|fault| match prefixes.contains(first) {
        true => number(TokenKind::NotADate).parse(rest),
        false => Err(fault),
    })
    .or(Ok((rest, TokenKind::Stop)))
}

/// Whether the last sign is of a date or a time: `2022`, `12:30z`.
fn ends_date(before: &str) -> bool {
    let time = before.strip_suffix('z').unwrap_or(before);
    time.ends_with(char::is_numeric)
}

/// Whether a stroke stands between two labels of a form: `alkamis-/päättymispäivä`.
fn joins_words(before: &str, after: &str) -> bool {
    let is_word = |c: char| c.is_alphabetic() || is_dash(c);
    before.ends_with(is_word) && after.starts_with(char::is_alphabetic)
}

/// `arrow = *3( hyphen / "=" ) arrow-head`, where a head `>` or a `~` by itself stands behind a date
fn arrow<'t>(before: &str, input: &'t str) -> IResult<&'t str, &'t str> {
    let shaft = take_while_m_n(0, 3, |c| is_dash(c) || c == '=');
    let head = alt((tag(">>"), tag(">"), tag("~"), recognize(one_of("→⇒➔➜➡⟶"))));
    let is_arrow =
        |arrow: &&str| !arrow.starts_with(['>', '~']) || ends_date(before.trim_end_matches(' '));
    verify(recognize((shaft, head)), is_arrow).parse(input)
}

/// `dash = arrow / 1*hyphen / ( "..." / "…" ) &" " / "../" &digit`
fn dash<'t>(before: &str, input: &'t str) -> IResult<&'t str, TokenKind> {
    let arrow = |input: &'t str| arrow(before, input);
    let dots = terminated(alt((tag("..."), tag("…"))), peek(char(' ')));
    let open = terminated(tag("../"), peek(digit));
    let (rest, _) = alt((arrow, take_while1(is_dash), dots, open)).parse(input)?;
    Ok((rest, touching(before, rest)))
}

/// `ellipsis = ( "..." / ".." / "…" / "/" ) &digit / "/..`, which is a dash behind a digit.
fn ellipsis<'t>(before: &str, input: &'t str) -> IResult<&'t str, TokenKind> {
    let dots = alt((tag("..."), tag(".."), tag("…"), tag("/")));
    let (rest, _) = alt((terminated(dots, peek(digit)), tag("/.."))).parse(input)?;
    Ok((rest, touching(before, rest)))
}

/// The dash between two texts.
fn touching(before: &str, after: &str) -> TokenKind {
    let is_apart = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | ':' | '?' | '"' | '”');
    TokenKind::Dash(Dash {
        left: !before.is_empty() && !before.ends_with(is_apart),
        right: after.starts_with(char::is_alphanumeric),
    })
}
