//! Why a page could not be read at all.

/// Why bytes gave no record.
///
/// ```
/// let error = innokyla::parse_bytes(b"\x00\x01\x02").unwrap_err();
/// assert!(error.to_string().contains("byte 0"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are not text in any encoding that exports come in.
    #[error("not text: {reason} at byte {offset}")]
    NotText {
        /// The first byte that no text has, counted from 0 with any byte-order mark.
        offset: usize,
        /// What stands there: `PNG image data`.
        reason: &'static str,
    },
}
