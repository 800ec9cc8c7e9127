//! The site's frame, as a profile of earlier pages shows it.

use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::{Path, PathBuf};

use clap::Args;
use innokyla::{ParseOptions, Profile};

use super::failure::reason;
use super::plain::{self, unmarked};
use super::size::LARGEST_WINDOW;
use super::terminal::escape;

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
    let shown = escape(path.as_os_str());
    let mut json = Vec::new();
    File::open(path)
        .and_then(|file| plain::reader(BufReader::new(file), LARGEST_WINDOW))
        .and_then(|mut file| file.read_to_end(&mut json))
        .map_err(|error| format!("{shown}: {}", reason(&error)))?;
    serde_json::from_slice(unmarked(&json)).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let message = error.to_string();
        let place = format!(" at line {line} column {column}");
        let reason = escape(message.strip_suffix(&place).unwrap_or(&message).as_ref());
        let remedy = "count the pages again by `innokyla profile -o`";
        let reason = reason
            .strip_suffix(remedy)
            .unwrap_or(&reason)
            .trim_end_matches("; ");
        format!("{shown}:{line}:{column}: not a profile: {reason}; {remedy}")
    })
}
