//! Two pages in one file.

use innokyla::{Field, Role, parse};

use crate::count::{Count, hold, sample};
use crate::page::{self, Page};

/// Pairs that are made of each kind of pages.
const CASES: usize = 1_900;

/// Second pages that nothing tells at their place, on the pages and the generated ones:
/// of exports, where the aim is 0, and of pairs with an article, where it is 40.
const EXPORTS: [usize; 2] = [0, 83];
const ARTICLES: [usize; 2] = [36, 397];

/// What stands between them, each for some of the pairs.
const BETWEEN: [&str; 4] = ["\n", "\n\n", "\n\n\n", "\n\n\u{c}\n"];

/// Where the second page may be said to begin: at its first line, or on its way to the
/// label of its name, since a lead reads like the text above it.
fn head(page: &Page) -> usize {
    let named = page
        .parts
        .iter()
        .find(|part| part.role == Role::Label(Field::Name));
    named.map_or(page.text.len().min(200), |name| name.span.end)
}

#[test]
fn a_second_page_is_told_at_its_place() {
    let limits = EXPORTS.into_iter().zip(ARTICLES);
    hold(
        page::all()
            .into_iter()
            .zip(limits)
            .flat_map(|((of, pages), limits)| {
                let mut exports = Count::new(format!("two exports in one file, {of}"));
                let mut articles =
                    Count::new(format!("an article in one file with another page, {of}"));
                let pairs = pages.iter().enumerate().flat_map(|(at, first)| {
                    // The same page again is another fault.
                    let others = pages
                        .iter()
                        .enumerate()
                        .filter(move |(other, _)| *other != at);
                    others.map(move |(other, second)| (first, second, BETWEEN[(at + other) % 4]))
                });
                for (first, second, between) in sample(pairs.collect(), CASES) {
                    let above = format!("{}{between}", first.text.trim_end_matches(['\n', '\r']));
                    let text = format!("{above}{}", second.text.trim_start_matches('\u{feff}'));
                    let place = above.len()..above.len() + head(second);
                    let found = parse(&text).diagnostics();
                    let is_told = found
                        .iter()
                        .any(|one| one.code == "second-page" && place.contains(&one.span.start));
                    let wrong = match is_told {
                        true => Vec::new(),
                        false => vec!["nothing tells of it".to_owned()],
                    };
                    let count = match first.is_article() || second.is_article() {
                        true => &mut articles,
                        false => &mut exports,
                    };
                    count.case(&first.name, &format!("then {}", second.name), &wrong, &text);
                }
                [(exports, limits.0), (articles, limits.1)]
            }),
    );
}
