//! What the tests of whole pages share: the pages, their ways of being printed,
//! and JSON as the snapshots show it.
// Each test binary uses its own part of it. Clippy allows `unwrap` in test functions,
// but not in what they share.
#![allow(dead_code, unreachable_pub)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod habit;
pub mod json;
pub mod law;

use std::fs;
use std::path::{Path, PathBuf};

/// A page of the repository.
pub struct PageFile {
    /// The file's name without its ending.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A path below the package's root.
pub fn path(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

/// The text files of a folder, by name.
fn folder(below: &str) -> Vec<PageFile> {
    let mut pages: Vec<PageFile> = fs::read_dir(path(below))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| PageFile {
            name: path.file_stem().unwrap().to_str().unwrap().to_owned(),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect();
    pages.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(!pages.is_empty(), "{below} holds no pages");
    pages
}

/// The invented pages.
pub fn fixtures() -> Vec<PageFile> {
    folder("tests/fixtures/pages")
}

/// Two invented pages as the site prints them (`….clean`) and as tools flatten them.
pub fn flattened() -> Vec<PageFile> {
    folder("tests/fixtures/flatten")
}

/// The five real exports, named `000` to `004`.
pub fn seeds() -> Vec<PageFile> {
    let mut seeds = folder("seeds");
    for seed in &mut seeds {
        seed.name.truncate(3);
    }
    seeds
}

/// The real exports and the invented pages.
pub fn all_pages() -> Vec<PageFile> {
    let mut pages = seeds();
    pages.extend(fixtures());
    pages
}

/// Fails with everything that is wrong, not only with the first thing.
pub fn assert_none(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
