//! The walk that turns borrowed text to owned text.

use chrono::NaiveDate;

use crate::record::{DateRange, Language, Region, SectionId};
use crate::span::Spanned;

/// Cuts the ties to the text.
pub(crate) trait IntoOwned {
    type Owned;
    fn into_owned(self) -> Self::Owned;
}

impl<T: IntoOwned> IntoOwned for Option<T> {
    type Owned = Option<T::Owned>;

    fn into_owned(self) -> Self::Owned {
        self.map(T::into_owned)
    }
}

impl<T: IntoOwned> IntoOwned for Vec<T> {
    type Owned = Vec<T::Owned>;

    fn into_owned(self) -> Self::Owned {
        self.into_iter().map(T::into_owned).collect()
    }
}

/// Values that borrow nothing.
macro_rules! owned_already {
    ($($type:ty),+ $(,)?) => {$(
        impl IntoOwned for $type {
            type Owned = $type;

            fn into_owned(self) -> $type {
                self
            }
        }
    )+};
}

owned_already!(
    Language,
    DateRange,
    Spanned<NaiveDate>,
    Spanned<Region>,
    Spanned<SectionId>,
    Spanned<bool>,
    Spanned<u64>,
);
