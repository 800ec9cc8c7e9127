//! Lists of years: `vuosina 2020, 2021 ja 2022`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map_opt, not, opt, verify};
use nom::multi::{many0, many1};
use nom::sequence::{preceded, terminated};

use super::date_phrase::DatePhrase;
use super::input::{Read, Tokens, and, comma, date, fail, token};
use super::range::{Found, pair};
use super::token::TokenKind;
use crate::record::PartialDate;
use crate::span::Spanned;

/// `first-year`: a year without a side, and whether the word before it opens a list.
fn first_year(input: Tokens<'_>) -> Read<'_, (Spanned<i32>, bool)> {
    map_opt(date, |date| Some((without_side(&date)?, date.opens_list()))).parse(input)
}

/// `listed-year`: a year without a side and without a word for *year* before it.
fn listed_year(input: Tokens<'_>) -> Read<'_, Spanned<i32>> {
    let bare = verify(date, |date: &DatePhrase| date.led_by.is_none());
    map_opt(bare, |date| without_side(&date)).parse(input)
}

/// A season counts as its year.
fn without_side(date: &DatePhrase) -> Option<Spanned<i32>> {
    let year = date.expr.year.filter(|_| date.expr.month.is_none());
    let year = year.filter(|_| date.side().is_none())?;
    Some(Spanned::new(year, date.span))
}

/// `separator = and / ","`
fn separator(input: Tokens<'_>) -> Read<'_, ()> {
    alt((and, comma)).parse(input)
}

/// `holder = dash / side-cue`: what makes of the date before it more than an entry of
/// a list.
fn holder(input: Tokens<'_>) -> Read<'_, ()> {
    token(|token| match token.kind {
        TokenKind::Dash(_) => Some(()),
        TokenKind::Cue(cue) => cue.side().map(|_| ()),
        _ => None,
    })(input)
}

/// `year-list = first-year 1*( separator listed-year ) [separator] !holder`, after
/// `vuosina` and the like, or as the whole text.
///
/// It is one range if each year follows the last.
pub(super) fn year_list(input: Tokens<'_>) -> Read<'_, Vec<Found<'_>>> {
    let (rest, (first, opens_list)) = first_year(input)?;
    if !opens_list && input.before.is_some() {
        return fail(input);
    }
    let (rest, others) = many1(preceded(separator, listed_year)).parse(rest)?;
    let (rest, _) = (opt(separator), not(holder)).parse(rest)?;
    if !opens_list && !rest.is_silent() {
        return fail(input);
    }
    let mut years = others;
    years.insert(0, first);
    if years
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if **a + 1 == **b))
    {
        let last = years.last().copied().unwrap_or(first);
        let whole = Found::whole(first.span.cover(last.span), year(first), year(last));
        return Ok((rest, vec![whole]));
    }
    Ok((
        rest,
        years.into_iter().map(year).map(Found::alone).collect(),
    ))
}

/// `years-and-pair = first-year separator *( listed-year separator ) pair
/// [more-years]`, after `vuosina` and the like: `vuosina 2018 ja 2020–2022`
pub(super) fn years_and_pair(input: Tokens<'_>) -> Read<'_, Vec<Found<'_>>> {
    let opening = verify(first_year, |(_, opens_list)| *opens_list);
    let (rest, (first, _)) = terminated(opening, separator).parse(input)?;
    let (rest, others) = many0(terminated(listed_year, separator)).parse(rest)?;
    let (rest, (pair, more)) = (pair(None), opt(more_years)).parse(rest)?;
    let years = [first].into_iter().chain(others).map(whole_year);
    Ok((
        rest,
        years
            .chain(pair)
            .chain(more.into_iter().flatten())
            .collect(),
    ))
}

/// `more-years = *( "," listed-year ) and listed-year !holder`, after a range of
/// years: `vuosina 2020–2022 ja 2024`
pub(super) fn more_years(input: Tokens<'_>) -> Read<'_, Vec<Found<'_>>> {
    let others = many0(preceded(comma, listed_year));
    let last = preceded(and, listed_year);
    let (rest, (others, last, ())) = (others, last, not(holder)).parse(input)?;
    let years = others.into_iter().chain([last]);
    Ok((rest, years.map(whole_year).collect()))
}

fn year(year: Spanned<i32>) -> Spanned<PartialDate> {
    year.map(PartialDate::Year)
}

fn whole_year<'t>(listed: Spanned<i32>) -> Found<'t> {
    Found::whole(listed.span, year(listed), year(listed))
}
