//! Another page that shows by nothing but its title and its headings.

use super::first_line::Around;
use super::is_second_print;
use crate::layout::Rows;
use crate::page::{Context, LabelCandidate};
use crate::record::Kind;

/// So many headings must be strange below a line that reads like a title: one may be
/// anybody's own.
const FEWEST: u32 = 2;

/// The most labels that are looked at below a title.
const NEAR: usize = 40;

/// The title of what may be another page: below it stand headings that the page above has
/// had already, or that its kind never has, or a stage behind sections.
pub(in crate::page) fn title_above_strange_headings(
    context: &Context<'_, '_>,
    candidates: &[LabelCandidate],
) -> Option<usize> {
    let of_kind = Rows::of(context.kind).and(Rows::HEADINGS);
    let headings = |at: usize| {
        let from = candidates.iter().enumerate().skip(at);
        from.filter(|(at, candidate)| {
            let is_heading = !candidate.spelling.rows().and(Rows::HEADINGS).is_empty();
            is_heading && !is_second_print(candidates, *at)
        })
    };
    // A guide to the site may quote all of them.
    if context.kind == Kind::Article {
        return None;
    }
    let mut above = Rows::NONE;
    for (at, heading) in headings(0) {
        let is_strange = |rows: &Rows| {
            let known = rows.and(of_kind);
            let is_late_stage = !known.and(Rows::STAGE).is_empty() && !above.is_empty();
            known.is_empty() || !known.and(above).is_empty() || is_late_stage
        };
        let strange = || {
            let below = headings(at).take(NEAR);
            let strange = below
                .map(|(_, below)| below.spelling.rows())
                .filter(is_strange);
            strange.fold(Rows::NONE, |all, rows| all.or(rows.and(Rows::HEADINGS)))
        };
        // The first heading of a page may be one that the page above lacks.
        if strange().count() >= FEWEST
            && let Some(title) = Around::of(context, candidates, at).title_above_heading()
        {
            return Some(title);
        }
        above = above.or(heading.spelling.rows().and(of_kind));
    }
    None
}
