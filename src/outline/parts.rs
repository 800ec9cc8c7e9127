//! From the labels to the parts: where each value ends, and what is left over.

use super::reading::{Chosen, Standing, read, reads_like_a_date};
use super::{Context, Part, Role, Sighting, preamble, unknown};
use crate::fault::{Fault, FaultKind};
use crate::layout::{Field, Label, Value, Zone, label};
use crate::lines::Shape;
use crate::record::Kind;
use crate::span::Span;
use crate::value::attachment;
use crate::value::block::{Body, Form, is_short};
use crate::value::period;

/// The parts of a page.
pub(super) fn parts(
    context: &Context<'_, '_>,
    sightings: &[Sighting],
    faults: &mut Vec<Fault>,
) -> Vec<Part> {
    let mut builder = Builder {
        context,
        chosen: &[],
        present: unknown::present(&[]),
        roles: Vec::with_capacity(sightings.len() * 2 + 8),
        standings: Vec::new(),
        faults,
    };
    if context.kind == Kind::Article {
        builder.article(sightings);
        return builder.finish();
    }
    let chosen = read(context, sightings);
    builder.chosen = &chosen;
    builder.present = unknown::present(&chosen);
    builder.top();
    for at in 0..chosen.len() {
        builder.entry(at);
    }
    builder.finish()
}

/// Whether a line holds an e-mail address, or what hides one from robots. Nothing
/// stands before the sign in `Facebook:@name`.
fn is_address(text: &str) -> bool {
    let named = |at: usize| {
        text.get(..at)
            .is_some_and(|before| !before.is_empty() && !before.ends_with([' ', ':']))
    };
    memchr::memchr_iter(b'@', text.as_bytes()).any(named) || text.contains("(at)")
}

struct Builder<'c, 'p, 'a, 'f> {
    context: &'c Context<'p, 'a>,
    chosen: &'c [Chosen],
    present: unknown::Present,
    /// Each part by its first line.
    roles: Vec<(usize, Role)>,
    /// The labels that do not simply stand in their place.
    standings: Vec<(usize, Standing)>,
    faults: &'f mut Vec<Fault>,
}

impl Builder<'_, '_, '_, '_> {
    /// The parts that the roles make; each ends where the next begins.
    fn finish(self) -> Vec<Part> {
        let lines = self.context.lines;
        let mut roles = self.roles;
        if roles.first().is_none_or(|(first, _)| *first > 0) && !lines.is_empty() {
            roles.insert(0, (0, Role::Blank));
        }
        let mut standings = self.standings.into_iter().peekable();
        let start = |line: usize| {
            let past = lines.last().map_or(0, |line| line.end);
            lines.get(line).map_or(past, |line| line.start)
        };
        (0..roles.len())
            .filter_map(|at| {
                let (first, role) = *roles.get(at)?;
                let end = roles.get(at + 1).map_or(lines.len(), |next| next.0);
                let standing = standings
                    .next_if(|(line, _)| *line == first)
                    .map_or(Standing::InPlace, |(_, standing)| standing);
                Some(Part {
                    role,
                    span: Span::new(start(first), start(end)),
                    first,
                    end,
                    standing,
                })
            })
            .collect()
    }

    fn push(&mut self, line: usize, role: Role) {
        self.roles.push((line, role));
    }

    fn fault(&mut self, kind: FaultKind, line: usize) {
        if let Some(line) = self.context.lines.get(line) {
            self.faults.push(Fault::new(kind, line.content));
        }
    }

    /// The lines before the first label.
    fn top(&mut self) {
        let context = self.context;
        let end = self
            .chosen
            .first()
            .map_or(context.lines.len(), |first| first.line);
        preamble::preamble(context, end, self.chosen, &mut self.roles);
        let Some(&(lead, Role::Lead)) = self.roles.last() else {
            return;
        };
        let first_row = self.chosen.first().map(|first| first.row);
        let opened = self
            .roles
            .iter()
            .rev()
            .nth(1)
            .is_some_and(|(line, role)| *role == Role::Furniture && self.is_icon(*line));
        // Text between the heading of the facts and their first label has lost its label.
        let unknown = if opened {
            Some(lead)
        } else {
            self.glued_label(lead, end, None, first_row)
        };
        if let Some(line) = unknown {
            if line == lead {
                self.roles.pop();
            }
            self.leftover(line, end);
        }
    }

    fn is_icon(&self, line: usize) -> bool {
        self.context
            .lines
            .get(line)
            .is_some_and(|line| matches!(line.shape, Shape::Icon { .. }))
    }

    /// A label and the lines up to the next one.
    fn entry(&mut self, at: usize) {
        let Some(&Chosen {
            line,
            row,
            standing,
            ..
        }) = self.chosen.get(at)
        else {
            return;
        };
        let field = label(row).field;
        match standing {
            Standing::Doubled => {
                // The first print is the furniture, the last one has the value.
                if let Some(last) = self.roles.last_mut() {
                    last.1 = Role::Furniture;
                }
            }
            Standing::Repeated => self.repeated(at),
            Standing::Misplaced => self.fault(FaultKind::MisplacedField(field), line),
            Standing::InPlace => {}
        }
        if standing != Standing::InPlace {
            self.standings.push((line, standing));
        }
        self.push(line, Role::Label(field));
        let end = self
            .chosen
            .get(at + 1)
            .map_or(self.context.lines.len(), |next| next.line);
        self.value(at, line + 1, end);
    }

    fn repeated(&mut self, at: usize) {
        let lines = self.context.lines;
        let Some(chosen) = self.chosen.get(at) else {
            return;
        };
        let first = unknown::first_of(&self.present, chosen.row);
        if let (Some(line), Some(first)) = (
            lines.get(chosen.line),
            first
                .and_then(|first| self.chosen.get(first))
                .and_then(|first| lines.get(first.line)),
        ) {
            self.faults.push(Fault {
                related: Some(first.content),
                ..Fault::new(
                    FaultKind::RepeatedField(label(chosen.row).field),
                    line.content,
                )
            });
        }
    }

    /// The value of the label at `at`, and what stands after it.
    fn value(&mut self, at: usize, first: usize, end: usize) {
        let Some(chosen) = self.chosen.get(at).copied() else {
            return;
        };
        let row = label(chosen.row);
        let Some(start) = self.context.filled(first, end) else {
            return;
        };
        let mut end = end;
        let mut after = None;
        let from = if row.field == Field::Stage {
            start + 1
        } else {
            start
        };
        if let Some(furniture) = (from..end).find(|&line| self.is_furniture(line, end)) {
            after = Some((furniture, end));
            end = furniture;
        }
        if start < end {
            let stop = match row.value {
                Value::Body if !row.next_line => self.unknown_in_body(at, start, end),
                _ => self.extent(at, start, end),
            };
            if stop != Some(start) {
                self.push(first, Role::Value(row.field));
            }
            if let Some(left) = stop.and_then(|stop| self.context.filled(stop, end)) {
                self.leftover(left, end);
            }
        }
        if let Some((furniture, end)) = after {
            self.furniture(
                furniture,
                end,
                row.value == Value::Body && start < furniture,
                row.field,
            );
        }
    }

    /// Furniture and the text around it, up to `end`: more of the body it stands
    /// in, or text under no label.
    fn furniture(&mut self, first: usize, end: usize, in_body: bool, field: Field) {
        let mut inside = false;
        for line in first..end {
            if self
                .context
                .lines
                .get(line)
                .is_none_or(super::Line::is_blank)
            {
                continue;
            }
            if self.is_furniture(line, end) {
                self.push(line, Role::Furniture);
                inside = false;
            } else if !inside {
                inside = true;
                if in_body {
                    self.push(line, Role::Value(field));
                } else {
                    let stop = (line..end)
                        .find(|&line| self.is_furniture(line, end))
                        .unwrap_or(end);
                    self.leftover(line, stop);
                }
            }
        }
    }

    fn is_furniture(&self, line: usize, end: usize) -> bool {
        let context = self.context;
        self.is_icon(line)
            || context.lines.get(line).is_some_and(|found| {
                found.label.is_some_and(|label| {
                    label.row(context.kind, Zone::Between).is_some()
                        && end < context.lines.len()
                        && context.nothing_between(line, end)
                })
            })
    }

    /// Where a value that is no running text ends; `None` at `end`.
    fn extent(&self, at: usize, start: usize, end: usize) -> Option<usize> {
        let context = self.context;
        let row = label(self.chosen.get(at)?.row);
        if unknown::is_starred_heading(context, start) {
            return Some(start);
        }
        if matches!(row.value, Value::Line | Value::Date) {
            return Some(start + 1);
        }
        if self.is_reworded(at, start) {
            return Some(start);
        }
        let mut last = start;
        while let Some(line) = context.filled(last + 1, end) {
            let over = match row.value {
                Value::Emails => !is_address(context.text(line)),
                Value::People => {
                    reads_like_a_date(context.text(line))
                        || self.below(line, end).is_some_and(reads_like_a_date)
                }
                _ => {
                    self.below(line, end).is_some_and(is_address)
                        && !is_address(context.text(line))
                        && context.text(line).split_whitespace().count() == 1
                }
            };
            if over || unknown::is_starred_heading(context, line) || self.is_reworded(at, line) {
                return Some(line);
            }
            last = line;
        }
        None
    }

    /// The text below a line; below its second print where it is printed twice.
    fn below(&self, line: usize, end: usize) -> Option<&str> {
        let context = self.context;
        let below = context.filled(line + 1, end)?;
        if context.text(below) != context.text(line) {
            return Some(context.text(below));
        }
        context
            .filled(below + 1, end)
            .map(|line| context.text(line))
    }

    /// Whether a line among values is a missing label in other words.
    fn is_reworded(&self, at: usize, line: usize) -> bool {
        if !unknown::looks_like_a_label(self.context, line) {
            return false;
        }
        let row = |at: usize| self.chosen.get(at).map(|chosen| chosen.row);
        let missing = || unknown::missing(self.context, &self.present, row(at), row(at + 1));
        let text = self.context.text(line);
        unknown::rewords(text, missing())
            || unknown::shortens_or_extends(text, missing())
            || self.heads_a_date(at, line)
    }

    /// Whether a date stands under a line, and the label of one is missing.
    fn heads_a_date(&self, at: usize, line: usize) -> bool {
        let row = |at: usize| self.chosen.get(at).map(|chosen| chosen.row);
        let next = self.chosen.get(at + 1);
        let end = next.map_or(self.context.lines.len(), |next| next.line);
        self.below(line, end).is_some_and(reads_like_a_date)
            && unknown::missing(self.context, &self.present, row(at), row(at + 1))
                .any(|label| label.value == Value::Date)
    }

    /// The first line of a body that is a label nobody knows.
    fn unknown_in_body(&self, at: usize, start: usize, end: usize) -> Option<usize> {
        let context = self.context;
        let row = |at: usize| self.chosen.get(at).map(|chosen| chosen.row);
        let (after, before) = (row(at), row(at + 1));
        let missing = || unknown::missing(context, &self.present, after, before);
        if unknown::is_starred_heading(context, start) {
            return Some(start);
        }
        let found = (start + 1..end).find(|&line| {
            unknown::looks_like_a_label(context, line)
                && self.opens_paragraph(line)
                && (unknown::is_starred_heading(context, line)
                    || unknown::rewords(context.text(line), missing())
                    || self.heads_a_date(at, line))
        });
        found
            .or_else(|| {
                self.beyond_the_lead(at, start, end)
                    .filter(|_| missing().next().is_some())
            })
            .or_else(|| self.period_without_label(at, start, end, missing))
            .or_else(|| self.glued_label(start, end, after, before))
    }

    /// Whether no line above belongs to the same paragraph. A heading can follow a
    /// list with no blank line between them.
    fn opens_paragraph(&self, line: usize) -> bool {
        let context = self.context;
        context.previous_filled(line).is_some_and(|above| {
            !context.habit.adjacent(above, line)
                || context.lines.get(above).is_some_and(|above| {
                    matches!(above.shape, Shape::Bullet { .. } | Shape::Number { .. })
                })
        })
    }

    /// A line like a label, alone in its paragraph, with text under it.
    fn heads_text(&self, line: usize, end: usize) -> bool {
        unknown::looks_like_a_label(self.context, line)
            && self.opens_paragraph(line)
            && self.context.filled(line + 1, end).is_some_and(|below| {
                !self.context.habit.adjacent(line, below) && !is_short(self.context.text(below))
            })
    }

    /// Where the short description goes on after it has repeated the lead to its
    /// end: what follows there under a line like a label is another field.
    fn beyond_the_lead(&self, at: usize, start: usize, end: usize) -> Option<usize> {
        let context = self.context;
        let row = self.chosen.get(at)?.row;
        let is_first = unknown::first_of(&self.present, row) == Some(at);
        if label(row).field != Field::Summary || !is_first {
            return None;
        }
        let lead = self
            .roles
            .iter()
            .position(|(_, role)| *role == Role::Lead)?;
        let (mut above, stop) = (self.roles.get(lead)?.0, self.roles.get(lead + 1)?.0);
        let mut line = start;
        while let Some(repeated) = context.filled(above, stop) {
            line = context.filled(line, end)?;
            if context.text(repeated) != context.text(line) {
                return None;
            }
            (above, line) = (repeated + 1, line + 1);
        }
        context
            .filled(line, end)
            .filter(|&line| self.heads_text(line, end))
    }

    /// Where the period of operation has lost its label: a body's last paragraph
    /// names a period under a line like a label; and in the period itself, which
    /// has no headings, where the next field has.
    fn period_without_label<L: Iterator<Item = &'static Label>>(
        &self,
        at: usize,
        start: usize,
        end: usize,
        missing: impl Fn() -> L,
    ) -> Option<usize> {
        let context = self.context;
        let lacks = |field| missing().any(|label| label.field == field);
        match label(self.chosen.get(at)?.row).field {
            Field::Period if lacks(Field::Actors) => {
                (start + 1..end).find(|&line| self.heads_text(line, end))
            }
            Field::Summary | Field::Purpose if lacks(Field::Period) => {
                let last = context.previous_filled(end).filter(|&last| last > start)?;
                let head = context.previous_filled(last).filter(|&head| head > start)?;
                let names_period =
                    !period::ranges(&context.page.slice(context.lines.get(last)?.content).text)
                        .is_empty();
                (names_period
                    && context.lines.get(last)?.shape == Shape::Text
                    && context.text(last).len() <= 200
                    && unknown::looks_like_a_label(context, head)
                    && self.opens_paragraph(head)
                    && !context.habit.adjacent(head, last))
                .then_some(head)
            }
            _ => None,
        }
    }

    /// The last paragraph before a label, where it is glued to that label as only
    /// values are, and begins with a line like a label.
    fn glued_label(
        &self,
        start: usize,
        end: usize,
        after: Option<usize>,
        before: Option<usize>,
    ) -> Option<usize> {
        let context = self.context;
        let next = label(before?);
        let last = context.previous_filled(end)?;
        if next.zone != Zone::Facts
            || !context.habit.separates()
            || !context.habit.adjacent(last, end)
        {
            return None;
        }
        let mut first = last;
        while let Some(above) = context.previous_filled(first)
            && above >= start
            && context.habit.adjacent(above, first)
        {
            first = above;
        }
        let values = first + 1..=last;
        let fits = first > start
            && first < last
            && unknown::looks_like_a_label(context, first)
            && values.clone().all(|line| {
                context
                    .lines
                    .get(line)
                    .is_some_and(|line| matches!(line.shape, Shape::Text | Shape::Blank))
                    && is_short(context.text(line))
            })
            && unknown::missing(context, &self.present, after, before).any(|label| label.next_line);
        fits.then_some(first)
    }

    /// Text after a value that is complete: a label nobody knows, and its value,
    /// or text under none.
    fn leftover(&mut self, line: usize, end: usize) {
        let mut headed = unknown::looks_like_a_label(self.context, line);
        if headed {
            self.push(line, Role::Heading);
            self.fault(FaultKind::UnknownLabel, line);
        } else {
            self.push(line, Role::Body);
        }
        let mut body = line + 1;
        // The newer site prints labels twice among the basic facts.
        let next = self.chosen.binary_search_by_key(&end, |chosen| chosen.line);
        let among_facts = next
            .ok()
            .and_then(|next| self.chosen.get(next))
            .is_some_and(|next| label(next.row).zone == Zone::Facts);
        if let Some(again) = self.context.filled(body, end)
            && headed
            && among_facts
            && self.context.text(again) == self.context.text(line)
        {
            if let Some(first) = self.roles.last_mut() {
                first.1 = Role::Furniture;
            }
            self.push(again, Role::Heading);
            body = again + 1;
        }
        while let Some(next) = self.context.filled(body, end) {
            if unknown::is_starred_heading(self.context, next) {
                self.push(next, Role::Heading);
                self.fault(FaultKind::UnknownLabel, next);
                headed = true;
            } else if std::mem::take(&mut headed) {
                self.push(next, Role::Body);
            }
            body = next + 1;
        }
    }

    /// A page without labels: free headings, pictures and lists of links.
    fn article(&mut self, sightings: &[Sighting]) {
        let context = self.context;
        let body = Body {
            page: context.page,
            lines: context.lines,
            habit: context.habit,
            kind: context.kind,
        };
        let end = context.lines.len();
        let mut labels = sightings
            .iter()
            .filter(|sighting| sighting.label.row(Kind::Article, Zone::Sections).is_some())
            .filter(|sighting| sighting.label.is(Field::Attachments))
            .map(|sighting| sighting.line);
        let mut roles = Vec::new();
        preamble::preamble(context, end, &[], &mut roles);
        let mut at = match roles.iter().position(|(_, role)| *role == Role::Lead) {
            Some(lead) => roles[lead].0,
            None => end,
        };
        roles.retain(|(line, _)| *line < at);
        let mut text = Role::Lead;
        while at < end {
            // A label inside the list before is one of its links.
            let list = labels
                .by_ref()
                .filter(|label| *label >= at)
                .find_map(|label| Some((label, self.link_list(label)?)));
            let stop = list.map_or(end, |(label, _)| label);
            let mut inside = false;
            for unit in body.units(at, stop) {
                match unit.form {
                    Form::Heading => {
                        roles.push((unit.first, Role::Heading));
                        text = Role::Body;
                        inside = false;
                    }
                    Form::Image => {
                        roles.push((unit.first, Role::Label(Field::Image)));
                        if let Some(value) = context.filled(unit.first + 1, unit.end) {
                            roles.push((value, Role::Value(Field::Image)));
                        }
                        inside = false;
                    }
                    _ if !inside => {
                        roles.push((unit.first, text));
                        inside = true;
                    }
                    _ => {}
                }
            }
            at = stop;
            if let Some((label, end)) = list {
                roles.push((label, Role::Label(Field::Attachments)));
                if let Some(value) = context.filled(label + 1, end) {
                    roles.push((value, Role::Value(Field::Attachments)));
                }
                at = end;
            }
        }
        self.roles = roles;
    }

    /// The end of the list of links under a line such as *Lue lisää*; `None`
    /// where running text follows.
    fn link_list(&self, label: usize) -> Option<usize> {
        let context = self.context;
        let mut last = label;
        while let Some(line) = context.next_filled(last + 1) {
            let item = context.lines.get(line).is_some_and(|line| {
                let labelled = line.label.is_some_and(|label| {
                    label.is(Field::Attachments)
                        && label.row(context.kind, Zone::Sections).is_some()
                });
                matches!(line.shape, Shape::Text | Shape::Bullet { .. }) && !labelled
            });
            let below = context.next_filled(line + 1);
            let joined = last > label && context.habit.adjacent(last, line)
                || below.is_some_and(|below| context.habit.adjacent(line, below));
            let heads_text = !joined && below.is_some_and(|below| !is_link(context.text(below)));
            if !item || heads_text || !is_link(context.text(line)) {
                break;
            }
            last = line;
        }
        (last > label).then_some(last + 1)
    }
}

/// Whether a line could be the title of a link: a short one, or one that says
/// what file or site it leads to.
fn is_link(text: &str) -> bool {
    let said = || attachment::attachment(text);
    is_short(text) || said().format.is_some() || said().site.is_some()
}

#[cfg(test)]
mod tests {
    use crate::outline::Role;
    use crate::{Field, parse};

    /// A label among the links of a list does not hide the lists after it.
    #[test]
    fn every_list_of_links_of_an_article_is_found() {
        let text = "Otsikko\n\nJohdanto on tässä.\n\nLue lisää\n\nYksi\n\nLue lisää\n\nKaksi\n\nToinen\n\nTeksti, joka loppuu.\n\nJa toinen.\n\nLue lisää\n\nKolme\n";
        let parsed = parse(text);
        let labels: Vec<usize> = parsed
            .outline()
            .parts()
            .iter()
            .filter(|part| part.role == Role::Label(Field::Attachments))
            .map(|part| part.span.start)
            .collect();
        let (first, last) = (text.find("Lue"), text.rfind("Lue"));
        assert_eq!(labels, [first.unwrap(), last.unwrap()]);
    }
}
