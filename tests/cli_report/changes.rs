//! `innokyla diff` as a report.

use serde_json::Value;

use crate::collection::write_collection;
use crate::command::{Sandbox, run};
use crate::unpacked::Report;

/// Two collections of which every third page has other words, one is new and one is gone.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    write_collection(&sandbox.path("old"), 150);
    write_collection(&sandbox.path("new"), 150);
    for number in (0..150).step_by(3) {
        let name = format!("new/{number:05}.txt");
        let text = String::from_utf8(sandbox.read(&name)).unwrap();
        sandbox.write(
            &name,
            text.replace("hanke", "</script>")
                .replace("sosiaali", "<!--"),
        );
    }
    std::fs::remove_file(sandbox.path("new/00001.txt")).unwrap();
    sandbox.write("new/born.txt", "Kokonaisuuden nimi\nUusi sivu\n");
    sandbox
}

#[test]
fn a_comparison_as_a_report_has_the_pages_of_its_json() {
    let sandbox = sandbox();
    let told = run(&sandbox, &["diff", "old", "new", "-o", "changes.html"]);
    told.ended(0, &["pages: "]);
    let html = String::from_utf8(sandbox.read("changes.html")).unwrap();
    let report = Report::of(&html);
    let document = run(&sandbox, &["diff", "old", "new", "--format", "json"]).json();
    let pages: Vec<&Value> = document["pages"].as_array().unwrap().iter().collect();
    assert!(pages.len() > 40, "several blocks");
    assert_eq!(report.pages(), pages);
    assert_eq!(report.collection()["summary"], document["summary"]);
    for (row, page) in report.rows().iter().zip(pages) {
        assert_eq!(row["status"], page["status"]);
        let counts = row["changes"].as_array().into_iter().flatten();
        let count: u64 = counts.map(|change| change[2].as_u64().unwrap()).sum();
        assert_eq!(count, page["changes"].as_array().unwrap().len() as u64);
    }
    // What stands around the data is the page of any other report.
    let (other, _) = Report::written(&sandbox, &["new/born.txt"]);
    assert_eq!(report.shell, other.shell);

    run(
        &sandbox,
        &["diff", "old", "new", "-j", "1", "-o", "alone.html"],
    )
    .ended(0, &[]);
    assert!(
        sandbox.read("alone.html") == html.as_bytes(),
        "another report with one worker"
    );
}

#[test]
fn a_comparison_of_equal_pages_is_an_empty_report_and_a_packed_one_is_refused() {
    let sandbox = Sandbox::with(&["a.txt"]);
    run(&sandbox, &["diff", "a.txt", "a.txt", "-o", "a.html"]).ended(0, &["1 equal"]);
    let report = Report::of(std::str::from_utf8(&sandbox.read("a.html")).unwrap());
    assert!(report.rows().is_empty() && report.pages().is_empty());
    run(&sandbox, &["diff", "a.txt", "a.txt", "-o", "a.html.gz"])
        .ended(2, &["a browser opens no packed report"]);
}
