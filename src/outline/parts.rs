//! From the labels to the parts: where each value ends, and what is left over.

mod article;
mod extent;
#[cfg(test)]
mod tests;

use super::reading::{Placement, ResolvedLabel, read};
use super::{Context, LabelCandidate, Part, Role, preamble, unknown};
use crate::fault::{Fault, FaultKind};
use crate::layout::{Field, Value, Zone, label};
use crate::lines::LineKind;
use crate::record::Kind;

/// The parts of a page.
pub(super) fn parts(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
    faults: &mut Vec<Fault>,
) -> Vec<Part> {
    let mut builder = Builder {
        context,
        chosen: &[],
        present: unknown::present(&[]),
        absent: unknown::Absent::of(context.kind, &[]),
        parts: Vec::with_capacity(candidates.len() * 2 + 8),
        faults,
    };
    if context.kind == Kind::Article {
        builder.article(candidates);
        return builder.finish();
    }
    let chosen = read(context, candidates);
    builder.chosen = &chosen;
    builder.present = unknown::present(&chosen);
    builder.absent = unknown::Absent::of(context.kind, &chosen);
    builder.top();
    for at in 0..chosen.len() {
        builder.entry(at);
    }
    builder.finish()
}

struct Builder<'c, 'p, 'a, 'f> {
    context: &'c Context<'p, 'a>,
    chosen: &'c [ResolvedLabel],
    present: unknown::Present,
    absent: unknown::Absent,
    /// Each by its first line and role, until [`Builder::finish`].
    parts: Vec<Part>,
    faults: &'f mut Vec<Fault>,
}

impl Builder<'_, '_, '_, '_> {
    /// The parts, each to the start of the next.
    fn finish(mut self) -> Vec<Part> {
        let lines = self.context.lines;
        let text = self.context.page.text;
        let mut end = (lines.len(), text.len());
        for part in self.parts.iter_mut().rev() {
            part.end = end.0;
            part.span.end = end.1;
            part.span.start = lines.get(part.first).map_or(end.1, |line| line.start(text));
            end = (part.first, part.span.start);
        }
        if end.1 > 0 {
            let mut blank = Part::opening(0, Role::Blank);
            blank.span.end = end.1;
            self.parts.insert(0, blank);
        }
        self.parts
    }

    fn push(&mut self, line: usize, role: Role) {
        self.parts.push(Part::opening(line, role));
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
        preamble::preamble(context, end, self.chosen, &mut self.parts);
        let Some(&Part {
            first: lead,
            role: Role::Lead,
            ..
        }) = self.parts.last()
        else {
            return;
        };
        let first_row = self.chosen.first().map(|first| first.row);
        let opened = self
            .parts
            .iter()
            .rev()
            .nth(1)
            .is_some_and(|above| above.role == Role::Furniture && self.is_icon(above.first));
        // Text between the heading of the facts and their first label has lost its label.
        let unknown = if opened {
            Some(lead)
        } else {
            self.glued_label(lead, end, None, first_row)
        };
        if let Some(line) = unknown {
            if line == lead {
                self.parts.pop();
            }
            self.leftover(line, end);
        }
    }

    fn is_icon(&self, line: usize) -> bool {
        self.context.is(line, LineKind::Icon)
    }

    /// Whether a line is an icon with nothing behind it.
    fn is_bare_icon(&self, line: usize) -> bool {
        let text = self.context.page.text;
        let line = self.context.lines.get(line);
        line.is_some_and(|line| line.shape == LineKind::Icon && line.item(text).is_empty())
    }

    /// A label and the lines up to the next one.
    fn entry(&mut self, at: usize) {
        let Some(&ResolvedLabel {
            line,
            row,
            placement,
            ..
        }) = self.chosen.get(at)
        else {
            return;
        };
        let field = label(row).field;
        match placement {
            Placement::Doubled => {
                // The first print is the furniture, the last one has the value.
                if let Some(last) = self.parts.last_mut() {
                    last.role = Role::Furniture;
                }
            }
            Placement::Misplaced => self.fault(FaultKind::MisplacedField(field), line),
            Placement::Repeated | Placement::InPlace => {}
        }
        self.parts.push(Part {
            placement,
            ..Part::opening(line, Role::Label(field))
        });
        let end = self
            .chosen
            .get(at + 1)
            .map_or(self.context.lines.len(), |next| next.line);
        self.value(at, line + 1, end);
    }

    /// The value of the label at `at`, and what stands after it.
    fn value(&mut self, at: usize, first: usize, end: usize) {
        let Some(chosen) = self.chosen.get(at).copied() else {
            return;
        };
        let row = label(chosen.row);
        if first >= end {
            return;
        }
        let mut end = end;
        let mut after = None;
        // The stage is printed behind an icon, which alone says nothing.
        let is_stage = row.field == Field::Stage && !self.is_bare_icon(first);
        let from = first + usize::from(is_stage);
        if let Some(furniture) = (from..end).find(|&line| self.is_furniture(line, end)) {
            after = Some((furniture, end));
            end = furniture;
        }
        if first < end {
            let stop = match row.value {
                Value::Body if !row.next_line => self.unknown_in_body(at, first, end),
                _ => self.extent(at, first, end),
            };
            if stop != Some(first) {
                self.push(first, Role::Value(row.field));
            }
            if let Some(left) = stop.filter(|stop| *stop < end) {
                self.leftover(left, end);
            }
        }
        if let Some((furniture, end)) = after {
            self.furniture(
                furniture,
                end,
                row.value == Value::Body && first < furniture,
                row.field,
            );
        }
    }

    /// Furniture and the text around it, up to `end`: more of the body it stands
    /// in, or text under no label.
    fn furniture(&mut self, first: usize, end: usize, in_body: bool, field: Field) {
        let mut inside = false;
        for line in first..end {
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
            || line + 1 == end
                && end < context.lines.len()
                && context.lines.get(line).is_some_and(|found| {
                    found
                        .label
                        .is_some_and(|label| label.row(context.kind, Zone::Between).is_some())
                })
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
        if body < end && headed && among_facts && self.context.text(body) == self.context.text(line)
        {
            if let Some(first) = self.parts.last_mut() {
                first.role = Role::Furniture;
            }
            self.push(body, Role::Heading);
            body += 1;
        }
        for next in body..end {
            if unknown::is_starred_heading(self.context, next) {
                self.push(next, Role::Heading);
                self.fault(FaultKind::UnknownLabel, next);
                headed = true;
            } else if std::mem::take(&mut headed) {
                self.push(next, Role::Body);
            }
        }
    }
}
