//! Headings that another kind of page has above values, in the sections of this one.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::layout::{Field, Rows, label};
use crate::lines::Line;
use crate::page::Role;
use crate::record::Kind;

/// How a sentence ends, or the opening of a list.
const CLOSING: [char; 4] = ['.', '!', '?', ':'];

pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let habit = page.parsed.outline().habit();
    for part in page.parts() {
        let Role::Value(field @ (Field::Section(_) | Field::Attachments)) = part.role else {
            continue;
        };
        for pair in page.lines_of(part).windows(2) {
            let [line, below] = pair else { continue };
            // Each line of a list of links stands by itself.
            let stands_alone = field == Field::Attachments || !habit.joins(line);
            let Some(kind) = kind_of_heading(page, line, below).filter(|_| stands_alone) else {
                continue;
            };
            sink.report(line.content(), || {
                let text = quoted(page.words(line.content()));
                let this = page.kind();
                DiagnosticDraft::new(format!("{text} is a heading of a {kind}, not of a {this}"))
                    .help("it is read as text of the heading above; compare with the page")
            });
        }
    }
}

/// The kind of page that has a line as a heading above values, where this kind has not. The
/// heading of a text may as well be a sub-heading of the writer's own.
fn kind_of_heading(page: &PageView<'_>, line: &Line, below: &Line) -> Option<Kind> {
    let rows = line.spelling()?.rows();
    let is_own = !rows.and(Rows::of(page.kind())).is_empty();
    let opens_text = page.words(below.content()).ends_with(CLOSING);
    if page.kind() == Kind::Article || is_own || opens_text {
        return None;
    }
    let labels = rows.and(Rows::HEADINGS_OF_VALUES).iter().map(label);
    labels
        .flat_map(|label| label.kinds)
        .copied()
        .find(|&kind| kind != Kind::Article)
}
