//! Any text: the outline rebuilds it in whole lines, and every span lies in it, in
//! order, cut between characters.
#![no_main]

use innokyla::parse;
use innokyla_fuzz::{hold, support::law::outline};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let parsed = parse(text);
    hold(outline::rebuilds(&parsed));
    hold(outline::tiles(&parsed));
    hold(outline::spans_lie_in_the_text(&parsed));
    hold(outline::arrays_are_in_order(&parsed));
    hold(outline::values_are_at_home(&parsed));
});
