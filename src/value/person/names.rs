//! The names of a value.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{take, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{eof, not, opt, peek, recognize, value, verify};
use nom::multi::{fold_many0, many_m_n, many0_count, many1_count, separated_list1};
use nom::sequence::{delimited, preceded, terminated};

use super::Read;
use super::token::{
    ATTRIBUTE, BIRTH, CAPITALS, CLOSE, COMMA, COMPANY, INITIAL, JOINER, NAME, OPEN, ORGANISATION,
    OTHER, PARTICLE, PLACE, SLASH, STOP, is_title, is_word, parts,
};
use crate::steps::count_steps;

/// `names = full-names / single-names`
pub(super) fn names(input: &str) -> Read<'_, Vec<&str>> {
    alt((full_names, single_names)).parse(input)
}

/// `full-names = *( family / turned-names / no-name )`, of one name or more
///
/// What stands before a title and a company is a name only where there is no other: `Rantalan
/// Seudun Omaishoitajat ry`.
pub(super) fn full_names(input: &str) -> Read<'_, Vec<&str>> {
    let company = |titles: usize| {
        move |input| {
            let titles = many_m_n(0, titles, satisfy(is_title));
            value((), (titles, char(COMPANY))).parse(input)
        }
    };
    let names = |titles| {
        let family = move |input| family(input, company(titles));
        // Most words open no name.
        let opens = || peek(one_of([NAME, INITIAL, CAPITALS, PARTICLE].as_slice()));
        some_among(
            move |input| preceded(opens(), alt((family, turned_names))).parse(input),
            no_name,
        )
    };
    // Hardly any value names a company.
    match input.contains(COMPANY) {
        true => alt((names(3), names(0))).parse(input),
        false => names(0).parse(input),
    }
}

/// `single-names = [ joiner ] *( chain / no-chain )`, of one chain or more, for a value
/// without a full name
fn single_names(input: &str) -> Read<'_, Vec<&str>> {
    preceded(opt(char(JOINER)), some_among(chain, no_chain)).parse(input)
}

/// The names that `names` reads among `other` words; a fault where there is no name.
fn some_among<'t>(
    names: impl Fn(&'t str) -> Read<'t, Vec<&'t str>>,
    other: impl Fn(&'t str) -> Read<'t>,
) -> impl Parser<&'t str, Output = Vec<&'t str>, Error = ()> {
    let thing = alt((names.map(Ok), other.map(Err)));
    let all = fold_many0(thing, Vec::new, |mut all, thing: Result<Vec<_>, &str>| {
        match thing {
            Ok(names) => all.extend(names),
            Err(other) => count_steps(other.len()),
        }
        all
    });
    verify(all, |all: &Vec<&str>| !all.is_empty())
}

/// `turned-names = turned *19( separator turned ) !( separator run end-of-piece )`
///
/// `Virtanen, Maija, Meri, Anu` are two people, and `Kaarina, Liisa, Anu` three. No list
/// is longer, since a long one that fails would be read again and again.
fn turned_names(input: &str) -> Read<'_, Vec<&str>> {
    let separator = || one_of([COMMA, JOINER, SLASH].as_slice());
    let others = many_m_n(0, 19, preceded(separator(), turned));
    let other_name = (separator(), plain_run, not(satisfy(is_word)));
    let (rest, (first, others, ())) = (turned, others, not(other_name)).parse(input)?;
    Ok((rest, [first].into_iter().chain(others).collect()))
}

/// `turned = surname "," 1*3( name / initial ) [ particles ] !( name / company ) [ birth ]`
fn turned(input: &str) -> Read<'_> {
    let given = many_m_n(1, 3, one_of([NAME, INITIAL].as_slice()));
    let end = not(one_of([NAME, COMPANY].as_slice()));
    // `Ursin, Eero af`
    let particles = opt((char(PARTICLE), particles, not(satisfy(is_word))));
    recognize((surname, char(COMMA), given, particles, end, opt(birth))).parse(input)
}

/// `surname = particles ( name [ "(" name ")" ] / capitals &( "," lone-name ) )`
fn surname(input: &str) -> Read<'_> {
    let former = delimited(char(OPEN), char(NAME), char(CLOSE));
    let capitals = terminated(char(CAPITALS), peek((char(COMMA), lone_name)));
    let name = alt((terminated(char(NAME), opt(former)), capitals));
    recognize((particles, name)).parse(input)
}

/// `family = [ name joiner ] full-name [ joiner name &( parting-mark / end ) ]`
///
/// A given name may share the surname of a full one: `Anu ja Matti Meri`.
fn family<'t>(input: &'t str, company: impl Fn(&'t str) -> Read<'t, ()>) -> Read<'t, Vec<&'t str>> {
    let name = || recognize(char(NAME));
    let end = peek(alt((recognize(satisfy(parts)), eof)));
    let before = terminated(name(), char(JOINER));
    let after = delimited(char(JOINER), name(), end);
    let full = |input| full_name(input, &company);
    let (rest, (before, full, after)) = (opt(before), full, opt(after)).parse(input)?;
    Ok((
        rest,
        before.into_iter().chain([full]).chain(after).collect(),
    ))
}

/// `full-name = ( nicknamed / run ) !( *title company ) [ birth ]`, of two words or more that are
/// not all initials
fn full_name<'t>(input: &'t str, company: impl Fn(&'t str) -> Read<'t, ()>) -> Read<'t> {
    let is_full = |run: &str| {
        let words = run
            .chars()
            .filter(|kind| is_word(*kind) && *kind != PARTICLE);
        words.count() >= 2 && run.contains(NAME)
    };
    let unmarked = terminated(run, not(char(OPEN)));
    let name = verify(alt((unmarked, nicknamed, run)), is_full);
    recognize((name, not(company), opt(birth))).parse(input)
}

/// `nicknamed = plain-run "(" ( [ born ] name / 1*3other ) ")" particles plain-run`
///
/// One of the runs is one word, both where the bracket holds no name: two runs of more
/// words are two people.
fn nicknamed(input: &str) -> Read<'_> {
    let is_one = |run: &&str| run.trim_start_matches(PARTICLE).len() == 1;
    let before = || plain_run;
    let after = || recognize((particles, plain_run));
    let name = (char(OPEN), opt(born), char(NAME), char(CLOSE));
    let named = verify((before(), name, after()), |(before, _, after)| {
        is_one(before) || is_one(after)
    });
    let word = one_of([OTHER, ORGANISATION].as_slice());
    let words = delimited(char(OPEN), many_m_n(1, 3, word), char(CLOSE));
    let other = (
        verify(before(), is_one),
        words,
        verify(after(), is_one),
        not(char(OPEN)),
    );
    alt((recognize(named), recognize(other))).parse(input)
}

/// `run = capitals lone-name / name capitals !name *other / plain-run`: `NIEMI Anu`,
/// `Anu NIEMI`
fn run(input: &str) -> Read<'_> {
    let turned = recognize((char(CAPITALS), lone_name));
    let surname = (
        char(NAME),
        char(CAPITALS),
        not(char(NAME)),
        many0_count(other),
    );
    alt((turned, recognize(surname), plain_run)).parse(input)
}

/// `plain-run = ( particles name / initial ) *other`: `Anu Niemi`, `von Essen Anu`
fn plain_run(input: &str) -> Read<'_> {
    recognize(many1_count(other)).parse(input)
}

/// `other = particles name / initial`
fn other(input: &str) -> Read<'_, char> {
    alt((preceded(particles, char(NAME)), char(INITIAL))).parse(input)
}

/// `particles = *3particle`, since each may be where a surname begins
fn particles(input: &str) -> Read<'_> {
    take_while_m_n(0, 3, |kind| kind == PARTICLE).parse(input)
}

/// `birth = [ "," ] ( "(" born name ")" / born name )`: `Anu Meri (os. Niemi)`
fn birth(input: &str) -> Read<'_> {
    let name = || recognize((born, char(NAME)));
    let name = alt((
        recognize(delimited(char(OPEN), name(), char(CLOSE))),
        name(),
    ));
    recognize((opt(char(COMMA)), name)).parse(input)
}

/// `born = birth-word [ "." ]`
fn born(input: &str) -> Read<'_, char> {
    terminated(char(BIRTH), opt(char(STOP))).parse(input)
}

/// ```text
/// no-name    = place [ run ] / ( 1*organisation / other joiner ) lone-name
///            / lone-names / run / token
/// lone-names = lone-name *( "," lone-name ), with no joiner behind any
/// ```
///
/// The capitalised words behind a place are an organisation's, and so is one behind
/// another word of it.
fn no_name(input: &str) -> Read<'_> {
    let of_place = recognize((char(PLACE), opt(run)));
    let words = many1_count(one_of([ORGANISATION, COMPANY, ATTRIBUTE].as_slice()));
    let of_words = recognize((words, lone_name));
    let joined = recognize((char(OTHER), char(JOINER), lone_name));
    let alone = || terminated(lone_name, not(char(JOINER)));
    let lone_names = recognize((alone(), many0_count(preceded(char(COMMA), alone()))));
    alt((of_place, of_words, joined, lone_names, run, take(1usize))).parse(input)
}

/// `chain = lone-name *joined !joiner`: *Terveyden ja hyvinvoinnin laitos* is no chain
fn chain(input: &str) -> Read<'_, Vec<&str>> {
    let names = separated_list1(char(JOINER), recognize(lone_name));
    terminated(names, not(char(JOINER))).parse(input)
}

/// `no-chain = 1*joined / 1*( !title word ) / token`
///
/// A title ends a run of words, since a name may follow it.
fn no_chain(input: &str) -> Read<'_> {
    let joined = many1_count(preceded(char(JOINER), lone_name));
    let words = take_while1(|kind| is_word(kind) && !is_title(kind));
    alt((recognize(joined), words, take(1usize))).parse(input)
}

/// `lone-name = name !word`
fn lone_name(input: &str) -> Read<'_, char> {
    terminated(char(NAME), not(satisfy(is_word))).parse(input)
}
