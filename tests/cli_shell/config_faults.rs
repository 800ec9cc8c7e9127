//! What is wrong with a file of options is told at its line.

use crate::command::run;
use crate::config::sandbox;

#[test]
fn a_fault_is_told_at_its_place() {
    #[rustfmt::skip]
    let table = [
        ("[check]\nfail-onn = 1", "2:1: [check] has no `fail-onn`; the nearest is `fail-on`;"),
        ("[check]\n\nzzz = 1", "3:1: [check] has no `zzz`; `innokyla schema config` lists all"),
        ("[chck]\n", "1:2: `chck` is no table of this file: it has [convert], [check], [profile]"),
        ("fail-on = \"note\"", "1:1: `fail-on` is no table of this file"),
        ("check = 3", "1:9: `check` is a table: [check]"),
        ("[check]\nfail-on = \"nte\"", "2:11: invalid value 'nte' for '--fail-on <LEVEL>': `nte` is"),
        ("[check]\nfail-on = [\"note\"]", "2:11: `fail-on` takes no array"),
        ("[check]\nignore = [\n  \"empty-field\",\n  \"empty-feild\"]", "4:3: invalid value"),
        ("[check]\nignore = [1.5]", "2:11: `ignore` takes no float"),
        ("[check]\nignore = { a = 1 }", "2:10: `ignore` takes no table"),
        ("[check]\nquiet = 1", "2:9: `quiet` is true or false"),
        ("[check]\njobs = 0", "2:8: invalid value '0' for '--jobs <N>'"),
        ("[check]\njobs = 2024-01-01", "2:8: `jobs` takes no datetime"),
        ("[check]\nreport = \"sarif\"", "2:10: invalid value 'sarif'"),
        ("[check]\nreport = { sarif = \"-\" }", "2:20: `report`: `-` stands on a command line alone"),
        ("[check]\nbaseline = \"-\"", "2:12: `baseline`: `-` stands"),
        ("[check.severity]\nempty-feild = \"note\"", "2:15: invalid value 'empty-feild=note'"),
        ("[convert]\nformat = \"pdf\"", "2:10: invalid value 'pdf' for '--format <FORMAT>'"),
        ("[check]\naccept = \"a.json\"", "2:1: `accept` is given on a command line alone"),
        ("[check]\nwatch = true", "2:1: `watch` is given on a command line alone"),
        ("[check]\npath = \"sivut\"", "2:1: [check] has no `path`"),
        ("[input]\ncolor = \"auto\"", "2:1: [input] has no `color`"),
        ("[input]\nfiles-from = \"x\"", "2:1: `files-from` is given on a command line alone"),
        ("[profile]\nexit-zero = true", "2:1: [profile] has no `exit-zero`"),
        ("[check]\nquiet = true\nquiet = true", "3:1: duplicate key"),
        ("[check]\nä = \"\u{1b}\"", "2:1: "),
        ("[check]\n\"\\u001b[2J\" = 1", "2:1: [check] has no `\\u{1b}[2J`"),
        ("[check]\nselect = \"\\u001b[2J\"", "2:10: invalid value"),
    ];
    for (config, told) in table {
        let folder = sandbox(config);
        let output = run(&folder, &["check", "sivut"]);
        output.ended(2, &[&format!("innokyla.toml:{told}")]);
        assert!(output.stderr.ends_with('\n') && output.text().is_empty());
        let drives = |c: char| c.is_control() && c != '\n';
        assert!(!output.stderr.contains(drives), "{:?}", output.stderr);
    }
}

/// Bytes that are no text are no options, and deep nesting is no crash.
#[test]
fn a_hostile_file_is_refused() {
    let folder = sandbox("");
    folder.write("innokyla.toml", b"[check]\n# \xff\n");
    run(&folder, &["check", "sivut"]).ended(2, &["innokyla.toml: "]);
    for (open, close) in [("[", "]"), ("{a=", "}")] {
        let deep = format!(
            "check.ignore = {}{}\n",
            open.repeat(100_000),
            close.repeat(100_000)
        );
        folder.write("innokyla.toml", deep);
        run(&folder, &["check", "sivut"]).ended(2, &["innokyla.toml:1:"]);
    }
}
