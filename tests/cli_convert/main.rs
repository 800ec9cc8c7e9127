//! What `innokyla convert` promises, through the binary: statuses, streams and
//! files.

mod files;
mod inputs;
mod jsonl;
mod sandbox;
mod streams;
