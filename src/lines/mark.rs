//! The marks of lists, and what else each of them may be.

/// What the mark of a list may be besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListMark {
    /// Nothing: it marks an item wherever it opens a line.
    Sign,
    /// What opens direct speech, or stands between two words.
    Dash,
    /// The sign of a note, where the page has no other.
    Note,
    /// What opens the title of a link.
    Arrow,
}

/// Every mark that people and tools print before an item of a list. Those of Symbol and
/// Wingdings, U+F0B7 and its like, are what Word leaves of its own.
#[rustfmt::skip]
const MARKS: [(ListMark, &[char]); 4] = [
    (ListMark::Dash, &['-', '–', '—', '−', '‐', '‑', '‒', '―', '﹣', '－']),
    (ListMark::Note, &['*', '+']),
    (ListMark::Sign, &[
        '•', '·', '▪', '●', '◦', '‣', '○', '■', '□', '▫', '◆', '◇', '∙', '⁃', '⦁', '⚫', '⬤', '❖',
        '✓', '✔', '☐', '☑', '☒', '✗', '✘', '❏', '❑', '❒', '★', '☆', '✦', '➢', '➤', '➔', '➜', '►', '▶',
        '▸', '▹', '▷', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}', '\u{f0fc}', '\u{f076}', '\u{f0a8}',
    ]),
    (ListMark::Arrow, &['→', '⇒', '➡']),
];

impl ListMark {
    /// What a character marks; `None` where it is no mark of a list.
    pub(crate) fn of(sign: char) -> Option<Self> {
        // Most lines begin with a letter.
        if sign.is_ascii_alphanumeric() || ('\u{c0}'..='\u{24f}').contains(&sign) {
            return None;
        }
        let holds = |(_, signs): &&(Self, &[char])| signs.contains(&sign);
        MARKS.iter().find(holds).map(|(mark, _)| *mark)
    }

    /// The mark that opens a text, and what stands behind it.
    pub(crate) fn opening(text: &str) -> Option<(Self, &str)> {
        let sign = text.chars().next()?;
        Some((Self::of(sign)?, text.get(sign.len_utf8()..)?))
    }
}
