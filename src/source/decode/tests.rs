use super::*;

const LE: Encoding = Encoding::Utf16Le;
const BE: Encoding = Encoding::Utf16Be;
const LATIN: Encoding = Encoding::Windows1252;

fn text(bytes: &[u8]) -> (String, Encoding) {
    match decode(bytes) {
        Ok(decoded) => (decoded.text.into_owned(), decoded.encoding),
        Err(error) => panic!("{error}: {bytes:?}"),
    }
}

/// Each encoding is recognised by its mark or its bytes, and no mark stays in the text.
#[test]
fn encodings_are_recognised() {
    #[rustfmt::skip]
    let table: [(&[u8], &str, Encoding); 16] = [
        (b"", "", Encoding::Utf8),
        (b"arki\r\n", "arki\r\n", Encoding::Utf8),
        (b"hyv\xC3\xA4", "hyvä", Encoding::Utf8),
        (b"\xEF\xBB\xBFhyv\xC3\xA4", "hyvä", Encoding::Utf8),
        (b"\xEF\xBB\xBF", "", Encoding::Utf8),
        (b"\xFF\xFEh\0\xE4\0\x13\x20", "hä–", LE),
        (b"\xFE\xFF\0h\0\xE4\x20\x13", "hä–", BE),
        (b"\xFF\xFE\x3D\xD8\x00\xDE", "😀", LE),
        (b"\xFF\xFE", "", LE),
        (b"h\0y\0v\0\xE4\0", "hyvä", LE),
        (b"\0h\0y\0v\0\xE4", "hyvä", BE),
        (b"hyv\xE4", "hyvä", LATIN),
        (b"hyv\xE4\xE4 y\xF6t\xE4", "hyvää yötä", LATIN),
        (b"\x93\x80\x94 2022\x962023 \x95\xA0x", "“€” 2022–2023 •\u{A0}x", LATIN),
        (b"H\xC4T\xC4", "HÄTÄ", LATIN),
        (b"\xC4\xE4", "Ää", LATIN),
    ];
    for (bytes, expected, encoding) in table {
        assert_eq!(text(bytes), (expected.to_owned(), encoding), "{bytes:?}");
    }
}

/// UTF-16 without a mark may hold a dash now and then.
#[test]
fn unmarked_utf16_with_a_dash() {
    let bytes = b"V\0u\0o\0s\0i\0n\0a\0 \x002\x000\x002\x002\0\x13\x202\x000\x002\x003\0.\0";
    assert_eq!(text(bytes), ("Vuosina 2022–2023.".to_owned(), LE));
}

/// Whole UTF-8 is borrowed, with a mark and without.
#[test]
fn no_copies() {
    for bytes in ["hyvä – arki", "\u{FEFF}hyvä\u{A0}\n• a"] {
        let decoded = decode(bytes.as_bytes()).unwrap();
        assert!(matches!(decoded.text, Cow::Borrowed(_)), "{bytes:?}");
        assert!(!decoded.repaired && decoded.damaged.is_empty());
    }
}

/// A broken sequence in UTF-8 is shown and listed, neither dropped nor taken for
/// Windows-1252.
#[test]
fn damage_is_listed() {
    type Row = (&'static [u8], &'static str, &'static [(usize, usize)]);
    #[rustfmt::skip]
    let table: [Row; 8] = [
        // cut in the middle of a letter
        (b"hyv\xC3\xA4\xC3", "hyvä\u{FFFD}", &[(5, 8)]),
        (b"hyv\xC3\xA4 \xE2\x80", "hyvä \u{FFFD}", &[(6, 9)]),
        (b"hyv\xC3", "hyv\u{FFFD}", &[(3, 6)]),
        (b"1 \xE2\x80", "1 \u{FFFD}", &[(2, 5)]),
        // one bad byte
        (b"\xC3\xA4 \xFF \xC3\xB6", "ä \u{FFFD} ö", &[(3, 6)]),
        (b"\xC3\xA4\xE4 \xC3\xB6", "ä\u{FFFD} ö", &[(2, 5)]),
        (b"\xC3\xA4\x80x\x80\xC3\xB6", "ä\u{FFFD}x\u{FFFD}ö", &[(2, 5), (6, 9)]),
        // a mark decides
        (b"\xEF\xBB\xBFhyv\xE4", "hyv\u{FFFD}", &[(3, 6)]),
    ];
    for (bytes, expected, damaged) in table {
        let decoded = decode(bytes).unwrap();
        let spans: Vec<_> = decoded.damaged.iter().map(|s| (s.start, s.end)).collect();
        assert_eq!(
            (decoded.text.as_ref(), spans.as_slice()),
            (expected, damaged)
        );
        assert_eq!(decoded.encoding, Encoding::Utf8, "{bytes:?}");
    }
}

/// One sequence that is valid by chance does not make UTF-8 of Windows-1252.
#[test]
fn chance_is_outweighed() {
    let bytes = b"\xC4\x96 hyv\xE4\xE4 ty\xF6t\xE4 p\xE4iv\xE4\xE4";
    assert_eq!(text(bytes), ("Ä– hyvää työtä päivää".to_owned(), LATIN));
}

/// Stray control characters are allowed in a text, a NUL only in UTF-8.
#[test]
fn stray_controls_are_text() {
    for bytes in ["a\0", "abc\0def", "hyv\u{1B}ä\0 ja muuta, pitkästi"] {
        assert_eq!(text(bytes.as_bytes()).0, bytes);
    }
    assert_eq!(text(b"hyv\xE4\x02 arki").1, LATIN);
}

/// Bytes that are no text are refused; the error says what they are and where.
#[test]
fn not_text_says_why_and_where() {
    #[rustfmt::skip]
    let table: [(&[u8], &str); 22] = [
        (b"\x89PNG\r\n\x1A\n\0\0", "PNG image data at byte 0"),
        (b"\xFF\xD8\xFF\xE0", "JPEG image data at byte 0"),
        (b"GIF89a", "GIF image data at byte 0"),
        (b"%PDF-1.7\n", "PDF data at byte 0"),
        (b"PK\x03\x04\x14", "ZIP data, as in docx and odt files, at byte 0"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Office data at byte 0"),
        (b"\x1F\x8B\x08", "gzip data at byte 0"),
        (b"\x28\xB5\x2F\xFD", "Zstandard data at byte 0"),
        (b"\xFD7zXZ\0", "xz data at byte 0"),
        (b"7z\xBC\xAF\x27\x1C", "7-Zip data at byte 0"),
        (b"\x7FELF\x02", "ELF program data at byte 0"),
        (b"SQLite format 3\0", "SQLite data at byte 0"),
        (b"\xFF\xFE\0\0a\0\0\0", "UTF-32 text at byte 0"),
        (b"\0", "too many control characters, the first at byte 0"),
        (b"ab\0\x01\x02", "too many control characters, the first at byte 2"),
        (b"\xFF\xFEa\0\0\0\x01\0\x02\0", "too many control characters, the first at byte 4"),
        (b"hyv\xE4\0 arki", "a NUL byte in bytes that are not UTF-8 at byte 4"),
        (
            b"hyv\xE4 \x81",
            "a byte that neither UTF-8 nor Windows-1252 has a character for at byte 5",
        ),
        (b"\xE4\x01\x02\x03\x81", "too many control characters, the first at byte 1"),
        (
            b"ab\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
            "more bytes beyond ASCII than a text of Windows-1252 has, the first at byte 2",
        ),
        (b"\xFF\xFEa\0\x3D\xD8b\0", "half a surrogate pair of UTF-16 at byte 4"),
        (b"\xFE\xFF\0a\0", "half a code unit of UTF-16 at byte 4"),
    ];
    for (bytes, expected) in table {
        let error = decode(bytes).unwrap_err().to_string();
        assert_eq!(error, format!("not text: {expected}"), "{bytes:?}");
    }
}

/// Each byte without a character in Windows-1252 is refused.
#[test]
fn unassigned_bytes() {
    for byte in [0x81, 0x8D, 0x8F, 0x90, 0x9D] {
        let Err(Error::NotText { offset, .. }) = decode(&[b'a', 0xE4, b'b', byte, b'c']) else {
            panic!("{byte:x} was read");
        };
        assert_eq!(offset, 3);
    }
}

/// A known encoding overrides what the bytes look like.
#[test]
fn known_encoding_overrides() {
    for (bytes, encoding, expected) in [
        (&b"\xC3\xA4"[..], LATIN, "Ã¤"),
        (b"\xEF\xBB\xBFa", LATIN, "ï»¿a"),
        (b"\xC3\xA4", Encoding::Utf8, "ä"),
        (b"\xEF\xBB\xBFa", Encoding::Utf8, "a"),
        (b"p\xE4 v\xE4", Encoding::Utf8, "p\u{FFFD} v\u{FFFD}"),
        (b"\xFF\xFE\xE4\0", LE, "ä"),
        (b"\xE4\0", LE, "ä"),
        (b"\0\xE4", BE, "ä"),
        (b"ab", BE, "慢"),
    ] {
        let decoded = decode_as(bytes, encoding).unwrap();
        assert_eq!(decoded.text, expected, "{bytes:?} as {encoding}");
        assert_eq!(decoded.encoding, encoding);
    }
}

/// Text encoded twice is put right as a whole, even where it is cut, or left alone.
#[test]
fn double_encoding() {
    for (given, expected, repaired, damaged) in [
        ("HyvÃ¤ arki â€“ nyt", "Hyvä arki – nyt", true, 0),
        ("\u{FEFF}ï»¿HyvÃ¤", "Hyvä", true, 0),
        ("HyvÃ¤ Ã", "Hyvä \u{FFFD}", true, 1),
        ("HyvÃ¤ päivä", "HyvÃ¤ päivä", false, 0),
        ("Hyvä", "Hyvä", false, 0),
    ] {
        let decoded = decode(given.as_bytes()).unwrap();
        assert_eq!(decoded.text, expected);
        let found = (decoded.repaired, decoded.damaged.len());
        assert_eq!(found, (repaired, damaged), "{given:?}");
        assert_eq!(decoded.encoding, Encoding::Utf8);
    }
    // The cut runs through a byte of `Ã` itself.
    let decoded = decode(b"p\xC3\x83\xC2\xA4 \xC3").unwrap();
    assert_eq!(decoded.text, "pä \u{FFFD}");
    assert_eq!(decoded.damaged, [Span::new(4, 7)]);
    let wide = b"\xFF\xFEp\0\xC3\0\xA4\0";
    let decoded = decode(wide).unwrap();
    assert_eq!((decoded.text.as_ref(), decoded.repaired), ("pä", true));
}

/// Every short string of odd bytes is text with its damage in place, or refused at one
/// of its bytes.
#[test]
fn short_strings_of_odd_bytes_are_read_or_refused() {
    let odd = [
        0x00, 0x0A, 0x41, 0x81, 0xA4, 0xC3, 0xD8, 0xDC, 0xE2, 0xFE, 0xFF,
    ];
    let (mut read, mut refused) = (0, 0);
    for number in 0..odd.len().pow(4) {
        let digits = [1, 11, 121, 1331].map(|place| odd[number / place % odd.len()]);
        for length in 0..=4 {
            let bytes = &digits[..length];
            let named = Encoding::ALL.map(|encoding| decode_as(bytes, encoding));
            for outcome in named.into_iter().chain([decode(bytes)]) {
                match outcome {
                    Ok(Decoded { text, damaged, .. }) => {
                        let is_damage = |span: &Span| span.slice(&text) == "\u{FFFD}";
                        assert!(damaged.iter().all(is_damage), "{bytes:?}: {text:?}");
                        read += 1;
                    }
                    Err(Error::NotText { offset, .. }) => {
                        assert!(offset < length, "{bytes:?}: {offset}");
                        refused += 1;
                    }
                }
            }
        }
    }
    assert!(read > 0 && refused > 0, "{read} read, {refused} refused");
}

/// The letters inside words show Mac Roman and code page 850; what Windows-1252 has
/// between small letters shows neither.
#[test]
fn letters_inside_words_show_an_encoding_of_one_byte() {
    let dos = |text: &str| -> Vec<u8> {
        let byte = |c| CodePage::Ibm850.byte(c).unwrap();
        text.chars().map(byte).collect()
    };
    let mac = |text: &str| -> Vec<u8> {
        let byte = |c| CodePage::MacRoman.byte(c).unwrap();
        text.chars().map(byte).collect()
    };
    let page = "Päivän työ: hyvää yötä Åbo ja Äiti – ”kyllä”";
    assert_eq!(text(&mac(page)), (page.to_owned(), Encoding::Macintosh));
    let page = "Päivän työ: hyvää yötä Åbo ja Äiti, kylä";
    assert_eq!(text(&dos(page)), (page.to_owned(), Encoding::Ibm850));
    for sound in [
        b"t\x9Aekki ja \x8Aakki".as_slice(),
        b"\x84lainaus\x94 ja sana\x94loppu",
        b"p\xE4iv\xE4 t\x9Aekki p\x84iv",
        b"PIV\xC4 \x93N\xC4IN\x94",
    ] {
        assert_eq!(text(sound).1, LATIN, "{sound:?}");
    }
}
