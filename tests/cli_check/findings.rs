//! What a check finds, and where.

use crate::command::{Sandbox, fed, run, words};
use crate::support::{findings, page};

/// A file that is no text is a finding, and names the byte.
#[test]
fn a_file_that_is_no_text_is_undecodable() {
    let folder = Sandbox::of(&[("kuva.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")]);
    let output = run(&folder, &["check", "kuva.txt", "--format", "ndjson"]);
    assert_eq!(output.status, 1);
    assert_eq!(findings(&output), ["kuva.txt:1:1 undecodable"]);
    assert!(output.text().contains("at byte 0"));
    assert!(output.text().contains(r#""span":[0,0]"#));
}

/// HTML in the place of a text is told once, with what to do; a page that writes about it
/// is no HTML.
#[test]
fn html_is_one_finding_and_words_about_it_are_none() {
    let html = [
        "<!DOCTYPE html>\n<html><head><title>Silta</title></head><body><p>Teksti.</p></body></html>\n",
        "<html>\n<!-- sivu --><body><h1>Silta</h1><p>Luotu</p><p>eilen</p></body></html>",
        "Tallennettu eilen\n<!doctype html>\n<html><body><p>Teksti.</p></body></html>\n",
        "<div>\n<h1>Silta</h1>\n<p>Neuvonta avattiin.</p>\n</div>\n",
        "<script>\nvar a = 1;\n</script>\n<h1>Silta</h1>\n<p>Neuvonta avattiin.</p>\n",
        "<p>Neuvonta avattiin.</p>",
    ];
    for text in html {
        let run = fed("/", &["check", "-", "--format", "ndjson"], text.as_bytes());
        let found = run.lines();
        assert_eq!((run.status, found.len()), (1, 1), "{text}: {}", run.text());
        let message = found[0]["message"].as_str().unwrap();
        assert!(
            message.contains("HTML, and not the text of a page"),
            "{message}"
        );
        assert!(found[0]["help"].as_str().unwrap().contains("w3m -dump"));
    }
    // A kind that was not asked for is an error all the same.
    let arguments = words("check - --format ndjson --expect kokonaisuus");
    let codes: Vec<_> = findings(&fed("/", &arguments, html[0].as_bytes()));
    assert_eq!(codes.len(), 2, "{codes:?}");

    let sentence = "Opas kertoo, miten sivu rakentuu. Se on tarkoitettu kaikille.";
    let words = [
        format!("<html> on sivun ensimmäinen tunniste\n\n{sentence}\n"),
        format!("Sivun rakenne\n\n{sentence}\n\n<iframe src=\"a\"></iframe>\n<script></script>\n"),
        format!("Sivun rakenne\n\nTunniste <!doctype html> <html> aloittaa sivun. {sentence}\n"),
        format!("<p> aloittaa kappaleen\n\n{sentence}\n"),
    ];
    for text in words {
        let run = fed("/", &["check", "-"], text.as_bytes());
        assert!(!run.text().contains("the text of a page"), "{}", run.text());
    }
}

/// Among a thousand pages the three with a fault are found.
#[test]
fn three_of_a_thousand() {
    let folder = Sandbox::new();
    for number in 0..1000 {
        let text = page(&format!("Hanke {number}"));
        let text = match number {
            123 => text.replace("Luotu\n", "Luontipäivä\n"),
            456 => text.replace("25.01.2022", "tammikuussa 2022"),
            789 => text[..text.find("Viimeksi").unwrap()].to_owned(),
            _ => text,
        };
        folder.write(format!("{number:04}.txt"), text);
    }
    let output = run(&folder, &["check", ".", "--format", "ndjson"]);
    assert_eq!(output.status, 1);
    let expected = [
        "./0123.txt:6:1 unknown-label",
        "./0123.txt:10:1 missing-field",
        "./0456.txt:8:1 malformed-date",
        "./0789.txt:8:11 truncated",
    ];
    assert_eq!(findings(&output), expected);
    let one = run(
        &folder,
        &["check", ".", "--format", "ndjson", "--jobs", "1"],
    );
    assert_eq!(one.text(), output.text());
}

/// A page with one fault is found at its line and column, and all else of it is
/// converted.
#[test]
fn the_rest_of_a_spoilt_page_is_converted() {
    let whole = page("Silta");
    let windows = encode_windows(&whole);
    #[rustfmt::skip]
    let spoilt: [(&str, Vec<u8>, &str, &str); 4] = [
        (
            "label.txt",
            whole.replace("Luotu\n", "Luontipäivä\n").into_bytes(),
            "label.txt:6:1 unknown-label",
            "modified",
        ),
        (
            "date.txt",
            whole.replace("25.01.2022", "tammikuussa").into_bytes(),
            "date.txt:8:1 malformed-date",
            "modified",
        ),
        (
            "half.txt",
            whole.as_bytes()[..whole.len() / 2 - 12].to_vec(),
            "half.txt:10:18 truncated",
            "created",
        ),
        ("windows.txt", windows, "windows.txt:13:2 not-utf-8", "created"),
    ];
    for (name, bytes, expected, date) in spoilt {
        let folder = Sandbox::of(&[(name, &bytes)]);
        let output = run(&folder, &["check", name, "--format", "ndjson"]);
        assert_eq!(findings(&output)[0], expected);
        let output = run(&folder, &["convert", name]);
        let record: serde_json::Value = serde_json::from_str(output.text()).unwrap();
        assert_eq!(record["name"], "Silta");
        assert_eq!(record["funders"][0]["name"], "Siltakunta");
        assert_eq!(record["funders"].as_array().unwrap().len(), 1, "{name}");
        assert!(record[date].is_string(), "{name}: {record}");
    }
}

/// The bytes of Finnish text in Windows-1252.
fn encode_windows(text: &str) -> Vec<u8> {
    let bytes = text.chars().map(|c| u8::try_from(u32::from(c)));
    bytes.collect::<Result<_, _>>().unwrap()
}

/// The same page twice is told at the second place, with the first one, however the
/// pages are shared out; also another version of a page.
#[test]
fn a_page_twice_is_told_at_the_second() {
    let again = page("Sama").replace('\n', "\r\n");
    let later = page("Muuttunut").replace("05.05.2022", "06.05.2022");
    let folder = Sandbox::of(&[
        ("a/1.txt", page("Sama").as_bytes()),
        ("a/2.txt", page("Toinen").as_bytes()),
        ("b/1.txt", again.as_bytes()),
        ("b/2.txt", page("Muuttunut").as_bytes()),
        ("b/3.txt", later.as_bytes()),
        ("c/1.txt", page("Sama").as_bytes()),
    ]);
    let arguments = words("check a b c --format ndjson --fail-on note");
    let output = run(&folder, &arguments);
    assert_eq!(output.status, 1);
    let expected = [
        "b/1.txt:2:1 duplicate-page",
        "b/3.txt:2:1 duplicate-page",
        "c/1.txt:2:1 duplicate-page",
    ];
    assert_eq!(findings(&output), expected);
    let first: Vec<String> = output
        .text()
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|found| found["related"][0]["path"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(first, ["a/1.txt", "b/2.txt", "a/1.txt"]);
}

/// Standard input and JSON lines are checked like files.
#[test]
fn standard_input_and_json_lines() {
    let spoilt = page("A").replace("25.01.2022", "eilen");
    let lines =
        [page("B"), spoilt.clone()].map(|text| serde_json::json!({ "text": text }).to_string());
    let folder = Sandbox::of(&[("dump.jsonl", lines.join("\n").as_bytes())]);
    let arguments = words("check --from jsonl dump.jsonl --format ndjson");
    let output = run(&folder, &arguments);
    assert_eq!(findings(&output), ["dump.jsonl:2:8:1 malformed-date"]);

    let output = fed(&folder, &["check", "-"], spoilt.as_bytes());
    assert_eq!(output.status, 1);
    assert!(
        output.text().contains("--> <stdin>:8:1"),
        "{}",
        output.text()
    );
}
