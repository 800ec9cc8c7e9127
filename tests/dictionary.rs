//! The dictionary for fuzzing lists every label.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::HashSet;
use std::fs;

/// An entry of a dictionary: `"Luotu"`, bytes beyond ASCII as `\xNN`.
fn entry(line: &str) -> Option<Vec<u8>> {
    let mut rest = line.strip_prefix('"')?.strip_suffix('"')?;
    let mut bytes = Vec::new();
    while let Some(first) = rest.bytes().next() {
        let taken = match (rest.strip_prefix("\\x"), first) {
            (Some(code), _) => {
                bytes.push(u8::from_str_radix(code.get(..2)?, 16).ok()?);
                4
            }
            (None, b'\\' | b'"') => return None,
            (None, b' '..=b'~') => {
                bytes.push(first);
                1
            }
            (None, _) => return None,
        };
        rest = rest.get(taken..)?;
    }
    (!bytes.is_empty()).then_some(bytes)
}

#[test]
fn the_dictionary_lists_every_spelling_of_every_label() {
    let folder = support::path("fuzz");
    if !folder.exists() {
        // A published package leaves the package of the fuzz targets out.
        return;
    }
    let dictionary = fs::read_to_string(folder.join("innokyla.dict")).unwrap();
    let mut entries = HashSet::new();
    for line in dictionary.lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let entry = entry(line);
        assert!(entry.is_some(), "libFuzzer cannot read {line}");
        entries.extend(entry);
    }
    for label in innokyla::labels() {
        let listed = entries.contains(label.spelling.as_bytes());
        assert!(listed, "{:?} is not in the dictionary", label.spelling);
    }
}
