//! The format that the extension of an output's name asks for.

use std::path::Path;

use super::compressed::{foreign_extensions, unpacked_name};
use super::terminal::escape;
use super::{Usage, usage};

/// Endings of packings that are not written, beside those that are not read.
const PACKED: [&str; 4] = ["lzma", "br", "tar", "tgz"];

/// The extension of a name in small letters, before `.gz` or `.zst`. `None` where there is
/// none, and for a folder, `records.csv/`.
pub(crate) fn extension(path: &Path) -> Option<String> {
    if names_folder(path) {
        return None;
    }
    let name = path.file_name()?.to_str()?.to_ascii_lowercase();
    let (stem, ending) = unpacked_name(&name).rsplit_once('.')?;
    // A year or a version is no ending: `records.2024`, `1.0`.
    let is_ending = ending.bytes().any(|byte| byte.is_ascii_alphabetic())
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_ending && !stem.is_empty()).then(|| ending.to_owned())
}

/// The format that an extension asks for, where it asks for one of these.
pub(crate) fn of_extension<F: Copy>(formats: &[(&str, F)], extension: &str) -> Option<F> {
    let mut formats = formats.iter();
    formats.find_map(|(known, format)| (*known == extension).then_some(*format))
}

/// Whether a name ends as that of a folder.
pub(crate) fn names_folder(path: &Path) -> bool {
    path.to_str()
        .is_some_and(|path| path.ends_with(std::path::is_separator))
}

/// Refuses the name of a packed file that innokyla does not write and, where the `known`
/// formats are given, of another format.
pub(crate) fn refuse_unknown(path: &Path, known: Option<&[&str]>) -> Result<(), Usage> {
    let Some(ending) = extension(path) else {
        return Ok(());
    };
    let shown = escape(path.as_os_str());
    let is_packed = |packed: &str| packed.eq_ignore_ascii_case(&ending);
    if foreign_extensions().chain(PACKED).any(is_packed) {
        return Err(usage(format_args!(
            "{shown}: innokyla does not write .{ending}; end the name with .gz or .zst"
        )));
    }
    match known {
        Some(known) if !known.contains(&ending.as_str()) => {
            // One format alone is written to one file.
            let folder = match known {
                [_] => "",
                _ => ", and that of a folder with /",
            };
            let known = known.join(", .");
            Err(usage(format_args!(
                "{shown}: .{ending} is no format to write; end the name of a file with \
                 .{known}, also with .gz or .zst behind it{folder}"
            )))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_is_told_from_a_year_and_a_folder() {
        let table = [
            ("a.csv", Some("csv")),
            ("a.CSV.GZ", Some("csv")),
            ("a.xlsx", Some("xlsx")),
            ("a.json.zst", Some("json")),
            ("a.csv.xz", Some("xz")),
            ("a.xlsx/", None),
            ("records.2024", None),
            ("records", None),
            (".json", None),
            ("v1.0/pages", None),
        ];
        for (path, expected) in table {
            assert_eq!(extension(Path::new(path)).as_deref(), expected, "{path}");
        }
    }
}
