use super::foreign_markup::has_cells;
use super::unexpected_kind::unmet;
use super::{Code, DiagnosticDraft, DiagnosticSink, PageView, rule};
use crate::fault::FaultKind;
use crate::layout::Zone;
use crate::lines::{Line, LineKind};
use crate::record::Kind;

rule! {
    /// A text with few labels of Innokylä or none, read as an article
    ///
    /// Finds texts that have too few of the site's labels to be one of its pages, and
    /// says which labels they have. The place is the first line. An article that
    /// `--expect` asks for is not reported; nor is one that is an error page
    /// (`no-content`) or a tab of a programme (`kokonaisuus-tab`).
    ///
    /// ## Why it matters
    ///
    /// An article has a title, text and links, but no facts. Among exports it is a page
    /// of another site, or a page that was exported after the site had changed its
    /// labels.
    ///
    /// ## Example
    ///
    /// A ministry's news item in a folder of kokonaisuus pages.
    ///
    /// ## What to do
    ///
    /// Nothing, if articles are wanted. Where they are not, `--expect` with the kinds
    /// that are makes an error of each: leave the file out, or fetch the page again.
    NotAnExport = "not-an-export", Note, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let is_wanted = page
        .expected_kinds()
        .is_some_and(|kinds| kinds.contains(&Kind::Article));
    let is_told = unmet(page).is_some() && page.is_checked_for(Code::UnexpectedKind);
    if page.kind() != Kind::Article || is_wanted || is_told {
        return;
    }
    let is_tab = page.faults_of(FaultKind::KokonaisuusTab).next().is_some();
    if is_tab || page.notice().is_some() {
        return;
    }
    sink.report(page.top(), || {
        let draft = DiagnosticDraft::new(format!("{}: read as an article", why_article(page)));
        seen_labels(page)
            .take(MOST_NAMED)
            .fold(draft, |draft, line| {
                draft.related(line.content(), "spelt like a label")
            })
    });
}

/// So many labels are named, and the others counted.
const MOST_NAMED: usize = 5;

/// What the page has of the site's labels: why it is read as an article.
pub(super) fn why_article(page: &PageView<'_>) -> String {
    if has_cells(page) {
        return "labels of Innokylä stand in the cells of a table or in marks".to_owned();
    }
    let mut named: Vec<&str> = Vec::new();
    let mut count = 0;
    for label in seen_labels(page).filter_map(Line::spelling) {
        count += 1;
        if named.len() < MOST_NAMED && !named.contains(&label.text()) {
            named.push(label.text());
        }
    }
    let has_icons = page
        .lines_of_page()
        .iter()
        .any(|line| line.kind() == LineKind::Icon);
    match count {
        0 if has_icons => {
            "Innokylä's icon lines stand on this page, but no label that is known".to_owned()
        }
        0 => "no label of Innokylä stands on this page".to_owned(),
        1 => format!(
            "only 1 line is spelt like a label of Innokylä: `{}`",
            named.concat()
        ),
        _ => format!(
            "only {count} lines are spelt like labels of Innokylä: `{}`",
            named.join("`, `")
        ),
    }
}

/// The lines that are spelt like labels of an export. Words that articles print too,
/// such as *Kuva*, are none.
fn seen_labels<'p>(page: &PageView<'p>) -> impl Iterator<Item = &'p Line> {
    page.lines_of_page().iter().filter(|line| {
        line.spelling()
            .is_some_and(|label| label.row(Kind::Article, Zone::Sections).is_none())
    })
}
