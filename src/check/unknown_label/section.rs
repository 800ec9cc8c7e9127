//! Headings in the text of a section that may be the heading of another in other words.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::layout::{Field, Label, Zone};
use crate::record::{Block, Kind, Section, SectionId, Text};

/// The fewest letters of a first word by which a heading is recognised.
const TELLING: usize = 8;

pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for section in page.record().sections() {
        if section.id.is_none() {
            continue;
        }
        for (text, label) in
            sub_headings(section).filter_map(|text| Some((text, reworded(page, text)?)))
        {
            sink.report(text.span, || {
                let text = quoted(text);
                DiagnosticDraft::new(format!("{text} may be `{label}` in other words"))
                    .help("the page has no such section; it is read as a sub-heading")
                    .only_note()
            });
        }
    }
    report_in_gap(page, sink);
}

fn sub_headings<'r, 'a>(section: &'r Section<'a>) -> impl Iterator<Item = &'r Text<'a>> {
    section.body.iter().filter_map(|block| match block {
        Block::Heading { text } => Some(text),
        _ => None,
    })
}

/// Reports the only sub-heading of a page where it stands between two sections that have
/// another between them in the layout. The order of other kinds varies.
fn report_in_gap(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if page.kind() != Kind::Kokonaisuus {
        return;
    }
    let sections = page.record().sections().iter();
    let mut headings =
        sections.flat_map(|section| sub_headings(section).map(move |text| (section, text)));
    let (Some((section, text)), None) = (headings.next(), headings.next()) else {
        return;
    };
    let Some(missing) = section.id.and_then(|id| missing_behind(page, id.value)) else {
        return;
    };
    let has_digit = text.contains(|letter: char| letter.is_ascii_digit());
    let is_spelt = page
        .line_at(text.span.start)
        .is_some_and(|line| line.spelling().is_some());
    if !has_digit && !is_spelt && reworded(page, text).is_none() {
        sink.report(text.span, || {
            let text = quoted(text);
            DiagnosticDraft::new(format!("{text} may be `{missing}` in other words"))
                .help("the page has no such section, and no other sub-heading")
                .only_note()
        });
    }
}

/// The heading of the section that the layout has between a section of the page and the
/// page's next one.
fn missing_behind(page: &PageView<'_>, id: SectionId) -> Option<&'static str> {
    let in_layout = page.labels().map(|(_, label)| label);
    let mut in_layout = in_layout.filter(|label| label.zone == Zone::Sections);
    in_layout.find(|label| label.field == Field::Section(id))?;
    let missing = in_layout.next()?;
    let next = in_layout.next()?;
    let stands = |label: &Label| page.entry(label.field).is_some();
    let is_section = matches!(missing.field, Field::Section(_));
    (is_section && !stands(missing) && stands(next)).then_some(missing.spellings.first()?)
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
