//! A path as a URI reference.

use std::fmt::Write;
use std::path::is_separator;

/// The path in the form that tools join to the root of a repository: without a
/// `./` before it.
pub(super) fn from_root(path: &str) -> &str {
    let mut rest = path;
    while let Some(tail) = rest
        .strip_prefix('.')
        .and_then(|tail| tail.strip_prefix(is_separator))
    {
        rest = tail;
    }
    if rest.is_empty() { path } else { rest }
}

/// The path as a URI reference: relative to the folder of the run, or with the scheme
/// `file` if the path is absolute.
pub(super) fn reference(path: &str) -> String {
    let path = from_root(path);
    let drive = cfg!(windows) && path.chars().nth(1) == Some(':');
    let absolute = drive || path.starts_with(is_separator);
    let mut uri = String::with_capacity(path.len() + 8);
    let rest = if absolute {
        uri.push_str("file:///");
        path.trim_start_matches(is_separator)
    } else {
        path
    };
    for c in rest.chars() {
        match c {
            c if is_separator(c) => uri.push('/'),
            ':' if absolute => uri.push(c),
            'A'..='Z' | 'a'..='z' | '0'..='9' | '-' | '.' | '_' | '~' => uri.push(c),
            _ => {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    // Writing to a string does not fail.
                    let _ = write!(uri, "%{byte:02X}");
                }
            }
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_is_a_valid_reference() {
        for (path, uri) in [
            ("sivut/001.txt", "sivut/001.txt"),
            ("./sivut/001.txt", "sivut/001.txt"),
            ("../muut/a.txt", "../muut/a.txt"),
            ("Päijät Häme.txt", "P%C3%A4ij%C3%A4t%20H%C3%A4me.txt"),
            // A colon in the first segment would be read as a scheme.
            ("c:x.txt", "c%3Ax.txt"),
            ("100%#?.txt", "100%25%23%3F.txt"),
            ("a\u{1b}\n.txt", "a%1B%0A.txt"),
            ("<stdin>", "%3Cstdin%3E"),
            // Two slashes would be read as a host.
            ("//palvelin/a.txt", "file:///palvelin/a.txt"),
            ("/tmp/a b.txt", "file:///tmp/a%20b.txt"),
            ("/tmp/a:b.txt", "file:///tmp/a:b.txt"),
            ("./", "./"),
        ] {
            if cfg!(windows) && path == "c:x.txt" {
                continue;
            }
            assert_eq!(reference(path), uri, "{path:?}");
        }
    }

    #[test]
    fn a_backslash_separates_on_windows_and_is_a_character_elsewhere() {
        let uri = if cfg!(windows) {
            "sivut/a.txt"
        } else {
            "sivut%5Ca.txt"
        };
        assert_eq!(reference(r"sivut\a.txt"), uri);
    }
}
