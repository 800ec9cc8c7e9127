//! The walk that counts which fields of a page are filled.

use super::Leaf;
use crate::record::{Language, Text};
use crate::span::Spanned;

/// What a count does with a field: its key, and whether the page has a value for it.
pub(crate) type CountField<'c> = &'c mut dyn FnMut(&'static str, bool);

/// Tells whether a page has a value.
pub(crate) trait Filled {
    fn is_filled(&self) -> bool;

    /// Counts a field: as one, unless its parts are counted one by one.
    fn count(&self, key: &'static str, count: CountField<'_>) {
        count(key, self.is_filled());
    }

    /// Counts each field of a struct.
    fn count_fields(&self, _: CountField<'_>) {}
}

impl<T> Filled for Option<T> {
    fn is_filled(&self) -> bool {
        self.is_some()
    }
}

impl<T> Filled for Vec<T> {
    fn is_filled(&self) -> bool {
        !self.is_empty()
    }
}

impl Filled for Text<'_> {
    fn is_filled(&self) -> bool {
        !self.is_empty()
    }
}

impl<T: Leaf> Filled for Spanned<T> {
    fn is_filled(&self) -> bool {
        true
    }
}

impl Filled for Language {
    fn is_filled(&self) -> bool {
        true
    }
}
