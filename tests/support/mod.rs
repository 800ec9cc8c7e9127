//! What the tests of whole pages share: the pages, their ways of being printed,
//! and JSON as the snapshots show it.
// Each test binary uses its own part of it. Clippy spares the test functions
// alone, not what they share.
#![allow(dead_code, unreachable_pub)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod habit;
pub mod json;
pub mod law;

use std::fs;
use std::path::{Path, PathBuf};

/// A page and where it lies.
pub struct Page {
    /// The file's name without its ending.
    pub name: String,
    /// Its words.
    pub text: String,
}

/// A path below the package's root.
pub fn path(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

/// The text files of a folder, by name.
fn folder(below: &str) -> Vec<Page> {
    let mut pages: Vec<Page> = fs::read_dir(path(below))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| Page {
            name: path.file_stem().unwrap().to_str().unwrap().to_owned(),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect();
    pages.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(!pages.is_empty(), "{below} holds no pages");
    pages
}

/// The invented pages.
pub fn fixtures() -> Vec<Page> {
    folder("tests/fixtures/pages")
}

/// The five real exports, named `000` to `004`.
pub fn seeds() -> Vec<Page> {
    let mut seeds = folder("seeds");
    for seed in &mut seeds {
        seed.name.truncate(3);
    }
    seeds
}

/// Both.
pub fn all_pages() -> Vec<Page> {
    let mut pages = seeds();
    pages.extend(fixtures());
    pages
}

/// Says everything that went wrong at once, not the first thing alone.
pub fn assert_none(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
