//! A page with other line ends, other blank lines, or all its lines indented.

use innokyla::parse;

use crate::count::{Count, hold};
use crate::judge::differences;
use crate::page::{self, Page, faults};
use crate::support::habit::{Blanks, Flattening};
use crate::support::json::bodies_as_lines;
use crate::values;

/// Prints with a value that differs, and prints with a warning or an error, of the
/// pages and the generated ones; the aim is 0.
const DIFFER: [usize; 2] = [0, 0];
const ALARMED: [usize; 2] = [0, 0];

const LINE_ENDS: [(&str, &str); 5] = [
    ("LF", "\n"),
    ("CRLF", "\r\n"),
    ("a lone CR", "\r"),
    ("NEL", "\u{85}"),
    ("LS", "\u{2028}"),
];
const INDENTS: [&str; 3] = ["", "  ", "    "];

/// Pages with pictures or links that only blank lines part from the text below them;
/// `tests/corpus.rs` says what is lost of each.
const PARTED_BY_BLANK_LINES: &[&str] = &[
    "article-link-lists",
    "kehittamisen-polku-subheadings-images",
    "kokonaisuus-images-in-body",
    "toimintamalli-images-in-sections",
];

/// Whether the page says the same without its blank lines. Of generated pages that is
/// known only of those that were made for it.
fn needs_blank_lines(page: &Page) -> bool {
    page.name.starts_with("generated") || PARTED_BY_BLANK_LINES.contains(&&*page.name)
}

/// The pages as tools print them, with the name of each print.
fn prints(page: &Page) -> impl Iterator<Item = (String, Blanks, String)> {
    let blanks = Blanks::ALL.into_iter();
    let blanks = blanks.filter(|blanks| blanks.keeps_breaks() || !needs_blank_lines(page));
    let habits = blanks.flat_map(|blanks| INDENTS.map(|indent| (blanks, indent)));
    habits.flat_map(move |(blanks, indent)| {
        let flattening = Flattening {
            blanks,
            indent,
            ..Flattening::default()
        };
        let text = flattening.flatten(page.lines.iter().map(String::as_str));
        LINE_ENDS.map(|(name, end)| {
            let what = format!(
                "blank lines {blanks:?}, indented by {}, {name}",
                indent.len()
            );
            (what, blanks, text.replace('\n', end))
        })
    })
}

#[test]
fn a_page_is_the_same_by_every_habit() {
    let limits = DIFFER.into_iter().zip(ALARMED);
    hold(
        page::all()
            .into_iter()
            .zip(limits)
            .flat_map(|((of, pages), limits)| {
                let mut differ = Count::new(format!("habits of printing, {of}"));
                let mut alarmed = Count::new(format!("habits of printing, with an alarm, {of}"));
                // A generated page holds no more than its own habit of printing shows.
                let pages = pages
                    .iter()
                    .filter(|page| page.flattening.blanks == Blanks::Printed);
                for page in pages {
                    for (what, blanks, text) in prints(page) {
                        let parsed = parse(&text);
                        let mut read = [page.values.clone(), values::values(parsed.record())];
                        if !blanks.keeps_breaks() {
                            for values in read.iter_mut().flat_map(|read| read.values_mut()) {
                                *values = bodies_as_lines(values);
                            }
                        }
                        let wrong = differences(&read[0], &read[1]).into_iter();
                        let wrong: Vec<_> = wrong
                            .map(|(field, how)| format!("{field}: {how}"))
                            .collect();
                        differ.case(&page.name, &what, &wrong, &text);
                        let faults = faults(&parsed).into_iter();
                        let faults = faults.filter(|one| !page.alarms.contains(&one.message));
                        let faults: Vec<_> = faults
                            .map(|one| format!("{}: {}", one.code, one.message))
                            .collect();
                        alarmed.case(&page.name, &what, &faults, &text);
                    }
                }
                [(differ, limits.0), (alarmed, limits.1)]
            }),
    );
}
