//! `junit`: JUnit's XML, which test dashboards read.
//!
//! The run is one test suite and each page a test case, which fails where a
//! finding is severe enough. The suite's opening tag counts the cases, so they wait
//! for the end: in the command in a temporary file once there are many, in the
//! library, which opens no file, in memory.

use std::io::{self, Seek, Write};

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::writer::Writer;

use super::escape::{visible, visible_but};
use super::place::{FilePlace, FilePlaces, line_and_column};
use super::{Naming, Notice, Page, Report, Summary, named};
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
    errors: usize,
    skipped: usize,
    places: FilePlaces,
    cases: Cases,
}

impl Junit {
    pub(super) fn new(failing: Severity, naming: Naming) -> Self {
        Self {
            failing,
            pages: 0,
            failures: 0,
            errors: 0,
            skipped: 0,
            places: FilePlaces::new(naming),
            cases: no_cases(),
        }
    }
}

impl Report for Junit {
    fn page(&mut self, _: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        self.pages += 1;
        let case = case(page.path, &self.places.of_page(page));
        let mut xml = Writer::new(&mut self.cases);
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

    /// An input that could not be read is a case in error, and what was not compared one
    /// that was skipped.
    fn notice(&mut self, _: &mut dyn Write, notice: &Notice<'_>) -> io::Result<()> {
        self.pages += 1;
        let name = notice.name();
        let page = Page {
            path: name.as_deref(),
            entry: notice.entry,
            ..Page::default()
        };
        let place = self.places.of_page(&page);
        let message = visible(notice.message);
        let element = if notice.severity == Severity::Error {
            self.errors += 1;
            BytesStart::new("error").with_attributes([("type", notice.code)])
        } else {
            self.skipped += 1;
            BytesStart::new("skipped")
        };
        let element = element.with_attributes([("message", message.as_ref())]);
        let mut xml = Writer::new(&mut self.cases);
        xml.write_event(Event::Start(case(page.path, &place)))?;
        xml.write_event(Event::Empty(element))?;
        xml.write_event(Event::End(BytesEnd::new("testcase")))?;
        self.cases.write_all(b"\n")
    }

    fn finish(&mut self, out: &mut dyn Write, summary: &Summary) -> io::Result<()> {
        let mut counts = vec![
            ("name", NAME.to_owned()),
            ("tests", self.pages.to_string()),
            ("failures", self.failures.to_string()),
            ("errors", self.errors.to_string()),
        ];
        if let Some(elapsed) = summary.elapsed {
            counts.push(("time", format!("{:.3}", elapsed.as_secs_f64())));
        }
        let open = |tag| {
            let attributes = counts.iter().map(|(key, value)| (*key, value.as_str()));
            BytesStart::new(tag).with_attributes(attributes)
        };
        let mut suite = open("testsuite");
        suite.push_attribute(("skipped", self.skipped.to_string().as_str()));
        let close = |tag| Event::End(BytesEnd::new(tag));
        let declaration = Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None));
        write_lines(
            out,
            [
                declaration,
                Event::Start(open("testsuites")),
                Event::Start(suite),
            ],
        )?;
        self.cases.rewind()?;
        io::copy(&mut self.cases, out)?;
        write_lines(out, [close("testsuite"), close("testsuites")])
    }
}

/// The case of a page: its name, its file and, in a file of several, its line.
fn case(name: Option<&str>, place: &FilePlace) -> BytesStart<'static> {
    let mut case = BytesStart::new("testcase");
    case.push_attribute(("name", visible(named(name)).as_ref()));
    case.push_attribute(("classname", "innokyla.check"));
    if name.is_some() {
        case.push_attribute(("file", visible(&place.file).as_ref()));
    }
    if let Some(entry) = place.entry {
        case.push_attribute(("line", entry.to_string().as_str()));
    }
    case
}

/// Writes each event on a line of its own.
fn write_lines<const N: usize>(out: &mut dyn Write, events: [Event<'_>; N]) -> io::Result<()> {
    let mut xml = Writer::new(out);
    for event in events {
        xml.write_event(event)?;
        xml.get_mut().write_all(b"\n")?;
    }
    Ok(())
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
    let Diagnostic {
        path, line, column, ..
    } = diagnostic;
    let place = line_and_column(path.as_deref(), *line, *column);
    let code = visible(&diagnostic.code);
    let message = visible(&diagnostic.message);
    let mut text = format!("\n{place}: {}[{code}]: {message}", diagnostic.severity);
    if let Some(help) = &diagnostic.help {
        text += &format!("\n  help: {}", visible_but(help, &['\n']));
    }
    for related in &diagnostic.related {
        let place = line_and_column(related.path.as_deref(), related.line, related.column);
        text += &format!("\n  {place}: {}", visible(&related.message));
    }
    text
}
