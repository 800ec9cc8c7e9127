use super::{DiagnosticDraft, DiagnosticSink, PageView, rule};
use crate::record::Kind;
use crate::span::Span;

rule! {
    /// A tab of a kokonaisuus, not its page
    ///
    /// Finds the tab of a programme that lists its operating models, by one of the two
    /// sentences that the site prints there, and points at it. It is read as an
    /// article.
    ///
    /// ## Why it matters
    ///
    /// The tab repeats the title and the lead of the programme and has none of its
    /// facts. In a collection it looks like a second, poorer page of the programme.
    ///
    /// ## Example
    ///
    /// `Tähän kokonaisuuteen ei ole vielä liitetty yhtään toimintamallia.`
    ///
    /// ## What to do
    ///
    /// Fetch the page of the programme: its address without `/toimintamallit` at the
    /// end.
    KokonaisuusTab = "kokonaisuus-tab", Warning, find
}

/// How the site introduces the list of models.
const INTRODUCTION: &str = "Toimintamallin ylläpitäjällä on oikeus lisätä tai poistaa \
                            kokonaisuuteen liittyvä toimintamalli";
/// What the site says where the list is empty.
const EMPTY_LIST: &str = "Tähän kokonaisuuteen ei ole vielä liitetty yhtään toimintamallia";

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if let Some(span) = find_tab(page) {
        sink.report(span, || {
            DiagnosticDraft::new("a tab of a kokonaisuus, which lists its operating models")
                .help("fetch the page of the programme: its address without `/toimintamallit`")
        });
    }
}

/// The line by which a page is a tab. The introduction alone may be quoted in a guide:
/// on the tab the titles of models follow, and hardly any text.
pub(super) fn find_tab(page: &PageView<'_>) -> Option<Span> {
    /// More of the introduction and of the site's foot may be text.
    const FEW: usize = 3;
    if page.kind() != Kind::Article {
        return None;
    }
    let text = page.text();
    let opened_by = |words: &'static str| {
        let mut lines = page.lines().iter();
        lines.position(|line| opens_with(text.get(line.content().start..).unwrap_or(""), words))
    };
    let line = |at: usize| page.lines().get(at).map(|line| line.content());
    let introduction = opened_by(INTRODUCTION);
    if let Some(empty) = opened_by(EMPTY_LIST) {
        return line(introduction.unwrap_or(empty));
    }
    let at = introduction?;
    let below = page.lines().iter().skip(at + 1);
    let is_list = below.filter(|line| !line.is_short()).count() <= FEW;
    line(at).filter(|_| is_list)
}

/// Whether a text opens with these words, whatever spaces stand between them.
fn opens_with(text: &str, words: &str) -> bool {
    let mut text = text.split_whitespace();
    words.split(' ').all(|word| {
        let next = text.next().unwrap_or_default();
        next.trim_end_matches('.') == word
    })
}
