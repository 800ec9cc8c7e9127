//! Two profiles side by side: what has changed on the site.

use super::{Example, FieldProfile, KindProfile, Paths, Profile, Sightings};
use crate::check::{FillRateDropped, LabelAppeared, LabelVanished, Rule};
use crate::diagnostic::{Diagnostic, Related};
use crate::record::Kind;
use crate::span::Span;

/// How much must change before it is told.
///
/// The defaults are meant for some hundred pages: there a share of pages moves by
/// chance alone by less than 20 points, and 20 pages with the same new heading
/// have it from the site's template and not from their writers. In a sample of 20
/// pages the share of a field that every second page has moves by up to 20 points
/// by chance; take more pages, or a larger drop, where that is too much noise.
///
/// ```
/// use innokyla::profile::DriftOptions;
/// let strict = DriftOptions::default().max_drop(5);
/// assert_eq!((strict.max_drop, strict.min_pages), (5, 20));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DriftOptions {
    /// The share of pages with a field is told where it drops by more than so many
    /// percentage points. Also on how many percent of the baseline's pages
    /// a label must have stood for its absence to be told.
    pub max_drop: u32,
    /// How many pages of a kind there must be on both sides for them to be
    /// compared, and on how many pages a new label must stand.
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
    /// What has changed from this profile, the baseline, to the `current` one: a
    /// finding for each label and field, however many pages it is on.
    ///
    /// The rules are [`LabelVanished`], [`LabelAppeared`] and [`FillRateDropped`], in
    /// this order for each kind of page. A finding stands on an example page, its related
    /// places on others.
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
    /// let (before, now) = (profile("Paikkakunta tai maakunta"), profile("Kunta tai maakunta"));
    /// let found = before.compare(&now, &DriftOptions::default());
    /// let codes: Vec<_> = found.iter().map(|finding| &*finding.code).collect();
    /// assert_eq!(codes, ["label-vanished", "label-appeared"]);
    /// ```
    #[must_use]
    pub fn compare(&self, current: &Self, options: &DriftOptions) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (&kind, before) in &self.kinds {
            match current.kinds.get(&kind) {
                Some(now) => {
                    let sides = Sides {
                        kind,
                        before,
                        now,
                        options,
                    };
                    if before.pages.min(now.pages) >= options.min_pages {
                        sides.compare(&mut found);
                    }
                }
                None => found.extend(self.kind_vanished(kind, before, current, options)),
            }
        }
        found
    }

    /// A kind of page that was common and is gone: its labels are no longer known.
    fn kind_vanished(
        &self,
        kind: Kind,
        before: &KindProfile,
        current: &Self,
        options: &DriftOptions,
    ) -> Option<Diagnostic> {
        let (all_before, all_now) = (self.pages(), current.pages());
        let told = before.pages >= options.min_pages
            && all_now >= options.min_pages
            && is_share(before.pages, all_before, options.max_drop);
        told.then(|| {
            let message = format!(
                "{} in the baseline, and none of {all_now} now",
                of_pages(before.pages, all_before, &format!("{kind} pages"))
            );
            let help = "if these are the same pages, the site has changed the labels that tell \
                        this kind; compare the two profiles by `innokyla profile`";
            let examples = current.kinds.values().map(|kind| &kind.examples);
            finding(LabelVanished::RULE, message, help.to_owned())
                .on(examples.flat_map(Paths::iter), "is none")
        })
    }
}

/// The pages of one kind, then and now.
struct Sides<'p> {
    kind: Kind,
    before: &'p KindProfile,
    now: &'p KindProfile,
    options: &'p DriftOptions,
}

/// A label or heading and the field it is the label of.
struct Seen<'p> {
    words: &'p str,
    field: Option<&'p str>,
    sightings: &'p Sightings,
}

fn labels(kind: &KindProfile) -> impl Iterator<Item = Seen<'_>> {
    let spellings = kind.fields.iter().flat_map(|(field, profile)| {
        profile.spellings.iter().map(|(words, sightings)| Seen {
            words,
            field: Some(field),
            sightings,
        })
    });
    let headings = kind.headings.seen.iter().map(|(words, sightings)| Seen {
        words,
        field: None,
        sightings,
    });
    spellings.chain(headings)
}

/// Whether a label or heading of these words stands on some page.
fn stands(kind: &KindProfile, words: &str) -> bool {
    kind.headings.seen.contains_key(words)
        || kind
            .fields
            .values()
            .any(|field| field.spellings.contains_key(words))
}

impl Sides<'_> {
    fn compare(&self, found: &mut Vec<Diagnostic>) {
        let new: Vec<Seen<'_>> = labels(self.now)
            .filter(|seen| {
                seen.sightings.pages >= self.options.min_pages && !stands(self.before, seen.words)
            })
            .collect();
        let gone: Vec<Seen<'_>> = labels(self.before)
            .filter(|seen| {
                is_share(
                    seen.sightings.pages,
                    self.before.pages,
                    self.options.max_drop,
                ) && !stands(self.now, seen.words)
            })
            .collect();
        found.extend(gone.iter().map(|gone| self.vanished(gone, &new)));
        found.extend(new.iter().map(|new| self.appeared(new, &gone)));
        for (key, before) in self.before.fields_in_order(self.kind) {
            // Of a label that is gone it is told already.
            if gone.iter().any(|gone| gone.field == Some(key)) {
                continue;
            }
            if let Some(now) = self.now.fields.get(key) {
                found.extend(self.dropped(key, before, now));
            }
        }
    }

    fn vanished(&self, gone: &Seen<'_>, new: &[Seen<'_>]) -> Diagnostic {
        let Self {
            kind, before, now, ..
        } = self;
        let was = of_pages(gone.sightings.pages, before.pages, &format!("{kind} pages"));
        let mut message = format!(
            "`{}` stood on {was} in the baseline, and stands on none of {} now",
            gone.words, now.pages
        );
        let profile = gone.field.and_then(|key| Some((key, now.fields.get(key)?)));
        if let Some((key, field)) = profile {
            message += &format!(
                "; `{key}` is filled on {}",
                percent(field.filled, now.pages)
            );
        }
        let mut help = String::new();
        let examples = &gone.sightings.examples;
        if !examples.is_empty() {
            help += &format!("in the baseline it stood at {}\n", listed(examples));
        }
        let mut nearest: Vec<_> = new.iter().collect();
        nearest.sort_by_key(|new| {
            let share = |seen: &Seen<'_>, pages: u64| share(seen.sightings.pages, pages);
            let line = |seen: &Seen<'_>| {
                let first = seen.sightings.examples.first();
                first.map_or(0, |example| example.line)
            };
            (
                share(new, now.pages).abs_diff(share(gone, before.pages)),
                line(new).abs_diff(line(gone)),
            )
        });
        help += &match nearest.as_slice() {
            [] => "see what the pages show in its place".to_owned(),
            [new] => format!("`{}` is new on these pages: is it the new name?", new.words),
            [..] => {
                let words = nearest.iter().take(3).map(|new| format!("`{}`", new.words));
                let words: Vec<_> = words.collect();
                format!(
                    "new on these pages, the likeliest first: {}",
                    words.join(", ")
                )
            }
        };
        let lacking = profile
            .map(|(_, field)| &field.empty_on)
            .filter(|paths| paths.iter().next().is_some())
            .unwrap_or(&now.examples);
        finding(LabelVanished::RULE, message, help).on(lacking.iter(), "it is not here either")
    }

    fn appeared(&self, new: &Seen<'_>, gone: &[Seen<'_>]) -> Diagnostic {
        let Self {
            kind, before, now, ..
        } = self;
        let is = of_pages(new.sightings.pages, now.pages, &format!("{kind} pages"));
        let message = format!(
            "`{}` stands on {is}, and on none of the baseline's {}",
            new.words, before.pages
        );
        let mut help = match new.field {
            Some(key) => format!("a known label of `{key}`, whose value is read"),
            None if gone.is_empty() => {
                "if the site has a new label, its value is not read as one".to_owned()
            }
            None => "perhaps the new name of a label that vanished; its value is not read as one"
                .to_owned(),
        };
        if new.field.is_none() && !before.headings.complete {
            help += "\nthe baseline holds its most frequent unknown headings alone, so it may \
                     have been there on a few pages";
        }
        let mut examples = new.sightings.examples.iter();
        let mut finding = finding(LabelAppeared::RULE, message, help);
        if let Some(first) = examples.next() {
            finding.path = Some(first.path.clone());
            finding.span = first.span;
            (finding.line, finding.end_line) = (first.line, first.line);
            finding.column = first.column.max(1);
            finding.end_column = first.end_column.max(1);
        }
        finding.related = examples
            .map(|example| Related {
                message: "it stands here too".to_owned(),
                path: Some(example.path.clone()),
                span: example.span,
                line: example.line,
                column: example.column.max(1),
            })
            .collect();
        finding
    }

    fn dropped(&self, key: &str, before: &FieldProfile, now: &FieldProfile) -> Option<Diagnostic> {
        let (pages_before, pages_now) = (self.before.pages, self.now.pages);
        // In whole numbers: filled / pages on either side, times both page counts.
        let cross = |filled: u64, pages: u64| u128::from(filled) * u128::from(pages) * 100;
        let drop = cross(before.filled, pages_now).saturating_sub(cross(now.filled, pages_before));
        let limit =
            u128::from(self.options.max_drop) * u128::from(pages_before) * u128::from(pages_now);
        (drop > limit).then(|| {
            let message = format!(
                "`{key}` is filled on {} of {pages_now} {} pages, and was on {} of the \
                 baseline's {pages_before}",
                percent(now.filled, pages_now),
                self.kind,
                percent(before.filled, pages_before),
            );
            let help = "see whether the page itself lacks the value, or shows it in a way that \
                        is not read";
            finding(FillRateDropped::RULE, message, help.to_owned())
                .on(now.empty_on.iter(), "it has no value here either")
        })
    }
}

/// Whether `part` of `whole` is `percent` percent or more, and not nothing.
fn is_share(part: u64, whole: u64, percent: u32) -> bool {
    part > 0 && u128::from(part) * 100 >= u128::from(percent) * u128::from(whole)
}

/// In parts per million, for comparing shares.
fn share(part: u64, whole: u64) -> u128 {
    u128::from(part) * 1_000_000 / u128::from(whole.max(1))
}

fn percent(part: u64, whole: u64) -> String {
    format!("{}%", (share(part, whole) + 5_000) / 10_000)
}

/// `all 40 article pages`, `12 of 40 article pages`.
fn of_pages(part: u64, whole: u64, pages: &str) -> String {
    if part == whole {
        format!("all {whole} {pages}")
    } else {
        format!("{part} of {whole} {pages}")
    }
}

fn listed<'e>(examples: impl IntoIterator<Item = &'e Example>) -> String {
    let examples: Vec<_> = examples.into_iter().map(Example::to_string).collect();
    examples.join(", ")
}

fn finding(rule: Rule, message: String, help: String) -> Diagnostic {
    Diagnostic {
        code: rule.code.into(),
        severity: rule.severity,
        message,
        path: None,
        span: Span::default(),
        line: 1,
        column: 1,
        end_line: 1,
        end_column: 1,
        help: Some(help),
        related: Vec::new(),
    }
}

impl Diagnostic {
    /// The finding on the first of some pages as a whole, the others beside it.
    fn on<'p>(mut self, pages: impl Iterator<Item = &'p str>, beside: &str) -> Self {
        let mut pages = pages.take(5);
        self.path = pages.next().map(str::to_owned);
        self.related = pages
            .map(|path| Related {
                message: beside.to_owned(),
                path: Some(path.to_owned()),
                span: Span::default(),
                line: 1,
                column: 1,
            })
            .collect();
        self
    }
}
