//! What makes a finding the same finding in the next run.

use std::collections::HashMap;

use super::Page;
use crate::Diagnostic;
use crate::source::LineIndex;

/// Tells the findings of a run apart by code, file and the text of the line, not by its
/// number: a finding stays the same when text is added above it.
#[derive(Default)]
pub(super) struct Fingerprints {
    seen: HashMap<u128, usize>,
}

/// The part of a fingerprint that is about the file and its lines, computed once for
/// each page and line.
pub(super) struct PageFingerprints<'t> {
    path: u128,
    index: LineIndex<'t>,
    hashes: HashMap<usize, u128>,
}

impl<'t> PageFingerprints<'t> {
    /// Those of a page in this file. The line of JSON that holds the page is no part of
    /// them: it changes when a page is added above.
    pub(super) fn new(page: &Page<'t>, file: &str) -> Self {
        Self {
            path: fnv(BASIS, file.as_bytes()),
            index: LineIndex::new(page.text),
            hashes: HashMap::new(),
        }
    }

    fn line(&mut self, byte: usize) -> u128 {
        let line = self.index.line(byte);
        *self.hashes.entry(line).or_insert_with(|| {
            let whole = self.index.line_span(line);
            fnv(BASIS, whole.slice(self.index.text()).as_bytes())
        })
    }
}

impl Fingerprints {
    /// The hash of a finding, and how many findings of the run had the same hash before it.
    pub(super) fn of(
        &mut self,
        page: &mut PageFingerprints<'_>,
        diagnostic: &Diagnostic,
    ) -> (u128, usize) {
        let mut hash = fnv(BASIS, diagnostic.code.as_bytes());
        for part in [page.path, page.line(diagnostic.span.start)] {
            hash = fnv(hash, &part.to_be_bytes());
        }
        let count = self.seen.entry(hash).or_default();
        let before = *count;
        *count += 1;
        (hash, before)
    }

    /// A hash that no other finding of the run has.
    pub(super) fn unique(
        &mut self,
        page: &mut PageFingerprints<'_>,
        diagnostic: &Diagnostic,
    ) -> u128 {
        match self.of(page, diagnostic) {
            (hash, 0) => hash,
            (hash, before) => fnv(hash, &before.to_be_bytes()),
        }
    }
}

const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;

/// FNV-1a of 128 bits: the standard library's hash may change between releases.
fn fnv(basis: u128, bytes: &[u8]) -> u128 {
    const PRIME: u128 = (1 << 88) + 0x13b;
    bytes.iter().fold(basis, |hash, &byte| {
        (hash ^ u128::from(byte)).wrapping_mul(PRIME)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_fnv_1a_of_128_bits() {
        // The test vectors of the algorithm's authors.
        assert_eq!(fnv(BASIS, b""), 0x6c62272e07bb014262b821756295c58d);
        assert_eq!(fnv(BASIS, b"a"), 0xd228cb696f1a8caf78912b704e4a8964);
        assert_eq!(fnv(BASIS, b"foobar"), 0x343e1662793c64bf6f0d3597ba446f18);
    }
}
