//! `gitlab`: the Code Quality report, which GitLab shows in merge requests.

use std::io::{self, Write};

use serde::Serialize;

use super::fingerprint::{Fingerprints, PageFingerprints};
use super::json::Array;
use super::{Page, Report, Summary, named, uri};
use crate::Severity;

#[derive(Default)]
pub(super) struct Gitlab {
    array: Array,
    fingerprints: Fingerprints,
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
        let mut fingerprints = PageFingerprints::new(page);
        for diagnostic in page.diagnostics {
            let fingerprint = self.fingerprints.unique(&mut fingerprints, diagnostic);
            let issue = Issue {
                description: &diagnostic.message,
                check_name: &diagnostic.code,
                fingerprint: format!("{fingerprint:032x}"),
                severity: match diagnostic.severity {
                    Severity::Error => "major",
                    Severity::Warning => "minor",
                    Severity::Note => "info",
                },
                location: GitlabLocation {
                    path: uri::from_root(named(diagnostic.path.as_deref())),
                    lines: Ends {
                        begin: diagnostic.line,
                        end: diagnostic.end_line,
                    },
                    positions: Ends {
                        begin: GitlabPosition {
                            line: diagnostic.line,
                            column: diagnostic.column,
                        },
                        end: GitlabPosition {
                            line: diagnostic.end_line,
                            column: diagnostic.end_column,
                        },
                    },
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
