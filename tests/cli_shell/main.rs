//! The command beside the shell: its file of options, completions and manual pages.
#![cfg(feature = "cli")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
// What was not tested, for want of a program, is said.
#![allow(clippy::print_stderr)]

#[path = "../support/command.rs"]
mod command;
mod completions;
mod config;
mod config_faults;
mod config_schema;
mod documents;
mod man;
mod show_config;
mod stdin_name;
#[cfg(unix)]
mod watch;
