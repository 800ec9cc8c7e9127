//! Labels in marks of another tool, as plain labels.

use super::labels::ResolvedLabel;
use crate::clean::SourceText;
use crate::lines::Line;

/// The lines of a page with its labels plain: a label that stands on one line with its
/// value is a line of its own.
pub(super) fn plain_labels(
    page: &SourceText<'_>,
    mut lines: Vec<Line>,
    labels: &mut [ResolvedLabel],
) -> Vec<Line> {
    let mut more = 0;
    for found in labels.iter() {
        if let Some(line) = lines.get_mut(found.line)
            && let Some(decorated) = line.decorated()
        {
            *line = line.as_plain_label();
            more += usize::from(decorated.value.is_some());
        }
    }
    if more == 0 {
        return lines;
    }
    let mut parted = Vec::with_capacity(lines.len() + more);
    let mut labels = labels.iter_mut().peekable();
    for (at, line) in lines.into_iter().enumerate() {
        let Some(label) = labels.next_if(|label| label.line == at) else {
            parted.push(line);
            continue;
        };
        label.line = parted.len();
        match line.decorated().and_then(|decorated| decorated.value) {
            Some(value) => parted.extend(line.part_from_value(page, usize::from(value))),
            None => parted.push(line),
        }
    }
    parted
}
