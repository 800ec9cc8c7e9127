//! The names of a page for people.

/// How a page is named on both sides; empty where it is not there.
#[derive(Clone, Debug, Default)]
pub(super) struct Labels {
    pub(super) old: String,
    pub(super) new: String,
}

impl Labels {
    /// The name in a head line: that of today.
    pub(super) fn shown(&self) -> &str {
        match self.new.as_str() {
            "" => &self.old,
            new => new,
        }
    }
}
