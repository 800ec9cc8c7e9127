//! One row a page, for spreadsheets and data frames.
//!
//! The columns are a table, [`COLUMNS`]. A cell that lists several values holds
//! them with `; ` between. A cell that a spreadsheet would run as a formula gets
//! an apostrophe before it.

use std::borrow::Cow;
use std::io::{self, Write};

use clap::ValueEnum;
use innokyla::{Block, DateRange, PartialDate, Record, Source, Spanned, Text};

/// What stands between the values of one cell.
const SEPARATOR: &str = "; ";

/// What a row is made of.
struct CsvRow<'r, 'a> {
    source: &'r Source<'r>,
    record: &'r Record<'a>,
}

/// What the cells of a column hold; each is text that reads as it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CellType {
    Text,
    Integer,
    /// An ISO 8601 date.
    Date,
    /// `true` or `false`.
    Boolean,
}
use CellType::{Boolean, Date, Integer, Text as Words};

/// How a table is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum CsvDialect {
    /// Commas between cells, lines that end in LF
    #[default]
    Plain,
    /// For Excel where numbers have a decimal comma, as in Finland: a byte-order mark,
    /// semicolons, lines that end in CR LF
    Excel,
}

impl CsvDialect {
    /// What stands before the header.
    pub(crate) const fn mark(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Excel => "\u{feff}",
        }
    }

    pub(crate) const fn delimiter(self) -> char {
        match self {
            Self::Plain => ',',
            Self::Excel => ';',
        }
    }

    pub(crate) const fn line_end(self) -> &'static str {
        match self {
            Self::Plain => "\n",
            Self::Excel => "\r\n",
        }
    }
}

/// A column: its name and the value of a page; `None` where the kind of page has no
/// such value.
type CsvColumn = (
    &'static str,
    CellType,
    for<'r, 'a> fn(&CsvRow<'r, 'a>) -> Option<Cow<'r, str>>,
);

/// Every column, in order.
#[rustfmt::skip]
const COLUMNS: &[CsvColumn] = &[
    ("path", Words, |row| row.source.path.as_deref().map(Cow::Borrowed)),
    ("line", Integer, |row| row.source.line.map(|line| line.to_string().into())),
    ("id", Words, |row| row.source.id.as_deref().map(Cow::Borrowed)),
    ("kind", Words, |row| Some(row.record.kind().as_str().into())),
    ("language", Words, |row| Some(row.record.language().as_str().into())),
    ("title", Words, |row| text(row.record.title())),
    ("region_code", Words, |row| Some(row.record.region()?.code().into())),
    ("region_name", Words, |row| Some(row.record.region()?.name().into())),
    ("programme_code", Words, |row| text(row.record.programme().map(|programme| &programme.code))),
    ("programme_pillar", Integer, |row| number(row.record.programme()?.pillar)),
    ("programme_investment", Integer, |row| number(row.record.programme()?.investment)),
    ("name", Words, |row| text(row.record.name())),
    ("created", Date, |row| Some(row.record.created()?.to_string().into())),
    ("modified", Date, |row| Some(row.record.modified()?.to_string().into())),
    ("period", Words, |row| list(&row.record.as_kokonaisuus()?.period.ranges, |range| interval(range).into())),
    ("funders", Words, |row| list(row.record.funders(), |funder| funder.to_string().into())),
    ("contact_people", Words, |row| list(&row.record.as_kokonaisuus()?.contact.people, |person| plain(&person.name))),
    ("contact_organisation", Words, |row| Some(row.record.as_kokonaisuus()?.contact.organisation.as_ref()?.to_string().into())),
    ("contact_emails", Words, |row| list(&row.record.as_kokonaisuus()?.contact.emails, |email| plain(&email.address))),
    ("contact_phones", Words, |row| list(&row.record.as_kokonaisuus()?.contact.phones, plain)),
    ("authors", Words, |row| list(row.record.authors(), plain)),
    ("place", Words, |row| text(row.record.as_toimintamalli()?.place.as_ref())),
    ("localities", Words, |row| list(&row.record.as_toimintamalli()?.localities, |locality| plain(&locality.name))),
    ("nationwide", Boolean, |row| Some(row.record.as_toimintamalli()?.nationwide.to_string().into())),
    ("parent", Words, |row| text(row.record.as_toimintamalli()?.parent.as_ref())),
    ("stage", Words, |row| text(row.record.stage())),
    ("topics", Words, |row| list(&row.record.as_kokonaisuus()?.topics, plain)),
    ("phenomena", Words, |row| list(&row.record.as_kokonaisuus()?.phenomena, plain)),
    ("actor_regions", Words, |row| list(&row.record.as_kokonaisuus()?.actors.regions, |actor| actor.region.name().into())),
    ("attachments", Words, |row| list(row.record.attachments(), |attachment| plain(&attachment.title))),
    ("sections", Words, |row| list(row.record.sections(), |section| section.heading.as_ref().map_or("".into(), plain))),
    ("lead", Words, |row| body(row.record.lead())),
    ("summary", Words, |row| body(row.record.summary())),
    ("purpose", Words, |row| body(&row.record.as_kokonaisuus()?.purpose)),
];

/// The name of each column that every table has, and what it holds.
pub(crate) fn columns() -> impl Iterator<Item = (&'static str, CellType)> {
    COLUMNS.iter().map(|(name, holds, _)| (*name, *holds))
}

/// The cells of one page, as they are, and those of the fields that are kept.
pub(crate) fn cells<'r>(
    source: &'r Source<'r>,
    record: &'r Record<'_>,
    kept: &'r [String],
) -> impl Iterator<Item = Option<Cow<'r, str>>> {
    let row = CsvRow { source, record };
    let kept = kept.iter().map(|name| {
        let field = source.kept.iter().find(|field| field.name == *name)?;
        Some(field.cell())
    });
    COLUMNS
        .iter()
        .map(move |(_, _, cell)| cell(&row))
        .chain(kept)
}

/// The first line of a table, with a column for each of the fields that are kept.
pub(crate) fn header(dialect: CsvDialect, kept: &[String]) -> Vec<u8> {
    let mut line = dialect.mark().as_bytes().to_vec();
    let names = columns().map(|(name, _)| name);
    let names = names.chain(kept.iter().map(String::as_str));
    // Writing to memory cannot fail.
    let _ = write(dialect, names.map(|name| Some(name.into())), &mut line);
    line
}

/// Appends the row of one page, with the fields that are kept.
pub(crate) fn row(
    dialect: CsvDialect,
    source: &Source<'_>,
    record: &Record<'_>,
    kept: &[String],
    out: &mut Vec<u8>,
) -> io::Result<()> {
    write(dialect, cells(source, record, kept), out)
}

/// Writes a row of any table.
pub(crate) fn write<'c>(
    dialect: CsvDialect,
    cells: impl Iterator<Item = Option<Cow<'c, str>>>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(dialect.delimiter() as u8)
        .terminator(match dialect {
            CsvDialect::Plain => ::csv::Terminator::Any(b'\n'),
            CsvDialect::Excel => ::csv::Terminator::CRLF,
        })
        .from_writer(out);
    for cell in cells {
        writer.write_field(cell.map_or(Cow::Borrowed(""), harmless).as_bytes())?;
    }
    writer.write_record(None::<&[u8]>)?;
    writer.flush()
}

/// What opens a formula, in the wide forms of East Asia too.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠'];

/// A cell that no spreadsheet takes for a formula and no terminal for a command: its control
/// characters except line breaks and tabs are replaced by U+FFFD.
fn harmless(cell: Cow<'_, str>) -> Cow<'_, str> {
    let cell = without_controls(cell);
    if cell.starts_with(FORMULA) {
        format!("'{cell}").into()
    } else {
        cell
    }
}

/// The cell with U+FFFD for each control character except line breaks and tabs.
pub(crate) fn without_controls(cell: Cow<'_, str>) -> Cow<'_, str> {
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if cell.contains(is_control) {
        cell.replace(is_control, "\u{fffd}").into()
    } else {
        cell
    }
}

fn plain<'r>(text: &'r Text<'_>) -> Cow<'r, str> {
    Cow::Borrowed(&text.value)
}

fn text<'r>(text: Option<&'r Text<'_>>) -> Option<Cow<'r, str>> {
    text.map(plain)
}

fn number(number: Option<Spanned<u64>>) -> Option<Cow<'static, str>> {
    Some(number?.to_string().into())
}

/// `2020-10/2022`; an open side is two full stops, as in ISO 8601.
fn interval(range: &DateRange) -> String {
    let side = |date: Option<Spanned<PartialDate>>| {
        date.map_or_else(|| "..".to_owned(), |date| date.to_string())
    };
    format!("{}/{}", side(range.start), side(range.end))
}

fn list<'r, T>(values: &'r [T], show: impl Fn(&'r T) -> Cow<'r, str>) -> Option<Cow<'r, str>> {
    match values {
        [value] => Some(show(value)),
        _ => {
            let values: Vec<_> = values.iter().map(show).collect();
            Some(values.join(SEPARATOR).into())
        }
    }
}

/// Running text: one line a paragraph or list item, whether or not items are numbered.
fn body(blocks: &[Block<'_>]) -> Option<Cow<'static, str>> {
    let texts = blocks.iter().map(|block| match block {
        Block::List { items, .. } => {
            let items: Vec<_> = items.iter().map(|item| format!("• {item}")).collect();
            items.join("\n")
        }
        other => other.to_string(),
    });
    let texts: Vec<_> = texts.filter(|text| !text.is_empty()).collect();
    Some(texts.join("\n").into())
}

#[cfg(test)]
mod tests;
