mod cells;
mod dropped;
mod glued;
mod html;
mod wrapped;

use super::{Code, DiagnosticDraft, DiagnosticSink, PageView, rule};
use crate::markup::MarkupHabits;

rule! {
    /// Marks of another tool in the text
    ///
    /// Finds pages that a tool has flattened in its own way. Of each habit the first
    /// place is reported. A note tells of marks that are read through:
    ///
    /// - Markdown: `#### Luotu`, `**words**`, `[text](address)`, `![text](picture)`
    /// - HTML: tags, and entities such as `&auml;`
    /// - numbers before the texts of links, and pictures in brackets
    /// - the same words or signs around each line or each label: `H3: Toimiaika`, `Toimiaika ¶`
    ///
    /// A warning tells of what cannot be undone:
    ///
    /// - lines that are wrapped: a paragraph keeps the line breaks, a list item or a
    ///   short value may end with its first line
    /// - the whole page on one line
    /// - labels that are gone while their values are there: the lead stands twice, with
    ///   no label between
    /// - labels in the first cells of a table, or in marks that are not known:
    ///   `| Rahoittaja | Kunta |`
    /// - values that are glued together: `Ministeriö (STM)Kunta`
    /// - HTML: a document with its head and its scripts, or a piece of one of which
    ///   nothing but an article is read. It is told alone; nothing else is said of such a
    ///   page but a kind that `--expect` does not name
    ///
    /// One mark alone is no habit, and stays text.
    ///
    /// ## Why it matters
    ///
    /// A record of such a page can differ from that of the page as the site prints it.
    ///
    /// ## Example
    ///
    /// ```text
    /// Rahoittaja
    ///
    /// [Kunta](/rahoittajat/1)
    ///
    /// **Luotu**
    /// ```
    ///
    /// ## What to do
    ///
    /// Where it is a note, compare a few values with the page. Where it is a warning,
    /// export the page with another tool. Of HTML give the text that a browser shows:
    /// `w3m -dump -T text/html FILE | innokyla check -`.
    ForeignMarkup = "foreign-markup", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if let Some(html) = html::find_html(page) {
        html.report(sink);
        return;
    }
    let habits = page.parsed.habits();
    if habits.any() {
        sink.report(habits.first, || {
            DiagnosticDraft::new(format!("the page holds {}", names(habits)))
                .help("they are read through: compare a few values with the page")
                .only_note()
        });
    }
    wrapped::find(page, sink);
    dropped::find(page, sink);
    cells::find(page, sink);
    glued::find(page, sink);
}

/// Whether the page is HTML, of which nothing else need be said.
pub(super) fn is_html(page: &PageView<'_>) -> bool {
    page.is_checked_for(Code::ForeignMarkup) && html::find_html(page).is_some()
}

/// Whether labels of the page stand in the cells of a table.
pub(super) fn has_cells(page: &PageView<'_>) -> bool {
    cells::first_row(page).is_some()
}

/// What the habits are, in words.
fn names(habits: MarkupHabits) -> String {
    let all = [
        (habits.markdown, "marks of Markdown"),
        (habits.html, "tags of HTML"),
        (habits.entities && !habits.html, "entities of HTML"),
        (habits.link_numbers, "numbers of links"),
        (habits.brackets, "brackets for pictures"),
        (
            habits.around_lines,
            "the same words or signs around its lines",
        ),
    ];
    let names = all.into_iter().filter(|(is_habit, _)| *is_habit);
    names
        .map(|(_, name)| name)
        .collect::<Vec<_>>()
        .join(" and ")
}
