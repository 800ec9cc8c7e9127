//! Text in one place changes no value in another.

use innokyla::{Block, Kind, Record, labels, parse};
use serde_json::Value;

use crate::cases::hold;
use crate::print::choices::Choices;
use crate::print::style::Top;
use crate::print::text::{at_no_place, paragraph, text};
use crate::print::{Export, site};
use crate::support::{all_pages, assert_none, json, law::truncation::kept};

/// Lines of running text to append to a page.
const RUNNING_TEXT: [&[&str]; 3] = [
    &["", "Lisätty kappale päättyy pisteeseen.", ""],
    &["", "- ensimmäinen kohta", "- toinen kohta", ""],
    &["", "Lyhyt rivi", ""],
];

/// A printed page with more lines at its end.
fn with_lines(export: &Export, more: &[&str]) -> String {
    let lines = export.lines.iter().map(String::as_str);
    export.flattening.flatten(lines.chain(more.iter().copied()))
}

/// Where the values above the last label differ from those of the longer text.
fn compare(text: &str, longer: &str) -> Vec<String> {
    let (short, long) = (parse(text), parse(longer));
    let mut wrong = kept(&short, &long, text.len());
    // A value that is only there with more text below it.
    wrong.extend(kept(&long, &short, text.len()));
    wrong
}

#[test]
fn text_below_a_printed_page_changes_no_value_above() {
    hold(|export, _| {
        let text = export.text.trim_end();
        let longer = RUNNING_TEXT.map(|more| with_lines(export, more));
        longer.map(|longer| compare(text, &longer)).concat()
    });
}

#[test]
fn text_below_a_page_changes_no_value_above() {
    let mut wrong = Vec::new();
    for page in all_pages() {
        for more in RUNNING_TEXT {
            let longer = format!("{}\n{}", page.text, more.join("\n"));
            let found = compare(&page.text, &longer).into_iter();
            wrong.extend(found.map(|wrong| format!("{}: {wrong}", page.name)));
        }
    }
    assert_none(&wrong);
}

/// Labels of the kind, each with text below it.
fn labelled(kind: Kind) -> impl Iterator<Item = [&'static str; 4]> {
    let labels = labels().filter(move |label| label.kind == kind);
    labels.map(|label| ["", label.spelling, "", "Lisätty teksti päättyy pisteeseen."])
}

/// Each label of the kind in one generated export of three, and one in each.
#[test]
fn a_label_below_a_printed_page_changes_no_value_above() {
    hold(|export, choices| {
        let text = export.text.trim_end();
        let all: Vec<_> = labelled(export.record.kind()).collect();
        let some = match choices.one_in(3) {
            true => &*all,
            false => std::slice::from_ref(&all[choices.pick(all.len())]),
        };
        let wrong = some.iter().flat_map(|more| {
            let found = compare(text, &with_lines(export, more));
            found
                .into_iter()
                .map(move |wrong| format!("{}: {wrong}", more[1]))
        });
        wrong.collect()
    });
}

#[test]
fn a_label_below_a_page_changes_no_value_above() {
    let mut wrong = Vec::new();
    for page in all_pages() {
        for more in labelled(parse(&page.text).record().kind()) {
            let longer = format!("{}\n{}\n", page.text, more.join("\n"));
            let found = compare(&page.text, &longer).into_iter();
            wrong.extend(found.map(|wrong| format!("{}, {}: {wrong}", page.name, more[1])));
        }
    }
    assert_none(&wrong);
}

/// The bodies of a record by their JSON Pointers.
fn bodies<'r>(record: &'r mut Record<'static>) -> Vec<(String, &'r mut Vec<Block<'static>>)> {
    let (mut bodies, sections) = match record {
        Record::Kokonaisuus(page) => (
            vec![("/lead", &mut page.lead), ("/summary", &mut page.summary)],
            &mut page.sections,
        ),
        Record::Toimintamalli(page) => (
            vec![("/lead", &mut page.lead), ("/summary", &mut page.summary)],
            &mut page.sections,
        ),
        Record::KehittamisenPolku(page) => (vec![("/lead", &mut page.lead)], &mut page.sections),
        Record::Article(page) => (vec![("/lead", &mut page.lead)], &mut page.sections),
        _ => unreachable!("no page of this kind is printed"),
    };
    let heads = bodies
        .drain(..)
        .map(|(pointer, body)| (pointer.to_owned(), body));
    let sections = sections.iter_mut().enumerate();
    let sections =
        sections.map(|(at, section)| (format!("/sections/{at}/body"), &mut section.body));
    heads.chain(sections).collect()
}

/// Puts a block into one body, and gives its pointer.
fn put_in(record: &mut Record<'static>, choices: &mut Choices<'_>) -> Option<String> {
    // In articles a short last line would become the heading of what follows it.
    let at_end = record.kind() != Kind::Article && choices.coin();
    let mut bodies = bodies(record);
    let at = choices.pick(bodies.len());
    let (pointer, body) = bodies.get_mut(at)?;
    if at_end && !body.is_empty() && choices.coin() {
        let items = ["ensimmäinen kohta", "toinen kohta"].map(text);
        body.push(Block::List {
            ordered: at_no_place(false),
            items: items.into(),
        });
    } else {
        let place = if at_end { body.len() } else { 0 };
        body.insert(place, paragraph("Lisätty kappale päättyy pisteeseen."));
    }
    Some(pointer.clone())
}

/// A record as JSON, without one body, and without the language, which is that of all.
fn without(record: &Record<'_>, pointer: &str) -> Value {
    let mut value = json::record(record);
    for pointer in [pointer, "/language"] {
        if let Some(found) = value.pointer_mut(pointer) {
            *found = Value::Null;
        }
    }
    value
}

#[test]
fn text_in_one_body_changes_no_other_value() {
    hold(|export: &Export, choices| {
        let mut record = export.record.clone();
        let Some(pointer) = put_in(&mut record, choices) else {
            return Vec::new();
        };
        // A first line that the short description repeats is no title, so a change of
        // either can make it one.
        let value = json::record(&export.record);
        let is_repeated = value.get("lead") == value.get("summary");
        if is_repeated && export.style.top == Top::Nothing && !pointer.starts_with("/sections") {
            return Vec::new();
        }
        let sheet = site::print(&record, &export.style);
        let longer = export
            .flattening
            .flatten(sheet.lines.iter().map(String::as_str));
        let read = without(parse(&longer).record(), &pointer);
        json::differences(&without(&export.record, &pointer), &read)
            .into_iter()
            .map(|wrong| format!("text in {pointer} changes {wrong}"))
            .collect()
    });
}
