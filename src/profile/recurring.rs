//! The lines that recur on the pages of a kind and are no labels.

use super::finding::{finding, of_pages};
use super::short_lines::{ICON_WORDS, RecurringBlock, recurring_blocks};
use super::{KindProfile, LineProfile, Profile};
use crate::check::RecurringLine;
use crate::diagnostic::Diagnostic;
use crate::plural::plural;
use crate::record::Kind;

/// How many recurring lines of a kind are reported one by one.
const TOLD: usize = 10;

/// How many of the lines below a recurring one are named.
const NAMED: usize = 3;

impl Profile {
    /// The short lines that stand on many pages of a kind and are no labels: a diagnostic
    /// of [`RecurringLine`] for each, or for several that stand one below the other. Those
    /// on most pages come first.
    ///
    /// ```
    /// let mut profile = innokyla::Profile::default();
    /// for number in 0..30 {
    ///     let text = format!(
    ///         "Toimintamallin nimi\nMalli {number}\nRatkaisun perusidea\n\n\
    ///          Teksti {number} on virke.\n\nTilaa kuukausikirje\n\nJärjestelmän tila\n"
    ///     );
    ///     profile.add(&innokyla::parse(&text), Some(&format!("{number}.txt")));
    /// }
    /// let found = profile.recurring_lines();
    /// assert_eq!(found.len(), 1);
    /// assert_eq!(
    ///     found[0].message,
    ///     "`Tilaa kuukausikirje`, with `Järjestelmän tila` below it, stands in `core_idea` \
    ///      on all 30 toimintamalli pages and is no label"
    /// );
    /// ```
    #[must_use]
    pub fn recurring_lines(&self) -> Vec<Diagnostic> {
        let kinds = self.kinds.iter();
        kinds
            .flat_map(|(kind, pages)| pages.recurring_lines(*kind))
            .collect()
    }
}

impl KindProfile {
    /// The short lines that recur and are no labels, those on most pages first.
    pub fn recurring(&self) -> impl Iterator<Item = (&str, &LineProfile)> {
        let lines = self.lines.by_pages().into_iter();
        lines.filter(|(words, line)| line.recurs(words, self.pages))
    }

    pub(super) fn recurring_lines(&self, kind: Kind) -> Vec<Diagnostic> {
        let blocks = recurring_blocks(&self.lines, |words, line| line.recurs(words, self.pages));
        let untold = blocks.len().saturating_sub(TOLD);
        let mut found: Vec<_> = blocks
            .iter()
            .take(TOLD)
            .map(|block| self.recurring_line(kind, block))
            .collect();
        if let Some(help) = found.last_mut().and_then(|last| last.help.as_mut())
            && untold > 0
        {
            *help += &format!("\nand {untold} more such lines; `innokyla profile` shows them");
        }
        found
    }

    fn recurring_line(&self, kind: Kind, block: &RecurringBlock<'_>) -> Diagnostic {
        let message = format!(
            "{}, stands {} on {} and is no label",
            in_words(block),
            where_it_stands(block.line),
            of_pages(block.line.on.pages, self.pages, &format!("{kind} pages")),
        );
        let message = match block.below.is_empty() {
            true => message.replacen(", stands", " stands", 1),
            false => message,
        };
        finding(RecurringLine::RULE, message, question(block)).at(&block.line.on)
    }
}

/// What a recurring line may be.
pub(super) fn question(block: &RecurringBlock<'_>) -> &'static str {
    let line = block.line;
    if block.words.contains(ICON_WORDS) || block.words.starts_with("icon/") {
        "has the site a new icon? see whether the value beside it is still read"
    } else if line.followed == 0 {
        "is it the site's frame, such as a menu or a footer?"
    } else if !block.below.is_empty() {
        "is it the site's frame, such as a menu or a footer, or a new label with the same \
         value on each page?"
    } else if line.heads_varied_text() {
        "what stands below it differs from page to page: is it a new label, or a renamed \
         heading?"
    } else {
        "is it a new label, a renamed heading, or the site's frame?"
    }
}

/// The line with those below it.
pub(super) fn in_words(block: &RecurringBlock<'_>) -> String {
    let mut words = format!("`{}`", block.words);
    if block.below.is_empty() {
        return words;
    }
    let named: Vec<_> = block
        .below
        .iter()
        .take(NAMED)
        .map(|line| format!("`{line}`"))
        .collect();
    let rest = match block.below.len().saturating_sub(NAMED) {
        0 => None,
        more => Some(plural(more, "more line")),
    };
    let all: Vec<_> = named.into_iter().chain(rest).collect();
    let (last, others) = all
        .split_last()
        .map_or(("", &[][..]), |(last, rest)| (last, rest));
    words += &match others {
        [] => format!(", with {last} below it"),
        _ => format!(", with {} and {last} below it", others.join(", ")),
    };
    words
}

/// The field that it stands in, or below the label of.
pub(super) fn where_it_stands(line: &LineProfile) -> String {
    let place = line.place().unwrap_or_default();
    let mostly = match line.within.len() {
        1 => "",
        _ => "mostly ",
    };
    match place {
        "title" => format!("{mostly}as the title"),
        "furniture" => format!("{mostly}outside the values"),
        _ if line.headings > 0 => format!("{mostly}below `{place}`"),
        _ => format!("{mostly}in `{place}`"),
    }
}
