//! Where a report is written, and where it is not.

use std::fs;

use crate::command::{Sandbox, run};

#[test]
fn a_name_that_no_browser_opens_as_a_page_is_refused() {
    let sandbox = Sandbox::with(&["a.txt"]);
    for (name, words) in [
        ("report.pdf", "end the name with .html"),
        ("report", "end the name with .html"),
        ("report.html.gz", "a browser opens no packed report"),
        ("report.html.zst", "a browser opens no packed report"),
        ("report.html/", "end the name with .html"),
    ] {
        run(&sandbox, &["report", "a.txt", "-o", name])
            .ended(2, &[words, "Usage: innokyla report"]);
        assert!(!sandbox.path(name).exists(), "{name}");
    }
    run(&sandbox, &["report", "a.txt"]).ended(2, &["--output <FILE>"]);
}

#[test]
fn an_input_is_never_written_over() {
    let sandbox = Sandbox::with(&["a.html"]);
    let before = sandbox.read("a.html");
    run(&sandbox, &["report", "a.html", "-o", "a.html"])
        .ended(2, &["is an input and also the output"]);
    fs::hard_link(sandbox.path("a.html"), sandbox.path("b.html")).unwrap();
    run(&sandbox, &["report", "a.html", "-o", "b.html"])
        .ended(2, &["is an input and also the output"]);
    assert_eq!(sandbox.read("a.html"), before);
    // Nor are a list of inputs and a profile.
    sandbox.write("list.html", "a.html\n");
    sandbox.write(
        "profile.html",
        r#"{"schema":"innokyla-profile/2","kinds":{}}"#,
    );
    for (option, name) in [("--files-from", "list.html"), ("--profile", "profile.html")] {
        run(&sandbox, &["report", "a.html", option, name, "-o", name])
            .ended(2, &["is an input and also the output"]);
    }
}

#[test]
fn a_report_is_whole_and_in_a_folder_that_is_made() {
    let sandbox = Sandbox::with(&["a.txt"]);
    run(&sandbox, &["report", "a.txt", "-o", "new/folder/a.html"]).ended(0, &[]);
    assert_eq!(sandbox.tree("new"), ["folder/a.html"]);
    let quiet = run(
        &sandbox,
        &["report", "a.txt", "-q", "-o", "new/folder/b.html"],
    );
    assert_eq!((quiet.status, quiet.stderr.as_str()), (0, ""));
    assert_eq!(
        sandbox.read("new/folder/a.html"),
        sandbox.read("new/folder/b.html")
    );
}

#[test]
fn a_folder_of_the_name_is_a_failure() {
    let sandbox = Sandbox::with(&["a.txt", "report.html/b.txt"]);
    run(&sandbox, &["report", "a.txt", "-o", "report.html"])
        .ended(1, &["report.html: cannot be written"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let sandbox = Sandbox::with(&["a.txt"]);
    run(&sandbox, &["report", "a.txt", "-o", "/dev/full"])
        .ended(1, &["/dev/full: cannot be written: no space left"]);
}
