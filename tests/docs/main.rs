//! The guide in `docs/` and README say what is so.
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/command.rs"]
mod command;
mod commands;
mod contract;
mod finnish;
mod links;
mod markdown;
mod rules;
#[path = "../support/mod.rs"]
mod support;
