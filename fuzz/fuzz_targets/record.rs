//! Any text: every law of the record.
#![no_main]

use innokyla::parse;
use innokyla_fuzz::{hold, support::law};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| hold(law::all(&parse(text))));
