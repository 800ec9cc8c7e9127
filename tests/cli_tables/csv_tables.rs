//! `--format csv-tables` and `--csv-dialect excel`.

use std::collections::HashSet;

use serde_json::Value;

use crate::PAGE;
use crate::command::{Run, Sandbox};

/// The rows of a table as maps of the filled cells.
fn rows(sandbox: &Sandbox, name: &str, delimiter: u8) -> Vec<Vec<(String, String)>> {
    let bytes = sandbox.read(name);
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(bytes);
    let names = reader.headers().unwrap().clone();
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        let cells = names.iter().zip(&row).filter(|(_, cell)| !cell.is_empty());
        cells
            .map(|(name, cell)| (name.to_owned(), cell.to_owned()))
            .collect()
    });
    rows.collect()
}

fn shown(rows: &[Vec<(String, String)>]) -> Vec<String> {
    let row = |row: &Vec<(String, String)>| {
        let cells: Vec<_> = row
            .iter()
            .map(|(name, cell)| format!("{name}={cell}"))
            .collect();
        cells.join(" | ")
    };
    rows.iter().map(row).collect()
}

fn convert(sandbox: &Sandbox, args: &[&str]) -> Run {
    let run = sandbox.convert(&[&["--format", "csv-tables", "-o", "tables"], args].concat());
    run.ended(0, &[]);
    run
}

#[test]
fn a_page_has_rows_in_each_table_by_its_number() {
    let sandbox = Sandbox::of(&[
        ("a.txt", b"Otsikko\n\nTeksti on virke.\n"),
        ("b.txt", PAGE.as_bytes()),
    ]);
    convert(&sandbox, &["a.txt", "b.txt"]);
    let tables = ["people", "funders", "regions", "attachments", "sections"];
    let expected: [&[&str]; 5] = [
        &["page=2 | person=Maija Meri | role=projektipäällikkö"],
        &["page=2 | funder=Sosiaali- ja terveysministeriö | abbreviation=STM"],
        &[
            "page=2 | named_as=title | region_code=08 | region_name=Pirkanmaa | \
             text=Pirkanmaa: Äänekäs öylätti Åbo (RRP, P4, I3)",
            "page=2 | named_as=actor | region_code=11 | region_name=Etelä-Karjala | text=Silta kotiin",
        ],
        &["page=2 | title=Loppuraportti | format=pdf | size_bytes=2300000"],
        &["page=2 | position=1 | section_id=background | \
           heading=Lähtötilanne ja strategiset liittymäkohdat | \
           text=Palvelu alkoi keväällä; \"hyvin\", sanottiin.\n\nToinen kappale on tässä."],
    ];
    for (table, expected) in tables.into_iter().zip(expected) {
        let found = rows(&sandbox, &format!("tables/{table}.csv"), b',');
        assert_eq!(shown(&found), expected, "{table}");
    }
    let pages = rows(&sandbox, "tables/pages.csv", b',');
    assert!(pages[0].contains(&("page".to_owned(), "1".to_owned())));
    for (name, cell) in [
        ("page", "2"),
        ("path", "b.txt"),
        ("region_code", "08"),
        ("created", "2022-01-25"),
        ("programme_pillar", "4"),
        // What a spreadsheet would take for a formula.
        ("summary", "'=1+1 on kaava, joka ei ole kaava."),
    ] {
        assert!(
            pages[1].contains(&(name.to_owned(), cell.to_owned())),
            "{name}: {pages:?}"
        );
    }
    let findings = rows(&sandbox, "tables/findings.csv", b',');
    assert!(
        findings[0].contains(&("code".to_owned(), "not-an-export".to_owned())),
        "{findings:?}"
    );
}

#[test]
fn the_data_package_describes_the_files_that_are_there() {
    let sandbox = Sandbox::of(&[(
        "a.jsonl",
        b"{\"text\":\"Otsikko\\n\\nTeksti on virke.\",\"date\":\"2022\"}\n",
    )]);
    for (dialect, delimiter, mark) in [("plain", b',', ""), ("excel", b';', "\u{feff}")] {
        convert(
            &sandbox,
            &["a.jsonl", "--csv-dialect", dialect, "--keep", "date"],
        );
        let package = sandbox.json("tables/datapackage.json");
        let resources = package["resources"].as_array().unwrap();
        let mut files: Vec<_> = resources
            .iter()
            .map(|it| it["path"].as_str().unwrap())
            .collect();
        files.push("datapackage.json");
        files.sort_unstable();
        assert_eq!(sandbox.tree("tables"), files);
        for resource in resources {
            let bytes = sandbox.read(&format!("tables/{}", resource["path"].as_str().unwrap()));
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.starts_with(mark), "{text}");
            let header = text.trim_start_matches('\u{feff}').lines().next().unwrap();
            let fields = resource["schema"]["fields"].as_array().unwrap();
            let names: Vec<_> = fields
                .iter()
                .map(|it| it["name"].as_str().unwrap())
                .collect();
            assert_eq!(header, names.join(&char::from(delimiter).to_string()));
            assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len());
            assert_eq!(
                resource["dialect"]["delimiter"],
                char::from(delimiter).to_string()
            );
            let schema = &resource["schema"];
            let is_first = resource["name"] == "pages";
            assert_eq!(schema["primaryKey"].is_array(), is_first);
            let reference = &schema["foreignKeys"][0]["reference"]["resource"];
            assert_eq!(reference == "pages", !is_first);
        }
        let kept = resources[0]["schema"]["fields"]
            .as_array()
            .unwrap()
            .last()
            .unwrap();
        assert_eq!(kept["name"], "date");
        let types: HashSet<_> = resources
            .iter()
            .flat_map(|it| it["schema"]["fields"].as_array().unwrap())
            .map(|field| field["type"].as_str().unwrap())
            .collect();
        assert_eq!(
            types,
            HashSet::from(["string", "integer", "date", "boolean"])
        );
    }
}

#[test]
fn the_dialect_of_excel_has_a_mark_semicolons_and_its_line_ends() {
    let sandbox = Sandbox::of(&[("a.txt", PAGE.as_bytes())]);
    let run = sandbox.convert(&["a.txt", "--format", "csv", "--csv-dialect", "excel"]);
    run.ended(0, &[]);
    let text = run.text();
    assert!(text.starts_with("\u{feff}path;line;id;kind;"));
    assert!(text.ends_with("\r\n"));
    assert!(text.contains(";08;Pirkanmaa;RRP;4;3;"), "{text}");
    let plain = sandbox.convert(&["a.txt", "--format", "csv"]);
    assert!(plain.text().starts_with("path,line,id,kind,"));
    assert!(!plain.text().contains('\r'));
    let run = sandbox.convert(&["a.txt", "--csv-dialect", "excel"]);
    run.ended(2, &["--csv-dialect is about csv and csv-tables"]);
}

#[test]
fn tables_are_written_whole_or_not_at_all() {
    let sandbox = Sandbox::of(&[("a.txt", PAGE.as_bytes()), ("zeros.txt", &[0; 99])]);
    let run = sandbox.convert(&["zeros.txt", "-o", "tables", "--format", "csv-tables"]);
    run.ended(1, &["zeros.txt: not text"]);
    assert_eq!(sandbox.tree("tables"), [""; 0]);
    let run = sandbox.convert(&["a.txt", "--format", "csv-tables"]);
    run.ended(2, &["several files", "-o DIR"]);
    let run = sandbox.convert(&["a.txt", "--format", "csv-tables", "-o", "zeros.txt"]);
    run.ended(2, &["written to a folder, and zeros.txt is none"]);
    let run = sandbox.convert(&["a.txt", "--format", "csv-tables", "-o", "tables", "--spans"]);
    run.ended(2, &["no place for --spans"]);
    let run = sandbox.convert(&[
        "a.txt",
        "--format",
        "csv-tables",
        "-o",
        "tables",
        "--diagnostics",
    ]);
    run.ended(2, &["the table `findings` has the diagnostics"]);
    // A table may be an input of its own folder only by mistake.
    convert(&sandbox, &["a.txt"]);
    let run = sandbox.convert(&["tables/pages.csv", "--format", "csv-tables", "-o", "tables"]);
    run.ended(2, &["is an input and also the output"]);
}

#[test]
fn tables_are_the_same_for_any_number_of_cores() {
    let [seeds, pages] = crate::folders();
    let sandbox = Sandbox::new();
    let read = |jobs: &str| {
        convert(&sandbox, &[&seeds, &pages, "-j", jobs]);
        let names = sandbox.tree("tables");
        names
            .iter()
            .map(|name| sandbox.read(&format!("tables/{name}")))
            .collect::<Vec<_>>()
    };
    assert!(read("1") == read("3"));
    let pages: Vec<Value> = sandbox.convert(&[&seeds, &pages]).lines();
    let rows = rows(&sandbox, "tables/pages.csv", b',');
    assert_eq!(rows.len(), pages.len());
}
