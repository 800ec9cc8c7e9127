//! Any text: every rule can look at it, and every format can tell what they found.
#![no_main]

use innokyla::parse;
use innokyla_fuzz::{hold, support::law};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| hold(law::reports::keep_their_form(&parse(text))));
