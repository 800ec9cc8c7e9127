//! Whether a page is nothing but the site's frame: its menus, its footer, a wall of cookies.

use crate::lines::Line;
use crate::page::worth_as_frame;

/// The weight of a line that only a frame has. Two lines that any site may have weigh as much.
const ENOUGH: u32 = 2;

/// The first line of a page whose lines are all of the frame.
pub(super) fn only_frame<'l>(text: &str, lines: &'l [Line]) -> Option<&'l Line> {
    let mut words = lines.iter().filter(|line| {
        let words = line.content().slice(text);
        words.contains(char::is_alphanumeric)
    });
    let first = words.next()?;
    let worth = |line: &Line| worth_as_frame(line.item(text).slice(text));
    let sum = words.try_fold(worth(first)?, |sum, line| Some(sum + worth(line)?))?;
    (sum >= ENOUGH && lines.len() > 1).then_some(first)
}
