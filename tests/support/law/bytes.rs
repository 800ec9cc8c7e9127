//! Bytes are a text that keeps every law, or an error that says where they are none.

use innokyla::{Encoding, Error, decode, decode_as, parse_decoded};

/// The laws of any bytes.
pub fn read(bytes: &[u8]) -> Vec<String> {
    let mut wrong = decoded(bytes);
    if let Ok(decoded) = decode(bytes) {
        wrong.extend(super::all(&parse_decoded(decoded)));
    }
    wrong
}

/// The laws of decoding alone.
pub fn decoded(bytes: &[u8]) -> Vec<String> {
    let mut wrong = Vec::new();
    let named = Encoding::ALL.map(|encoding| decode_as(bytes, encoding));
    for read in named.into_iter().chain([decode(bytes)]) {
        let decoded = match read {
            Ok(decoded) => decoded,
            Err(Error::NotText { offset, .. }) if offset <= bytes.len() => continue,
            Err(error) => {
                wrong.push(format!("an error beyond the bytes: {error}"));
                continue;
            }
        };
        let text = &*decoded.text;
        let mut end = 0;
        for span in &decoded.damaged {
            if span.start < end || span.slice(text) != "\u{fffd}" {
                wrong.push(format!("{span:?} is no replacement character"));
            }
            end = span.end;
        }
        let whole = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let untouched =
            decoded.encoding == Encoding::Utf8 && !decoded.repaired && decoded.damaged.is_empty();
        if untouched && text.as_bytes() != whole {
            wrong.push("sound UTF-8 is changed".to_owned());
        }
    }
    wrong
}
