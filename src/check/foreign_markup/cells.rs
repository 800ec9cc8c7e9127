//! Labels in the first cells of a table, or with the marks of a page about them.
//!
//! ```text
//! row       = *mark label ( cell-end text / *mark )  ; `| Rahoittaja | Kunta |`
//! cell-end  = a run of marks with "|" / TAB / ";" / "<" / quote "," / a bare ","
//! mark      = tag / note / number / <no letter or digit>
//! tag       = "<" 1*not-angle ">"                     ; `<dt>Rahoittaja</dt>`
//! note      = "(" 1*2letter ")"                       ; `Rahoittaja (i)`
//! ```

use std::collections::HashSet;

use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, digit1, satisfy};
use nom::combinator::{all_consuming, not, recognize};
use nom::multi::many0_count;
use nom::sequence::{delimited, terminated};
use nom::{IResult, Parser};

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::layout::{LABELS, Zone, may_open_spelling, spelling};
use crate::record::Kind;
use crate::span::Span;

/// So many labels in cells are no accident.
const HABIT: usize = 3;

pub(super) fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let Some(first) = first_row(page) else {
        return;
    };
    sink.report(first, || {
        let row = quoted(page.words(first));
        DiagnosticDraft::new(format!(
            "labels stand in the cells of a table or in marks: {row}"
        ))
        .help("the values beside them are in no field: export the page with another tool")
    });
}

/// The first line with a label in a cell, where the page has several, one of them in the
/// site's own words.
pub(super) fn first_row(page: &PageView<'_>) -> Option<Span> {
    let mut labels: HashSet<&str> = HashSet::new();
    let mut first = None;
    let mut is_own = false;
    let unread = page
        .lines_of_page()
        .iter()
        .filter(|line| line.spelling().is_none());
    for line in unread {
        let Some(label) = label_in_cell(page.words(line.content())) else {
            continue;
        };
        first = first.or(Some(line.content()));
        labels.insert(label.text);
        is_own |= label.is_own;
    }
    first.filter(|_| is_own && labels.len() >= HABIT)
}

struct CellLabel {
    text: &'static str,
    /// Whether it is in the site's own words.
    is_own: bool,
}

/// `row = *mark label ( cell-end text / *mark )`
fn label_in_cell(line: &str) -> Option<CellLabel> {
    let (words, _) = marks(line).ok()?;
    if !may_open_spelling(words) {
        return None;
    }
    let rows = LABELS.iter().filter(|row| row.zone != Zone::Between);
    let spellings = rows.flat_map(|row| row.spellings.iter().map(move |text| (row, *text)));
    let (row, text) = spellings
        .filter(|(_, text)| words.starts_with(text))
        .max_by_key(|(_, text)| text.len())
        // Words that articles print too, such as *Kuva*, tell nothing.
        .filter(|(_, text)| !is_of_articles(text))?;
    let behind = words.get(text.len()..)?;
    let is_alone = all_consuming(marks).parse(behind).is_ok() && line.len() > text.len();
    (is_alone || ends_cell(behind)).then_some(CellLabel {
        text,
        is_own: !row.everyday,
    })
}

/// Whether articles print a label, too.
fn is_of_articles(label: &str) -> bool {
    let row = spelling(label).and_then(|label| label.row(Kind::Article, Zone::Sections));
    row.is_some()
}

/// Whether a cell ends before a text, at what stands before its first letter or digit.
fn ends_cell(behind: &str) -> bool {
    let end = behind.find(char::is_alphanumeric);
    let signs = behind
        .get(..end.unwrap_or(behind.len()))
        .unwrap_or_default();
    let is_quoted = || signs.contains(',') && signs.contains('"');
    signs.contains(['|', '\t', ';', '<']) || signs == "," || is_quoted()
}

fn marks(input: &str) -> IResult<&str, usize> {
    many0_count(mark).parse(input)
}

/// `mark = tag / note / number / <no letter or digit>`
fn mark(input: &str) -> IResult<&str, &str> {
    let tag = delimited(char('<'), take_while1(|c| c != '<' && c != '>'), char('>'));
    let note = delimited(
        char('('),
        take_while_m_n(1, 2, char::is_alphabetic),
        char(')'),
    );
    let number = terminated(digit1, not(satisfy(char::is_alphanumeric)));
    let sign = recognize((
        satisfy(|c| !c.is_alphanumeric()),
        take_while(|c: char| !c.is_alphanumeric() && !matches!(c, '<' | '(')),
    ));
    alt((tag, note, number, sign)).parse(input)
}

#[cfg(test)]
mod tests {
    use super::label_in_cell;

    /// A label in a cell is its first words, up to what ends the cell.
    #[test]
    fn labels_stand_in_first_cells() {
        #[rustfmt::skip]
        let table = [
            ("| Rahoittaja | Kunta |", Some("Rahoittaja")),
            ("| **Rahoittaja** | Kunta<br>Säätiö |", Some("Rahoittaja")),
            ("Toimintaympäristö ** | Kylässä on talo.", Some("Toimintaympäristö")),
            ("Toimiaika\t2020–2021", Some("Toimiaika")),
            ("\"Toimiaika\",\"2020\"", Some("Toimiaika")),
            ("Toimiaika;2020", Some("Toimiaika")),
            ("Toimiaika,2020", Some("Toimiaika")),
            ("<tr><td>Toimiaika</td><td>2020</td></tr>", Some("Toimiaika")),
            ("<dt>Rahoittaja</dt>", Some("Rahoittaja")),
            ("Rahoittaja (i)", Some("Rahoittaja")),
            ("Rahoittaja¶", Some("Rahoittaja")),
            ("12 Rahoittaja", Some("Rahoittaja")),
            (
                "Kokonaisuuden tarkoitus ja tavoitteet | Apu",
                Some("Kokonaisuuden tarkoitus ja tavoitteet"),
            ),
            ("Rahoittaja, Kunta ja muut", None),
            ("Rahoittaja – kuka maksaa", None),
            ("Rahoittaja on kunta", None),
            ("Rahoittajat | Kunnat", None),
            ("Rahoittaja (kirjoita nimi)", None),
            ("Kuva | Kylätalo", None),
        ];
        for (line, label) in table {
            let found = label_in_cell(line).map(|label| label.text);
            assert_eq!(found, label, "{line}");
        }
    }
}
