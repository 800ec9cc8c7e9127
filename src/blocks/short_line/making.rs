//! What stands beside the title of an article and says who wrote the text, when, of what
//! kind it is and how long, or offers to share it.
//!
//! ```text
//! making   = piece *( bar piece )                    ; `Blogi | Liisa Puu | 3 min`
//! piece    = stamp / category / reading-time / by-line / writer [ "," stamp ] / offer
//!          / keywords ":" text
//! minutes  = 1*3DIGIT " min"
//! ```

use super::by_line::{is_by_line, names_writer};
use super::date_line::{is_category, is_date_line, is_part_of_site, is_stamp, names_category};
use crate::page::SITE_NAMES;

/// What parts the pieces of one line.
const BARS: [char; 3] = ['|', '·', '•'];

/// What a reader may do with a text.
const OFFERS: [&str; 9] = [
    "jaa", "kuuntele", "tulosta", "lyssna", "dela", "skriv ut", "share", "print", "listen",
];

/// What stands before the words under which a text is found, in small letters.
const KEYWORDS: [&str; 8] = [
    "asiasanat",
    "avainsanat",
    "aihe",
    "aiheet",
    "kategoria",
    "kategoriat",
    "tagit",
    "tunnisteet",
];

/// The longest line that says so, in bytes.
const LONGEST: usize = 160;

/// Whether a line below a title says how its text came to be.
pub(super) fn stands_below_title(text: &str) -> bool {
    is_made_of(text, |piece, second| {
        is_date_line(piece, second)
            || is_by_line(piece, second, true)
            || is_category(piece)
            || names_writer(piece)
            || is_minutes(piece)
            || is_stamp_of_site(piece)
    })
}

/// Whether a line above a title says so, and is no title in such words itself.
pub(super) fn stands_above_title(text: &str) -> bool {
    is_made_of(text, |piece, second| {
        let is_signed = || {
            let signed = piece.rsplit_once(", ");
            signed.is_some_and(|(writer, date)| is_stamp(date) && names_writer(writer))
        };
        let is_reading_time = || !is_stamp(piece) && is_date_line(piece, second);
        is_stamp(piece)
            || names_category(piece)
            || is_by_line(piece, second, false)
            || is_signed()
            || piece.contains("min") && is_reading_time()
            || is_timestamp(piece)
            || names_keywords(piece)
    })
}

/// Whether each piece of a line is an offer, the part of a site beside other pieces, or what is
/// asked of it and of what stands behind its first word.
fn is_made_of(text: &str, is_piece: impl Fn(&str, &str) -> bool) -> bool {
    text.len() <= LONGEST
        && text.split(BARS).map(str::trim).all(|piece| {
            let second = piece.split_once(' ').map_or("", |(_, second)| second);
            is_piece(piece, second)
                || is_offer(piece)
                || is_part_of_site(piece) && piece.len() < text.len()
        })
}

fn is_offer(text: &str) -> bool {
    OFFERS.iter().any(|offer| offer.eq_ignore_ascii_case(text))
}

/// `minutes = 1*3DIGIT " min"`
fn is_minutes(text: &str) -> bool {
    const MOST_DIGITS: usize = 3;
    let number = text.strip_suffix("min").map(str::trim_end);
    number.is_some_and(|number| {
        (1..=MOST_DIGITS).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
    })
}

/// `Innokylä 12.5.2022`
fn is_stamp_of_site(text: &str) -> bool {
    let mut dates = SITE_NAMES.iter().filter_map(|name| text.strip_prefix(name));
    dates.any(is_stamp)
}

/// `2022-05-12T09:00:00+03:00`
fn is_timestamp(text: &str) -> bool {
    let clock = text.split_once('T').filter(|(date, _)| is_stamp(date));
    clock.is_some_and(|(_, clock)| {
        clock.starts_with(|c: char| c.is_ascii_digit())
            && !clock.contains(|c: char| c.is_alphabetic() && c != 'Z' || c == ' ')
    })
}

/// `keywords ":" text`
fn names_keywords(text: &str) -> bool {
    let words = text.split_once(": ").map(|(words, _)| words);
    words.is_some_and(|words| {
        KEYWORDS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(words))
    })
}
