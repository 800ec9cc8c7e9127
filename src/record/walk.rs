//! The walks over a record's tree: to read and to set each span, and, in files of their
//! own, to owned text and to count what is filled.

mod filled;
mod owned;

use std::fmt::Write as _;

use chrono::NaiveDate;

pub(crate) use filled::{CountField, Filled};
pub(crate) use owned::IntoOwned;

use super::{PartialDate, Region, SectionId, Text};
use crate::span::{Span, Spanned};

/// A JSON Pointer (RFC 6901) that grows and shrinks with the walk.
#[derive(Default)]
pub(crate) struct Pointer(String);

impl Pointer {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Walks on under `key`, and comes back. Keys of the contract hold no `/` or
    /// `~`, so none needs escaping.
    pub(crate) fn under(&mut self, key: impl std::fmt::Display, walk: impl FnOnce(&mut Self)) {
        let length = self.0.len();
        // Writing to a `String` cannot fail.
        let _ = write!(self.0, "/{key}");
        walk(self);
        self.0.truncate(length);
    }
}

/// What a walk does at each span.
pub(crate) type VisitSpan<'v> = &'v mut dyn FnMut(&str, Span);

/// Where a value stands, by its pointer.
pub(crate) type FindSpan<'f> = &'f mut dyn FnMut(&str) -> Option<Span>;

/// Goes to every value that has a span.
pub(crate) trait Walk {
    /// Visits each span that is not empty.
    fn walk(&self, at: &mut Pointer, visit: VisitSpan<'_>);

    /// Gives each value the span that is found for it.
    fn place(&mut self, at: &mut Pointer, find: FindSpan<'_>);
}

/// A value that JSON writes as one scalar, or as an object of scalars that all
/// come from the same place.
trait Leaf {
    const KEYS: &'static [&'static str] = &[];
}

impl Leaf for NaiveDate {}
impl Leaf for PartialDate {}
impl Leaf for SectionId {}
impl Leaf for bool {}
impl Leaf for u64 {}
impl Leaf for Region {
    const KEYS: &'static [&'static str] = &["code", "name"];
}

impl Walk for Text<'_> {
    fn walk(&self, at: &mut Pointer, visit: VisitSpan<'_>) {
        if !self.span.is_empty() {
            visit(at.as_str(), self.span);
        }
    }

    fn place(&mut self, at: &mut Pointer, find: FindSpan<'_>) {
        self.span = find(at.as_str()).unwrap_or(self.span);
    }
}

impl<T: Leaf> Walk for Spanned<T> {
    fn walk(&self, at: &mut Pointer, visit: VisitSpan<'_>) {
        if self.span.is_empty() {
            return;
        }
        if T::KEYS.is_empty() {
            visit(at.as_str(), self.span);
        }
        for key in T::KEYS {
            at.under(key, |at| visit(at.as_str(), self.span));
        }
    }

    fn place(&mut self, at: &mut Pointer, find: FindSpan<'_>) {
        let span = &mut self.span;
        if T::KEYS.is_empty() {
            *span = find(at.as_str()).unwrap_or(*span);
        }
        for key in T::KEYS {
            at.under(key, |at| *span = find(at.as_str()).unwrap_or(*span));
        }
    }
}

impl<T: Walk> Walk for Option<T> {
    fn walk(&self, at: &mut Pointer, visit: VisitSpan<'_>) {
        if let Some(value) = self {
            value.walk(at, visit);
        }
    }

    fn place(&mut self, at: &mut Pointer, find: FindSpan<'_>) {
        if let Some(value) = self {
            value.place(at, find);
        }
    }
}

impl<T: Walk> Walk for Vec<T> {
    fn walk(&self, at: &mut Pointer, visit: VisitSpan<'_>) {
        for (index, value) in self.iter().enumerate() {
            at.under(index, |at| value.walk(at, visit));
        }
    }

    fn place(&mut self, at: &mut Pointer, find: FindSpan<'_>) {
        for (index, value) in self.iter_mut().enumerate() {
            at.under(index, |at| value.place(at, find));
        }
    }
}

impl Walk for super::Language {
    fn walk(&self, _: &mut Pointer, _: VisitSpan<'_>) {}

    fn place(&mut self, _: &mut Pointer, _: FindSpan<'_>) {}
}

/// The walks to the spans of a struct, field by field, and the way to its columns; a
/// field's name is its JSON key.
macro_rules! walk {
    ($type:ty { $($field:ident),+ $(,)? }) => {
        impl $crate::record::walk::Walk for $type {
            fn walk(
                &self,
                at: &mut $crate::record::walk::Pointer,
                visit: $crate::record::walk::VisitSpan<'_>,
            ) {
                let Self { $($field),+ } = self;
                $(at.under(stringify!($field), |at| $crate::record::walk::Walk::walk($field, at, visit));)+
            }

            fn place(
                &mut self,
                at: &mut $crate::record::walk::Pointer,
                find: $crate::record::walk::FindSpan<'_>,
            ) {
                let Self { $($field),+ } = self;
                $(at.under(stringify!($field), |at| $crate::record::walk::Walk::place($field, at, find));)+
            }
        }

        #[cfg(feature = "arrow")]
        $crate::arrow::append_fields!($type { $($field),+ });
    };
}
pub(super) use walk;

/// Every walk for a struct that borrows from the page. With a prefix its fields are
/// counted one by one, by the prefix and their keys.
macro_rules! tree {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        $crate::record::walk::tree!(@ $name "" { $($field),+ } {});
    };
    ($name:ident, prefix = $prefix:literal { $($field:ident),+ $(,)? }) => {
        $crate::record::walk::tree!(@ $name $prefix { $($field),+ } {
            fn count(&self, _: &'static str, count: $crate::record::walk::CountField<'_>) {
                $crate::record::walk::Filled::count_fields(self, count);
            }
        });
    };
    (@ $name:ident $prefix:literal { $($field:ident),+ } { $($count:item)? }) => {
        $crate::record::walk::walk!($name<'_> { $($field),+ });

        impl $crate::record::walk::Filled for $name<'_> {
            fn is_filled(&self) -> bool {
                let Self { $($field),+ } = self;
                [$($crate::record::walk::Filled::is_filled($field)),+].contains(&true)
            }

            fn count_fields(&self, count: $crate::record::walk::CountField<'_>) {
                let Self { $($field),+ } = self;
                $($crate::record::walk::Filled::count(
                    $field,
                    concat!($prefix, stringify!($field)),
                    count,
                );)+
            }

            $($count)?
        }

        impl $crate::record::walk::IntoOwned for $name<'_> {
            type Owned = $name<'static>;

            fn into_owned(self) -> Self::Owned {
                let Self { $($field),+ } = self;
                $name { $($field: $crate::record::walk::IntoOwned::into_owned($field)),+ }
            }
        }
    };
}
pub(super) use tree;
