//! Values of a fixed set that are written and read by name.

use std::fmt;

/// A word that names no value of a fixed set.
///
/// ```
/// let error = "hanke".parse::<innokyla::Kind>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`hanke` is not a kind of page: use `kokonaisuus`, `toimintamalli`, \
///      `kehittamisen-polku` or `article`"
/// );
/// assert_eq!(error.allowed()[3], "article");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{word}` is not {set}: use {}", Choice(.allowed))]
pub struct NameError {
    word: String,
    set: &'static str,
    allowed: Vec<&'static str>,
}

impl NameError {
    pub(crate) fn new(word: &str, set: &'static str, allowed: Vec<&'static str>) -> Self {
        Self {
            word: word.chars().take(60).collect(),
            set,
            allowed,
        }
    }

    /// The names that would have been read.
    pub fn allowed(&self) -> &[&'static str] {
        &self.allowed
    }
}

/// The names of a choice: `` `a`, `b` or `c` ``.
struct Choice<'n>(&'n [&'static str]);

impl fmt::Display for Choice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((last, others)) = self.0.split_last() else {
            return Ok(());
        };
        for (at, name) in others.iter().enumerate() {
            write!(f, "{}`{name}`", if at == 0 { "" } else { ", " })?;
        }
        let or = if others.is_empty() { "" } else { " or " };
        write!(f, "{or}`{last}`")
    }
}

/// An enum whose values have names, said once: for JSON, `as_str`, `Display` and
/// `FromStr`.
macro_rules! named_enum {
    (
        $(#[$attribute:meta])*
        pub enum $type:ident, $set:literal {
            $($(#[$doc:meta])+ $value:ident = $name:literal,)+
        }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $type {
            $($(#[$doc])+ #[serde(rename = $name)] $value,)+
        }

        impl $type {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The name that JSON has for it.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $name),+
                }
            }
        }

        $crate::names::named!($type, $set);
    };
}
pub(crate) use named_enum;

/// `Display` and `FromStr` for a type with `ALL` and `as_str`.
macro_rules! named {
    ($type:ident, $set:literal) => {
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::names::NameError;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                let mut all = Self::ALL.iter().copied();
                all.find(|value| value.as_str() == word).ok_or_else(|| {
                    let names = Self::ALL.iter().map(|value| value.as_str());
                    $crate::names::NameError::new(word, $set, names.collect())
                })
            }
        }
    };
}
pub(crate) use named;
