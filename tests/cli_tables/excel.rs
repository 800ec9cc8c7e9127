//! Excel workbooks, read back by openpyxl.

use crate::PAGE;
use crate::command::Sandbox;
use crate::python::python;

#[test]
fn a_workbook_reads_back_as_it_was_meant() {
    let sandbox = Sandbox::of(&[
        ("b.txt", PAGE.as_bytes()),
        ("a.txt", b"Otsikko\n\n@home on virke.\n"),
    ]);
    let run = sandbox.convert(&["b.txt", "a.txt", "-o", "pages.xlsx"]);
    run.ended(0, &["2 converted"]);
    let Some(read) = python("read_back.py", &[&sandbox.path("pages.xlsx")]) else {
        return;
    };
    let sheets = read.lines().filter(|line| line.starts_with('#'));
    let sheets: Vec<_> = sheets
        .map(|line| line.split(' ').take(4).collect::<Vec<_>>())
        .collect();
    let expected = [
        ["#", "pages", "A2", "A1:AI3"],
        ["#", "people", "A2", "A1:D2"],
        ["#", "funders", "A2", "A1:C2"],
        ["#", "regions", "A2", "A1:E3"],
        ["#", "attachments", "A2", "A1:E2"],
        ["#", "sections", "A2", "A1:E2"],
        ["#", "findings", "A2", "A1:G3"],
    ];
    assert_eq!(sheets, expected, "{read}");
    for line in [
        // The key of a page in every sheet.
        "pages.page n 1",
        "people.page n 1",
        "findings.page n 2",
        // Dates are dates, codes text, numbers numbers, and text no formula.
        "pages.created d '2022-01-25 as yyyy\\\\-mm\\\\-dd'",
        "pages.region_code s '08'",
        "regions.region_code s '08'",
        "pages.programme_pillar n 4",
        "attachments.size_bytes n 2300000",
        "pages.title s 'Pirkanmaa: Äänekäs öylätti Åbo (RRP, P4, I3)'",
        "pages.summary s '=1+1 on kaava, joka ei ole kaava.'",
        "pages.contact_phones s '+358 40 000 0000'",
        "pages.lead s '@home on virke.'",
        "sections.heading s 'Lähtötilanne ja strategiset liittymäkohdat'",
        "sections.text s 'Palvelu alkoi keväällä; \"hyvin\", sanottiin.\\n\\nToinen kappale on tässä.'",
    ] {
        let line = line.replace("yyyy\\\\-mm\\\\-dd", "yyyy-mm-dd");
        assert!(
            read.lines().any(|found| found == line),
            "no {line} in {read}"
        );
    }
}

#[test]
fn a_text_that_is_too_long_for_a_cell_is_cut_and_told() {
    // An emoji takes two of the units that Excel counts.
    let text = "😀 pitkä ".repeat(6000);
    let page = format!("Kokonaisuuden nimi\nSilta\u{1}\nLyhyt kuvaus\n\n{text}\n");
    let sandbox = Sandbox::of(&[("a.txt", page.as_bytes())]);
    let run = sandbox.convert(&["a.txt", "-o", "pages.xlsx"]);
    run.ended(0, &["1 cell of the workbook cut at 32,767 characters"]);
    let Some(read) = python("read_back.py", &[&sandbox.path("pages.xlsx")]) else {
        return;
    };
    let line = |start: &str| read.lines().find(|line| line.starts_with(start)).unwrap();
    let summary = line("pages.summary s ");
    assert!(summary.ends_with(" […]'"), "{summary}");
    let units = summary["pages.summary s '".len()..summary.len() - 1]
        .encode_utf16()
        .count();
    assert!((32_765..=32_767).contains(&units), "{units}");
    assert_eq!(line("pages.name"), "pages.name s 'Silta\u{fffd}'");
}

#[test]
fn a_workbook_is_written_whole_or_not_at_all() {
    let sandbox = Sandbox::of(&[
        ("zeros.txt", &[0; 99]),
        ("old.xlsx", b"old"),
        ("a.txt", PAGE.as_bytes()),
    ]);
    let run = sandbox.convert(&["zeros.txt", "-o", "old.xlsx"]);
    run.ended(1, &["zeros.txt: not text"]);
    assert_eq!(sandbox.read("old.xlsx"), b"old");
    let run = sandbox.convert(&["a.txt", "-o", "a.xlsx.gz"]);
    run.ended(
        2,
        &["xlsx is packed inside: leave .gz or .zst off a.xlsx.gz"],
    );
    let run = sandbox.convert(&["a.txt", "--format", "csv", "-o", "a.xlsx"]);
    run.ended(
        2,
        &["csv is asked for, and a.xlsx is a name for another format"],
    );
    assert_eq!(sandbox.tree("."), ["a.txt", "old.xlsx", "zeros.txt"]);
    let run = sandbox.convert(&["a.txt", "--format", "xlsx"]);
    run.ended(0, &[]);
    assert!(
        run.stdout.starts_with(b"PK\x03\x04"),
        "to a pipe it is written, too"
    );
}
