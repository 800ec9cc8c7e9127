//! The marks that a page prints about its labels.

use crate::layout::{Zone, label};
use crate::line_ends::LINE_BREAKS;
use crate::lines::Line;
use crate::page::Context;
use crate::page::labels::ResolvedLabel;
use crate::span::Span;

/// So many labels with the same marks are a habit.
const FEWEST: usize = 3;

/// How many signs of a line are looked at beside its content.
const LONGEST: usize = 16;

/// What stands before the words of every label of the facts, and behind them: `**X**`, `## X`, `X:`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LabelMarks<'t> {
    before: &'t str,
    behind: &'t str,
}

impl<'t> LabelMarks<'t> {
    /// `None` where the labels have none, or not all the same.
    pub(super) fn of(context: &'t Context<'_, '_>, labels: &[ResolvedLabel]) -> Option<Self> {
        let facts = labels
            .iter()
            .filter(|found| label(found.row).zone == Zone::Facts);
        let marks = facts.map(|found| Self::about(context, found.line));
        // A label may have its value on its line.
        let has_value = |marks: &Self| marks.behind.contains(char::is_alphanumeric);
        let mut marks = marks.filter(|marks| !marks.as_ref().is_some_and(has_value));
        let first = marks.next()??;
        let others = marks.clone().count();
        let is_habit = others + 1 >= FEWEST && marks.all(|marks| marks == Some(first));
        is_habit.then_some(first)
    }

    fn about(context: &'t Context<'_, '_>, line: usize) -> Option<Self> {
        let words = context.lines.get(line)?.spelling()?.text();
        let printed = printed(context, line);
        // As most labels are printed.
        if printed == words {
            return None;
        }
        let (before, behind) = printed.split_once(words)?;
        let is_bare = before.is_empty() && behind.is_empty();
        (!is_bare).then_some(Self { before, behind })
    }

    /// Whether the marks stand about a line that could be a label.
    pub(super) fn stand_about(self, context: &Context<'_, '_>, line: usize) -> bool {
        let words = printed(context, line).strip_prefix(self.before);
        let words = words.and_then(|words| words.strip_suffix(self.behind));
        words.is_some_and(|words| {
            words.starts_with(char::is_uppercase) && words.ends_with(char::is_alphanumeric)
        })
    }

    /// Whether running text has lines with the same marks: items, and what opens a list.
    pub(super) fn stand_in_text(self) -> bool {
        let is_emphatic = |marks: &str| marks.contains(['#', '_', '=']) || marks.contains("**");
        !is_emphatic(self.before)
    }
}

/// A line with the marks that are no part of its content.
fn printed<'t>(context: &'t Context<'_, '_>, line: usize) -> &'t str {
    let Some(content) = context.lines.get(line).map(Line::content) else {
        return "";
    };
    let text = context.page.text;
    let before = text.get(..content.start).unwrap_or_default().chars().rev();
    let behind = text.get(content.end..).unwrap_or_default().chars();
    let start = content.start - length_in_line(before);
    let end = content.end + length_in_line(behind);
    Span::new(start, end).slice(text).trim()
}

/// How many bytes of these signs stand before a line break.
fn length_in_line(signs: impl Iterator<Item = char>) -> usize {
    let marks = signs
        .take(LONGEST)
        .take_while(|sign| !LINE_BREAKS.contains(sign));
    marks.map(char::len_utf8).sum()
}

#[cfg(test)]
mod tests {
    use crate::parse;

    fn page(marks: [&str; 2], funders: &str) -> String {
        let label = |words: &str| format!("{}{words}{}\n", marks[0], marks[1]);
        let [name, period, funder] = ["Kokonaisuuden nimi", "Toimiaika", "Rahoittaja"].map(label);
        let [organisation, created, modified] =
            ["Yhteyshenkilön organisaatio", "Luotu", "Viimeksi muokattu"].map(label);
        format!(
            "Silta\n\n{name}Silta\n{period}\n2020–2022\n\n{funder}{funders}\
             {organisation}Silta ry\n\n{created}\n25.01.2022\n\n{modified}\n05.05.2022\n"
        )
    }

    fn funders_and_warnings(text: &str) -> (Vec<String>, Vec<usize>) {
        let parsed = parse(text);
        let page = parsed.record().as_kokonaisuus().unwrap();
        let funders = page.funders.iter().map(|funder| funder.name.to_string());
        let found = parsed.diagnostics().into_iter();
        let found = found.filter(|found| found.severity > crate::Severity::Note);
        (funders.collect(), found.map(|found| found.line).collect())
    }

    /// Emphasis and the marks of headings stand before labels alone; those of items, and a
    /// colon behind words, in running text as well.
    #[test]
    fn marks_of_items_stand_in_running_text() {
        for (before, behind, wanted) in [
            ("**", "**", false),
            ("## ", "", false),
            ("__", "__", false),
            ("• ", "", true),
            ("* ", "", true),
            ("", ":", true),
        ] {
            let marks = super::LabelMarks { before, behind };
            assert_eq!(marks.stand_in_text(), wanted, "{marks:?}");
        }
    }

    /// A line among values is an unknown label where it has the marks of the page's labels and
    /// the values have no marks.
    #[test]
    fn marks_of_the_labels_tell_a_label() {
        for [before, behind] in [["", ":"], ["**", "**"], ["## ", ""], ["• ", ""], ["* ", ""]] {
            let unknown = format!("Kunta\n{before}Hankkeen vetäjä{behind}\nMaija Meri\n");
            let (funders, lines) = funders_and_warnings(&page([before, behind], &unknown));
            assert_eq!(funders, ["Kunta"], "{before}X{behind}");
            assert_eq!(lines, [11], "{before}X{behind}");
        }
    }

    /// Where values have the marks, too, a label looks like an item among them: what is not
    /// read is told at its line.
    #[test]
    fn labels_among_marked_values_are_told() {
        for marks in [["• ", ""], ["* ", ""]] {
            let values = format!("{0}Kunta\n{0}Siltasäätiö\n", marks[0]);
            let text = page(marks, &values);
            let (_, told) = funders_and_warnings(&text);
            let labels = ["Rahoittaja", "organisaatio"]
                .map(|words| text.lines().position(|line| line.ends_with(words)).unwrap() + 1);
            assert_eq!(told, labels, "{marks:?}");
        }
    }
}
