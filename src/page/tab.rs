//! The tab of a kokonaisuus that lists its operating models.

use super::Context;
use crate::record::Kind;

/// How the site introduces the list of models.
const INTRODUCTION: &str = "Toimintamallin ylläpitäjällä on oikeus lisätä tai poistaa \
                            kokonaisuuteen liittyvä toimintamalli";
/// What the site says where the list is empty.
const EMPTY_LIST: &str = "Tähän kokonaisuuteen ei ole vielä liitetty yhtään toimintamallia";

/// The lines that begin one of the two sentences, where a page is the tab. The introduction
/// alone may be quoted in a guide: on the tab the titles of models follow, and hardly any
/// text.
pub(super) fn tab_sentences(context: &Context<'_, '_>) -> Option<Vec<usize>> {
    /// More of the introduction and of the site's foot may be text.
    const FEW: usize = 3;
    if context.kind != Kind::Article {
        return None;
    }
    let (mut introduction, mut empty) = (None, None);
    for at in 0..context.lines.len() {
        // Of most lines the first letter tells, and of most others the first word.
        if context.bytes(at).first() != Some(&b'T') {
            continue;
        }
        let text = context.text(at);
        if text.starts_with("Toimintamallin") && opens_with(context, at, INTRODUCTION) {
            introduction = introduction.or(Some(at));
        } else if text.starts_with("Tähän") && opens_with(context, at, EMPTY_LIST) {
            empty = empty.or(Some(at));
        }
    }
    let is_list = |at: usize| {
        let below = at + 1..context.lines.len();
        below.filter(|line| !context.is_short(*line)).count() <= FEW
    };
    let is_tab = empty.is_some() || introduction.is_some_and(is_list);
    is_tab.then(|| introduction.into_iter().chain(empty).collect())
}

/// Whether the text from a line on opens with these words, whatever spaces stand between them.
fn opens_with(context: &Context<'_, '_>, line: usize, words: &str) -> bool {
    let start = context.lines.get(line).map(|line| line.content().start);
    let text = start.and_then(|start| context.page.text.get(start..));
    let mut text = text.unwrap_or_default().split_whitespace();
    words.split(' ').all(|word| {
        let next = text.next().unwrap_or_default();
        next.trim_end_matches('.') == word
    })
}

#[cfg(test)]
mod tests {
    use super::INTRODUCTION;

    fn is_tab(text: &str) -> bool {
        let found = crate::parse(text).diagnostics();
        found.iter().any(|found| found.code == "kokonaisuus-tab")
    }

    /// On the tab titles of models follow, however many; a guide has paragraphs.
    #[test]
    fn the_introduction_stands_above_a_list_of_titles() {
        let page = |line: &str| {
            let lines = line.repeat(5);
            format!("Siltahanke\n\nHanke tuo neuvonnan kylille.\n\n{INTRODUCTION}.\n\n{lines}")
        };
        assert!(is_tab(&page("Kyyti kylätalolle\n")));
        assert!(!is_tab(&page(
            "Mallin lisää kokonaisuuteen se, joka ylläpitää mallia. Muilla ei ole oikeutta siihen, \
             vaikka he olisivat mukana kokonaisuudessa.\n\n"
        )));
    }
}
