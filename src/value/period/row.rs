//! Rows of dates held together by dashes, and what does not hold in them.

use std::iter::successors;

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, peek};
use nom::sequence::{preceded, terminated};

use super::date_expr::BareNumber;
use super::input::{Read, Tokens, dash, fillers, kind};
use super::lexicon::is_counted;
use super::phrase::DatePhrase;
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
        .map(|dash| dash.left && dash.right)
        .parse(input)
}

/// Makes no date of what is part of something else: of a number in groups, of a row
/// of three, joined by a dash to what is no date, or two numbers that count things.
///
/// `row = dated *( joint dated )`, where `dated` is a date or only looks like one.
pub(super) fn invalidate(text: &str, tokens: &mut [Token]) {
    invalidate_groups(tokens);
    invalidate_counts(text, tokens);
    invalidate_mistyped(text, tokens);
    invalidate_around(text, tokens);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token.kind.has_digits() {
            at = invalidate_row(tokens, at);
        }
        at += 1;
    }
}

/// `050 123 4567`, `0 2020`: but a whole date is no part of a number.
fn invalidate_groups(tokens: &mut [Token]) {
    let opens = |kind: &TokenKind| match kind {
        TokenKind::DigitGroup => true,
        TokenKind::Date(date) => date.expr.number.is_some_and(BareNumber::opens_group),
        _ => false,
    };
    let goes_on = |kind: &TokenKind| match kind {
        TokenKind::NotADate => true,
        TokenKind::Date(date) => !date.expr.is_day() && date.led_by.is_none(),
        _ => false,
    };
    for at in 1..tokens.len() {
        if let Some([before, here, ..]) = tokens.get_mut(at - 1..)
            && opens(&before.kind)
            && goes_on(&here.kind)
        {
            before.kind = TokenKind::DigitGroup;
            here.kind = TokenKind::DigitGroup;
        }
    }
}

/// `counts = number dash number counted-word`, of two numbers that might be years: `2000–2100
/// työpajaa`. Behind a word of dates they are: `vuosina 2020–2022 hanketta rahoitti`.
fn invalidate_counts(text: &str, tokens: &mut [Token]) {
    let is_number = |token: &Token| match &token.kind {
        TokenKind::Date(date) => date.expr.bare_year().is_some() && date.led_by.is_none(),
        _ => false,
    };
    let mut is_led = false;
    for at in 0..tokens.len() {
        if let Some([first, dash, second, things, ..]) = tokens.get_mut(at..)
            && !is_led
            && is_number(first)
            && matches!(dash.kind, TokenKind::Dash(_))
            && is_number(second)
            && things.kind == TokenKind::Word
            && is_counted(things.span.slice(text))
        {
            first.kind = TokenKind::NotADate;
            second.kind = TokenKind::NotADate;
        }
        is_led = matches!(
            tokens.get(at).map(|token| &token.kind),
            Some(TokenKind::Cue(_))
        );
    }
}

/// `mistyped = ( day-of-any-year / "." number ) *( "." / " " ) year`: in `1.1..2021` and `1 .1. 2021`
/// the year is part of a date that cannot be read.
fn invalidate_mistyped(text: &str, tokens: &mut [Token]) {
    for at in 1..tokens.len() {
        // The stops between them may be a token of their own.
        for second in [at, at + 1] {
            let Some([first, .., year]) = tokens.get(at - 1..=second) else {
                continue;
            };
            let is_year =
                |date: &DatePhrase| date.expr.bare_year().is_some() && date.led_by.is_none();
            let is_half = match first.kind {
                TokenKind::Date(date) => date.expr.day.is_some() && date.expr.year.is_none(),
                TokenKind::NotADate => first.span.slice(text).starts_with('.'),
                _ => false,
            };
            let between = text.get(first.span.end..year.span.start);
            let is_stopped = |between: &str| between.chars().all(|c| matches!(c, '.' | ' '));
            if is_half
                && matches!(&year.kind, TokenKind::Date(date) if is_year(date))
                && between.is_some_and(is_stopped)
                && let Some([first, .., year]) = tokens.get_mut(at - 1..=second)
            {
                first.kind = TokenKind::NotADate;
                year.kind = TokenKind::NotADate;
            }
        }
    }
}

/// `around = "ennen" ["vuotta"] date / date "jälkeen"`: what is over by then or has not begun
/// says no side of a range. The end of a time does: `ennen vuoden 2022 loppua`.
fn invalidate_around(text: &str, tokens: &mut [Token]) {
    let is = |token: Option<&Token>, word: &str| {
        token.is_some_and(|token| token.span.slice(text) == word)
    };
    for at in 0..tokens.len() {
        let before = |count: usize| at.checked_sub(count).and_then(|at| tokens.get(at));
        if !tokens.get(at).is_some_and(Token::is_date) {
            continue;
        }
        let is_before = is(before(1), "ennen") || is(before(1), "vuotta") && is(before(2), "ennen");
        let is_after = is(tokens.get(at + 1), "jälkeen") && !is_held(before(1));
        if is_after || is_before && !is(tokens.get(at + 1), "loppua") {
            let date = tokens.get_mut(at).into_iter();
            date.for_each(|date| date.kind = TokenKind::NotADate);
        }
    }
}

/// Whether a dash holds what stands behind it.
fn is_held(before: Option<&Token>) -> bool {
    before.is_some_and(|token| matches!(token.kind, TokenKind::Dash(_)))
}

/// `link = dated joint &dated` at a place: whether its dash is tight, and the next place.
fn link(tokens: &[Token], at: usize) -> Option<(bool, usize)> {
    let dated = || kind(TokenKind::has_digits);
    let (rest, (_, tight, _)) = (dated(), joint, peek(dated()))
        .parse(tokens.get(at..)?)
        .ok()?;
    Some((tight, tokens.len() - rest.len()))
}

/// Answers the last place of the row that begins at a place. Where some of its dashes
/// touch both sides, those alone hold, and the others divide: `2020–2022 – 15 000`.
fn invalidate_row(tokens: &mut [Token], mut first: usize) -> usize {
    let links = successors(link(tokens, first), |(_, at)| link(tokens, *at));
    let some_are_tight = links.into_iter().any(|(tight, _)| tight);
    let mut last = first;
    loop {
        let next = link(tokens, last);
        if let Some((tight, at)) = next
            && tight == some_are_tight
        {
            last = at;
            continue;
        }
        let held = tokens.get_mut(first..=last).unwrap_or_default();
        let dated = || held.iter().filter(|token| token.kind.has_digits());
        if dated().count() > 2 || !dated().all(Token::is_date) {
            let dates = held.iter_mut().filter(|token| token.is_date());
            dates.for_each(|date| date.kind = TokenKind::NotADate);
        }
        match next {
            Some((_, at)) => (first, last) = (at, at),
            None => return last,
        }
    }
}
