//! Two profiles compared: what has changed on the site.

mod comparison;
mod labels;
mod moved;
mod rates;
mod renamed;
mod wordings;

use std::collections::BTreeMap;

use super::short_lines::is_part;
use super::{Example, Profile};
use crate::check::KindChanged;
#[cfg(doc)]
use crate::check::{
    FieldMoved, FillRateDropped, LabelAppeared, LabelVanished, LanguageChanged, LineAppeared,
    RecurringLine, StageChanged,
};
use crate::diagnostic::Diagnostic;
use comparison::Comparison;
use wordings::{WordingCounts, Wordings};

/// How much must change to be reported.
///
/// The defaults suit collections of some hundred pages. There the share of a field
/// moves by less than 20 points by chance, and a new heading on 20 pages comes from
/// the site's template, not from the writers. In a sample of 20 pages the share of a
/// field that every second page has moves by up to 20 points by chance: take more
/// pages, or a larger drop, where that gives too much noise.
///
/// ```
/// use innokyla::profile::DriftOptions;
/// let strict = DriftOptions::default().max_drop(5);
/// assert_eq!((strict.max_drop, strict.min_pages), (5, 20));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DriftOptions {
    /// The drop of a field's share of pages that is not reported yet, in percentage
    /// points. A label that is gone is reported if it stood on as many percent of the
    /// baseline's pages.
    pub max_drop: u32,
    /// How many pages of a kind both sides must have to be compared, and on how many
    /// pages a new label must stand to be reported.
    pub min_pages: u64,
}

impl Default for DriftOptions {
    /// 20 percentage points, 20 pages.
    fn default() -> Self {
        Self {
            max_drop: 20,
            min_pages: 20,
        }
    }
}

impl DriftOptions {
    /// Sets how many percentage points the share of a field may drop unreported.
    #[must_use]
    pub fn max_drop(mut self, points: u32) -> Self {
        self.max_drop = points;
        self
    }

    /// Sets how many pages of a kind make a comparison.
    #[must_use]
    pub fn min_pages(mut self, pages: u64) -> Self {
        self.min_pages = pages;
        self
    }
}

impl Profile {
    /// What has changed from this profile, the baseline, to the `current` one: one
    /// diagnostic for each change, however many pages it is on.
    ///
    /// The rules are [`KindChanged`] and, in this order for each kind of page,
    /// [`LabelVanished`], [`LabelAppeared`], [`LineAppeared`], [`FieldMoved`],
    /// [`FillRateDropped`], [`LanguageChanged`] and [`StageChanged`]. A kind of page that
    /// cannot be compared has its [recurring lines](Self::recurring_lines) told. A
    /// diagnostic points at an example page, its related places at others.
    ///
    /// ```
    /// use innokyla::{Profile, profile::DriftOptions};
    /// let profile = |label: &str| {
    ///     let mut profile = Profile::default();
    ///     for number in 0..30 {
    ///         let text = format!("Toimintamallin nimi\nMalli\n{label}\nOulu\nLuotu\n\n1.2.2022\n");
    ///         profile.add(&innokyla::parse(&text), Some(&format!("{number}.txt")));
    ///     }
    ///     profile
    /// };
    /// let older = profile("Paikkakunta tai maakunta");
    /// let newer = profile("Paikkakunta, maakunta tai hyvinvointialue");
    /// let found = older.compare(&newer, &DriftOptions::default());
    /// assert_eq!(found.len(), 1);
    /// assert_eq!(found[0].code, "label-vanished");
    /// assert!(found[0].message.contains("`Paikkakunta, maakunta tai hyvinvointialue` stands in its place"));
    /// ```
    #[must_use]
    pub fn compare(&self, current: &Self, options: &DriftOptions) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        self.kinds_changed(current, options, &mut found);
        for (&kind, now) in &current.kinds {
            let before = self.kinds.get(&kind);
            let compared = before.filter(|before| before.pages.min(now.pages) >= options.min_pages);
            match compared {
                Some(before) => {
                    let sides = Comparison {
                        kind,
                        before,
                        now,
                        options,
                    };
                    sides.compare(&mut found);
                }
                None => found.extend(now.recurring_lines(kind)),
            }
        }
        found
    }

    /// A kind of page that was common and is gone, or is new. The likely cause is that its
    /// labels have new names.
    fn kinds_changed(&self, current: &Self, options: &DriftOptions, found: &mut Vec<Diagnostic>) {
        if self.pages().min(current.pages()) < options.min_pages {
            return;
        }
        let kinds = Wordings {
            rule: KindChanged::RULE,
            nouns: "kinds",
            of: "pages".to_owned(),
            before: self.counted_kinds(),
            now: current.counted_kinds(),
            help: "if these are the same pages, the site has changed the labels that tell a \
                   kind; compare the two profiles by `innokyla profile`",
        };
        found.extend(kinds.changed());
    }

    fn counted_kinds(&self) -> BTreeMap<String, WordingCounts<'_>> {
        let kinds = self.kinds.iter();
        kinds
            .map(|(kind, pages)| {
                let examples = pages.examples.iter().map(|path| (path, None)).collect();
                let pages = pages.pages;
                (kind.to_string(), WordingCounts { pages, examples })
            })
            .collect()
    }
}

/// Whether `part` of `whole` is `percent` percent or more, and not nothing.
fn is_share(part: u64, whole: u64, percent: u32) -> bool {
    part > 0 && is_part(part, whole, percent)
}

/// In parts per million, for comparing shares.
fn share(part: u64, whole: u64) -> u128 {
    u128::from(part) * 1_000_000 / u128::from(whole.max(1))
}

fn percent(part: u64, whole: u64) -> String {
    format!("{}%", (share(part, whole) + 5_000) / 10_000)
}

fn listed<'e>(examples: impl IntoIterator<Item = &'e Example>) -> String {
    let examples: Vec<_> = examples.into_iter().map(Example::to_string).collect();
    examples.join(", ")
}
