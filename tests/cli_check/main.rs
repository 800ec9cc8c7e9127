//! `innokyla check`, `rules` and `explain`, as a shell runs them.
#![cfg(feature = "cli")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accepted;
#[path = "../support/command.rs"]
mod command;
mod findings;
mod limits;
mod names;
mod per_file;
mod reports;
mod rules;
mod statistics;
mod status;
mod support;
mod unread;
