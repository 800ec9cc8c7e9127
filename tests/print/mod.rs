//! A printer of exports, and a generator of the records it prints.
//!
//! [`export`] makes a record and prints it as one of the site's generations does
//! ([`style`]), flattened as one of the tools does ([`habit`]). Every record is
//! canonical: reading its export must give the same record again.
//!
//! Where the habit keeps less than the record could hold, the record holds no
//! more than the text still tells (see [`habit::Blanks::keeps_breaks`]).

pub mod choices;
pub mod facts;
pub mod habit;
pub mod pages;
pub mod sheet;
pub mod site;
pub mod style;
pub mod text;
pub mod words;

use std::fmt;

use innokyla::Record;

use choices::Choices;
use habit::Habit;
use style::Style;

/// A record and its print.
pub struct Export {
    pub record: Record<'static>,
    pub style: Style,
    pub habit: Habit,
    pub text: String,
}

impl fmt::Debug for Export {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:?}\n{:?}", self.style, self.habit)?;
        writeln!(f, "--- text\n{}\n---", self.text)
    }
}

/// The export that a row of choices makes; no choices make the plainest one.
pub fn export(choices: &[u16]) -> Export {
    let choices = &mut Choices::new(choices);
    let kind = innokyla::Kind::ALL[choices.pick(4)];
    let habit = Habit::choose(choices);
    let style = Style::choose(choices, kind);
    let record = pages::record(choices, kind, &style, habit.blanks);
    let lines = site::print(&record, &style);
    let text = habit.flatten(&lines);
    Export {
        record,
        style,
        habit,
        text,
    }
}
