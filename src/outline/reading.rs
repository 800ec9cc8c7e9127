//! Which of the lines that are spelt like labels are labels.
//!
//! A page prints each label of the basic facts once, in the order of the table,
//! and then its sections in any order. Most pages leave no doubt. Where a line of
//! running text happens to read like a label, every way to take the lines as
//! labels or as text is weighed, and the best is taken: it keeps to the order,
//! gives each label a value of its type, and cuts no value short. The cost is one
//! step a line for each label of the table.

use super::{Context, Sighting};
use crate::layout::{Field, LABELS, Label, Rows, Value, Zone, label};
use crate::lines::Shape;

/// How a label stands to its place in the page's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    InPlace,
    /// Printed twice before its one value.
    Doubled,
    /// A second time, with a value of its own.
    Repeated,
    /// Behind a label that it should stand before.
    Misplaced,
}

/// A line that is a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Chosen {
    pub(crate) line: usize,
    pub(crate) row: usize,
    pub(crate) starred: bool,
    pub(crate) standing: Standing,
}

/// Reads the labels of a page.
pub(crate) fn read(context: &Context<'_, '_>, sightings: &[Sighting]) -> Vec<Chosen> {
    straight(context, sightings).unwrap_or_else(|| weighed(context, sightings))
}

/// The labels of a page on which all stand in order; `None` at the first doubt.
fn straight(context: &Context<'_, '_>, sightings: &[Sighting]) -> Option<Vec<Chosen>> {
    let mut chosen: Vec<Chosen> = Vec::with_capacity(sightings.len());
    let mut sections_seen = Rows::NONE;
    let mut in_sections = false;
    let mut last_fact = None;
    for sighting in sightings {
        let facts = sighting.label.row(context.kind, Zone::Facts);
        let section = sighting.label.row(context.kind, Zone::Sections);
        let row = match (facts, section) {
            (None, None) => continue,
            (Some(row), _) if !in_sections && last_fact.is_none_or(|last| row > last) => row,
            (_, Some(row)) if last_fact.is_none_or(|last| row > last) => row,
            (Some(row), _) => row,
            (None, Some(row)) => row,
        };
        let doubled = chosen
            .last()
            .is_some_and(|last| last.row == row && last.line + 1 == sighting.line);
        let standing = if doubled {
            Standing::Doubled
        } else {
            Standing::InPlace
        };
        match label(row).zone {
            Zone::Facts if in_sections => return None,
            Zone::Facts if !doubled && last_fact.is_some_and(|last| row <= last) => return None,
            Zone::Facts => last_fact = Some(row),
            _ => {
                if !doubled && sections_seen.contains(row) {
                    return None;
                }
                sections_seen.insert(row);
                in_sections = true;
            }
        }
        chosen.push(Chosen {
            line: sighting.line,
            row,
            starred: sighting.starred,
            standing,
        });
    }
    Some(chosen)
}

/// Where a reading has got to: at the row of a fact, or at one of these.
type State = usize;
const STATES: usize = 32;
const START: State = 30;
const SECTIONS: State = 31;
const SKIPPED: u8 = u8::MAX;
const IMPOSSIBLE: i64 = i64::MIN / 4;

/// What a label of everyday words is worth, and one of the site's own wording.
const EVERYDAY: i64 = 2;
const PHRASE: i64 = 8;
const SECTION_PHRASE: i64 = 8;
const SECTION_EVERYDAY: i64 = 4;
const STARRED: i64 = 4;
/// A value of the label's own type follows.
const TYPED_VALUE: i64 = 6;
/// Blank lines stand where the site prints them, or a line is glued to the text above.
const AS_PRINTED: i64 = 1;
const GLUED: i64 = -1;
/// A label line left in a value that is no running text.
const CUT_INTO: i64 = -4;
const BACKWARD: i64 = -7;
const BACK_FROM_SECTIONS: i64 = -12;
const REPEATED_EVERYDAY: i64 = -6;
const REPEATED_PHRASE: i64 = -1;

/// The best reading of a page on which some line is in doubt.
fn weighed(context: &Context<'_, '_>, sightings: &[Sighting]) -> Vec<Chosen> {
    let mut scores = [IMPOSSIBLE; STATES];
    scores[START] = 0;
    let mut steps: Vec<[u8; STATES]> = Vec::with_capacity(sightings.len());
    let mut previous: Option<&Sighting> = None;
    for sighting in sightings {
        let mut step = [SKIPPED; STATES];
        let mut next = scores;
        let options = [Zone::Facts, Zone::Sections].map(|zone| {
            sighting
                .label
                .row(context.kind, zone)
                .map(|row| (zone, row))
        });
        let empty = previous.is_some_and(|previous| previous.line + 1 == sighting.line);
        if options.iter().any(Option::is_some) {
            for (state, score) in next.iter_mut().enumerate() {
                *score += cost_of_text(state, empty);
            }
        }
        let twin = empty && previous.is_some_and(|previous| previous.label == sighting.label);
        for (zone, row) in options.into_iter().flatten() {
            let target = if zone == Zone::Facts { row } else { SECTIONS };
            let evidence = Evidence::of(context, sighting, label(row));
            // Two prints of a label say no more than the one that says most.
            let twin = previous.filter(|_| twin).map(|previous| {
                let first = Evidence::of(context, previous, label(row));
                (evidence.gain - first.gain).max(0)
            });
            let best = (0..STATES)
                .map(|from| {
                    let score = scores[from] + transition(from, target, row, twin, &evidence);
                    (score, from)
                })
                .max_by_key(|&(score, from)| {
                    let again = twin.is_some() && from == row;
                    (score, again, std::cmp::Reverse(from))
                });
            if let Some((score, from)) = best
                && score > IMPOSSIBLE / 2
                && score >= next[target]
            {
                next[target] = score;
                step[target] = u8::try_from(from).unwrap_or(SKIPPED);
            }
        }
        scores = next;
        steps.push(step);
        previous = Some(sighting);
    }
    one_of_each_section(trace(context, sightings, &scores, &steps))
}

/// What it costs to take a line as text where a reading stands. `empty`: right
/// below another label. A value of one line is complete by then otherwise.
fn cost_of_text(state: State, empty: bool) -> i64 {
    match LABELS.get(state) {
        Some(label) if label.zone == Zone::Facts => match label.value {
            Value::Body => 0,
            Value::Line | Value::Date if !empty => 0,
            _ => CUT_INTO,
        },
        _ => 0,
    }
}

/// What speaks for a line as a label.
struct Evidence {
    gain: i64,
    typed: bool,
    everyday: bool,
    field: Field,
}

impl Evidence {
    fn of(context: &Context<'_, '_>, sighting: &Sighting, label: &Label) -> Self {
        let below = sighting.line + 1;
        let typed = match label.value {
            Value::Date => reads_like_a_date(context.text(below)),
            Value::Emails => context.text(below).contains('@'),
            _ if label.field == Field::Name => {
                let first = context.text(0);
                sighting.line > 0 && !first.is_empty() && first == context.text(below)
            }
            _ => false,
        };
        let mut gain = match (label.zone, label.everyday) {
            (Zone::Facts, true) => EVERYDAY,
            (Zone::Facts, false) => PHRASE,
            (_, true) => SECTION_EVERYDAY,
            (_, false) => SECTION_PHRASE,
        };
        if typed {
            gain += TYPED_VALUE;
        }
        if sighting.starred {
            gain += STARRED;
        }
        if context.habit.separates() {
            let above = sighting.line.checked_sub(1);
            if above.is_some_and(|above| context.is(above, Shape::Text))
                && context.joins(sighting.line)
            {
                gain += GLUED;
            }
            if context.joins(below) == label.next_line {
                gain += AS_PRINTED;
            }
        }
        Self {
            gain,
            typed,
            everyday: label.everyday,
            field: label.field,
        }
    }
}

/// The shape of a date: it begins with a day or a year, is short, and has a year's
/// worth of digits. Telephone numbers and addresses may begin with digits too.
pub(crate) fn reads_like_a_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = u8::is_ascii_digit;
    bytes.len() <= 40
        && matches!(
            bytes.iter().take_while(|byte| is_digit(byte)).count(),
            1 | 2 | 4
        )
        && bytes.iter().filter(|byte| is_digit(byte)).count() >= 4
        && text.contains(['.', '-', '/', ' '])
        && !text.contains('@')
}

/// What a step from one state to the label of `row` is worth; `twin` is the worth
/// of a second print right below the first.
fn transition(
    from: State,
    target: State,
    row: usize,
    twin: Option<i64>,
    evidence: &Evidence,
) -> i64 {
    let pair = |state: State| {
        LABELS
            .get(state)
            .is_some_and(|label| matches!(label.field, Field::Image | Field::Caption))
    };
    if target == SECTIONS {
        return evidence.gain;
    }
    match from {
        START => evidence.gain,
        // A picture behind a section's heading is part of the section.
        SECTIONS if matches!(evidence.field, Field::Image | Field::Caption) => IMPOSSIBLE,
        SECTIONS => evidence.gain + BACK_FROM_SECTIONS,
        _ if from == row && twin.is_some() => twin.unwrap_or_default(),
        _ if pair(from) && matches!(evidence.field, Field::Image | Field::Caption) => evidence.gain,
        _ if from == row && evidence.everyday && !evidence.typed => {
            evidence.gain + REPEATED_EVERYDAY
        }
        _ if from == row => evidence.gain + REPEATED_PHRASE,
        _ if from > row => evidence.gain + BACKWARD,
        _ => evidence.gain,
    }
}

/// The labels of the best reading, first to last.
fn trace(
    context: &Context<'_, '_>,
    sightings: &[Sighting],
    scores: &[i64; STATES],
    steps: &[[u8; STATES]],
) -> Vec<Chosen> {
    let mut state = (0..STATES)
        .max_by_key(|&state| (scores[state], std::cmp::Reverse(state)))
        .unwrap_or(START);
    let mut chosen = Vec::new();
    for (sighting, step) in sightings.iter().zip(steps).rev() {
        let from = step[state % STATES];
        if from == SKIPPED {
            continue;
        }
        let row = if state == SECTIONS {
            sighting.label.row(context.kind, Zone::Sections)
        } else {
            Some(state)
        };
        if let Some(row) = row {
            chosen.push((sighting, row, usize::from(from)));
        }
        state = usize::from(from);
    }
    chosen.reverse();
    let mut before: Option<(usize, usize)> = None;
    chosen
        .into_iter()
        .map(|(sighting, row, from)| {
            let is_fact = label(row).zone == Zone::Facts;
            let same = before.is_some_and(|(_, previous)| previous == row);
            let standing = match before {
                Some((line, _)) if same && line + 1 == sighting.line => Standing::Doubled,
                _ if same
                    && is_fact
                    && label(row).field != Field::Image
                    && label(row).field != Field::Caption =>
                {
                    Standing::Repeated
                }
                _ if is_fact
                    && from != START
                    && (from == SECTIONS || from > row)
                    && !matches!(label(row).field, Field::Image | Field::Caption) =>
                {
                    Standing::Misplaced
                }
                _ => Standing::InPlace,
            };
            before = Some((sighting.line, row));
            Chosen {
                line: sighting.line,
                row,
                starred: sighting.starred,
                standing,
            }
        })
        .collect()
}

/// Leaves one heading of each section: the one printed as a heading of the older
/// site, else the first with text of its own, else the first.
fn one_of_each_section(chosen: Vec<Chosen>) -> Vec<Chosen> {
    let rank = |at: usize, chosen: &Chosen, next: Option<&Chosen>| {
        let own_text = next.is_none_or(|next| chosen.line + 1 < next.line);
        (chosen.starred, own_text, std::cmp::Reverse(at))
    };
    let mut best = [None; LABELS.len()];
    for (at, label_line) in chosen.iter().enumerate() {
        let rank = rank(at, label_line, chosen.get(at + 1));
        let slot = &mut best[label_line.row % LABELS.len()];
        if slot.is_none_or(|best| rank > best) {
            *slot = Some(rank);
        }
    }
    chosen
        .into_iter()
        .enumerate()
        .filter(|(at, chosen)| {
            label(chosen.row).zone == Zone::Facts
                || chosen.standing == Standing::Doubled
                || best[chosen.row % LABELS.len()].is_some_and(|(_, _, best)| best.0 == *at)
        })
        .map(|(_, chosen)| chosen)
        .collect()
}
