//! Years and months that are a range of their own beside other ranges.

use super::FoundRange;
use super::date_expr::DateExpr;
use super::phrase::DatePhrase;
use super::token::{Token, TokenKind};
use crate::span::Spanned;

/// What the words for a phase of a project end in.
#[rustfmt::skip]
const PHASES: [&str; 46] = [
    "vaihe", "vaiheessa", "hanke", "projekti", "suunnittelu", "suunnitteluvuosi", "selvitys", "pilotti", "pilotointi",
    "kokeilu", "toteutus", "toteuttaminen", "valmistelu", "laajennus", "laajentaminen", "vakiinnuttaminen",
    "juurruttaminen", "juurrutus", "käyttöönotto", "kehittäminen", "kehittely", "kehitystyö", "kehittämistyö",
    "jalkautus", "jalkauttaminen", "levitys", "levittäminen", "testaus", "kartoitus", "ideointi", "käynnistys",
    "käynnistäminen", "jatko", "jatkokausi", "lisäaika", "förstudie", "planering", "genomförande", "planning",
    "implementation", "arviointi", "raportointi", "seuranta",
    "kausi", "jakso", "osa",
];

/// Adds the dates beside the ranges that are a range of their own.
///
/// `single = piece`, which is `*phase-word date *phase-word`, between marks: `Suunnittelu 2021. Toteutus
/// 2022–2023`. Without a word it stands between commas and lines, or behind *ja*: `2020–2022 ja
/// 2024`.
pub(super) fn add_singles(text: &str, tokens: &[Token], ranges: &mut Vec<FoundRange>) {
    if ranges.is_empty() || !tokens.iter().any(|token| is_left(token, ranges)) {
        return;
    }
    let has_whole = ranges
        .iter()
        .any(|range| range.start.is_some() && range.end.is_some());
    let is_apart = |mark: Option<&Token>| mark.is_none_or(|mark| mark.kind != TokenKind::Stop);
    let mut singles = Vec::new();
    let mut before = None;
    let mut rest = tokens;
    while !rest.is_empty() {
        let length = (0..rest.len()).take_while(|at| !ends_piece(text, rest, *at));
        let (piece, behind) = rest.split_at(length.count());
        let closing = behind.first();
        let is_bare = is_apart(before) && (is_apart(closing) || behind.len() <= 1) && has_whole;
        singles.extend(single(text, piece, is_bare, ranges));
        before = closing;
        rest = behind.get(1..).unwrap_or_default();
    }
    ranges.extend(singles);
    ranges.sort_by_key(|range| range.span);
}

/// Whether it is a date that no range has. They are in the order of the text.
fn is_left(token: &Token, ranges: &[FoundRange]) -> bool {
    token.is_date() && {
        let later = ranges.partition_point(|range| range.span.start < token.span.end);
        let range = later.checked_sub(1).and_then(|before| ranges.get(before));
        range.is_none_or(|range| range.span.end <= token.span.start)
    }
}

/// Whether a mark ends a piece. A bracket does where dates stand on either side of it: `2021–2022
/// (esiselvitys 2020)`, but not `Vaihe 1 (2021)`.
fn ends_piece(text: &str, tokens: &[Token], at: usize) -> bool {
    let (before, from) = tokens.split_at_checked(at).unwrap_or_default();
    let is_bracket = |token: &Token| matches!(token.span.slice(text), "(" | ")" | "[" | "]");
    let has_date = |token: &&Token| token.is_date() && !is_number(token);
    match from.first() {
        Some(mark) if mark.kind == TokenKind::Stop && is_bracket(mark) => {
            let after = from.iter().skip(1).take_while(|token| !is_mark(token));
            before.iter().any(|token| has_date(&token))
                && after.into_iter().any(|token| has_date(&token))
        }
        mark => mark.is_some_and(is_mark),
    }
}

fn is_mark(token: &Token) -> bool {
    matches!(
        token.kind,
        TokenKind::Stop | TokenKind::Break | TokenKind::Comma | TokenKind::And
    )
}

/// The date of a piece that is a phase's, or that stands there by itself where it may be `bare`.
fn single(text: &str, piece: &[Token], bare: bool, ranges: &[FoundRange]) -> Option<FoundRange> {
    let mut found: Option<&DatePhrase> = None;
    let mut has_phase = false;
    let mut in_brackets = false;
    for (at, token) in piece.iter().enumerate() {
        match &token.kind {
            // `Vaihe 1: 2020`
            TokenKind::Date(date) if date.expr.number.is_some() => {}
            TokenKind::Date(date) if found.is_none() && is_left(token, ranges) => {
                found = Some(date);
                // `jatkovuosi 2024`
                let mut words = token.span.slice(text).split(' ');
                let is_phase = |word: &str| word.ends_with("vuosi") && word.len() > "vuosi".len();
                has_phase |= words.next().is_some_and(is_phase);
            }
            TokenKind::Word | TokenKind::Cue(_) => {
                let word = token.span.slice(text);
                let is_numbered = || piece.get(at + 1).is_some_and(is_number);
                let is_phase = PHASES.iter().any(|phase| word.ends_with(phase))
                    || word.len() <= LONGEST_CODE && is_numbered();
                if !is_phase && !ORDINALS.contains(&word) {
                    return None;
                }
                has_phase |= is_phase;
            }
            TokenKind::NotADate => {
                let is_code = is_code(token.span.slice(text))?;
                has_phase |= is_code;
            }
            TokenKind::Stop => in_brackets = true,
            TokenKind::Colon => {}
            kind if kind.is_filler() => {}
            _ => return None,
        }
    }
    let date = found.filter(|_| has_phase || bare && !in_brackets)?;
    let DateExpr { day: None, .. } = date.expr else {
        return None;
    };
    let value = date.expr.alone().filter(|_| date.side().is_none())?;
    Some(FoundRange::all_of(Spanned::new(value, date.span)))
}

/// The longest word, in bytes, that a number makes the name of a phase: `RRP 1`.
const LONGEST_CODE: usize = 3;

const ORDINALS: [&str; 5] = ["ensimmäinen", "toinen", "kolmas", "neljäs", "viimeinen"];

/// Whether it is the number behind a name: `Vaihe 1`.
fn is_number(token: &Token) -> bool {
    matches!(&token.kind, TokenKind::Date(date) if date.expr.number.is_some())
}

/// Whether a word with digits is the code of a phase, `RRP1:`; or else the number of one, `1.`;
/// `None` where it is neither.
fn is_code(word: &str) -> Option<bool> {
    let code = word.trim_end_matches(':');
    let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = code.len() - letters.len();
    let is_code = (1..=LONGEST_CODE).contains(&letters.len())
        && matches!(digits, 1 | 2)
        && letters.chars().all(char::is_alphabetic);
    let number = word.strip_suffix('.').unwrap_or_default();
    let is_number = matches!(number.len(), 1 | 2) && number.bytes().all(|b| b.is_ascii_digit());
    (is_code || is_number).then_some(is_code)
}
