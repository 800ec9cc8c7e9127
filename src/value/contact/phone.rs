//! One telephone number, as people write it.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::take_while;
use nom::character::complete::{char, digit1, one_of};
use nom::combinator::{consumed, opt, recognize, verify};
use nom::multi::many_m_n;
use nom::sequence::{delimited, preceded, terminated};
use nom::{Input as _, Offset as _};

use super::address::closing_marks;
use super::{Read, end_of_word};
use crate::value::words;

/// `phone = [ "(" / "[" ] ( label number / number ) closing`, with its label, and alone
///
/// Without a label a number begins with a zero or a plus and has seven digits or more, and
/// it is not the identifier of a business, `0123456-7`.
pub(super) fn phone(input: &str) -> Read<'_, (&str, &str)> {
    let labelled = preceded(label, verify(number, |number: &str| digits(number) >= 3));
    let bare = verify(number, |number: &str| {
        number.starts_with(['+', '0', '('])
            && digits(number) >= 7
            && !is_business_id(number)
            && !is_in_brackets(number)
    });
    let number = terminated(alt((bare, labelled)), opt(kind));
    let mut phone = terminated(consumed(number), closing);
    match phone.parse(input) {
        Err(_) => preceded(one_of("(["), phone).parse(input),
        phone => phone,
    }
}

/// `label = 1*3( word *( "." / ":" ) spaces )`: `puh.`, `p:`, `Puhelin`
fn label(input: &str) -> Read<'_> {
    #[rustfmt::skip]
    const WORDS: [&str; 22] = [
        "p", "puh", "puhelin", "puhelinnumero", "puhnro", "nro", "numero", "matkapuhelin", "matkapuh",
        "kännykkä", "gsm", "mobiili", "vaihde", "tel", "telefon", "tfn", "mob", "mobil", "mobile",
        "phone", "telephone", "växel",
    ];
    let is_known = |word: &str| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word));
    let marks = recognize((take_while(|c| matches!(c, '.' | ':')), spaces));
    recognize(many_m_n(1, 3, (verify(letters, is_known), marks))).parse(input)
}

fn letters(input: &str) -> Read<'_> {
    Ok(input.take_split(words::letters(input)))
}

/// `number = [ "+" ] group *( [ separator ] group )`, up to the last group that ends a
/// word
fn number(input: &str) -> Read<'_> {
    let (mut rest, mut last) = preceded(opt(char('+')), group).parse(input)?;
    let mut number = Err(nom::Err::Error(()));
    let read = |rest: &str| input.get(..input.offset(rest)).unwrap_or_default();
    loop {
        if closing(rest).is_ok() {
            number = Ok((rest, read(rest)));
        }
        let Ok((behind, (separator, next))) = (separator, group).parse(rest) else {
            return number;
        };
        let begins = begins_another(read(rest), next);
        if begins || digits(read(behind)) > 15 || !may_join(separator, last, next) {
            return number;
        }
        (rest, last) = (behind, next);
    }
}

/// `group = 1*digit / "(" [ "+" ] 1*digit ")"`
fn group(input: &str) -> Read<'_> {
    let bracketed = recognize(delimited(char('('), (opt(char('+')), digit1), char(')')));
    alt((digit1, bracketed)).parse(input)
}

/// `separator = spaces [ "-" / "–" / "‑" / "." / "/" ] spaces`
fn separator(input: &str) -> Read<'_> {
    recognize((spaces, opt(one_of("-–‑./")), spaces)).parse(input)
}

/// `spaces = *<white space but a line end>`
fn spaces(input: &str) -> Read<'_> {
    take_while(|c: char| c.is_whitespace() && c != '\n').parse(input)
}

/// Whether a mark may stand between two groups: a stop is one of a date, and a slash of a
/// month, where little stands before it.
fn may_join(separator: &str, last: &str, next: &str) -> bool {
    match separator.trim() {
        "." => digits(last) >= 3 && digits(next) >= 3,
        "/" => matches!(digits(last), 3 | 4) && last.starts_with('0') && !next.starts_with('0'),
        _ => true,
    }
}

/// Whether a group begins a number of its own, where a whole one stands before it.
fn begins_another(number: &str, group: &str) -> bool {
    let whole = if number.starts_with('+') { 11 } else { 9 };
    digits(number) >= whole && group.starts_with('0') && digits(group) > 1
}

/// `closing = marks [ kind marks ] end`
fn closing(input: &str) -> Read<'_> {
    recognize((closing_marks, opt((kind, closing_marks)), end_of_word)).parse(input)
}

/// `kind = "(" label ")"`, behind a number: `(vaihde)`
fn kind(input: &str) -> Read<'_> {
    recognize((spaces, char('('), label, char(')'))).parse(input)
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Whether all of a number is in brackets, which are none of its own.
fn is_in_brackets(number: &str) -> bool {
    number.starts_with('(') && number.find(')') == Some(number.len() - 1)
}

fn is_business_id(number: &str) -> bool {
    let parts = number
        .split_once('-')
        .map(|(one, two)| (one.len(), two.len()));
    parts == Some((7, 1))
}
