//! `github`: workflow commands, which GitHub Actions shows beside the lines.

use std::borrow::Cow;
use std::io::{self, Write};

use super::escape::visible_but;
use super::{Page, Report, named, uri};
use crate::{Diagnostic, Severity};

pub(super) struct Github;

impl Report for Github {
    fn page(&mut self, out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        page.diagnostics
            .iter()
            .try_for_each(|diagnostic| command(out, diagnostic))
    }
}

fn command(out: &mut dyn Write, diagnostic: &Diagnostic) -> io::Result<()> {
    let name = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    write!(out, "::{name} ")?;
    if let Some(path) = &diagnostic.path {
        write!(out, "file={},", property(uri::from_root(path)))?;
    }
    write!(out, "line={},col={},", diagnostic.line, diagnostic.column)?;
    // GitHub ignores columns when the lines differ, and the column of the start is
    // more useful than the line of the end.
    if diagnostic.line == diagnostic.end_line {
        let (line, column) = (diagnostic.end_line, diagnostic.end_column);
        write!(out, "endLine={line},endColumn={column},")?;
    }
    write!(out, "title={}::", property(&diagnostic.code))?;
    write!(out, "{}", message(&diagnostic.message))?;
    if let Some(help) = &diagnostic.help {
        write!(out, "%0Ahelp: {}", message(help))?;
    }
    for related in &diagnostic.related {
        let path = message(named(related.path.as_deref()));
        let (line, column) = (related.line, related.column);
        write!(
            out,
            "%0A{path}:{line}:{column}: {}",
            message(&related.message)
        )?;
    }
    out.write_all(b"\n")
}

fn message(text: &str) -> Cow<'_, str> {
    escaped(text, &[('%', "%25"), ('\r', "%0D"), ('\n', "%0A")])
}

fn property(text: &str) -> Cow<'_, str> {
    escaped(
        text,
        &[
            ('%', "%25"),
            ('\r', "%0D"),
            ('\n', "%0A"),
            (':', "%3A"),
            (',', "%2C"),
        ],
    )
}

fn escaped<'t>(text: &'t str, table: &[(char, &str)]) -> Cow<'t, str> {
    let text = visible_but(text, &['\r', '\n']);
    if !text.contains(|c| table.iter().any(|&(plain, _)| plain == c)) {
        return text;
    }
    let mut written = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match table.iter().find(|&&(plain, _)| plain == c) {
            Some((_, escape)) => written.push_str(escape),
            None => written.push(c),
        }
    }
    Cow::Owned(written)
}
