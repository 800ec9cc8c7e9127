//! Messages for people, on standard error.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::io::Write as _;
use std::time::Instant;

/// Writes one line `innokyla: …` to standard error.
///
/// A failed write is ignored: a closed standard error is no reason to stop.
pub(crate) fn say(message: &str) {
    let line = format!("innokyla: {message}\n");
    let _ = std::io::stderr().write_all(line.as_bytes());
}

/// How long a run took, as the end of its summary: ` in 1.50 s`.
pub(crate) fn duration(started: Instant) -> String {
    format!(" in {:.2} s", started.elapsed().as_secs_f64())
}

/// The value of a result. The message of an error is written to standard error.
pub(crate) fn told<T>(outcome: Result<T, String>) -> Option<T> {
    outcome.inspect_err(|message| say(message)).ok()
}

/// A name that is safe to show on a terminal, on one line.
///
/// Control characters and those that turn the direction of text are escaped as Rust
/// writes them (`\n`, `\u{1b}`), bytes that are not UTF-8 as `\xff`.
pub(crate) fn escape(name: &OsStr) -> String {
    let mut shown = String::with_capacity(name.len());
    for chunk in name.as_encoded_bytes().utf8_chunks() {
        for c in chunk.valid().chars() {
            if c.is_control() || turns_direction(c) {
                shown.extend(c.escape_default());
            } else {
                shown.push(c);
            }
        }
        for byte in chunk.invalid() {
            // Writing to a `String` cannot fail.
            let _ = write!(shown, "\\x{byte:02x}");
        }
    }
    shown
}

const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn a_name_cannot_drive_the_terminal() {
        let table = [
            ("seeds/000.txt", "seeds/000.txt"),
            ("Keski-Suomi äö.txt", "Keski-Suomi äö.txt"),
            ("two\nlines", "two\\nlines"),
            ("\u{1b}[31mred", "\\u{1b}[31mred"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("a\u{202e}txt.exe", "a\\u{202e}txt.exe"),
        ];
        for (name, shown) in table {
            assert_eq!(escape(name.as_ref()), shown);
        }
    }

    #[cfg(unix)]
    #[test]
    fn bytes_that_are_no_text_are_shown_as_bytes() {
        use std::os::unix::ffi::OsStrExt as _;
        let name = std::ffi::OsStr::from_bytes(b"caf\xe9.txt");
        assert_eq!(escape(name), "caf\\xe9.txt");
    }
}
