//! What `innokyla report` promises of the file that it writes; what a browser makes of it is
//! looked at in `tests/browser`.
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/collection.rs"]
mod collection;
#[path = "../support/command.rs"]
mod command;
mod contents;
mod hostile;
mod outputs;
mod unpacked;
