//! Headings in the text of a section that may be the heading of another in other words.

use crate::check::page_view::PageView;
use crate::check::sink::{DiagnosticDraft, DiagnosticSink};
use crate::check::wording::quoted;
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
/// as many.
fn reworded(page: &PageView<'_>, text: &Text<'_>) -> Option<&'static str> {
    let (first, rest) = text.split_once(' ')?;
    let words = rest.split(' ').count();
    let sections = page.labels().map(|(_, label)| label).filter(|label| {
        let is_heading = matches!(label.field, Field::Section(_));
        is_heading && label.zone == Zone::Sections && page.entry(label.field).is_none()
    });
    let mut spellings = sections.flat_map(|label| label.spellings).copied();
    spellings.find(|spelling| {
        let opening = spelling.split_once(' ');
        first.chars().count() >= TELLING
            && opening.is_some_and(|(word, rest)| word == first && rest.split(' ').count() == words)
    })
}
