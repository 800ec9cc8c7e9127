//! One place that a title names.

use crate::record::Region;
use crate::span::Span;
use crate::value::region::names::{Form, Name, candidates, fold, is_gap};

/// A region where a title names it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) region: Region,
    pub(super) span: Span,
    /// Whether neither a county nor its brand is named, but the region alone.
    pub(super) is_bare: bool,
}

/// The longest name that begins at a byte. In lower case it opens the title.
pub(super) fn place_at(title: &str, start: usize, opens: bool) -> Option<Place> {
    let text = title.get(start..)?;
    let is_capital = text.starts_with(char::is_uppercase);
    if !is_capital && !opens {
        return None;
    }
    let names = candidates(text).iter();
    let names = names.filter(|name| is_capital || name.form != Form::Brand);
    let named = names.filter_map(|name| Some((name, name.end_in(text)?)));
    let (name, (end, is_bare)) = named.max_by_key(|(_, (end, _))| *end)?;
    Some(Place {
        region: name.region,
        span: Span::new(start, start + end),
        is_bare,
    })
}

impl Name {
    /// Where the name ends that a text begins with, and whether it is bare.
    fn end_in(&self, text: &str) -> Option<(usize, bool)> {
        let stem = prefix(text, &self.folded)?;
        let mut found = None;
        let mut end = stem;
        for word in 0..WORDS_OF_COUNTY {
            let rest = text.get(end..)?;
            end += match word {
                0 => word_length(rest),
                _ => match rest.strip_prefix(' ').map(word_length) {
                    None | Some(0) => break,
                    Some(length) => 1 + length,
                },
            };
            if self.may_end(&fold(text.get(stem..end)?)) {
                found = Some((end, word == 0 && self.form != Form::Brand));
            }
        }
        let (end, _) = found?;
        let is_adjective = self.folded == ADJECTIVE && reads_on(text.get(end..)?);
        found.filter(|_| !is_adjective)
    }
}

/// How many words a name has at most with its ending and the words for a county.
const WORDS_OF_COUNTY: usize = 4;

/// A brand that is an adjective, too: `Eloisa arki` speaks of no county.
const ADJECTIVE: &str = "eloisa";

fn reads_on(behind: &str) -> bool {
    let word = behind.strip_prefix(' ');
    word.is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// How much of a text is a folded name.
fn prefix(text: &str, folded: &str) -> Option<usize> {
    let mut rest = text;
    for wanted in folded.chars() {
        rest = match wanted {
            ' ' => rest.strip_prefix(is_gap)?.trim_start_matches(is_gap),
            // A small letter is its own small form.
            _ => rest.strip_prefix(|c: char| {
                c == wanted || !c.is_ascii_lowercase() && c.to_lowercase().next() == Some(wanted)
            })?,
        };
    }
    Some(text.len() - rest.len())
}

/// How much of a text its first word is. An ending may stand behind a colon: `HVA:n`.
fn word_length(text: &str) -> usize {
    let behind = text.trim_start_matches(char::is_alphanumeric);
    let inflection = behind.strip_prefix(':').unwrap_or_default();
    let behind = match inflection.starts_with(char::is_lowercase) {
        true => inflection.trim_start_matches(char::is_lowercase),
        false => behind,
    };
    text.len() - behind.len()
}
