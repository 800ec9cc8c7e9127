//! `junit`: JUnit's XML, which test dashboards read.
//!
//! The run is one test suite and each page a test case, which fails where a
//! finding is severe enough. The suite's opening tag counts the cases, so they wait
//! for the end: in the command in a temporary file once there are many, in the
//! library, which opens no file, in memory.

use std::fmt::Write as _;
use std::io::{self, Seek, Write};

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::writer::Writer;

use super::escape::{visible, visible_but};
use super::{Page, Report, Summary, UNNAMED};
use crate::{Diagnostic, Severity};

const NAME: &str = "innokyla check";

#[cfg(feature = "cli")]
type Cases = tempfile::SpooledTempFile;
#[cfg(not(feature = "cli"))]
type Cases = io::Cursor<Vec<u8>>;

#[cfg(feature = "cli")]
fn no_cases() -> Cases {
    tempfile::SpooledTempFile::new(4 << 20)
}

#[cfg(not(feature = "cli"))]
fn no_cases() -> Cases {
    Cases::default()
}

pub(super) struct Junit {
    failing: Severity,
    pages: usize,
    failures: usize,
    cases: Cases,
}

impl Junit {
    pub(super) fn new(failing: Severity) -> Self {
        Self {
            failing,
            pages: 0,
            failures: 0,
            cases: no_cases(),
        }
    }
}

impl Report for Junit {
    fn start(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn page(&mut self, _: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        self.pages += 1;
        let mut xml = Writer::new(&mut self.cases);
        let name = visible(page.path.unwrap_or(UNNAMED));
        let case = BytesStart::new("testcase")
            .with_attributes([("name", name.as_ref()), ("classname", "innokyla.check")]);
        if page.diagnostics.is_empty() {
            xml.write_event(Event::Empty(case))?;
            return self.cases.write_all(b"\n");
        }
        xml.write_event(Event::Start(case))?;
        let gravest = page
            .diagnostics
            .iter()
            .rev()
            .max_by_key(|diagnostic| diagnostic.severity)
            .filter(|diagnostic| diagnostic.severity >= self.failing);
        let element = match gravest {
            Some(diagnostic) => {
                self.failures += 1;
                BytesStart::new("failure").with_attributes([
                    ("type", visible(&diagnostic.code).as_ref()),
                    (
                        "message",
                        headline(diagnostic, page.diagnostics.len()).as_str(),
                    ),
                ])
            }
            None => BytesStart::new("system-out"),
        };
        let end = element.to_end().into_owned();
        xml.write_event(Event::Start(element))?;
        for diagnostic in page.diagnostics {
            xml.write_event(Event::Text(BytesText::new(&line(diagnostic))))?;
        }
        xml.write_event(Event::End(end))?;
        xml.write_event(Event::End(BytesEnd::new("testcase")))?;
        self.cases.write_all(b"\n")
    }

    fn finish(&mut self, out: &mut dyn Write, summary: &Summary) -> io::Result<()> {
        let (pages, failures) = (self.pages.to_string(), self.failures.to_string());
        let mut counts = vec![
            ("name", NAME.to_owned()),
            ("tests", pages),
            ("failures", failures),
            ("errors", "0".to_owned()),
        ];
        if let Some(elapsed) = summary.elapsed {
            counts.push(("time", format!("{:.3}", elapsed.as_secs_f64())));
        }
        let open = |tag| {
            let attributes = counts.iter().map(|(key, value)| (*key, value.as_str()));
            Event::Start(BytesStart::new(tag).with_attributes(attributes))
        };
        let mut xml = Writer::new(&mut *out);
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        xml.get_mut().write_all(b"\n")?;
        xml.write_event(open("testsuites"))?;
        xml.get_mut().write_all(b"\n")?;
        xml.write_event(open("testsuite"))?;
        xml.get_mut().write_all(b"\n")?;
        self.cases.rewind()?;
        io::copy(&mut self.cases, xml.get_mut())?;
        xml.write_event(Event::End(BytesEnd::new("testsuite")))?;
        xml.get_mut().write_all(b"\n")?;
        xml.write_event(Event::End(BytesEnd::new("testsuites")))?;
        xml.get_mut().write_all(b"\n")
    }
}

fn headline(gravest: &Diagnostic, findings: usize) -> String {
    let message = visible(&gravest.message);
    match findings {
        0 | 1 => message.into_owned(),
        _ => format!("{message} (and {} more)", findings - 1),
    }
}

/// `sivu.txt:3:5: error[malformed-date]: …`, with the help on a line below.
fn line(diagnostic: &Diagnostic) -> String {
    let mut line = String::from("\n");
    let path = visible(diagnostic.path.as_deref().unwrap_or(UNNAMED));
    let code = visible(&diagnostic.code);
    let message = visible(&diagnostic.message);
    // Writing to a string does not fail.
    let _ = write!(
        line,
        "{path}:{}:{}: {}[{code}]: {message}",
        diagnostic.line, diagnostic.column, diagnostic.severity,
    );
    if let Some(help) = &diagnostic.help {
        let _ = write!(line, "\n  help: {}", visible_but(help, &['\n']));
    }
    for related in &diagnostic.related {
        let path = visible(related.path.as_deref().unwrap_or(UNNAMED));
        let (line_number, column) = (related.line, related.column);
        let message = visible(&related.message);
        let _ = write!(line, "\n  {path}:{line_number}:{column}: {message}");
    }
    line
}
