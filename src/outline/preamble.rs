//! The top of a page: language bar, title, lead.

use super::{Context, Part, Role};
use crate::layout::{Field, label};
use crate::lines::LineKind;
use crate::outline::reading::ResolvedLabel;
use crate::value::language;

/// What the lines before `end` are, each part by its first line.
pub(super) fn preamble(
    context: &Context<'_, '_>,
    end: usize,
    chosen: &[ResolvedLabel],
    parts: &mut Vec<Part>,
) {
    let mut at = 0;
    if at < end && language::bar(context.text(at)).is_some() {
        parts.push(Part::opening(at, Role::LanguageBar));
        at += 1;
    }
    if at < end && is_title(context, at, end, chosen) {
        let title = context.text(at);
        parts.push(Part::opening(at, Role::Title));
        at += 1;
        while at < end && context.text(at) == title {
            parts.push(Part::opening(at, Role::Furniture));
            at += 1;
        }
    }
    lead(context, at, end, parts);
}

/// The lead, without the icon lines and the heading of the facts after it.
fn lead(context: &Context<'_, '_>, first: usize, end: usize, parts: &mut Vec<Part>) {
    let mut inside = false;
    for at in first..end {
        let Some(line) = context.lines.get(at) else {
            return;
        };
        let furniture = match line.shape {
            LineKind::Icon => true,
            _ => {
                line.label.is_some_and(|label| label.is(Field::Furniture))
                    && at + 1 == end
                    && end < context.lines.len()
            }
        };
        if furniture {
            parts.push(Part::opening(at, Role::Furniture));
            inside = false;
        } else if !inside {
            parts.push(Part::opening(at, Role::Lead));
            inside = true;
        }
    }
}

/// Whether a page's first line is its title. The name decides, where it is
/// printed there; then the short description, which repeats the lead; then the
/// line itself.
fn is_title(context: &Context<'_, '_>, first: usize, end: usize, chosen: &[ResolvedLabel]) -> bool {
    let same = |text: &str| {
        let line = context.text(first);
        line == text || {
            let spaced = |words| context.page.single_spaced(words);
            match (spaced(line), spaced(text)) {
                (None, None) => false,
                (line_again, text_again) => {
                    line_again.as_deref().unwrap_or(line) == text_again.as_deref().unwrap_or(text)
                }
            }
        }
    };
    let value_of = |field| {
        let at = chosen
            .iter()
            .position(|chosen| label(chosen.row).field == field)?;
        let until = chosen
            .get(at + 1)
            .map_or(context.lines.len(), |next| next.line);
        let line = chosen.get(at)?.line + 1;
        (line < until).then(|| context.text(line))
    };
    if value_of(Field::Name).is_some_and(same) {
        return true;
    }
    if value_of(Field::Summary).is_some_and(same) {
        return false;
    }
    let next = first + 1;
    let alone = next >= end || !context.joins(next) || same(context.text(next));
    alone && context.is(first, LineKind::Text) && context.is_short(first)
}
