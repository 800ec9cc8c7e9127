//! What is a line of the frame, and where the frame ends.

mod bottom;
mod line;
mod titles;
mod top;

use crate::{Record, Role, parse};

/// A page with its name, so many lines above it and below.
fn page(above: &str, title: &str, below: &str) -> String {
    format!(
        "{above}{title}Hanke tuo hoidon kotiin.\n\nKokonaisuuden nimi\nSilta kotiin\n\
         Lyhyt kuvaus\n\nHanke tuo hoidon kotiin.\n\nLuotu\n\n1.2.2022\n\n\
         Viimeksi muokattu\n\n5.5.2022\n\nTuotokset ja tulokset\n\nTulos on hyvä.\n\n{below}"
    )
}

/// The title, the lead and what is found, as codes.
fn read(text: &str) -> (Option<String>, Vec<String>, Vec<String>) {
    let parsed = parse(text);
    assert_eq!(parsed.outline().rebuild(text), text);
    let found = parsed.diagnostics().into_iter();
    let found = found.map(|found| format!("{} {}", found.severity, found.code));
    let Record::Kokonaisuus(record) = parsed.record() else {
        unreachable!("it has the name of a kokonaisuus");
    };
    let title = record.title.as_ref().map(ToString::to_string);
    let lead = record.lead.iter();
    let lead = lead.map(|block| crate::plain_text(std::slice::from_ref(block)));
    (title, lead.collect(), found.collect())
}

/// How many lines of the frame, how many doubts, and the last value of the page.
fn below(lines: &str) -> (usize, usize, String) {
    let text = page("", "Silta kotiin\n\n", lines);
    let parsed = parse(&text);
    assert_eq!(parsed.outline().rebuild(&text), text);
    let parts = parsed.outline().parts();
    let frame = parts.iter().filter(|part| part.role == Role::Furniture);
    let found = parsed.diagnostics();
    let doubts = found.iter().filter(|found| found.code == "unknown-label");
    let last = parts.iter().rev().find(|part| part.role != Role::Furniture);
    let last = last.map_or("", |part| part.span.slice(&text));
    (frame.count(), doubts.count(), last.trim().to_owned())
}

const LEAD: &str = "Osasto lähettää kirjeen kotiin viikon kuluttua. Kirje on käsin kirjoitettu.";

fn kind_title_and_codes(text: &str) -> (crate::Kind, Option<String>, Vec<String>) {
    let parsed = parse(text);
    assert_eq!(parsed.outline().rebuild(text), text);
    let title = match parsed.record() {
        Record::Article(record) => record.title.as_ref().map(ToString::to_string),
        Record::KehittamisenPolku(record) => record.title.as_ref().map(ToString::to_string),
        _ => None,
    };
    let found = parsed.diagnostics().into_iter();
    let found = found.map(|found| found.code.to_string());
    let found = found.filter(|code| code != "not-an-export");
    (parsed.outline().kind(), title, found.collect())
}
