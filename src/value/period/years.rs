//! Lists of years: `vuosina 2020, 2021 ja 2022`.

use nom::Parser;
use nom::combinator::{fail, not, opt};
use nom::sequence::{preceded, terminated};

use super::input::{Read, Tokens, date, is_silent, kind, repeated, separator, token};
use super::range::{Found, pair};
use super::sides::Lead;
use super::token::TokenKind;
use crate::record::PartialDate;
use crate::span::Spanned;

/// `listed-year`: a year without a side, or a season, which counts as its year. Only
/// the first may have a word for *year* before it.
fn listed_year<'t>(is_first: bool) -> impl Fn(Tokens<'t>) -> Read<'t, Spanned<PartialDate>> {
    token(move |token| match token.kind {
        TokenKind::Date(date) if is_first || date.led_by.is_none() => {
            let expr = date.expr.month.is_none().then_some(date.expr)?;
            let year = expr.year.filter(|_| date.side().is_none())?;
            Some(Spanned::new(PartialDate::Year(year), date.span))
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
/// [separator] ] !holder )`, after `vuosina` and the like: `vuosina 2018 ja
/// 2020–2022`. Years alone may also be the whole text.
///
/// They are one range if each year follows the last.
pub(super) fn year_list<'t>(
    lead: Option<Lead>,
    opens_text: bool,
) -> impl Fn(Tokens<'t>) -> Read<'t, Vec<Found<'t>>> {
    move |input| {
        let opens_list = date(input)?.1.opens_list();
        if !opens_list && !opens_text {
            return fail().parse(input);
        }
        let listed = |here: Tokens<'t>| listed_year(here.len() == input.len())(here);
        let entry = |here| terminated(listed, separator).parse(here);
        let (rest, mut years) = repeated(entry)(input)?;
        let lead = lead.filter(|_| years.is_empty());
        if opens_list && let Ok((rest, pair)) = pair(lead)(rest) {
            let (rest, more) = opt(more_years).parse(rest)?;
            let all = years.into_iter().map(whole_year).chain([pair]);
            return Ok((rest, all.chain(more.unwrap_or_default()).collect()));
        }
        let (rest, last) = opt(terminated(listed, opt(separator))).parse(rest)?;
        years.extend(last);
        let (rest, ()) = not(holder).parse(rest)?;
        let [first, .., last] = years.as_slice() else {
            return fail().parse(input);
        };
        if !opens_list && !is_silent(rest) {
            return fail().parse(input);
        }
        let follow = |pair: &[Spanned<PartialDate>]| match pair {
            [a, b] => {
                matches!((a.value, b.value), (PartialDate::Year(a), PartialDate::Year(b)) if a + 1 == b)
            }
            _ => false,
        };
        if years.windows(2).all(follow) {
            let whole = Found::whole(first.span.cover(last.span), *first, *last);
            return Ok((rest, vec![whole]));
        }
        Ok((rest, years.into_iter().map(Found::alone).collect()))
    }
}

/// `more-years = *( "," listed-year ) and listed-year !holder`, after a range of
/// years: `vuosina 2020–2022 ja 2024`
fn more_years(input: Tokens<'_>) -> Read<'_, Vec<Found<'_>>> {
    let comma = || kind(|kind| matches!(kind, TokenKind::Comma));
    let and = kind(|kind| matches!(kind, TokenKind::And));
    let others = repeated(|input| preceded(comma(), listed_year(false)).parse(input));
    let last = preceded(and, listed_year(false));
    let (rest, (others, last, ())) = (others, last, not(holder)).parse(input)?;
    let years = others.into_iter().chain([last]);
    Ok((rest, years.map(whole_year).collect()))
}

fn whole_year<'t>(year: Spanned<PartialDate>) -> Found<'t> {
    Found::whole(year.span, year, year)
}
