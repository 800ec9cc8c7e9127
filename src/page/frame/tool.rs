//! What a tool prints above the page that it has read: where the text is from, and when.
//!
//! ```text
//! head   = *( wrapper / matter / keys / closed )
//! wrapper = "```" [word] / "<" word ">"             ; a line of its own
//! matter = "---" *( key ":" text ) "---"            ; YAML front matter
//! keys   = 2*( status / known-key ":" text )        ; `URL Source: https://…`
//! closed = *line closing-line                       ; `The Wayback Machine - https://…`
//! ```

use crate::page::Context;

/// The most lines of a head.
const MOST: usize = 30;

/// What a tool calls what it says of a page, in lower case.
#[rustfmt::skip]
const KEYS: &[&str] = &[
    "title", "url", "url source", "source", "source url", "published time", "published", "date", "fetched", "retrieved",
    "timestamp", "warning", "content-type", "content-length", "content-language", "last-modified", "server",
    "from", "sent", "to", "subject", "lähettäjä", "lähetetty", "vastaanottaja", "kopio", "aihe", "otsikko", "osoite",
    "från", "skickat", "till", "ämne",
];

/// How the last line of a head begins, as the text of no page does.
const CLOSING: [&str; 4] = [
    "Markdown Content:",
    "About this capture",
    "The Wayback Machine - http",
    "This is Google's cache of http",
];

/// One past the lines of a tool's head that a text begins with, before `end`.
pub(super) fn end_of_head(context: &Context<'_, '_>, end: usize) -> usize {
    let end = end.min(MOST);
    let may_close = |line: usize| matches!(context.bytes(line), [b'A' | b'M' | b'T', ..]);
    let closing = (0..end).rfind(|&line| may_close(line) && is_closing(context.text(line)));
    let mut first = closing.map_or(0, |line| line + 1);
    while let Some(next) = wrapper(context, first, end)
        .or_else(|| matter(context, first, end))
        .or_else(|| keys(context, first, end))
    {
        first = next;
    }
    first
}

fn is_closing(line: &str) -> bool {
    CLOSING.iter().any(|closing| line.starts_with(closing))
}

/// One past a line that opens a block of code or an element.
fn wrapper(context: &Context<'_, '_>, first: usize, end: usize) -> Option<usize> {
    let line = context.text(first);
    let is_word = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let in_brackets = line
        .strip_prefix('<')
        .and_then(|line| line.strip_suffix('>'));
    let is_wrapper = line.strip_prefix("```").is_some_and(is_word)
        || in_brackets.is_some_and(|word| !word.is_empty() && is_word(word));
    (first < end && is_wrapper).then_some(first + 1)
}

/// One past the second fence of YAML front matter.
fn matter(context: &Context<'_, '_>, first: usize, end: usize) -> Option<usize> {
    let is_fence = |line: usize| context.text(line) == "---";
    if first >= end || !is_fence(first) {
        return None;
    }
    let close = (first + 1..end).find(|&line| is_fence(line))?;
    let mut lines = first + 1..close;
    let is_entry = |line: usize| {
        let text = context.text(line);
        text.contains(':') || text.starts_with("- ")
    };
    lines.all(is_entry).then_some(close + 1)
}

/// One past the lines that say something of the page, two at least.
fn keys(context: &Context<'_, '_>, first: usize, end: usize) -> Option<usize> {
    let is_key = |&line: &usize| {
        let text = context.text(line);
        let key = text.split_once(':').map(|(key, _)| key.to_lowercase());
        text.starts_with("HTTP/") || key.is_some_and(|key| KEYS.contains(&&*key))
    };
    let count = (first..end).take_while(is_key).count();
    (count > 1).then_some(first + count)
}
