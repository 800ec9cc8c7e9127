//! Text that was encoded twice: UTF-8 read as Windows-1252 and written as UTF-8.
//!
//! It shows as `Ã¤` for `ä` and `â€“` for `–`. A text is put right as a whole or
//! not at all: the accident happens to files, so in its wake every letter beyond
//! ASCII is of that kind. Where only some are, the writer or a paste is to blame,
//! and a guess could spoil what is right; [`mojibake_spans`] points at them.

use memchr::memchr3_iter;

use crate::span::Span;

/// What Windows-1252 has at 0x80 to 0x9F. The five bytes without a character
/// stand for the control character of their number, as in the WHATWG standard.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// More than this many layers are nobody's accident.
const LAYERS: usize = 3;

/// The text put right, and whether its last sequence lacks its end; `None` where
/// nothing is wrong or not all of it is of that kind.
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
/// Only `Â`, `Ã` and `â` open a run: they open the sequences of every letter and
/// sign of Finnish and Swedish, and none of its words holds them.
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

/// Where `Â`, `Ã` and `â` stand: C3 before 82, 83 or A2. The second byte is sought
/// since the first is in every `ä`.
fn leads(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    memchr3_iter(0x82, 0x83, 0xA2, bytes)
        .filter_map(|second| second.checked_sub(1))
        .filter(|first| bytes.get(*first) == Some(&0xC3))
}

/// The length of the double-encoded letter that opens `text`.
fn sequence(text: &str) -> Option<usize> {
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

    /// A text is put right where all of it is double-encoded, and else left alone.
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
            // Letters that open no run go along.
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

    /// A letter cut in two at the end does not stop the repair.
    #[test]
    fn cut_at_the_end() {
        assert_eq!(repair("HyvÃ¤ Ã"), Some(("Hyvä ".to_owned(), true)));
        assert_eq!(repair("pÃ¤ 1â€"), Some(("pä 1".to_owned(), true)));
        assert_eq!(repair("Hyv Ã"), None);
    }

    /// Runs are found where they stand, and letters of the language are none.
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

    /// A megabyte of one run is read once.
    #[test]
    fn long_runs_are_linear() {
        let text = format!("ä{}", "Ã¤".repeat(300_000));
        assert_eq!(mojibake_spans(&text).count(), 1);
        assert_eq!(mojibake_spans(&"Ã".repeat(500_000)).count(), 0);
    }
}
