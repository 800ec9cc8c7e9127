//! `gitlab`: the Code Quality report, which GitLab shows in merge requests.

use std::io::{self, Write};

use serde::Serialize;

use super::fingerprint::{Fingerprints, PageFingerprints};
use super::json::Array;
use super::place::{FilePlace, FilePlaces};
use super::{Naming, Page, Report, Summary};
use crate::Severity;

pub(super) struct Gitlab {
    array: Array,
    places: FilePlaces,
    fingerprints: Fingerprints,
}

impl Gitlab {
    pub(super) fn new(naming: Naming) -> Self {
        Self {
            array: Array::default(),
            places: FilePlaces::new(naming),
            fingerprints: Fingerprints::default(),
        }
    }
}

#[derive(Serialize)]
struct Issue<'a> {
    description: &'a str,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: GitlabLocation<'a>,
}

#[derive(Serialize)]
struct GitlabLocation<'a> {
    path: &'a str,
    lines: Ends<usize>,
    positions: Ends<GitlabPosition>,
}

#[derive(Serialize)]
struct Ends<T> {
    begin: T,
    end: T,
}

#[derive(Serialize)]
struct GitlabPosition {
    line: usize,
    column: usize,
}

impl Report for Gitlab {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.array.open(out)
    }

    fn page(&mut self, out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        if page.diagnostics.is_empty() {
            return Ok(());
        }
        let FilePlace { file, .. } = self.places.of_page(page);
        let mut fingerprints = PageFingerprints::new(page, &file);
        for diagnostic in page.diagnostics {
            let fingerprint = self.fingerprints.unique(&mut fingerprints, diagnostic);
            let place = self.places.of(diagnostic.path.as_deref());
            let position = |line, column| match place.entry {
                Some(line) => GitlabPosition { line, column: 1 },
                None => GitlabPosition { line, column },
            };
            let begin = position(diagnostic.line, diagnostic.column);
            let end = position(diagnostic.end_line, diagnostic.end_column);
            let issue = Issue {
                description: &place.message(diagnostic),
                check_name: &diagnostic.code,
                fingerprint: format!("{fingerprint:032x}"),
                severity: match diagnostic.severity {
                    Severity::Error => "major",
                    Severity::Warning => "minor",
                    Severity::Note => "info",
                },
                location: GitlabLocation {
                    path: &place.file,
                    lines: Ends {
                        begin: begin.line,
                        end: end.line,
                    },
                    positions: Ends { begin, end },
                },
            };
            self.array.push(out, &issue)?;
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write, _: &Summary) -> io::Result<()> {
        self.array.close(out)?;
        out.write_all(b"\n")
    }
}
