//! The commands among hostile files, full disks and closed pipes: what is said,
//! with which status, and what is left on disk.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/command.rs"]
mod command;
#[path = "../support/compress.rs"]
mod compress;
mod escape;
mod files;
mod memory;
mod outputs;
