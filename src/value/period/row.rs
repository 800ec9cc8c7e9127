//! Rows of dates held together by dashes, and what does not hold in them.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};

use super::date_expr::BareNumber;
use super::input::{Read, Tokens, dash, fillers, kind, repeated, token};
use super::token::{Token, TokenKind};

/// `joint = ( dash / stop dash / break dash ) [break] fillers`: the dash between two
/// dates, over a line break and the full stop of an ordinal, too. Whether it is
/// tight, which is to touch both.
pub(super) fn joint(input: Tokens<'_>) -> Read<'_, bool> {
    let line_break = || kind(|kind| matches!(kind, TokenKind::Break));
    let stop = kind(|kind| matches!(kind, TokenKind::Stop));
    let dash = alt((
        dash(|_| true),
        preceded(stop, dash(|dash| dash.left)),
        preceded(line_break(), dash(|dash| dash.right)),
    ));
    terminated(dash, (opt(line_break()), fillers))
        .map(|(dash, _)| dash.left && dash.right)
        .parse(input)
}

/// Makes no date of what is part of something else: of a number in groups, of a row
/// of three, or joined by a dash to what is no date.
pub(super) fn invalidate(tokens: &mut [Token]) {
    invalidate_groups(tokens);
    let mut left = tokens.len();
    while left > 0 {
        let here = tokens.get(tokens.len() - left..).unwrap_or_default();
        match row(here) {
            Ok((rest, row)) => {
                left = rest.len();
                invalidate_row(tokens, &row);
            }
            Err(_) => left -= 1,
        }
    }
}

/// `050 123 4567`, `0 2020`: but a whole date is no part of a number.
fn invalidate_groups(tokens: &mut [Token]) {
    for at in 1..tokens.len() {
        if let Some([before, here, ..]) = tokens.get_mut(at - 1..) {
            let opens = match before.kind {
                TokenKind::DigitGroup => true,
                TokenKind::Date(date) => date.expr.number.is_some_and(BareNumber::opens_group),
                _ => false,
            };
            let goes_on = match here.kind {
                TokenKind::NotADate => true,
                TokenKind::Date(date) => !date.expr.is_day() && date.led_by.is_none(),
                _ => false,
            };
            if opens && goes_on {
                before.kind = TokenKind::DigitGroup;
                here.kind = TokenKind::DigitGroup;
            }
        }
    }
}

/// What a row is made of: whether the dash before it is tight, and how many tokens
/// are left at it.
type Link = (bool, usize);

/// `row = dated 1*( joint dated )`, where `dated` is a date or only looks like one.
fn row<'t>(input: Tokens<'t>) -> Read<'t, Vec<Link>> {
    let dated = |input: Tokens<'t>| {
        let left = input.len();
        token(|token| token.kind.has_digits().then_some(left))(input)
    };
    let (rest, first) = dated(input)?;
    let links = repeated(|input| (joint, dated).parse(input));
    let (rest, mut row) = verify(links, |links: &Vec<Link>| !links.is_empty()).parse(rest)?;
    row.insert(0, (false, first));
    Ok((rest, row))
}

/// Where some dashes of a row touch both sides, those alone hold, and the others
/// divide: `2020–2022 – 15 000`.
fn invalidate_row(tokens: &mut [Token], row: &[Link]) {
    let len = tokens.len();
    let some_are_tight = row.iter().any(|(tight, _)| *tight);
    for held in row.chunk_by(|_, (tight, _)| *tight || !some_are_tight) {
        let is_date = |(_, left): &Link| tokens.get(len - left).is_some_and(Token::is_date);
        if held.len() <= 2 && held.iter().all(is_date) {
            continue;
        }
        for (_, left) in held {
            if let Some(token) = tokens.get_mut(len - left).filter(|token| token.is_date()) {
                token.kind = TokenKind::NotADate;
            }
        }
    }
}
