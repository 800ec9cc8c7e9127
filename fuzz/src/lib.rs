//! What the targets share: the laws that the tests hold the pages to.

#[path = "../../tests/support/mod.rs"]
pub mod support;

/// Ends the run with what is wrong.
#[track_caller]
pub fn hold(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
