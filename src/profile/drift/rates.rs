//! Fields that fewer pages fill, and texts that no longer read.

use super::comparison::Comparison;
use super::percent;
use crate::check::FillRateDropped;
use crate::diagnostic::Diagnostic;
use crate::profile::finding::finding;
use crate::profile::{FieldProfile, Reading};

impl Comparison<'_> {
    /// Whether a share has dropped by more than is allowed.
    fn is_dropped(&self, before: (u64, u64), now: (u64, u64)) -> bool {
        let (was, of_before) = (u128::from(before.0), u128::from(before.1));
        let (is, of_now) = (u128::from(now.0), u128::from(now.1));
        // In whole numbers: either share, times both page counts.
        let drop = (was * of_now * 100).saturating_sub(is * of_before * 100);
        drop > u128::from(self.options.max_drop) * of_before * of_now
    }

    pub(super) fn dropped(
        &self,
        key: &str,
        before: &FieldProfile,
        now: &FieldProfile,
        new_in_its_place: Option<&str>,
    ) -> Option<Diagnostic> {
        let (pages_before, pages_now) = (self.before.pages, self.now.pages);
        let drops = self.is_dropped((before.filled, pages_before), (now.filled, pages_now));
        drops.then(|| {
            let message = format!(
                "`{key}` is filled on {} of {pages_now} {} pages, and was on {} of the \
                 baseline's {pages_before}",
                percent(now.filled, pages_now),
                self.kind,
                percent(before.filled, pages_before),
            );
            let help = match new_in_its_place {
                Some(new) => format!("`{new}` is new in its place: is it the new label?"),
                None => "see whether the page itself lacks the value, or shows it in a way that \
                         is not read"
                    .to_owned(),
            };
            finding(FillRateDropped::RULE, message, help)
                .on(&now.empty_on, "it has no value here either")
        })
    }

    /// Whether the text of a field reads on fewer of the pages that have it.
    pub(super) fn unread(&self, key: &str, before: &Reading, now: &Reading) -> Option<Diagnostic> {
        let enough = before.pages.min(now.pages) >= self.options.min_pages;
        let drops = self.is_dropped((before.read, before.pages), (now.read, now.pages));
        (enough && drops).then(|| {
            let as_what = match key {
                "period" => "names a range of dates",
                _ => "names a person",
            };
            let message = format!(
                "the text of `{key}` {as_what} on {} of the {} {} pages that have it, and did \
                 on {} of {} in the baseline",
                percent(now.read, now.pages),
                now.pages,
                self.kind,
                percent(before.read, before.pages),
                before.pages,
            );
            let help = "see what the pages show: the site may print it in a new way";
            finding(FillRateDropped::RULE, message, help)
                .on(&now.unread_on, "it does not read here either")
        })
    }
}
