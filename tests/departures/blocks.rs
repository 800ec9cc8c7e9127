//! The labels of a page and the blocks of its facts, line by line.

use std::ops::Range;

use innokyla::{Field, Kind, Parsed, Role};

use crate::departure::filled_lines;
use crate::support::habit::is_blank;

/// A label with the lines of its value, up to the next label.
pub(crate) struct FactBlock {
    pub(crate) label: String,
    pub(crate) lines: Range<usize>,
}

/// A line that is a label.
pub(crate) struct LabelLine {
    pub(crate) field: Field,
    pub(crate) line: usize,
    /// The first line of its value.
    pub(crate) value: Option<usize>,
}

/// Which line each byte of a printed text is.
pub(crate) struct LineNumbers(Vec<(Range<usize>, usize)>);

impl LineNumbers {
    pub(crate) fn new(lines: &[String], text: &str) -> Self {
        let filled = lines.iter().enumerate().filter(|(_, line)| !is_blank(line));
        let spans = filled_lines(text).into_iter();
        let numbers = spans
            .zip(filled)
            .map(|(span, (at, _))| (span.start..span.end, at));
        Self(numbers.collect())
    }

    /// The lines that these bytes are of.
    pub(crate) fn within(&self, bytes: Range<usize>) -> impl Iterator<Item = usize> {
        let lines = self.0.iter();
        lines
            .filter(move |(line, _)| line.start < bytes.end && bytes.start < line.end)
            .map(|(_, at)| *at)
    }

    fn first(&self, bytes: Range<usize>) -> Option<usize> {
        self.within(bytes).next()
    }
}

pub(crate) const fn is_fact(field: Field) -> bool {
    !matches!(
        field,
        Field::Section(_) | Field::Stage | Field::Topics | Field::Phenomena | Field::Furniture
    )
}

pub(crate) fn facts(
    parsed: &Parsed<'_>,
    numbers: &LineNumbers,
    lines: &[String],
) -> Vec<FactBlock> {
    if !matches!(
        parsed.record().kind(),
        Kind::Kokonaisuus | Kind::Toimintamalli
    ) {
        return Vec::new();
    }
    let parts = parsed.outline().parts();
    let words = |at: usize| parts[at].span.slice(parsed.text()).trim();
    let mut blocks: Vec<FactBlock> = Vec::new();
    let mut end = None;
    for (at, part) in parts.iter().enumerate() {
        let Some(line) = numbers.first(part.span.start..part.span.end) else {
            continue;
        };
        let is_repeated = |next: usize| {
            matches!(parts.get(next), Some(next) if matches!(next.role, Role::Label(field) if is_fact(field)))
                && words(at) == words(next)
        };
        match part.role {
            // A picture's caption goes with it, and so do labels that stand twice.
            Role::Label(Field::Caption) | Role::Value(_) => {}
            Role::Label(field) if is_fact(field) => {
                let label = lines[line].trim().to_owned();
                let is_second = at > 0
                    && matches!(parts[at - 1].role, Role::Furniture | Role::Label(_))
                    && words(at - 1) == words(at);
                if !is_second {
                    blocks.push(FactBlock {
                        label,
                        lines: line..line,
                    });
                }
            }
            Role::Furniture if is_repeated(at + 1) => blocks.push(FactBlock {
                label: lines[line].trim().to_owned(),
                lines: line..line,
            }),
            Role::Furniture if at > 0 && words(at) == words(at - 1) => {}
            _ if blocks.is_empty() => {}
            _ => {
                end = Some(line);
                break;
            }
        }
    }
    let mut end = end.unwrap_or(lines.len());
    for block in blocks.iter_mut().rev() {
        block.lines.end = end;
        end = block.lines.start;
    }
    blocks
}

pub(crate) fn label_lines(parsed: &Parsed<'_>, numbers: &LineNumbers) -> Vec<LabelLine> {
    let parts = parsed.outline().parts();
    let labels = parts.iter().enumerate().filter_map(|(at, part)| {
        let Role::Label(field) = part.role else {
            return None;
        };
        let value = parts.get(at + 1);
        let value = value.filter(|value| value.role == Role::Value(field));
        Some(LabelLine {
            field,
            line: numbers.first(part.span.start..part.span.end)?,
            value: value.and_then(|value| numbers.first(value.span.start..value.span.end)),
        })
    });
    labels.collect()
}
