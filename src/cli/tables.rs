//! The long tables of the pages: one for what a page has once, and one for each thing it
//! may have many of. Excel has them as sheets, CSV as files.
//!
//! Every table begins with `page`, the number of the page in the run, which ties its rows to
//! those of the table `pages`.

mod csv_folder;
mod datapackage;
mod rows;

pub(crate) use csv_folder::{CsvFolder, files};
pub(crate) use rows::TablePart;

use std::borrow::Cow;

use super::csv::{self, CellType};

/// The column that every table begins with.
pub(crate) const KEY: &str = "page";

/// A table: its columns behind [`KEY`].
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// What a row is.
    pub(crate) about: &'static str,
    pub(crate) columns: Vec<(Cow<'static, str>, CellType)>,
}

/// A column: its name, and what it holds.
type NamedColumn = (&'static str, CellType);

/// The cells of a row behind its [`KEY`].
pub(crate) type TableRow = Vec<Option<String>>;

/// The tables but for the first, which is that of the pages.
const LONG: [(&str, &str, &[NamedColumn]); 6] = {
    use CellType::{Integer, Text};

    [
        (
            "people",
            "A contact person of a page",
            &[("person", Text), ("role", Text), ("organisation", Text)],
        ),
        (
            "funders",
            "A funder of a page",
            &[("funder", Text), ("abbreviation", Text)],
        ),
        (
            "regions",
            "A region or place that a page names: in its title, as a line of Toimijat (actor) or \
             of Paikkakunta (locality), whose own words `text` has",
            &[
                ("named_as", Text),
                ("region_code", Text),
                ("region_name", Text),
                ("text", Text),
            ],
        ),
        (
            "attachments",
            "A file or link of a page",
            &[
                ("title", Text),
                ("format", Text),
                ("size_bytes", Integer),
                ("site", Text),
            ],
        ),
        (
            "sections",
            "A section of a page: its place among them, its heading and its text",
            &[
                ("position", Integer),
                ("section_id", Text),
                ("heading", Text),
                ("text", Text),
            ],
        ),
        (
            "findings",
            "What is wrong with a page, and where in its text",
            &[
                ("code", Text),
                ("severity", Text),
                ("line", Integer),
                ("column", Integer),
                ("message", Text),
                ("help", Text),
            ],
        ),
    ]
};

/// Every table, in order; that of the pages has a column for each field that is kept.
pub(crate) fn tables(kept: &[String]) -> Vec<Table> {
    let named = |(name, holds): NamedColumn| (Cow::Borrowed(name), holds);
    let kept = kept
        .iter()
        .map(|name| (Cow::Owned(name.clone()), CellType::Text));
    let pages = Table {
        name: "pages",
        about: "A page, with what it has once; of what it has many times the names, with `; ` \
                between",
        columns: csv::columns().map(named).chain(kept).collect(),
    };
    let long = LONG.iter().map(|(name, about, columns)| Table {
        name,
        about,
        columns: columns.iter().copied().map(named).collect(),
    });
    std::iter::once(pages).chain(long).collect()
}
