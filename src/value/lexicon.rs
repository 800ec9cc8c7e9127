//! Words that several grammars of values ask for.

/// Whether a word, in lower case, joins the one before it to the one behind it:
/// `Meri ja Malli`.
pub(crate) fn is_and(word: &str) -> bool {
    matches!(word, "ja" | "sekä" | "och" | "samt" | "and" | "&" | "+")
}

/// Whether a word, in lower case, offers a choice: `Meri tai Malli`.
pub(crate) fn is_or(word: &str) -> bool {
    matches!(word, "tai" | "eli" | "eller" | "or")
}

/// Whether a word, in lower case, joins two others in either way.
pub(crate) fn is_joiner(word: &str) -> bool {
    is_and(word) || is_or(word)
}
