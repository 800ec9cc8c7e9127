//! The names of a value, and what stands between them.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{take, take_while, take_while1};
use nom::combinator::{eof, not, opt, peek, recognize, rest, verify};
use nom::multi::{many0_count, many1, many1_count, separated_list1};
use nom::sequence::{delimited, preceded, terminated};

use super::input::{PersonTokens, Read, first_after, mark, one, word};
use super::tokens::{PersonToken, PersonTokenKind};
use super::words::PersonWord;

/// What stands before a name, and the name with those that joiners tie to it.
pub(super) type Group<'t> = (PersonTokens<'t>, Vec<PersonTokens<'t>>);

/// The names, and what stands behind the last.
pub(super) type Names<'t> = (Vec<Group<'t>>, PersonTokens<'t>);

/// `full-names = 1*( *no-name family ) *token`
pub(super) fn full_names(input: PersonTokens<'_>) -> Read<'_, Names<'_>> {
    (many1(first_after(no_name, family)), rest).parse(input)
}

/// `single-names = !surname-first [ joiner ] 1*( *no-chain chain ) *token`, for a value
/// without a full name
pub(super) fn single_names(input: PersonTokens<'_>) -> Read<'_, Names<'_>> {
    let names = (many1(first_after(no_chain, chain)), rest);
    preceded((not(surname_first), opt(joiner)), names).parse(input)
}

/// `family = [ name-word joiner ] full-name [ joiner name-word &( parting-mark / end ) ]`
///
/// A given name may share the surname of a full one: `Anu ja Matti Meri`.
fn family(input: PersonTokens<'_>) -> Read<'_, Vec<PersonTokens<'_>>> {
    let given = || word(PersonWord::Name);
    let end = peek(alt((one(PersonToken::parts), eof)));
    let before = terminated(given(), joiner);
    let after = delimited(joiner, given(), end);
    (opt(before), full_name.map(Some), opt(after))
        .map(|(before, full, after)| [before, full, after].into_iter().flatten().collect())
        .parse(input)
}

/// `full-name = run !company`, of two words or more that are not all initials
fn full_name(input: PersonTokens<'_>) -> Read<'_> {
    let is_full = |run: &PersonTokens<'_>| {
        let count = |class| run.words(class).count();
        run.list.len() >= 2 + count(PersonWord::Particle) && count(PersonWord::Name) > 0
    };
    verify(terminated(run, not(word(PersonWord::Company))), is_full).parse(input)
}

/// `run = ( name-word [ surname-in-capitals ] / initial ) *( *particle name-word / initial )`
fn run(input: PersonTokens<'_>) -> Read<'_> {
    let name = || word(PersonWord::Name);
    let initial = || word(PersonWord::Initial);
    let particle = |token: &PersonToken| token.is(PersonWord::Particle);
    let first = alt((terminated(name(), opt(surname_in_capitals)), initial()));
    let other = alt((preceded(take_while(particle), name()), initial()));
    recognize((first, many0_count(other))).parse(input)
}

/// `surname-in-capitals = capitals !name-word`, as in `Anu NIEMI`; a shorter word
/// is an acronym
fn surname_in_capitals(input: PersonTokens<'_>) -> Read<'_> {
    let capitals = |token: &PersonToken| token.is(PersonWord::Capitals) && token.span.len() >= 4;
    terminated(one(capitals), not(word(PersonWord::Name))).parse(input)
}

/// `no-name = place [ run ] / run / token`: the capitalised words behind a place
/// are an organisation's
fn no_name(input: PersonTokens<'_>) -> Read<'_> {
    let organisation = recognize((word(PersonWord::Place), opt(run)));
    alt((organisation, run, take(1usize))).parse(input)
}

/// `surname-first = lone-word separator lone-word end`: `Virtanen, Maija`
fn surname_first(input: PersonTokens<'_>) -> Read<'_> {
    recognize((lone_word, mark(PersonTokenKind::Separator), lone_word, eof)).parse(input)
}

/// `chain = lone-word *( joiner lone-word ) !joiner`: *Terveyden ja hyvinvoinnin
/// laitos* is none
fn chain(input: PersonTokens<'_>) -> Read<'_, Vec<PersonTokens<'_>>> {
    terminated(separated_list1(joiner, lone_word), not(joiner)).parse(input)
}

/// `no-chain = 1*( joiner lone-word ) / role / 1*word / mark`
///
/// A role ends a run of words, since a name may follow it.
fn no_chain(input: PersonTokens<'_>) -> Read<'_> {
    let is_role = |token: &PersonToken| token.is(PersonWord::Role);
    let joined = recognize(many1_count((joiner, lone_word)));
    let words = take_while1(move |token: &PersonToken| token.is_word() && !is_role(token));
    alt((joined, words, take(1usize))).parse(input)
}

/// `lone-word = name-word !word`
fn lone_word(input: PersonTokens<'_>) -> Read<'_> {
    terminated(word(PersonWord::Name), not(one(PersonToken::is_word))).parse(input)
}

fn joiner(input: PersonTokens<'_>) -> Read<'_> {
    mark(PersonTokenKind::Joiner).parse(input)
}
