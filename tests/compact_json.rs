//! The command writes the same JSON as the library, whatever serialiser is faster.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use support::habit::Habit;
use support::{all_pages, assert_none, law};

#[test]
fn every_page_is_the_same_json_by_both_serialisers() {
    let mut wrong = Vec::new();
    for page in all_pages() {
        let prints = Habit::ALL
            .iter()
            .filter_map(|habit| habit.print(&page.text));
        for bytes in prints.chain([page.text.clone().into_bytes()]) {
            let found = law::compact::documents(&innokyla::parse_bytes(&bytes).unwrap());
            wrong.extend(found.iter().map(|found| format!("{}: {found}", page.name)));
        }
    }
    assert_none(&wrong);
}

/// Every character that JSON escapes or might, alone and beside others.
#[test]
fn every_special_character_is_the_same_json_by_both_serialisers() {
    let special = (0..=0xff_u32)
        .chain([
            0x17f, 0x2028, 0x2029, 0x202e, 0xd7ff, 0xe000, 0xfeff, 0xfffd, 0xffff,
        ])
        .chain([0x1_0000, 0x1_f600, 0x10_ffff]);
    for c in special.filter_map(char::from_u32) {
        for text in [
            format!("{c}"),
            format!("{c}{c}"),
            format!("ä{c}\u{7f}\"{c}"),
        ] {
            assert_none(&law::compact::string(&text));
        }
    }
}

proptest! {
    #[test]
    fn every_string_is_the_same_json_by_both_serialisers(
        parts in prop::collection::vec(
            prop_oneof![
                any::<char>().prop_map(String::from),
                prop::char::range('\0', '\u{a0}').prop_map(String::from),
                prop::sample::select(vec!["\"", "\\", "\u{7f}", "\u{2028}", "\u{1f600}", "ä"])
                    .prop_map(str::to_owned),
                (0..70_usize).prop_map(|length| "Silta kotiin ".repeat(6)[..length].to_owned()),
            ],
            0..40,
        ),
    ) {
        assert_none(&law::compact::string(&parts.concat()));
    }
}
