//! Numbers of things in words, for the library and the command alike.

use std::fmt::Display;

/// `1 page`, `2 pages`.
pub(crate) fn plural<T: Display + PartialEq + From<u8>>(count: T, one: &str) -> String {
    let ending = if count == T::from(1) { "" } else { "s" };
    format!("{count} {one}{ending}")
}
