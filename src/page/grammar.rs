//! The pages of the site, as a grammar over their lines.
//!
//! ```text
//! page     = preamble *entry       ; kokonaisuus, toimintamalli, kehittämisen polku
//! preamble = top *( furniture / lead ) [leftover]
//! top      = *( furniture / language-bar ) [title *title-again]
//! entry    = *label-print label *icon [stage / value] [leftover] *( furniture / more )
//! value    = body / line / date-stamp / values / e-mails / people
//! leftover = ( unknown-heading / loose-text ) *( starred-heading / loose-text )
//! ```
//!
//! Every line has a [`Class`] before the grammar runs, so that one line is enough to
//! choose a rule. What a rule has read it emits as a part of the outline.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{fail, opt, success};
use nom::multi::many0_count;

use super::class::{Class, ClassifiedPage};
use super::drift::is_starred_heading;
use super::input::{self, line, lines1};
use super::labels::{Placement, ResolvedLabel};
use super::outline::Role;
use crate::layout::{Field, Label, Value, Zone, label};
use crate::text::reads_like_a_date;
use crate::value::attachment::is_address;
use crate::value::contact::{self, holds_address};

pub(super) type PageLines<'c> = input::LineRun<'c, ClassifiedPage<'c>>;
pub(super) type Read<'c, T = ()> = input::Read<'c, ClassifiedPage<'c>, T>;
type PageError<'c> = input::LineRunError<'c, ClassifiedPage<'c>>;

/// `page = preamble *entry`
pub(super) fn page(input: PageLines<'_>) -> Read<'_> {
    let (input, ()) = preamble(input)?;
    let (input, _) = many0_count(entry).parse(input)?;
    success(()).parse(input)
}

/// `preamble = top *( furniture / lead ) [leftover]`
fn preamble(input: PageLines<'_>) -> Read<'_> {
    let (input, ()) = top(input)?;
    let lead = emit(
        Role::Lead,
        lines1(|line| input.context.is(line, Class::Text)),
    );
    let (input, _) = many0_count(alt((furniture, lead))).parse(input)?;
    let (input, _) = opt(run.and_then(leftover)).parse(input)?;
    success(()).parse(input)
}

/// `top = *( furniture / language-bar ) [title *title-again]`
pub(super) fn top(input: PageLines<'_>) -> Read<'_> {
    let one = |class| line(move |line| input.context.is(line, class));
    let (input, _) = many0_count(alt((furniture, language_bar))).parse(input)?;
    let (input, _) = opt(emit(Role::Title, one(Class::Title))).parse(input)?;
    let title_again = lines1(|line| input.context.is(line, Class::TitleAgain));
    let (input, _) = opt(emit(Role::Furniture, title_again)).parse(input)?;
    success(()).parse(input)
}

/// The languages that a page offers.
pub(super) fn language_bar(input: PageLines<'_>) -> Read<'_> {
    let of_bar = |line| input.context.is(line, Class::LanguageBar);
    emit(Role::LanguageBar, lines1(of_bar)).parse(input)
}

/// `furniture = icon / facts-heading / frame-line / stage`, of a stage without its label.
pub(super) fn furniture(input: PageLines<'_>) -> Read<'_> {
    let role = match input.context.class(input.first) {
        Some(Class::Stage) => Role::Value(Field::Stage),
        Some(Class::Furniture) => Role::Furniture,
        _ => return fail().parse(input),
    };
    emit(role, line(|_| true)).parse(input)
}

/// An icon without words behind it: they may stand on the next line.
fn bare_icon(input: PageLines<'_>) -> Read<'_> {
    let page = input.context;
    let is_bare = |line| page.is(line, Class::Furniture) && page.is_bare_icon(line);
    emit(Role::Furniture, line(is_bare)).parse(input)
}

/// `entry = *label-print label *icon [stage / value] [leftover] *( furniture / more )`, where
/// `more` is more of a body that furniture stands in, or a leftover.
fn entry(input: PageLines<'_>) -> Read<'_> {
    let (input, row) = prints_of_label(input)?;
    let (input, _) = many0_count(bare_icon).parse(input)?;
    let value = alt((stage(row), run.and_then(value_and_leftover(row))));
    let (input, value) = opt(value).parse(input)?;
    let in_body = value == Some(true) && row.value == Value::Body;
    let more = move |input| match in_body {
        true => emit(Role::Value(row.field), run).parse(input),
        false => run.and_then(leftover).parse(input),
    };
    let (input, _) = many0_count(alt((furniture, more))).parse(input)?;
    success(()).parse(input)
}

/// `*label-print label`: newer pages print some labels twice above their one value.
fn prints_of_label(input: PageLines<'_>) -> Read<'_, &'static Label> {
    let (mut input, mut found) = label_line(input)?;
    while let Ok((rest, next)) = label_line(input)
        && next.placement == Placement::Doubled
    {
        input
            .context
            .emit(found.line, Role::Furniture, found.placement);
        (input, found) = (rest, next);
    }
    let row = label(found.row);
    input
        .context
        .emit(found.line, Role::Label(row.field), found.placement);
    success(row).parse(input)
}

fn label_line(input: PageLines<'_>) -> Read<'_, ResolvedLabel> {
    let (rest, read) = line(|_| true).parse(input)?;
    match input.context.label(read.first) {
        Some(found) => Ok((rest, found)),
        None => fail().parse(input),
    }
}

/// `stage = icon` with words behind it.
fn stage<'c>(
    row: &'static Label,
) -> impl Parser<PageLines<'c>, Output = bool, Error = PageError<'c>> {
    move |input: PageLines<'c>| {
        let is_stage = |line| row.field == Field::Stage && input.context.is_named_icon(line);
        let (input, ()) = emit(Role::Value(row.field), line(is_stage)).parse(input)?;
        success(true).parse(input)
    }
}

/// `run = 1*( text / stray )`: all up to the next label or furniture.
fn run(input: PageLines<'_>) -> Read<'_, PageLines<'_>> {
    lines1(|line| input.context.is_text(line)).parse(input)
}

/// `[value] [leftover]`; whether there is a value.
fn value_and_leftover<'c>(
    row: &'static Label,
) -> impl Parser<PageLines<'c>, Output = bool, Error = PageError<'c>> {
    move |input| {
        let (input, value) = opt(emit(Role::Value(row.field), value(row))).parse(input)?;
        let (input, _) = opt(leftover).parse(input)?;
        success(value.is_some()).parse(input)
    }
}

/// `value = body / line / date-stamp / values / e-mails / people`, by the label's row.
fn value<'c>(row: &Label) -> impl Fn(PageLines<'c>) -> Read<'c, PageLines<'c>> {
    move |input| match row.value {
        _ if row.is_running_text() => body(input),
        Value::Body | Value::Lines => values(input),
        Value::Line => one_line(input),
        Value::Date => date_stamp(input),
        Value::Emails => emails(input),
        Value::People => people(input),
        Value::None => fail().parse(input),
    }
}

/// `body = 1*text`
fn body(input: PageLines<'_>) -> Read<'_, PageLines<'_>> {
    lines1(|line| input.context.is(line, Class::Text)).parse(input)
}

/// `line = text`
fn one_line(input: PageLines<'_>) -> Read<'_, PageLines<'_>> {
    line(|line| input.context.is(line, Class::Text)).parse(input)
}

/// `date-stamp = line`: what is no date is the value all the same, so that it can be
/// reported as one that does not read.
fn date_stamp(input: PageLines<'_>) -> Read<'_, PageLines<'_>> {
    one_line(input)
}

/// `values = text *( !( word address ) text )`: one word above an e-mail address is the label
/// of such addresses.
fn values(input: PageLines<'_>) -> Read<'_, PageLines<'_>> {
    let context = input.context.context;
    first_and(input, |line| {
        let text = context.text(line);
        text.contains(char::is_whitespace)
            || holds_address(text)
            || is_address(text)
            || !context
                .text_below(line, input.end)
                .is_some_and(holds_address)
    })
}

/// `e-mails = text *( address / phone )`
fn emails(input: PageLines<'_>) -> Read<'_, PageLines<'_>> {
    let context = input.context.context;
    first_and(input, |line| {
        let text = context.text(line);
        holds_address(text) || contact::opens_with_phone(text)
    })
}

/// `people = text *( !date !( text date ) text )`
fn people(input: PageLines<'_>) -> Read<'_, PageLines<'_>> {
    let context = input.context.context;
    first_and(input, |line| {
        let heads_a_date = context
            .text_below(line, input.end)
            .is_some_and(reads_like_a_date);
        !heads_a_date && !reads_like_a_date(context.text(line))
    })
}

/// A line of text, and those behind it that belong to it.
fn first_and<'c>(input: PageLines<'c>, belongs: impl Fn(usize) -> bool) -> Read<'c, PageLines<'c>> {
    let is_text = |line| input.context.is(line, Class::Text);
    lines1(|line| is_text(line) && (line == input.first || belongs(line))).parse(input)
}

/// `leftover = ( unknown-heading / loose-text ) *( starred-heading / loose-text )`: text
/// behind a value that is complete, or under an unknown label.
fn leftover(input: PageLines<'_>) -> Read<'_> {
    let is_starred = |line| is_starred_heading(input.context.context, line);
    let loose_text = || {
        let is_loose = move |line| input.context.is_text(line) && !is_starred(line);
        emit(Role::Body, lines1(is_loose))
    };
    let starred_heading = emit(Role::Heading, line(is_starred));
    let (input, ()) = alt((unknown_heading, loose_text())).parse(input)?;
    let (input, _) = many0_count(alt((starred_heading, loose_text()))).parse(input)?;
    success(()).parse(input)
}

/// `unknown-heading = [heading] heading`: the newer site prints the labels of facts
/// twice.
fn unknown_heading(input: PageLines<'_>) -> Read<'_> {
    let page = input.context;
    let (rest, first) = line(|line| page.context.is_label_like(line)).parse(input)?;
    let same = |line| page.context.text(line) == page.context.text(first.first);
    let below = page.label(input.end).map(|found| label(found.row).zone);
    if below == Some(Zone::Facts)
        && let Ok((rest, again)) = line(same).parse(rest)
    {
        page.emit(first.first, Role::Furniture, Placement::InPlace);
        page.emit(again.first, Role::Heading, Placement::InPlace);
        return success(()).parse(rest);
    }
    page.emit(first.first, Role::Heading, Placement::InPlace);
    success(()).parse(rest)
}

/// Emits what a parser reads as a part of the outline. nom calls no `map` where it only
/// counts, hence a parser of its own.
pub(super) fn emit<'c>(
    role: Role,
    mut parser: impl Parser<PageLines<'c>, Output = PageLines<'c>, Error = PageError<'c>>,
) -> impl Parser<PageLines<'c>, Output = (), Error = PageError<'c>> {
    move |input: PageLines<'c>| {
        let (input, read) = parser.parse(input)?;
        input.context.emit(read.first, role, Placement::InPlace);
        success(()).parse(input)
    }
}
