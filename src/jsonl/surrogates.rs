//! Halves of surrogate pairs, which JSON can escape and no text can hold.

/// A line with U+FFFD for every half without the other half, and how many these are;
/// `None` where it has none.
pub(super) fn repaired(line: &[u8]) -> Option<(Vec<u8>, usize)> {
    let halves = halves(line);
    let mut whole = line.to_vec();
    for at in &halves {
        whole.get_mut(*at..at + 6)?.copy_from_slice(br"\ufffd");
    }
    (!halves.is_empty()).then_some((whole, halves.len()))
}

/// Where a line escapes a half of a surrogate pair without the other half.
fn halves(line: &[u8]) -> Vec<usize> {
    let mut halves = Vec::new();
    let mut at = 0;
    while let Some(next) = memchr::memchr(b'\\', line.get(at..).unwrap_or_default()) {
        at += next;
        let unit = |at: usize| -> Option<u16> {
            let hex = line.get(at..at + 6)?.strip_prefix(br"\u")?;
            u16::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok()
        };
        at += match (unit(at), unit(at + 6)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(0xd800..=0xdfff), _) => {
                halves.push(at);
                6
            }
            (Some(_), _) => 6,
            (None, _) => 2,
        };
    }
    halves
}
