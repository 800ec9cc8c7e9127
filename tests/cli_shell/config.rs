//! Options from `innokyla.toml`.

use crate::command::{Run, Sandbox, fed, run, words};

/// A page with a date that is none and an empty field, and one with neither.
pub(crate) fn sandbox(config: &str) -> Sandbox {
    let page = |funder: &str, date: &str| {
        format!(
            "Kokonaisuuden nimi\nSilta {date}\nRahoittaja\n{funder}\nLuotu\n\n{date}\n\n\
             Viimeksi muokattu\n\n05.05.2022\nPäämäärä ja päätavoite\n\n\
             Hankkeessa rakennetaan yhteinen neuvonta kahden kunnan nuorille.\n"
        )
    };
    Sandbox::of(&[
        ("innokyla.toml", config.as_bytes()),
        ("sivut/a.txt", page("", "eilen").as_bytes()),
        ("sivut/b.txt", page("Siltakunta\n", "25.01.2022").as_bytes()),
    ])
}

/// The codes that a check has found.
fn codes(output: &Run) -> Vec<String> {
    let found = output.lines().into_iter();
    found
        .map(|found| found["code"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_file_says_what_options_say() {
    #[rustfmt::skip]
    let table = [
        ("", 1, &["empty-field", "malformed-date"][..]),
        ("[check]\n", 1, &["empty-field", "malformed-date"]),
        ("[check]\nignore = \"malformed-date\"", 0, &["empty-field"]),
        ("[check]\nignore = [\"malformed-date\", \"empty-field\"]", 0, &[]),
        ("[check]\nignore = \"malformed-date,empty-field\"", 0, &[]),
        ("[check]\nignore = \"malformed-date\"\nfail-on = \"note\"", 1, &["empty-field"]),
        ("check.exit-zero = true", 0, &["empty-field", "malformed-date"]),
        ("check.exit-zero = false", 1, &["empty-field", "malformed-date"]),
        ("[check.severity]\nmalformed-date = \"note\"", 0, &["empty-field", "malformed-date"]),
        ("[check.per-file-ignore]\n\"sivut/*\" = [\"malformed-date\", \"empty-field\"]", 0, &[]),
        ("[check]\nper-file-ignore = \"b.txt=empty-field\"", 1, &["empty-field", "malformed-date"]),
        ("[check]\njobs = 1\nselect = [\"empty-field\"]", 0, &["empty-field"]),
        ("[input]\nexclude = \"a.*\"", 0, &[]),
        // The table of the command goes before the one for all.
        (
            "[input]\nexclude = \"a.*\"\n[check]\nexclude = \"b.*\"",
            1,
            &["empty-field", "malformed-date"],
        ),
        // Other commands have theirs, and some options of [input] are not for all.
        ("[convert]\nformat = \"csv\"\n[input]\nprofile = \"none.json\"", 2, &[]),
        ("\u{feff}[check]\r\nselect = [\r\n  'empty-field', # a note\r\n]\r\n", 0, &["empty-field"]),
    ];
    for (config, status, found) in table {
        let folder = sandbox(config);
        let output = run(&folder, &["check", "sivut", "--format", "ndjson"]);
        assert_eq!(codes(&output), found, "{config}: {}", output.stderr);
        assert_eq!(output.status, status, "{config}: {}", output.stderr);
    }
}

#[test]
fn the_command_line_goes_before_the_file() {
    let folder = sandbox(
        "[check]\nignore = [\"malformed-date\"]\nfail-on = \"note\"\nformat = \"json\"\nquiet = true\n",
    );
    let output = run(
        &folder,
        &["check", "sivut", "-f", "ndjson", "--ignore=empty-field"],
    );
    // A list replaces the list.
    assert_eq!(codes(output.ended(1, &[])), ["malformed-date"]);
    run(&folder, &["check", "sivut", "--fail-on", "error"]).ended(0, &[]);
    let without = run(&folder, &["check", "sivut", "-f", "ndjson", "--no-config"]);
    assert_eq!(codes(&without), ["empty-field", "malformed-date"]);
    let json = run(&folder, &["check", "sivut"]).json();
    assert_eq!(json.as_array().map(Vec::len), Some(1));
}

/// An option that another needs may come from the file or from the command line.
#[test]
fn options_that_belong_together_may_be_parted() {
    let folder = sandbox("[check]\ndrop = 10\n");
    run(&folder, &["check", "sivut"])
        .ended(2, &["--baseline <FILE>", "innokyla.toml are in force"]);
    run(&folder, &["profile", "sivut", "-o", "profile.json"]).ended(0, &[]);
    run(&folder, &["check", "sivut", "--baseline", "profile.json"]).ended(1, &[]);
    folder.write("innokyla.toml", "[check]\nbaseline = \"profile.json\"\n");
    run(&folder, &["check", "sivut", "--drop", "10"]).ended(1, &["not compared"]);
}

/// The nearest file above the working folder is read, and its paths are relative to it.
#[test]
fn a_file_is_found_upwards() {
    let folder = sandbox("[check]\naccepted = \"known.json\"\n");
    run(
        &folder,
        &["check", "sivut", "--accept", "known.json", "--no-config"],
    )
    .ended(0, &[]);
    let deep = folder.path("sivut/x/y");
    std::fs::create_dir_all(&deep).unwrap();
    // Pages have the names that they have from the folder of the file.
    let output = run(&deep, &["check", "../.."]);
    assert_eq!(
        output.ended(0, &[]).text(),
        "2 pages: 2 clean, 2 accepted\n"
    );
    folder.write(
        "sivut/x/innokyla.toml",
        "[check]\nselect = \"empty-field\"\n",
    );
    let nearer = run(&deep, &["check", "../..", "-f", "ndjson"]);
    assert_eq!(codes(&nearer), ["empty-field"]);
    // A folder of that name is none.
    std::fs::create_dir(folder.path("sivut/x/y/innokyla.toml")).unwrap();
    assert_eq!(
        codes(&run(&deep, &["check", "../..", "-f", "ndjson"])),
        ["empty-field"]
    );
}

#[test]
fn a_file_may_be_named() {
    let folder = sandbox("[check]\nselect = \"empty-field\"\n");
    folder.write(
        "options/mine.toml",
        "[check]\nreport.json = \"../check.json\"\nroot = \".\"\n",
    );
    let arguments = words("check sivut -f ndjson --config options/mine.toml");
    let output = run(&folder, &arguments);
    assert_eq!(
        codes(output.ended(1, &[])),
        ["empty-field", "malformed-date"]
    );
    assert_eq!(folder.json("check.json").as_array().map(Vec::len), Some(2));
    run(&folder, &["check", "sivut", "--config", "none.toml"])
        .ended(2, &["none.toml: no such file or folder"]);
    run(
        &folder,
        &words("check sivut --config options/mine.toml --no-config"),
    )
    .ended(2, &["cannot be used with"]);
}

/// A file that came with foreign pages writes nothing outside their folder.
#[test]
fn a_found_file_writes_below_its_folder_alone() {
    let config = |path: &str| format!("[convert]\noutput = \"{path}\"\n");
    let folder = sandbox(&config("out/all.ndjson"));
    let convert = |folder: &Sandbox, path: &str| {
        folder.write("corpus/innokyla.toml", config(path));
        run(folder.path("corpus"), &["convert", "../sivut"])
    };
    folder.write("corpus/x.txt", "x");
    folder.write("mine.ndjson", "mine");
    run(&folder, &["convert", "sivut"]).ended(0, &[]);
    assert!(folder.path("out/all.ndjson").is_file());
    convert(&folder, "out/all.ndjson").ended(0, &[]);
    assert!(folder.path("corpus/out/all.ndjson").is_file());
    let whole = folder.path("mine.ndjson").display().to_string();
    for path in ["../mine.ndjson", "out/../../mine.ndjson", &whole] {
        convert(&folder, path).ended(2, &["innokyla.toml:2:10: `output`: a file that was found"]);
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("../mine.ndjson", folder.path("corpus/link.ndjson")).unwrap();
        convert(&folder, "link.ndjson").ended(2, &["a file that was found"]);
    }
    assert_eq!(folder.read("mine.ndjson"), b"mine");
    folder.write(
        "corpus/innokyla.toml",
        "[check]\nreport = { json = \"../mine.ndjson\" }\n",
    );
    run(folder.path("corpus"), &["check", "x.txt"]).ended(2, &["`report`: a file that was found"]);
    assert_eq!(folder.read("mine.ndjson"), b"mine");
}

/// The guard of what is read holds for a file as for the command line.
#[test]
fn a_file_writes_over_nothing_that_is_read() {
    let folder = sandbox("[check.report]\njson = \"sivut/a.txt\"\n");
    let before = folder.read("sivut/a.txt");
    run(&folder, &["check", "sivut"]).ended(2, &["is an input and also the output"]);
    assert_eq!(folder.read("sivut/a.txt"), before);
}

/// Commands that read no page read no file either.
#[test]
fn a_broken_file_stops_no_other_command() {
    let folder = sandbox("[check\n");
    for arguments in [
        &["rules"][..],
        &["explain", "empty-field"],
        &["schema"],
        &["check", "--help"],
    ] {
        run(&folder, arguments).ended(0, &[]);
    }
    for command in ["check", "convert", "profile"] {
        run(&folder, &[command, "sivut"]).ended(2, &["innokyla.toml:1:7: unclosed table"]);
        run(&folder, &[command, "sivut", "--no-config", "-q"]);
    }
    let page = folder.read("sivut/b.txt");
    fed(&folder, &["check", "-", "--no-config"], &page).ended(0, &[]);
}
