//! `github`: workflow commands, which GitHub Actions shows beside the lines.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::escape::{visible, visible_but};
use super::place::{FilePlaces, line_and_column};
use super::{Naming, Page, Report, Summary, named};
use crate::{Diagnostic, Severity};

/// The most annotations of each kind that a step shows.
const SHOWN: usize = 10;

/// Annotations up to the limit; further findings go to the log, and the last annotation
/// counts them.
pub(super) struct Github {
    places: FilePlaces,
    kinds: BTreeMap<Severity, Annotations>,
}

/// The annotations of one kind.
#[derive(Default)]
struct Annotations {
    written: usize,
    /// The one that would be the last: an annotation if no other follows, else a line.
    held: Option<(String, String)>,
    /// How many became lines of the log.
    lines: usize,
}

impl Github {
    pub(super) fn new(naming: Naming) -> Self {
        Self {
            places: FilePlaces::new(naming),
            kinds: BTreeMap::new(),
        }
    }
}

impl Report for Github {
    fn page(&mut self, out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        self.places.of_page(page);
        for diagnostic in page.diagnostics {
            let annotations = self.kinds.entry(diagnostic.severity).or_default();
            if annotations.written < SHOWN - 1 {
                annotations.written += 1;
                out.write_all(command(&self.places, diagnostic).as_bytes())?;
                continue;
            }
            let line = logged(diagnostic);
            if annotations.lines == 0 && annotations.held.is_none() {
                annotations.held = Some((command(&self.places, diagnostic), line));
                continue;
            }
            if let Some((_, line)) = annotations.held.take() {
                annotations.lines += 1;
                out.write_all(line.as_bytes())?;
            }
            annotations.lines += 1;
            out.write_all(line.as_bytes())?;
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write, _: &Summary) -> io::Result<()> {
        for (severity, annotations) in self.kinds.iter_mut().rev() {
            if let Some((command, _)) = annotations.held.take() {
                out.write_all(command.as_bytes())?;
            } else if annotations.lines > 0 {
                let lines = annotations.lines;
                writeln!(
                    out,
                    "::{} title=innokyla::{lines} more of this kind are in the log of this step: \
                     GitHub shows {SHOWN}",
                    kind(*severity)
                )?;
            }
        }
        Ok(())
    }
}

/// The word of GitHub for a severity.
const fn kind(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    }
}

fn command(places: &FilePlaces, diagnostic: &Diagnostic) -> String {
    let place = places.of(diagnostic.path.as_deref());
    let mut command = format!("::{} ", kind(diagnostic.severity));
    if diagnostic.path.is_some() {
        command += &format!("file={},", property(&place.file));
    }
    let Diagnostic {
        line,
        column,
        end_line,
        end_column,
        ..
    } = diagnostic;
    command += &match place.entry {
        Some(entry) => format!("line={entry},"),
        // GitHub ignores columns when the lines differ, and the column of the start is
        // more useful than the line of the end.
        None if line != end_line => format!("line={line},col={column},"),
        None => format!("line={line},col={column},endLine={end_line},endColumn={end_column},"),
    };
    command += &format!("title={}::", property(&diagnostic.code));
    command += &message(&place.message(diagnostic));
    if let Some(help) = &diagnostic.help {
        command += &format!("%0Ahelp: {}", message(help));
    }
    for related in &diagnostic.related {
        let path = message(named(related.path.as_deref()));
        let (line, column) = (related.line, related.column);
        let words = message(&related.message);
        command += &format!("%0A{path}:{line}:{column}: {words}");
    }
    command.push('\n');
    command
}

/// A finding as a line of the log, which starts no command.
fn logged(diagnostic: &Diagnostic) -> String {
    let Diagnostic { severity, code, .. } = diagnostic;
    let place = line_and_column(
        diagnostic.path.as_deref(),
        diagnostic.line,
        diagnostic.column,
    );
    format!(
        "{severity}[{code}]: {place}: {}\n",
        visible(&diagnostic.message)
    )
}

/// Text as the message of a command has it.
fn message(text: &str) -> String {
    visible_but(text, &['\r', '\n'])
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Text as a property of a command has it.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
