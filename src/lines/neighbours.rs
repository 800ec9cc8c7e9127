//! Marks whose meaning only other lines tell.

use super::{Line, LineKind};

/// Settles what stars, pluses and arrows are: stars alone belong to the heading above
/// them, an arrow opens an item among others and is a link's by itself, and the only star
/// or plus of a page marks a note.
pub(super) fn settle_marks(text: &str, lines: &mut Vec<Line>) {
    let mark = |line: &Line| text.as_bytes().get(line.content.start).copied();
    let is_doubtful = |line: &Line| {
        let content = text.as_bytes().get(line.content.start..);
        matches!(content, Some([b'*' | b'+', ..] | [0xe2, 0x86, 0x92, ..]))
    };
    if !lines.iter().any(is_doubtful) {
        return;
    }
    let items = |of: u8| {
        let is_item = |line: &&Line| line.kind == LineKind::Bullet && mark(line) == Some(of);
        lines.iter().filter(is_item).count()
    };
    let (stars, pluses) = (items(b'*'), items(b'+'));
    let is_arrow = |line: &Line| line.content.slice(text).starts_with('→');
    let mut above = false;
    for at in 0..lines.len() {
        let below = lines.get(at + 1).is_some_and(is_arrow);
        let Some(line) = lines.get_mut(at) else {
            break;
        };
        let arrow = is_arrow(line);
        let is_alone = match mark(line) {
            Some(b'*') => stars == 1,
            Some(b'+') => pluses == 1,
            _ => arrow && !above && !below,
        };
        if is_alone && line.kind == LineKind::Bullet {
            (line.kind, line.marker) = (LineKind::Text, 0);
        }
        above = arrow;
    }
    if lines.iter().any(|line| is_stars(text, line)) {
        take_up_stars(text, lines);
    }
}

fn is_stars(text: &str, line: &Line) -> bool {
    line.content.slice(text) == "**"
}

/// Takes stars on a line of their own for those of the heading above them.
fn take_up_stars(text: &str, lines: &mut Vec<Line>) {
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut blanks = 0;
    for mut line in lines.drain(..) {
        let heading = kept
            .last_mut()
            .filter(|above| above.label_like && !above.starred);
        if let Some(heading) = heading.filter(|_| is_stars(text, &line)) {
            heading.starred = true;
            blanks = line.blanks;
            continue;
        }
        line.blanks = line.blanks.max(std::mem::take(&mut blanks));
        kept.push(line);
    }
    *lines = kept;
}
