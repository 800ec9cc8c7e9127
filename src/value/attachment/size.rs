//! The size of a file: `2,3 Mt`.

use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, digit1, one_of, satisfy};
use nom::combinator::{consumed, map_opt, not, opt, peek, recognize, verify};
use nom::error::Error;
use nom::multi::many1_count;
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use super::is_space;

/// `2,3 Mt`, `340kB`, `1 200 tavua`, as printed and in bytes.
///
/// `size = number *space unit`
pub(super) fn size(input: &str) -> IResult<&str, (&str, u64)> {
    // Most of what stands in brackets begins with a letter.
    peek(satisfy(|c| c.is_ascii_digit())).parse(input)?;
    let unit = map_opt(take_while1(char::is_alphabetic), unit);
    let size = (number, preceded(take_while(is_space), unit));
    consumed(map_opt(size, |((whole, fraction), unit)| match fraction {
        // Nobody prints a size of some kilobytes to the byte.
        Some(group) if unit <= 1_024 && group.len() == 3 && !whole.starts_with('0') => {
            in_bytes(&[whole, group].concat(), None, unit)
        }
        fraction => in_bytes(whole, fraction, unit),
    }))
    .parse(input)
}

/// `number = spaced / marked / 1*digit [ fraction ]`
fn number(input: &str) -> IResult<&str, (&str, Option<&str>)> {
    alt((
        spaced,
        marked(',', '.'),
        marked('.', ','),
        (digit1, opt(fraction)),
    ))
    .parse(input)
}

/// `spaced = 1*3digit 1*( space 3digit ) !digit [ fraction ]`: `1 234,5`
fn spaced(input: &str) -> IResult<&str, (&str, Option<&str>)> {
    let space = satisfy(|c| is_space(c) || c == '\'' || c == '’');
    (grouped(space), opt(fraction)).parse(input)
}

/// `marked = 1*3digit 1*( group 3digit ) !digit [ point 1*digit ]`, of two marks or more:
/// `1,234.5`, `1.234.567`
fn marked<'t>(
    group: char,
    point: char,
) -> impl Fn(&'t str) -> IResult<&'t str, (&'t str, Option<&'t str>)> {
    move |input| {
        let number = (grouped(char(group)), opt(preceded(char(point), digit1)));
        verify(number, |(whole, fraction): &(&str, Option<&str>)| {
            fraction.is_some() || whole.matches(group).count() > 1
        })
        .parse(input)
    }
}

/// `grouped = 1*3digit 1*( mark 3digit ) !digit`
fn grouped<'t>(
    mark: impl Parser<&'t str, Output = char, Error = Error<&'t str>>,
) -> impl Parser<&'t str, Output = &'t str, Error = Error<&'t str>> {
    let digits = |least, most| take_while_m_n(least, most, |c: char| c.is_ascii_digit());
    let groups = many1_count((mark, digits(3, 3)));
    terminated(recognize((digits(1, 3), groups)), not(digit1))
}

/// `fraction = ( "." / "," ) 1*digit`
fn fraction(input: &str) -> IResult<&str, &str> {
    preceded(one_of(".,"), digit1).parse(input)
}

/// The number of bytes, rounded to the nearest, half up; `None` past 64 bits.
fn in_bytes(whole: &str, fraction: Option<&str>, unit: u64) -> Option<u64> {
    let mut digits = whole.chars().filter_map(|digit| digit.to_digit(10));
    let whole = digits.try_fold(0_u64, |sum, digit| {
        sum.checked_mul(10)?.checked_add(u64::from(digit))
    })?;
    // Digits beyond the 18th are below any byte, and cannot tip a half.
    let digits = fraction.unwrap_or_default().chars().take(18);
    let digits = digits.filter_map(|digit| digit.to_digit(10));
    let (part, scale) = digits.fold((0_u128, 1_u128), |(part, scale), digit| {
        (part * 10 + u128::from(digit), scale * 10)
    });
    let part = (2 * part * u128::from(unit) + scale) / (2 * scale);
    whole
        .checked_mul(unit)?
        .checked_add(u64::try_from(part).ok()?)
}

/// Units of size, in any case but for the single letters. Those of Finnish pages
/// are decimal; only the ones with an i are not.
#[rustfmt::skip]
const UNITS: [(u64, &[&str]); 8] = [
    (1, &["B", "tavu", "tavua", "byte", "bytes"]),
    (1_000, &["kB", "kt", "kilotavu", "kilotavua", "kilobytes"]),
    (1_000_000, &["M", "MB", "Mt", "megatavu", "megatavua", "megabytes"]),
    (1_000_000_000, &["GB", "Gt", "gigatavu", "gigatavua"]),
    (1_000_000_000_000, &["TB", "Tt", "teratavu", "teratavua"]),
    (1_024, &["KiB"]),
    (1_048_576, &["MiB"]),
    (1_073_741_824, &["GiB"]),
];

fn unit(word: &str) -> Option<u64> {
    let same = |name: &&str| **name == *word || (word.len() > 1 && name.eq_ignore_ascii_case(word));
    let row = UNITS.iter().find(|(_, names)| names.iter().any(same));
    row.map(|(bytes, _)| *bytes)
}
