//! What `innokyla diff` promises, through the binary: two crawls with known changes, the
//! formats, the inputs and the exit statuses.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../support/command.rs"]
mod command;
mod crawls;
mod formats;
mod hostile;
mod inputs;
mod matching;
#[path = "../diff/mutation.rs"]
mod mutation;
#[path = "../diff/mutations/mod.rs"]
mod mutations;
#[allow(dead_code)]
#[path = "../roundtrip/print/mod.rs"]
mod print;
mod status;
#[path = "../support/mod.rs"]
mod support;
