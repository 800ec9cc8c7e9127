//! Wordings of a closed set that are new or gone: kinds, languages, stages.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::check::Rule;
use crate::diagnostic::Diagnostic;
use crate::profile::Occurrences;
use crate::profile::finding::{NamedPage, finding};

/// How many pages of one side must be expected to have a wording, by its share of the other,
/// for its absence to be reported. By chance that happens once in 150 times.
const EXPECTED: u128 = 5;

/// How many wordings are named on either side.
const NAMED: usize = 4;

/// The tag of pages whose language was not recognised.
const UNDETERMINED: &str = "und";

/// Both sides of a closed set.
pub(super) struct Wordings<'p> {
    pub(super) rule: Rule,
    /// What the wordings are: `stages`.
    pub(super) nouns: &'static str,
    /// What the pages are called.
    pub(super) of: String,
    pub(super) before: BTreeMap<String, WordingCounts<'p>>,
    pub(super) now: BTreeMap<String, WordingCounts<'p>>,
    pub(super) help: &'static str,
}

/// On how many pages a wording is, and some of them.
pub(super) struct WordingCounts<'p> {
    pub(super) pages: u64,
    pub(super) examples: Vec<NamedPage<'p>>,
}

impl<'p> WordingCounts<'p> {
    /// The wordings of a profile.
    pub(super) fn of(wordings: &'p BTreeMap<String, Occurrences>) -> BTreeMap<String, Self> {
        let wordings = wordings.iter().filter(|(words, _)| *words != UNDETERMINED);
        wordings
            .map(|(words, on)| {
                let (pages, examples) = (on.pages, on.named().collect());
                (words.clone(), Self { pages, examples })
            })
            .collect()
    }
}

impl Wordings<'_> {
    /// The finding of all wordings that are new or gone.
    pub(super) fn changed(&self) -> Option<Diagnostic> {
        let (new, gone) = (
            only_in(&self.now, &self.before),
            only_in(&self.before, &self.now),
        );
        let (all_before, all_now) = (total(&self.before), total(&self.now));
        let Self { nouns, of, .. } = self;
        let new_words = listed(&new, &self.now);
        let gone_words = listed(&gone, &self.before);
        let message = match (new.is_empty(), gone.is_empty()) {
            (true, true) => return None,
            (true, false) => format!(
                "gone from the {nouns} of {all_now} {of}: {gone_words} of the baseline's \
                 {all_before}"
            ),
            (false, true) => format!(
                "new among the {nouns} of {all_now} {of}: {new_words}; none of the baseline's \
                 {all_before} had it"
            ),
            (false, false) => format!(
                "new among the {nouns} of {all_now} {of}: {new_words}; gone: {gone_words} of \
                 the baseline's {all_before}"
            ),
        };
        // Where something is gone, any page lacks it, and no place on it shows that.
        let is_shown = |words: &str| new.is_empty() || new.contains(&words);
        let shown = self.now.iter().filter(|(words, _)| is_shown(words));
        let examples = shown.flat_map(|(_, counts)| counts.examples.iter());
        let examples = examples.map(|(path, example)| (*path, example.filter(|_| !new.is_empty())));
        let beside = match new.is_empty() {
            true => "it is not here either",
            false => "it is here, too",
        };
        Some(finding(self.rule, message, self.help).on_pages(examples, beside))
    }
}

/// `` `Valmis` on 12 pages, `Käytössä` on 1 ``.
fn listed(words: &[&str], side: &BTreeMap<String, WordingCounts<'_>>) -> String {
    let counts = words.iter().take(NAMED).filter_map(|words| {
        let pages = side.get(*words)?.pages;
        Some(format!("`{words}` on {pages}"))
    });
    let mut text = counts.collect::<Vec<_>>().join(", ");
    if let Some(more) = words.len().checked_sub(NAMED).filter(|more| *more > 0) {
        text += &format!(" and {more} more");
    }
    text
}

/// The wordings of one side that the other has not, and should have; those on most pages
/// first.
fn only_in<'w>(
    side: &'w BTreeMap<String, WordingCounts<'_>>,
    other: &BTreeMap<String, WordingCounts<'_>>,
) -> Vec<&'w str> {
    let (all, all_other) = (u128::from(total(side)), u128::from(total(other)));
    let mut only: Vec<_> = side
        .iter()
        .filter(|(words, counts)| {
            let pages = u128::from(counts.pages);
            !other.contains_key(*words) && pages >= EXPECTED && pages * all_other >= EXPECTED * all
        })
        .collect();
    only.sort_by_key(|(_, counts)| Reverse(counts.pages));
    only.into_iter().map(|(words, _)| words.as_str()).collect()
}

fn total(side: &BTreeMap<String, WordingCounts<'_>>) -> u64 {
    let pages = side.values().map(|counts| counts.pages);
    pages.fold(0, u64::saturating_add)
}
