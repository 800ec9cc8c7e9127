//! What is in force, and where it is from.

use crate::command::{run, words};
use crate::config::sandbox;

#[test]
fn what_is_in_force_is_shown_with_its_source() {
    let folder = sandbox(
        "[input]\nexclude = [\"x*\", \"y \\\" z\"]\n[check]\nfail-on = \"note\"\nignore = \"mojibake\"\n\
         report = { sarif = \"out/check.sarif\" }\njobs = 2\nquiet = true\nexit-zero = false\n",
    );
    let arguments = ["check", "sivut", "--show-config", "--ignore", "truncated"];
    insta::assert_snapshot!(run(&folder, &arguments).ended(0, &[]).text(), @r##"
    # read from innokyla.toml
    [check]
    exclude = ["x*", 'y " z']  # innokyla.toml:2
    # from = "auto"  # default
    # max-size = "64M"  # default
    # max-window = "2G"  # default
    ignore = ["truncated"]  # command line
    fail-on = "note"  # innokyla.toml:4
    # drop = 20  # default
    # min-pages = 20  # default
    report = ["sarif=out/check.sarif"]  # innokyla.toml:6
    # color = "auto"  # default
    jobs = 2  # innokyla.toml:7
    quiet = true  # innokyla.toml:8
    "##);
    assert!(!folder.path("out").exists());
    let below = run(folder.path("sivut"), &["check", "--show-config"]);
    let text = below.ended(0, &[]).text();
    for line in [
        "# read from ../innokyla.toml\n",
        "\nreport = [\"sarif=../out/check.sarif\"]  # ../innokyla.toml:6\n",
        "\nroot = \"..\"  # the folder of ../innokyla.toml\n",
    ] {
        assert!(text.contains(line), "{text}");
    }
    let without = run(&folder, &["convert", "--show-config", "--no-config"]);
    let text = without.ended(0, &[]).text();
    assert!(
        text.starts_with("# read from no file\n[convert]\n"),
        "{text}"
    );
}

/// What is shown is a file that says the same.
#[test]
fn what_is_shown_is_a_file_itself() {
    let folder = sandbox("[check]\nignore = [\"malformed-date\"]\nformat = \"concise\"\n");
    let arguments = words("check sivut --max-size 3M --report json=a.json");
    let shown = run(&folder, &[&arguments[..], &["--show-config"]].concat());
    folder.write("shown.toml", shown.text());
    let again = run(
        &folder,
        &["check", "sivut", "--config", "shown.toml", "--show-config"],
    );
    let bare = |text: &str| {
        let lines = text.lines().filter(|line| !line.starts_with("# "));
        lines
            .map(|line| line.split("  # ").next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(bare(again.ended(0, &[]).text()), bare(shown.text()));
    assert!(shown.text().contains("max-size = \"3M\"  # command line"));
}

/// It is shown also where it is not enough, and a file may give what a command asks for.
#[test]
fn what_is_missing_is_no_hindrance() {
    let folder = sandbox("[report]\noutput = \"out/report.html\"\n");
    let shown = run(
        &folder,
        &["report", "--show-config", "--no-config", "-j", "3"],
    );
    assert!(
        shown
            .ended(0, &[])
            .text()
            .ends_with("\njobs = 3  # command line\n"),
        "{}",
        shown.text()
    );
    let shown = run(&folder, &["report", "--show-config"]);
    let line = "\noutput = \"out/report.html\"  # innokyla.toml:2\n";
    assert!(
        shown.ended(0, &[]).text().contains(line),
        "{}",
        shown.text()
    );
    run(&folder, &["report", "sivut", "--no-config"]).ended(2, &["--output <FILE>"]);
    run(&folder, &["report", "sivut"]).ended(0, &[]);
    assert!(folder.path("out/report.html").is_file());
}
