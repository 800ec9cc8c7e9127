//! What `innokyla report`, and `innokyla diff` for a browser, promise of the file that they
//! write; what a browser makes of it is looked at in `tests/browser`.
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod changes;
#[path = "../support/collection.rs"]
mod collection;
#[path = "../support/command.rs"]
mod command;
mod contents;
mod hostile;
mod outputs;
mod unpacked;
