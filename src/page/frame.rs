//! The site's frame around a page: skip links, menus and breadcrumbs above the title,
//! notices and footers behind the last section.
//!
//! A name that is printed at the top shows where the frame ends, whatever it says.
//! Elsewhere its own words have to show it.

mod bottom;
mod heads;
mod learnt;
mod line;
mod notice;
mod tool;
mod top;
mod unknown;
mod words;

pub use learnt::{Frame, FrameSide};

pub(super) use bottom::{bottom, tags_end};
pub(super) use line::leads_to_content;
pub(super) use top::{top, unnamed};

use super::Context;
use words::CERTAIN;

use crate::lines::LineKind;
use crate::value::language;

/// What the lines of a frame are worth together, in words that bodies may end in, too.
const ENOUGH: u32 = 2;

/// By how many the unknown lines may outnumber the known ones.
const MOST_UNKNOWN: usize = 3;

/// Lines of the frame that follow each other.
#[derive(Clone, Copy, Debug)]
struct Run {
    /// The last one met.
    last: usize,
    lines: u32,
    worth: u32,
}

/// The frame that these lines begin with: most of them are lines of it, all of them if
/// the frame is `strict`. Below a page, unknown lines belong to the frame if more than one
/// everyday word stands above them that only a frame has, or if they look like a menu.
fn run(
    context: &Context<'_, '_>,
    side: FrameSide,
    lines: impl Iterator<Item = usize>,
    strict: bool,
) -> Option<Run> {
    let mut found: Option<Run> = None;
    let (mut known, mut unknown, mut sum) = (0, 0, 0);
    // The lines that are known since the last one that nobody knows.
    let (mut row, mut row_sum) = (0, 0);
    let mut are_items = true;
    for line in lines {
        let is_bar = is_bar(context, line);
        let ends_page = side == FrameSide::Below && is_bar && !is_in_finnish(context, line);
        if !ends_page && (is_bar || is_wordless(context, line)) {
            continue;
        }
        let worth = || worth(context, side, line);
        match ends_page.then_some(CERTAIN).or_else(worth) {
            Some(worth) => {
                known += 1;
                sum += worth;
                row += 1;
                row_sum += worth;
            }
            None if strict
                || !context.is_short(line)
                || unknown >= known as usize + MOST_UNKNOWN =>
            {
                break;
            }
            None => {
                unknown += 1;
                (row, row_sum) = (0, 0);
                are_items &= bottom::is_item(context, line);
                continue;
            }
        }
        let closes = side == FrameSide::Above
            || unknown == 0
            || row_sum >= CERTAIN
            || are_items && (row > 1 || row_sum > 0);
        if known as usize > unknown && closes {
            found = Some(Run {
                last: line,
                lines: known,
                worth: sum,
            });
        }
    }
    found
}

/// What a line is worth as a sign of the frame; `None` where it is no sign of it.
fn worth(context: &Context<'_, '_>, side: FrameSide, at: usize) -> Option<u32> {
    let line = context.lines.get(at)?;
    let item = context.page.slice_in(line, line.item(context.page.text));
    // Right above a label it is the heading of the facts.
    let heads_facts = || context.lines.get(at + 1)?.label();
    if line.label().is_some() && heads_facts().is_some() {
        return None;
    }
    let is_learnt = |frame: &Frame| frame.holds(context.kind, side, &item.text);
    let is_above = || side == FrameSide::Above && notice::stands_above(&item.text);
    line::worth(&item.text)
        .or_else(|| is_above().then_some(CERTAIN))
        .or_else(|| context.frame.is_some_and(is_learnt).then_some(CERTAIN))
}

/// What a line in these words is worth as a sign of the frame; `None` where it is no sign of
/// it.
pub(crate) fn worth_as_frame(line: &str) -> Option<u32> {
    line::worth(line)
}

/// Whether a line is a bar of languages.
fn is_bar(context: &Context<'_, '_>, line: usize) -> bool {
    context.is_short(line) && language::bar(context.text(line)).is_some()
}

/// Whether a bar has the names of languages in Finnish, which may be those of something: it
/// ends no page.
fn is_in_finnish(context: &Context<'_, '_>, bar: usize) -> bool {
    let text = context.text(bar);
    text.contains("uotsi") || text.contains("nglanti")
}

/// Whether a line is an icon, or holds no word.
fn is_wordless(context: &Context<'_, '_>, line: usize) -> bool {
    context.is(line, LineKind::Icon) || !context.text(line).contains(char::is_alphanumeric)
}

/// Whether a line is an icon, a bar of languages or holds no word.
fn is_sign(context: &Context<'_, '_>, line: usize) -> bool {
    is_wordless(context, line) || is_bar(context, line)
}

#[cfg(test)]
mod tests;
