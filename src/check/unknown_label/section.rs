//! Headings in the text of a section that may be the heading of another in other words.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::layout::{Field, Zone};
use crate::record::{Block, Text};

/// The fewest letters of a first word by which a heading is recognised.
const TELLING: usize = 8;

pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for section in page.record().sections() {
        if section.id.is_none() {
            continue;
        }
        let headings = section.body.iter().filter_map(|block| match block {
            Block::Heading { text } => Some(text),
            _ => None,
        });
        for (text, label) in headings.filter_map(|text| Some((text, reworded(page, text)?))) {
            sink.report(text.span, || {
                let text = quoted(text);
                DiagnosticDraft::new(format!("{text} may be `{label}` in other words"))
                    .help("the page has no such section; it is read as a sub-heading")
                    .only_note()
            });
        }
    }
}

/// The heading of a section that the page lacks, where it opens with the same word and has
/// as many, or some of its others: `Kohderyhmä` for `Kohderyhmä ja asiakasymmärrys`.
fn reworded(page: &PageView<'_>, text: &Text<'_>) -> Option<&'static str> {
    let first = words(text).next()?;
    if first.chars().count() < TELLING {
        return None;
    }
    let sections = page.labels().map(|(_, label)| label).filter(|label| {
        let is_heading = matches!(label.field, Field::Section(_));
        is_heading && label.zone == Zone::Sections && page.entry(label.field).is_none()
    });
    let mut spellings = sections.flat_map(|label| label.spellings).copied();
    spellings.find(|spelling| {
        let mut others = words(spelling);
        let opens_alike = others.next() == Some(first);
        let count = text.split(' ').count();
        let is_as_long = count > 1 && spelling.split(' ').count() == count;
        opens_alike
            && (is_as_long
                || words(text)
                    .skip(1)
                    .all(|word| others.any(|other| other == word)))
    })
}

fn words(heading: &str) -> impl Iterator<Item = &str> {
    heading
        .split(' ')
        .map(|word| word.trim_matches([',', '?', ':']))
}
