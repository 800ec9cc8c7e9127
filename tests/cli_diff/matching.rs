//! Which pages of the two sides are the same page.

use serde_json::{Value, json};

use crate::command::{Sandbox, page, run};

/// What is told of two folders with these files: the status and the paths.
fn told(files: &[(&str, String)]) -> Vec<Value> {
    let sandbox = Sandbox::new();
    for (name, text) in files {
        sandbox.write(name, text);
    }
    let told = run(&sandbox, &["diff", "old", "new", "--format", "ndjson"]);
    let lines = told.ended(0, &[]).lines().into_iter();
    let lines = lines.map(|line| {
        json!([
            line["status"],
            line["old"]["path"],
            line["new"]["path"],
            line["changes"].as_array().unwrap().len()
        ])
    });
    lines.collect()
}

fn article(title: &str, words: &str) -> String {
    format!("{title}\n\nTeksti kertoo, mitä {words}.\n")
}

#[test]
fn a_page_that_moved_is_found_by_what_it_says() {
    let kept = page("Silta").replace("Nimi on", "Nimi on nyt");
    let files = [
        // The same bytes.
        ("old/a.txt", page("Ahti")),
        ("new/x/a.txt", page("Ahti")),
        // The same words, printed otherwise.
        ("old/b.txt", article("Bertta", "siellä on")),
        (
            "new/x/b.txt",
            article("Bertta", "siellä on").replace('\n', "\r\n"),
        ),
        // The same name, with other words.
        ("old/c.txt", page("Silta")),
        ("new/x/c.txt", kept),
        // The same title, with other words.
        ("old/d.txt", article("Daavid", "siellä on")),
        ("new/x/d.txt", article("Daavid", "siellä oli kerran")),
        // Nothing of that.
        ("old/e.txt", article("Eero", "siellä on")),
        ("new/x/f.txt", article("Fanni", "täällä ei ole")),
    ];
    let expected = [
        json!(["moved", "old/a.txt", "new/x/a.txt", 0]),
        json!(["moved", "old/b.txt", "new/x/b.txt", 0]),
        json!(["moved", "old/c.txt", "new/x/c.txt", 1]),
        json!(["moved", "old/d.txt", "new/x/d.txt", 1]),
        json!(["removed", "old/e.txt", null, 0]),
        json!(["added", null, "new/x/f.txt", 0]),
    ];
    assert_eq!(told(&files), expected);
}

/// A page that is there twice could have come from anywhere.
#[test]
fn a_page_that_is_there_twice_is_not_moved() {
    let files = [
        ("old/a.txt", page("Ahti")),
        ("new/x/a.txt", page("Ahti")),
        ("new/x/b.txt", page("Ahti")),
    ];
    let expected = [
        json!(["removed", "old/a.txt", null, 0]),
        json!(["added", null, "new/x/a.txt", 0]),
        json!(["added", null, "new/x/b.txt", 0]),
    ];
    assert_eq!(told(&files), expected);
}

/// A model and its path have one title, and are two pages.
#[test]
fn a_page_of_another_kind_is_another_page() {
    let path = "Silta\n\nJohdanto on tässä.\n\nKehittämisen vaihe\n\nicon/bulb Created with Sketch. \
                Kehitteillä\n\nKohderyhmä ja asiakasymmärrys\n\nKohderyhmä on suuri.\n";
    let files = [
        (
            "old/malli.txt",
            page("Silta").replace("Kokonaisuuden", "Toimintamallin"),
        ),
        ("new/polku.txt", path.to_owned()),
    ];
    let statuses: Vec<Value> = told(&files)
        .into_iter()
        .map(|line| line[0].clone())
        .collect();
    assert_eq!(statuses, ["removed", "added"]);
}

/// A page of one path that has broken is a page of another kind.
#[test]
fn a_change_of_kind_is_a_change_of_its_own() {
    let sandbox = Sandbox::new();
    sandbox.write("old.txt", page("Silta"));
    sandbox.write("new.txt", article("Silta", "siellä on"));
    let told = run(
        &sandbox,
        &["diff", "old.txt", "new.txt", "--format", "ndjson"],
    );
    let line = &told.lines()[0];
    assert_eq!(line["changes"][0]["field"], "/kind");
    assert_eq!(line["changes"][0]["old"]["value"], "kokonaisuus");
    assert_eq!(line["changes"][0]["new"]["value"], "article");
}

/// Identifiers that stand twice are matched in their order.
#[test]
fn an_identifier_that_stands_twice_is_matched_in_order() {
    let sandbox = Sandbox::new();
    let line = |name: &str| json!({ "url": "u", "text": page(name) }).to_string() + "\n";
    sandbox.write("old.jsonl", [line("A"), line("B")].concat());
    sandbox.write("new.jsonl", [line("A"), line("C"), line("D")].concat());
    let told = run(
        &sandbox,
        &["diff", "old.jsonl", "new.jsonl", "--format", "json"],
    )
    .json();
    assert_eq!(told["summary"]["equal"], 1, "{told}");
    assert_eq!(told["summary"]["changed"], 1, "{told}");
    assert_eq!(told["summary"]["added"], 1, "{told}");
}
