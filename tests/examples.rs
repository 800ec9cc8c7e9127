//! The programs of `examples/`, run on the seeds and on files made for the test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, unreachable_pub)]
#[path = "../examples/batch_convert.rs"]
mod batch_convert;
#[allow(dead_code, unreachable_pub)]
#[path = "../examples/check_exports.rs"]
mod check_exports;
#[allow(dead_code, unreachable_pub)]
#[path = "../examples/typed_fields.rs"]
mod typed_fields;

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

fn seed(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("seeds")
        .join(name)
}

fn arguments<const N: usize>(paths: [PathBuf; N]) -> impl Iterator<Item = OsString> {
    paths.into_iter().map(PathBuf::into_os_string)
}

#[test]
fn typed_fields_of_a_programme() {
    let mut out = Vec::new();
    typed_fields::run(arguments([seed("004_d72ad091c9e082db.txt")]), &mut out).unwrap();
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "name: Keski-Suomi: Rakenneuudistusta tukeva alueellinen valmistelu - Monesta hyvästä \
         yhdeksi parhaista\n\
         region: 15 Keski-Suomi\n\
         runs: 2020-01-01 to 2021-12-31\n\
         funder: Sosiaali- ja terveysministeriö\n\
         contact: Mikael Palola\n\
         last changed 195 days after 2020-09-17\n\
         printed as 17.09.2020, at byte 6242\n"
    );
}

#[test]
fn typed_fields_of_another_kind_and_of_nothing() {
    let mut out = Vec::new();
    typed_fields::run(arguments([seed("001_bbff9a5db1ee1627.txt")]), &mut out).unwrap();
    assert_eq!(out, b"a page of another kind: article\n");

    let error = typed_fields::run(arguments([]), &mut Vec::new()).unwrap_err();
    assert_eq!(error.to_string(), "usage: typed_fields FILE");
}

#[test]
fn batch_convert_writes_a_json_file_for_each_export() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("exports"), folder.path().join("json"));
    fs::create_dir(&from).unwrap();
    fs::write(from.join("silta.txt"), "Kokonaisuuden nimi\nSilta-hanke\n").unwrap();
    fs::write(from.join("kuva.txt"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    fs::write(from.join("muistiinpano.md"), "ei vienti").unwrap();

    let mut out = Vec::new();
    batch_convert::run(arguments([from, to.clone()]), &mut out).unwrap();

    let out = String::from_utf8(out).unwrap();
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 2, "{out}");
    assert!(lines[0].starts_with("kuva.txt: not text: "), "{out}");
    assert_eq!(lines[1], "silta.txt: converted");
    assert_eq!(fs::read_dir(&to).unwrap().count(), 1);
    let json = fs::read_to_string(to.join("silta.json")).unwrap();
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["source"]["path"], "silta.txt");
    assert_eq!(json["kind"], "kokonaisuus");
    assert_eq!(json["name"], "Silta-hanke");
}

#[test]
fn check_exports_tells_clean_files_from_others() {
    let folder = tempfile::tempdir().unwrap();
    let kuva = folder.path().join("kuva.txt");
    fs::write(&kuva, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();

    let mut out = Vec::new();
    let page = seed("004_d72ad091c9e082db.txt");
    let clean = check_exports::run(arguments([page.clone()]), &mut out).unwrap();
    assert!(clean);
    assert_eq!(
        String::from_utf8(out).unwrap(),
        format!("{}: clean\n", page.display())
    );

    let mut out = Vec::new();
    let clean = check_exports::run(arguments([kuva.clone()]), &mut out).unwrap();
    assert!(!clean);
    let out = String::from_utf8(out).unwrap();
    assert!(
        out.starts_with(&format!("{}: not text: ", kuva.display())),
        "{out}"
    );
}
