//! Text at the end of another that may be a value whose label is lost.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::layout::Field;
use crate::lines::{Line, LineKind};
use crate::page::Role;
use crate::span::Span;
use crate::value::{period, tag};

/// The longest line, in bytes, that names a period alone.
const LONGEST: usize = 120;

pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for pair in page.parts().windows(2) {
        let [part, next] = pair else { continue };
        let (Role::Value(field), Role::Label(below)) = (part.role, next.role) else {
            continue;
        };
        let (other, is_value): (_, fn(&str) -> bool) = match (field, below) {
            (Field::Purpose, _) => (Field::Period, names_period),
            (Field::Section(_), Field::Phenomena) => (Field::Topics, are_tags),
            _ => continue,
        };
        let Some(line) =
            last_paragraph(page, page.lines_of(part)).filter(|_| page.entry(other).is_none())
        else {
            continue;
        };
        let text = page.words(line);
        if is_value(text) {
            sink.report(line, || {
                let (name, text) = (page.name_of(other), quoted(text));
                DiagnosticDraft::new(format!("{text} may be the value of `{name}`"))
                    .help("the page has no such label; it is read as the end of the text above")
                    .only_note()
            });
        }
    }
}

/// The last line of a text, where it is a paragraph of its own below others.
fn last_paragraph(page: &PageView<'_>, lines: &[Line]) -> Option<Span> {
    let habit = page.parsed.outline().habit();
    let [.., above, last] = lines else {
        return None;
    };
    let is_alone = last.kind() == LineKind::Text && (!habit.joins(last) || above.is_list_item());
    let is_below_picture = above.spelling().is_some();
    (is_alone && !is_below_picture).then_some(last.content())
}

/// Whether a short line is about a period from one day or year to another.
fn names_period(text: &str) -> bool {
    let is_whole = |range: &period::FoundRange| range.start.is_some() && range.end.is_some();
    text.len() <= LONGEST && period::ranges(text).iter().any(is_whole)
}

/// Whether a line is several tags: words with capitals, and nothing that ends a sentence.
fn are_tags(text: &str) -> bool {
    let is_tag = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | ',');
    text.chars().all(is_tag) && tag::tags(text).len() > 1
}
