//! The tables as a Frictionless data package: <https://datapackage.org>.

use serde_json::{Value, json};

use super::csv_folder::file_name;
use super::{KEY, Table};
use crate::cli::csv::{CellType, CsvDialect};

/// The description of the tables, as they are written in a dialect.
pub(super) fn describe(tables: &[Table], dialect: CsvDialect) -> Value {
    let resources: Vec<_> = tables
        .iter()
        .map(|table| resource(table, dialect))
        .collect();
    json!({
        "name": "innokyla",
        "title": "Pages of Innokylä",
        "profile": "tabular-data-package",
        "resources": resources
    })
}

fn resource(table: &Table, dialect: CsvDialect) -> Value {
    let key = json!({
        "name": KEY,
        "type": "integer",
        "description": "The number of the page in the run that wrote the tables.",
        "constraints": { "required": true }
    });
    let mut fields = vec![key];
    fields.extend(
        table
            .columns
            .iter()
            .map(|(name, holds)| json!({ "name": name, "type": type_name(*holds) })),
    );
    let mut schema = json!({ "fields": fields, "missingValues": [""] });
    if table.name == "pages" {
        schema["primaryKey"] = json!([KEY]);
    } else {
        let reference = json!({ "resource": "pages", "fields": [KEY] });
        schema["foreignKeys"] = json!([{ "fields": [KEY], "reference": reference }]);
    }
    json!({
        "name": table.name,
        "path": file_name(table.name),
        "description": table.about,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": if dialect.mark().is_empty() { "utf-8" } else { "utf-8-sig" },
        "dialect": {
            "delimiter": dialect.delimiter().to_string(),
            "lineTerminator": dialect.line_end(),
            "quoteChar": "\"",
            "doubleQuote": true,
            "header": true
        },
        "schema": schema
    })
}

const fn type_name(holds: CellType) -> &'static str {
    match holds {
        CellType::Text => "string",
        CellType::Integer => "integer",
        CellType::Date => "date",
        CellType::Boolean => "boolean",
    }
}
