//! A profile in columns. What may be of any width stands last.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use innokyla::Profile;
use innokyla::profile::{KindProfile, Occurrences, Reading};

use crate::cli::terminal::escape;
use crate::plural::plural;

/// How many unknown headings are shown; the profile itself has more.
const HEADINGS: usize = 20;

/// The profile for people, a table for each kind of page.
pub(super) fn table(profile: &Profile) -> String {
    let mut out = String::new();
    for (kind, pages) in &profile.kinds {
        if !out.is_empty() {
            out.push('\n');
        }
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "{kind}: {}", plural(pages.pages, "page"));
        fields(*kind, pages, &mut out);
        values(pages, &mut out);
        headings(pages, &mut out);
        lines(pages, &mut out);
    }
    if out.is_empty() {
        out.push_str("no pages\n");
    }
    out
}

fn fields(kind: innokyla::Kind, pages: &KindProfile, out: &mut String) {
    let digits = digits(pages);
    let width = pages.fields.keys().map(String::len).max().unwrap_or(0);
    let _ = writeln!(
        out,
        "\n  {:>digits$}  share  {:width$}  labels",
        "filled", "field"
    );
    for (key, field) in pages.fields_in_order(kind) {
        let spellings: Vec<_> = field
            .spellings
            .iter()
            .map(|(words, seen)| format!("{} ({})", shown(words), seen.pages))
            .collect();
        let line = format!(
            "  {:>digits$}  {:>4}%  {key:width$}  {}",
            field.filled,
            percent(field.filled, pages.pages),
            spellings.join(", ")
        );
        let _ = writeln!(out, "{}", line.trim_end());
    }
}

/// What the values are like: `languages: fi (118), sv (2)`.
fn values(pages: &KindProfile, out: &mut String) {
    let wordings = |wordings: &BTreeMap<String, Occurrences>| {
        let wordings = wordings.iter();
        let wordings = wordings.map(|(words, on)| format!("{} ({})", shown(words), on.pages));
        wordings.collect::<Vec<_>>().join(", ")
    };
    let readings = pages
        .readings
        .iter()
        .filter(|(_, reading)| reading.pages > 0);
    let readings = readings.map(|(key, reading)| {
        let Reading { pages, read, .. } = reading;
        format!("{key} ({read} of {pages})")
    });
    let rows = [
        ("languages", wordings(&pages.languages)),
        ("stages", wordings(&pages.stages)),
        ("texts that read", readings.collect::<Vec<_>>().join(", ")),
    ];
    out.push('\n');
    for (name, row) in rows.iter().filter(|(_, row)| !row.is_empty()) {
        let _ = writeln!(out, "  {name}: {row}");
    }
}

/// The lines that recur.
fn lines(pages: &KindProfile, out: &mut String) {
    let digits = digits(pages);
    let mut recurring = pages.recurring().peekable();
    if recurring.peek().is_some() {
        let _ = writeln!(out, "\n  {:>digits$}  share  recurring line", "pages");
    }
    for (words, line) in recurring {
        let _ = writeln!(
            out,
            "  {:>digits$}  {:>4}%  {}{}",
            line.on.pages,
            percent(line.on.pages, pages.pages),
            shown(words),
            place(&line.on)
        );
    }
}

fn headings(pages: &KindProfile, out: &mut String) {
    let headings = pages.headings.by_pages();
    if headings.is_empty() {
        return;
    }
    let digits = digits(pages);
    let _ = writeln!(out, "\n  {:>digits$}  share  unknown heading", "pages");
    for (words, seen) in headings.iter().take(HEADINGS) {
        let _ = writeln!(
            out,
            "  {:>digits$}  {:>4}%  {}{}",
            seen.pages,
            percent(seen.pages, pages.pages),
            shown(words),
            place(seen)
        );
    }
    let more = headings.len().saturating_sub(HEADINGS);
    let rarer = if pages.headings.complete {
        ""
    } else {
        ", and rarer ones that are not kept"
    };
    if more > 0 {
        let _ = writeln!(out, "  and {more} more{rarer}");
    }
}

/// How wide a column of page counts is: at least as wide as its heading.
fn digits(pages: &KindProfile) -> usize {
    pages.pages.to_string().len().max("filled".len())
}

fn place(seen: &Occurrences) -> String {
    seen.examples
        .first()
        .map(|example| format!("  ({})", shown(&example.to_string())))
        .unwrap_or_default()
}

fn percent(part: u64, whole: u64) -> u128 {
    let whole = u128::from(whole.max(1));
    (u128::from(part) * 100 + whole / 2) / whole
}

fn shown(text: &str) -> String {
    escape(text.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_aligned_and_in_the_order_of_the_page() {
        let mut profile = Profile::default();
        let text = "Uutinen\n\nJohdanto, joka on virke.\n\nVäliotsikko\n\nTeksti, joka on virke.\n";
        for path in ["a.txt", "b.txt"] {
            profile.add(&innokyla::parse(text), Some(path));
        }
        profile.add(&innokyla::parse("Uutinen\n\nKuva\nSilta\n"), None);
        assert_eq!(
            table(&profile),
            "article: 3 pages\n\
             \n\
             \u{20}\u{20}filled  share  field        labels\n\
             \u{20}\u{20}     3   100%  title\n\
             \u{20}\u{20}     2    67%  lead\n\
             \u{20}\u{20}     0     0%  attachments\n\
             \u{20}\u{20}     1    33%  images       Kuva (1)\n\
             \u{20}\u{20}     0     0%  languages\n\
             \u{20}\u{20}     2    67%  sections\n\
             \n\
             \u{20}\u{20}languages: fi (2), und (1)\n\
             \n\
             \u{20}\u{20} pages  share  unknown heading\n\
             \u{20}\u{20}     2    67%  Väliotsikko  (a.txt:5)\n"
        );
    }

    #[test]
    fn a_heading_cannot_drive_the_terminal() {
        assert_eq!(shown("Otsikko\u{1b}[31m"), "Otsikko\\u{1b}[31m");
    }

    #[test]
    fn no_pages_are_no_table() {
        assert_eq!(table(&Profile::default()), "no pages\n");
    }
}
