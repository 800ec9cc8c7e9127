//! Three lines of the site's frame above a page, below it, or both.

use innokyla::Kind;

use crate::count::{Count, hold, sample};
use crate::departure::Departure;
use crate::page::{self, Page};

/// Frames that are put around each kind of pages.
const CASES: usize = 2_000;

/// Values that differ in silence, and frames of which nothing is said, on the pages and
/// the generated ones, with lines that sites of this kind print and with lines that
/// nobody knows; the aim is 0.
const KNOWN: [[usize; 2]; 2] = [[0, 0], [0, 0]];
const UNKNOWN: [[usize; 2]; 2] = [[0, 0], [0, 0]];

type Frame = ([&'static str; 3], [&'static str; 3]);

/// Lines above and below. `%` is the title of the page.
const FRAMES: &[Frame] = &[
    (
        ["Hyppää pääsisältöön", "Etusivu", "Kirjaudu sisään"],
        [
            "Tietosuojaseloste",
            "Saavutettavuusseloste",
            "Anna palautetta",
        ],
    ),
    (
        ["Hyppää pääsisältöön", "Valikko", "Etusivu › %"],
        ["Anna palautetta", "Evästeasetukset", "© Innokylä"],
    ),
    (
        ["Siirry sisältöön", "Tietoa Innokylästä", "Ajankohtaista"],
        [
            "Palvelun käyttöehdot",
            "Tietosuojaseloste",
            "© 2024 Innokylä",
        ],
    ),
    (
        ["Etsi toimintamalleja", "Kirjaudu sisään", "Rekisteröidy"],
        ["Takaisin ylös", "Ota yhteyttä", "Saavutettavuusseloste"],
    ),
];

const NOBODY_KNOWS: &[Frame] = &[(
    ["Oma tila", "Uusimmat julkaisut", "Suosikit"],
    ["Tilaa kuukausikirje", "Järjestelmän tila", "Versio 4.2"],
)];

/// Where a frame stands: above, below.
const SIDES: [(bool, bool, &str); 3] = [
    (true, false, "above"),
    (false, true, "below"),
    (true, true, "around"),
];

/// The page with a frame, whose lines a blank line may part.
fn framed(page: &Page, frame: &Frame, side: usize, apart: bool) -> Departure {
    let (is_above, is_below, place) = SIDES[side];
    let how = if apart { ", lines apart" } else { "" };
    let mut departure = Departure::new(format!("{:?} {place}{how}", frame.0[0]));
    let title = match page.kind {
        Kind::Kokonaisuus => "Kokonaisuudet › ",
        Kind::Article => "Ajankohtaista › ",
        _ => "Toimintamallit › ",
    };
    let title = format!("{title}{}", page.values["title"].as_str().unwrap_or("Sivu"));
    if is_above {
        for line in frame.0 {
            departure.add(&line.replace('%', &title));
            if apart {
                departure.add("");
            }
        }
        if !apart {
            departure.add("");
        }
    }
    departure.keep(page, 0..page.lines.len());
    if is_below {
        departure.add("");
        for line in frame.1 {
            departure.add(line);
            if apart {
                departure.add("");
            }
        }
    }
    departure
}

#[test]
fn the_frame_of_the_site_is_in_no_value() {
    let kinds = [("known", FRAMES, KNOWN), ("unknown", NOBODY_KNOWS, UNKNOWN)];
    hold(kinds.into_iter().flat_map(|(which, frames, limits)| {
        page::all()
            .into_iter()
            .zip(limits)
            .flat_map(move |((of, pages), limits)| {
                let mut silent = Count::new(format!("framed by {which} lines, {of}"));
                let mut untold = Count::new(format!("framed by {which} lines and untold, {of}"));
                // Of other pages nobody knows where the title is.
                let knows_title = |page: &&Page| which == "known" || page.has_facts();
                let all = pages.iter().filter(knows_title).flat_map(|page| {
                    let sides = (0..SIDES.len()).flat_map(|side| [(side, false), (side, true)]);
                    let around = move |frame| sides.clone().map(move |side| (page, frame, side));
                    frames.iter().flat_map(around)
                });
                for (page, frame, (side, apart)) in sample(all.collect(), CASES) {
                    let departure = framed(page, frame, side, apart);
                    silent.silent_or_untold(&mut untold, page, &departure);
                }
                [(silent, limits[0]), (untold, limits[1])]
            })
    }));
}
