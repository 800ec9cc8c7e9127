//! Lists of years: `vuosina 2020, 2021 ja 2022`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{fail, not, opt};
use nom::sequence::{preceded, terminated};

use super::FoundRange;
use super::input::{Read, Tokens, and, comma, date, is_silent, kind, repeated, token};
use super::range::{Found, pair};
use super::sides::Lead;
use super::token::TokenKind;
use crate::record::PartialDate;
use crate::span::Spanned;

/// A year of a list.
type ListedYear = (i32, Spanned<PartialDate>);

/// `listed-year`: a year without a side, or a season, which counts as its year. Only
/// the first may have a word for *year* before it.
fn listed_year<'t>(is_first: bool) -> impl Fn(Tokens<'t>) -> Read<'t, ListedYear> {
    token(move |kind| match kind {
        TokenKind::Date(date) if is_first || date.led_by.is_none() => {
            let expr = date.expr.month.is_none().then_some(date.expr)?;
            let year = expr.year.filter(|_| date.side().is_none())?;
            Some((year, Spanned::new(PartialDate::Year(year), date.span)))
        }
        _ => None,
    })
}

/// `holder = dash / side-cue`: what makes of the date before it more than an entry of
/// a list.
fn holder(input: Tokens<'_>) -> Read<'_, ()> {
    kind(|kind| match kind {
        TokenKind::Dash(_) => true,
        TokenKind::Cue(cue) => cue.side().is_some(),
        _ => false,
    })(input)
}

/// `year-list = *( listed-year separator ) ( pair [more-years] / [ listed-year
/// [separator] ] !holder )`, with `separator = and / comma`, after `vuosina` and the
/// like: `vuosina 2018 ja 2020–2022`. Years alone may also be the whole text.
///
/// They are one range if each year follows the last.
pub(super) fn year_list<'t>(
    lead: Option<Lead<'t>>,
    opens_text: bool,
) -> impl Fn(Tokens<'t>) -> Read<'t, Found<'t>> {
    move |input| {
        let opens_list = date(input)?.1.opens_list();
        if !opens_list && !opens_text {
            return fail().parse(input);
        }
        let separator = || alt((and, preceded(comma, opt(and)).map(|_| ())));
        let listed = |here: Tokens<'t>| listed_year(here.len() == input.len())(here);
        let (rest, mut years) =
            repeated(|here| terminated(listed, separator()).parse(here))(input)?;
        let lead = lead.filter(|_| years.is_empty());
        if let Ok((rest, pair)) = pair(lead)(rest)
            && (opens_list || is_silent(rest))
        {
            let (rest, more) = opt(more_years).parse(rest)?;
            if years.is_empty() && more.is_none() {
                return Ok((rest, Found::Whole(pair)));
            }
            let more = more.unwrap_or_default();
            let ranges = all_of(years).chain([pair]).chain(all_of(more));
            return Ok((rest, Found::List(ranges.collect())));
        }
        let (rest, last) = opt(terminated(listed, opt(separator()))).parse(rest)?;
        years.extend(last);
        let (rest, ()) = not(holder).parse(rest)?;
        let [(_, first), .., (_, last)] = years.as_slice() else {
            return fail().parse(input);
        };
        if !opens_list && !is_silent(rest) {
            return fail().parse(input);
        }
        let follow = years
            .iter()
            .zip(years.iter().skip(1))
            .all(|(a, b)| a.0 + 1 == b.0);
        let found = match follow {
            true => {
                let span = first.span.cover(last.span);
                Found::Whole(FoundRange::new(span, Some(*first), Some(*last)))
            }
            false => Found::Alone(all_of(years).collect()),
        };
        Ok((rest, found))
    }
}

/// `more-years = *( "," listed-year ) [","] and listed-year !holder`, after a range of
/// years: `vuosina 2020–2022 ja 2024`
fn more_years(input: Tokens<'_>) -> Read<'_, Vec<ListedYear>> {
    let others = repeated(|input| preceded(comma, listed_year(false)).parse(input));
    let last = preceded((opt(comma), and), listed_year(false));
    let (rest, (mut years, last, ())) = (others, last, not(holder)).parse(input)?;
    years.push(last);
    Ok((rest, years))
}

fn all_of(years: Vec<ListedYear>) -> impl Iterator<Item = FoundRange> {
    years.into_iter().map(|(_, year)| FoundRange::all_of(year))
}
