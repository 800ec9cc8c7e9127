//! Words beside names that are of no name, role or organisation: `Lisätietoja antaa`, `ym.`, `ja
//! työryhmä`.
//!
//! ```text
//! leftovers = *( offer / other / [ verb ] / joiner *of-others joined-others )
//! offer     = *beside-offer offer-word *( offer-word / beside-offer )
//! ```

use super::lexicon::known;
use super::term::is_away;
use super::token::is_title;
use crate::span::Span;
use crate::value::lexicon::is_joiner;
use crate::word_filter::{WordFilter, opens_entry};

/// The words that say of a name that one may turn to it.
#[rustfmt::skip]
const OFFERS: [&str; 21] = [
    "lisätietoja", "lisätiedot", "lisätietojen", "tiedustelut", "yhteydenotot", "yhteystiedot", "yhteyttä", "yhteys",
    "yhteyshenkilönä", "yhteyshenkilöinä", "vastuuhenkilönä", "vastuuhenkilöinä", "kontaktihenkilönä",
    "kontaktihenkilöinä", "yhteyshenkilöksi", "vastaa", "kysy", "soita", "ytterligare", "kontakta",
    "upplysningar",
];

/// The words beside those.
#[rustfmt::skip]
const BESIDE_OFFERS: [&str; 13] = [
    "antaa", "antavat", "saa", "toimii", "toimivat", "toimi", "ota", "ottakaa", "voi", "hankkeesta", "hankkeen",
    "lisää", "ger",
];

/// Words that stand for others behind a name, for ways to write to somebody and for times.
#[rustfmt::skip]
const OTHERS: [&str; 19] = [
    "ym", "yms", "jne", "ynnä", "etc", "m.fl", "whatsapp", "sms", "tekstiviesti", "tekstiviestit", "työryhmineen",
    "tiimeineen", "sitten", "jonka", "jälkeen", "aiemmin", "aikaisemmin", "nykyisin", "eläkkeellä",
];

/// Those behind *ja*.
#[rustfmt::skip]
const OTHERS_JOINED: [&str; 9] = [
    "muut", "muita", "työryhmä", "työryhmän", "tiimi", "hanketiimi", "projektitiimi", "kumppanit", "kollegat",
];

/// What may stand between *ja* and those.
const OF_OTHERS: [&str; 4] = ["hankkeen", "projektin", "koko", "muu"];

/// The verbs between a title and a name: `Yhteyshenkilö on`, `Projektipäällikkönä toimii`.
const VERBS: [&str; 5] = ["on", "ovat", "toimii", "toimivat", "toimi"];

/// What a text has a word of that has leftovers.
const TELLING: [&[&str]; 4] = [&OFFERS, &OTHERS, &OTHERS_JOINED, &VERBS];

static MAY_TELL: WordFilter = WordFilter::of(&TELLING);

/// Whether a text may have leftovers; hardly any has.
fn may_have(text: &str) -> bool {
    let mut words = text.split_ascii_whitespace();
    words.any(|word| {
        let word = word.strip_prefix('(').unwrap_or(word);
        let is_telling = word.len() > 1 && MAY_TELL.may_hold(word) && opens_entry(word, &TELLING);
        let may_be_away = is_small(word) && word.contains("alla");
        is_telling && !word.starts_with(|c: char| c.is_ascii_digit()) || may_be_away
    })
}

/// The leftovers of a text, in order.
pub(super) fn leftovers(text: &str) -> Vec<Span> {
    if !may_have(text) {
        return Vec::new();
    }
    let is_space = |c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '(' | ')' | '[' | ']' | '|' | '/')
    };
    let mut leftovers: Vec<Span> = Vec::new();
    // The words of an offer, and whether one of them makes it one.
    let (mut run, mut offers): (Option<Span>, bool) = (None, false);
    // The place behind *ja*.
    let mut joined: Option<usize> = None;
    let mut before = "";
    let mut start = 0;
    for word in text.split_inclusive(is_space) {
        let at = start;
        start += word.len();
        let plain = word.trim_end_matches(is_space);
        if plain.is_empty() {
            continue;
        }
        let span = Span::new(at, at + plain.len());
        let lower = plain.trim_end_matches('.').to_lowercase();
        let lower = &*lower;
        let is_offer = OFFERS.contains(&lower);
        let is_of_run = is_offer || BESIDE_OFFERS.contains(&lower);
        if is_of_run {
            run = Some(run.map_or(span, |run| run.cover(span)));
            offers |= is_offer;
        }
        if !is_of_run || !word.ends_with(' ') {
            leftovers.extend(run.take().filter(|_| offers));
            offers = false;
        }
        if OTHERS.contains(&lower) || is_verb(before, plain) || is_small(plain) && is_away(plain) {
            leftovers.push(span);
        } else if let Some(from) = joined
            && OTHERS_JOINED.contains(&lower)
            && ends_piece(text.get(span.end..).unwrap_or_default())
        {
            leftovers.push(Span::new(from, span.end));
        }
        joined = match joined {
            _ if is_joiner(lower) => Some(start),
            Some(from) if OF_OTHERS.contains(&lower) => Some(from),
            _ => None,
        };
        before = plain;
    }
    leftovers.extend(run.filter(|_| offers));
    leftovers
}

fn is_small(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

/// Whether a word is the verb of a title or of an essive before it.
fn is_verb(before: &str, word: &str) -> bool {
    VERBS.contains(&word)
        && (before.ends_with("na") || before.ends_with("nä") || known(before).is_some_and(is_title))
}

/// Whether nothing or a mark follows.
fn ends_piece(behind: &str) -> bool {
    let behind = behind.trim_start_matches([' ', '.']);
    behind.is_empty() || behind.starts_with([',', ';', ':', '(', ')', '\n', '|', '/'])
}
