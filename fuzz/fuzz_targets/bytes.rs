//! Any bytes: a text that keeps every law, or an error that says why not.
#![no_main]

use innokyla_fuzz::{hold, support::law};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| hold(law::bytes::read(bytes)));
