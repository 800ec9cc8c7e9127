//! Pages that differ, as text for people.

use std::ffi::OsStr;

use clap::builder::styling::{AnsiColor, Style};
use innokyla::diff::{Change, ChangeKind, PageDiff, PageStatus, WordRole};

use super::hunks::{Hunk, field_name, hunks};
use super::labels::Labels;
use crate::cli::terminal::escape;

/// How words are written, with colour or without.
#[derive(Clone, Copy)]
pub(super) struct TextStyle {
    pub(super) is_coloured: bool,
}

impl TextStyle {
    fn paint(self, style: Style, text: &str) -> String {
        match self.is_coloured {
            true => format!("{style}{text}{style:#}"),
            false => text.to_owned(),
        }
    }

    pub(super) fn page(self, page: &PageDiff, labels: &Labels) -> String {
        let [red, green, yellow] = [AnsiColor::Red, AnsiColor::Green, AnsiColor::Yellow];
        let status = match page.status {
            PageStatus::Added => Some((green, "added".to_owned())),
            PageStatus::Removed => Some((red, "removed".to_owned())),
            PageStatus::Moved => Some((yellow, format!("moved from {}", labels.old))),
            PageStatus::Equal | PageStatus::Changed => None,
        };
        let mut text = self.paint(Style::new().bold(), labels.shown());
        if let Some((colour, words)) = status {
            text += &format!(" ({})", self.paint(colour.on_default(), &words));
        }
        if let Some(title) = page.page().and_then(|page| page.title.as_deref()) {
            text += &format!(": {}", shown(title));
        }
        text.push('\n');
        for change in &page.changes {
            for hunk in hunks(change) {
                text += &self.line(change, &hunk);
            }
        }
        text
    }

    fn line(self, change: &Change, hunk: &Hunk) -> String {
        let place = |side: &str, line: Option<usize>| match line {
            Some(line) => format!("{side}:{line}"),
            None => String::new(),
        };
        let places = format!(
            "  {:<9} {:<9} ",
            place("old", hunk.old_line),
            place("new", hunk.new_line)
        );
        let moved = match change.kind {
            ChangeKind::Moved => " moved",
            _ => "",
        };
        let field = shown(&field_name(change));
        let words = hunk.words.iter().map(|(role, words)| {
            let words = shown(words);
            match role {
                WordRole::Equal => words,
                WordRole::Removed => {
                    self.paint(AnsiColor::Red.on_default(), &format!("[-{words}-]"))
                }
                WordRole::Added => {
                    self.paint(AnsiColor::Green.on_default(), &format!("{{+{words}+}}"))
                }
            }
        });
        let words: Vec<String> = words.collect();
        let places = self.paint(AnsiColor::Cyan.on_default(), &places);
        format!("{places}{field}{moved}: {}\n", words.join(" "))
    }
}

/// Text that cannot drive a terminal.
fn shown(text: &str) -> String {
    escape(OsStr::new(text))
}
