//! What speaks for one candidate as the label of a row.

use super::weights::*;
use crate::layout::{Field, Label, Value};
use crate::lines::LineKind;
use crate::page::{Context, LabelCandidate};
use crate::text::{has_digit, reads_like_a_date};

/// What speaks for a candidate, wherever the page has come to.
pub(super) struct Evidence {
    pub(super) worth: i32,
    /// Whether a value of the label's type follows.
    pub(super) typed: bool,
}

impl Evidence {
    pub(super) fn of(context: &Context<'_, '_>, candidate: &LabelCandidate, label: &Label) -> Self {
        let typed = has_typed_value(context, candidate, label);
        // The label of a date says little where no date follows.
        let untyped = label.value == Value::Date && !typed;
        let mut worth = if label.everyday || untyped {
            EVERYDAY
        } else {
            PHRASE
        };
        if typed {
            worth += TYPED_VALUE;
        }
        if candidate.starred {
            worth += STARRED;
        }
        if candidate.decorated {
            worth += DECORATED;
        }
        if context.habit.separates() {
            worth += by_blank_lines(context, candidate, label);
        }
        Self { worth, typed }
    }
}

/// Whether a value of the label's type stands below a candidate, or below its second
/// print.
pub(super) fn has_typed_value(
    context: &Context<'_, '_>,
    candidate: &LabelCandidate,
    label: &Label,
) -> bool {
    let below = || match candidate.value {
        Some(value) => {
            let line = context.text(candidate.line);
            line.get(usize::from(value)..).unwrap_or_default()
        }
        None => {
            let below = context.text_below(candidate.line, context.lines.len());
            below.unwrap_or_default()
        }
    };
    match (label.value, label.field) {
        (Value::Date, _) => reads_like_a_date(below()),
        (Value::Emails, _) => below().contains('@'),
        (_, Field::Name) => {
            let first = context.text(0);
            candidate.line > 0 && !first.is_empty() && first == below()
        }
        _ => false,
    }
}

/// Whether what stands below a candidate, or behind it on its line, could be the value of
/// its label.
pub(crate) fn has_fitting_value(
    context: &Context<'_, '_>,
    candidate: &LabelCandidate,
    label: &Label,
) -> bool {
    // What a label has below it is below its second print.
    let again = context.text(candidate.line) == context.text(candidate.line + 1);
    let below = candidate.line + 1 + usize::from(again);
    match label.value {
        Value::Date | Value::Emails => has_typed_value(context, candidate, label),
        Value::None => false,
        _ if candidate.value.is_some() => true,
        Value::Body if label.field == Field::Period => has_digit(context.text(below)),
        Value::Body => below < context.lines.len(),
        Value::Line | Value::Lines | Value::People => {
            context.is(below, LineKind::Text) && context.is_short(below)
        }
    }
}

fn by_blank_lines(context: &Context<'_, '_>, candidate: &LabelCandidate, label: &Label) -> i32 {
    let above = candidate.line.checked_sub(1);
    let below_text = above.is_some_and(|above| context.is(above, LineKind::Text));
    let mut worth = 0;
    if below_text && context.joins(candidate.line) {
        worth += GLUED;
    }
    if context.joins(candidate.line + 1) == label.next_line {
        worth += AS_PRINTED;
    }
    worth
}
