//! The changes between two forms, field by field.

use serde_json::Value;

use super::change::{Change, ChangeKind, LineFinder, PlacedValue};
use super::form::{ComparedField, ComparedRecord, ComparedValue};
use super::item::Item;
use super::pieces::pieces;
use super::sections;
use super::words::RunningText;
use crate::partners::Partners;
use crate::record::{Kind, Language};
use crate::span::Span;

/// Fields that often repeat another field. Where they do on both pages, only the change of the
/// other field is reported.
const ECHOES: [(&str, &str); 2] = [("/title", "/name"), ("/lead", "/summary")];

/// The changes of a page as they are found.
pub(super) struct Changes<'l> {
    pub(super) old: &'l LineFinder<'l>,
    pub(super) new: &'l LineFinder<'l>,
    pub(super) found: Vec<Change>,
}

pub(super) fn forms<'l>(
    old: &ComparedRecord<'_>,
    new: &ComparedRecord<'_>,
    old_lines: &'l LineFinder<'l>,
    new_lines: &'l LineFinder<'l>,
) -> Vec<Change> {
    let mut changes = Changes {
        old: old_lines,
        new: new_lines,
        found: Vec::new(),
    };
    changes.kind(old.kind, new.kind);
    for ComparedField { key, value } in &old.fields {
        let is_echo = [old, new].into_iter().all(|form| echoes(form, key));
        let is_untold = [old, new].into_iter().any(|form| leaves_open(form, key));
        if !is_echo && !is_untold {
            changes.field(key, Some(value), new.get(key));
        }
    }
    for ComparedField { key, value } in &new.fields {
        if old.get(key).is_none() {
            changes.field(key, None, Some(value));
        }
    }
    changes.found
}

/// Whether it is the language, and the words of the page are too few to tell it.
fn leaves_open(form: &ComparedRecord<'_>, key: &str) -> bool {
    let und = Language::Und.as_str();
    matches!(form.get(key), Some(ComparedValue::One(Some(item))) if key == "/language" && item.value == und)
}

/// Whether a field says again what another field of the page says.
fn echoes(form: &ComparedRecord<'_>, key: &str) -> bool {
    let other = ECHOES.iter().find(|(echo, _)| *echo == key);
    let other = other.and_then(|(_, other)| form.get(other));
    match (form.get(key), other) {
        (Some(ComparedValue::One(Some(echo))), Some(ComparedValue::One(Some(other)))) => {
            echo.value == other.value
        }
        (Some(ComparedValue::RunningText(echo)), Some(ComparedValue::RunningText(other))) => {
            echo.bare_words().eq(other.bare_words())
        }
        _ => false,
    }
}

impl Changes<'_> {
    pub(super) fn push(
        &mut self,
        field: &'static str,
        item: Option<String>,
        old: Option<PlacedValue>,
        new: Option<PlacedValue>,
    ) {
        let kind = match (&old, &new) {
            (None, _) => ChangeKind::Added,
            (_, None) => ChangeKind::Removed,
            _ => ChangeKind::Changed,
        };
        self.found.push(Change {
            field: field.into(),
            item,
            kind,
            old,
            new,
            words: None,
        });
    }

    fn kind(&mut self, old: Kind, new: Kind) {
        if old == new {
            return;
        }
        let [old, new] = [(old, self.old), (new, self.new)].map(|(kind, lines)| PlacedValue {
            value: Some(Value::from(kind.as_str())),
            ..lines.place(kind.to_string(), "/kind".to_owned(), Span::default())
        });
        self.push("/kind", None, Some(old), Some(new));
    }

    /// Compares a field of both pages. A page of a kind that has no such field has it empty.
    fn field(
        &mut self,
        key: &'static str,
        old: Option<&ComparedValue<'_>>,
        new: Option<&ComparedValue<'_>>,
    ) {
        match (old, new) {
            (Some(ComparedValue::One(old)), Some(ComparedValue::One(new))) => {
                self.one(key, None, old.as_ref(), new.as_ref());
            }
            (Some(ComparedValue::One(old)), None) => self.one(key, None, said(old), None),
            (None, Some(ComparedValue::One(new))) => self.one(key, None, None, said(new)),
            (Some(ComparedValue::Many(old)), new) => match new {
                Some(ComparedValue::Many(new)) => self.many(key, old, new),
                _ => self.many(key, old, &[]),
            },
            (None, Some(ComparedValue::Many(new))) => self.many(key, &[], new),
            (Some(ComparedValue::RunningText(old)), new) => match new {
                Some(ComparedValue::RunningText(new)) => self.body(key, None, old, new),
                _ => self.body(key, None, old, &RunningText::default()),
            },
            (None, Some(ComparedValue::RunningText(new))) => {
                self.body(key, None, &RunningText::default(), new)
            }
            (Some(ComparedValue::Sections(old)), new) => match new {
                Some(ComparedValue::Sections(new)) => sections::compare(self, old, new),
                _ => sections::compare(self, old, &[]),
            },
            (None, Some(ComparedValue::Sections(new))) => sections::compare(self, &[], new),
            _ => {}
        }
    }

    pub(super) fn one(
        &mut self,
        key: &'static str,
        item: Option<String>,
        old: Option<&Item>,
        new: Option<&Item>,
    ) {
        if old.map(|item| &item.value) == new.map(|item| &item.value) {
            return;
        }
        let placed = old.map(|item| item.place(self.old));
        self.push(key, item, placed, new.map(|item| item.place(self.new)));
        let words = [old, new].map(|item| item.and_then(Item::words));
        if let ([Some(old), Some(new)], Some(change)) = (words, self.found.last_mut()) {
            change.words = pieces((&old, self.old), (&new, self.new));
        }
    }

    pub(super) fn body(
        &mut self,
        key: &'static str,
        item: Option<String>,
        old: &RunningText<'_>,
        new: &RunningText<'_>,
    ) {
        // Most texts are the same, and need not be laid out word by word.
        if old.bare_words().eq(new.bare_words()) {
            return;
        }
        let [old_words, new_words] = [old, new].map(|body| body.words().collect::<Vec<_>>());
        let placed = (!old_words.is_empty()).then(|| old.place(self.old));
        let new = (!new_words.is_empty()).then(|| new.place(self.new));
        let is_changed = placed.is_some() && new.is_some();
        self.push(key, item, placed, new);
        if let Some(change) = self.found.last_mut().filter(|_| is_changed) {
            change.words = pieces((&old_words, self.old), (&new_words, self.new));
        }
    }

    /// Compares lists whose order means nothing.
    fn many(&mut self, key: &'static str, old: &[Item], new: &[Item]) {
        let mut partners = Partners::new(old.len(), new.len());
        partners.pair(old, new, |item| Some(item.value.to_string()));
        partners.pair(old, new, |item| Some(item.identity.clone()));
        for (item, partner) in old.iter().zip(&partners.of_old) {
            let partner = partner.and_then(|at| new.get(at));
            if partner.is_some_and(|partner| partner.value == item.value) {
                continue;
            }
            self.one(key, partner.unwrap_or(item).name(), Some(item), partner);
        }
        for (item, is_paired) in new.iter().zip(&partners.is_new_paired) {
            if !is_paired {
                self.push(key, item.name(), None, Some(item.place(self.new)));
            }
        }
    }
}

/// The value that a page has where another kind of page has none: `false` says nothing.
fn said(item: &Option<Item>) -> Option<&Item> {
    item.as_ref()
        .filter(|item| item.value != Value::Bool(false))
}
