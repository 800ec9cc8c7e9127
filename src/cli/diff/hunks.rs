//! A change as lines for people: where it is, and the words that differ among some others.

use innokyla::diff::{Change, ChangeKind, PlacedValue, WordPiece, WordRole};

/// How many equal words are shown beside those that differ.
const CONTEXT: usize = 6;
/// The most words of a removed or added piece that are shown.
const MOST: usize = 40;

/// A line of a change.
pub(super) struct Hunk {
    pub(super) old_line: Option<usize>,
    pub(super) new_line: Option<usize>,
    pub(super) words: Vec<(WordRole, String)>,
}

/// The name of a field, and which of a list where its words do not tell.
pub(super) fn field_name(change: &Change) -> String {
    let name = change.field.trim_start_matches('/').replace('/', ".");
    match &change.item {
        Some(item) if change.field.starts_with("/sections") => format!("{name} ({item})"),
        _ => name,
    }
}

/// The lines of a change.
pub(super) fn hunks(change: &Change) -> Vec<Hunk> {
    if let Some(pieces) = &change.words {
        return of_words(pieces);
    }
    let whole = |value: &Option<PlacedValue>, role| {
        let text = value.as_ref()?.text.split_whitespace();
        Some((role, shortened(&text.collect::<Vec<_>>())))
    };
    let words = match change.kind {
        ChangeKind::Moved => whole(&change.new, WordRole::Equal).into_iter().collect(),
        _ => {
            let removed = whole(&change.old, WordRole::Removed);
            let added = whole(&change.new, WordRole::Added);
            removed.into_iter().chain(added).collect()
        }
    };
    let line = |value: &Option<PlacedValue>| value.as_ref().and_then(|value| value.line);
    vec![Hunk {
        old_line: line(&change.old),
        new_line: line(&change.new),
        words,
    }]
}

fn of_words(pieces: &[WordPiece]) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    let mut is_open = false;
    for (at, piece) in pieces.iter().enumerate() {
        let words: Vec<&str> = piece.text.split(' ').collect();
        if piece.role == WordRole::Equal {
            let is_last = at + 1 == pieces.len();
            is_open = equal(&mut hunks, &words, is_last);
            continue;
        }
        if !is_open {
            let before = at.checked_sub(1).and_then(|at| pieces.get(at));
            hunks.push(opened(before));
            is_open = true;
        }
        if let Some(hunk) = hunks.last_mut() {
            hunk.words.push((piece.role, shortened(&words)));
            hunk.old_line = hunk.old_line.or(piece.old_line);
            hunk.new_line = hunk.new_line.or(piece.new_line);
        }
    }
    hunks
}

/// Goes on with words that are equal; false where they end the line.
fn equal(hunks: &mut [Hunk], words: &[&str], is_last: bool) -> bool {
    let Some(hunk) = hunks.last_mut() else {
        return false;
    };
    let goes_on = !is_last && words.len() <= 2 * CONTEXT;
    let shown = match words.get(..CONTEXT) {
        Some(shown) if !goes_on && words.len() > CONTEXT => format!("{} …", shown.join(" ")),
        _ => words.join(" "),
    };
    hunk.words.push((WordRole::Equal, shown));
    goes_on
}

/// A line that begins with the end of what is equal before it.
fn opened(before: Option<&WordPiece>) -> Hunk {
    let words = before.map(|piece| {
        let words: Vec<&str> = piece.text.split(' ').collect();
        let start = words.len().saturating_sub(CONTEXT);
        let shown = words.get(start..).unwrap_or_default().join(" ");
        let shown = if start > 0 {
            format!("… {shown}")
        } else {
            shown
        };
        (WordRole::Equal, shown)
    });
    Hunk {
        old_line: None,
        new_line: None,
        words: words.into_iter().collect(),
    }
}

fn shortened(words: &[&str]) -> String {
    match words.get(..MOST) {
        Some(shown) if words.len() > MOST => {
            format!("{} … ({} more words)", shown.join(" "), words.len() - MOST)
        }
        _ => words.join(" "),
    }
}
