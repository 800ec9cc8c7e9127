//! Bytes to text.

use std::borrow::Cow;

use memchr::memchr;

use super::code_page::CodePage;
use super::{Decoded, Encoding, mojibake};
use crate::Error;
use crate::span::Span;
use controls::{first_of_too_many, is_control_unit, too_many};
use guess::{FORMATS, MARKS, by_letters, mostly_utf8, unmarked_utf16};

mod controls;
mod guess;

/// Decodes an export from the encoding that its bytes show.
///
/// - A byte-order mark decides, and is left out of the text.
/// - Without one, bytes are UTF-16 where nearly every second byte is zero, as in
///   any text of Latin letters, and no other byte is.
/// - Otherwise they are UTF-8 where they are valid UTF-8, or where they hold at least
///   as many whole sequences of several bytes as broken ones. Each broken sequence
///   becomes a replacement character, listed in [`Decoded::damaged`]: a stray byte, or
///   a letter that the end of the file cuts in two. A file whose only byte beyond
///   ASCII is half an `ä` or `–` at its end counts as cut.
/// - Otherwise they are Mac Roman or code page 850 where `ä`, `ö` and `å` of one of these
///   stand inside their words.
/// - Otherwise they are Windows-1252.
///
/// Text that was encoded twice, `Ã¤` for `ä`, is put right where everything in it
/// beyond ASCII is of that kind.
///
/// Whole UTF-8 is borrowed; nothing else of the bytes is changed.
///
/// ```
/// let decoded = innokyla::decode("\u{FEFF}Hyvä arki\n".as_bytes()).unwrap();
/// assert_eq!(decoded.text, "Hyvä arki\n");
/// assert_eq!(decoded.encoding, innokyla::Encoding::Utf8);
/// ```
///
/// # Errors
///
/// [`Error::NotText`] where the bytes are a file of a known binary format, broken
/// UTF-16, or neither UTF-8 nor a text of Windows-1252, and where more than a tenth
/// of them are control characters. Valid UTF-8 may hold a few control characters,
/// U+0000 among them.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    if let Some((_, reason)) = FORMATS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(not_text(0, reason));
    }
    for (mark, encoding) in MARKS {
        if bytes.starts_with(mark) {
            return decode_as(bytes, encoding);
        }
    }
    if let Some(decoded) = unmarked_utf16(bytes).and_then(|found| decode_as(bytes, found).ok()) {
        return Ok(decoded);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return whole_utf8(text);
    }
    if mostly_utf8(bytes) {
        return decode_as(bytes, Encoding::Utf8);
    }
    if let Some(offset) = memchr(0, bytes) {
        return Err(not_text(offset, "a NUL byte in bytes that are not UTF-8"));
    }
    let mut high = bytes.iter().filter(|byte| !byte.is_ascii());
    // A short word may consist of such letters alone, a page does not.
    if high.by_ref().count() > bytes.len() / 2 + 4 {
        let first = bytes.iter().position(|byte| !byte.is_ascii());
        let reason = "more bytes beyond ASCII than a text of Windows-1252 has, the first";
        return Err(not_text(first.unwrap_or_default(), reason));
    }
    decode_as(bytes, by_letters(bytes))
}

/// Decodes an export in a known encoding, whatever its bytes look like.
///
/// The byte-order mark of that encoding is left out of the text. In UTF-8 every
/// broken sequence becomes a replacement character, listed in [`Decoded::damaged`].
/// Text that was encoded twice is put right as in [`decode`], but not in an encoding of
/// one byte a character, where `Ã¤` is what the caller asked for.
///
/// ```
/// use innokyla::{Encoding, decode_as};
/// let decoded = decode_as(b"\x00\xE4", Encoding::Utf16Be).unwrap();
/// assert_eq!(decoded.text, "ä");
/// ```
///
/// # Errors
///
/// [`Error::NotText`] where the bytes are broken UTF-16, where one of them has no
/// character in Windows-1252, and where more than a tenth are control characters.
pub fn decode_as(bytes: &[u8], encoding: Encoding) -> Result<Decoded<'_>, Error> {
    let sound = |text| Decoded {
        text,
        encoding,
        repaired: false,
        damaged: Vec::new(),
    };
    match encoding {
        Encoding::Utf8 => utf8(bytes),
        Encoding::Utf16Le => utf16(bytes, u16::from_le_bytes).map(sound).map(repaired),
        Encoding::Utf16Be => utf16(bytes, u16::from_be_bytes).map(sound).map(repaired),
        Encoding::Windows1252 => windows_1252(bytes).map(sound),
        Encoding::Macintosh => code_page(bytes, CodePage::MacRoman).map(sound),
        Encoding::Ibm850 => code_page(bytes, CodePage::Ibm850).map(sound),
    }
}

/// Reads text that is UTF-8 already, such as a string of JSON: a byte-order mark is
/// left out, and text that was encoded twice is put right as in [`decode`].
///
/// ```
/// assert_eq!(innokyla::decode_str("HyvÃ¤ arki").unwrap().text, "Hyvä arki");
/// ```
///
/// # Errors
///
/// [`Error::NotText`] where more than a tenth of it are control characters.
pub fn decode_str(text: &str) -> Result<Decoded<'_>, Error> {
    whole_utf8(text)
}

const CONTROLS: &str = "too many control characters, the first";

const fn not_text(offset: usize, reason: &'static str) -> Error {
    Error::NotText { offset, reason }
}

fn refuse_controls(bytes: &[u8]) -> Result<(), Error> {
    first_of_too_many(bytes).map_or(Ok(()), |offset| Err(not_text(offset, CONTROLS)))
}

fn utf8(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return whole_utf8(text);
    }
    refuse_controls(bytes)?;
    let mut text = String::with_capacity(bytes.len() + 8);
    let mut damaged = Vec::new();
    let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    for chunk in unmarked.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            damaged.push(replacement(&mut text));
        }
    }
    Ok(repaired(Decoded {
        text: Cow::Owned(text),
        encoding: Encoding::Utf8,
        repaired: false,
        damaged,
    }))
}

fn whole_utf8(text: &str) -> Result<Decoded<'_>, Error> {
    refuse_controls(text.as_bytes())?;
    Ok(repaired(Decoded {
        text: Cow::Borrowed(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        encoding: Encoding::Utf8,
        repaired: false,
        damaged: Vec::new(),
    }))
}

fn replacement(text: &mut String) -> Span {
    let start = text.len();
    text.push(char::REPLACEMENT_CHARACTER);
    Span::new(start, text.len())
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, Error> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let controls = units.clone().filter(|unit| is_control_unit(*unit)).count();
    if too_many(controls, pairs.len()) {
        let first = units.clone().position(is_control_unit);
        return Err(not_text(first.unwrap_or_default() * 2, CONTROLS));
    }
    let mut text = String::with_capacity(bytes.len());
    let mut offset = 0;
    for letter in char::decode_utf16(units) {
        let letter = letter.map_err(|_| not_text(offset, "half a surrogate pair of UTF-16"))?;
        if offset > 0 || letter != '\u{FEFF}' {
            text.push(letter);
        }
        offset += 2 * letter.len_utf16();
    }
    if !odd.is_empty() {
        return Err(not_text(offset, "half a code unit of UTF-16"));
    }
    Ok(Cow::Owned(text))
}

fn windows_1252(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    let unassigned = |byte: &u8| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D);
    let unassigned = bytes.iter().position(unassigned);
    let reason = "a byte that neither UTF-8 nor Windows-1252 has a character for";
    match (unassigned, first_of_too_many(bytes)) {
        (Some(offset), control) if control.is_none_or(|control| offset < control) => {
            Err(not_text(offset, reason))
        }
        (_, Some(offset)) => Err(not_text(offset, CONTROLS)),
        _ => Ok(encoding_rs::WINDOWS_1252
            .decode_without_bom_handling(bytes)
            .0),
    }
}

fn code_page(bytes: &[u8], page: CodePage) -> Result<Cow<'_, str>, Error> {
    refuse_controls(bytes)?;
    // Each byte has a character.
    Ok(Cow::Owned(page.decode(bytes).unwrap_or_default()))
}

/// The text, put right where it was encoded twice.
fn repaired(decoded: Decoded<'_>) -> Decoded<'_> {
    let text = decoded.text.as_ref();
    // A cut at the end says nothing about the text before it.
    let sound = match decoded.damaged.as_slice() {
        [] => text,
        [cut] if cut.end == text.len() => Span::new(0, cut.start).slice(text),
        _ => return decoded,
    };
    let Some((mut text, cut)) = mojibake::repair(sound) else {
        return decoded;
    };
    if text.starts_with('\u{FEFF}') {
        text.drain(..'\u{FEFF}'.len_utf8());
    }
    let damaged = if cut || !decoded.damaged.is_empty() {
        vec![replacement(&mut text)]
    } else {
        Vec::new()
    };
    Decoded {
        text: Cow::Owned(text),
        repaired: true,
        damaged,
        ..decoded
    }
}

#[cfg(test)]
mod tests;
