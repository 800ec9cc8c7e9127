//! What the report holds of each page and of all.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::collection::write_collection;
use crate::command::{Sandbox, fed, page, run, words};
use crate::unpacked::Report;

fn seeds() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("seeds")
        .to_str()
        .unwrap()
        .to_owned()
}

/// Where a value of a page stands, in UTF-16.
fn slice(page: &Value, pointer: &str) -> String {
    let units: Vec<u16> = page["text"].as_str().unwrap().encode_utf16().collect();
    let spans = page["spans"].as_array().unwrap();
    let span = spans.iter().find(|span| span[0] == pointer).unwrap();
    let [start, end] = [1, 2].map(|at| span[at].as_u64().unwrap() as usize);
    String::from_utf16(&units[start..end]).unwrap()
}

#[test]
fn each_page_is_there_with_its_text_and_the_record_that_convert_writes() {
    let sandbox = Sandbox::new();
    let (report, run) = Report::written(&sandbox, &[&seeds()]);
    run.ended(0, &["5 pages: 5 in the report, 0 failed"]);
    let records = sandbox.convert(&[&seeds()]).lines();
    let pages = report.pages();
    assert_eq!(pages.len(), 5);
    for (shown, record) in pages.iter().zip(records) {
        let path = record["source"]["path"].as_str().unwrap();
        assert_eq!(
            shown["text"].as_str().unwrap(),
            fs::read_to_string(path).unwrap()
        );
        assert_eq!(shown["record"], record);
    }
}

#[test]
fn a_page_is_found_by_what_the_list_has_of_it() {
    let sandbox = Sandbox::new();
    let text = "Kainuu: Silta (RRP, P4, I3)\n\nToimintamallin nimi\nKainuu: Silta (RRP, P4, I3)\n\
                Toimintamallin lyhyt kuvaus\n\nSilta on auki.\n\n\
                Paikkakunta, maakunta tai hyvinvointialue\nLappi\nSillankylä\nValtakunnallinen\n\n\
                Toimintamallin rahoittaja\nSosiaali- ja terveysministeriö (STM)\n\n\
                Luotu\n\n1.2.2022\n\nViimeksi muokattu\n\n3.2.2022\n\
                Kehittämisen vaihe\n\nicon/bulb Created with Sketch. Kehitteillä\n\n\
                Ratkaisun perusidea\n\nSilta on idea.\n";
    sandbox.write("silta.txt", text);
    let (report, _) = Report::written(&sandbox, &["silta.txt"]);
    let mut row = report.rows()[0].clone();
    let filled = row.as_object_mut().unwrap().remove("filled").unwrap();
    assert_eq!(
        row,
        json!({
            "title": "Kainuu: Silta (RRP, P4, I3)", "path": "silta.txt", "kind": "toimintamalli",
            "language": "und", "regions": ["20", "21"], "nationwide": true, "places": ["Sillankylä", "Valtakunnallinen"],
            "created": "2022-02-01", "modified": "2022-02-03",
            "funders": ["Sosiaali- ja terveysministeriö (STM)"], "stage": "Kehitteillä",
            "programme": "RRP P4 I3",
        })
    );
    let fields = report.collection()["fields"].as_array().unwrap();
    let filled = filled
        .as_array()
        .unwrap()
        .iter()
        .map(|at| at.as_u64().unwrap() as usize);
    let mut filled: Vec<_> = filled.map(|at| fields[at].as_str().unwrap()).collect();
    filled.sort_unstable();
    let expected = words("core_idea created funders localities modified name stage summary title");
    assert_eq!(filled, expected);
}

#[test]
fn places_count_as_javascript_counts() {
    let sandbox = Sandbox::of(&[(
        "a.txt",
        "👩‍⚕️ Ääni 𝄞 kuuluu\n\nKokonaisuuden nimi\n👩‍⚕️ Ääni 𝄞 kuuluu\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n3.2.2022\n"
            .as_bytes(),
    )]);
    let (report, _) = Report::written(&sandbox, &["a.txt"]);
    let page = report.pages()[0];
    assert_eq!(slice(page, "/name"), "👩‍⚕️ Ääni 𝄞 kuuluu");
    assert_eq!(slice(page, "/modified"), "3.2.2022");
    let parts = page["parts"].as_array().unwrap();
    let end = page["text"].as_str().unwrap().encode_utf16().count();
    assert_eq!(parts[0][2], 0);
    assert_eq!(parts.last().unwrap()[3], end);
    assert!(
        parts.windows(2).all(|pair| pair[0][3] == pair[1][2]),
        "the parts have gaps"
    );
    assert_eq!(parts[1], json!(["label", "name", 22, 41]));
}

#[test]
fn findings_are_those_of_check_and_so_are_pages_that_stand_twice() {
    let sandbox = Sandbox::with(&["a.txt", "b.txt"]);
    sandbox.write("c.txt", page("a.txt"));
    let (report, _) = Report::written(&sandbox, &["a.txt", "b.txt", "c.txt"]);
    let checked = run(
        &sandbox,
        &["check", "a.txt", "b.txt", "c.txt", "--format", "ndjson"],
    )
    .lines();
    let mut found: Vec<Value> = Vec::new();
    for (row, page) in report.rows().iter().zip(report.pages()) {
        let mut of_page = page["findings"].as_array().unwrap().clone();
        of_page.extend(
            row["beside_others"]
                .as_array()
                .into_iter()
                .flatten()
                .cloned(),
        );
        let counts = row["findings"].as_object().unwrap().values();
        assert_eq!(
            counts.map(|count| count.as_u64().unwrap()).sum::<u64>(),
            of_page.len() as u64
        );
        found.extend(of_page);
    }
    let sorted = |mut found: Vec<Value>| {
        found.sort_by_key(|found| format!("{}{}{}", found["path"], found["line"], found["code"]));
        found
    };
    assert_eq!(report.rows()[2]["findings"]["duplicate-page"], 1);
    let places = |found: Vec<Value>| -> Vec<(Value, Value, Value)> {
        let found = sorted(found).into_iter();
        found
            .map(|found| {
                (
                    found["path"].clone(),
                    found["code"].clone(),
                    found["line"].clone(),
                )
            })
            .collect()
    };
    assert_eq!(places(found), places(checked));
}

#[test]
fn lines_of_json_and_standard_input_are_pages_too() {
    let sandbox = Sandbox::new();
    let line =
        |name: &str| json!({ "text": page(name), "url": format!("https://example.org/{name}") });
    sandbox.write(
        "pages.jsonl",
        format!("{}\n{}\n", line("Yksi"), line("Kaksi")),
    );
    let (report, _) = Report::written(&sandbox, &["pages.jsonl"]);
    assert_eq!(report.rows()[1]["path"], "pages.jsonl:2");
    assert_eq!(report.rows()[1]["id"], "https://example.org/Kaksi");
    assert_eq!(report.rows()[1]["title"], "Kaksi");

    let run = fed(
        &sandbox,
        &["report", "-", "-o", "-"],
        page("Kolme").as_bytes(),
    );
    run.ended(0, &[]);
    let report = Report::of(run.text());
    assert_eq!(report.rows()[0]["title"], "Kolme");
    assert_eq!(report.rows()[0].get("path"), None);
}

#[test]
fn what_was_not_read_is_told_in_the_report_and_on_standard_error() {
    let sandbox = Sandbox::with(&["a.txt"]);
    sandbox.write("b.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0");
    sandbox.write(
        "c.jsonl",
        "{\"text\": \"Silta\\n\\nSilta on auki.\"}\n{\"body\": 1}\n",
    );
    let (report, run) = Report::written(&sandbox, &["a.txt", "b.txt", "c.jsonl", "d.txt"]);
    run.ended(
        1,
        &["b.txt: ", "c.jsonl:2: ", "d.txt: no such file", "3 failed"],
    );
    assert_eq!(report.rows().len(), 2);
    let untold = report.collection()["untold"].as_array().unwrap();
    let places: Vec<_> = untold
        .iter()
        .map(|told| (&told["path"], &told["line"]))
        .collect();
    let expected = [
        (&json!("b.txt"), &Value::Null),
        (&json!("c.jsonl"), &json!(2)),
        (&json!("d.txt"), &Value::Null),
    ];
    assert_eq!(places, expected);
    assert!(
        untold
            .iter()
            .all(|told| told["code"] == "unreadable" && told["message"] != "")
    );
}

#[test]
fn an_error_page_is_in_the_report_with_its_finding() {
    let sandbox = Sandbox::of(&[("a.txt", b"404 Not Found\n"), ("b.txt", b"")]);
    let (report, run) = Report::written(&sandbox, &["a.txt", "b.txt"]);
    run.ended(0, &[]);
    for row in report.rows() {
        assert_eq!(row["findings"]["no-content"], 1);
        assert_eq!(row.get("filled"), None, "it counts in no share");
    }
}

#[test]
fn an_empty_folder_gives_a_report_that_says_so() {
    let sandbox = Sandbox::new();
    fs::create_dir(sandbox.path("empty")).unwrap();
    let (report, run) = Report::written(&sandbox, &["empty"]);
    run.ended(1, &["empty: no file in this folder matches"]);
    assert!(report.rows().is_empty() && report.pages().is_empty());
    assert_eq!(report.collection()["untold"][0]["path"], "empty");
}

#[test]
fn a_report_of_many_pages_is_lighter_than_their_texts_and_the_same_for_any_cores() {
    let sandbox = Sandbox::new();
    let texts = write_collection(&sandbox.path("pages"), 600);
    let written = |jobs: &str| {
        let name = format!("{jobs}.html");
        run(&sandbox, &["report", "pages", "-j", jobs, "-o", &name])
            .ended(0, &["600 in the report"]);
        sandbox.read(&name)
    };
    let alone = written("1");
    assert!(
        alone.len() < texts,
        "{} bytes for texts of {texts}",
        alone.len()
    );
    assert_eq!(
        Report::of(std::str::from_utf8(&alone).unwrap())
            .pages()
            .len(),
        600
    );
    assert!(written("3") == alone, "another report with three workers");
}
