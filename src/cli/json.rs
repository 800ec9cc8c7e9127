//! Compact JSON, at the speed of a serialiser that looks for characters to escape
//! in many bytes at once.
//!
//! The bytes are those of `serde_json`, which stays the library's serialiser: with
//! it a conversion spends a quarter of its instructions on that search. sonic-rs is
//! built with `sanitize`, so that it reads no byte beyond a string.

use serde::Serialize;

/// For every string sonic-rs reserves six times its length. A longer page is left to
/// `serde_json`, so that no page takes that much room.
const LONGEST: usize = 1 << 20;

/// Appends `value`, which holds about `length` bytes of text, without blanks.
pub(crate) fn append(
    value: &impl Serialize,
    length: usize,
    out: &mut Vec<u8>,
) -> Result<(), String> {
    if length > LONGEST {
        return serde_json::to_writer(out, value).map_err(|error| error.to_string());
    }
    sonic_rs::to_writer(out, value).map_err(|error| error.to_string())
}
