//! Labels of data that the table does not know: a sum, a date, a code or a sentence under
//! them is no value of the fact above.

use super::{Drift, Entry, nouns};
use crate::layout::{Field, Zone, label};
use crate::lines::LineKind;

/// The fewest words of a sentence.
const SENTENCE: usize = 5;

impl Drift<'_> {
    /// Whether a line among values of their own lines is the label of something else.
    pub(super) fn heads_other_data(&self, entry: Entry, field: Field, line: usize) -> bool {
        let below = line + 1;
        if below >= entry.end || !self.is_between_facts(entry) || !self.context.is_label_like(line)
        {
            return false;
        }
        // Values stand together: a blank line behind the last one of several heads a text.
        // A place may be told in several paragraphs.
        let mut above = entry.first..line;
        let heads_paragraph = field != Field::Place
            && self.context.habit.separates()
            && !above.is_empty()
            && above.all(|line| self.context.is_short(line))
            && self.context.joins(line)
            && !self.context.joins(below);
        match field {
            // Titles, alternative texts and captions have any words.
            Field::Attachments | Field::Image | Field::Caption => {
                let text = self.context.text(line);
                let is_data = || nouns::is_data(self.context.text(below));
                nouns::names_data_alone(text)
                    || field == Field::Attachments && self.is_sentence(below)
                    || nouns::names_data(text) && (heads_paragraph || is_data())
            }
            // None of these is a sentence.
            Field::Authors | Field::Parent | Field::Localities | Field::ContactOrganisation
                if self.is_sentence(below) =>
            {
                true
            }
            _ => heads_paragraph || self.names_data(line),
        }
    }

    fn is_sentence(&self, line: usize) -> bool {
        let text = self.context.text(line);
        text.ends_with('.') && text.split(' ').count() >= SENTENCE
    }

    fn is_between_facts(&self, entry: Entry) -> bool {
        let is_fact = |row: Option<usize>| row.is_some_and(|row| label(row).zone == Zone::Facts);
        is_fact(entry.row) && is_fact(entry.next_row)
    }

    /// The heading of *Aihealueet* in other words: a line like a label above one line of
    /// tags, right before *Ilmiöt*, which follows them on every page.
    pub(super) fn tags_without_label(&self, entry: Entry) -> Option<usize> {
        let context = self.context;
        let is_phenomena = |row: usize| label(row).field == Field::Phenomena;
        let lacks_topics = entry
            .missing
            .labels()
            .any(|label| label.field == Field::Topics);
        let tags = entry.end.checked_sub(1)?;
        let head = tags.checked_sub(1).filter(|&head| head > entry.first)?;
        (lacks_topics
            && entry.next_row.is_some_and(is_phenomena)
            && context.is_label_like(head)
            && context.opens_paragraph(head)
            && context.is_label_like(tags)
            && context.is(tags, LineKind::Text))
        .then_some(head)
    }

    /// The label and the value of a piece of data, each a paragraph of one line, at the
    /// end of running text.
    pub(super) fn data_behind_text(&self, entry: Entry) -> Option<usize> {
        let context = self.context;
        let value = entry.end.checked_sub(1)?;
        let line = value.checked_sub(1).filter(|&line| line >= entry.first)?;
        let is_value = context.is(value, LineKind::Text)
            && !context.joins(value)
            && (context.is_short(value) || nouns::is_data(context.text(value)));
        (self.is_between_facts(entry)
            && is_value
            && context.is_label_like(line)
            && (line == entry.first || context.opens_paragraph(line))
            && self.names_data(line))
        .then_some(line)
    }

    /// Whether a line names a piece of data by its words or by the value below it.
    pub(super) fn names_data(&self, line: usize) -> bool {
        let text = self.context.text(line);
        nouns::names_data(text)
            || nouns::is_of_a_family(text)
            || self.context.is(line + 1, LineKind::Text)
                && nouns::is_data(self.context.text(line + 1))
    }
}
