//! Hostile bytes: each gives a record that keeps the laws, or an error that says what
//! is wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/shapes.rs"]
mod shapes;
mod support;

use innokyla::{Encoding, Parsed, decode_as, parse, parse_bytes, parse_decoded};
use support::law;

/// What some bytes must give.
enum Is {
    /// A record; the text that was read holds this.
    Read(&'static str),
    /// An error whose message holds this.
    Refused(&'static str),
}
use Is::{Read, Refused};

const PAGE: &str = "Kokonaisuuden nimi\nSilta yli\nLyhyt kuvaus\n\nHyvä arki kotona.\n\nLuotu\n\n1.2.2022\nViimeksi muokattu\n\n2.3.2022\n";

/// The page with these bytes in the middle of a word of its short description.
fn within(bytes: &[u8]) -> Vec<u8> {
    let at = PAGE.find("arki").unwrap() + 2;
    [&PAGE.as_bytes()[..at], bytes, &PAGE.as_bytes()[at..]].concat()
}

/// The bytes alone, as a file.
fn alone(bytes: &[u8]) -> Vec<u8> {
    bytes.to_vec()
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[rustfmt::skip]
fn table() -> Vec<(&'static str, Vec<u8>, Is)> {
    let le = |text| utf16(text, u16::to_le_bytes);
    let be = |text| utf16(text, u16::to_be_bytes);
    vec![
        ("nothing", alone(b""), Read("")),
        ("one byte-order mark", alone(b"\xef\xbb\xbf"), Read("")),
        // Controls.
        ("NUL in a word", within(b"\0"), Read("ar\0ki")),
        ("every control in a word", within(&(0..0x20).chain([0x7f]).collect::<Vec<u8>>()), Refused("too many control characters")),
        ("an escape sequence", within(b"\x1b[2J\x1b]0;x\x07"), Read("\u{1b}[2J")),
        ("C1 controls", within("\u{80}\u{85}\u{9b}31m\u{9f}".as_bytes()), Read("\u{9b}31m")),
        ("NULs alone", alone(&[0; 4096]), Refused("too many control characters")),
        ("a tenth of controls and one", alone(b"abcdefgh\x01\x02"), Read("\u{1}")),
        ("more controls than that", alone(b"abcdefg\x01\x02\x03"), Refused("too many control characters")),
        // Broken UTF-8: a replacement character for each broken sequence.
        ("a stray continuation", within("ä\u{e9}".as_bytes().strip_suffix(b"\xa9").unwrap()), Read("ä\u{fffd}")),
        ("an overlong slash", within(b"\xc0\xaf\xc3\xa4\xc3\xa4"), Read("ar\u{fffd}\u{fffd}ää")),
        ("an overlong NUL", within(b"\xc0\x80\xc3\xa4\xc3\xa4"), Read("ar\u{fffd}\u{fffd}ää")),
        ("an overlong of three bytes", within(b"\xe0\x80\xaf\xc3\xa4\xc3\xa4\xc3\xa4"), Read("ar\u{fffd}\u{fffd}\u{fffd}ää")),
        ("a lone high surrogate", within(b"\xed\xa0\x80\xc3\xa4\xc3\xa4\xc3\xa4"), Read("ar\u{fffd}\u{fffd}\u{fffd}ää")),
        ("a pair of surrogates, CESU-8", within("\u{e4}\u{e4}\u{e4}\u{e4}\u{e4}\u{e4}".as_bytes().iter().copied().chain(*b"\xed\xa0\xbd\xed\xb8\x80").collect::<Vec<u8>>().as_slice()), Read("ä\u{fffd}\u{fffd}\u{fffd}")),
        ("a character beyond the last", within(b"\xf4\x90\x80\x80\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"), Read("ar\u{fffd}")),
        ("bytes that no UTF-8 has", within(b"\xfe\xff\xc3\xa4\xc3\xa4"), Read("ar\u{fffd}\u{fffd}ää")),
        ("a letter cut at the end", [PAGE.as_bytes(), b"Loppu p\xc3\xa4\xc3"].concat(), Read("Loppu pä\u{fffd}")),
        // Mixed encodings.
        ("one word of Windows-1252 in UTF-8", within("ä hyv".as_bytes().iter().copied().chain(*b"\xe4 ").collect::<Vec<u8>>().as_slice()), Read("ä hyv\u{fffd} ")),
        ("Windows-1252", PAGE.bytes().filter(|byte| *byte != 0xc3).map(|byte| if byte == 0xa4 { 0xe4 } else { byte }).collect(), Read("Hyvä arki")),
        ("Mac Roman", PAGE.bytes().filter(|byte| *byte != 0xc3).map(|byte| if byte == 0xa4 { 0x8a } else { byte }).chain(*b"p\x8aiv\x8a k\x8aki").collect(), Read("päivä käki")),
        ("code page 850", PAGE.bytes().filter(|byte| *byte != 0xc3).map(|byte| if byte == 0xa4 { 0x84 } else { byte }).chain(*b"p\x84iv\x84 k\x84ki").collect(), Read("päivä käki")),
        ("a byte that neither has", alone(b"Hyv\xe4 \x81 arki"), Refused("neither UTF-8 nor Windows-1252")),
        ("NUL in Windows-1252", alone(b"Hyv\xe4\0 arki"), Refused("a NUL byte in bytes that are not UTF-8")),
        ("UTF-16 after UTF-8", [PAGE.as_bytes(), &le("Hyvä arki")].concat(), Read("Hyvä arki")),
        ("high bytes alone", alone(&[0xff; 64]), Refused("more bytes beyond ASCII")),
        // UTF-16.
        ("UTF-16, marked", [b"\xff\xfe".as_slice(), &le(PAGE)].concat(), Read("Hyvä arki")),
        ("UTF-16, unmarked", be(PAGE), Read("Hyvä arki")),
        ("UTF-16 with a lone surrogate", [b"\xff\xfe".as_slice(), &le("ab"), b"\x00\xd8", &le("cd")].concat(), Refused("half a surrogate pair")),
        ("UTF-16 with a reversed pair", [b"\xfe\xff".as_slice(), &be("ab"), b"\xdc\x00\xd8\x00"].concat(), Refused("half a surrogate pair")),
        ("UTF-16 of an odd length", [b"\xff\xfe".as_slice(), &le("ab"), b"c"].concat(), Refused("half a code unit")),
        ("UTF-32", alone(b"\xff\xfe\0\0a\0\0\0"), Refused("UTF-32")),
        // Marks and signs that are not seen.
        ("a byte-order mark in a word", within("\u{feff}".as_bytes()), Read("ar\u{feff}ki")),
        ("byte-order marks on lines of their own", within("\n\u{feff}\n\u{feff}\u{feff}\n".as_bytes()), Read("\u{feff}")),
        ("two byte-order marks", alone(b"\xef\xbb\xbf\xef\xbb\xbfOtsikko\n"), Read("Otsikko")),
        ("bidirectional overrides", within("\u{202e}ikra\u{202c}\u{2066}\u{2069}".as_bytes()), Read("\u{202e}ikra")),
        ("zero-width signs", within("\u{200b}\u{200d}\u{200c}\u{2060}\u{ad}".as_bytes()), Read("\u{200b}")),
        ("a run of marks", within("\u{308}\u{323}".repeat(3000).as_bytes()), Read("\u{308}\u{323}")),
        ("a mark that follows nothing", within("\n\u{308}\n\u{308}teksti\n".as_bytes()), Read("\u{308}teksti")),
        ("line and paragraph separators", within("\u{2028}x\u{2029}\u{85}\u{b}\u{c}".as_bytes()), Read("\u{2028}")),
        ("carriage returns alone", PAGE.replace('\n', "\r").into_bytes(), Read("Silta yli\r")),
        ("Windows line ends, doubled", PAGE.replace('\n', "\r\r\n").into_bytes(), Read("Silta yli\r\r\n")),
        ("characters that are none", within("\u{fffe}\u{ffff}\u{10ffff}\u{e000}\u{e0001}".as_bytes()), Read("\u{ffff}")),
        ("letters that grow when folded", within("İßﬁﬀΐ".repeat(50).as_bytes()), Read("İß")),
        ("digits that are not ASCII", within("١٢٣４５⁶".as_bytes()), Read("١٢٣")),
        // Other files.
        ("a picture", alone(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Refused("PNG image data")),
        ("a PDF", alone(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"), Refused("PDF data")),
        ("gzip", alone(b"\x1f\x8b\x08\0\0\0\0\0"), Refused("gzip data")),
        ("Zstandard", alone(b"\x28\xb5\x2f\xfd\0"), Refused("Zstandard data")),
        ("a program", alone(b"\x7fELF\x02\x01\x01\0"), Refused("ELF program data")),
    ]
}

/// What must hold of every page that is read.
fn keeps_the_laws(name: &str, parsed: &Parsed<'_>) {
    let wrong = law::all(parsed);
    #[cfg(feature = "cli")]
    let wrong = [wrong, law::reports::keep_their_form(parsed)].concat();
    assert!(wrong.is_empty(), "{name}: {}", wrong.join("\n"));
}

#[test]
fn any_bytes_are_a_record_or_a_clear_error() {
    let mut records = 0;
    for (name, bytes, expected) in table() {
        match (parse_bytes(&bytes), expected) {
            (Ok(parsed), Read(words)) => {
                assert!(parsed.text().contains(words), "{name}: {:?}", parsed.text());
                keeps_the_laws(name, &parsed);
                records += 1;
            }
            (Err(error), Refused(words)) => {
                let message = error.to_string();
                assert!(message.contains(words), "{name}: {message}");
                assert!(!message.contains(char::is_control), "{name}: {message:?}");
            }
            (Ok(parsed), Refused(_)) => panic!("{name} is read as {:?}", parsed.text()),
            (Err(error), Read(_)) => panic!("{name} is refused: {error}"),
        }
    }
    assert!(records > 25, "{records}");
}

/// The values around the broken bytes are read as usual.
#[test]
fn broken_bytes_change_no_other_value() {
    for (name, bytes, expected) in table() {
        let (Ok(parsed), Read(_)) = (parse_bytes(&bytes), expected) else {
            continue;
        };
        let other_lines = ["carriage returns alone"];
        if !bytes.ends_with(b"Viimeksi muokattu\n\n2.3.2022\n") || other_lines.contains(&name) {
            continue;
        }
        let json = serde_json::to_value(parsed.record()).unwrap();
        assert_eq!(json["name"], "Silta yli", "{name}");
        assert_eq!(json["created"], "2022-02-01", "{name}");
        assert_eq!(json["modified"], "2022-03-02", "{name}");
    }
}

/// A caller who names the encoding gets text or an error, whatever the bytes.
#[test]
fn bytes_read_in_a_named_encoding_are_text_or_a_clear_error() {
    for (name, bytes, _) in table() {
        for encoding in Encoding::ALL {
            match decode_as(&bytes, encoding) {
                Ok(decoded) => keeps_the_laws(name, &parse_decoded(decoded)),
                Err(error) => assert!(!error.to_string().is_empty()),
            }
        }
    }
}

/// Pairs of bytes in the middle of a word of a page.
#[test]
fn every_pair_of_bytes_is_a_record_or_an_error() {
    let mut records = 0;
    for first in 0..=255_u8 {
        for second in (0..=255_u8).step_by(if first < 0x80 { 17 } else { 5 }) {
            if let Ok(parsed) = parse_bytes(&within(&[first, second])) {
                let text = parsed.text();
                assert_eq!(parsed.outline().rebuild(text), text);
                records += 1;
            }
        }
    }
    assert!(records > 3000, "{records}");
}

/// A page cut anywhere, in the middle of letters too, is read.
#[test]
fn a_page_cut_at_any_byte_is_read() {
    let page = PAGE.replace("arki", "ä – \u{1f600}");
    for end in 0..page.len() {
        let parsed = parse_bytes(&page.as_bytes()[..end]).unwrap();
        keeps_the_laws(&format!("cut at {end}"), &parsed);
    }
}

/// The shapes that are made to be expensive keep the laws, too.
#[test]
fn every_shape_keeps_the_laws() {
    for shape in shapes::SHAPES {
        for size in [50, 300] {
            keeps_the_laws(shape.name, &parse(&(shape.make)(size)));
        }
    }
}
