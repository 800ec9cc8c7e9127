//! Text that was encoded twice: UTF-8 read as Windows-1252 and written as UTF-8.
//!
//! It shows as `Ã¤` for `ä` and `â€“` for `–`. A text is put right as a whole or not at
//! all: the accident happens to whole files, and then to every letter beyond ASCII.
//! Where it happened to only some of them, the writer pasted them or meant them, and a
//! guess could damage sound text; [`mojibake_spans`] finds them.

use memchr::memchr3_iter;

use crate::span::Span;
use crate::steps::count_steps;

/// The characters of Windows-1252 at 0x80 to 0x9F. The five bytes without a character
/// stand for the control character with their number, as in the WHATWG standard.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// How many layers of encoding are taken off at most: more are no accident.
const LAYERS: usize = 3;

/// The text put right, and whether its last sequence is cut off. `None` where nothing is
/// wrong, or where not everything beyond ASCII is double-encoded.
pub(super) fn repair(text: &str) -> Option<(String, bool)> {
    let mut repaired = peel(text)?;
    for _ in 1..LAYERS {
        if repaired.1 {
            break;
        }
        let Some(next) = peel(&repaired.0) else { break };
        repaired = next;
    }
    Some(repaired)
}

/// Takes one layer of encoding off.
fn peel(text: &str) -> Option<(String, bool)> {
    leads(text).next()?;
    let mut bytes = Vec::with_capacity(text.len());
    for letter in text.chars() {
        bytes.push(byte(letter)?);
    }
    match String::from_utf8(bytes) {
        Ok(whole) => Some((whole, false)),
        Err(fault) => {
            let (end, cut) = (
                fault.utf8_error().valid_up_to(),
                fault.utf8_error().error_len().is_none(),
            );
            let mut bytes = fault.into_bytes();
            bytes.truncate(end);
            let rest = String::from_utf8(bytes).ok()?;
            // A lone `Ã` at the end proves nothing.
            (cut && !rest.is_ascii()).then_some((rest, true))
        }
    }
}

/// The runs of `text` that read as UTF-8 taken for Windows-1252: `Ã¤`, `Ã¶`, `Ã…`,
/// `â€“`, `Â` before a no-break space. Neighbours are one run.
///
/// Only `Â`, `Ã` and `â` open a run: the sequence of each Finnish or Swedish letter and
/// sign begins with one of them, and no Finnish or Swedish word contains them.
pub(crate) fn mojibake_spans(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut leads = leads(text).peekable();
    std::iter::from_fn(move || {
        loop {
            let start = leads.next()?;
            let mut end = start;
            while let Some(length) = sequence(text.get(end..)?) {
                end += length;
            }
            while leads.next_if(|lead| *lead < end).is_some() {}
            if end > start {
                return Some(Span::new(start, end));
            }
        }
    })
}

/// Where `Â`, `Ã` and `â` stand: C3 before 82, 83 or A2. The search is for the second
/// byte, since every `ä` has the first.
fn leads(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    memchr3_iter(0x82, 0x83, 0xA2, bytes)
        .filter_map(|second| second.checked_sub(1))
        .filter(|first| bytes.get(*first) == Some(&0xC3))
}

/// The length of the double-encoded letter at the start of `text`.
fn sequence(text: &str) -> Option<usize> {
    count_steps(1);
    let mut letters = text.chars();
    let mut code = [0; 3];
    let mut length = 0;
    let lead = letters.next().filter(|lead| "ÂÃâ".contains(*lead))?;
    let wanted = if lead == 'â' { 3 } else { 2 };
    for (slot, letter) in code
        .iter_mut()
        .zip(std::iter::once(lead).chain(letters))
        .take(wanted)
    {
        *slot = byte(letter)?;
        length += letter.len_utf8();
    }
    std::str::from_utf8(code.get(..wanted)?).ok()?;
    Some(length)
}

/// The byte that stands for `letter` in Windows-1252, or in Latin-1.
fn byte(letter: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(letter) {
        return Some(byte);
    }
    let place = HIGH.iter().position(|high| *high == letter)?;
    u8::try_from(place).ok().map(|place| place + 0x80)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Option<String> {
        repair(text).map(|(text, _)| text)
    }

    /// A text is put right where all of it is double-encoded, and otherwise left alone.
    #[test]
    fn repairs_only_what_is_certain() {
        for (text, expected) in [
            ("HyvÃ¤ arki", Some("Hyvä arki")),
            ("LÃ¤htÃ¶tilanne", Some("Lähtötilanne")),
            ("Ã„lÃ¤ hÃ¤tÃ¤ile, Ã…bo", Some("Älä hätäile, Åbo")),
            ("2022â€“2023", Some("2022–2023")),
            ("â€\u{9D}Sujuvinâ€\u{9D}", Some("”Sujuvin”")),
            ("â€¢ kohta", Some("• kohta")),
            ("30Â\u{A0}julkaisua", Some("30\u{A0}julkaisua")),
            // Latin-1 instead of Windows-1252.
            ("Ã\u{84}iti", Some("Äiti")),
            // Double-encoded letters that open no run by themselves.
            ("Ã¤ ja Å¡", Some("ä ja š")),
            // Twice over.
            ("HyvÃƒÂ¤", Some("Hyvä")),
            // Nothing to do.
            ("Hyvä arki – ja muuta", None),
            ("plain", None),
            ("", None),
            // Mixed.
            ("HyvÃ¤ päivä", None),
            ("HyvÃ¤ – niin", None),
            ("SÃO PAULO", None),
            ("kâr", None),
            ("日本 Ã¤", None),
        ] {
            assert_eq!(whole(text).as_deref(), expected, "{text:?}");
        }
    }

    /// A letter that is cut in two at the end does not prevent the repair.
    #[test]
    fn cut_at_the_end() {
        assert_eq!(repair("HyvÃ¤ Ã"), Some(("Hyvä ".to_owned(), true)));
        assert_eq!(repair("pÃ¤ 1â€"), Some(("pä 1".to_owned(), true)));
        assert_eq!(repair("Hyv Ã"), None);
    }

    /// Runs are found in their places, and letters of the language are not runs.
    #[test]
    fn runs() {
        for (text, expected) in [
            ("päivä Ã¤", &["Ã¤"][..]),
            ("tÃ¤Ã¤llÃ¤ päin", &["Ã¤Ã¤", "Ã¤"]),
            ("ä 1â€“2 ja Â\u{A0}x", &["â€“", "Â\u{A0}"]),
            ("ä Ã… Ã", &["Ã…"]),
            ("ÄITIÄ” – MÄKIÄ–", &[]),
            ("Åland, Ängö, São, châteaux", &[]),
            ("• yksi ’kaksi’", &[]),
            ("Â", &[]),
            ("", &[]),
        ] {
            let found: Vec<_> = mojibake_spans(text).map(|span| span.slice(text)).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    /// Each letter of a run is read once, and so is each letter that only opens one.
    #[test]
    fn long_runs_are_read_once() {
        for (unit, runs) in [("Ã¤", 1), ("Ã", 0), ("ÃÃ¤", 300_000)] {
            let text = unit.repeat(300_000);
            let mut found = 0;
            let steps = crate::steps::of(|| found = mojibake_spans(&text).count());
            assert_eq!(found, runs, "{unit}");
            let letters = text.chars().count() as u64;
            assert!(steps <= 2 * letters, "{unit}: {steps} steps");
        }
    }
}
