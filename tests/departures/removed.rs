//! A block of facts that is taken away.

use crate::count::{Count, hold};
use crate::departure::Departure;
use crate::judge::Judgement;
use crate::page::{self, Page};
use crate::values::fields_below;

/// Other values that change in silence, on the pages and the generated ones; the aim
/// is 0.
const CHANGED: [usize; 2] = [0, 0];

fn without(page: &Page, block: usize) -> Departure {
    let gone = &page.facts[block];
    let mut departure = Departure::new(format!("{:?} removed", gone.label));
    departure.keep(page, 0..gone.lines.start);
    departure.keep(page, gone.lines.end..page.lines.len());
    departure
}

#[test]
fn a_fact_that_is_removed_changes_no_other_value() {
    hold(
        page::all()
            .into_iter()
            .zip(CHANGED)
            .map(|((of, pages), limit)| {
                let mut count = Count::new(format!("removed, {of}"));
                for page in pages {
                    for (at, block) in page.facts.iter().enumerate() {
                        let departure = without(page, at);
                        let judgement = Judgement::of(page, &departure);
                        let gone = fields_below(&block.label);
                        let is_other = |wrong: &&String| {
                            let field = wrong.split(": ").next().unwrap();
                            gone.iter().all(|gone| gone != field)
                        };
                        let silent: Vec<String> =
                            judgement.silent.iter().filter(is_other).cloned().collect();
                        count.case(&page.name, &departure.what, &silent, &judgement.text);
                    }
                }
                (count, limit)
            }),
    );
}
