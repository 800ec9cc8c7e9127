//! A page with its lines moved, changed, taken away or with others among them.

use std::ops::Range;

use innokyla::Span;

use crate::page::Page;
use crate::support::habit::{Flattening, is_blank};

/// A line of a departure.
#[derive(Clone)]
struct Row {
    text: String,
    /// Which line of the page it was.
    from: Option<usize>,
    /// Whether it is part of what departs.
    departs: bool,
}

/// The lines of a page that departs from the layout.
pub(crate) struct Departure {
    /// What was done.
    pub(crate) what: String,
    rows: Vec<Row>,
}

impl Departure {
    pub(crate) fn new(what: String) -> Self {
        let rows = Vec::new();
        Self { what, rows }
    }

    /// Lines of the page as they are.
    pub(crate) fn keep(&mut self, page: &Page, lines: Range<usize>) {
        self.push(page, lines, false);
    }

    /// Lines of the page in another place.
    pub(crate) fn bring(&mut self, page: &Page, lines: Range<usize>) {
        self.push(page, lines, true);
    }

    /// A line instead of one of the page.
    pub(crate) fn change(&mut self, line: usize, text: String) {
        self.rows.push(Row {
            text,
            from: Some(line),
            departs: true,
        });
    }

    /// A line that the page does not have.
    pub(crate) fn add(&mut self, text: &str) {
        self.rows.push(Row {
            text: text.to_owned(),
            from: None,
            departs: true,
        });
    }

    fn push(&mut self, page: &Page, lines: Range<usize>, departs: bool) {
        let start = lines.start;
        let texts = page.lines[lines].iter().enumerate();
        self.rows.extend(texts.map(|(at, text)| Row {
            text: text.clone(),
            from: Some(start + at),
            departs,
        }));
    }

    /// The text, printed by the page's habits.
    pub(crate) fn print(&self, flattening: &Flattening) -> String {
        flattening.flatten(self.rows.iter().map(|row| &*row.text))
    }

    /// The lines of the printed text that depart.
    pub(crate) fn departing(&self, text: &str) -> Vec<Span> {
        self.spans(text, |row| row.departs)
    }

    /// Where these lines of the page stand in the printed text.
    pub(crate) fn places_of(&self, text: &str, lines: &[usize]) -> Vec<Span> {
        self.spans(text, |row| {
            row.from.is_some_and(|line| lines.contains(&line))
        })
    }

    fn spans(&self, text: &str, is_meant: impl Fn(&Row) -> bool) -> Vec<Span> {
        let rows = self.rows.iter().filter(|row| !is_blank(&row.text));
        let rows = rows.zip(filled_lines(text));
        rows.filter(|(row, _)| is_meant(row))
            .map(|(_, span)| span)
            .collect()
    }
}

/// The lines of a text that are not blank, without their ends.
pub(crate) fn filled_lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    let mut spans = Vec::new();
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        if !is_blank(content) {
            spans.push(Span::new(start, start + content.len()));
        }
        start += line.len();
    }
    spans
}
