//! The help that stands behind the options, in the language of manual pages.

use std::fmt::Write as _;

/// The page with a title line that has no date: clap's leaves it out, and what follows takes
/// its place.
pub(super) fn titled(page: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let lines = page.lines().map(|line| match line.strip_prefix(".TH ") {
        None => format!("{line}\n"),
        Some(title) => {
            let name = title.split(' ').next().unwrap_or_default();
            format!(".TH {name} 1 \"\" \"innokyla {version}\" \"innokyla\"\n")
        }
    });
    lines.collect()
}

/// The sections of a help: a heading is a line that begins at its margin and ends in a
/// colon. The lines of a section stay as they are.
pub(super) fn sections(help: &str) -> String {
    let mut page = String::new();
    for line in help.lines() {
        let heading = line.strip_suffix(':').filter(|line| !line.starts_with(' '));
        if let Some(heading) = heading {
            close(&mut page);
            open(&mut page, heading);
            continue;
        }
        if page.is_empty() {
            open(&mut page, "Notes");
        }
        page.push_str(&plain(line.strip_prefix("  ").unwrap_or(line)));
        page.push('\n');
    }
    close(&mut page);
    page
}

fn open(page: &mut String, heading: &str) {
    // Writing to a `String` cannot fail.
    let _ = writeln!(page, ".SH \"{}\"\n.nf", plain(heading).to_uppercase());
}

fn close(page: &mut String) {
    if !page.is_empty() {
        page.truncate(page.trim_end().len());
        page.push_str("\n.fi\n");
    }
}

/// A line of text: no sign in it is a command.
fn plain(line: &str) -> String {
    let escaped = line.replace('\\', "\\e").replace('-', "\\-");
    match escaped.starts_with(['.', '\'']) {
        true => format!("\\&{escaped}"),
        false => escaped,
    }
}

/// The same page for programs that read no UTF-8.
pub(super) fn in_ascii(page: &str) -> String {
    let mut ascii = String::with_capacity(page.len());
    for c in page.chars() {
        if c.is_ascii() {
            ascii.push(c);
        } else {
            let _ = write!(ascii, "\\[u{:04X}]", u32::from(c));
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_keep_their_lines() {
        let help = "Examples:\n  innokyla check -o a\\b\n  .x\n\nExit status:\n  0  well\n";
        assert_eq!(
            sections(help),
            ".SH \"EXAMPLES\"\n.nf\ninnokyla check \\-o a\\eb\n\\&.x\n.fi\n\
             .SH \"EXIT STATUS\"\n.nf\n0  well\n.fi\n"
        );
        assert_eq!(
            sections("Status 0."),
            ".SH \"NOTES\"\n.nf\nStatus 0.\n.fi\n"
        );
        assert_eq!(sections(""), "");
    }

    #[test]
    fn letters_are_named_by_their_numbers() {
        assert_eq!(in_ascii("ä…"), "\\[u00E4]\\[u2026]");
    }
}
