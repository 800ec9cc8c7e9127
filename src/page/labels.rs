//! Which of the lines that are spelt like labels are labels.
//!
//! A page prints each label of the basic facts once, in the order of the table, and
//! then its sections in any order. A line of running text may be spelt like a label,
//! too. Each way to take the candidates as labels or as text is a chain of labels,
//! worth what speaks for each of them and for their order; the best chain is how the
//! page reads.

mod evidence;
mod once;
mod out_of_order;
mod prose;
mod repeated_lead;
mod unread;
mod weights;

use super::LabelCandidate;
use crate::layout::{Field, Label, Rows, Value, Zone, label};
use crate::lines::LineKind;
use crate::page::Context;
use crate::steps::count_steps;
use evidence::{Evidence, has_typed_value};
use once::one_of_each_section;
pub(super) use once::without_sub_headings;
use out_of_order::with_labels_out_of_order;
use prose::heads_prose;
pub(super) use prose::heads_sentences;
use repeated_lead::without_repeated_lead;
pub(super) use unread::unread_labels;
use weights::*;

/// How a label stands to its place in the page's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Placement {
    InPlace,
    /// The second print of a label above its one value.
    Doubled,
    /// Behind a label that it should stand before.
    Misplaced,
}

/// A line that is a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ResolvedLabel {
    pub(crate) line: usize,
    pub(crate) row: usize,
    pub(crate) starred: bool,
    pub(crate) placement: Placement,
}

/// How far down the page a chain has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum ChainEnd {
    /// At the label of a fact, by its row.
    Fact(usize),
    /// Before the first label.
    Start,
    /// In the sections.
    Sections,
}

/// The best way to read the candidates so far that ends at a position.
#[derive(Clone, Copy)]
struct Chain {
    position: ChainEnd,
    worth: i32,
    /// The last link, by its place among all links.
    last: Option<usize>,
    /// The first line that the value of the last label cannot hold.
    value_end: usize,
    /// The rows of its labels.
    rows: Rows,
}

/// A label of a chain, and the link before it.
struct Link {
    label: ResolvedLabel,
    before: Option<usize>,
}

/// The labels of a page, first to last.
pub(super) fn resolve(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
) -> Vec<ResolvedLabel> {
    let candidates = &*without_repeated_lead(context, candidates);
    let (_, labels) = best_chain(context, candidates, LEAD);
    let labels = one_of_each_section(context, labels);
    let labels = with_labels_out_of_order(context, candidates, labels);
    with_stage_among_facts(context, candidates, labels)
}

/// The labels of a page with that of its stage, where that stands among the facts: the icon
/// right below shows that it is no word of a text.
fn with_stage_among_facts(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
    mut labels: Vec<ResolvedLabel>,
) -> Vec<ResolvedLabel> {
    let stage = candidates.iter().find_map(|candidate| {
        let row = candidate.spelling.row(context.kind, Zone::Sections)?;
        let is_stage = label(row).field == Field::Stage;
        let has_icon = context.is(candidate.line + 1, LineKind::Icon);
        (is_stage && has_icon).then_some((candidate, row))
    });
    let Some((candidate, row)) = stage else {
        return labels;
    };
    let at = labels.partition_point(|found| found.line < candidate.line);
    let is_fact = |found: &ResolvedLabel| label(found.row).zone == Zone::Facts;
    let is_read = labels.iter().any(|found| found.row == row);
    let is_among_facts = labels.get(at).is_some_and(is_fact);
    if !is_read && is_among_facts {
        let found = ResolvedLabel {
            line: candidate.line,
            row,
            starred: candidate.starred,
            placement: Placement::Misplaced,
        };
        labels.insert(at, found);
    }
    labels
}

/// What the best chain is worth, and its labels. A chain that the best one leads by more
/// than `lead` is given up, since no step costs as much.
fn best_chain(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
    lead: i32,
) -> (i32, Vec<ResolvedLabel>) {
    let mut links: Vec<Link> = Vec::with_capacity(candidates.len());
    let mut chains = Vec::with_capacity(8);
    chains.push(Chain {
        position: ChainEnd::Start,
        worth: 0,
        last: None,
        value_end: usize::MAX,
        rows: Rows::NONE,
    });
    let name = candidates
        .iter()
        .find(|candidate| candidate.spelling.is_name())
        .map_or(0, |name| name.line);
    let mut above: Option<&LabelCandidate> = None;
    for (at, candidate) in candidates.iter().enumerate() {
        let row = |zone| candidate.spelling.row(context.kind, zone);
        let (fact, section) = (row(Zone::Facts), row(Zone::Sections));
        let next = candidates.get(at + 1);
        let section = section.filter(|&row| !heads_prose(context, candidate, next, row));
        // The name comes first: everyday words above it are words of the lead.
        let fact = fact.filter(|&row| {
            name <= candidate.line
                || !label(row).everyday
                || has_typed_value(context, candidate, label(row))
        });
        if fact.is_none() && section.is_none() {
            continue;
        }
        count_steps(chains.len());
        let above_it = above.filter(|above| above.line + 1 == candidate.line);
        let mut longer = |row| extend(context, &chains, &mut links, candidate, above_it, row);
        let as_fact = fact.and_then(&mut longer);
        let as_section = section.and_then(&mut longer);
        let mut best = i32::MIN;
        for chain in &mut chains {
            chain.worth += cost_as_text(chain.position, above_it.is_some());
            best = best.max(chain.worth);
        }
        for chain in [as_fact, as_section].into_iter().flatten() {
            best = best.max(chain.worth);
            keep_better(&mut chains, chain);
        }
        chains.retain(|chain| chain.worth + lead >= best);
        above = Some(candidate);
    }
    let total = |chain: &Chain| chain.worth + cost_of_leftover(chain, context.lines.len());
    // Of equals the one that has come farthest.
    let totals = chains.iter().map(|chain| (total(chain), chain.last));
    let (worth, last) = totals.max_by_key(|(worth, _)| *worth).unwrap_or_default();
    (worth, trace(&links, last))
}

/// The best chain that takes a candidate as the label of a row.
fn extend(
    context: &Context<'_, '_>,
    chains: &[Chain],
    links: &mut Vec<Link>,
    candidate: &LabelCandidate,
    above: Option<&LabelCandidate>,
    row: usize,
) -> Option<Chain> {
    let label = label(row);
    let evidence = Evidence::of(context, candidate, label);
    // Two prints of a label say no more than the one that says most.
    let twin = above.filter(|above| above.spelling == candidate.spelling);
    let twin = twin.map(|twin| (evidence.worth - Evidence::of(context, twin, label).worth).max(0));
    let worth = |chain: &Chain| {
        let step = step(chain, row, label, twin, &evidence)?;
        Some(chain.worth + step + cost_of_leftover(chain, candidate.line))
    };
    // Of equals the one that has read the first print, then the one that has come farthest.
    let worths = chains
        .iter()
        .filter_map(|chain| Some((worth(chain)?, chain)));
    let (worth, from) = worths.max_by_key(|(worth, chain)| {
        let has_twin = twin.is_some() && chain.position == ChainEnd::Fact(row);
        (*worth, has_twin)
    })?;
    let previous = from.last.and_then(|last| links.get(last));
    links.push(Link {
        label: ResolvedLabel {
            line: candidate.line,
            row,
            starred: candidate.starred,
            placement: placement(from.position, previous, row, candidate.line),
        },
        before: from.last,
    });
    let one_line = matches!(label.value, Value::Line | Value::Date);
    // A name begins a page: none of its labels has been read yet.
    let mut rows = match label.field {
        Field::Name => Rows::NONE,
        _ => from.rows,
    };
    rows.insert(row);
    Some(Chain {
        rows,
        position: match label.zone {
            Zone::Facts => ChainEnd::Fact(row),
            _ => ChainEnd::Sections,
        },
        worth,
        last: links.len().checked_sub(1),
        value_end: if one_line {
            candidate.line + 2
        } else {
            usize::MAX
        },
    })
}

/// Puts a chain in the place of the one that has come as far, unless that is better.
fn keep_better(chains: &mut Vec<Chain>, chain: Chain) {
    let at = chains.partition_point(|other| other.position < chain.position);
    match chains.get_mut(at) {
        Some(other) if other.position == chain.position => {
            if other.worth <= chain.worth {
                *other = chain;
            }
        }
        _ => chains.insert(at, chain),
    }
}

/// What a step to the label of a row is worth; `None` where the step is not possible. `twin` is
/// what a second print right below the first adds.
fn step(
    from: &Chain,
    row: usize,
    label: &Label,
    twin: Option<i32>,
    evidence: &Evidence,
) -> Option<i32> {
    if label.zone != Zone::Facts {
        return Some(evidence.worth);
    }
    let picture = label.is_picture();
    let again = from.rows.contains(row);
    let at = match from.position {
        ChainEnd::Start => return Some(evidence.worth),
        // A picture behind a section's heading is part of the section, and so is a line
        // that is spelt like a label of the facts above; but another name begins another
        // page.
        ChainEnd::Sections if picture || again && label.field != Field::Name => return None,
        ChainEnd::Sections => return Some(evidence.worth + BACK_FROM_SECTIONS),
        ChainEnd::Fact(at) => at,
    };
    let cost = match twin {
        Some(more) if at == row => return Some(more),
        // A second picture says little of how far the page has come: a section may
        // hold many.
        _ if picture && crate::layout::label(at).is_picture() => {
            return Some(evidence.worth.min(NEXT_PICTURE));
        }
        _ if at == row && label.everyday && !evidence.typed => REPEATED_EVERYDAY,
        _ if at == row => REPEATED_PHRASE,
        _ if again && label.everyday && !evidence.typed => return None,
        _ if at > row => BACKWARD,
        _ => 0,
    };
    Some(evidence.worth + cost)
}

/// What it costs to take a candidate as text at a position: it cuts a list of values
/// in two, or stands where a value of one line has not come yet.
fn cost_as_text(position: ChainEnd, right_below_label: bool) -> i32 {
    let ChainEnd::Fact(row) = position else {
        return 0;
    };
    match label(row).value {
        Value::Body => 0,
        Value::Line | Value::Date if !right_below_label => 0,
        _ => CUT_INTO,
    }
}

/// What it costs that lines up to `end` are left behind a value of one line.
fn cost_of_leftover(chain: &Chain, end: usize) -> i32 {
    if end > chain.value_end { LEFTOVER } else { 0 }
}

/// How a label stands behind the one before it in its chain.
fn placement(from: ChainEnd, previous: Option<&Link>, row: usize, line: usize) -> Placement {
    let again = previous.filter(|previous| previous.label.row == row);
    let label = label(row);
    match (again, from) {
        (Some(first), _) if first.label.line + 1 == line => Placement::Doubled,
        _ if label.zone != Zone::Facts || label.is_picture() => Placement::InPlace,
        (None, ChainEnd::Sections) => Placement::Misplaced,
        (None, ChainEnd::Fact(at)) if at > row => Placement::Misplaced,
        _ => Placement::InPlace,
    }
}

/// The labels of a chain, first to last.
fn trace(links: &[Link], mut last: Option<usize>) -> Vec<ResolvedLabel> {
    let mut labels = Vec::with_capacity(links.len());
    while let Some(link) = last.and_then(|last| links.get(last)) {
        labels.push(link.label);
        last = link.before;
    }
    labels.reverse();
    labels
}

/// The rows that labels are of.
pub(super) fn rows(labels: &[ResolvedLabel]) -> Rows {
    let mut rows = Rows::NONE;
    for found in labels {
        rows.insert(found.row);
    }
    rows
}

/// Those of the candidates that are none of the labels; both are in the order of the page.
fn left<'c>(
    candidates: &'c [LabelCandidate],
    labels: &'c [ResolvedLabel],
) -> impl Iterator<Item = &'c LabelCandidate> {
    let mut labels = labels.iter().map(|found| found.line).peekable();
    candidates.iter().filter(move |candidate| {
        while labels.next_if(|line| *line < candidate.line).is_some() {}
        labels.peek() != Some(&candidate.line)
    })
}

/// Whether a line is one of the labels.
pub(super) fn is_label(labels: &[ResolvedLabel], line: usize) -> bool {
    let by_line = |found: &ResolvedLabel| found.line;
    labels.binary_search_by_key(&line, by_line).is_ok()
}

/// The line of the first section; past all lines where there is none. A list of links
/// may belong to the facts as well.
fn first_section(labels: &[ResolvedLabel]) -> usize {
    let mut labels = labels.iter();
    let section = labels.find(|found| {
        let label = label(found.row);
        label.zone == Zone::Sections && label.field != Field::Attachments
    });
    section.map_or(usize::MAX, |section| section.line)
}

#[cfg(test)]
mod tests;
