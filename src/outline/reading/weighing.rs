//! The best of all ways to take lines as labels or as text: it keeps to the order of
//! the page, gives each label a value of its type, and cuts no value short. The cost
//! is one step a line for each label of the table that a reading can have got to.

use super::{Placement, ResolvedLabel, reads_like_a_date};
use crate::layout::{Field, LABELS, Label, Rows, Value, Zone, label};
use crate::lines::LineKind;
use crate::outline::{Context, LabelCandidate};

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
const NEXT_PICTURE: i64 = 1;

/// What readings are worth by the state they have got to.
struct Scores {
    of: [i64; STATES],
    /// The states that some reading has got to.
    reached: u32,
}

impl Scores {
    fn start() -> Self {
        let mut of = [IMPOSSIBLE; STATES];
        of[START] = 0;
        Self {
            of,
            reached: 1 << START,
        }
    }

    fn reached(&self) -> impl Iterator<Item = State> + use<> {
        let mut left = self.reached;
        std::iter::from_fn(move || {
            let state = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            (state < STATES).then_some(state)
        })
    }

    fn set(&mut self, state: State, score: i64) {
        self.of[state % STATES] = score;
        self.reached |= 1 << (state % STATES);
    }
}

/// The states from which the best readings took a line as the label of a fact and
/// as that of a section; [`SKIPPED`] where they took it as text.
#[derive(Clone, Copy)]
struct Step {
    fact: u8,
    section: u8,
}

/// The best reading of a page on which some line is in doubt.
pub(super) fn weighed(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
) -> Vec<ResolvedLabel> {
    let mut scores = Scores::start();
    let mut steps: Vec<Step> = Vec::with_capacity(candidates.len());
    let mut previous: Option<&LabelCandidate> = None;
    for candidate in candidates {
        let mut step = Step {
            fact: SKIPPED,
            section: SKIPPED,
        };
        let empty = previous.is_some_and(|previous| previous.line + 1 == candidate.line);
        let twin = previous.filter(|previous| empty && previous.label == candidate.label);
        let options = [Zone::Facts, Zone::Sections].map(|zone| {
            let row = candidate.label.row(context.kind, zone)?;
            let from = best_step(context, &scores, candidate, twin, zone, row)?;
            Some((zone, row, from))
        });
        if !candidate
            .label
            .rows()
            .and(Rows::of(context.kind))
            .is_empty()
        {
            let costs = &COSTS_OF_TEXT[usize::from(empty)];
            for (score, cost) in scores.of.iter_mut().zip(costs) {
                *score += cost;
            }
        }
        for (zone, row, (score, from)) in options.into_iter().flatten() {
            let (target, slot) = match zone {
                Zone::Facts => (row, &mut step.fact),
                _ => (SECTIONS, &mut step.section),
            };
            if score >= scores.of[target % STATES] {
                scores.set(target, score);
                *slot = u8::try_from(from).unwrap_or(SKIPPED);
            }
        }
        steps.push(step);
        previous = Some(candidate);
    }
    one_of_each_section(trace(context, candidates, &scores, &steps))
}

/// What the best reading is worth that takes a line as the label of a row, and the
/// state that it comes from. `twin`: the same label right above.
fn best_step(
    context: &Context<'_, '_>,
    scores: &Scores,
    candidate: &LabelCandidate,
    twin: Option<&LabelCandidate>,
    zone: Zone,
    row: usize,
) -> Option<(i64, State)> {
    let target = if zone == Zone::Facts { row } else { SECTIONS };
    let evidence = Evidence::of(context, candidate, label(row));
    // Two prints of a label say no more than the one that says most.
    let twin = twin.map(|twin| {
        let first = Evidence::of(context, twin, label(row));
        (evidence.gain - first.gain).max(0)
    });
    let mut best = (IMPOSSIBLE / 2, START);
    for from in scores.reached() {
        let score = scores.of[from] + transition(from, target, row, twin, &evidence);
        // Of equals the first, unless another was the label's own first print.
        let again = twin.is_some() && from == row;
        if score > best.0 || again && score == best.0 {
            best = (score, from);
        }
    }
    (best.0 > IMPOSSIBLE / 2).then_some(best)
}

/// What it costs to take a line as text where a reading stands; and what right
/// below another label, where a value of one line has not come yet.
static COSTS_OF_TEXT: [[i64; STATES]; 2] = {
    let mut costs = [[0; STATES]; 2];
    let mut row = 0;
    while row < LABELS.len() {
        if matches!(LABELS[row].zone, Zone::Facts) {
            let (complete, open) = match LABELS[row].value {
                Value::Body => (0, 0),
                Value::Line | Value::Date => (0, CUT_INTO),
                _ => (CUT_INTO, CUT_INTO),
            };
            costs[0][row] = complete;
            costs[1][row] = open;
        }
        row += 1;
    }
    costs
};

/// What speaks for a line as a label.
struct Evidence {
    gain: i64,
    typed: bool,
    everyday: bool,
    field: Field,
}

impl Evidence {
    fn of(context: &Context<'_, '_>, candidate: &LabelCandidate, label: &Label) -> Self {
        let below = candidate.line + 1;
        let typed = match label.value {
            Value::Date => reads_like_a_date(context.text(below)),
            Value::Emails => context.text(below).contains('@'),
            _ if label.field == Field::Name => {
                let first = context.text(0);
                candidate.line > 0 && !first.is_empty() && first == context.text(below)
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
        if candidate.starred {
            gain += STARRED;
        }
        if context.habit.separates() {
            let above = candidate.line.checked_sub(1);
            if above.is_some_and(|above| context.is(above, LineKind::Text))
                && context.joins(candidate.line)
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
        // A second picture says little of where the page has got to: a section may
        // hold many.
        _ if pair(from) && matches!(evidence.field, Field::Image | Field::Caption) => {
            evidence.gain.min(NEXT_PICTURE)
        }
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
    candidates: &[LabelCandidate],
    scores: &Scores,
    steps: &[Step],
) -> Vec<ResolvedLabel> {
    let reached = scores.reached();
    let mut state = reached
        .max_by_key(|&state| (scores.of[state], std::cmp::Reverse(state)))
        .unwrap_or(START);
    let mut chosen = Vec::new();
    for (candidate, step) in candidates.iter().zip(steps).rev() {
        let (zone, from) = match state {
            SECTIONS => (Zone::Sections, step.section),
            _ => (Zone::Facts, step.fact),
        };
        let row = candidate.label.row(context.kind, zone);
        if from == SKIPPED || zone == Zone::Facts && row != Some(state) {
            continue;
        }
        if let Some(row) = row {
            chosen.push((candidate, row, usize::from(from)));
        }
        state = usize::from(from);
    }
    chosen.reverse();
    let mut before: Option<(usize, usize)> = None;
    chosen
        .into_iter()
        .map(|(candidate, row, from)| {
            let is_fact = label(row).zone == Zone::Facts;
            let same = before.is_some_and(|(_, previous)| previous == row);
            let placement = match before {
                Some((line, _)) if same && line + 1 == candidate.line => Placement::Doubled,
                _ if same
                    && is_fact
                    && label(row).field != Field::Image
                    && label(row).field != Field::Caption =>
                {
                    Placement::Repeated
                }
                _ if is_fact
                    && from != START
                    && (from == SECTIONS || from > row)
                    && !matches!(label(row).field, Field::Image | Field::Caption) =>
                {
                    Placement::Misplaced
                }
                _ => Placement::InPlace,
            };
            before = Some((candidate.line, row));
            ResolvedLabel {
                line: candidate.line,
                row,
                starred: candidate.starred,
                placement,
            }
        })
        .collect()
}

/// Leaves one heading of each section: the one printed as a heading of the older
/// site, else the first with text of its own, else the first.
fn one_of_each_section(chosen: Vec<ResolvedLabel>) -> Vec<ResolvedLabel> {
    let rank = |at: usize, chosen: &ResolvedLabel, next: Option<&ResolvedLabel>| {
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
                || chosen.placement == Placement::Doubled
                || best[chosen.row % LABELS.len()].is_some_and(|(_, _, best)| best.0 == *at)
        })
        .map(|(_, chosen)| chosen)
        .collect()
}
