//! Regions by any of their names: a locality, or the opening of a title.
//!
//! A text names a region when the whole of it is the region's name, its county,
//! an inflection of either, or the county's brand, in Finnish, Swedish or
//! English. Case does not matter, and a hyphen, a dash, a slash and a space are
//! the same. A town is no region, except Helsinki.

mod names;

use nom::branch::alt;
use nom::bytes::complete::{is_not, take_while, take_while1};
use nom::character::complete::{char, multispace0, one_of, satisfy};
use nom::combinator::{all_consuming, consumed, eof, not, opt, peek, value, verify};
use nom::error::{Error, ErrorKind};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use crate::record::Region;
use crate::span::{Span, Spanned};
use names::{Form, Name};

/// The region that the whole of `text` names; `None` where it names none.
pub(crate) fn region(text: &str) -> Option<Region> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | ':'));
    let (_, region) = all_consuming(bracketed_name).parse(text).ok()?;
    Some(region)
}

/// The region whose county calls itself `name`: `Pohde`.
pub(crate) fn brand(name: &str) -> Option<Region> {
    let capital = peek(satisfy(char::is_uppercase));
    let brand = preceded(capital, listed_as(|form| form == Form::Brand));
    let (_, brand) = all_consuming(brand).parse(name).ok()?;
    Some(brand.region)
}

/// The region that opens a line, with its span, and the offset where the title
/// starts: `Keski-Suomi: …`.
pub(crate) fn opening(line: &str) -> Option<(Spanned<Region>, usize)> {
    let colon = memchr::memchr(b':', line.as_bytes())?;
    if let Some(region) = printed_by_site(line, colon) {
        let name = Span::new(0, colon);
        return Some((Spanned::new(region, name), colon + ": ".len()));
    }
    let text = line.trim_start();
    let (title, (name, region)) = region_line(text).ok()?;
    let start = line.len() - text.len();
    let span = Span::new(start, start + name.trim_end().len());
    Some((Spanned::new(region, span), line.len() - title.len()))
}

/// A fast path of [`region_line`] for a line as the site prints it: one of its own
/// names, a colon and a space. It saves over 150 instructions on each of the twenty-odd
/// region lines of a page.
fn printed_by_site(line: &str, colon: usize) -> Option<Region> {
    let (printed, rest) = (line.get(..colon)?, line.get(colon..)?);
    let mut names = names::candidates(line).iter();
    let name = names.find(|name| name.text == printed && name.form == Form::Nominative)?;
    (rest.starts_with(": ") && !rest.starts_with(":  ")).then_some(name.region)
}

/// The name of the region as printed, and the region; the title is the rest.
///
/// `region-line = bracketed-name ":" *" " title`
fn region_line(input: &str) -> IResult<&str, (&str, Region)> {
    let name = consumed(bracketed_name);
    terminated(name, (char(':'), take_while(|c| c == ' '))).parse(input)
}

/// The bracket may only say the same in another form: a town in it would make the
/// text the town's name.
///
/// `bracketed-name = name [ "(" ( name / county-word / town-word / acronym ) ")" *white-space ]`
fn bracketed_name(input: &str) -> IResult<&str, Region> {
    let (rest, region) = name(input)?;
    let names_it = |inner: &str| {
        let named = all_consuming(name).parse(inner);
        named.is_ok_and(|(_, named)| named == region)
    };
    let inner = verify(is_not("()"), |inner: &str| {
        let inner = inner.trim();
        let word = alt((county_word, town_word)).parse(inner);
        names_it(inner) || word.is_ok() || is_acronym(inner)
    });
    let bracket = delimited(char('('), inner, (char(')'), multispace0));
    let (rest, _) = opt(bracket).parse(rest)?;
    Ok((rest, region))
}

/// `acronym = 2*12<capital letter>`
fn is_acronym(text: &str) -> bool {
    (2..=12).contains(&text.len()) && text.chars().all(char::is_uppercase)
}

/// `name = listed-name / english-name`
fn name(input: &str) -> IResult<&str, Region> {
    // Hardly any other text begins with these letters: the rule is tried for few.
    let english_name = preceded(peek(one_of("TtWw")), english_name);
    let (rest, name) = alt((listed_name, english_name)).parse(input)?;
    Ok((rest, name.region))
}

/// ```text
/// english-name = ( "the" gap [ county ] / county ) <an English name>
/// county       = "wellbeing services county of" gap
/// ```
fn english_name(input: &str) -> IResult<&str, &'static Name> {
    let county = || (folded("wellbeing services county of"), gap);
    let article = (folded("the"), gap, opt(county()));
    let name = listed_as(|form| form == Form::English);
    preceded(alt((value((), article), value((), county()))), name).parse(input)
}

/// A name of the list with what may follow it.
fn listed_name(input: &str) -> IResult<&str, &'static Name> {
    // `eloisa` is also a Finnish adjective.
    let capital = input.starts_with(char::is_uppercase);
    listed_as(|form| capital || form != Form::Brand)(input)
}

/// A name of the list that has one of the forms.
fn listed_as<'a>(
    is_form: impl Fn(Form) -> bool,
) -> impl Fn(&'a str) -> IResult<&'a str, &'static Name> {
    move |input| {
        let names = names::candidates(input).iter();
        let found = names.filter(|name| is_form(name.form)).find_map(|name| {
            let (rest, ()) = folded(name.text)(input).ok()?;
            let (rest, ()) = name.ending(rest).ok()?;
            Some((rest, name))
        });
        found_or_error(input, found)
    }
}

fn found_or_error<'a, T>(input: &'a str, found: Option<(&'a str, T)>) -> IResult<&'a str, T> {
    found.ok_or_else(|| nom::Err::Error(Error::new(input, ErrorKind::Alt)))
}

impl Name {
    /// What may follow a name depends on its form:
    ///
    /// ```text
    /// listed-name = nominative [ gap county-word ]
    ///             / stem ( case / "n" gap county-word )
    ///             / inflected
    ///             / swedish [ "s" ] [ swedish-word ]
    ///             / english [ english-word ]
    ///             / brand [ [ ":" ] case ]               ; with its capital
    /// ```
    fn ending<'a>(&self, input: &'a str) -> IResult<&'a str, ()> {
        let county = |input| match self.region.code() {
            "90" => preceded(gap, alt((county_word, town_word))).parse(input),
            _ => preceded(gap, county_word).parse(input),
        };
        match self.form {
            Form::Nominative => alt((end, county)).parse(input),
            Form::Stem => alt((last(names::CASES), preceded(folded("n"), county))).parse(input),
            Form::Inflected => end(input),
            Form::Swedish => {
                let words = alt((end, last(names::SWEDISH_WORDS)));
                preceded(opt(folded("s")), words).parse(input)
            }
            Form::English => alt((end, last(names::ENGLISH_WORDS))).parse(input),
            Form::Brand => alt((end, inflected(names::CASES))).parse(input),
        }
    }
}

/// `county-word = <stem> [ ":" ] <ending>`
fn county_word(input: &str) -> IResult<&str, ()> {
    let mut words = names::COUNTY_WORDS.iter();
    let found = words
        .find_map(|(stem, endings)| preceded(folded(stem), inflected(endings)).parse(input).ok());
    found_or_error(input, found)
}

/// The word for a town follows the name of Helsinki alone.
///
/// `town-word = "kaupun" <ending>`
fn town_word(input: &str) -> IResult<&str, ()> {
    preceded(folded("kaupun"), inflected(names::TOWN)).parse(input)
}

/// An ending, behind a colon where it follows an acronym: `LUVN:n`.
///
/// `[ ":" ] ending`
fn inflected<'a>(
    endings: &'static [&'static str],
) -> impl Parser<&'a str, Output = (), Error = Error<&'a str>> {
    alt((last(endings), preceded(char(':'), last(endings))))
}

/// One of the endings, and the end of the name behind it.
fn last<'a>(endings: &'static [&'static str]) -> impl Fn(&'a str) -> IResult<&'a str, ()> {
    move |input| {
        let mut endings = endings.iter();
        let found = endings.find_map(|ending| terminated(folded(ending), end).parse(input).ok());
        found_or_error(input, found)
    }
}

/// What ends a name: the text's end, a bracket or a colon. The colon of an inflected
/// acronym is none.
///
/// `end = *gap <before the end of the text, "(" or ":" that no small letter follows>`
fn end(input: &str) -> IResult<&str, ()> {
    let after = alt((value((), colon), value((), eof), value((), char('('))));
    value((), (take_while(names::is_gap), peek(after))).parse(input)
}

fn colon(input: &str) -> IResult<&str, char> {
    terminated(char(':'), not(satisfy(char::is_lowercase))).parse(input)
}

/// `gap = 1*( white-space / hyphen / dash / slash )`
fn gap(input: &str) -> IResult<&str, &str> {
    take_while1(names::is_gap).parse(input)
}

/// A text of the tables, in any case and with any gaps.
fn folded<'a>(expected: &'static str) -> impl Fn(&'a str) -> IResult<&'a str, ()> {
    move |input| {
        let mut letters = expected.chars();
        let rest = letters.try_fold(input, |input, expected| match expected {
            ' ' | '-' => gap(input).map(|(rest, _)| rest),
            _ => {
                satisfy(|letter| letter == expected || names::fold(letter) == names::fold(expected))
                    .parse(input)
                    .map(|(rest, _)| rest)
            }
        });
        rest.map(|rest| (rest, ()))
    }
}

#[cfg(test)]
mod tests;
