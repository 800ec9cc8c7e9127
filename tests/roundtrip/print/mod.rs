//! A printer of exports, and a generator of the records it prints.
//!
//! [`export`] makes a record and prints it as one of the site's generations does
//! ([`style`]), flattened as one of the tools does ([`habit`]). Every record is
//! canonical: reading its export must give the same record again.
//!
//! Where the habit keeps less than the record could hold, the record holds no more
//! than the text still shows (see [`Blanks::keeps_breaks`](crate::support::habit::Blanks::keeps_breaks)).

pub(crate) mod choices;
pub(crate) mod facts;
pub(crate) mod habit;
pub(crate) mod kinds;
pub(crate) mod pages;
pub(crate) mod parts;
pub(crate) mod sheet;
pub(crate) mod site;
pub(crate) mod style;
pub(crate) mod text;
pub(crate) mod titles;
pub(crate) mod words;

use std::fmt;

use innokyla::Record;

use crate::support::habit::Flattening;
use crate::support::json;
use choices::Choices;
use sheet::Sheet;
use style::Style;

/// A record and its print.
pub(crate) struct Export {
    pub(crate) record: Record<'static>,
    pub(crate) style: Style,
    pub(crate) flattening: Flattening,
    pub(crate) lines: Vec<String>,
    /// The labels that are printed, in their order.
    pub(crate) labels: Vec<String>,
    pub(crate) text: String,
}

impl Export {
    /// Where the record that was read differs from the one that was printed. All words are
    /// Finnish, but short lines need not tell.
    pub(crate) fn differences(&self, read: &Record<'_>) -> Vec<String> {
        let [mut printed, mut read] = [&self.record, read].map(json::record);
        if says_something(&printed) {
            printed["language"] = "fi".into();
        } else {
            read["language"] = printed["language"].clone();
        }
        json::differences(&printed, &read)
    }
}

/// Whether running text holds a whole sentence.
fn says_something(record: &serde_json::Value) -> bool {
    let is_running = |pointer: &str| {
        let key = pointer.split('/').nth(1);
        let is_body = matches!(key, Some("lead" | "summary" | "purpose" | "sections"));
        is_body && pointer.ends_with("/text")
    };
    let mut scalars = json::scalars(record).into_iter();
    scalars.any(|(pointer, value)| {
        let is_closed = value.as_str().is_some_and(|text| text.ends_with('.'));
        is_closed && is_running(&pointer)
    })
}

impl fmt::Debug for Export {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:?}\n{:?}", self.style, self.flattening)?;
        writeln!(f, "--- text\n{}\n---", self.text)
    }
}

/// The export that a row of choices makes; no choices make the plainest one.
pub(crate) fn export(choices: &[u16]) -> Export {
    let choices = &mut Choices::new(choices);
    let kind = innokyla::Kind::ALL[choices.pick(4)];
    let flattening = habit::choose(choices);
    let style = Style::choose(choices, kind);
    let mut rest = choices.clone();
    let mut breaks = flattening.blanks.keeps_breaks();
    let mut record = pages::record(choices, kind, &style, breaks);
    let mut sheet = site::print(&record, &style);
    if breaks && !habit::shows(flattening.blanks, &sheet.lines) {
        breaks = false;
        record = pages::record(&mut rest, kind, &style, breaks);
        sheet = site::print(&record, &style);
    }
    let text = flattening.flatten(sheet.lines.iter().map(String::as_str));
    let Sheet { lines, labels, .. } = sheet;
    Export {
        record,
        style,
        flattening,
        lines,
        labels,
        text,
    }
}
