//! What is printed otherwise says the same.

use std::cell::Cell;

use innokyla::diff::{self, PageDiff};
use innokyla::{parse, parse_bytes};

use crate::cases::{hold, hold_for};
use crate::mutation::{again, printed};
use crate::print::style::{Style, Top};
use crate::support::habit::{Blanks, Habit};
use crate::support::{all_pages, assert_none};

/// What is told, a line each.
fn told(page: &PageDiff) -> Vec<String> {
    let lines = page.changes.iter().map(|change| {
        let [old, new] = [&change.old, &change.new].map(|value| value.as_ref().map(|it| &*it.text));
        format!("{} {}: {old:?}, {new:?}", change.field, change.kind)
    });
    lines.collect()
}

#[test]
fn a_page_is_equal_to_itself() {
    hold(|export, _| told(&diff::pages(&parse(&export.text), &parse(&export.text))));
    for page in all_pages() {
        let parsed = parse(&page.text);
        assert_eq!(
            told(&diff::pages(&parsed, &parsed)),
            [""; 0],
            "{}",
            page.name
        );
    }
}

/// Pages with pictures or links that only blank lines part from the text below them;
/// `tests/corpus.rs` says what is lost of each.
const PARTED_BY_BLANK_LINES: [&str; 4] = [
    "article-link-lists",
    "kehittamisen-polku-subheadings-images",
    "kokonaisuus-images-in-body",
    "toimintamalli-images-in-sections",
];

/// A page that ends within a label, whose first letters nothing but the page's end tells from
/// text.
const CUT_IN_A_LABEL: &str = "kasin-kokonaisuus-cut-in-label";

#[test]
fn the_pages_are_equal_by_every_habit() {
    let mut wrong = Vec::new();
    for page in all_pages() {
        let old = parse(&page.text);
        for habit in Habit::ALL {
            let is_lost = PARTED_BY_BLANK_LINES.contains(&&*page.name) && !habit.keeps_paragraphs()
                || page.name == CUT_IN_A_LABEL;
            let Some(bytes) = habit.print(&page.text).filter(|_| !is_lost) else {
                continue;
            };
            let told = told(&diff::pages(&old, &parse_bytes(&bytes).unwrap()));
            wrong.extend(
                told.iter()
                    .map(|told| format!("{}, {habit:?}: {told}", page.name)),
            );
        }
    }
    assert_none(&wrong);
}

/// The same record, printed by another generation of the site, with other labels doubled,
/// other marks, dates and blank lines, and flattened by another tool.
#[test]
fn a_record_is_equal_however_it_is_printed() {
    let tried = Cell::new(0);
    hold(|export, choices| {
        let numbers: Vec<u16> = (0..64).map(|_| choices.pick(1 << 16) as u16).collect();
        let chosen = Style::choose(
            &mut crate::print::choices::Choices::new(&numbers),
            export.record.kind(),
        );
        let mine = export.style;
        let style = Style {
            // What the record was made for.
            people: mine.people,
            phone: mine.phone,
            at: mine.at,
            dot: mine.dot,
            beside: mine.beside,
            bullet: match chosen.marks_one() == mine.marks_one() {
                true => chosen.bullet,
                false => mine.bullet,
            },
            top: match (mine.top, chosen.older()) {
                (Top::Nothing, _) => Top::Nothing,
                (_, true) => Top::Title,
                (top, _) => top,
            },
            ..chosen
        };
        let mut flattening = export.flattening;
        if flattening.blanks.keeps_breaks() {
            flattening.blanks = choices.of(&[Blanks::Printed, Blanks::Doubled]);
        }
        flattening.crlf ^= choices.coin();
        flattening.decomposed ^= choices.coin();
        flattening.hard_spaces ^= choices.coin();
        flattening.indent = choices.of(&["", "  ", "\t"]);
        let text = again(&export.record, &style, &flattening);
        let (old, new) = (parse(&export.text), parse(&text));
        // What is printed otherwise must be read as the same for this law to say anything.
        if !printed(&export.record, &new) {
            return Vec::new();
        }
        tried.set(tried.get() + usize::from(text != export.text));
        let mut told = told(&diff::pages(&old, &new));
        if !told.is_empty() {
            told.push(text);
        }
        told
    });
    assert!(tried.get() > 1_000, "{tried:?}");
}

/// Another print of a page.
type Print = fn(&str) -> String;

/// The page inside the site's frame.
fn framed(text: &str) -> String {
    format!(
        "Hyppää pääsisältöön\nEtusivu\nKirjaudu sisään\n\n{text}\n\n\
         Tietosuojaseloste\nSaavutettavuusseloste\nAnna palautetta\n"
    )
}

/// The labels of the last facts twice, as some pages of the newer site have them.
fn doubled(text: &str) -> String {
    let lines = text.lines().map(|line| match line {
        "Tekijä" | "Luotu" | "Viimeksi muokattu" => format!("{line}\n{line}\n"),
        _ => format!("{line}\n"),
    });
    lines.collect()
}

/// The labels in the marks of another tool.
fn marked(text: &str) -> String {
    let is_label = |line: &str| innokyla::labels().any(|label| label.spelling == line);
    let lines = text.lines().map(|line| match is_label(line) {
        true => format!("**{line}**\n"),
        false => format!("{line}\n"),
    });
    lines.collect()
}

#[test]
fn a_frame_and_other_labels_are_no_change() {
    let prints: [(&str, Print); 3] = [("framed", framed), ("doubled", doubled), ("marked", marked)];
    let mut wrong = Vec::new();
    for page in all_pages() {
        let old = parse(&page.text);
        if !["000", "002", "004", "kokonaisuus-newer-all-fields"].contains(&&*page.name) {
            continue;
        }
        for (print, printed) in prints {
            let told = told(&diff::pages(&old, &parse(&printed(&page.text))));
            wrong.extend(
                told.iter()
                    .map(|told| format!("{}, {print}: {told}", page.name)),
            );
        }
    }
    assert_none(&wrong);
}

/// A line of running text, wrapped at a word as a mail program does.
fn wrapped(line: &str) -> String {
    let is_text = line.ends_with('.') && line.starts_with(char::is_alphabetic);
    match line
        .char_indices()
        .nth(60)
        .and_then(|(at, _)| Some(at + line.get(at..)?.find(' ')?))
    {
        Some(at) if is_text => format!("{}\n{}", &line[..at], &line[at + 1..]),
        _ => line.to_owned(),
    }
}

#[test]
fn a_paragraph_is_equal_however_its_lines_are_broken() {
    let tried = Cell::new(0);
    hold_for(500, |export, _| {
        if !export.flattening.blanks.keeps_breaks() {
            return Vec::new();
        }
        let mut before = "";
        let lines = export.lines.iter().map(|line| {
            // The texts of a picture are a line each.
            let is_of_picture = ["Kuva", "Kuvateksti", "Kansikuva"].contains(&before);
            if !line.is_empty() {
                before = line;
            }
            match is_of_picture {
                true => line.clone(),
                false => wrapped(line),
            }
        });
        let lines: Vec<String> = lines.collect();
        let text = lines.join("\n") + "\n";
        let old = export.lines.join("\n") + "\n";
        let (old, new) = (parse(&old), parse(&text));
        // A line that is not closed may be read as a heading, which is no matter of this law.
        let headings = [&old, &new].map(|page| {
            let sections = page.record().sections().iter();
            sections
                .map(|section| section.heading.clone())
                .collect::<Vec<_>>()
        });
        if headings[0] != headings[1] {
            return Vec::new();
        }
        tried.set(tried.get() + usize::from(old.text() != new.text()));
        told(&diff::pages(&old, &new))
    });
    assert!(tried.get() > 100, "{tried:?}");
}
