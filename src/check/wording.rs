//! Words of messages: text of the page in quotes, and the name that was meant.

use crate::line_ends::first_line;

/// Text of the page in a message: cut to one short line, in backquotes.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = first_line(text);
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("`{}…`", line.get(..end).unwrap_or_default().trim_end()),
        None => format!("`{line}`"),
    }
}

/// The name most like `word`, if its likeness is at least `alike`, from 0 to 1.
pub(super) fn nearest<'n>(
    word: &str,
    names: impl Iterator<Item = &'n str>,
    alike: f64,
) -> Option<&'n str> {
    /// The most bytes of a name. The time to compare is quadratic in them.
    const LONGEST: usize = 120;
    if word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    names
        .map(|name| {
            let name_lower = name.to_lowercase();
            let likeness = strsim::normalized_damerau_levenshtein(&word, &name_lower);
            (likeness, name)
        })
        .filter(|(likeness, _)| *likeness >= alike)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, name)| name)
}
