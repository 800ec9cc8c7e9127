//! The files of reports.

use crate::command::{Sandbox, page, run};

/// The report of an earlier run is no page of this one.
#[test]
fn a_report_is_no_input() {
    let folder = Sandbox::of(&[("a.txt", page("A").as_bytes())]);
    let arguments = ["check", ".", "--report", "text=report.txt"];
    assert!(run(&folder, &arguments).status < 2);
    let again = run(&folder, &arguments);
    assert_eq!(again.status, 2);
    assert!(
        again
            .stderr
            .contains("report.txt: is an input and also the output")
    );
}

#[test]
fn two_reports_never_go_to_one_file() {
    let folder = Sandbox::of(&[("page.txt", page("A").as_bytes())]);
    let arguments = [
        "check",
        "page.txt",
        "--report",
        "json=report",
        "--report",
        "text=./report",
    ];
    let output = run(&folder, &arguments);
    assert_eq!(output.status, 2);
    let told = "two reports are to be written to ./report";
    assert!(output.stderr.contains(told), "{}", output.stderr);
    assert!(!folder.path("report").exists());
}
