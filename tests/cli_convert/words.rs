//! Every message names the place and the remedy.

use serde_json::json;

use crate::command::{Sandbox, page, run};

#[test]
fn the_end_tells_how_many_pages_of_each_kind_there_are() {
    let sandbox = Sandbox::with(&["in/a.txt", "in/b.txt"]);
    sandbox.write(
        "in/c.txt",
        "Neuvonta avattiin\n\nNeuvontapiste palvelee arkisin.\n",
    );
    let run = sandbox.convert(&["in"]);
    let words = run
        .ended(0, &["innokyla: 3 pages: 3 converted, 0 failed in "])
        .stderr
        .trim();
    assert!(words.ends_with(" s (2 kokonaisuus, 1 article)"), "{words}");
    assert!(
        sandbox
            .convert(&["in/a.txt", "none"])
            .stderr
            .contains("2 pages: 1 converted, 1 failed")
    );
}

#[test]
fn a_wrong_word_is_answered_with_the_right_one() {
    let sandbox = Sandbox::with(&["seeds/a.txt", "a.txt"]);
    sandbox.write("a.jsonl", json!({ "text": page("a") }).to_string());
    for (arguments, told) in [
        (&["seeds"][..], "`innokyla convert seeds`"),
        (&["a.txt"], "`innokyla convert a.txt`"),
        (
            &["convert", "-j", "0", "a.txt"],
            "1 or more; leave --jobs out for all cores",
        ),
        (
            &["convert", "-j", "many", "a.txt"],
            "1 or more; leave --jobs out for all cores",
        ),
        (
            &["convert", "a.txt", "--text-field", "body"],
            "say --from jsonl",
        ),
        (
            &["check", "--from", "text", "a.txt", "--id-field", "url"],
            "say --from jsonl",
        ),
    ] {
        run(&sandbox, arguments).ended(2, &[told]);
    }
}
