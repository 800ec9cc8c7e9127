//! Whether a line stands where a value does.

use super::{PlaceInPart, SeenPage};
use crate::layout::{Field, LABELS, Value};
use crate::page::{Part, Role};
use crate::record::Kind;
use crate::value::tag;

impl SeenPage<'_> {
    /// Whether a line stands where a value does: below a label, known or not.
    pub(super) fn is_value(&self, part: &Part, place: &PlaceInPart) -> bool {
        let is_lone = part.first + 1 == part.end;
        match part.role {
            Role::Body if place.above == Some(Role::Heading) => place.in_first_paragraph,
            // A text that is one line is the value itself.
            Role::Lead if is_lone => true,
            Role::Title | Role::Lead | Role::Body => place.below_label,
            // Any line may be a heading of an article.
            Role::Heading => self.record.kind() == Kind::Article,
            Role::Value(Field::Topics | Field::Phenomena) => !self.stands_behind_tags(part, place),
            // A value a line, though the site lets writers add prose.
            Role::Value(Field::Period | Field::Actors | Field::Place) => true,
            Role::Value(field) => match value_of(field) {
                Some(Value::Body) => place.below_label || is_lone,
                Some(Value::Line | Value::Date) => place.is_first,
                _ => true,
            },
            _ => true,
        }
    }

    /// Tags are one paragraph, and none of them is *Ei liity ilmiöön*.
    fn stands_behind_tags(&self, part: &Part, place: &PlaceInPart) -> bool {
        let first = self.lines.get(part.first);
        let first = first.map(|line| line.content().slice(self.text));
        !place.in_first_paragraph || !place.is_first && first.is_some_and(tag::is_none)
    }
}

/// What follows the label of a field.
fn value_of(field: Field) -> Option<Value> {
    let row = LABELS.iter().find(|row| row.field == field)?;
    Some(row.value)
}
