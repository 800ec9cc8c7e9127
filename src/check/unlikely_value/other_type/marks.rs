//! Values with a sign beside them, and values without a space between them.

use crate::layout::Field;

/// Whether a text is the mark of a tool in brackets, or a sign or a count of the site stands
/// beside it: `📍 Lappi`, `Sosiaalihuolto ×`, `Lappi (12)`.
pub(super) fn has_mark(text: &str, field: Field) -> bool {
    let is_sign = |c: char| matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '×');
    let is_tag = || text.starts_with('<') && text.ends_with('>');
    let count = || {
        text.strip_suffix(')')?
            .rsplit_once(" (")
            .map(|(_, count)| count)
    };
    // More digits are of a telephone.
    let is_count = |count: &str| count.len() <= 4 && count.bytes().all(|b| b.is_ascii_digit());
    let is_counted = || count().is_some_and(is_count);
    match field {
        Field::Attachments => is_tag(),
        _ => {
            text.starts_with(is_sign)
                || text.ends_with(is_sign)
                || is_tag()
                || text.starts_with('[') && text.ends_with(']')
                || is_counted()
        }
    }
}

/// Whether a capital stands inside a long word, as where two tags have lost the space between
/// them.
pub(super) fn is_glued(word: &str) -> bool {
    /// The fewest letters of a tag.
    const FEWEST: usize = 6;
    let mut small = 0;
    word.chars().any(|c| {
        let is_next = c.is_uppercase() && small >= FEWEST;
        small = if c.is_lowercase() { small + 1 } else { 0 };
        is_next
    })
}
