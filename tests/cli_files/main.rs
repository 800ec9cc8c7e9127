//! The files of a run: what it reads stays as it is, and what it writes is whole.
#![cfg(feature = "cli")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/command.rs"]
mod command;
#[cfg(unix)]
mod faults;
#[cfg(unix)]
mod interrupts;
mod outputs;
#[cfg(unix)]
mod pairs;
