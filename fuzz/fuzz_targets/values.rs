//! Any choices: what is printed is read again, each value alone and whole pages.
#![no_main]

use innokyla_fuzz::{hold, support};
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/support/values/mod.rs"]
#[allow(dead_code)]
mod values;

fuzz_target!(|bytes: &[u8]| hold(values::read(bytes)));
