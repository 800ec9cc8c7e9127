//! What an output's name asks for, and what is left of the file that was there.

use std::fs;

use crate::command::{Run, Sandbox, page, run};

/// The report of an earlier run is no page of this one.
#[test]
fn a_report_is_no_input() {
    let folder = Sandbox::of(&[("a.txt", page("A").as_bytes())]);
    let arguments = ["check", ".", "--report", "text=report.txt"];
    assert!(run(&folder, &arguments).status < 2);
    let again = run(&folder, &arguments);
    again.ended(2, &["report.txt: is an input and also the output"]);
}

#[test]
fn two_reports_never_go_to_one_file() {
    let folder = Sandbox::of(&[("page.txt", page("A").as_bytes())]);
    #[rustfmt::skip]
    let table = [
        (["--report", "json=report", "--report", "text=./report"], "written to ./report"),
        (["--report", "json=-", "--report", "sarif=-"], "written to standard output"),
        (["--report", "json=-", "--format", "sarif"], "written to standard output"),
    ];
    for (reports, told) in table {
        let output = run(&folder, &[&["check", "page.txt"], &reports[..]].concat());
        output.ended(2, &["two reports are to be", told]);
        assert_eq!(folder.tree(""), ["page.txt"]);
    }
}

#[test]
fn an_ending_of_no_known_format_is_refused() {
    let folder = Sandbox::of(&[
        ("a.txt", page("A").as_bytes()),
        ("b.txt", page("B").as_bytes()),
    ]);
    let formats = ".json, .ndjson, .jsonl, .csv, .xlsx, .parquet, also with .gz or .zst";
    #[rustfmt::skip]
    let table = [
        (&["convert", ".", "-o", "pages.docx"][..], formats),
        (&["convert", ".", "-o", "pages.ods.gz"], formats),
        (&["convert", "a.txt", "-o", "new/PAGES.TXT"], formats),
        (
            &["convert", ".", "-f", "json", "-o", "pages.parquet"],
            "json is asked for, and pages.parquet is a name for another format",
        ),
        (&["convert", ".", "-o", "pages.csv.xz"], "does not write .xz; end the name with .gz or .zst"),
        (&["convert", ".", "-f", "csv", "-o", "pages.csv.bz2"], "does not write .bz2"),
        (&["convert", ".", "-f", "ndjson", "-o", "new/"], "new/ is a folder"),
        (&["check", ".", "--report", "json=check.json.zip"], "does not write .zip"),
        (
            &["profile", ".", "-o", "profile.csv"],
            ".csv is no format to write; end the name of a file with .json",
        ),
    ];
    for (arguments, told) in table {
        run(&folder, arguments).ended(2, &[told]);
        assert_eq!(folder.tree(""), ["a.txt", "b.txt"], "{arguments:?}");
    }
    #[rustfmt::skip]
    let table = [
        (&["convert", ".", "-o", "records.2024"][..], "records.2024/a.json"),
        (&["convert", ".", "-o", "pages.xlsx/"], "pages.xlsx/a.json"),
        (&["convert", ".", "-o", "PAGES.CSV.GZ"], "PAGES.CSV.GZ"),
        (&["convert", ".", "-f", "csv", "-o", "table.tsv"], "table.tsv"),
        (&["profile", ".", "-o", "PROFILE.JSON"], "PROFILE.JSON"),
    ];
    for (arguments, made) in table {
        run(&folder, arguments).ended(0, &[]);
        assert!(folder.path(made).is_file(), "{arguments:?}");
    }
    assert_eq!(folder.read("PAGES.CSV.GZ")[..2], [0x1f, 0x8b]);
}

#[test]
fn missing_folders_are_made_for_every_output() {
    let folder = Sandbox::of(&[("a.txt", page("A").as_bytes())]);
    for arguments in [
        ["convert", "a.txt", "-o", "new/1/x.ndjson"],
        ["convert", "a.txt", "-o", "new/2/records"],
        ["check", "a.txt", "--report", "json=new/3/x.json"],
        ["profile", "a.txt", "-o", "new/4/x.json"],
    ] {
        let output = run(&folder, &arguments);
        assert!(
            output.status < 2 && !output.stderr.contains("cannot"),
            "{}",
            output.stderr
        );
    }
    let made = ["1/x.ndjson", "2/records/a.json", "3/x.json", "4/x.json"];
    assert_eq!(folder.tree("new"), made);
}

/// `-` is a stream for every option that writes, and a file only as `./-`.
#[test]
fn a_dash_is_standard_output() {
    let folder = Sandbox::of(&[("a.txt", page("A").as_bytes())]);
    let output = |arguments: &[&str]| run(&folder, arguments).stdout;
    #[rustfmt::skip]
    let pairs: [(&[&str], &[&str]); 3] = [
        (&["convert", "a.txt", "-o", "-"], &["convert", "a.txt"]),
        (&["profile", "a.txt", "-o", "-"], &["profile", "a.txt", "-f", "json"]),
        (&["check", "a.txt", "--report", "sarif=-"], &["check", "a.txt", "-f", "sarif"]),
    ];
    for (dash, plain) in pairs {
        assert!(
            output(dash) == output(plain) && !output(plain).is_empty(),
            "{dash:?}"
        );
    }
    assert_eq!(folder.tree(""), ["a.txt"]);
    run(&folder, &["convert", "a.txt", "-f", "ndjson", "-o", "./-"]).ended(0, &[]);
    assert_eq!(folder.tree(""), ["-", "a.txt"]);
}

/// The numbers of a summary: pages, converted, up to date, not written, failed.
fn sums(run: &Run) -> (u64, Vec<u64>) {
    let line = run.stderr.lines().last().unwrap();
    let (pages, rest) = line.split_once(": ").unwrap().1.split_once(": ").unwrap();
    let number = |words: &str| words.split_whitespace().next().unwrap().parse().unwrap();
    let parts = rest.split(" in ").next().unwrap().split(", ");
    let parts = parts.filter(|part| !part.ends_with("failed write"));
    (number(pages), parts.map(number).collect())
}

#[test]
fn a_write_that_failed_is_counted_and_the_sums_add_up() {
    let folder = Sandbox::with(&["in/a.txt", "in/b.txt", "in/c.txt"]);
    folder.write("in/d.txt", "");
    fs::create_dir(folder.path("out")).unwrap();
    folder.write("out/b.json", "mine");
    for (arguments, told) in [
        (&["in"][..], "4 pages: 3 converted, 1 failed in"),
        (&["in", "none.txt"], "5 pages: 3 converted, 2 failed in"),
        (&["in", "-o", "out"], "4 pages: 2 converted, 2 failed in"),
        (
            &["in", "-o", "out", "--update"],
            "4 pages: 0 converted, 2 up to date, 2 failed in",
        ),
        #[cfg(target_os = "linux")]
        (
            &["in", "-f", "ndjson", "-o", "/dev/full", "--jobs", "1"],
            "1 page: 0 converted, 1 not written, 0 failed, 1 failed write in",
        ),
    ] {
        let run = folder.convert(arguments);
        run.ended(1, &[told]);
        let (pages, parts) = sums(&run);
        assert_eq!(pages, parts.iter().sum::<u64>(), "{}", run.stderr);
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_is_replaced_keeps_its_rights() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = Sandbox::with(&["in/a.txt"]);
    let mode = |name: &str| {
        fs::metadata(folder.path(name))
            .unwrap()
            .permissions()
            .mode()
            & 0o7777
    };
    let commands: [(&[&str], &str); 5] = [
        (&["convert", "in", "-o", "x.csv"], "x.csv"),
        (&["convert", "in", "-o", "out"], "out/a.json"),
        (&["check", "in", "--report", "json=x.json"], "x.json"),
        (&["profile", "in", "-o", "p.json"], "p.json"),
        (&["convert", "in", "-o", "link.ndjson"], "real.ndjson"),
    ];
    folder.write("real.ndjson", "");
    symlink("real.ndjson", folder.path("link.ndjson")).unwrap();
    for (arguments, name) in commands {
        for bits in [0o600, 0o640, 0o666, 0o444] {
            assert!(run(&folder, arguments).status < 2);
            fs::set_permissions(folder.path(name), fs::Permissions::from_mode(bits)).unwrap();
            let before = folder.read(name);
            assert!(run(&folder, arguments).status < 2);
            assert_eq!(mode(name), bits, "{arguments:?}");
            assert!(folder.read(name).len() >= before.len().min(1));
        }
    }
    assert!(folder.path("link.ndjson").is_symlink());
}
