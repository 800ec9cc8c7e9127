//! Any stream of bytes: JSON lines are read as any other reader reads them.
#![no_main]

use innokyla_fuzz::hold;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/support/jsonl.rs"]
#[allow(dead_code)]
mod jsonl;

fuzz_target!(|bytes: &[u8]| hold(jsonl::read(bytes)));
