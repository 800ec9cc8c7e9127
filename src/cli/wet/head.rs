//! The head of a record of an archive.

/// What the head of a record says.
#[derive(Default)]
pub(super) struct Head {
    pub(super) is_page: bool,
    pub(super) uri: Option<String>,
    pub(super) length: Option<u64>,
}

impl Head {
    /// Notes a line of the head.
    pub(super) fn note(&mut self, name: &str, value: &str) {
        if name.eq_ignore_ascii_case("WARC-Type") {
            self.is_page = value.eq_ignore_ascii_case("conversion");
        } else if name.eq_ignore_ascii_case("WARC-Target-URI") {
            // Some writers put the address between angle brackets.
            let bare = value
                .strip_prefix('<')
                .and_then(|uri| uri.strip_suffix('>'));
            self.uri = Some(bare.unwrap_or(value).to_owned());
        } else if name.eq_ignore_ascii_case("Content-Length") {
            self.length = value.parse().ok();
        }
    }
}
