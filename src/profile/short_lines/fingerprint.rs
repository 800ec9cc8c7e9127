//! Hashes of lines and pages, the same in every release, since profiles are kept.

use crate::text::is_space;

/// A hash of a line, however it is spaced, that is the same in every release.
pub(in crate::profile) fn fingerprint(line: &str) -> u32 {
    let words = line.split(is_space).filter(|word| !word.is_empty());
    upper_half(words.fold(BASIS, |hash, word| fnv(hash, word.as_bytes())))
}

/// A hash of a whole page.
pub(in crate::profile) fn fingerprint_of_page(text: &str) -> u32 {
    upper_half(fnv(BASIS, text.as_bytes()))
}

const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// Like FNV-1a, eight bytes at a time; a rotation takes each byte to every other.
fn fnv(basis: u64, bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0100_0000_01b3;
    let step = |hash: u64, number: u64| (hash ^ number).wrapping_mul(PRIME).rotate_left(29);
    let (chunks, rest) = bytes.as_chunks::<8>();
    let chunks = chunks.iter().map(|chunk| u64::from_le_bytes(*chunk));
    let rest = rest.iter().map(|&byte| u64::from(byte) | 0x100);
    step(chunks.chain(rest).fold(basis, step), 0)
}

fn upper_half(hash: u64) -> u32 {
    // 0 stands for no line.
    u32::try_from(hash >> 32).unwrap_or_default().max(1)
}
