//! The language of a page's words, and the bar that offers its languages.

use std::sync::LazyLock;

use super::words::{self, Index};
use crate::record::Language::{self, En, Fi, Sv};
use crate::span::Span;

/// How much of one piece is looked at, so that a long English title cannot speak
/// for a Finnish page.
const PIECE: usize = 128;
/// How much of all pieces is looked at, in bytes.
const SAMPLE: usize = 512;
/// The hits by which a language must lead for the rest to be left unread.
const LEAD: usize = 8;
/// The hits that Swedish or English needs at least.
const LEAST: usize = 3;
/// The longest function word, in bytes.
const LONGEST: usize = 6;

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
        hits.count(piece.get(..length).unwrap_or_default());
        left -= length;
        if left == 0 || hits.is_clear() {
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
    /// Counts the words of a piece.
    fn count(&mut self, piece: &str) {
        let mut buffer = [0; PIECE];
        let bytes = piece.as_bytes();
        let Some(lower) = buffer.get_mut(..bytes.len()) else {
            return;
        };
        lower.copy_from_slice(bytes);
        words::lower(lower);
        let mut at = 0;
        while let Some(rest) = piece.get(at..).filter(|rest| !rest.is_empty()) {
            let end = at + words::letters(rest);
            self.add(language_of(lower.get(at..end).unwrap_or_default()));
            let gap = piece.get(end..).and_then(|rest| rest.chars().next());
            at = end + gap.map_or(1, char::len_utf8);
        }
    }

    fn add(&mut self, language: Option<Language>) {
        match language {
            Some(Fi) => self.fi += 1,
            Some(Sv) => self.sv += 1,
            Some(En) => self.en += 1,
            None => {}
        }
    }

    fn is_clear(self) -> bool {
        let mut counts = [self.fi, self.sv, self.en];
        counts.sort_unstable();
        let [_, second, first] = counts;
        first >= second + LEAD
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

/// Function words that only one of the three languages has, in the order of bytes.
/// So `on`, `en`, `he`, `se`, `i` and `under` are none of them.
#[rustfmt::skip]
const WORDS: [(&str, Language); 80] = [
    ("and", En), ("are", En), ("as", En), ("att", Sv), ("av", Sv), ("be", En), ("de", Sv),
    ("deras", Sv), ("det", Sv), ("ei", Fi), ("eikä", Fi), ("eli", Fi), ("eller", Sv),
    ("ett", Sv), ("että", Fi), ("for", En), ("from", En), ("från", Sv), ("för", Sv),
    ("has", En), ("have", En), ("in", En), ("inte", Sv), ("is", En), ("it", En), ("its", En),
    ("ja", Fi), ("joiden", Fi), ("joilla", Fi), ("joissa", Fi), ("joka", Fi), ("jonka", Fi),
    ("jossa", Fi), ("jotka", Fi), ("jotta", Fi), ("kan", Sv), ("kanssa", Fi), ("kuin", Fi),
    ("kun", Fi), ("med", Sv), ("mukaan", Fi), ("mutta", Fi), ("myös", Fi), ("niiden", Fi),
    ("noin", Fi), ("när", Sv), ("och", Sv), ("of", En), ("ole", Fi), ("oli", Fi), ("om", Sv),
    ("or", En), ("our", En), ("ovat", Fi), ("på", Sv), ("samt", Sv), ("sekä", Fi),
    ("siitä", Fi), ("ska", Sv), ("skall", Sv), ("som", Sv), ("tai", Fi), ("that", En),
    ("the", En), ("their", En), ("this", En), ("till", Sv), ("to", En), ("tämä", Fi),
    ("tämän", Fi), ("vid", Sv), ("voi", Fi), ("was", En), ("we", En), ("were", En),
    ("which", En), ("will", En), ("with", En), ("är", Sv), ("även", Sv),
];

/// Ends of inflected Finnish words that no Swedish or English word has. Only words
/// longer than these by three bytes count.
const ENDINGS: [&str; 12] = [
    "ssa", "ssä", "stä", "llä", "lta", "ltä", "ksi", "aan", "ään", "iin", "uus", "yys",
];

/// The language of a word in lower case.
fn language_of(word: &[u8]) -> Option<Language> {
    type Row = (&'static str, Language);
    static KNOWN: LazyLock<Index<Row>> = LazyLock::new(|| {
        let key = |row: &Row| words::whole(row.0.as_bytes());
        Index::new(WORDS.iter().map(|row| (key(row), *row)))
    });
    static ENDS: LazyLock<Index<&str>> = LazyLock::new(|| {
        let ends = ENDINGS.iter().copied();
        Index::new(ends.map(|end| (last_three(end.as_bytes()), end)))
    });
    // No function word is shorter, and no ending counts in one so short.
    if word.len() < 2 {
        return None;
    }
    if word.len() <= LONGEST {
        let mut rows = KNOWN.rows(words::whole(word));
        if let Some((_, language)) = rows.find(|(known, _)| known.as_bytes() == word) {
            return Some(*language);
        }
    }
    let ends = |end: &&str| word.len() >= end.len() + 3 && word.ends_with(end.as_bytes());
    ENDS.rows(last_three(word)).any(ends).then_some(Fi)
}

/// The last three bytes; no ending is shorter.
fn last_three(word: &[u8]) -> u32 {
    word.last_chunk()
        .map_or(0, |[a, b, c]| u32::from_le_bytes([*a, *b, *c, 0]))
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

    /// The table is in the order that the search needs.
    #[test]
    fn words_are_in_order() {
        assert!(WORDS.is_sorted_by(|a, b| a.0.as_bytes() < b.0.as_bytes()));
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
            let codes =
                spans.map(|spans| spans.iter().map(|span| span.of(line)).collect::<Vec<_>>());
            assert_eq!(codes.as_deref(), expected, "{line:?}");
        }
    }
}
