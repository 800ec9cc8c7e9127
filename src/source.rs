//! Bytes to text, and places in the text as lines and columns.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use crate::span::Span;

mod code_page;
mod decode;
mod line_index;
mod mojibake;

pub(crate) use code_page::CodePage;
pub use decode::{decode, decode_as, decode_str};
pub use line_index::{LineIndex, Position};
pub(crate) use mojibake::{MARK, misread};

/// The encoding the bytes of an export were in.
///
/// ```
/// use innokyla::Encoding;
/// assert_eq!("latin1".parse(), Ok(Encoding::Windows1252));
/// assert_eq!(Encoding::Utf16Le.to_string(), "utf-16le");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    #[default]
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows-1252, which holds Latin-1.
    Windows1252,
    /// Mac Roman, of the Macintosh before Mac OS X.
    Macintosh,
    /// Code page 850, of DOS in Western Europe.
    Ibm850,
}

impl Encoding {
    /// Every encoding, the usual one first.
    ///
    /// ```
    /// use innokyla::Encoding;
    /// assert!(Encoding::ALL.iter().all(|e| e.as_str().parse() == Ok(*e)));
    /// ```
    pub const ALL: [Self; 6] = [
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1252,
        Self::Macintosh,
        Self::Ibm850,
    ];

    /// The name in the record: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`,
    /// `macintosh` or `ibm850`.
    ///
    /// ```
    /// assert_eq!(innokyla::Encoding::Utf8.as_str(), "utf-8");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::Macintosh => "macintosh",
            Self::Ibm850 => "ibm850",
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The error for a label that names none of these encodings.
///
/// ```
/// let error = "koi8-r".parse::<innokyla::Encoding>().unwrap_err();
/// assert!(error.to_string().contains("`windows-1252`"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not an encoding: use `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `macintosh` or `ibm850`"
)]
pub struct EncodingError;

/// Reads any label that the WHATWG Encoding Standard has for one of them, in any case:
/// `UTF8`, `latin1` and `iso-8859-1` for Windows-1252, `utf-16` for the little-endian
/// form; and `ibm850`, `cp850` and `850`, which the standard does not have.
impl FromStr for Encoding {
    type Err = EncodingError;

    fn from_str(label: &str) -> Result<Self, EncodingError> {
        let label = label.trim();
        if ["ibm850", "cp850", "850"]
            .iter()
            .any(|name| label.eq_ignore_ascii_case(name))
        {
            return Ok(Self::Ibm850);
        }
        let named = encoding_rs::Encoding::for_label(label.as_bytes()).ok_or(EncodingError)?;
        Self::ALL
            .into_iter()
            .find(|encoding| named.name().eq_ignore_ascii_case(encoding.as_str()))
            .ok_or(EncodingError)
    }
}

/// Text decoded from bytes.
///
/// ```
/// let decoded = innokyla::decode(b"Hyv\xE4 arki").unwrap();
/// assert_eq!(decoded.text, "Hyvä arki");
/// assert_eq!(decoded.encoding, innokyla::Encoding::Windows1252);
/// assert!(!decoded.repaired && decoded.damaged.is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct Decoded<'a> {
    /// The text, without a byte-order mark. Borrowed from whole UTF-8.
    pub text: Cow<'a, str>,
    /// The encoding of the bytes.
    pub encoding: Encoding,
    /// Whether the text was encoded twice (`Ã¤` for `ä`) and has been put right.
    pub repaired: bool,
    /// The replacement characters (U+FFFD) in `text`, in order, that stand for broken
    /// bytes: a stray byte, or a letter that the end of the file cuts in two. Empty for
    /// a sound text.
    pub damaged: Vec<Span>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A label of the standard is read, one of another encoding refused.
    #[test]
    fn labels() {
        for (label, expected) in [
            ("utf-8", Ok(Encoding::Utf8)),
            ("UTF8", Ok(Encoding::Utf8)),
            (" utf-8 ", Ok(Encoding::Utf8)),
            ("utf-16le", Ok(Encoding::Utf16Le)),
            ("UTF-16", Ok(Encoding::Utf16Le)),
            ("utf-16be", Ok(Encoding::Utf16Be)),
            ("windows-1252", Ok(Encoding::Windows1252)),
            ("cp1252", Ok(Encoding::Windows1252)),
            ("ISO-8859-1", Ok(Encoding::Windows1252)),
            ("latin1", Ok(Encoding::Windows1252)),
            ("macintosh", Ok(Encoding::Macintosh)),
            ("x-mac-roman", Ok(Encoding::Macintosh)),
            ("CP850", Ok(Encoding::Ibm850)),
            ("iso-8859-15", Err(EncodingError)),
            ("shift_jis", Err(EncodingError)),
            ("finnish", Err(EncodingError)),
            ("", Err(EncodingError)),
        ] {
            assert_eq!(label.parse(), expected, "{label:?}");
        }
    }

    /// The name printed is the name read.
    #[test]
    fn names() {
        let names = Encoding::ALL.map(Encoding::as_str);
        let expected = [
            "utf-8",
            "utf-16le",
            "utf-16be",
            "windows-1252",
            "macintosh",
            "ibm850",
        ];
        assert_eq!(names, expected);
        assert_eq!(
            EncodingError.to_string(),
            "not an encoding: use `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `macintosh` or \
             `ibm850`"
        );
    }
}
