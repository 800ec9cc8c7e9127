//! `text`: the findings for people, each with its line and its place marked.

use std::borrow::Cow;
use std::io::{self, Write};

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::escape::{visible, visible_but};
use super::excerpt::Excerpt;
use super::lines::Lines;
use super::{Page, Report, Summary, UNNAMED};
use crate::{Diagnostic, Related, Severity};

/// Wide enough that the renderer never cuts a line: the excerpts are cut already.
const TERMINAL: usize = 1024;

pub(super) struct Text {
    renderer: Renderer,
}

impl Text {
    pub(super) fn new(colour: bool) -> Self {
        let renderer = if colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        Self {
            renderer: renderer.term_width(TERMINAL),
        }
    }
}

impl Report for Text {
    fn start(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn page(&mut self, out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        if page.diagnostics.is_empty() {
            return Ok(());
        }
        let lines = Lines::new(page.text);
        for diagnostic in page.diagnostics {
            let mut groups = vec![finding(&lines, diagnostic)];
            groups.extend(
                diagnostic
                    .related
                    .iter()
                    .map(|related| other_place(&lines, page.path, related)),
            );
            writeln!(out, "{}\n", self.renderer.render(&groups))?;
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write, summary: &Summary) -> io::Result<()> {
        writeln!(out, "{}", in_words(summary))
    }
}

fn finding<'t>(lines: &Lines<'t>, diagnostic: &'t Diagnostic) -> Group<'t> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let excerpt = Excerpt::new(lines, diagnostic.span);
    let label = excerpt
        .goes_on
        .then(|| format!("… up to {}:{}", diagnostic.end_line, diagnostic.end_column));
    let group = level
        .primary_title(visible(&diagnostic.message))
        .id(visible(&diagnostic.code))
        .element(origin(
            diagnostic.path.as_deref(),
            diagnostic.line,
            diagnostic.column,
        ))
        .element(snippet(
            excerpt,
            diagnostic.line,
            AnnotationKind::Primary,
            label,
        ));
    match &diagnostic.help {
        Some(help) => group.element(Level::HELP.message(visible_but(help, &['\n']))),
        None => group,
    }
}

/// Another place: with its line where it lies on the same page.
fn other_place<'t>(lines: &Lines<'t>, page: Option<&str>, related: &'t Related) -> Group<'t> {
    let path = related.path.as_deref();
    let group = Level::NOTE
        .secondary_title(visible(&related.message))
        .element(origin(path, related.line, related.column));
    if path != page {
        return group;
    }
    let excerpt = Excerpt::new(lines, related.span);
    group.element(snippet(
        excerpt,
        related.line,
        AnnotationKind::Context,
        None,
    ))
}

/// The place in the diagnostic's own count: the renderer would count columns in
/// the excerpt.
fn origin(path: Option<&str>, line: usize, column: usize) -> Origin<'_> {
    Origin::path(visible(path.unwrap_or(UNNAMED)))
        .line(line)
        .char_column(column)
}

fn snippet<'t>(
    excerpt: Excerpt,
    line: usize,
    kind: AnnotationKind,
    label: Option<String>,
) -> Snippet<'t, Annotation<'t>> {
    Snippet::source(excerpt.text)
        .line_start(line)
        .annotation(kind.span(excerpt.mark).label(label))
}

/// `1000 pages: 997 clean, 2 errors, 1 warning`.
fn in_words(summary: &Summary) -> String {
    let parts: Vec<_> = [
        (summary.clean, "clean", "clean"),
        (summary.errors, "error", "errors"),
        (summary.warnings, "warning", "warnings"),
        (summary.notes, "note", "notes"),
    ]
    .into_iter()
    .filter(|&(count, ..)| count > 0)
    .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
    .collect();
    let pages = match summary.pages {
        1 => Cow::Borrowed("1 page"),
        pages => Cow::Owned(format!("{pages} pages")),
    };
    if parts.is_empty() {
        pages.into_owned()
    } else {
        format!("{pages}: {}", parts.join(", "))
    }
}
