//! The site's frame, as a profile of earlier pages shows it.

use std::path::{Path, PathBuf};

use clap::Args;
use innokyla::{ParseOptions, Profile};

use super::json_file::read_json;

/// The profile that pages are read with.
#[derive(Args)]
pub(crate) struct FrameArg {
    /// Pass over the menus and footers that this profile shows, written by `innokyla
    /// profile -o`
    ///
    /// A short line that stands above or behind a fifth of the profile's pages of a
    /// kind, and ten at least, is in no value at such a place.
    #[arg(long, value_name = "FILE", help_heading = "Input")]
    profile: Option<PathBuf>,
}

impl FrameArg {
    /// The file that is read.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.profile.as_deref()
    }

    /// The checksum of the file, if there is one that can be read.
    pub(crate) fn checksum(&self) -> Option<u32> {
        let mut sum = flate2::Crc::new();
        sum.update(&std::fs::read(self.path()?).ok()?);
        Some(sum.sum())
    }

    /// How pages are read. The error is a message.
    pub(crate) fn options(&self) -> Result<ParseOptions, String> {
        let profile = self.profile.as_deref().map(read_profile).transpose()?;
        let frame = profile.map(|profile| profile.frame());
        Ok(ParseOptions::default().frame(frame.unwrap_or_default()))
    }
}

/// Reads a profile, packed or not. The error is a message.
pub(crate) fn read_profile(path: &Path) -> Result<Profile, String> {
    let remedy = "count the pages again by `innokyla profile -o`";
    read_json(path, "a profile", remedy)
}
