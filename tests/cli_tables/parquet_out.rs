//! Parquet out: the columns of the contract, whole or not at all.

use std::fs::File;

use innokyla::arrow::arrow_array::RecordBatch;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use serde_json::Value;

use crate::command::{Sandbox, page, words};

/// The rows of a file.
fn read(sandbox: &Sandbox, name: &str) -> Vec<Value> {
    let file = File::open(sandbox.path(name)).unwrap();
    let builder = ParquetRecordBatchReaderBuilder::try_new(file).unwrap();
    assert_eq!(
        builder.schema().fields(),
        innokyla::arrow::schema().fields()
    );
    let metadata = builder.metadata();
    let pairs = metadata.file_metadata().key_value_metadata().unwrap();
    let version = pairs
        .iter()
        .find(|pair| pair.key == "innokyla.schema")
        .unwrap();
    assert_eq!(version.value.as_deref(), Some("innokyla/1"));
    let batches = builder.build().unwrap();
    let rows = batches.flat_map(|batch: Result<RecordBatch, _>| {
        let rows: Vec<Value> = serde_arrow::from_record_batch(&batch.unwrap()).unwrap();
        rows
    });
    rows.collect()
}

fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Array(values) => values.iter().map(without_nulls).collect(),
        Value::Object(map) => {
            let there = map.iter().filter(|(_, value)| !value.is_null());
            there
                .map(|(key, value)| (key.clone(), without_nulls(value)))
                .collect()
        }
        other => other.clone(),
    }
}

#[test]
fn the_rows_are_those_of_ndjson() {
    let [seeds, pages] = crate::folders();
    let sandbox = Sandbox::new();
    let args = [seeds.as_str(), &pages, "--diagnostics"];
    sandbox
        .convert(&[&args[..], &["-o", "pages.parquet"]].concat())
        .ended(0, &[]);
    let rows = read(&sandbox, "pages.parquet");
    let lines = sandbox.convert(&args).lines();
    assert_eq!(rows.len(), lines.len());
    for (row, mut line) in rows.iter().zip(lines) {
        for key in ["created", "modified"] {
            // Days are numbers here; the schema says what they are.
            assert_eq!(row[key].is_null(), line[key].is_null());
            if line[key].is_string() {
                line[key] = row[key].clone();
            }
        }
        assert_eq!(without_nulls(row), without_nulls(&line));
    }
}

#[test]
fn a_file_is_the_same_for_any_number_of_cores() {
    let [seeds, pages] = crate::folders();
    let sandbox = Sandbox::new();
    for jobs in ["1", "3"] {
        let name = format!("{jobs}.parquet");
        sandbox
            .convert(&[&seeds, &pages, "-j", jobs, "-o", &name])
            .ended(0, &[]);
    }
    assert!(sandbox.read("1.parquet") == sandbox.read("3.parquet"));
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let sandbox = Sandbox::of(&[
        ("zeros.txt", &[0; 99]),
        ("old.parquet", b"old"),
        ("a.txt", page("a").as_bytes()),
    ]);
    let run = sandbox.convert(&["zeros.txt", "-o", "old.parquet"]);
    run.ended(1, &["zeros.txt: not text"]);
    assert_eq!(sandbox.read("old.parquet"), b"old");
    let run = sandbox.convert(&["a.txt", "-o", "a.parquet.zst"]);
    run.ended(
        2,
        &["parquet is packed inside: leave .gz or .zst off a.parquet.zst"],
    );
    let run = sandbox.convert(&["a.txt", "-o", "a.parquet", "--spans"]);
    run.ended(2, &["no place for --spans"]);
    let run = sandbox.convert(&["a.txt", "-o", "a.parquet", "--format", "ndjson"]);
    run.ended(2, &["ndjson is asked for"]);
    assert_eq!(sandbox.tree("."), ["a.txt", "old.parquet", "zeros.txt"]);
    let run = sandbox.convert(&["a.txt", "--format", "parquet"]);
    run.ended(0, &[]);
    assert!(run.stdout.starts_with(b"PAR1") && run.stdout.ends_with(b"PAR1"));
}

#[test]
fn fields_that_are_kept_are_a_column() {
    let line = format!(
        "{{\"text\":{:?},\"date\":\"2022\",\"n\":[1]}}\n",
        page("Silta")
    );
    let sandbox = Sandbox::of(&[("a.jsonl", line.as_bytes())]);
    let args = words("a.jsonl -o a.parquet --keep date --keep n");
    sandbox.convert(&args).ended(0, &[]);
    let rows = read(&sandbox, "a.parquet");
    assert_eq!(rows[0]["kept"], r#"{"date":"2022","n":[1]}"#);
}
