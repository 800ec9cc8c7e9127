//! One row a page, for spreadsheets and data frames.
//!
//! The columns are a table, [`COLUMNS`]. A cell that lists several values holds
//! them with `; ` between. A cell that a spreadsheet would run as a formula gets
//! an apostrophe before it.

use std::borrow::Cow;

use innokyla::{Block, DateRange, Kokonaisuus, Organisation, Record, Source, Text, Toimintamalli};

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
    ("name", |row| text(either(row, |page| page.name.as_ref(), |page| page.name.as_ref()))),
    ("created", |row| Some(either(row, |page| page.created, |page| page.created)?.to_string().into())),
    ("modified", |row| Some(either(row, |page| page.modified, |page| page.modified)?.to_string().into())),
    ("period", |row| list(&kokonaisuus(row)?.period.ranges, |range| interval(range).into())),
    ("funders", |row| list(either(row, |page| Some(&page.funders), |page| Some(&page.funders))?, organisation)),
    ("contact_people", |row| list(&kokonaisuus(row)?.contact.people, |person| plain(&person.name))),
    ("contact_organisation", |row| Some(organisation(kokonaisuus(row)?.contact.organisation.as_ref()?))),
    ("contact_emails", |row| list(&kokonaisuus(row)?.contact.emails, |email| plain(&email.address))),
    ("authors", |row| list(either(row, |page| Some(&page.authors), |page| Some(&page.authors))?, plain)),
    ("place", |row| body(&toimintamalli(row)?.place)),
    ("localities", |row| list(&toimintamalli(row)?.localities, |locality| plain(&locality.name))),
    ("nationwide", |row| Some(toimintamalli(row)?.nationwide.to_string().into())),
    ("parent", |row| text(toimintamalli(row)?.parent.as_ref())),
    ("stage", |row| match row.record {
        Record::Toimintamalli(page) => text(page.stage.as_ref()),
        Record::KehittamisenPolku(page) => text(page.stage.as_ref()),
        _ => None,
    }),
    ("topics", |row| list(&kokonaisuus(row)?.topics, plain)),
    ("phenomena", |row| list(&kokonaisuus(row)?.phenomena, plain)),
    ("actor_regions", |row| list(&kokonaisuus(row)?.actors.regions, |actor| actor.region.name().into())),
    ("attachments", |row| list(match row.record {
        Record::Kokonaisuus(page) => &page.attachments,
        Record::Toimintamalli(page) => &page.attachments,
        Record::Article(page) => &page.attachments,
        _ => return None,
    }, |attachment| plain(&attachment.title))),
    ("sections", |row| list(row.record.sections(), |section| section.heading.as_ref().map_or("".into(), plain))),
    ("lead", |row| body(row.record.lead())),
    ("summary", |row| body(either(row, |page| Some(&page.summary), |page| Some(&page.summary))?)),
    ("purpose", |row| body(&kokonaisuus(row)?.purpose)),
];

/// The first line of a table.
pub(crate) fn header() -> Vec<u8> {
    let mut line = Vec::new();
    // Writing to memory cannot fail.
    let _ = write(
        &mut line,
        COLUMNS.iter().map(|(name, _)| Cow::Borrowed(*name)),
    );
    line
}

/// Appends the row of one page.
pub(crate) fn row(
    source: &Source<'_>,
    record: &Record<'_>,
    out: &mut Vec<u8>,
) -> Result<(), ::csv::Error> {
    let row = CsvRow { source, record };
    write(
        out,
        COLUMNS
            .iter()
            .map(|(_, cell)| cell(&row).map_or(Cow::Borrowed(""), harmless)),
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

fn kokonaisuus<'r, 'a>(row: &CsvRow<'r, 'a>) -> Option<&'r Kokonaisuus<'a>> {
    match row.record {
        Record::Kokonaisuus(page) => Some(page),
        _ => None,
    }
}

fn toimintamalli<'r, 'a>(row: &CsvRow<'r, 'a>) -> Option<&'r Toimintamalli<'a>> {
    match row.record {
        Record::Toimintamalli(page) => Some(page),
        _ => None,
    }
}

/// A value that both kinds with basic facts have.
fn either<'r, 'a, T>(
    row: &CsvRow<'r, 'a>,
    programme: impl FnOnce(&'r Kokonaisuus<'a>) -> Option<T>,
    model: impl FnOnce(&'r Toimintamalli<'a>) -> Option<T>,
) -> Option<T> {
    match row.record {
        Record::Kokonaisuus(page) => programme(page),
        Record::Toimintamalli(page) => model(page),
        _ => None,
    }
}

fn plain<'r>(text: &'r Text<'_>) -> Cow<'r, str> {
    Cow::Borrowed(&text.value)
}

fn text<'r>(text: Option<&'r Text<'_>>) -> Option<Cow<'r, str>> {
    text.map(plain)
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
    let side = |date: Option<innokyla::Spanned<innokyla::PartialDate>>| {
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

/// Running text: one line a paragraph or list item.
fn body(blocks: &[Block<'_>]) -> Option<Cow<'static, str>> {
    let mut lines = String::new();
    let mut line = |mark: &str, text: &str| {
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(mark);
        lines.push_str(text);
    };
    for block in blocks {
        match block {
            Block::Paragraph { text } | Block::Heading { text } | Block::Link { text } => {
                line("", text);
            }
            Block::List { items, .. } => items.iter().for_each(|item| line("• ", item)),
            Block::Image(image) => {
                let texts = image.alt.iter().chain(&image.caption);
                texts.for_each(|text| line("", text));
            }
            // A block of a kind to come.
            other => line("", &other.to_string()),
        }
    }
    Some(lines.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The row of the page in this JSON, column by column.
    fn cells(source: &Source<'_>, json: &str) -> Vec<(String, String)> {
        let record: Record<'_> = serde_json::from_str(json).unwrap();
        let mut table = header();
        row(source, &record, &mut table).unwrap();
        let mut reader = ::csv::Reader::from_reader(table.as_slice());
        let names = reader.headers().unwrap().clone();
        let row = reader.records().next().unwrap().unwrap();
        let pair = |(name, cell): (&str, &str)| (name.to_owned(), cell.to_owned());
        names
            .iter()
            .zip(row.iter())
            .map(pair)
            .filter(|(_, cell)| !cell.is_empty())
            .collect()
    }

    #[test]
    fn a_programme_fills_its_columns() {
        let source = Source::new(innokyla::Encoding::Utf8)
            .path("corpus.jsonl")
            .line(3)
            .id("innokyla.fi/silta");
        let found = cells(
            &source,
            r#"{
            "kind": "kokonaisuus", "language": "fi", "title": "Kainuu: Silta",
            "region": {"code": "20", "name": "Kainuu"},
            "lead": [{"type": "paragraph", "text": "Johdanto,\nkaksi riviä."}],
            "name": "Silta", "summary": [{"type": "list", "ordered": false, "items": ["yksi", "kaksi"]}],
            "purpose": [], "period": {"body": [], "ranges": [
                {"start": "2020-10", "end": "2022"}, {"start": null, "end": "2023-01-31"}]},
            "actors": {"body": [], "regions": [{"region": {"code": "15", "name": "Keski-Suomi"}, "title": "Silta"}]},
            "funders": [{"name": "Ministeriö", "abbreviation": "MIN"}, {"name": "Kunta", "abbreviation": null}],
            "attachments": [{"title": "Loppuraportti", "format": "pdf", "size_bytes": 2300000, "site": null}],
            "contact": {"people": [{"name": "Aino Esimerkki", "role": "johtaja"}],
                "organisation": {"name": "Kunta", "abbreviation": null},
                "emails": [{"address": "aino@example.org", "template": false}]},
            "authors": ["Aino Esimerkki"], "created": "2022-01-25", "modified": null,
            "sections": [{"id": null, "heading": "Tausta", "body": []}, {"id": null, "heading": "Tulokset", "body": []}],
            "topics": ["Perusterveydenhuolto", "Sosiaalihuolto"], "phenomena": []
        }"#,
        );
        let expected = [
            ("path", "corpus.jsonl"),
            ("line", "3"),
            ("id", "innokyla.fi/silta"),
            ("kind", "kokonaisuus"),
            ("language", "fi"),
            ("title", "Kainuu: Silta"),
            ("region_code", "20"),
            ("region_name", "Kainuu"),
            ("name", "Silta"),
            ("created", "2022-01-25"),
            ("period", "2020-10/2022; ../2023-01-31"),
            ("funders", "Ministeriö (MIN); Kunta"),
            ("contact_people", "Aino Esimerkki"),
            ("contact_organisation", "Kunta"),
            ("contact_emails", "aino@example.org"),
            ("authors", "Aino Esimerkki"),
            ("topics", "Perusterveydenhuolto; Sosiaalihuolto"),
            ("actor_regions", "Keski-Suomi"),
            ("attachments", "Loppuraportti"),
            ("sections", "Tausta; Tulokset"),
            ("lead", "Johdanto,\nkaksi riviä."),
            ("summary", "• yksi\n• kaksi"),
        ];
        assert_eq!(
            found,
            expected.map(|(name, cell)| (name.to_owned(), cell.to_owned()))
        );
    }

    #[test]
    fn a_model_fills_its_columns() {
        let found = cells(
            &Source::default(),
            r#"{
            "kind": "toimintamalli", "language": "sv", "title": null, "region": null, "lead": [],
            "name": "=1+1", "summary": [], "place": [{"type": "link", "text": "-hoitokoti"}],
            "localities": [{"name": "Turku", "region": null}, {"name": "Valtakunnallinen", "region": null}],
            "nationwide": true, "funders": [], "parent": "@silta", "attachments": [], "images": [],
            "authors": ["+358"], "created": null, "modified": "2025-05-05", "stage": "Kehitteillä",
            "sections": []
        }"#,
        );
        let expected = [
            ("kind", "toimintamalli"),
            ("language", "sv"),
            ("name", "'=1+1"),
            ("modified", "2025-05-05"),
            ("authors", "'+358"),
            ("place", "'-hoitokoti"),
            ("localities", "Turku; Valtakunnallinen"),
            ("nationwide", "true"),
            ("parent", "'@silta"),
            ("stage", "Kehitteillä"),
        ];
        assert_eq!(
            found,
            expected.map(|(name, cell)| (name.to_owned(), cell.to_owned()))
        );
    }

    #[test]
    fn every_cell_that_would_run_gets_an_apostrophe() {
        let table = [
            ("=SUM(A1)", "'=SUM(A1)"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@a", "'@a"),
            ("\tx", "'\tx"),
            ("\nx", "'\nx"),
            ("＝1", "'＝1"),
            ("\rx", "\u{fffd}x"),
            ("a\u{1b}[31m\u{9b}b", "a\u{fffd}[31m\u{fffd}b"),
            ("1=1", "1=1"),
            ("'", "'"),
            ("", ""),
        ];
        for (cell, safe) in table {
            assert_eq!(harmless(cell.into()), safe);
        }
    }
}
