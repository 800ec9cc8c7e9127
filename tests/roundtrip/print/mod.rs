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
pub(crate) mod words;

use std::fmt;

use innokyla::Record;

use crate::support::habit::Flattening;
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
