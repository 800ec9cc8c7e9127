//! Bytes to text, and places in the text as lines and columns.

use std::borrow::Cow;

use crate::Error;

/// The encoding the bytes of an export were in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    #[default]
    Utf8,
}

impl Encoding {
    /// The name in the record: `utf-8`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
        }
    }
}

/// Text decoded from bytes.
#[derive(Clone, Debug)]
pub struct Decoded<'a> {
    /// The text, without a byte-order mark.
    pub text: Cow<'a, str>,
    /// What the bytes were in.
    pub encoding: Encoding,
    /// Whether the text had been encoded twice and was put right.
    pub repaired: bool,
}

/// Decodes an export.
///
/// # Errors
///
/// [`Error::NotText`] where the bytes are no text.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded {
            text: Cow::Borrowed(text),
            encoding: Encoding::Utf8,
            repaired: false,
        }),
        Err(fault) => Err(Error::NotText {
            offset: fault.valid_up_to(),
            reason: "not UTF-8",
        }),
    }
}
