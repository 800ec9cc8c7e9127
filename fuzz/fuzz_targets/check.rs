//! Any text: every rule checks it, and every format reports the findings.
#![no_main]

use innokyla::parse;
use innokyla_fuzz::{hold, support::law};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| hold(law::reports::keep_their_form(&parse(text))));
