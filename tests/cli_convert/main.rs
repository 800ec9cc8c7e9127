//! What `innokyla convert` promises, through the binary: statuses, streams and
//! files.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod bad_lines;
#[path = "../support/command.rs"]
mod command;
#[path = "../support/compress.rs"]
mod compress;
mod files;
mod forms;
mod inputs;
mod jsonl;
mod keep;
mod links;
mod long;
mod packed;
mod refused;
mod streams;
mod update;
mod words;
