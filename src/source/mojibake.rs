//! Text that was encoded twice: UTF-8 read as Windows-1252 or another encoding of one byte a
//! character, and written as UTF-8.
//!
//! It shows as `Ã¤` for `ä` and `â€“` for `–`; from Mac Roman as `√§`, from code page 850 as `├ñ`.
//! A text is put right as a whole or not at
//! all: the accident happens to whole files, and then to every letter beyond ASCII.
//! Where it happened to only some of them, the writer pasted them or meant them, and a
//! guess could damage sound text; [`misread`] finds them.

mod places;

use memchr::memchr3_iter;

use super::code_page::CodePage;

pub(crate) use places::misread;

/// A byte-order mark that was encoded twice.
pub(crate) const MARK: &str = "ï»¿";

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
    let is_windows = text.starts_with(MARK) || leads(text).next().is_some();
    let windows = is_windows.then_some(CodePage::Windows1252);
    let mut pages = windows.into_iter().chain(pages_of_first_letter(text));
    pages.find_map(|page| peel_as(text, page))
}

/// The rarer encodings by which the first letter beyond ASCII, with the next, is one of
/// Finnish in UTF-8, or a dash or a quotation mark. Everything beyond ASCII has to be, so
/// one letter tells most sound texts.
fn pages_of_first_letter(text: &str) -> impl Iterator<Item = CodePage> {
    /// Most texts have such a letter near their beginning.
    const NEAR: usize = 64;
    let mut chunks = text.as_bytes().chunks(NEAR).enumerate();
    let found = chunks.find_map(|(at, chunk)| {
        let is_beyond = |byte: &u8| !byte.is_ascii();
        let place = (!chunk.is_ascii()).then(|| chunk.iter().position(is_beyond))?;
        Some(at * NEAR + place?)
    });
    let mut letters = text
        .get(found.unwrap_or(text.len())..)
        .unwrap_or_default()
        .chars();
    let pair = letters.next().zip(letters.next());
    let pair = pair.filter(|(lead, _)| LEADS.contains(lead));
    let pages = [
        CodePage::MacRoman,
        CodePage::MacCentralEurope,
        CodePage::Ibm850,
        CodePage::Ibm437,
    ];
    pages.into_iter().filter(move |page| {
        pair.is_some_and(|(lead, next)| {
            let is_lead = matches!(page.byte(lead), Some(0xC2 | 0xC3 | 0xC5 | 0xE2));
            is_lead && matches!(page.byte(next), Some(0x80..=0xBF))
        })
    })
}

/// What the first bytes of letters, dashes and quotation marks are in one of these encodings.
const LEADS: [char; 10] = ['√', '¬', '≈', '‚', 'Ň', '├', '┬', '┼', 'Ô', 'Γ'];

/// Takes the layer of an encoding off.
fn peel_as(text: &str, page: CodePage) -> Option<(String, bool)> {
    let mut bytes = Vec::with_capacity(text.len());
    for letter in text.chars() {
        bytes.push(page.byte(letter)?);
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
            let proven = !rest.trim_start_matches('\u{feff}').is_ascii();
            (cut && proven).then_some((rest, true))
        }
    }
}

/// Where `Â`, `Ã` and `â` stand: C3 before 82, 83 or A2. The search is for the second
/// byte, since every `ä` has the first.
fn leads(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    memchr3_iter(0x82, 0x83, 0xA2, bytes)
        .filter_map(|second| second.checked_sub(1))
        .filter(|first| bytes.get(*first) == Some(&0xC3))
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
        #[rustfmt::skip]
        let table = [
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
            // A byte-order mark, of text that is sound without it, too.
            ("ï»¿HyvÃ¤", Some("\u{feff}Hyvä")),
            ("ï»¿plain", Some("\u{feff}plain")),
            ("ï»¿Hyvä", None),
            // Mac Roman, Mac Central European, and code pages 850 and 437 instead.
            ("Kyl√§ kehitt√§√§ ty√∂t√§ ‚Äì ja muuta", Some("Kylä kehittää työtä – ja muuta")),
            ("‚ÄĚKyl√§‚ÄĚ", Some("”Kylä”")),
            ("Kyl├ñ kehitt├ñ├ñ ty├Ât├ñ ÔÇô ja muuta", Some("Kylä kehittää työtä – ja muuta")),
            ("Kyl├ñ kehitt├ñ├ñ ty├╢t├ñ ΓÇô ja muuta", Some("Kylä kehittää työtä – ja muuta")),
            ("Kyl√§ on kehittänyt", None),
            ("Kylä on kehitt√§nyt", None),
            ("√2 on luku", None),
            ("¬ ei", None),
            ("├── kansio", None),
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
        ];
        for (text, expected) in table {
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
}
