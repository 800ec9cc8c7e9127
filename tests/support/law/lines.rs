//! Nothing is lost: every line that is not blank is accounted for.

use std::collections::HashSet;

use innokyla::{Field, Parsed, Role, Span};

use super::{LINE_BREAKS, cleaned, spans};

/// Lines that stand in no value, and why.
const SAYS_NOTHING: &[(&str, &str)] = &[
    (
        "Ei liity ilmiöön",
        "the site's word for no phenomena at all",
    ),
    ("Kuva", "the label of a picture in running text"),
    ("Kuvateksti", "the label of its caption"),
];

/// No line is lost: each is in a value, a label or furniture, or a finding names it.
pub fn accounted_for(parsed: &Parsed<'_>) -> Vec<String> {
    let mut covers = repeated_values(parsed);
    covers.extend(separators(parsed));
    for diagnostic in parsed.diagnostics() {
        let mut span = diagnostic.span;
        // A rule that found too much reports the rest together, at the first of them.
        if diagnostic.message.starts_with("and the same at") {
            span.end = parsed.text().len();
        }
        covers.push(span);
    }
    lost(parsed, covers)
}

/// Each line of a page without faults is in a value, a label or furniture, and no
/// finding is needed to account for it.
pub fn in_values(parsed: &Parsed<'_>) -> Vec<String> {
    let parts = parsed.outline().parts().iter();
    let blank = parts.filter(|part| part.role == Role::Blank);
    let says = blank.map(|part| cleaned(part.span.slice(parsed.text())));
    let mut wrong: Vec<String> = says
        .filter(|words| !words.is_empty())
        .map(|words| format!("{words:?} is not blank"))
        .collect();
    wrong.extend(lost(parsed, Vec::new()));
    wrong
}

/// Values that stand twice, word for word: the record holds the first one.
fn repeated_values(parsed: &Parsed<'_>) -> Vec<Span> {
    let mut values = HashSet::new();
    let parts = parsed.outline().parts().iter();
    parts
        .filter(|part| matches!(part.role, Role::Value(_)))
        .filter(|part| !values.insert((part.role, cleaned(part.span.slice(parsed.text())))))
        .map(|part| part.span)
        .collect()
}

/// Lines of signs alone, which stand between tags and addresses and are part of none.
fn separators(parsed: &Parsed<'_>) -> Vec<Span> {
    let mut covers = Vec::new();
    for part in parsed.outline().parts() {
        let Role::Value(Field::Topics | Field::Phenomena | Field::ContactEmails) = part.role else {
            continue;
        };
        let mut start = part.span.start;
        for line in part.span.slice(parsed.text()).split_inclusive(LINE_BREAKS) {
            let span = Span::new(start, start + line.len());
            start = span.end;
            let says = line.contains(|c: char| c.is_alphanumeric() || c == '@');
            covers.extend((!says).then_some(span));
        }
    }
    covers
}

/// Whether a line is the mark or the number of an item alone: its item is on the line
/// below.
fn is_lone_mark(words: &str) -> bool {
    let number = words.trim_start_matches('(').trim_end_matches(['.', ')']);
    let is_number = number.len() < words.len() && number.parse::<u32>().is_ok();
    let is_sign = |c: char| !c.is_alphanumeric();
    words.chars().count() == 1 && words.starts_with(is_sign) || is_number
}

/// The lines that neither these spans nor a value, a label or furniture covers.
fn lost(parsed: &Parsed<'_>, mut covers: Vec<Span>) -> Vec<String> {
    covers.extend(spans(parsed.record()).into_values());
    let parts = parsed.outline().parts().iter();
    let silent = parts.filter(|part| {
        matches!(
            part.role,
            Role::Label(_) | Role::Furniture | Role::LanguageBar | Role::SecondPage
        )
    });
    covers.extend(silent.map(|part| part.span));
    covers.retain(|cover| !cover.is_empty());
    covers.sort_unstable();
    let mut covers = covers.into_iter().peekable();
    let mut lost = Vec::new();
    let (mut start, mut covered) = (0, 0);
    for line in parsed.text().split_inclusive(LINE_BREAKS) {
        let span = Span::new(start, start + line.len());
        start = span.end;
        while let Some(cover) = covers.next_if(|cover| cover.start < span.end) {
            covered = covered.max(cover.end);
        }
        let words = cleaned(line);
        let accounted = words.is_empty()
            || covered > span.start
            || is_lone_mark(&words)
            || SAYS_NOTHING
                .iter()
                .any(|(nothing, _)| nothing.split(' ').eq(words.split_whitespace()));
        if !accounted {
            lost.push(format!("{words:?} is in no value"));
        }
    }
    lost
}
