//! Manual pages, read by the programs that show them where those are there.

use std::process::Command;

use crate::command::{Sandbox, run};

#[test]
fn a_page_for_each_command_is_written() {
    let folder = Sandbox::new();
    let output = run(&folder, &["man", "-o", "share/man1"]);
    assert_eq!(output.ended(0, &[]).text(), "");
    let pages = folder.tree("share/man1");
    for name in [
        "innokyla.1",
        "innokyla-check.1",
        "innokyla-convert.1",
        "innokyla-man.1",
    ] {
        assert!(pages.contains(&name.to_owned()), "{pages:?}");
    }
    let printed = run(&folder, &["man"]);
    assert!(printed.ended(0, &[]).stdout == folder.read("share/man1/innokyla.1"));
    folder.write("file", "");
    run(&folder, &["man", "-o", "file/man1"]).ended(1, &["a part of the path is a file"]);
}

/// A page is in the language of manual pages: groff has nothing to complain of, and what is
/// shown has the options and the lines of the examples as they are.
#[test]
fn pages_are_shown_without_a_warning() {
    let folder = Sandbox::new();
    run(&folder, &["man", "-o", "."]).ended(0, &[]);
    for page in folder.tree("") {
        let text = folder.read(&page);
        assert!(text.is_ascii() && !text.contains(&0x1b), "{page}");
        let title = format!(".TH {} 1 \"\" \"innokyla ", page.trim_end_matches(".1"));
        assert!(String::from_utf8_lossy(&text).contains(&title), "{page}");
        let groff = ["-man", "-Tutf8", "-ww", "-rLL=100n", "-P-c", &page];
        let mandoc = ["-Tlint", "-Werror", &page];
        let man = ["--warnings", "-l", &page];
        for (program, arguments) in [("groff", &groff[..]), ("mandoc", &mandoc), ("man", &man)] {
            let shown = Command::new(program)
                .args(arguments)
                .current_dir(&folder)
                .env("MANWIDTH", "100")
                .output();
            let Ok(shown) = shown else {
                eprintln!("{program} is not there, and was not asked");
                continue;
            };
            let told = String::from_utf8_lossy(&shown.stderr);
            assert!(
                shown.status.success() && told.is_empty(),
                "{program}: {page}: {told}"
            );
            let text = String::from_utf8_lossy(&shown.stdout);
            if page == "innokyla-check.1" && program != "mandoc" {
                let text = bare(&text);
                for line in [
                    "--per-file-ignore <GLOB=CODE>",
                    "curl … | innokyla check -",
                    "0  no finding",
                ] {
                    assert!(text.contains(line), "{program}: no {line:?} in {text}");
                }
            }
        }
    }
}

/// The text without letters printed over themselves.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    for c in text.chars() {
        match c {
            '\u{8}' => drop(bare.pop()),
            c => bare.push(c),
        }
    }
    bare
}
