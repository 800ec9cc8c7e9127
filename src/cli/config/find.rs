//! The nearest `innokyla.toml`.

use std::env;
use std::path::Path;

use super::file::ConfigFile;

pub(super) const NAME: &str = "innokyla.toml";

/// The file in a folder, or in the nearest folder above it that has one. The error is a
/// message.
pub(super) fn nearest(folder: &Path) -> Result<Option<ConfigFile>, String> {
    // Where the system does not say where it is, only the folder itself is looked at.
    let above = env::current_dir().map_or(1, |folder| folder.ancestors().count());
    let mut folder = folder.to_owned();
    for _ in 0..above {
        if folder.join(NAME).is_file() {
            return ConfigFile::found(&folder).map(Some);
        }
        folder.push("..");
    }
    Ok(None)
}
