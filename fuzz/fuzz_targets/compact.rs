//! Any text: the command's serialiser and the library's write the same JSON.
#![no_main]

use innokyla::parse;
use innokyla_fuzz::{hold, support::law::compact};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    hold(compact::string(text));
    hold(compact::documents(&parse(text)));
});
