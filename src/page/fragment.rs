//! The beginning of a label or of an icon line, where a text is cut off inside it.

use unicode_normalization::UnicodeNormalization as _;

use super::Context;
use super::drift::{absent, missing};
use super::labels::ResolvedLabel;
use crate::fault::FaultKind;
use crate::layout::{Field, Label, Rows, Zone, label, spelling};
use crate::line_ends::LINE_BREAKS;
use crate::lines::{LONGEST_LABEL, LineKind};
use crate::record::Kind;

/// What may stand behind the heading of a section.
const STARS: &str = " **";

/// What the last line of a page begins: no line end follows it, and it is the first part
/// of an icon line, or of a label that could stand there.
pub(super) fn cut_line(context: &Context<'_, '_>, labels: &[ResolvedLabel]) -> Option<FaultKind> {
    let line = context.lines.len().checked_sub(1)?;
    let last = context.lines.get(line)?;
    let text = context.page.text;
    let is_open = last.end(text) == text.len() && !text.ends_with(LINE_BREAKS);
    let words = context.text(line);
    let is_cut_icon = words.starts_with("icon/") && !words.contains("with Sketch");
    if is_open && is_cut_icon {
        return Some(FaultKind::CutIcon);
    }
    if !is_open || last.kind() != LineKind::Text {
        return None;
    }
    let row = |zone| last.label()?.row(context.kind, zone);
    let is_label = row(Zone::Facts).or(row(Zone::Sections)).is_some();
    let is_long = words.len() > LONGEST_LABEL;
    if is_label || is_long || !may_be_label(context, labels.last(), line) {
        return None;
    }
    let spaced = context.page.single_spaced(words);
    let words = spaced.as_deref().unwrap_or(words);
    let rows = possible_rows(context, labels, line);
    // The first label of a page is that of its name.
    let rows = rows.filter(|label| line > 0 || label.field == Field::Name);
    let mut spellings = rows.flat_map(|label| label.spellings);
    let cut = spellings.find(|spelling| begins(words, spelling))?;
    spelling(cut).map(FaultKind::CutLabel)
}

/// Whether a label may stand on a line: below a value that is complete, an icon or a
/// closed line, or as a paragraph of its own.
fn may_be_label(context: &Context<'_, '_>, above: Option<&ResolvedLabel>, line: usize) -> bool {
    let opens = line.checked_sub(1).is_none_or(|above| {
        context.opens_paragraph(line)
            || context.is(above, LineKind::Icon)
            || !context.is_short(above)
    });
    let Some(above) = above else { return opens };
    let row = label(above.row);
    let is_named = row.field != Field::Name || above.line + 1 < line;
    // Where the value is glued to its label, the next label is glued to the value.
    is_named && (!row.is_running_text() || opens || context.joins(above.line + 1))
}

/// The rows whose labels may come next, the likeliest first.
fn possible_rows(
    context: &Context<'_, '_>,
    labels: &[ResolvedLabel],
    line: usize,
) -> impl Iterator<Item = &'static Label> {
    let mut others = absent(context, labels);
    let last = labels.last().map(|last| last.row);
    let likely = missing(others, last, None);
    if context.kind == Kind::Article {
        // Other pages look like articles above the label of their name or their first
        // heading.
        others = Rows::NAMES.or(Rows::of(Kind::KehittamisenPolku));
    }
    others = others.or(Rows::REPEATABLE.and(Rows::of(context.kind)));
    // The last of the facts has come.
    if labels
        .iter()
        .any(|found| label(found.row).field == Field::Modified)
    {
        others = others.and(Rows::SECTIONS);
    }
    // Newer pages print a label twice.
    if let Some(last) = labels.last().filter(|last| last.line + 1 == line) {
        others.insert(last.row);
    }
    likely.labels().chain(others.labels())
}

/// Whether words are a part of a spelling from its first letter on. A cut may stand
/// between a letter and its marks.
fn begins(words: &str, spelling: &str) -> bool {
    let first = |text: &str| text.bytes().next().filter(u8::is_ascii);
    if first(words) != first(spelling) {
        return false;
    }
    let mut letters = spelling.nfd().chain(STARS.chars());
    words.nfd().all(|letter| letters.next() == Some(letter)) && letters.next().is_some()
}
