//! Where letters were decoded wrongly.
//!
//! ```text
//! misread    = 1*sequence / letter
//! sequence   = lead 1*3continuation      ; bytes of one letter of UTF-8, each a character
//! letter     = a sign that stands in no word, between two letters of one
//! ```

use memchr::memchr3_iter;

use crate::source::code_page::CodePage::{
    self, Ibm437, Ibm850, MacCentralEurope, MacRoman, Windows1252,
};
use crate::span::Span;
use crate::steps::count_steps;

/// A stretch of text that was decoded wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Misread {
    pub(crate) span: Span,
    /// The encoding that it was in; `None` is UTF-8.
    pub(crate) written: Option<CodePage>,
    /// The encoding that it was read as.
    pub(crate) read: CodePage,
}

/// The characters that open a letter of UTF-8 in another encoding, where they hardly open
/// anything else: C2 to C5, E2, EF and F0.
const LEADS: [(&str, &[CodePage]); 3] = [
    ("ÂÃÄÅâïð", &[Windows1252]),
    ("√‚", &[MacRoman, MacCentralEurope]),
    ("├┬Ô", &[Ibm850, Ibm437]),
];

/// The signs that `ä` becomes in another encoding, what it was written in and read as.
const SIGNS: [(char, CodePage, CodePage); 4] = [
    ('„', Ibm850, Windows1252),
    ('Š', MacRoman, Windows1252),
    ('‰', Windows1252, MacRoman),
    ('÷', Windows1252, Ibm850),
];

/// The places of a text that were decoded wrongly: `Ã¤`, `Å¡`, `ðŸ˜Š`, `√§`, `├ñ`, `p„iv„`.
/// Neighbours are one place.
pub(crate) fn misread(text: &str) -> impl Iterator<Item = Misread> + '_ {
    let bytes = text.as_bytes();
    // What the leads and the signs begin with.
    let mut places = memchr3_iter(0xC3, 0xC5, 0xE2, bytes).peekable();
    std::iter::from_fn(move || {
        loop {
            let at = places.next()?;
            let Some(found) = misread_at(text, at) else {
                continue;
            };
            while places.next_if(|place| *place < found.span.end).is_some() {}
            return Some(found);
        }
    })
}

fn misread_at(text: &str, at: usize) -> Option<Misread> {
    let first = text.get(at..)?.chars().next()?;
    let lead = LEADS.iter().find(|(leads, _)| leads.contains(first));
    if let Some((leads, pages)) = lead {
        return pages.iter().find_map(|&read| {
            let end = sequences(text, at, leads, read);
            let span = Span::new(at, end);
            (end > at).then_some(Misread {
                span,
                written: None,
                read,
            })
        });
    }
    let (_, written, read) = *SIGNS.iter().find(|(sign, ..)| *sign == first)?;
    let behind = text.get(at..)?.trim_start_matches(first);
    let end = text.len() - behind.len();
    let is_letter = |c: char| c.is_ascii_lowercase();
    let inside = text.get(..at)?.ends_with(is_letter) && behind.starts_with(is_letter);
    inside.then_some(Misread {
        span: Span::new(at, end),
        written: Some(written),
        read,
    })
}

/// One past the sequences that begin at a byte.
fn sequences(text: &str, at: usize, leads: &str, read: CodePage) -> usize {
    let mut end = at;
    while let Some(length) = text.get(end..).and_then(|rest| sequence(rest, leads, read))
        && (read != Windows1252 || stands_in_no_text(text, end, end + length))
    {
        end += length;
    }
    end
}

/// The length of the sequence that a text begins with.
fn sequence(text: &str, leads: &str, read: CodePage) -> Option<usize> {
    count_steps(1);
    let mut letters = text.chars();
    let lead = letters.next().filter(|lead| leads.contains(*lead))?;
    let mut code = [read.byte(lead)?, 0, 0, 0];
    let wanted = match code[0] {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        _ => 4,
    };
    let mut length = lead.len_utf8();
    for slot in code.get_mut(1..wanted)? {
        let letter = letters.next()?;
        *slot = read
            .byte(letter)
            .filter(|byte| (0x80..=0xBF).contains(byte))?;
        length += letter.len_utf8();
    }
    std::str::from_utf8(code.get(..wanted)?).ok()?;
    Some(length)
}

/// Whether a sequence is no text by itself. A word in capitals may end in `Ä` or `Å`, and
/// a sign or a no-break space stand behind it.
fn stands_in_no_text(text: &str, start: usize, end: usize) -> bool {
    const BEHIND_WORDS: &str = "\u{a0}‘’“”‚„‹›«»–—…•·©®™°¹²³€‰´¨¸";
    let sequence = Span::new(start, end).slice(text);
    let mut letters = sequence.chars();
    let is_capital = letters.next().is_some_and(|lead| "ÄÅ".contains(lead));
    let is_sign = letters
        .next()
        .is_some_and(|sign| BEHIND_WORDS.contains(sign));
    let before = text
        .get(..start)
        .and_then(|before| before.chars().next_back());
    let behind = text.get(end..).and_then(|behind| behind.chars().next());
    let goes_on = behind.is_some_and(char::is_lowercase);
    !is_capital
        || !is_sign
        || before.is_some_and(char::is_lowercase)
        || goes_on && !before.is_some_and(char::is_uppercase) && !sequence.ends_with('\u{a0}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, CodePage)> {
        misread(text)
            .map(|found| (found.span.slice(text), found.read))
            .collect()
    }

    /// Each place is found, and letters and signs of the language are none.
    #[test]
    fn places() {
        #[rustfmt::skip]
        let table = [
            ("päivä Ã¤", Windows1252, &["Ã¤"][..]),
            ("tÃ¤Ã¤llÃ¤ päin", Windows1252, &["Ã¤Ã¤", "Ã¤"]),
            ("ä 1â€“2 ja Â\u{A0}x", Windows1252, &["â€“", "Â\u{A0}"]),
            ("ä Ã… Ã", Windows1252, &["Ã…"]),
            ("Å¡akki, Å¾anri, tÅ¡ekki, Å½eljko", Windows1252, &["Å¡", "Å¾", "Å¡", "Å½"]),
            ("mÄ‘ina ja Ä‘ihkku, ÄŒearru, maÅ‹it", Windows1252, &["Ä‘", "Ä‘", "ÄŒ", "Å‹"]),
            ("lisï¿½tï¿½ ï»¿ ï‚·", Windows1252, &["ï¿½", "ï¿½", "ï»¿", "ï‚·"]),
            ("hei ðŸ˜Š!", Windows1252, &["ðŸ˜Š"]),
            ("ÄITIÄ” – MÄKIÄ– PÅ\u{a0}on Å™ ETELÄ…", Windows1252, &[]),
            ("Åland, Ängö, São, châteaux, naïve, Guðrún", Windows1252, &[]),
            ("• yksi ’kaksi’ ‚kolme’ √2 Ô!", Windows1252, &[]),
            ("Kyl√§talo, ty√∂ ‚Äì √Ñl√§", MacRoman, &["√§", "√∂", "‚Äì", "√Ñ", "√§"]),
            ("‚ÄĚKyla‚ÄĚ", MacCentralEurope, &["‚ÄĚ", "‚ÄĚ"]),
            ("Kyl├ñtalo ÔÇô ty├Â ├Ñ", Ibm850, &["├ñ", "ÔÇô", "├Â", "├Ñ"]),
            ("├── src ┬─", Ibm850, &[]),
            ("p„iv„n ty”p„„sy", Windows1252, &["„", "„", "„„"]),
            ("pŠivŠn", Windows1252, &["Š", "Š"]),
            ("tšekki, „lainaus“, Šakki, 5‰, 6÷2", Windows1252, &[]),
            ("p‰iv‰n", MacRoman, &["‰", "‰"]),
            ("kehitt÷mõ", Ibm850, &["÷"]),
            ("Â", Windows1252, &[]),
            ("", Windows1252, &[]),
        ];
        for (text, read, expected) in table {
            let expected: Vec<_> = expected.iter().map(|place| (*place, read)).collect();
            assert_eq!(found(text), expected, "{text:?}");
        }
    }

    /// Each letter of a place is read once, and so is each letter that only opens one.
    #[test]
    fn long_places_are_read_once() {
        for (unit, places) in [
            ("Ã¤", 1),
            ("Ã", 0),
            ("ÃÃ¤", 100_000),
            ("√§", 1),
            ("√√§", 100_000),
        ] {
            let text = unit.repeat(100_000);
            let mut count = 0;
            let steps = crate::steps::of(|| count = misread(&text).count());
            assert_eq!(count, places, "{unit}");
            let letters = text.chars().count() as u64;
            assert!(steps <= 8 * letters, "{unit}: {steps} steps");
        }
    }
}
