//! What a person meets who opens a report of `innokyla report` in a browser: Chromium, driven
//! by its driver as a person drives it, by keys and pointer.
//!
//! Where chromium and chromedriver are missing the tests say so and pass;
//! `INNOKYLA_REQUIRE_BROWSER=1` makes that a failure. `INNOKYLA_SCREENSHOTS=FOLDER` keeps
//! pictures of both themes and of the width of a telephone.
#![cfg(unix)]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
// A test that is passed over says so, and one that measures what it measured.
#![allow(clippy::print_stderr)]

mod accessible;
mod changes;
#[path = "../support/collection.rs"]
mod collection;
#[path = "../support/command.rs"]
mod command;
mod driver;
mod every_page;
mod found;
mod hostile;
mod looks;
mod page;
mod session;
mod speed;
