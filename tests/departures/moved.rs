//! A block of facts in another place, or two that have traded places.

use crate::count::{Count, hold, sample};
use crate::departure::Departure;
use crate::page::{self, Page};

/// Moves, and as many trades, that are made of each kind of pages.
const CASES: usize = 3_000;

/// Values that differ in silence, on the pages and the generated ones; the aim is 0.
const MOVED: [usize; 2] = [0, 0];
const SWAPPED: [usize; 2] = [0, 0];

/// The page with one block in another place: before block `to` of the others, or behind
/// the last.
fn moved(page: &Page, block: usize, to: usize) -> Departure {
    let facts = &page.facts;
    let mut order: Vec<usize> = (0..facts.len()).filter(|&at| at != block).collect();
    let what = match order.get(to) {
        Some(&before) => format!(
            "{:?} moved before {:?}",
            facts[block].label, facts[before].label
        ),
        None => format!("{:?} moved behind the facts", facts[block].label),
    };
    order.insert(to, block);
    in_order(page, what, &order, &[block])
}

fn swapped(page: &Page, a: usize, b: usize) -> Departure {
    let mut order: Vec<usize> = (0..page.facts.len()).collect();
    order.swap(a, b);
    let [one, other] = [a, b].map(|at| &page.facts[at].label);
    in_order(
        page,
        format!("{one:?} and {other:?} swapped"),
        &order,
        &[a, b],
    )
}

fn in_order(page: &Page, what: String, order: &[usize], departing: &[usize]) -> Departure {
    let mut departure = Departure::new(what);
    departure.keep(page, page.above());
    for at in order {
        let lines = page.facts[*at].lines.clone();
        match departing.contains(at) {
            true => departure.bring(page, lines),
            false => departure.keep(page, lines),
        }
    }
    departure.keep(page, page.below());
    departure
}

/// The page with a block before the heading of the facts, right behind the lead.
fn above_the_heading(page: &Page, block: usize) -> Option<Departure> {
    let above = page.above();
    let heading = above
        .clone()
        .rfind(|&line| page.lines[line].ends_with("Perustiedot"))?;
    let label = &page.facts[block].label;
    let mut departure = Departure::new(format!("{label:?} moved above the heading of the facts"));
    departure.keep(page, above.start..heading);
    departure.bring(page, page.facts[block].lines.clone());
    departure.keep(page, heading..above.end);
    for (at, other) in page.facts.iter().enumerate() {
        if at != block {
            departure.keep(page, other.lines.clone());
        }
    }
    departure.keep(page, page.below());
    Some(departure)
}

#[test]
fn a_fact_in_another_place_is_read_or_told() {
    hold(
        page::all()
            .into_iter()
            .zip(MOVED)
            .map(|((of, pages), limit)| {
                let mut count = Count::new(format!("moved, {of}"));
                let places = pages.iter().flat_map(|page| {
                    let blocks = 0..page.facts.len();
                    let to = blocks.clone();
                    let moves = blocks.flat_map(move |block| to.clone().map(move |to| (block, to)));
                    moves.map(move |(block, to)| (page, block, to))
                });
                // What stays in its place goes above the heading of the facts, if there is one.
                for (page, block, to) in sample(places.collect(), CASES) {
                    let departure = match block == to {
                        true => above_the_heading(page, block),
                        false => Some(moved(page, block, to)),
                    };
                    if let Some(departure) = departure {
                        count.silent(page, &departure);
                    }
                }
                (count, limit)
            }),
    );
}

#[test]
fn facts_that_trade_places_are_read_or_told() {
    hold(
        page::all()
            .into_iter()
            .zip(SWAPPED)
            .map(|((of, pages), limit)| {
                let mut count = Count::new(format!("swapped, {of}"));
                let pairs = pages.iter().flat_map(|page| {
                    let blocks = 0..page.facts.len();
                    blocks.flat_map(move |a| (a + 1..page.facts.len()).map(move |b| (page, a, b)))
                });
                for (page, a, b) in sample(pairs.collect(), CASES) {
                    count.silent(page, &swapped(page, a, b));
                }
                (count, limit)
            }),
    );
}
