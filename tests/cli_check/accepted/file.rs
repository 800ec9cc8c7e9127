//! The file of accepted findings: where it is written, and what it may hold.

use serde_json::json;

use super::{check, sandbox};
use crate::command::{run, words};
use crate::support::page;

#[test]
fn a_page_or_what_is_read_is_never_written_over() {
    let folder = sandbox();
    check(&folder, &["sivut", "--accept", "known.json"]).ended(0, &[]);
    folder.write("page.json", page("A"));
    let before = folder.tree("");
    #[rustfmt::skip]
    let table = [
        (&["page.json", "--accept", "page.json"][..], "is an input and also the output"),
        (&words("sivut --accepted known.json --report json=known.json"), "is an input"),
        (&["sivut", "--accept", "a.json", "--report", "json=a.json"], "two reports"),
        (&["sivut", "--accept", "-"], "name a file"),
        (&["sivut", "--accept", "known.txt"], ".txt"),
        (&["sivut", "--accept", "sivut"], "is a folder"),
        (&["sivut", "--accepted", "none.json"], "none.json: no such file"),
    ];
    for (arguments, words) in table {
        check(&folder, arguments).ended(2, &[words]);
    }
    assert_eq!(folder.tree(""), before);
}

/// A file of options may name the file before it is written for the first time.
#[test]
fn one_file_may_be_new() {
    let folder = sandbox();
    let both = [
        "--accepted",
        "known.json",
        "--accept",
        "./sivut/../known.json",
    ];
    check(&folder, &[&["sivut"], &both[..]].concat()).ended(0, &["3 findings accepted"]);
    check(&folder, &["sivut", "--accepted", "known.json"]).ended(0, &[]);
    let other = ["--accepted", "none.json", "--accept", "known.json"];
    check(&folder, &[&["sivut"], &other[..]].concat()).ended(2, &["none.json: no such file"]);
}

/// A file that is none is refused with its place; what no rule has is told as gone.
#[test]
fn a_wrong_file_is_refused() {
    let folder = sandbox();
    let head = r#"{"schema":"innokyla-accepted/1","findings":["#;
    #[rustfmt::skip]
    let table = [
        ("", "known.json:1:0: not a file of accepted findings"),
        ("{\"schema\":\"innokyla-accepted/2\",\"findings\":[]}", "`innokyla-accepted/2`"),
        (&format!("{head}\n{{\"page\":\"a\",\"code\":\"b\"}}]}}"), "known.json:2:"),
        (
            &format!("{head}{{\"page\":\"a\",\"code\":\"b\",\"text\":\"\",\"line\":1}}]}}"),
            "unknown field `line`",
        ),
    ];
    for (text, words) in table {
        folder.write("known.json", text);
        let output = check(&folder, &["sivut", "--accepted", "known.json"]);
        output.ended(2, &[words, "innokyla check --accept"]);
    }
    let huge = format!(
        "{head}{{\"page\":\"sivut/c.txt\",\"code\":\"no-rule\",\"text\":\"\\u001b\",\"count\":18446744073709551615}},\
         {{\"page\":\"sivut/c.txt\",\"code\":\"no-rule\",\"text\":\"\\u001b\"}}]}}"
    );
    folder.write("known.json", huge);
    let output = check(&folder, &["sivut/c.txt", "--accepted", "known.json"]);
    output.ended(
        0,
        &["sivut/c.txt: no-rule: \\u{1b}, 18446744073709551615 times\n"],
    );
}

/// The schema that is checked in is that of the command, and what is written keeps to it.
#[test]
fn the_file_is_described() {
    let folder = sandbox();
    let schema = run(&folder, &["schema", "accepted"]);
    let checked_in = include_str!("../../../schemas/accepted.json");
    assert_eq!(schema.ended(0, &[]).text(), checked_in);
    let schema = schema.json();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    check(&folder, &["sivut", "--accept", "known.json"]).ended(0, &[]);
    assert!(validator.is_valid(&folder.json("known.json")));
    let whole = json!({ "page": null, "code": "label-vanished", "text": "a", "count": 2 });
    let mut file = json!({ "schema": "innokyla-accepted/1", "findings": [whole] });
    assert!(validator.is_valid(&file));
    file["findings"][0]["line"] = 1.into();
    assert!(!validator.is_valid(&file));
}
