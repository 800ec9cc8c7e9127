//! `text`: the findings for people, each with its line and its place marked.

use std::io::{self, Write};

use annotate_snippets::renderer::{DEFAULT_LINE_NUM_STYLE, Style};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use super::escape::{visible, visible_but};
use super::excerpt::Excerpt;
use super::place::line_and_column;
use super::{Notice, Page, Report, Summary, named};
use crate::plural::plural;
use crate::source::LineIndex;
use crate::{Diagnostic, Related, Severity};

/// So wide that the renderer does not cut lines: the excerpts are short enough.
const TERMINAL: usize = 1024;

pub(super) struct TextReport {
    renderer: Renderer,
    colour: bool,
}

impl TextReport {
    pub(super) fn new(colour: bool) -> Self {
        let renderer = if colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        Self {
            renderer: renderer.term_width(TERMINAL),
            colour,
        }
    }
}

impl Report for TextReport {
    fn page(&mut self, out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        if page.diagnostics.is_empty() {
            return Ok(());
        }
        let index = LineIndex::new(page.text);
        for diagnostic in page.diagnostics {
            self.finding(out, &index, diagnostic)?;
            for related in &diagnostic.related {
                self.other_place(out, &index, page.path, related)?;
            }
            out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn notice(&mut self, out: &mut dyn Write, notice: &Notice<'_>) -> io::Result<()> {
        let level = level(notice.severity);
        let title = level.primary_title(visible(notice.message)).id(notice.code);
        let rendered = self.renderer.render(&[Group::with_title(title)]);
        let name = notice.name();
        let path = visible(named(name.as_deref()));
        writeln!(out, "{}\n --> {path}\n", rendered.trim_end())
    }

    fn finish(&mut self, out: &mut dyn Write, summary: &Summary) -> io::Result<()> {
        writeln!(out, "{}", in_words(summary))
    }
}

impl TextReport {
    fn finding(
        &self,
        out: &mut dyn Write,
        index: &LineIndex<'_>,
        diagnostic: &Diagnostic,
    ) -> io::Result<()> {
        let level = level(diagnostic.severity);
        let excerpt = Excerpt::new(index, diagnostic.span);
        let last = diagnostic.line.saturating_add(excerpt.lines - 1);
        let (line, column) = (diagnostic.end_line, diagnostic.end_column);
        let label = excerpt
            .goes_on
            .then(|| format!("goes on to {line}:{column}"));
        let snippet = snippet(excerpt, diagnostic.line, AnnotationKind::Primary, label);
        let mut group = level
            .primary_title(visible(&diagnostic.message))
            .id(visible(&diagnostic.code))
            .element(snippet);
        if let Some(help) = &diagnostic.help {
            group = group.element(Level::HELP.message(visible_but(help, &['\n'])));
        }
        let place = (diagnostic.line, diagnostic.column);
        self.write(out, group, diagnostic.path.as_deref(), place, last)
    }

    /// A related place, with its line if it is on the same page; else on a line of its own.
    fn other_place(
        &self,
        out: &mut dyn Write,
        index: &LineIndex<'_>,
        page: Option<&str>,
        related: &Related,
    ) -> io::Result<()> {
        let (path, place) = (related.path.as_deref(), (related.line, related.column));
        let title = Level::NOTE.secondary_title(visible(&related.message));
        if path != page {
            let rendered = self.renderer.render(&[Group::with_title(title)]);
            let place = line_and_column(path, related.line, related.column);
            return writeln!(out, "{}: {place}", rendered.trim_end());
        }
        let excerpt = Excerpt::new(index, related.span);
        let last = related.line.saturating_add(excerpt.lines - 1);
        let snippet = snippet(excerpt, related.line, AnnotationKind::Context, None);
        self.write(out, title.element(snippet), path, place, last)
    }

    /// Writes a group with its place below the title, in the diagnostic's own line and
    /// column: the renderer would count in the excerpt.
    fn write(
        &self,
        out: &mut dyn Write,
        group: Group<'_>,
        path: Option<&str>,
        (line, column): (usize, usize),
        last_line: usize,
    ) -> io::Result<()> {
        let rendered = self.renderer.render(&[group]);
        let (title, rest) = rendered.split_once('\n').unwrap_or((&rendered, ""));
        let indent = last_line.to_string().len();
        let style = if self.colour {
            DEFAULT_LINE_NUM_STYLE
        } else {
            Style::new()
        };
        let place = line_and_column(path, line, column);
        writeln!(out, "{title}")?;
        writeln!(out, "{:indent$}{style}--> {style:#}{place}", "")?;
        if rest.is_empty() {
            return Ok(());
        }
        writeln!(out, "{rest}")
    }
}

const fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

fn snippet(
    excerpt: Excerpt,
    line: usize,
    kind: AnnotationKind,
    label: Option<String>,
) -> Snippet<'static, Annotation<'static>> {
    Snippet::source(excerpt.text)
        .line_start(line)
        .annotation(kind.span(excerpt.mark).label(label))
}

/// `1000 pages: 997 clean, 2 errors, 1 warning`.
fn in_words(summary: &Summary) -> String {
    let parts: Vec<_> = [
        (summary.clean, format!("{} clean", summary.clean)),
        (summary.errors, plural(summary.errors, "error")),
        (summary.warnings, plural(summary.warnings, "warning")),
        (summary.notes, plural(summary.notes, "note")),
        (summary.accepted, format!("{} accepted", summary.accepted)),
        (summary.unread, format!("{} not read", summary.unread)),
    ]
    .into_iter()
    .filter_map(|(count, words)| (count > 0).then_some(words))
    .collect();
    let pages = plural(summary.pages, "page");
    match parts.is_empty() {
        true => pages,
        false => format!("{pages}: {}", parts.join(", ")),
    }
}
