//! Nothing gets out: no control sequence to the terminal, no formula into a
//! spreadsheet, no file out of its folder, and no JSON that is none.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;

use serde_json::Value;

use crate::command::{Run, Sandbox, innokyla, page, run, words};

/// Signs that colour, clear, rename, ring, and turn what a terminal shows.
const HOSTILE: &str =
    "\u{1b}[31;1m\u{1b}]0;oma\u{7}\u{9b}2J\u{90}q\u{9c}\u{8}\u{7f}\u{202e}\u{2066}\u{200f}";

/// A page with such signs in every kind of value, and with faults that quote them.
fn hostile_page() -> String {
    format!(
        "Keski-Suomi: {h}Otsikko\n\nJohdanto {h} on tämä.\n\nKokonaisuuden nimi\n{h}Silta\nLyhyt kuvaus\n\nKuvaus {h}.\n\nToimiaika\n\n2023{h}–2021\n\nToimijat\n\nKeski-Suomi: {h}\nPohjoinen{h}: Sivu\n\nRahoittaja\nSäätiö {h} (STM)\nLiitetiedostot ja linkit\n\nRaportti {h} (pdf, 1 Mt)\n\nYhteyshenkilön nimi\nMaija {h} Meri, {h}johtaja\nYhteyshenkilön sähköpostiosoite\nmaija{h}@@thl.fi\nUusi {h} nimike\n\nLuotu\n\n31.2.{h}2022\nViimeksi muokattu\n\n{h}\n\nAihealueet\n\nSote{h} Hyvinvointi\n",
        h = HOSTILE
    )
}

/// The characters of a text that a terminal obeys, or that turn it round.
fn steering(text: &str) -> Vec<char> {
    let steers = |c: &char| {
        c.is_control() && *c != '\n'
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().filter(steers).collect()
}

fn stdout(run: &Run) -> String {
    String::from_utf8(run.stdout.clone()).unwrap()
}

/// A folder whose files are hostile by name, by content, and by being no text.
fn hostile_folder() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("in/plain.txt", hostile_page());
    sandbox.write(format!("in/{HOSTILE}.txt"), hostile_page());
    sandbox.write(format!("in/{HOSTILE}\npicture.txt"), b"\x89PNG\r\n\x1a\n");
    sandbox.write(OsStr::from_bytes(b"in/caf\xe9\x1b[2J.txt"), hostile_page());
    symlink("nowhere", sandbox.path(format!("in/{HOSTILE}dangling.txt"))).unwrap();
    symlink("..", sandbox.path(format!("in/{HOSTILE}loop"))).unwrap();
    sandbox
}

#[test]
fn no_control_sequence_reaches_the_terminal() {
    let sandbox = hostile_folder();
    let runs: [&[&str]; 13] = [
        &["convert", "in"],
        &["convert", "in", "--format", "json"],
        &["convert", "in", "--spans", "--diagnostics"],
        &["convert", "in/plain.txt"],
        &["convert", "in", "-o", "out"],
        &["check", "in"],
        &["check", "in", "-f", "json"],
        &["check", "in", "-f", "ndjson"],
        &["check", "in", "-f", "sarif"],
        &["check", "in", "-f", "junit"],
        &["check", "in", "-f", "github"],
        &["check", "in", "-f", "gitlab"],
        &["profile", "in"],
    ];
    for args in runs {
        let run = run(&sandbox, args);
        assert_eq!(steering(&run.stderr), [], "{args:?}: {}", run.stderr);
        let stdout = stdout(&run);
        // The signs that turn text are data to whoever reads JSON.
        let obeyed: Vec<char> = steering(&stdout)
            .into_iter()
            .filter(|c| args[0] != "convert" || c.is_control())
            .collect();
        assert_eq!(obeyed, [], "{args:?}");
        if !args.contains(&"out") {
            assert!(stdout.len() > 500, "{args:?}: {stdout}");
        }
    }
}

/// As JSON lines: the identifier and the key are the page's too.
#[test]
fn no_control_sequence_of_a_line_reaches_the_terminal() {
    let sandbox = Sandbox::new();
    let line = |text: &str| serde_json::json!({ "text": text, "url": HOSTILE });
    let lines = format!(
        "{}\n{{\"text\":{{\"{HOSTILE}\"\n{{\"te{HOSTILE}xt\":1}}\n{}\n",
        line(&hostile_page()),
        line("%PDF-1.7\n")
    );
    sandbox.write("a.jsonl", lines);
    for command in ["convert", "check"] {
        let run = run(&sandbox, &[command, "--from", "jsonl", "a.jsonl"]);
        assert_eq!(steering(&run.stderr), [], "{}", run.stderr);
        let obeyed: Vec<char> = stdout(&run)
            .chars()
            .filter(|c| c.is_control() && *c != '\n')
            .collect();
        assert_eq!(obeyed, [], "{command}");
    }
}

#[test]
fn json_is_valid_whatever_the_page_holds() {
    let sandbox = hostile_folder();
    let json = run(
        &sandbox,
        &["convert", "in/plain.txt", "--spans", "--diagnostics"],
    )
    .json();
    // What is escaped reads as what the page has, but for signs that show nothing.
    let name = format!("{HOSTILE}Silta").replace('\u{200f}', "");
    assert_eq!(json["name"], Value::from(name));
    for line in run(&sandbox, &["convert", "in"]).lines() {
        assert_eq!(line["schema"], "innokyla/1");
    }
    let all = run(&sandbox, &["convert", "in", "--format", "json"]);
    assert_eq!(all.json().as_array().map(Vec::len), Some(3));
    for format in ["json", "sarif", "gitlab"] {
        let report: Value = run(&sandbox, &["check", "in", "-f", format]).json();
        assert!(!report.is_null(), "{format}");
    }
}

#[test]
fn no_cell_of_a_table_runs_or_drives_a_terminal() {
    let sandbox = Sandbox::new();
    for (n, start) in ["=", "+", "-", "@", "\u{1b}[31m=", "＝"].iter().enumerate() {
        let text = hostile_page()
            .replace("Silta", &format!("{start}cmd|' /C calc'!A0"))
            .replace(&format!("{HOSTILE}{start}"), start)
            .replace("Maija ", &format!("{start}Maija "))
            .replace("Sote", &format!("{start}Sote"))
            .replace("Raportti", &format!("{start}HYPERLINK(\"http://a\")"));
        sandbox.write(format!("in/{start}{n}.txt").replace("\u{1b}", ""), text);
    }
    let table = run(&sandbox, &["convert", "in", "--format", "csv"]);
    let text = stdout(&table);
    let obeyed: Vec<char> = text
        .chars()
        .filter(|c| c.is_control() && *c != '\n')
        .collect();
    assert_eq!(obeyed, []);
    let mut cells = 0;
    for row in csv::Reader::from_reader(text.as_bytes()).records() {
        for cell in row.unwrap().iter() {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝']),
                "{cell:?}"
            );
            cells += usize::from(!cell.is_empty());
        }
    }
    assert!(cells > 60, "{cells}");
}

#[test]
fn no_output_leaves_its_folder() {
    let sandbox = Sandbox::with(&[
        "work/in/a.txt",
        "work/in/sub/b.txt",
        "up/c.txt",
        "up/sub/d.txt",
    ]);
    fs::create_dir_all(sandbox.path("outside")).unwrap();
    fs::create_dir_all(sandbox.path("work/out")).unwrap();
    // Links that somebody has left in the folder of outputs.
    symlink("../../outside", sandbox.path("work/out/sub")).unwrap();
    symlink("../../outside/a.json", sandbox.path("work/out/a.json")).unwrap();
    let absolute = sandbox.path("up/c.txt");
    let list = format!(
        "../up/sub/d.txt\n{}\n./../up/../up/c.txt\n",
        absolute.display()
    );
    sandbox.write("work/list", list);
    let args = ["convert", "in", "--files-from", "list", "-o", "out"];
    let output = innokyla(&sandbox, &args)
        .current_dir(sandbox.path("work"))
        .output()
        .unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    let told = "innokyla: in/sub/b.txt: out/sub is a symbolic link, and nothing is written behind it; name";
    assert!(stderr.contains(told), "{stderr}");
    assert_eq!(sandbox.tree("outside"), [] as [&str; 0]);
    assert_eq!(sandbox.tree("up"), ["c.txt", "sub/d.txt"]);
    // The link to a file is replaced by the file.
    let data = fs::symlink_metadata(sandbox.path("work/out/a.json")).unwrap();
    assert!(data.is_file());
    assert_eq!(
        sandbox.json("work/out/a.json")["source"]["path"],
        "in/a.txt"
    );
    for name in ["c.json", "d.json"] {
        assert!(sandbox.path("work/out").join(name).is_file(), "{name}");
    }
}

/// Identifiers and keys of a line never become part of a file's name.
#[test]
fn no_identifier_leads_out_of_the_folder() {
    let sandbox = Sandbox::new();
    let line = serde_json::json!({ "text": page("Silta"), "url": "../../up", "path": "/etc/x" });
    sandbox.write("in/..a.jsonl", format!("{line}\n"));
    let args = words("convert --from jsonl in -o out --id-field path");
    run(&sandbox, &args).ended(0, &[]);
    assert_eq!(sandbox.tree(""), ["in/..a.jsonl", "out/..a-1.json"]);
}
