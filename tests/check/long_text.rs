//! Texts and lists of more lines than a page has.

use innokyla::{Block, Record, parse, plain_text};

use super::{at, findings};

/// So many lines of a text or a list are told apart.
const MOST: usize = 50_000;

const ARTICLE: &str = "Tietoa kirjaimista\n\nKirjaimia on monta, ja ne ovat kaikki tässä.\n\n";
const FACTS: &str = "Kokonaisuuden nimi\nSilta kotiin\nLyhyt kuvaus\n\nHanke tuo hoidon kotiin.\n\n\
                     Toimiaika\n\n2021–2022\n\n";
const SECTION: &str =
    "Luotu\n\n1.2.2021\n\nViimeksi muokattu\n\n2.2.2021\n\nPäämäärä ja päätavoite\n\n";

fn letters(lines: usize) -> String {
    let letters = (b'a'..=b'z').cycle().step_by(7).take(lines);
    letters
        .flat_map(|letter| [char::from(letter), '\n'])
        .collect()
}

/// Where a text is told to be too long.
#[track_caller]
fn told(text: &str, expected: &[usize]) {
    let found = findings(text);
    let found = at(&found)
        .into_iter()
        .filter(|found| found.0 == "unlikely-value");
    let found: Vec<_> = found.map(|(_, line, column)| (line, column)).collect();
    let expected: Vec<_> = expected.iter().map(|line| (*line, 1)).collect();
    assert_eq!(found, expected);
}

/// The longest body of a page.
fn longest(text: &str) -> (usize, String) {
    let parsed = parse(text);
    let record = parsed.record();
    let sections = record.sections().iter().map(|section| &*section.body);
    let bodies = [record.lead()].into_iter().chain(sections);
    let body = bodies.max_by_key(|body| plain_text(body).len()).unwrap();
    let is_paragraph = |block: &Block<'_>| matches!(block, Block::Paragraph { .. });
    assert!(body.iter().all(is_paragraph));
    (body.len(), plain_text(body).replace('\n', ""))
}

/// What stands behind the lines that are told apart is one paragraph, told at its first line,
/// and no letter is lost.
#[test]
fn the_rest_of_a_long_text_is_one_paragraph() {
    // The lead of the article has a line above the letters.
    for (above, before) in [(ARTICLE.to_owned(), 1), (format!("{FACTS}{SECTION}"), 0)] {
        let first = above.lines().count() - before;
        for lines in [MOST - before, MOST + 50_000] {
            let text = format!("{above}{}", letters(lines));
            let (blocks, words) = longest(&text);
            assert!(words.ends_with(&letters(lines).replace('\n', "")));
            if lines > MOST {
                assert_eq!(blocks, MOST + 1);
                told(&text, &[first + MOST + 1]);
            } else {
                assert_eq!(blocks, MOST);
                told(&text, &[]);
            }
        }
    }
}

/// Of a list what stands behind is left out, told at its first line.
#[test]
fn the_rest_of_a_long_list_is_left_out() {
    let above = format!("{FACTS}Rahoittaja\n");
    for lines in [MOST, MOST + 1] {
        let text = format!("{above}{}{SECTION}Lisää on tiedossa.\n", letters(lines));
        let parsed = parse(&text);
        let Record::Kokonaisuus(page) = parsed.record() else {
            panic!("a programme");
        };
        assert_eq!(page.funders.len(), MOST);
        assert_eq!(page.sections.len(), 1);
        let line = above.lines().count() + MOST + 1;
        told(&text, &[line][..lines - MOST]);
    }
}
