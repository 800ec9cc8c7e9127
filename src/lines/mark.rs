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

impl ListMark {
    /// What a character marks; `None` where it is no mark of a list.
    ///
    /// These are the marks that people and tools print before an item. Those of Symbol and
    /// Wingdings, U+F0B7 and its like, are what Word leaves of its own.
    #[rustfmt::skip]
    pub(crate) fn of(sign: char) -> Option<Self> {
        Some(match sign {
            '-' | '–' | '—' | '−' | '‐' | '‑' | '‒' | '―' | '﹣' | '－' => Self::Dash,
            '*' | '+' => Self::Note,
            '•' | '·' | '▪' | '●' | '◦' | '‣' | '○' | '■' | '□' | '▫' | '◆' | '◇' | '∙' | '⁃' | '⦁' | '⚫' | '⬤' | '❖'
            | '✓' | '✔' | '☐' | '☑' | '☒' | '✗' | '✘' | '❏' | '❑' | '❒' | '★' | '☆' | '✦' | '➢' | '➤' | '➔' | '➜' | '►'
            | '▶' | '▸' | '▹' | '▷' | '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' | '\u{f0fc}' | '\u{f076}' | '\u{f0a8}' => Self::Sign,
            '→' | '⇒' | '➡' => Self::Arrow,
            _ => return None,
        })
    }

    /// The mark that opens a text, and what stands behind it.
    pub(crate) fn opening(text: &str) -> Option<(Self, &str)> {
        let sign = text.chars().next()?;
        Some((Self::of(sign)?, text.get(sign.len_utf8()..)?))
    }
}
