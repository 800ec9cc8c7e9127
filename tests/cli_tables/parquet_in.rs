//! `--from parquet`: texts in a column of any file.

use std::sync::Arc;

use innokyla::arrow::arrow_array::types::Int32Type;
use innokyla::arrow::arrow_array::{
    ArrayRef, BinaryArray, DictionaryArray, Int64Array, LargeStringArray, RecordBatch, StringArray,
    TimestampMicrosecondArray,
};
use parquet::arrow::ArrowWriter;
use parquet::basic::{BrotliLevel, Compression, GzipLevel, ZstdLevel};
use parquet::file::properties::WriterProperties;

use crate::command::{Sandbox, page, words};

/// A Parquet file of these columns, three rows to a group.
fn parquet(columns: Vec<(&str, ArrayRef)>) -> Vec<u8> {
    compressed_parquet(columns, Compression::UNCOMPRESSED)
}

fn compressed_parquet(columns: Vec<(&str, ArrayRef)>, compression: Compression) -> Vec<u8> {
    let batch = RecordBatch::try_from_iter_with_nullable(
        columns
            .into_iter()
            .map(|(name, column)| (name, column, true)),
    );
    let batch = batch.unwrap();
    let properties = WriterProperties::builder()
        .set_max_row_group_row_count(Some(3))
        .set_compression(compression)
        .build();
    let mut writer = ArrowWriter::try_new(Vec::new(), batch.schema(), Some(properties)).unwrap();
    writer.write(&batch).unwrap();
    writer.into_inner().unwrap()
}

fn texts() -> Vec<String> {
    (0..8)
        .map(|number| page(&format!("Silta {number}")))
        .collect()
}

fn strings() -> ArrayRef {
    Arc::new(StringArray::from(texts()))
}

#[test]
fn each_row_is_a_page_whatever_text_is_held_in() {
    let texts = texts();
    let columns: [ArrayRef; 4] = [
        strings(),
        Arc::new(LargeStringArray::from(texts.clone())),
        Arc::new(BinaryArray::from_iter_values(&texts)),
        Arc::new(
            texts
                .iter()
                .map(String::as_str)
                .collect::<DictionaryArray<Int32Type>>(),
        ),
    ];
    for column in columns {
        let kind = format!("{:?}", column.data_type());
        let urls: ArrayRef = Arc::new(StringArray::from_iter_values(
            (0..8).map(|it| format!("u{it}")),
        ));
        let sandbox =
            Sandbox::of(&[("a.parquet", &parquet(vec![("url", urls), ("text", column)]))]);
        let run = sandbox.convert(&["a.parquet", "--from", "parquet"]);
        run.ended(0, &["8 pages: 8 converted"]);
        let lines = run.lines();
        assert_eq!(lines[7]["name"], "Silta 7", "{kind}");
        assert_eq!(lines[7]["source"]["id"], "u7");
        assert_eq!(lines[7]["source"]["line"], 8);
    }
}

/// What other programs write is read: Snappy is what most of them take by themselves.
#[test]
fn a_file_is_read_however_it_is_compressed() {
    for compression in [
        Compression::SNAPPY,
        Compression::GZIP(GzipLevel::default()),
        Compression::BROTLI(BrotliLevel::default()),
        Compression::LZ4,
        Compression::LZ4_RAW,
        Compression::ZSTD(ZstdLevel::default()),
    ] {
        let bytes = compressed_parquet(vec![("text", strings())], compression);
        let run = Sandbox::of(&[("a.parquet", &bytes)]).convert(&["a.parquet"]);
        run.ended(0, &["8 pages: 8 converted"]);
        assert_eq!(run.lines()[7]["name"], "Silta 7", "{compression:?}");
    }
}

#[test]
fn a_file_is_known_by_its_name_and_its_content() {
    let bytes = parquet(vec![("text", strings())]);
    let sandbox = Sandbox::of(&[("a.PARQUET", &bytes), ("b", &bytes)]);
    for name in ["a.PARQUET", "b"] {
        let run = sandbox.convert(&[name]);
        run.ended(0, &["8 converted"]);
        assert!(run.lines()[0]["source"]["id"].is_null());
    }
}

#[test]
fn columns_have_the_names_that_are_given_and_others_are_kept() {
    let ids: ArrayRef = Arc::new(Int64Array::from_iter_values(100..108));
    let times: ArrayRef = Arc::new(TimestampMicrosecondArray::from(vec![
        1_650_000_000_000_000;
        8
    ]));
    let some: ArrayRef = Arc::new(StringArray::from(vec![
        Some("ä"),
        None,
        None,
        None,
        None,
        None,
        None,
        None,
    ]));
    let file = parquet(vec![
        ("body", strings()),
        ("n", ids),
        ("when", times),
        ("some", some),
    ]);
    let sandbox = Sandbox::of(&[("a.parquet", &file)]);
    let args = words("a.parquet --text-field body --id-field n --id-glob 10[01]");
    let kept = ["--keep", "when", "--keep", "some", "--keep", "n"];
    let run = sandbox.convert(&[&args[..], &kept].concat());
    run.ended(0, &["2 pages: 2 converted, 0 failed, 6 passed over"]);
    let lines = run.lines();
    let source = lines[0]["source"].to_string();
    let expected = r#""id":"100","when":"2022-04-15T05:20:00","some":"ä","n":100"#;
    assert!(
        source.contains("\"some\":\"ä\"") && source.contains("\"n\":100"),
        "{source} {expected}"
    );
    assert_eq!(lines[0]["source"]["when"], "2022-04-15T05:20:00");
    assert_eq!(lines[1]["source"]["id"], "101");
    assert!(lines[1]["source"].get("some").is_none());
}

#[test]
fn a_missing_or_a_wrong_column_is_named_with_those_that_there_are() {
    let numbers: ArrayRef = Arc::new(Int64Array::from_iter_values(0..8));
    let file = parquet(vec![("text", strings()), ("n", numbers)]);
    let sandbox = Sandbox::of(&[("a.parquet", &file)]);
    #[rustfmt::skip]
    let table: [(&[&str], &str); 4] = [
        (&["--text-field", "body"], "a.parquet: no column \"body\"; the columns are \"text\", \"n\""),
        (&["--id-field", "id"], "a.parquet: no column \"id\"; the columns are \"text\", \"n\""),
        (&["--keep", "date"], "a.parquet: no column \"date\"; the columns are"),
        (&["--text-field", "n"], "a.parquet: the column \"n\" is Int64, not text"),
    ];
    for (args, words) in table {
        let args = [&["a.parquet", "-o", "out.parquet"], args].concat();
        sandbox.convert(&args).ended(1, &[words]);
        assert_eq!(sandbox.tree("."), ["a.parquet"], "nothing is half written");
    }
}

#[test]
fn a_row_without_text_is_told_and_the_others_are_read() {
    let some: ArrayRef = Arc::new(StringArray::from(vec![
        Some(page("a")),
        None,
        Some(page("b")),
    ]));
    let sandbox = Sandbox::of(&[("a.parquet", &parquet(vec![("text", some)]))]);
    let run = sandbox.convert(&["a.parquet"]);
    run.ended(
        1,
        &[
            "a.parquet:2: no text: \"text\" is null",
            "3 pages: 2 converted, 1 failed",
        ],
    );
    let run = sandbox.convert(&["a.parquet", "--max-size", "10"]);
    run.ended(1, &["a.parquet:1: larger than 10 bytes (see --max-size)"]);
}

#[test]
fn a_broken_file_is_named_and_never_a_panic() {
    let whole = parquet(vec![("text", strings())]);
    let sandbox = Sandbox::of(&[
        ("cut.parquet", &whole[..whole.len() - 9]),
        ("none.parquet", b"no Parquet at all"),
        ("empty.parquet", b""),
    ]);
    for name in ["cut.parquet", "none.parquet", "empty.parquet"] {
        let run = sandbox.convert(&[name, "-o", "out.ndjson"]);
        run.ended(1, &[&format!("{name}: broken Parquet data: ")]);
    }
    // Wherever a byte is wrong, the run ends with a result or a reason.
    for at in (0..whole.len()).step_by(7) {
        let mut broken = whole.clone();
        broken[at] ^= 0x55;
        sandbox.write("b.parquet", &broken);
        let run = sandbox.convert(&["b.parquet", "--from", "parquet", "-o", "out.ndjson"]);
        assert!(
            [0, 1].contains(&run.status),
            "{at}: {} {}",
            run.status,
            run.stderr
        );
        assert!(!run.stderr.contains("panicked"), "{at}: {}", run.stderr);
    }
}

#[test]
fn a_pipe_is_refused_in_words() {
    let sandbox = Sandbox::new();
    let file = parquet(vec![("text", strings())]);
    let run = sandbox.convert_with(&["--from", "parquet", "-"], &[""; 0], &file);
    run.ended(
        1,
        &["Parquet is read from its end, and not from a pipe: name a file"],
    );
}
