//! Rows of dates held together by dashes, and what does not hold in them.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::combinator::{opt, value};
use nom::multi::fold_many1;
use nom::sequence::{preceded, terminated};

use super::date_expr::BareNumber;
use super::input::{Read, Tokens, kind, token};
use super::token::{Dash, Token, TokenKind};

/// `fillers = *2filler`
pub(super) fn fillers(input: Tokens<'_>) -> Read<'_, ()> {
    value(
        (),
        take_while_m_n(0, 2, |token: &Token| {
            matches!(token.kind, TokenKind::Filler)
        }),
    )
    .parse(input)
}

/// `joint = ( dash / stop dash / break dash ) [break] fillers`: the dash between two
/// dates, over a line break and the full stop of an ordinal, too. Whether it is
/// tight, which is to touch both.
pub(super) fn joint(input: Tokens<'_>) -> Read<'_, bool> {
    let line_break = || kind(|kind| matches!(kind, TokenKind::Break));
    let dash = |fits: fn(Dash) -> bool| {
        token(move |token| match token.kind {
            TokenKind::Dash(dash) if fits(dash) => Some(dash.left && dash.right),
            _ => None,
        })
    };
    let dash = alt((
        dash(|_| true),
        preceded(
            kind(|kind| matches!(kind, TokenKind::Stop)),
            dash(|dash| dash.left),
        ),
        preceded(line_break(), dash(|dash| dash.right)),
    ));
    terminated(dash, (opt(line_break()), fillers)).parse(input)
}

/// Makes no date of what is part of something else: of a number in groups, of a row
/// of three, or joined by a dash to what is no date.
pub(super) fn invalidate(tokens: &mut [Token]) {
    invalidate_groups(tokens);
    let mut left = tokens.len();
    while left > 0 {
        let here = tokens.get(tokens.len() - left..).unwrap_or_default();
        match row(Tokens::new(here)) {
            Ok((rest, row)) => {
                left = rest.rest.len();
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

/// What a row is made of: how many tokens are left at it, and whether the dash
/// before it is tight.
type Link = (bool, usize);

/// `row = dated 1*( joint dated )`
fn row(input: Tokens<'_>) -> Read<'_, Vec<Link>> {
    let (input, first) = dated(input)?;
    let start = || {
        let mut row = Vec::with_capacity(4);
        row.push((false, first));
        row
    };
    let push = |mut row: Vec<Link>, link| {
        row.push(link);
        row
    };
    fold_many1((joint, dated), start, push).parse(input)
}

/// A date, or what only looks like one.
fn dated(input: Tokens<'_>) -> Read<'_, usize> {
    let left = input.rest.len();
    token(|token| token.kind.has_digits().then_some(left))(input)
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
