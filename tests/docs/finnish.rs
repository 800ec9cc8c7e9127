//! The guide in Finnish lacks no rule, no column and no table.

use crate::command::{Sandbox, run};
use crate::markdown::Page;

/// What each severity is called.
const SEVERITIES: [(&str, &str); 3] = [
    ("error", "virhe"),
    ("warning", "varoitus"),
    ("note", "huomautus"),
];

#[test]
fn every_code_stands_in_finnish_with_its_severity() {
    let list = run(".", &["rules"]);
    let codes = list.text().lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        let (code, severity) = (words.next()?, words.next()?);
        let severity = SEVERITIES.iter().find(|(name, _)| *name == severity)?.1;
        Some(format!("| [`{code}`](../rules.md#{code}) | {severity} | "))
    });
    let page = Page::read("docs/fi/havainnot.md");
    let rows = page.prose().filter(|line| line.starts_with("| ["));
    let rows: Vec<&str> = rows.collect();
    let codes: Vec<String> = codes.collect();
    assert_eq!(rows.len(), codes.len());
    for (row, code) in rows.iter().zip(&codes) {
        let meaning = row.strip_prefix(code.as_str());
        assert!(
            meaning.is_some_and(|it| it.len() > 20),
            "{row} is not {code}"
        );
    }
}

#[test]
fn every_table_and_column_stands_in_finnish() {
    let page = Page::read("docs/fi/kayttoohje.md");
    let folder = Sandbox::with(&["a.txt"]);
    let tables = ["convert", "a.txt", "-o", "t", "--format", "csv-tables"];
    run(&folder, &tables).ended(0, &[]);
    let tables = folder.tree("t");
    assert_eq!(tables.len(), 8, "{tables:?}");
    let tables = tables.iter().filter_map(|name| name.strip_suffix(".csv"));
    for table in tables {
        assert!(page.text.contains(&format!("\n| `{table}` | ")), "{table}");
    }
    let head = run(&folder, &["convert", "a.txt", "--format", "csv"]);
    let columns = head.text().lines().next().unwrap();
    for column in columns.split(',') {
        assert!(page.text.contains(&format!("`{column}`")), "{column}");
    }
}
