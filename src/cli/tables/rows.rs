//! A page as rows of the tables.

use std::borrow::Cow;

use innokyla::{Diagnostic, Organisation, Record, Region, Source, Text, plain_text};

use super::TableRow;
use crate::cli::csv;

/// The pages of a worker as rows, on their way into the tables.
#[derive(Default)]
pub(crate) struct TablePart {
    /// Of each page its rows, each with the number of its table.
    pub(crate) pages: Vec<Vec<(usize, TableRow)>>,
    /// About how many bytes they hold.
    pub(crate) length: usize,
}

impl TablePart {
    pub(crate) fn push(
        &mut self,
        source: &Source<'_>,
        record: &Record<'_>,
        kept: &[String],
        found: &[Diagnostic],
    ) {
        let first = csv::cells(source, record, kept).map(|cell| cell.map(Cow::into_owned));
        let mut rows = vec![(0, first.collect())];
        let long = [
            people(record),
            funders(record),
            regions(record),
            attachments(record),
            sections(record),
            findings(found),
        ];
        for (table, of_table) in (1..).zip(long) {
            rows.extend(of_table.into_iter().map(|row| (table, row)));
        }
        let cells = rows.iter().flat_map(|(_, row)| row);
        self.length += cells
            .map(|cell| 24 + cell.as_ref().map_or(0, String::len))
            .sum::<usize>();
        self.pages.push(rows);
    }
}

fn people(record: &Record<'_>) -> Vec<TableRow> {
    let people = record.as_kokonaisuus().map(|page| &page.contact.people);
    let people = people.into_iter().flatten();
    people
        .map(|person| {
            vec![
                words(Some(&person.name)),
                words(person.role.as_ref()),
                words(person.organisation.as_ref()),
            ]
        })
        .collect()
}

fn funders(record: &Record<'_>) -> Vec<TableRow> {
    let funder = |funder: &Organisation<'_>| {
        vec![
            words(Some(&funder.name)),
            words(funder.abbreviation.as_ref()),
        ]
    };
    record.funders().iter().map(funder).collect()
}

fn regions(record: &Record<'_>) -> Vec<TableRow> {
    let row = |named_as: &str, region: Option<Region>, text: Option<&Text<'_>>| {
        let code = region.map(|region| region.code().to_owned());
        let name = region.map(|region| region.name().to_owned());
        vec![Some(named_as.to_owned()), code, name, words(text)]
    };
    let title = record.region();
    let mut rows: Vec<_> = title
        .map(|region| row("title", Some(region.value), record.title()))
        .into_iter()
        .collect();
    if let Some(page) = record.as_kokonaisuus() {
        let actors = page.actors.regions.iter();
        rows.extend(actors.map(|it| row("actor", Some(it.region.value), Some(&it.title))));
    }
    if let Some(page) = record.as_toimintamalli() {
        let localities = page.localities.iter();
        rows.extend(localities.map(|it| {
            let region = it.region.map(|region| region.value);
            row("locality", region, Some(&it.name))
        }));
    }
    rows
}

fn attachments(record: &Record<'_>) -> Vec<TableRow> {
    record
        .attachments()
        .iter()
        .map(|attachment| {
            vec![
                words(Some(&attachment.title)),
                words(attachment.format.as_ref()),
                attachment.size_bytes.map(|bytes| bytes.to_string()),
                words(attachment.site.as_ref()),
            ]
        })
        .collect()
}

fn sections(record: &Record<'_>) -> Vec<TableRow> {
    let sections = (1..).zip(record.sections());
    sections
        .map(|(position, section): (u64, _)| {
            vec![
                Some(position.to_string()),
                section.id.map(|id| id.to_string()),
                words(section.heading.as_ref()),
                Some(plain_text(&section.body)),
            ]
        })
        .collect()
}

fn findings(found: &[Diagnostic]) -> Vec<TableRow> {
    let row = |finding: &Diagnostic| {
        vec![
            Some(finding.code.to_string()),
            Some(finding.severity.to_string()),
            Some(finding.line.to_string()),
            Some(finding.column.to_string()),
            Some(finding.message.clone()),
            finding.help.clone(),
        ]
    };
    found.iter().map(row).collect()
}

fn words(text: Option<&Text<'_>>) -> Option<String> {
    text.map(|text| text.as_str().to_owned())
}
