//! How pages that differ are written.

use std::io::{self, Write};

use clap::ValueEnum;
use innokyla::diff::{DIFF_SCHEMA, DiffSummary, PageDiff};

use super::html;
use super::labels::Labels;
use super::markdown;
use super::text::TextStyle;
use crate::cli::render::escape_controls;
use crate::plural::plural;

/// How pages that differ are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    /// Lines for people
    Text,
    /// One object: the pages and their numbers
    Json,
    /// One object a page, a line each
    Ndjson,
    /// Headings and lists, for a review or a wiki
    #[value(alias = "md")]
    Markdown,
    /// One page for a browser, with a list, filters and words marked
    Html,
}

impl DiffFormat {
    /// The extensions of file names, each with the format that it asks for.
    pub(super) const EXTENSIONS: [(&'static str, Self); 8] = [
        ("txt", Self::Text),
        ("diff", Self::Text),
        ("json", Self::Json),
        ("ndjson", Self::Ndjson),
        ("jsonl", Self::Ndjson),
        ("md", Self::Markdown),
        ("markdown", Self::Markdown),
        ("html", Self::Html),
    ];

    /// A page as it stands in the output.
    pub(super) fn page(self, page: &PageDiff, labels: &Labels, style: TextStyle) -> Vec<u8> {
        match self {
            Self::Text => style.page(page, labels).into_bytes(),
            Self::Markdown => markdown::page(page, labels).into_bytes(),
            Self::Json => in_json(page),
            Self::Ndjson => [&in_json(page)[..], b"\n"].concat(),
            Self::Html => html::page(page, labels),
        }
    }

    pub(super) fn open(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Json => write!(out, "{{\"schema\":\"{DIFF_SCHEMA}\",\"pages\":["),
            Self::Text | Self::Ndjson | Self::Markdown | Self::Html => Ok(()),
        }
    }

    /// What stands before a page.
    pub(super) fn between(self, is_first: bool, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Json if is_first => out.write_all(b"\n"),
            Self::Json => out.write_all(b",\n"),
            Self::Text if !is_first => out.write_all(b"\n"),
            Self::Text | Self::Ndjson | Self::Markdown | Self::Html => Ok(()),
        }
    }

    /// What stands behind the last page.
    pub(super) fn close(
        self,
        summary: &DiffSummary,
        is_quiet: bool,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match self {
            Self::Json => {
                out.write_all(b"\n],\"summary\":")?;
                serde_json::to_writer(&mut *out, summary)?;
                out.write_all(b"}\n")
            }
            Self::Markdown if !is_quiet => writeln!(out, "{}", in_words(summary)),
            Self::Text if !is_quiet => {
                let is_alone = !summary.differs();
                writeln!(
                    out,
                    "{}{}",
                    if is_alone { "" } else { "\n" },
                    in_words(summary)
                )
            }
            Self::Text | Self::Ndjson | Self::Markdown | Self::Html => Ok(()),
        }
    }

    /// Whether the end of the output says how many pages there are.
    pub(super) const fn sums_up(self) -> bool {
        matches!(self, Self::Text | Self::Markdown)
    }
}

/// A page as JSON on one line, without what steers a terminal.
pub(super) fn in_json(page: &PageDiff) -> Vec<u8> {
    // What a change holds can be written as JSON.
    let mut json = serde_json::to_vec(page).unwrap_or_default();
    escape_controls(&mut json, 0);
    json
}

/// How many pages met which end, in words.
pub(super) fn in_words(summary: &DiffSummary) -> String {
    let DiffSummary {
        equal,
        changed,
        moved,
        moved_and_changed,
        added,
        removed,
        failed,
    } = *summary;
    let pages = equal + changed + moved + added + removed;
    let mut words = format!("{}: {equal} equal", plural(pages, "page"));
    let moved = match moved_and_changed {
        0 => format!("{moved} moved"),
        both => format!("{moved} moved ({both} of them changed)"),
    };
    let counts = [
        format!("{changed} changed"),
        moved,
        format!("{added} added"),
        format!("{removed} removed"),
    ];
    for count in counts {
        words += &format!(", {count}");
    }
    if failed > 0 {
        words += &format!(", {failed} not read");
    }
    words
}
