//! Control characters, of which a text has few.

use crate::text::count_bytes;

/// The first control character, where there are too many for a text.
pub(super) fn first_of_too_many(bytes: &[u8]) -> Option<usize> {
    let controls = count_bytes(bytes, is_control);
    let first = || bytes.iter().position(|byte| is_control(*byte));
    too_many(controls, bytes.len()).then(first).flatten()
}

/// Whether so many control characters are too many for a text. One may stray into the
/// shortest text, but is no text by itself.
pub(super) const fn too_many(controls: usize, length: usize) -> bool {
    controls > 1 + length / 10 || (controls > 0 && controls == length)
}

/// A control character of ASCII other than tabs and the ends of lines and pages.
const fn is_control(byte: u8) -> bool {
    (byte < 0x20 && !(0x09 <= byte && byte <= 0x0D)) || byte == 0x7F
}

pub(super) fn is_control_unit(unit: u16) -> bool {
    u8::try_from(unit).is_ok_and(is_control)
}
