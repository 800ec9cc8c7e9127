//! Years and months that are a range of their own beside other ranges.

use super::FoundRange;
use super::date_expr::DateExpr;
use super::phrase::DatePhrase;
use super::token::{Token, TokenKind};
use crate::span::Spanned;

/// What the words for a phase of a project end in.
#[rustfmt::skip]
const PHASES: [&str; 43] = [
    "vaihe", "vaiheessa", "hanke", "projekti", "suunnittelu", "suunnitteluvuosi", "selvitys", "pilotti", "pilotointi",
    "kokeilu", "toteutus", "toteuttaminen", "valmistelu", "laajennus", "laajentaminen", "vakiinnuttaminen",
    "juurruttaminen", "juurrutus", "käyttöönotto", "kehittäminen", "kehittely", "kehitystyö", "kehittämistyö",
    "jalkautus", "jalkauttaminen", "levitys", "levittäminen", "testaus", "kartoitus", "ideointi", "käynnistys",
    "käynnistäminen", "jatko", "jatkokausi", "lisäaika", "förstudie", "planering", "genomförande", "planning",
    "implementation", "arviointi", "raportointi", "seuranta",
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
    let ends = |token: &Token| {
        matches!(
            token.kind,
            TokenKind::Stop | TokenKind::Break | TokenKind::Comma | TokenKind::And
        )
    };
    let mut singles = Vec::new();
    let mut at: usize = 0;
    for piece in tokens.split_inclusive(ends) {
        let before = at.checked_sub(1).and_then(|before| tokens.get(before));
        at += piece.len();
        let closing = piece.last().filter(|last| ends(last));
        let words = piece.get(..piece.len() - usize::from(closing.is_some()));
        let is_apart = |mark: Option<&Token>| mark.is_none_or(|mark| mark.kind != TokenKind::Stop);
        let is_last = at == tokens.len();
        let is_bare = is_apart(before) && (is_apart(closing) || is_last) && has_whole;
        singles.extend(single(text, words.unwrap_or_default(), is_bare, ranges));
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

/// The date of a piece that is a phase's, or that stands there by itself where it may be `bare`.
fn single(text: &str, piece: &[Token], bare: bool, ranges: &[FoundRange]) -> Option<FoundRange> {
    let mut found: Option<&DatePhrase> = None;
    let mut has_phase = false;
    for token in piece {
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
                if !PHASES.iter().any(|phase| word.ends_with(phase)) {
                    return None;
                }
                has_phase = true;
            }
            TokenKind::Colon => {}
            kind if kind.is_filler() => {}
            _ => return None,
        }
    }
    let date = found.filter(|_| has_phase || bare)?;
    let DateExpr { day: None, .. } = date.expr else {
        return None;
    };
    let value = date.expr.alone().filter(|_| date.side().is_none())?;
    Some(FoundRange::all_of(Spanned::new(value, date.span)))
}
