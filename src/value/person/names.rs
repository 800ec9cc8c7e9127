//! The names of a value.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{take, take_while, take_while1};
use nom::character::complete::{char, satisfy};
use nom::combinator::{eof, not, opt, peek, recognize, verify};
use nom::multi::{fold_many0, many0_count, many1_count};
use nom::sequence::{preceded, terminated};

use super::Read;
use super::token::{
    CAPITALS, COMPANY, INITIAL, JOINER, NAME, PARTICLE, PLACE, ROLE, SEPARATOR, is_word, parts,
};
use crate::steps::count_steps;

/// `names = full-names / single-names`, families of names with joiners between them
pub(super) fn names(input: &str) -> Read<'_, Vec<&str>> {
    alt((full_names, single_names)).parse(input)
}

/// `full-names = *( family / no-name )`, of one family or more
fn full_names(input: &str) -> Read<'_, Vec<&str>> {
    some_among(family, no_name).parse(input)
}

/// `single-names = !surname-first [ joiner ] *( chain / no-chain )`, of one chain or
/// more, for a value without a full name
fn single_names(input: &str) -> Read<'_, Vec<&str>> {
    let names = some_among(chain, no_chain);
    preceded((not(surname_first), opt(char(JOINER))), names).parse(input)
}

/// What `name` reads among `other` things, unless there is none.
fn some_among<'t>(
    name: impl Fn(&'t str) -> Read<'t>,
    other: impl Fn(&'t str) -> Read<'t>,
) -> impl Parser<&'t str, Output = Vec<&'t str>, Error = ()> {
    let thing = alt((name.map(Ok), other.map(Err)));
    let names = fold_many0(thing, Vec::new, |mut names, thing| {
        count_steps(thing.map_or_else(str::len, str::len));
        names.extend(thing.ok());
        names
    });
    verify(names, |names: &Vec<&str>| !names.is_empty())
}

/// `family = [ name joiner ] full-name [ joiner name &( parting-mark / end ) ]`
///
/// A given name may share the surname of a full one: `Anu ja Matti Meri`.
fn family(input: &str) -> Read<'_> {
    let end = peek(alt((recognize(satisfy(parts)), eof)));
    let before = (char(NAME), char(JOINER));
    let after = (char(JOINER), char(NAME), end);
    recognize((opt(before), full_name, opt(after))).parse(input)
}

/// `full-name = run !company`, of two words or more that are not all initials
fn full_name(input: &str) -> Read<'_> {
    let is_full = |run: &str| {
        let words = run.chars().filter(|kind| *kind != PARTICLE);
        words.count() >= 2 && run.contains(NAME)
    };
    verify(terminated(run, not(char(COMPANY))), is_full).parse(input)
}

/// `run = ( name [ surname-in-capitals ] / initial ) *( *particle name / initial )`
fn run(input: &str) -> Read<'_> {
    let first = alt((
        terminated(char(NAME), opt(surname_in_capitals)),
        char(INITIAL),
    ));
    let particles = take_while(|kind| kind == PARTICLE);
    let other = alt((preceded(particles, char(NAME)), char(INITIAL)));
    recognize((first, many0_count(other))).parse(input)
}

/// `surname-in-capitals = capitals !name`, as in `Anu NIEMI`
fn surname_in_capitals(input: &str) -> Read<'_, char> {
    terminated(char(CAPITALS), not(char(NAME))).parse(input)
}

/// `no-name = place [ run ] / run / token`: the capitalised words behind a place
/// are an organisation's
fn no_name(input: &str) -> Read<'_> {
    let organisation = recognize((char(PLACE), opt(run)));
    alt((organisation, run, take(1usize))).parse(input)
}

/// `surname-first = lone-name separator lone-name end`: `Virtanen, Maija`
fn surname_first(input: &str) -> Read<'_> {
    recognize((lone_name, char(SEPARATOR), lone_name, eof)).parse(input)
}

/// `chain = lone-name *joined !joiner`: *Terveyden ja hyvinvoinnin laitos* is none
fn chain(input: &str) -> Read<'_> {
    let names = recognize((lone_name, many0_count(joined)));
    terminated(names, not(char(JOINER))).parse(input)
}

/// `no-chain = 1*joined / 1*( !role word ) / token`
///
/// A role ends a run of words, since a name may follow it.
fn no_chain(input: &str) -> Read<'_> {
    let words = take_while1(|kind| is_word(kind) && kind != ROLE);
    alt((recognize(many1_count(joined)), words, take(1usize))).parse(input)
}

/// `joined = joiner lone-name`
fn joined(input: &str) -> Read<'_, char> {
    preceded(char(JOINER), lone_name).parse(input)
}

/// `lone-name = name !word`
fn lone_name(input: &str) -> Read<'_, char> {
    terminated(char(NAME), not(satisfy(is_word))).parse(input)
}
