use super::{DiagnosticDraft, DiagnosticSink, FieldEntry, PageView, rule};
use crate::fault::FaultKind;
use crate::layout::Field;
use crate::span::Span;

rule! {
    /// A label behind one that it should stand before
    ///
    /// Finds basic facts that are not in the order of the site's template. Sections may
    /// stand in any order and are never reported.
    ///
    /// ## Why it matters
    ///
    /// The site prints its basic facts in one order. Another order means that the
    /// template has changed, that two pages were joined, or that a line of running text
    /// reads like a label. With a value of its type below it a label is read wherever it
    /// stands among the facts. Where a page has a fact nowhere and a line of text is spelt
    /// like its label, that line is reported, too. So is a caption that stands below no
    /// picture.
    ///
    /// ## Example
    ///
    /// `Toimiaika` below `Rahoittaja`.
    ///
    /// ## What to do
    ///
    /// Compare with the page. If it prints the facts in the new order, the table of the
    /// layout needs that order, too.
    MisplacedField = "misplaced-field", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    report_captions(page, sink);
    let mut headings = Vec::new();
    for fault in page.faults() {
        let (field, is_read) = match fault.kind {
            FaultKind::MisplacedField(field) => (Some(field), true),
            FaultKind::UnreadLabel(field) => (Some(field), false),
            FaultKind::UnknownLabel => (page.spelt_at(fault.span.start), false),
            _ => continue,
        };
        let Some(field) = field else { continue };
        let rank = page.rank_at(fault.span.start, field);
        let mut entries = page.entries.iter();
        let first = entries.find(|entry| entry.field == field && entry.rank == rank);
        if is_read && first.is_some_and(|first| first.label.start < fault.span.start) {
            // `repeated-field` reports the second label of a field.
            continue;
        }
        if !is_read {
            if headings.contains(&fault.span.start) {
                continue;
            }
            headings.push(fault.span.start);
        }
        sink.report(fault.span, || {
            draft(page, (field, rank), fault.span, is_read)
        });
    }
}

/// Reports captions that stand below no picture: the label of that may be lost.
fn report_captions(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if !page.has_facts() {
        return;
    }
    let mut above = None;
    for entry in &page.entries {
        let picture = above.replace(entry.field);
        if entry.field != Field::Caption || picture == Some(Field::Image) {
            continue;
        }
        sink.report(entry.label, || {
            let (caption, image) = (page.name_of(entry.field), page.name_of(Field::Image));
            DiagnosticDraft::new(format!("`{caption}` stands below no `{image}`"))
                .help("the label of the picture may be lost or renamed; it has no text here")
        });
    }
}

fn draft(
    page: &PageView<'_>,
    (field, rank): (Field, usize),
    label: Span,
    is_read: bool,
) -> DiagnosticDraft {
    let name = page.name_of(field);
    let is_above = |entry: &&FieldEntry| entry.label.start < label.start;
    let above = page.entries.iter().find(|e| is_above(e) && e.rank > rank);
    let mut from_below = page.entries.iter().rev();
    let below = from_below.find(|e| !is_above(e) && e.label != label && e.rank < rank);
    let above = above.map(|entry| (entry, "after", "before"));
    let below = below.map(|entry| (entry, "before", "after"));
    let (draft, expected) = match above.or(below) {
        Some((entry, stands, printed)) => {
            let other = page.name_of(entry.field);
            let draft = DiagnosticDraft::new(format!("`{name}` stands {stands} `{other}`"));
            let expected = format!("the site prints `{name}` {printed} `{other}`");
            let here = format!("`{other}` is here");
            (draft.related(entry.label, here), expected)
        }
        None => {
            let draft = DiagnosticDraft::new(format!("`{name}` is out of its place"));
            (draft, "compare with the page".to_owned())
        }
    };
    match is_read {
        true => draft.help(expected),
        false => draft.help("it may be no label here: it is read as text"),
    }
}
