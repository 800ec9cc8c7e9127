//! A record as it is compared: its fields in their order, each by what it is.

use super::item::{Item, ItemValue};
use super::words::RunningText;
use crate::record::{
    Actors, Article, Block, Contact, KehittamisenPolku, Kind, Kokonaisuus, Language, Period,
    Record, Section, Toimintamalli,
};
use crate::span::Spanned;

/// The fields of a record, in its order.
pub(super) struct ComparedRecord<'r> {
    pub(super) kind: Kind,
    pub(super) fields: Vec<ComparedField<'r>>,
}

/// A field by its key.
pub(super) struct ComparedField<'r> {
    pub(super) key: &'static str,
    pub(super) value: ComparedValue<'r>,
}

/// What a field holds.
pub(super) enum ComparedValue<'r> {
    /// One value, or none.
    One(Option<Item>),
    /// Values in any order.
    Many(Vec<Item>),
    /// Running text.
    RunningText(RunningText<'r>),
    Sections(&'r [Section<'r>]),
}

impl<'r> ComparedRecord<'r> {
    pub(super) fn of(record: &'r Record<'r>) -> Self {
        let mut form = Self {
            kind: record.kind(),
            fields: Vec::new(),
        };
        match record {
            Record::Kokonaisuus(page) => page.add_to(&mut form, ""),
            Record::Toimintamalli(page) => page.add_to(&mut form, ""),
            Record::KehittamisenPolku(page) => page.add_to(&mut form, ""),
            Record::Article(page) => page.add_to(&mut form, ""),
        }
        form
    }

    pub(super) fn get(&self, key: &str) -> Option<&ComparedValue<'r>> {
        let mut fields = self.fields.iter();
        fields
            .find(|field| field.key == key)
            .map(|field| &field.value)
    }

    fn push(&mut self, key: &'static str, value: ComparedValue<'r>) {
        self.fields.push(ComparedField { key, value });
    }
}

/// A part of a record that knows its fields.
trait AddFields<'r> {
    fn add_to(&'r self, form: &mut ComparedRecord<'r>, key: &'static str);
}

impl<'r, T: ItemValue> AddFields<'r> for Option<T> {
    fn add_to(&'r self, form: &mut ComparedRecord<'r>, key: &'static str) {
        let item = self.as_ref().map(|value| Item::of(value, key.to_owned()));
        form.push(key, ComparedValue::One(item));
    }
}

impl<'r, T: ItemValue> AddFields<'r> for Vec<T> {
    fn add_to(&'r self, form: &mut ComparedRecord<'r>, key: &'static str) {
        let items = self.iter().enumerate();
        let items = items.map(|(at, value)| Item::of(value, format!("{key}/{at}")));
        form.push(key, ComparedValue::Many(items.collect()));
    }
}

impl<'r> AddFields<'r> for Language {
    fn add_to(&'r self, form: &mut ComparedRecord<'r>, key: &'static str) {
        form.push(
            key,
            ComparedValue::One(Some(Item::of(self, key.to_owned()))),
        );
    }
}

impl<'r> AddFields<'r> for Spanned<bool> {
    fn add_to(&'r self, form: &mut ComparedRecord<'r>, key: &'static str) {
        form.push(
            key,
            ComparedValue::One(Some(Item::of(self, key.to_owned()))),
        );
    }
}

impl<'r> AddFields<'r> for Vec<Block<'r>> {
    fn add_to(&'r self, form: &mut ComparedRecord<'r>, key: &'static str) {
        form.push(
            key,
            ComparedValue::RunningText(RunningText::of(self, key.to_owned())),
        );
    }
}

impl<'r> AddFields<'r> for Vec<Section<'r>> {
    fn add_to(&'r self, form: &mut ComparedRecord<'r>, key: &'static str) {
        form.push(key, ComparedValue::Sections(self));
    }
}

/// The fields of a struct, which lie under a prefix; a field's name is its JSON key.
macro_rules! fields {
    ($($type:ident $prefix:literal { $($field:ident),+ $(,)? })+) => {$(
        impl<'r> AddFields<'r> for $type<'r> {
            fn add_to(&'r self, form: &mut ComparedRecord<'r>, _: &'static str) {
                let Self { $($field),+ } = self;
                $($field.add_to(form, concat!($prefix, "/", stringify!($field)));)+
            }
        }
    )+};
}

fields! {
    Kokonaisuus "" {
        language, title, region, programme, lead, name, summary, funders, attachments, authors,
        created, modified, purpose, period, actors, contact, topics, phenomena, sections,
    }
    Period "/period" { body, ranges }
    Actors "/actors" { body, regions }
    Contact "/contact" { people, organisation, emails, phones }
    Toimintamalli "" {
        language, title, region, programme, lead, name, summary, funders, attachments, authors,
        created, modified, place, localities, nationwide, parent, images, stage, sections,
    }
    KehittamisenPolku "" {
        language, title, region, programme, lead, attachments, images, stage, sections,
    }
    Article "" {
        language, languages, title, region, programme, lead, images, attachments, sections,
    }
}
