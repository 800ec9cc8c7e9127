//! What `innokyla convert` promises, through the binary: statuses, streams and
//! files.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod files;
mod inputs;
mod jsonl;
mod sandbox;
mod streams;
