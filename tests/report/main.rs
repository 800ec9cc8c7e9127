//! The reports of a check: what each format prints.
#![cfg(feature = "report")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod formats;
mod hostile;
mod places;
mod schemas;
mod support;
mod text;
