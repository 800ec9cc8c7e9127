//! The outline is the text, and every span lies in it.

use std::collections::BTreeMap;

use innokyla::{Field, Parsed, Role, Span};

use super::{LINE_BREAKS, spans};

/// The outline gives the text back byte for byte.
pub fn rebuilds(parsed: &Parsed<'_>) -> Vec<String> {
    let same = parsed.outline().rebuild(parsed.text()) == parsed.text();
    let wrong = (!same).then(|| "the outline does not rebuild the text".to_owned());
    wrong.into_iter().collect()
}

/// The parts follow each other without a gap, each of whole lines.
pub fn tiles(parsed: &Parsed<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let text = parsed.text();
    let mut at = 0;
    for part in parsed.outline().parts() {
        if part.span.start != at || part.span.is_empty() {
            wrong.push(format!("{part:?} does not follow byte {at}"));
        }
        // A CR is a line end, too, but for one before an LF.
        let is_line_end = match text[..at].chars().next_back() {
            Some('\r') => !text[at..].starts_with('\n'),
            before => before.is_none_or(|before| LINE_BREAKS.contains(&before)),
        };
        if !is_line_end {
            wrong.push(format!("{part:?} begins inside a line"));
        }
        at = part.span.end;
    }
    if at != text.len() {
        wrong.push(format!("the parts end at {at} of {}", text.len()));
    }
    wrong
}

/// Every span lies in the text and begins and ends between characters.
pub fn spans_lie_in_the_text(parsed: &Parsed<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (pointer, span) in spans(parsed.record()) {
        let text = parsed.text().get(span.start..span.end);
        if text.is_none_or(str::is_empty) {
            wrong.push(format!("{pointer}: {span:?} is no stretch of the text"));
        }
    }
    wrong
}

/// The items of an array have the same order in the record and in the text.
pub fn arrays_are_in_order(parsed: &Parsed<'_>) -> Vec<String> {
    let mut arrays: BTreeMap<String, BTreeMap<usize, Span>> = BTreeMap::new();
    for (pointer, span) in spans(parsed.record()) {
        let steps: Vec<&str> = pointer.split('/').collect();
        for (at, step) in steps.iter().enumerate() {
            let Ok(index) = step.parse::<usize>() else {
                continue;
            };
            let items = arrays.entry(steps[..at].join("/")).or_default();
            let whole = items.entry(index).or_insert(span);
            *whole = whole.cover(span);
        }
    }
    let mut wrong = Vec::new();
    for (array, items) in arrays {
        let starts: Vec<usize> = items.values().map(|span| span.start).collect();
        if !starts.is_sorted() {
            wrong.push(format!("{array}: {starts:?}"));
        }
    }
    wrong
}

/// Fields whose blocks follow one another in the text.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "/lead/", "/summary/", "/purpose/", "/place/", "/sections/", "/period/body/", "/actors/body/",
];

/// The values of a body stand one behind another and do not overlap.
pub fn bodies_are_in_order(parsed: &Parsed<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut last: Option<(&str, String, usize)> = None;
    parsed.record().for_each_span(|pointer, span| {
        let body = BODIES.iter().find(|body| pointer.starts_with(**body));
        // The identifier of a section is read from its heading.
        let Some(body) = body.filter(|_| !pointer.ends_with("/id")) else {
            return;
        };
        if let Some((of, before, end)) = &last
            && of == body
            && span.start < *end
        {
            wrong.push(format!("{before} does not stand before {pointer}"));
        }
        last = Some((body, pointer.to_owned(), span.end));
    });
    wrong
}

/// Whether values of a key may stand in a part with this role.
fn is_home(key: &str, role: Role) -> bool {
    let of = |fields: &[Field]| matches!(role, Role::Value(field) if fields.contains(&field));
    match key {
        "title" | "region" | "programme" => role == Role::Title || of(&[Field::Name]),
        "languages" => role == Role::LanguageBar,
        "lead" => role == Role::Lead,
        "sections" => matches!(
            role,
            Role::Heading
                | Role::Body
                | Role::Label(Field::Section(_))
                | Role::Value(Field::Section(_))
        ),
        "contact" => of(&[
            Field::ContactPeople,
            Field::ContactOrganisation,
            Field::ContactEmails,
        ]),
        // Pictures of the lead and of a list of files are pictures of the page.
        "images" => {
            role == Role::Lead
                || of(&[
                    Field::Image,
                    Field::Caption,
                    Field::CoverImage,
                    Field::Attachments,
                ])
        }
        "localities" | "nationwide" => of(&[Field::Localities]),
        "name" => of(&[Field::Name]),
        "summary" => of(&[Field::Summary]),
        "purpose" => of(&[Field::Purpose]),
        "period" => of(&[Field::Period]),
        "actors" => of(&[Field::Actors]),
        "place" => of(&[Field::Place]),
        "funders" => of(&[Field::Funders]),
        "parent" => of(&[Field::Parent]),
        "attachments" => of(&[Field::Attachments]),
        "authors" => of(&[Field::Authors]),
        "created" => of(&[Field::Created]),
        "modified" => of(&[Field::Modified]),
        "stage" => of(&[Field::Stage]),
        "topics" => of(&[Field::Topics]),
        "phenomena" => of(&[Field::Phenomena]),
        _ => false,
    }
}

/// Every value stands under its own label: a lead that the summary repeats, too.
pub fn values_are_at_home(parsed: &Parsed<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let parts = parsed.outline().parts();
    for (pointer, span) in spans(parsed.record()) {
        let after = parts.partition_point(|part| part.span.start <= span.start);
        let key = pointer.split('/').nth(1).unwrap_or_default();
        match after.checked_sub(1).and_then(|at| parts.get(at)) {
            Some(part) if span.end <= part.span.end && is_home(key, part.role) => {}
            part => {
                let role = part.map(|part| part.role);
                wrong.push(format!("{pointer} stands in {role:?}"));
            }
        }
    }
    wrong
}
