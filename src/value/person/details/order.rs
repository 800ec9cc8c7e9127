//! Which of two people what stands between their names belongs to.

use crate::value::person::token::{BREAK, JOINER, LINK, OPEN, is_title, is_word, parts};

/// How the value sets roles beside names.
pub(super) struct Order {
    /// Roles stand before the names.
    leads: bool,
    /// Roles stand before the names, on lines of their own.
    leads_lines: bool,
}

impl Order {
    pub(super) fn of(opening: &str, closing: &str) -> Self {
        let opens = opening.contains(is_word);
        Self {
            leads: opens && !closing.contains(is_word),
            leads_lines: opens && opening.ends_with(BREAK),
        }
    }

    /// Splits the gap between two names: the part of the first, and that of the second.
    pub(super) fn split<'t>(&self, gap: &'t str) -> (&'t str, &'t str) {
        let of_this = match (gap.find(BREAK), gap.rfind(BREAK)) {
            (Some(first), Some(last)) => self.lines_of_this(gap, first, last),
            _ => self.words_of_this(gap),
        };
        gap.split_at_checked(of_this).unwrap_or_default()
    }

    /// The length of what the first name has of a gap of several lines: the rest of its
    /// own line, and those behind it up to a blank one; not the line of the second name,
    /// nor that before it where such lines lead.
    fn lines_of_this(&self, gap: &str, first: usize, last: usize) -> usize {
        let between = gap.get(first + 1..last).unwrap_or_default();
        if let Some(blank) = gap.find("\n\n") {
            blank + 1
        } else if self.leads_lines {
            first + 1
        } else if between.ends_with(LINK) {
            first + 1 + between.rfind(BREAK).map_or(0, |line| line + 1)
        } else {
            last + 1
        }
    }

    /// The length of what the first name has of a gap within a line.
    fn words_of_this(&self, gap: &str) -> usize {
        let touches = |kind| is_word(kind) || matches!(kind, LINK | OPEN);
        let touches_this = gap.starts_with(touches);
        let is_of_this = touches_this || !self.leads || gap.ends_with(JOINER);
        let all_or_none = if is_of_this { gap.len() } else { 0 };
        match gap.ends_with(touches) {
            true => before_last_piece(gap).unwrap_or(match touches_this && !self.leads {
                true => gap.len(),
                false => 0,
            }),
            false => all_or_none,
        }
    }
}

/// The length of what stands before the last piece of a gap.
///
/// `before-last-piece = pieces [ *token title joiner ] / &joiner / *token word joiner`
/// `pieces = *token ( parting-mark / open )`, each as long as possible
///
/// `hankejohtaja ja projektipäällikkö` between two names is one role for each.
fn before_last_piece(gap: &str) -> Option<usize> {
    let body = gap.get(..gap.rfind(is_word)?)?;
    if let Some(mark) = body.rfind(|kind| parts(kind) || kind == OPEN) {
        let (pieces, last) = body.split_at_checked(mark + 1)?;
        return Some(pieces.len() + before_joiner(last, is_title).unwrap_or_default());
    }
    match body.starts_with(JOINER) {
        true => Some(0),
        false => before_joiner(body, is_word),
    }
}

/// The length up to the last joiner that a word of some kind stands before, with it.
fn before_joiner(text: &str, is_before: fn(char) -> bool) -> Option<usize> {
    let mut joiners = text.rmatch_indices(JOINER).map(|(at, _)| at);
    let joiner = joiners.find(|at| {
        text.get(..*at)
            .is_some_and(|text| text.ends_with(is_before))
    });
    Some(joiner? + JOINER.len_utf8())
}
