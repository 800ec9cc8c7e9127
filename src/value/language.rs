//! The language of a page's words, and the bar that offers its languages.

mod known;
mod scan;

use std::ops::ControlFlow;

use crate::record::Language::{self, En, Fi, Sv};
use crate::span::Span;

/// How much of one piece is looked at, so that a long English title cannot speak
/// for a Finnish page.
const PIECE: usize = scan::LONGEST_TEXT;
/// How much of all pieces is looked at, in bytes.
const SAMPLE: usize = 4 * PIECE;
/// The hits by which a language must lead for the rest to be left unread.
const LEAD: usize = 8;
/// The hits that Swedish or English needs at least.
const LEAST: usize = 3;

/// Tells the language of the pieces, given in the order of the page.
///
/// Finnish, unless at least three function words are Swedish or English and they
/// outnumber the Finnish function words and inflected forms. Some 500 bytes are
/// looked at, less where the case is clear sooner.
pub(crate) fn detect<'a>(pieces: impl Iterator<Item = &'a str>) -> Language {
    let mut hits = Hits::default();
    let mut left = SAMPLE;
    for piece in pieces {
        let length = piece.floor_char_boundary(PIECE.min(left));
        if hits.count(piece.get(..length).unwrap_or_default()) {
            break;
        }
        left -= length;
        if left == 0 {
            break;
        }
    }
    hits.verdict()
}

#[derive(Clone, Copy, Debug, Default)]
struct Hits {
    fi: usize,
    sv: usize,
    en: usize,
}

impl Hits {
    /// Counts the words of a piece, until a language leads clearly; answers
    /// whether one does.
    // Inlined, the loop would have to share its registers.
    #[inline(never)]
    fn count(&mut self, piece: &str) -> bool {
        let reading = scan::each_word(piece, |word| match known::language(word) {
            Some(language) if self.add(language) >= LEAD => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        });
        reading.is_break()
    }

    /// Counts a word; answers by how many its language leads.
    #[inline]
    fn add(&mut self, language: Language) -> usize {
        let Self { fi, sv, en } = self;
        let (its, others) = match language {
            Fi => (fi, [sv, en]),
            Sv => (sv, [fi, en]),
            En => (en, [fi, sv]),
        };
        *its += 1;
        its.saturating_sub((*others[0]).max(*others[1]))
    }

    fn verdict(self) -> Language {
        let (other, language) = if self.sv >= self.en {
            (self.sv, Sv)
        } else {
            (self.en, En)
        };
        if other >= LEAST && other > self.fi {
            language
        } else {
            Fi
        }
    }
}

/// Languages that sites of Finnish authorities are offered in, by ISO 639-1.
#[rustfmt::skip]
const CODES: [&str; 32] = [
    "FI", "SV", "EN", "SE", "RU", "ET", "DE", "FR", "ES", "IT", "PT", "NL", "DA", "NO", "NB",
    "IS", "PL", "LV", "LT", "UK", "AR", "FA", "KU", "SO", "SQ", "TR", "ZH", "JA", "VI", "TH",
    "RO", "BG",
];

/// Reads a language bar: `FI SV EN`, `Fi | Sv`, `FI/SV/EN`. Its spans are the codes.
///
/// A line is one where it holds nothing but two or more different codes, all in
/// capitals or all with a capital, and Finnish, Swedish or English is among them.
pub(crate) fn bar(line: &str) -> Option<Vec<Span>> {
    let mut found: Vec<Span> = Vec::new();
    let mut seen = 0_u32;
    let mut style = None;
    let mut rest = line;
    loop {
        rest = rest.trim_start_matches(|letter: char| {
            letter.is_whitespace() || ['|', '/', '·', '•', ','].contains(&letter)
        });
        if rest.is_empty() {
            break;
        }
        let start = line.len() - rest.len();
        let (code, after) = rest.split_at_checked(2)?;
        if after.starts_with(char::is_alphanumeric) {
            return None;
        }
        let capitals = code.bytes().map(|byte| byte.is_ascii_uppercase());
        let capitals = capitals.fold(0, |sum, capital| sum * 2 + u8::from(capital));
        // `FI` is 3, `Fi` is 2.
        if capitals < 2 || *style.get_or_insert(capitals) != capitals {
            return None;
        }
        let place = CODES
            .iter()
            .position(|known| known.eq_ignore_ascii_case(code))?;
        let bit = 1 << place;
        if seen & bit != 0 {
            return None;
        }
        seen |= bit;
        found.push(Span::new(start, start + 2));
        rest = after;
    }
    // Finnish, Swedish and English are the first three.
    (found.len() > 1 && seen & 0b111 != 0).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Language {
        detect(text.lines())
    }

    /// A page is in the language of its text, and Finnish in doubt.
    /// Decomposed letters do not fall apart into the words `a` and `on`.
    #[test]
    fn decomposed_letters_stay_in_their_words() {
        let words = "avustuspa\u{308}a\u{308}to\u{308}kset, ja\u{308}rjesto\u{308}n va\u{308}ki ";
        let text = words.repeat(6);
        assert_eq!(detect([text.as_str()].into_iter()), Fi);
    }

    #[test]
    fn languages() {
        for (text, expected) in [
            ("", Fi),
            ("Hanke", Fi),
            (
                "Ohjelma toteutetaan vuosina 2020–2022.\nTHL tukee ohjelman toimeenpanoa.",
                Fi,
            ),
            ("Program för barn och unga som är i behov av stöd", Sv),
            (
                "Målet med projektet är att stärka delaktigheten och\nminska ensamheten.",
                Sv,
            ),
            ("ÄR STÖD FÖR ALLA PÅ VÄG?", Sv),
            ("The aim of the project is to support families.", En),
            ("Towards the Future of Care and Support in the Region", En),
            (
                "Strengthening the Resilience of the Health Care System in the Nordic Countries\n\
                 Hankkeessa vahvistetaan terveydenhuollon kestävyyttä ja sekä henkilöstön että \
                 johdon osaamista. Hanke on osa ohjelmaa, joka alkoi vuonna 2021.\n\
                 Tavoitteena on myös jakaa tietoa, jotta palvelut ovat kaikkien saatavilla.",
                Fi,
            ),
            (
                "Kehittämishanke\nMålet med projektet är att stärka barnens och de ungas \
                 delaktighet och att minska ensamheten i regionen.",
                Sv,
            ),
            ("Design for All", Fi),
            ("on on on he he se se en en", Fi),
            ("1.1.2021–30.4.2023 • € 😀", Fi),
        ] {
            assert_eq!(of(text), expected, "{text:?}");
        }
    }

    /// One long piece does not speak for all, and what follows a clear case is
    /// left unread.
    #[test]
    fn samples() {
        let title = "the of and to in is for with ".repeat(100);
        let body = "hankkeessa ja sekä että myös ovat jotka joka kun tai ".repeat(10);
        assert_eq!(detect([title.as_str()].into_iter()), En);
        let page = ["ja ei eli että kun", &title, &body, &body, &body];
        assert_eq!(detect(page.into_iter()), En);
        let title = "the comprehensive strengthening ".repeat(100);
        assert_eq!(detect([title.as_str(), &body].into_iter()), Fi);
        let mut read = 0;
        let pieces = std::iter::repeat(body.as_str()).inspect(|_| read += 1);
        assert_eq!(detect(pieces), Fi);
        assert_eq!(read, 1);
    }

    /// A bar is a whole line of codes; words that look like codes make none.
    #[test]
    fn bars() {
        let table: [(&str, Option<&[&str]>); 24] = [
            ("FI SV EN", Some(&["FI", "SV", "EN"])),
            ("Fi Sv En", Some(&["Fi", "Sv", "En"])),
            ("FI | SV | EN", Some(&["FI", "SV", "EN"])),
            ("FI/SV", Some(&["FI", "SV"])),
            ("SV · EN · RU", Some(&["SV", "EN", "RU"])),
            (" FI  SE\u{A0}EN ", Some(&["FI", "SE", "EN"])),
            ("FI, SV, EN", Some(&["FI", "SV", "EN"])),
            ("FI", None),
            ("SE", None),
            ("", None),
            ("|", None),
            ("FI FI", None),
            ("fi sv en", None),
            ("fI SV", None),
            ("FI Sv", None),
            ("FISVEN", None),
            ("FI-SV", None),
            ("FI SV.", None),
            ("FI SV suomi", None),
            ("FI XX", None),
            ("Se No", None),
            ("DE FR", None),
            ("Ää FI", None),
            ("F I", None),
        ];
        for (line, expected) in table {
            let spans = bar(line);
            let codes = spans.map(|spans| {
                spans
                    .iter()
                    .map(|span| span.slice(line))
                    .collect::<Vec<_>>()
            });
            assert_eq!(codes.as_deref(), expected, "{line:?}");
        }
    }
}
