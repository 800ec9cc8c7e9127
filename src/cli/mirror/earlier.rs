//! How outputs of earlier runs are recognised.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

/// Whether nothing is lost when `target` is replaced: nothing is there, or an
/// empty file, or an earlier output.
pub(super) fn is_replaceable(target: &Path) -> io::Result<bool> {
    match fs::metadata(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
        Ok(data) if data.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(data) if !data.is_file() => Ok(false),
        Ok(_) => {
            let start = start_of(target)?;
            Ok(start.is_empty() || is_document(&start))
        }
    }
}

/// Whether `target` is an earlier output.
pub(super) fn is_ours(target: &Path) -> bool {
    start_of(target).is_ok_and(|start| is_document(&start))
}

/// The first bytes of a file.
fn start_of(target: &Path) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    File::open(target)?.take(64).read_to_end(&mut start)?;
    Ok(start)
}

/// Whether a file starts as every output does: `{ "schema": "innokyla/…`.
fn is_document(start: &[u8]) -> bool {
    let mut start: Vec<u8> = start.to_vec();
    start.retain(|byte| !byte.is_ascii_whitespace());
    start.starts_with(br#"{"schema":"innokyla/"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_innokyla_wrote_is_replaced() {
        let table = [
            ("{\n  \"schema\": \"innokyla/1\",\n  \"kind\"", true),
            ("{\"schema\":\"innokyla/2\",", true),
            ("{\n  \"name\": \"package\"", false),
            ("[]", false),
        ];
        for (start, ours) in table {
            assert_eq!(is_document(start.as_bytes()), ours, "{start}");
        }
    }
}
