//! The pages of one kind compared.

use super::{DriftOptions, finding, is_share, listed, of_pages, percent, share};
use crate::check::{FillRateDropped, LabelAppeared, LabelVanished};
use crate::diagnostic::{Diagnostic, Related};
use crate::profile::{FieldProfile, KindProfile, Occurrences};
use crate::record::Kind;

pub(super) struct Comparison<'p> {
    pub(super) kind: Kind,
    pub(super) before: &'p KindProfile,
    pub(super) now: &'p KindProfile,
    pub(super) options: &'p DriftOptions,
}

/// A label or heading with the field that it is the label of.
struct SeenLabel<'p> {
    words: &'p str,
    field: Option<&'p str>,
    on: &'p Occurrences,
}

fn labels(kind: &KindProfile) -> impl Iterator<Item = SeenLabel<'_>> {
    let spellings = kind.fields.iter().flat_map(|(field, profile)| {
        profile.spellings.iter().map(|(words, on)| SeenLabel {
            words,
            field: Some(field),
            on,
        })
    });
    let headings = kind.headings.seen.iter().map(|(words, on)| SeenLabel {
        words,
        field: None,
        on,
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

impl Comparison<'_> {
    pub(super) fn compare(&self, found: &mut Vec<Diagnostic>) {
        let new: Vec<SeenLabel<'_>> = labels(self.now)
            .filter(|seen| {
                seen.on.pages >= self.options.min_pages && !stands(self.before, seen.words)
            })
            .collect();
        let gone: Vec<SeenLabel<'_>> = labels(self.before)
            .filter(|seen| {
                is_share(seen.on.pages, self.before.pages, self.options.max_drop)
                    && !stands(self.now, seen.words)
            })
            .collect();
        found.extend(gone.iter().map(|gone| self.vanished(gone, &new)));
        found.extend(new.iter().map(|new| self.appeared(new, &gone)));
        for (key, before) in self.before.fields_in_order(self.kind) {
            // A label that is gone is reported already.
            if gone.iter().any(|gone| gone.field == Some(key)) {
                continue;
            }
            if let Some(now) = self.now.fields.get(key) {
                found.extend(self.dropped(key, before, now));
            }
        }
    }

    fn vanished(&self, gone: &SeenLabel<'_>, new: &[SeenLabel<'_>]) -> Diagnostic {
        let Self {
            kind, before, now, ..
        } = self;
        let was = of_pages(gone.on.pages, before.pages, &format!("{kind} pages"));
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
        let examples = &gone.on.examples;
        if !examples.is_empty() {
            help += &format!("in the baseline it stood at {}\n", listed(examples));
        }
        let mut nearest: Vec<_> = new.iter().collect();
        nearest.sort_by_key(|new| {
            let share = |seen: &SeenLabel<'_>, pages: u64| share(seen.on.pages, pages);
            let line = |seen: &SeenLabel<'_>| {
                let first = seen.on.examples.first();
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

    fn appeared(&self, new: &SeenLabel<'_>, gone: &[SeenLabel<'_>]) -> Diagnostic {
        let Self {
            kind, before, now, ..
        } = self;
        let is = of_pages(new.on.pages, now.pages, &format!("{kind} pages"));
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
        let mut examples = new.on.examples.iter();
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
