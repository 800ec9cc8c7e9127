//! Codes that are left out of some files.

use crate::command::{Sandbox, run};
use crate::support::{findings, page};

fn sandbox() -> Sandbox {
    let emptied = |name: &str| page(name).replace("Siltakunta\n", "");
    Sandbox::of(&[
        ("uudet/a.txt", emptied("A").as_bytes()),
        (
            "vanhat/b.txt",
            emptied("B").replace("25.01.2022", "eilen").as_bytes(),
        ),
        ("vanhat/syvä/c.txt", emptied("C").as_bytes()),
    ])
}

#[test]
fn codes_are_left_out_of_the_files_of_a_pattern() {
    let folder = sandbox();
    let all = [
        "uudet/a.txt:3:1 empty-field",
        "vanhat/b.txt:3:1 empty-field",
        "vanhat/b.txt:7:1 malformed-date",
        "vanhat/syvä/c.txt:3:1 empty-field",
    ];
    for (ignores, left) in [
        (&[][..], &all[..]),
        (&["vanhat/*=empty-field"], &[all[0], all[2]]),
        (&["vanhat/*=empty-field,malformed-date"], &[all[0]]),
        (
            &["vanhat/b.txt=empty-field", "a.txt=empty-field"],
            &[all[2], all[3]],
        ),
        (&["*=empty-field"], &[all[2]]),
        (&["nhat/*=empty-field"], &all),
    ] {
        let mut arguments = vec!["check", "uudet", "vanhat", "-f", "ndjson"];
        for ignore in ignores {
            arguments.extend(["--per-file-ignore", ignore]);
        }
        assert_eq!(findings(&run(&folder, &arguments)), left, "{ignores:?}");
    }
}

/// A file is named below the root, from wherever it is read.
#[test]
fn the_pattern_is_about_the_path_below_the_root() {
    let folder = sandbox();
    let arguments = [
        "check",
        "b.txt",
        "--per-file-ignore",
        "vanhat/b.txt=empty-field,malformed-date",
    ];
    run(folder.path("vanhat"), &arguments).ended(1, &[]);
    let arguments = [&arguments[..], &["--root", ".."]].concat();
    let output = run(folder.path("vanhat"), &arguments);
    assert_eq!(output.ended(0, &[]).text(), "1 page: 1 clean\n");
}

/// The pages of a file of lines go by the name of the file, and a page that is there twice
/// by that of the second.
#[test]
fn lines_and_duplicates_go_by_their_file() {
    let line = serde_json::json!({ "text": page("A") }).to_string();
    let folder = Sandbox::of(&[("a.jsonl", line.as_bytes()), ("b.jsonl", line.as_bytes())]);
    for (ignore, left) in [
        ("a.jsonl", &["./b.jsonl:1:2:1 duplicate-page"][..]),
        ("b.jsonl", &[]),
    ] {
        let ignore = format!("{ignore}=duplicate-page");
        let arguments = ["check", ".", "-f", "ndjson", "--per-file-ignore", &ignore];
        assert_eq!(findings(&run(&folder, &arguments)), left, "{ignore}");
    }
}

#[test]
fn a_wrong_form_is_refused() {
    let folder = sandbox();
    for (ignore, words) in [
        ("empty-field", "not of the form GLOB=CODE"),
        ("=empty-field", "not of the form GLOB=CODE"),
        ("a=empty-feild", "the nearest is `empty-field`"),
        ("a=", "no rule has the code"),
        ("[a=empty-field", "unclosed character class"),
        ("a=unreadable", "it is an entry of reports and no rule"),
    ] {
        run(&folder, &["check", ".", "--per-file-ignore", ignore]).ended(2, &[words]);
    }
}
