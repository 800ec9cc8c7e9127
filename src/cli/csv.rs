//! One row a page, for spreadsheets and data frames.
//!
//! The columns are a table, [`COLUMNS`]. A cell that lists several values holds
//! them with `; ` between. A cell that a spreadsheet would run as a formula gets
//! an apostrophe before it.

use std::borrow::Cow;

use innokyla::{Block, DateRange, Organisation, PartialDate, Record, Source, Spanned, Text};

/// What stands between the values of one cell.
const SEPARATOR: &str = "; ";

/// What a row is made of.
struct CsvRow<'r, 'a> {
    source: &'r Source<'r>,
    record: &'r Record<'a>,
}

/// A column: its name and the value of a page; `None` where the kind of page has no
/// such value.
type Column = (
    &'static str,
    for<'r, 'a> fn(&CsvRow<'r, 'a>) -> Option<Cow<'r, str>>,
);

/// A value that both kinds with basic facts have.
macro_rules! either {
    ($row:ident, $page:ident => $value:expr) => {
        match $row.record {
            Record::Kokonaisuus($page) => $value,
            Record::Toimintamalli($page) => $value,
            _ => None,
        }
    };
}

/// Every column, in order.
#[rustfmt::skip]
const COLUMNS: &[Column] = &[
    ("path", |row| row.source.path.as_deref().map(Cow::Borrowed)),
    ("line", |row| row.source.line.map(|line| line.to_string().into())),
    ("id", |row| row.source.id.as_deref().map(Cow::Borrowed)),
    ("kind", |row| Some(row.record.kind().as_str().into())),
    ("language", |row| Some(row.record.language().as_str().into())),
    ("title", |row| text(row.record.title())),
    ("region_code", |row| Some(row.record.region()?.code().into())),
    ("region_name", |row| Some(row.record.region()?.name().into())),
    ("programme_code", |row| text(row.record.programme().map(|programme| &programme.code))),
    ("programme_pillar", |row| number(row.record.programme()?.pillar)),
    ("programme_investment", |row| number(row.record.programme()?.investment)),
    ("name", |row| text(either!(row, page => page.name.as_ref()))),
    ("created", |row| Some(either!(row, page => page.created)?.to_string().into())),
    ("modified", |row| Some(either!(row, page => page.modified)?.to_string().into())),
    ("period", |row| list(&row.record.as_kokonaisuus()?.period.ranges, |range| interval(range).into())),
    ("funders", |row| list(either!(row, page => Some(&page.funders))?, organisation)),
    ("contact_people", |row| list(&row.record.as_kokonaisuus()?.contact.people, |person| plain(&person.name))),
    ("contact_organisation", |row| Some(organisation(row.record.as_kokonaisuus()?.contact.organisation.as_ref()?))),
    ("contact_emails", |row| list(&row.record.as_kokonaisuus()?.contact.emails, |email| plain(&email.address))),
    ("contact_phones", |row| list(&row.record.as_kokonaisuus()?.contact.phones, plain)),
    ("authors", |row| list(either!(row, page => Some(&page.authors))?, plain)),
    ("place", |row| text(row.record.as_toimintamalli()?.place.as_ref())),
    ("localities", |row| list(&row.record.as_toimintamalli()?.localities, |locality| plain(&locality.name))),
    ("nationwide", |row| Some(row.record.as_toimintamalli()?.nationwide.to_string().into())),
    ("parent", |row| text(row.record.as_toimintamalli()?.parent.as_ref())),
    ("stage", |row| match row.record {
        Record::Toimintamalli(page) => text(page.stage.as_ref()),
        Record::KehittamisenPolku(page) => text(page.stage.as_ref()),
        _ => None,
    }),
    ("topics", |row| list(&row.record.as_kokonaisuus()?.topics, plain)),
    ("phenomena", |row| list(&row.record.as_kokonaisuus()?.phenomena, plain)),
    ("actor_regions", |row| list(&row.record.as_kokonaisuus()?.actors.regions, |actor| actor.region.name().into())),
    ("attachments", |row| list(match row.record {
        Record::Kokonaisuus(page) => &page.attachments,
        Record::Toimintamalli(page) => &page.attachments,
        Record::KehittamisenPolku(page) => &page.attachments,
        Record::Article(page) => &page.attachments,
        _ => return None,
    }, |attachment| plain(&attachment.title))),
    ("sections", |row| list(row.record.sections(), |section| section.heading.as_ref().map_or("".into(), plain))),
    ("lead", |row| body(row.record.lead())),
    ("summary", |row| body(either!(row, page => Some(&page.summary))?)),
    ("purpose", |row| body(&row.record.as_kokonaisuus()?.purpose)),
];

/// The names of the columns that every table has.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    COLUMNS.iter().map(|(name, _)| *name)
}

/// The first line of a table, with a column for each of the fields that are kept.
pub(crate) fn header(kept: &[String]) -> Vec<u8> {
    let mut line = Vec::new();
    let names = COLUMNS.iter().map(|(name, _)| Cow::Borrowed(*name));
    let names = names.chain(kept.iter().map(|name| name.into()));
    // Writing to memory cannot fail.
    let _ = write(&mut line, names.map(harmless));
    line
}

/// Appends the row of one page, with the fields that are kept.
pub(crate) fn row(
    source: &Source<'_>,
    record: &Record<'_>,
    kept: &[String],
    out: &mut Vec<u8>,
) -> Result<(), ::csv::Error> {
    let row = CsvRow { source, record };
    let cells = COLUMNS.iter().map(|(_, cell)| cell(&row));
    let kept = kept.iter().map(|name| {
        let field = source.kept.iter().find(|field| field.name == *name)?;
        Some(field.cell())
    });
    let cells = cells.chain(kept);
    write(
        out,
        cells.map(|cell| cell.map_or(Cow::Borrowed(""), harmless)),
    )
}

fn write<'c>(
    out: &mut Vec<u8>,
    cells: impl Iterator<Item = Cow<'c, str>>,
) -> Result<(), ::csv::Error> {
    let mut writer = ::csv::Writer::from_writer(out);
    for cell in cells {
        writer.write_field(cell.as_bytes())?;
    }
    writer.write_record(None::<&[u8]>)?;
    writer.flush()?;
    Ok(())
}

/// What opens a formula, in the wide forms of East Asia too.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠'];

/// A cell that no spreadsheet takes for a formula and that drives no terminal: its
/// control characters are U+FFFD, but for line breaks and tabs.
fn harmless(cell: Cow<'_, str>) -> Cow<'_, str> {
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    let cell = if cell.contains(is_control) {
        cell.replace(is_control, "\u{fffd}").into()
    } else {
        cell
    };
    if cell.starts_with(FORMULA) {
        format!("'{cell}").into()
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

/// `Sosiaali- ja terveysministeriö (STM)`
fn organisation<'r>(organisation: &'r Organisation<'_>) -> Cow<'r, str> {
    match &organisation.abbreviation {
        None => plain(&organisation.name),
        Some(short) => format!("{} ({short})", organisation.name).into(),
    }
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
