//! Laws of pages that depart from the site's layout: the values are right, or a finding
//! says at its line what is in doubt.
//!
//! Each law holds every page of the repository that `check` finds clean, and generated
//! ones, to one kind of departure, and counts its violations. The counts beside the laws
//! are what is left to mend: a test fails with more of them, and with fewer, so that a
//! count only goes down. `DEPARTURES_SHOW=200` shows that many violations of each law
//! instead of 20, and `DEPARTURES_SAVE=DIR` saves their texts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::print_stdout)]

mod blocks;
mod clean;
mod count;
mod cut;
mod decorated;
mod departure;
mod flatten;
mod framed;
mod habits;
mod invented;
mod judge;
mod moved;
mod page;
#[allow(dead_code)]
#[path = "../roundtrip/print/mod.rs"]
mod print;
mod removed;
#[path = "../support/mod.rs"]
mod support;
mod two_pages;
mod values;
