//! Which lines around the pages of a collection are the site's.

use crate::{Frame, FrameSide, Kind, ParseOptions, Profile, parse, parse_with};

/// A profile of thirty pages.
fn profile(page: impl Fn(u32) -> String) -> Profile {
    let mut profile = Profile::default();
    for number in 0..30 {
        profile.add(&parse(&page(number)), None);
    }
    profile
}

/// A programme with lines above and below, its title, its result and its tags.
fn programme(number: u32, above: &str, result: &str, below: &str) -> String {
    format!(
        "{above}Hanke {number}\n\nHanke {number} auttaa kaikkia.\n\nKokonaisuuden nimi\n\
         Hanke {number}\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n2.2.2022\n\
         Tuotokset ja tulokset\n\n{result}{below}"
    )
}

/// Menus and footers are learnt; titles, tags, and what is all that a section says are
/// not, however many pages have them.
#[test]
fn the_frame_is_what_stands_around_the_values() {
    let tags = "Ilmiöt\n\nEriarvoistuminen\n";
    let framed =
        profile(|number| programme(number, "Oma tila\n\n", "Tulos on hyvä.\n\n", "Versio\n"));
    let mut frame = Frame::default();
    frame.add(Kind::Kokonaisuus, FrameSide::Above, "Oma tila");
    frame.add(Kind::Kokonaisuus, FrameSide::Below, "Versio");
    assert_eq!(framed.frame(), frame);

    let tagged = profile(|number| programme(number, "", "Tulos on hyvä.\n\n", tags));
    assert!(tagged.frame().is_empty(), "{:?}", tagged.frame());
    let unfinished = profile(|number| programme(number, "", "Tulossa\n", ""));
    assert!(unfinished.frame().is_empty(), "{:?}", unfinished.frame());
}

/// A line on fewer than a fifth of the pages, or on fewer than ten, is anybody's own.
#[test]
fn rare_lines_are_no_frame() {
    for (every, learnt) in [(1, true), (3, true), (4, false), (6, false)] {
        let rare = profile(|number| {
            let below = if number % every == 0 { "Versio\n" } else { "" };
            programme(number, "", "Tulos on hyvä.\n\n", below)
        });
        assert_eq!(!rare.frame().is_empty(), learnt, "on each {every}th page");
    }
}

/// The halves of a collection, merged, show the frame of the whole, and so does a profile
/// that was written and read back.
#[test]
fn halves_show_the_frame_of_the_whole() {
    let page = |number| programme(number, "Oma tila\n\n", "Tulos on hyvä.\n\n", "Versio\n");
    let whole = profile(page);
    let mut half = profile(|number| page(2 * number));
    half.merge(profile(|number| page(2 * number + 1)));
    assert_eq!(half.frame(), whole.frame());
    let json = serde_json::to_string(&whole).unwrap();
    let read: Profile = serde_json::from_str(&json).unwrap();
    assert_eq!(read.frame(), whole.frame());
}

/// A learnt line is one of the frame where it stands around a page, and text elsewhere.
#[test]
fn a_learnt_line_inside_a_page_is_text() {
    let mut frame = Frame::default();
    frame.add(Kind::Kokonaisuus, FrameSide::Below, "Versio");
    let options = ParseOptions::default().frame(frame);
    let text = programme(1, "", "Tulos on hyvä.\n\nVersio\n\nSe on uusi.\n", "");
    assert_eq!(parse_with(&text, &options).record(), parse(&text).record());
    let text = programme(1, "", "Tulos on hyvä.\n\n", "Ilmiöt\nOsallisuus\nVersio\n");
    let phenomena = parse_with(&text, &options).into_record();
    let phenomena = phenomena.as_kokonaisuus().unwrap().phenomena.len();
    assert_eq!(phenomena, 1);
}
