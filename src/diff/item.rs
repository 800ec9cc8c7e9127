//! A value as it is compared: its JSON with single spaces, its words and its place.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use super::change::{LineFinder, PlacedValue};
use super::words::{Word, span_of, words_of_line};
use crate::record::{
    Attachment, DateRange, Email, Image, Language, Locality, Organisation, Person, Programme,
    Region, RegionalPage, Text, Walk,
};
use crate::span::{Span, Spanned};

/// A value, or one of a list.
pub(super) struct Item {
    pub(super) value: Value,
    /// What makes it the same thing as one of the other page; empty for those that are told
    /// by their order.
    pub(super) identity: String,
    /// The value in words: those of its parts, apart by commas. A range is `2022–2023`.
    text: String,
    pointer: String,
    span: Span,
}

impl Item {
    pub(super) fn of<T: ItemValue>(value: &T, pointer: String) -> Self {
        // What the record holds can be written as JSON.
        let mut json = serde_json::to_value(value).unwrap_or_default();
        with_single_spaces(&mut json);
        let identity = match (T::IDENTITY, T::PARTS) {
            (Identity::Order, _) => String::new(),
            (Identity::Value, [first, ..]) => json.get(first).map(words).unwrap_or_default(),
            (Identity::Value, []) => words(&json),
        };
        Self {
            text: in_words(&json, T::PARTS),
            value: json,
            identity,
            pointer,
            span: span_of(std::slice::from_ref(value)),
        }
    }

    /// Which of a list it is, in words.
    pub(super) fn name(&self) -> Option<String> {
        (!self.identity.is_empty()).then(|| self.identity.clone())
    }

    /// The words; `None` where there is one, or none.
    pub(super) fn words(&self) -> Option<Vec<Word<'_>>> {
        let is_text = self.text.contains(' ');
        is_text.then(|| words_of_line(&self.text, self.span, 0).collect())
    }

    pub(super) fn place(&self, lines: &LineFinder<'_>) -> PlacedValue {
        PlacedValue {
            value: Some(self.value.clone()),
            ..lines.place(self.text.clone(), self.pointer.clone(), self.span)
        }
    }
}

/// A value in words: those of its parts, apart by commas. A range is `2022–2023`.
fn in_words(value: &Value, parts: &[&str]) -> String {
    let part = |key: &&str| value.get(key).map(words).unwrap_or_default();
    match parts {
        [] => words(value),
        ["start", "end"] => format!("{}–{}", part(&"start"), part(&"end")),
        parts => {
            let parts = parts.iter().map(part).filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(", ")
        }
    }
}

/// The words of a part. A region is its name.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(parts) => parts.get("name").map(words).unwrap_or_default(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What makes a value of a list the same thing on both pages.
pub(super) enum Identity {
    /// Its first part, or all of it where it has none.
    Value,
    /// Its place among those that have changed.
    Order,
}

/// A value that is compared as one.
pub(super) trait ItemValue: Serialize + Walk {
    const IDENTITY: Identity;
    /// Its keys in the order in which they are put into words.
    const PARTS: &'static [&'static str];
}

macro_rules! item_values {
    ($($type:ty = $identity:ident [$($part:literal),*];)+) => {$(
        impl ItemValue for $type {
            const IDENTITY: Identity = Identity::$identity;
            const PARTS: &'static [&'static str] = &[$($part),*];
        }
    )+};
}

item_values! {
    Attachment<'_> = Value ["title", "format", "size_bytes", "site"];
    DateRange = Order ["start", "end"];
    Email<'_> = Value ["address"];
    Image<'_> = Value ["alt", "caption"];
    Language = Value [];
    Locality<'_> = Value ["name", "region"];
    Organisation<'_> = Value ["name", "abbreviation"];
    Person<'_> = Value ["name", "role", "organisation"];
    Programme<'_> = Value ["code", "pillar", "investment"];
    RegionalPage<'_> = Value ["region", "title"];
    Spanned<NaiveDate> = Value [];
    Spanned<Region> = Value ["name"];
    Spanned<bool> = Value [];
    Text<'_> = Value [];
}

/// The same text with single spaces; `None` where it has no others.
fn single_spaced(text: &str) -> Option<String> {
    let is_plain = !text.contains(|c: char| c.is_whitespace() && c != ' ') && !text.contains("  ");
    (!is_plain).then(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Puts single spaces into the texts of a value.
fn with_single_spaces(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Some(spaced) = single_spaced(text) {
                *text = spaced;
            }
        }
        // The values of a record are no deeper than an object in an object.
        Value::Object(parts) => parts.values_mut().for_each(with_single_spaces),
        _ => {}
    }
}
