//! Regions by any of their names: a locality, the opening of a line, or a title.
//!
//! A text names a region when the whole of it is the region's name, its county,
//! an inflection of either, or the county's brand, in Finnish, Swedish or
//! English. Case does not matter, and a hyphen, a dash, a slash and a space are
//! the same. A town is no region, except Helsinki.

mod names;
mod title;

use nom::branch::alt;
use nom::bytes::complete::{is_not, tag};
use nom::character::complete::char;
use nom::combinator::{all_consuming, opt, value};
use nom::sequence::delimited;
use nom::{IResult, Parser};

use crate::record::Region;
use crate::span::{Span, Spanned};
use crate::text::trim;
use names::{Form, Name, candidates, fold};
pub(crate) use title::of_title;

/// The region that the whole of `text` names; `None` where it names none.
pub(crate) fn region(text: &str) -> Option<Region> {
    bracketed_name(
        text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | ':')),
    )
}

/// The region whose county calls itself `name`: `Pohde`.
pub(crate) fn brand(name: &str) -> Option<Region> {
    let mut names = candidates(name).iter();
    if !name.starts_with(char::is_uppercase) || names.all(|name| name.form != Form::Brand) {
        return None;
    }
    listed_name(&fold(name), |form| form == Form::Brand)
}

/// The region that opens a line, with its span, and the offset where the title
/// starts: `Keski-Suomi: …`.
///
/// `region-line = *white-space bracketed-name *gap ":" *" " title`
pub(crate) fn opening(line: &str) -> Option<(Spanned<Region>, usize)> {
    let (region, rest) = printed_by_site(line).or_else(|| before_colon(line))?;
    let title = rest.trim_start_matches(' ');
    Some((region, line.len() - title.len()))
}

/// A fast path of [`before_colon`] for a line as the site prints it: one of its own
/// names, a colon and a space.
fn printed_by_site(line: &str) -> Option<(Spanned<Region>, &str)> {
    let names = candidates(line).iter();
    let mut names = names.take_while(|name| name.form == Form::Nominative);
    names.find_map(|name| {
        let title = line.strip_prefix(name.printed)?.strip_prefix(": ")?;
        let span = Span::new(0, name.printed.len());
        Some((Spanned::new(name.region, span), title))
    })
}

/// The region before the first colon that does not inflect an acronym, as in `LUVN:n`.
fn before_colon(line: &str) -> Option<(Spanned<Region>, &str)> {
    let mut colons = memchr::memchr_iter(b':', line.as_bytes());
    let (span, title) = colons.find_map(|colon| {
        let (span, title) = (trim(line, Span::new(0, colon)), line.get(colon + 1..)?);
        let inflects = title.starts_with(char::is_lowercase) && !span.slice(line).ends_with(')');
        (!inflects).then_some((span, title))
    })?;
    let region = bracketed_name(span.slice(line))?;
    Some((Spanned::new(region, span), title))
}

/// The bracket may only say the same in another form: a town in it would make the
/// text the town's name.
///
/// `bracketed-name = name [ "(" ( name / county-word / town-word / acronym ) ")" ]`
fn bracketed_name(text: &str) -> Option<Region> {
    if !text.ends_with(')') {
        return name(text);
    }
    let bracket = delimited(char('('), is_not("()"), char(')'));
    let both: IResult<&str, (&str, &str)> = all_consuming((is_not("("), bracket)).parse(text);
    let (_, (outer, inner)) = both.ok()?;
    let (region, inner) = (name(outer)?, inner.trim());
    let word = fold(inner);
    let is_same = name(inner) == Some(region)
        || is_county_word(&word)
        || is_town_word(&word)
        || is_acronym(inner);
    is_same.then_some(region)
}

/// `acronym = 2*12<capital letter>`
fn is_acronym(text: &str) -> bool {
    (2..=12).contains(&text.len()) && text.chars().all(char::is_uppercase)
}

/// The region that `text` names without a bracket, and without marks around it.
///
/// `name = listed-name / english-name`
pub(crate) fn name(text: &str) -> Option<Region> {
    if candidates(text).is_empty() && !text.starts_with(['T', 't', 'W', 'w']) {
        return None;
    }
    let folded = fold(text);
    // `eloisa` is also a Finnish adjective.
    let capital = text.starts_with(char::is_uppercase);
    listed_name(&folded, |form| capital || form != Form::Brand).or_else(|| english_name(&folded))
}

/// ```text
/// english-name = ( "the " [ county ] / county ) <an English name>
/// county       = "wellbeing services county of "
/// ```
fn english_name(folded: &str) -> Option<Region> {
    let county = || tag("wellbeing services county of ");
    let article = (tag("the "), opt(county()));
    let mut start = alt((value((), article), value((), county())));
    let read: IResult<&str, ()> = start.parse(folded);
    listed_name(read.ok()?.0, |form| form == Form::English)
}

/// A name of the list that has one of the forms, with what may follow it.
fn listed_name(folded: &str, is_form: impl Fn(Form) -> bool) -> Option<Region> {
    let mut names = candidates(folded).iter().filter(|name| is_form(name.form));
    let ends = |name: &&Name| {
        let rest = folded.strip_prefix(&*name.folded);
        rest.is_some_and(|rest| name.may_end(rest))
    };
    names.find(ends).map(|name| name.region)
}

impl Name {
    /// What may follow a name depends on its form:
    ///
    /// ```text
    /// listed-name = nominative [ " " county-word ]
    ///             / stem ( case / "n " county-word )
    ///             / inflected
    ///             / swedish [ "s" ] [ swedish-word ]
    ///             / english [ english-word ]
    ///             / brand [ [ ":" ] case ]               ; with its capital
    /// ```
    fn may_end(&self, rest: &str) -> bool {
        let is_county = |rest: &str| {
            let word = rest.strip_prefix(' ');
            let is_town = |word| self.region.code() == "90" && is_town_word(word);
            word.is_some_and(|word| is_county_word(word) || is_town(word))
        };
        match self.form {
            Form::Nominative => rest.is_empty() || is_county(rest),
            Form::Stem => is_case(rest) || rest.strip_prefix('n').is_some_and(is_county),
            Form::Inflected => rest.is_empty(),
            Form::Swedish => names::SWEDISH_WORDS.contains(&rest.strip_prefix('s').unwrap_or(rest)),
            Form::English => names::ENGLISH_WORDS.contains(&rest),
            Form::Brand => rest.is_empty() || is_case(after_colon(rest)),
        }
    }
}

fn is_case(ending: &str) -> bool {
    names::CASES.contains(&ending)
}

/// An ending stands behind a colon where it follows an acronym: `LUVN:n`.
fn after_colon(ending: &str) -> &str {
    let inflection = ending.strip_prefix(':').filter(|ending| !ending.is_empty());
    inflection.unwrap_or(ending)
}

/// `county-word = <stem> [ ":" ] <ending>`
fn is_county_word(word: &str) -> bool {
    names::COUNTY_WORDS.iter().any(|(stem, endings)| {
        let ending = word.strip_prefix(stem);
        ending.is_some_and(|ending| endings.contains(&after_colon(ending)))
    })
}

/// The word for a town follows the name of Helsinki alone.
///
/// `town-word = "kaupun" [ ":" ] <ending>`
fn is_town_word(word: &str) -> bool {
    let ending = word.strip_prefix("kaupun");
    ending.is_some_and(|ending| names::TOWN.contains(&after_colon(ending)))
}

#[cfg(test)]
mod tests;
