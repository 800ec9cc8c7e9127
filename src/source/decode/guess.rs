//! What the bytes of a file show of its format and encoding.

use memchr::memchr;

use crate::source::Encoding;

/// The byte-order marks, and the encodings that they announce.
pub(super) const MARKS: [(&[u8], Encoding); 3] = [
    (b"\xEF\xBB\xBF", Encoding::Utf8),
    (b"\xFF\xFE", Encoding::Utf16Le),
    (b"\xFE\xFF", Encoding::Utf16Be),
];

/// How files of other formats begin. They are looked for before the marks: the mark of
/// UTF-32 begins with that of UTF-16.
pub(super) const FORMATS: [(&[u8], &str); 16] = [
    (b"\x89PNG\r\n\x1A\n", "PNG image data"),
    (b"\xFF\xD8\xFF", "JPEG image data"),
    (b"GIF87a", "GIF image data"),
    (b"GIF89a", "GIF image data"),
    (b"%PDF-", "PDF data"),
    (b"PK\x03\x04", "ZIP data, as in docx and odt files,"),
    (b"PK\x05\x06", "ZIP data, as in docx and odt files,"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Office data"),
    (b"\x1F\x8B", "gzip data"),
    (b"\x28\xB5\x2F\xFD", "Zstandard data"),
    (b"\xFD7zXZ\0", "xz data"),
    (b"7z\xBC\xAF\x27\x1C", "7-Zip data"),
    (b"\x7FELF", "ELF program data"),
    (b"SQLite format 3\0", "SQLite data"),
    (b"\xFF\xFE\0\0", "UTF-32 text"),
    (b"\0\0\xFE\xFF", "UTF-32 text"),
];

/// UTF-16 without a mark, where there is no doubt: nine of ten high bytes are zero (that
/// of a dash or a quotation mark is not), and no low byte is.
pub(super) fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    memchr(0, bytes.get(..4)?)?;
    let (pairs, odd) = bytes.as_chunks::<2>();
    let zeros = |side: usize| {
        pairs
            .iter()
            .filter(|pair| pair.get(side) == Some(&0))
            .count()
    };
    let nearly_all = |count: usize| count * 10 >= pairs.len() * 9;
    match (zeros(0), zeros(1)) {
        _ if !odd.is_empty() => None,
        (0, high) if nearly_all(high) => Some(Encoding::Utf16Le),
        (high, 0) if nearly_all(high) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Whether bytes that are not valid UTF-8 are UTF-8 for the most part. A whole sequence
/// hardly ever arises by chance, so it is enough that there are as many whole ones as
/// broken ones.
pub(super) fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    let mut tail: &[u8] = &[];
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        tail = chunk.invalid();
        broken += usize::from(!tail.is_empty());
    }
    if whole == 0 {
        // `Â`, `Ã` and `â` end no Finnish, Swedish or English word; `ä` does.
        return broken == 1 && matches!(tail, [0xC2 | 0xC3 | 0xE2] | [0xE2, 0x80]);
    }
    whole >= broken
}

/// The encoding of one byte a character whose `ä`, `ö` and `å` stand inside the words of
/// bytes. In Windows-1252 those of the others are quotation marks, daggers and `Š`, which
/// no small letters stand around; only its `š` may.
pub(super) fn by_letters(bytes: &[u8]) -> Encoding {
    let [_, windows] = inside_words(bytes, [0xE4, 0xF6, 0xE5]);
    let of = |letters: [u8; 3]| {
        // Only `š` of Windows-1252 may stand there by itself.
        let [common, all] = inside_words(bytes, letters);
        common > 0 && all > 2 * windows
    };
    if of([0x8A, 0x9A, 0x8C]) {
        Encoding::Macintosh
    } else if of([0x84, 0x94, 0x86]) {
        Encoding::Ibm850
    } else {
        Encoding::Windows1252
    }
}

/// How often the first of these letters, and how often any of them, stands between small
/// letters, as which they count themselves.
fn inside_words(bytes: &[u8], letters: [u8; 3]) -> [usize; 2] {
    let is_small = |byte: &u8| byte.is_ascii_lowercase() || letters.contains(byte);
    let inside = bytes.windows(3).filter_map(|near| match near {
        [before, letter, behind] if is_small(before) && is_small(behind) => Some(letter),
        _ => None,
    });
    let [first, ..] = letters;
    inside.fold([0, 0], |[common, all], letter| {
        [
            common + usize::from(*letter == first),
            all + usize::from(letters.contains(letter)),
        ]
    })
}
