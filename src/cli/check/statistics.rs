//! How often each rule has found something, in place of what it found.

use std::collections::BTreeMap;
use std::io::{self, Write};

use innokyla::check::Code;
use innokyla::report::{Format, Notice, Options, Page, Report, Summary};
use serde::Serialize;

use super::drift::OF_COLLECTIONS;

/// The findings of a run by their rules.
pub(super) struct Statistics {
    form: StatisticsForm,
    /// Whether the line that sums up is left out of the table.
    quiet: bool,
    rules: BTreeMap<String, Count>,
}

/// What the numbers are written as.
#[derive(Clone, Copy)]
enum StatisticsForm {
    Table,
    Array,
    Lines,
}

#[derive(Default)]
struct Count {
    findings: usize,
    pages: usize,
}

/// A rule and its numbers.
#[derive(Serialize)]
struct StatisticsRow<'r> {
    code: &'r str,
    findings: usize,
    /// 0 for a rule that finds something in the pages as a whole.
    pages: usize,
    summary: &'static str,
}

impl Statistics {
    /// Numbers in this format; `None` where they have no place in it.
    pub(super) fn of(format: Format, quiet: bool) -> Option<Self> {
        let form = match format {
            Format::Text => StatisticsForm::Table,
            Format::Json => StatisticsForm::Array,
            Format::Ndjson => StatisticsForm::Lines,
            _ => return None,
        };
        Some(Self {
            form,
            quiet,
            rules: BTreeMap::new(),
        })
    }

    /// The rules with the most findings first.
    fn rows(&self) -> Vec<StatisticsRow<'_>> {
        let rows = self.rules.iter().map(|(code, count)| StatisticsRow {
            findings: count.findings,
            pages: count.pages,
            summary: code.parse().map_or("", |code: Code| code.rule().summary),
            code,
        });
        let mut rows: Vec<_> = rows.collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.findings));
        rows
    }
}

impl Report for Statistics {
    fn page(&mut self, _: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        let mut counted: Vec<&str> = Vec::new();
        for found in page.diagnostics {
            let count = match self.rules.get_mut(found.code.as_ref()) {
                Some(count) => count,
                None => self.rules.entry(found.code.to_string()).or_default(),
            };
            count.findings += 1;
            let is_of_page = !OF_COLLECTIONS
                .iter()
                .any(|code| code.as_str() == found.code);
            if is_of_page && !counted.contains(&found.code.as_ref()) {
                counted.push(&found.code);
                count.pages += 1;
            }
        }
        Ok(())
    }

    /// What could not be read is no finding.
    fn notice(&mut self, _: &mut dyn Write, _: &Notice<'_>) -> io::Result<()> {
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write, summary: &Summary) -> io::Result<()> {
        let rows = self.rows();
        match self.form {
            StatisticsForm::Table => {
                table(out, &rows)?;
                if self.quiet {
                    return Ok(());
                }
                if !rows.is_empty() {
                    out.write_all(b"\n")?;
                }
                Format::Text.report(Options::default()).finish(out, summary)
            }
            StatisticsForm::Lines => rows.iter().try_for_each(|row| {
                serde_json::to_writer(&mut *out, row)?;
                out.write_all(b"\n")
            }),
            StatisticsForm::Array => {
                serde_json::to_writer_pretty(&mut *out, &rows)?;
                out.write_all(b"\n")
            }
        }
    }
}

fn table(out: &mut dyn Write, rows: &[StatisticsRow<'_>]) -> io::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let codes = rows.iter().map(|row| row.code.len());
    let width = codes.max().unwrap_or_default();
    let (code, summary) = ("code", "what it finds");
    writeln!(out, "findings    pages  {code:width$}  {summary}")?;
    for row in rows {
        let (findings, pages) = (row.findings, row.pages);
        let (code, summary) = (row.code, row.summary);
        writeln!(out, "{findings:8} {pages:8}  {code:width$}  {summary}")?;
    }
    Ok(())
}
