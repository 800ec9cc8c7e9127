//! Words that hold the place of a value: `-`, `Ei tiedossa`, `Tarkentuu myöhemmin`.
//!
//! ```text
//! placeholder = nothing / promise
//! nothing     = marks / crosses / short-form / denial
//! promise     = deferral / *aside teller *( teller / aside )
//! vacancy     = 1*nobody / *word opening *word / pointer 1*word
//! ```
//!
//! A word is a run of letters and digits; what stands between two says nothing.

mod tables;

use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while1};
use nom::combinator::{all_consuming, eof, value, verify};
use nom::multi::{many_till, many0_count, many1_count};
use nom::sequence::{pair, preceded, terminated};
use nom::{IResult, Parser};

use crate::word_filter::{WordFilter, opens_entry};
use tables::{
    ASIDES, DENIALS, FACTS, NOBODY, OPENINGS, PARTICIPLES, POINTERS, POSTS, SHORT_FORMS, TABLES,
    TELLERS,
};

/// What a text in the place of a value says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Placeholder {
    /// That there is none: `-`, `Ei tiedossa`. No value of any type reads so.
    Nothing,
    /// That there will be one: `Suunnitteilla`. A title or a stage may read so.
    Promise,
}

/// In bytes. Longer texts are sentences.
const LONGEST: usize = 120;

/// Reads a whole value.
///
/// `placeholder = nothing / promise`
pub(crate) fn placeholder(text: &str) -> Option<Placeholder> {
    // Most values are told by their first two letters, or else by their first two words.
    if let [first @ (b'A'..=b'Z' | b'a'..=b'z'), b'a'..=b'z', ..] = text.as_bytes()
        && !matches!(first, b'X' | b'x')
        && !WORDS.may_open(text)
    {
        return None;
    }
    let mut first = text.split_whitespace().take(2);
    if text.len() > LONGEST || !first.all(|word| may_be_in(&WORDS, word)) {
        return None;
    }
    let text = text.to_lowercase();
    if all_consuming(nothing).parse(&text).is_ok() {
        Some(Placeholder::Nothing)
    } else if all_consuming(promise).parse(&text).is_ok() {
        Some(Placeholder::Promise)
    } else {
        None
    }
}

/// Whether a word may be one without which no text is a placeholder or a vacancy.
pub(crate) fn may_tell(word: &str) -> bool {
    word.starts_with(['x', 'X']) || MAY_TELL.may_hold(word) && opens_entry(word, &TELLING)
}

const TELLING: [&[&str]; 7] = [
    SHORT_FORMS,
    DENIALS,
    TELLERS,
    PARTICIPLES,
    OPENINGS,
    POINTERS,
    NOBODY,
];

static MAY_TELL: WordFilter = WordFilter::of(&TELLING);

/// Whether a text speaks of an open post, or stands in the place of a name.
///
/// `vacancy = 1*nobody end / *word opening / pointer word`
pub(crate) fn vacancy(text: &str) -> bool {
    let may_say = |word| may_be_in(&WORDS_OF_POSTS, word) && may_say_exactly(word);
    let is_likely = text.len() <= LONGEST && text.split_whitespace().any(may_say);
    is_likely && {
        let text = text.to_lowercase();
        let nobody = all_consuming(terminated(many1_count(one_of(NOBODY)), end)).parse(&text);
        let elsewhere: Read<'_, _> = pair(one_of(POINTERS), word).parse(&text);
        nobody.is_ok() || elsewhere.is_ok() || many_till(word, opening).parse(&text).is_ok()
    }
}

/// Whether the parts of a word are of the tables of posts, which a filter passes others for.
fn may_say_exactly(word: &str) -> bool {
    let tables = [NOBODY, OPENINGS, POINTERS, &["avoin"]];
    let word = word.to_lowercase();
    let mut parts = word.split(|c: char| !c.is_alphanumeric());
    parts.any(|part| tables.iter().any(|table| table.contains(&part)))
}

/// Whether a word, with the marks around it, may be one of some tables.
fn may_be_in(words: &WordFilter, word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    // Crosses are of any length.
    word.starts_with(['x', 'X']) || words.may_hold(word)
}

static WORDS: WordFilter = WordFilter::of(&TABLES);

static WORDS_OF_POSTS: WordFilter = WordFilter::new()
    .with(NOBODY)
    .with(OPENINGS)
    .with(POINTERS)
    .with(&["avoin"]);

/// The result of a rule. A failure says nothing, since no caller reports it.
type Read<'t, T = ()> = IResult<&'t str, T, ()>;

/// `nothing = marks / ( crosses / short-form / denial ) end`
fn nothing(input: &str) -> Read<'_> {
    let marks = value((), take_while1(|c: char| !c.is_alphanumeric()));
    let only = |words: fn(&str) -> Read<'_>| terminated(words, end);
    alt((
        terminated(marks, eof),
        only(crosses),
        only(short_form),
        only(denial),
    ))
    .parse(input)
}

/// `crosses = 2*( "x" [separator] )`: `xxx`, `xx.xx`
fn crosses(input: &str) -> Read<'_> {
    let run = take_while1(|c: char| c == 'x' || !c.is_alphanumeric());
    value(
        (),
        verify(run, |run: &str| run.matches('x').nth(1).is_some()),
    )
    .parse(input)
}

/// `short-form = "n/a" / "tba" / …`, in brackets or not.
fn short_form(input: &str) -> Read<'_> {
    let is_short_form =
        |word: &str| SHORT_FORMS.contains(&word.trim_matches(['.', '(', ')', '[', ']', '<', '>']));
    let word = take_while1(|c: char| !c.is_whitespace());
    value((), verify(word, is_short_form)).parse(input)
}

/// `denial = 1*( *aside deny 1*( fact / aside ) )`: `Ei vielä tiedossa`
fn denial(input: &str) -> Read<'_> {
    let asides = many0_count(one_of(ASIDES));
    let denied = many1_count(alt((one_of(FACTS), one_of(ASIDES))));
    value((), many1_count((asides, one_of(DENIALS), denied))).parse(input)
}

/// `promise = ( deferral / *aside teller *( teller / aside ) ) end`
fn promise(input: &str) -> Read<'_> {
    let aside = || alt((one_of(ASIDES), number));
    let told = (
        many0_count(aside()),
        one_of(TELLERS),
        many0_count(alt((one_of(TELLERS), aside()))),
    );
    terminated(alt((deferral, value((), told))), end).parse(input)
}

/// `deferral = ( "myöhemmin" / "to" "be" ) participle *word`: `Myöhemmin palkattava
/// koordinaattori`
fn deferral(input: &str) -> Read<'_> {
    let later = alt((
        one_of(&["myöhemmin"]),
        preceded(one_of(&["to"]), one_of(&["be"])),
    ));
    value((), (later, one_of(PARTICIPLES), many0_count(word))).parse(input)
}

/// `opening = "haussa" / … / "avoin" ( post / end )`
fn opening(input: &str) -> Read<'_> {
    let post = alt((value((), one_of(POSTS)), end));
    let open_post = value((), pair(one_of(&["avoin"]), post));
    alt((value((), one_of(OPENINGS)), open_post)).parse(input)
}

/// `number = 1*DIGIT`
fn number(input: &str) -> Read<'_, &str> {
    verify(word, |word: &str| {
        word.bytes().all(|byte| byte.is_ascii_digit())
    })
    .parse(input)
}

/// A word of a table.
fn one_of(table: &[&str]) -> impl Fn(&str) -> Read<'_, &str> {
    move |input| verify(word, |word: &str| table.contains(&word)).parse(input)
}

/// `word = *separator 1*( letter / digit )`
fn word(input: &str) -> Read<'_, &str> {
    let separators = take_while(|c: char| !c.is_alphanumeric());
    preceded(separators, take_while1(char::is_alphanumeric)).parse(input)
}

/// `end = *separator`, up to the end of the value.
fn end(input: &str) -> Read<'_> {
    value((), pair(take_while(|c: char| !c.is_alphanumeric()), eof)).parse(input)
}

#[cfg(test)]
mod tests;
