//! Which of the lines that are spelt like labels are labels.
//!
//! A page prints each label of the basic facts once, in the order of the table, and
//! then its sections in any order. A line of running text may be spelt like a label,
//! too. Each way to take the candidates as labels or as text is a chain of labels,
//! worth what speaks for each of them and for their order; the best chain is how the
//! page reads.

mod evidence;
mod weights;

use super::LabelCandidate;
use crate::layout::{LABELS, Label, Rows, Value, Zone, label};
use crate::page::Context;
use crate::steps::count_steps;
use evidence::Evidence;
use weights::*;

/// How a label stands to its place in the page's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Placement {
    InPlace,
    /// The second print of a label above its one value.
    Doubled,
    /// A second time, with a value of its own.
    Repeated,
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
enum Position {
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
    position: Position,
    worth: i32,
    /// The last link, by its place among all links.
    last: Option<usize>,
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
    one_of_each_section(best_chain(context, candidates, LEAD))
}

/// The labels of the best chain. A chain that the best one leads by more than `lead`
/// is given up: no step costs as much.
fn best_chain(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
    lead: i32,
) -> Vec<ResolvedLabel> {
    let mut links: Vec<Link> = Vec::with_capacity(candidates.len());
    let mut chains = vec![Chain {
        position: Position::Start,
        worth: 0,
        last: None,
    }];
    let rows = Rows::of(context.kind);
    let mut above: Option<&LabelCandidate> = None;
    for candidate in candidates {
        if candidate.spelling.rows().and(rows).is_empty() {
            continue;
        }
        count_steps(chains.len());
        let above_it = above.filter(|above| above.line + 1 == candidate.line);
        let longer = [Zone::Facts, Zone::Sections].map(|zone| {
            let row = candidate.spelling.row(context.kind, zone)?;
            extend(context, &chains, &links, candidate, above_it, row)
        });
        for chain in &mut chains {
            chain.worth += cost_as_text(chain.position, above_it.is_some());
        }
        for (mut chain, link) in longer.into_iter().flatten() {
            chain.last = Some(links.len());
            links.push(link);
            keep_better(&mut chains, chain);
        }
        let best = chains.iter().map(|chain| chain.worth).max().unwrap_or(0);
        chains.retain(|chain| chain.worth + lead >= best);
        above = Some(candidate);
    }
    let end = context.lines.len();
    let total = |chain: &Chain| chain.worth + cost_of_leftover(chain, &links, end);
    // Of equals the one that has come least far.
    let best = chains.iter().rev().max_by_key(|chain| total(chain));
    trace(&links, best.and_then(|chain| chain.last))
}

/// The best chain that takes a candidate as the label of a row.
fn extend(
    context: &Context<'_, '_>,
    chains: &[Chain],
    links: &[Link],
    candidate: &LabelCandidate,
    above: Option<&LabelCandidate>,
    row: usize,
) -> Option<(Chain, Link)> {
    let label = label(row);
    let evidence = Evidence::of(context, candidate, label);
    // Two prints of a label say no more than the one that says most.
    let twin = above.filter(|above| above.spelling == candidate.spelling);
    let twin = twin.map(|twin| (evidence.worth - Evidence::of(context, twin, label).worth).max(0));
    let mut best: Option<(i32, &Chain)> = None;
    for chain in chains {
        let Some(step) = step(chain.position, row, label, twin, &evidence) else {
            continue;
        };
        let worth = chain.worth + step + cost_of_leftover(chain, links, candidate.line);
        // Of equals the one that has come farthest.
        if best.is_none_or(|(most, _)| worth >= most) {
            best = Some((worth, chain));
        }
    }
    let (worth, from) = best?;
    let position = match label.zone {
        Zone::Facts => Position::Fact(row),
        _ => Position::Sections,
    };
    let previous = from.last.and_then(|last| links.get(last));
    let chain = Chain {
        position,
        worth,
        last: from.last,
    };
    let link = Link {
        label: ResolvedLabel {
            line: candidate.line,
            row,
            starred: candidate.starred,
            placement: placement(
                from.position,
                previous.map(|link| link.label),
                row,
                candidate.line,
            ),
        },
        before: from.last,
    };
    Some((chain, link))
}

/// Puts a chain in the place of the one that has come as far, unless that is better.
fn keep_better(chains: &mut Vec<Chain>, chain: Chain) {
    match chains.binary_search_by_key(&chain.position, |chain| chain.position) {
        Ok(at) => {
            if let Some(other) = chains
                .get_mut(at)
                .filter(|other| other.worth <= chain.worth)
            {
                *other = chain;
            }
        }
        Err(at) => chains.insert(at, chain),
    }
}

/// What a step to the label of a row is worth; `None` where there is none. `twin` is
/// what a second print right below the first adds.
fn step(
    from: Position,
    row: usize,
    label: &Label,
    twin: Option<i32>,
    evidence: &Evidence,
) -> Option<i32> {
    if label.zone != Zone::Facts {
        return Some(evidence.worth);
    }
    let picture = label.is_picture();
    let at = match from {
        Position::Start => return Some(evidence.worth),
        // A picture behind a section's heading is part of the section.
        Position::Sections if picture => return None,
        Position::Sections => return Some(evidence.worth + BACK_FROM_SECTIONS),
        Position::Fact(at) => at,
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
        _ if at > row => BACKWARD,
        _ => 0,
    };
    Some(evidence.worth + cost)
}

/// What it costs to take a candidate as text at a position: it cuts a list of values
/// in two, or stands where a value of one line has not come yet.
fn cost_as_text(position: Position, right_below_label: bool) -> i32 {
    let Position::Fact(row) = position else {
        return 0;
    };
    match label(row).value {
        Value::Body => 0,
        Value::Line | Value::Date if !right_below_label => 0,
        _ => CUT_INTO,
    }
}

/// What it costs that lines are left behind a value of one line, up to `end`.
fn cost_of_leftover(chain: &Chain, links: &[Link], end: usize) -> i32 {
    let last = chain.last.and_then(|last| links.get(last));
    let complete = |link: &Link| matches!(label(link.label.row).value, Value::Line | Value::Date);
    match last {
        Some(link) if complete(link) && end > link.label.line + 2 => LEFTOVER,
        _ => 0,
    }
}

/// How a label stands behind the one before it in its chain.
fn placement(
    from: Position,
    previous: Option<ResolvedLabel>,
    row: usize,
    line: usize,
) -> Placement {
    let again = previous.filter(|previous| previous.row == row);
    let label = label(row);
    match (again, from) {
        (Some(first), _) if first.line + 1 == line => Placement::Doubled,
        _ if label.zone != Zone::Facts || label.is_picture() => Placement::InPlace,
        (Some(_), _) => Placement::Repeated,
        (None, Position::Sections) => Placement::Misplaced,
        (None, Position::Fact(at)) if at > row => Placement::Misplaced,
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

/// Leaves one heading of each section: the one printed as a heading of the older
/// site, else the first with text of its own, else the first.
fn one_of_each_section(labels: Vec<ResolvedLabel>) -> Vec<ResolvedLabel> {
    let mut best = [None; LABELS.len()];
    for (at, found) in labels.iter().enumerate() {
        let next = labels.get(at + 1);
        let own_text = next.is_none_or(|next| found.line + 1 < next.line);
        let rank = (found.starred, own_text, std::cmp::Reverse(at));
        if let Some(slot) = best
            .get_mut(found.row)
            .filter(|best| best.is_none_or(|best| rank > best))
        {
            *slot = Some(rank);
        }
    }
    let is_best = |at: usize, row: usize| matches!(best.get(row), Some(Some((_, _, std::cmp::Reverse(best)))) if *best == at);
    let kept = labels.into_iter().enumerate().filter(|(at, found)| {
        label(found.row).zone == Zone::Facts
            || found.placement == Placement::Doubled
            || is_best(*at, found.row)
    });
    kept.map(|(_, found)| found).collect()
}
