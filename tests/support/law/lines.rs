//! Nothing is lost: every line that is not blank is in a value, a label,
//! furniture or a diagnostic.

use std::collections::HashSet;

use innokyla::{Field, Parsed, Role, Span};

use super::{cleaned, spans};

/// Lines that stand in no value, and why.
const SAYS_NOTHING: &[(&str, &str)] = &[
    (
        "Ei liity ilmiöön",
        "the site's word for no phenomena at all",
    ),
    ("Kuva", "the label of a picture in running text"),
    ("Kuvateksti", "the label of its caption"),
];

/// Lines of signs alone, which stand between tags and addresses and are part of none.
fn separators(text: &str, part: Span, covers: &mut Vec<Span>) {
    let mut start = part.start;
    for line in part.slice(text).split_inclusive('\n') {
        let span = Span::new(start, start + line.len());
        start = span.end;
        let says = line.contains(|c: char| c.is_alphanumeric() || c == '@');
        covers.extend((!says).then_some(span));
    }
}

/// No line is lost.
pub fn accounted_for(parsed: &Parsed<'_>) -> Vec<String> {
    let mut covers: Vec<Span> = spans(parsed.record()).into_values().collect();
    let mut values = HashSet::new();
    for part in parsed.outline().parts() {
        let silent = matches!(
            part.role,
            Role::Label(_) | Role::Furniture | Role::LanguageBar
        );
        // A value that stands twice, word for word, is in the record once.
        let again = matches!(part.role, Role::Value(_))
            && !values.insert((part.role, cleaned(part.span.slice(parsed.text()))));
        covers.extend((silent || again).then_some(part.span));
        if matches!(
            part.role,
            Role::Value(Field::Topics | Field::Phenomena | Field::ContactEmails)
        ) {
            separators(parsed.text(), part.span, &mut covers);
        }
    }
    for diagnostic in parsed.diagnostics() {
        let mut span = diagnostic.span;
        // A rule that found too much counts the rest together.
        if diagnostic.message.starts_with("and the same at") {
            span.end = parsed.text().len();
        }
        covers.push(span);
    }
    covers.retain(|cover| !cover.is_empty());
    covers.sort_unstable();
    let mut covers = covers.into_iter().peekable();
    let mut lost = Vec::new();
    let (mut start, mut covered) = (0, 0);
    for line in parsed.text().split_inclusive('\n') {
        let span = Span::new(start, start + line.len());
        start = span.end;
        while let Some(cover) = covers.next_if(|cover| cover.start < span.end) {
            covered = covered.max(cover.end);
        }
        let words = cleaned(line);
        let said = words.is_empty()
            || covered > span.start
            || SAYS_NOTHING
                .iter()
                .any(|(nothing, _)| nothing.split(' ').eq(words.split_whitespace()));
        if !said {
            lost.push(format!("{words:?} is in no value"));
        }
    }
    lost
}
