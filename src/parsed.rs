//! A parsed page: the text, its record and what was found on the way.

use std::borrow::Cow;

use crate::record::{Article, Record};
use crate::source::{Decoded, Encoding, decode};
use crate::{Diagnostic, Error};

/// A page as it was read.
#[derive(Clone, Debug)]
pub struct Parsed<'a> {
    text: Cow<'a, str>,
    encoding: Encoding,
    record: Record<'a>,
}

/// Reads a page. It never fails: what cannot be read is in [`Parsed::diagnostics`].
pub fn parse(text: &str) -> Parsed<'_> {
    Parsed {
        text: Cow::Borrowed(text),
        encoding: Encoding::Utf8,
        record: Record::Article(Box::new(Article::default())),
    }
}

/// Decodes a page, then reads it.
///
/// # Errors
///
/// [`Error::NotText`] where the bytes are no text.
pub fn parse_bytes(bytes: &[u8]) -> Result<Parsed<'_>, Error> {
    decode(bytes).map(parse_decoded)
}

/// Reads a page that [`decode`] has decoded.
pub fn parse_decoded(decoded: Decoded<'_>) -> Parsed<'_> {
    let Decoded { text, encoding, .. } = decoded;
    match text {
        Cow::Borrowed(text) => Parsed {
            encoding,
            ..parse(text)
        },
        Cow::Owned(text) => {
            let record = parse(&text).record.into_owned();
            Parsed {
                text: Cow::Owned(text),
                encoding,
                record,
            }
        }
    }
}

impl<'a> Parsed<'a> {
    /// The text that was read; every span counts in its bytes.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the bytes were encoded in; UTF-8 for text given directly.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// What the page says.
    pub fn record(&self) -> &Record<'a> {
        &self.record
    }

    /// What was found wrong, by the default rules.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        Vec::new()
    }
}
