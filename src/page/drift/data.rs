//! Labels of data that the table does not know: a sum, a date, a code or a sentence under
//! them is no value of the fact above.

use super::other_values::{names_feature, names_party_surely, names_place};
use super::{Drift, FieldLines, names_label, nouns};
use crate::layout::{Field, Zone, is_tags, label};
use crate::lines::LineKind;
use crate::text::reads_like_a_date;
use crate::value::attachment::names_target;
use crate::value::stage::is_state;

/// The fewest words of a sentence.
const SENTENCE: usize = 5;

impl Drift<'_> {
    /// Whether a line like a label, among values of their own lines, is that of something
    /// else.
    pub(super) fn heads_other_data(&self, entry: FieldLines, field: Field, line: usize) -> bool {
        let below = line + 1;
        if below >= entry.end {
            return false;
        }
        if is_tags(field) {
            return self.heads_data_below_tags(entry, line);
        }
        if !self.is_between_facts(entry)
            || field == Field::Attachments && self.is_above_file(entry, line)
        {
            return false;
        }
        let is_sentence = self.is_sentence(below);
        if is_sentence && names_label(&self.context.words(line)) {
            return true;
        }
        let heads_paragraph = || self.heads_paragraph(entry, line);
        match field {
            // Captions may be sentences, but each has one paragraph.
            Field::Image | Field::Caption if is_sentence && self.is_apart(entry, line) => true,
            // Titles, alternative texts and captions have any words.
            Field::Attachments | Field::Image | Field::Caption => {
                let text = &*self.context.words(line);
                let is_data = || nouns::is_data(&self.context.words(below));
                nouns::names_data_alone(text)
                    || self.names_state(line)
                    || field == Field::Attachments && is_sentence
                    || nouns::names_data(text) && (heads_paragraph() || is_data())
            }
            // None of these is a sentence.
            Field::Authors | Field::Parent | Field::Localities | Field::ContactOrganisation
                if is_sentence =>
            {
                true
            }
            // Another funder may be named in a sentence, glued to the words that announce it;
            // a person's hours below the name.
            Field::Funders | Field::ContactPeople if is_sentence && self.is_apart(entry, line) => {
                true
            }
            // A place may be told in several paragraphs.
            Field::Place => {
                let is_glued = line > entry.first && self.context.joins(line);
                is_glued && is_sentence && !self.context.joins(below) || self.names_data(line)
            }
            // A number stands below the first name of a person as well.
            Field::ContactPeople if line == entry.first && !self.names_data_by_words(line) => false,
            _ => {
                heads_paragraph() || self.names_data(line) && !self.is_value_above_data(field, line)
            }
        }
    }

    /// Whether a line right below tags is the label of a piece of data by its words, and by
    /// what stands below it.
    fn heads_data_below_tags(&self, entry: FieldLines, line: usize) -> bool {
        let text = &*self.context.words(line);
        let below = &*self.context.words(line + 1);
        line > entry.first
            && (nouns::is_of_a_family(text) || nouns::names_data(text) && nouns::is_data(below))
    }

    /// Whether a line is a value of its field by its words, and nothing but the number below
    /// it speaks for a label: the number is what does not belong there.
    fn is_value_above_data(&self, field: Field, line: usize) -> bool {
        let text = &*self.context.words(line);
        let is_value = names_target(text)
            || nouns::announces_text(text)
            || match field {
                Field::Funders
                | Field::Authors
                | Field::ContactPeople
                | Field::ContactOrganisation => names_party_surely(text),
                Field::Localities => names_place(text),
                _ => false,
            };
        is_value && !self.names_data_by_words(line)
    }

    /// Whether a line heads a paragraph of its own below values, which stand together: it is
    /// the last of them, with a blank line below, or has blank lines on either side.
    fn heads_paragraph(&self, entry: FieldLines, line: usize) -> bool {
        let context = self.context;
        let below = line + 1;
        let above = entry.first..line;
        if !context.habit.separates()
            || above.is_empty()
            || context.joins(below)
            || nouns::announces_text(&context.words(line))
            || !above.clone().all(|line| context.is_short(line))
        {
            return false;
        }
        // The line below may be the one that heads.
        let is_headed = || {
            let next = below + 1;
            next < entry.end
                && context.is_label_like(below)
                && (!context.joins(next) || self.names_data(below))
        };
        match context.joins(line) {
            true => !is_headed(),
            false => above.len() > 1 && above.skip(1).all(|line| context.joins(line)),
        }
    }

    /// Whether blank lines stand above and below a line that is not the first value.
    fn is_apart(&self, entry: FieldLines, line: usize) -> bool {
        let context = self.context;
        let is_parted = !context.joins(line) && !context.joins(line + 1);
        context.habit.separates() && line > entry.first && is_parted
    }

    pub(super) fn is_sentence(&self, line: usize) -> bool {
        self.context.text(line).ends_with('.')
            && self
                .context
                .words(line)
                .split(' ')
                .nth(SENTENCE - 1)
                .is_some()
    }

    fn is_between_facts(&self, entry: FieldLines) -> bool {
        let is_fact = |row: Option<usize>| row.is_some_and(|row| label(row).zone == Zone::Facts);
        is_fact(entry.row) && is_fact(entry.next_row)
    }

    /// The heading of *Aihealueet* in other words: a line like a label above one line of
    /// tags, right before *Ilmiöt*, which follows them on every page.
    pub(super) fn tags_without_label(&self, entry: FieldLines) -> Option<usize> {
        let context = self.context;
        let is_phenomena = |row: usize| label(row).field == Field::Phenomena;
        let lacks_topics = || {
            let mut missing = entry.missing.labels();
            missing.any(|label| label.field == Field::Topics)
        };
        let tags = entry.end.checked_sub(1)?;
        let head = tags.checked_sub(1).filter(|&head| head > entry.first)?;
        (entry.next_row.is_some_and(is_phenomena)
            && lacks_topics()
            && context.is_label_like(head)
            && context.picture_label(head).is_none()
            && context.opens_paragraph(head)
            && context.is_label_like(tags)
            && context.is(tags, LineKind::Text))
        .then_some(head)
    }

    /// The label and the value of a piece of data, each a paragraph of one line, at the
    /// end of running text.
    pub(super) fn data_behind_text(&self, entry: FieldLines) -> Option<usize> {
        let context = self.context;
        let value = entry.end.checked_sub(1)?;
        let line = value.checked_sub(1).filter(|&line| line >= entry.first)?;
        if !self.is_between_facts(entry) || !context.is_label_like(line) {
            return None;
        }
        // A period is one line: what is glued to it is another piece. So is what is glued to a
        // sentence, where its value is not, or as much to the next label.
        let is_period = entry
            .row
            .is_some_and(|row| label(row).field == Field::Period);
        let is_behind_sentence = || {
            let above = line.checked_sub(1).filter(|&above| above >= entry.first);
            (context.joins(entry.end) || !context.joins(value))
                && above.is_some_and(|above| self.is_sentence(above))
        };
        let may_be_glued = || is_period || is_behind_sentence();
        let is_value = || {
            context.is_short(value)
                || nouns::is_data(&context.words(value))
                || nouns::names_measure(&context.words(line))
        };
        (context.is(value, LineKind::Text)
            && (!context.joins(value) || may_be_glued())
            && is_value()
            && (line == entry.first || context.opens_paragraph(line) || may_be_glued())
            && self.names_data_of_another(entry, line, is_period))
        .then_some(line)
    }

    /// Whether a line of running text names a piece of data that is none of the text's: no
    /// sub-heading of its writer's, no phase above its days, no name in a list.
    fn names_data_of_another(&self, entry: FieldLines, line: usize, is_period: bool) -> bool {
        let text = &*self.context.words(line);
        if nouns::heads_own_texts(text) {
            return false;
        }
        if self.names_data_by_words(line) {
            // One day below the other, each below its words: *Alkamispäivä*, *Päättymispäivä*.
            let is_day = |line| reads_like_a_date(self.context.text(line + 1));
            return !(is_period
                && line > entry.first
                && is_day(line)
                && is_day(entry.first)
                && self.names_data_by_words(entry.first));
        }
        let is_of_period = || is_period && self.tells_time(line + 1);
        self.names_data(line) && !is_of_period() && !names_party_surely(text)
    }

    /// Whether a line has the days, the months or the years of a period.
    fn tells_time(&self, line: usize) -> bool {
        self.names_period(line) || reads_like_a_date(self.context.text(line))
    }

    /// Whether a line names a piece of data by its words or by the value below it.
    pub(super) fn names_data(&self, line: usize) -> bool {
        self.names_data_by_words(line)
            || self.context.is(line + 1, LineKind::Text)
                && nouns::is_bare_data(&self.context.words(line + 1))
            || self.names_state(line)
    }

    /// Whether a line is worded like the label of a piece of data.
    fn names_data_by_words(&self, line: usize) -> bool {
        let text = &*self.context.words(line);
        nouns::names_data(text) || nouns::is_of_a_family(text)
    }

    /// Whether a line names a feature of the work, and its state stands below: *Hankkeen
    /// vaihe* above *Päättynyt*.
    fn names_state(&self, line: usize) -> bool {
        names_feature(&self.context.words(line)) && is_state(&self.context.words(line + 1))
    }
}
