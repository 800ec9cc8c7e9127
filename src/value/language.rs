//! The language of a page's own words.

mod bar;
mod words;

pub(crate) use bar::{bar, is_offer};

use unicode_normalization::UnicodeNormalization as _;
use whatlang::Lang;

use crate::record::Language::{self, En, Fi, Sv, Und};

/// How much of one piece is read, in bytes, so that a long English title cannot
/// speak for a Finnish page.
const PIECE: usize = 127;
/// The first byte of the marks that decomposed letters end in.
const COMBINING: u8 = 0xcc;
/// How many pieces are read.
const PIECES: usize = 8;
/// By how many words a language must lead for the rest to be left unread.
const CLEAR_LEAD: usize = 6;
/// How many words Swedish and English need at least.
const LEAST: usize = 2;
/// In how many words a language has one that is counted, at least.
const SPARSE: usize = 15;

/// Detects the language of a page from pieces of its running text, given in order.
///
/// Function words decide where they can, and the frequencies of letter sequences where
/// those leave doubt; [`Und`] where neither can tell.
pub(crate) fn detect<'a>(pieces: impl Iterator<Item = &'a str>) -> Language {
    let mut counts = Counts::default();
    let mut sample = [""; PIECES];
    for (place, piece) in sample.iter_mut().zip(pieces) {
        let end = piece.floor_char_boundary(PIECE);
        let start = piece.get(..end).unwrap_or_default();
        let composed: String;
        let start = match memchr::memchr(COMBINING, start.as_bytes()) {
            Some(_) => {
                composed = start.nfc().collect();
                &composed
            }
            None => start,
        };
        // Words that other spaces or punctuation touch are too few to matter.
        for word in start.split_ascii_whitespace() {
            counts.words += 1;
            if let Some(language) = words::language(word)
                && counts.add(language) >= CLEAR_LEAD
                && language != Und
            {
                return language;
            }
        }
        *place = piece.get(..end).unwrap_or_default();
    }
    let by_words = counts.majority();
    let any = sample.iter().any(|piece| !piece.is_empty());
    match by_words {
        Some((language, false)) => language,
        _ if !any => Und,
        _ => by_letters(
            &sample.join("\n").nfc().collect::<String>(),
            by_words.map(|(language, _)| language),
        ),
    }
}

/// The language that the letters of a text are typical of, else the one that its words
/// left in doubt, else Finnish where they look Finnish alone.
fn by_letters(text: &str, in_doubt: Option<Language>) -> Language {
    let looks_finnish = || {
        let is_foreign = |word| {
            words::has_foreign_letter(word)
                || words::language(word).is_some_and(|found| found != Fi)
        };
        let mut words = text.split_ascii_whitespace();
        words.clone().any(words::looks_finnish) && !words.any(is_foreign)
    };
    match by_letter_sequences(text) {
        Some(language) => language,
        None => in_doubt.unwrap_or(if looks_finnish() { Fi } else { Und }),
    }
}

/// How many words each language has, of how many.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    fi: usize,
    sv: usize,
    en: usize,
    /// Words of languages without a code here.
    other: usize,
    words: usize,
}

impl Counts {
    /// Counts a word; returns by how many its language leads the others.
    fn add(&mut self, language: Language) -> usize {
        let Self {
            fi, sv, en, other, ..
        } = self;
        let (own, others) = match language {
            Fi => (fi, (*sv).max(*en).max(*other)),
            Sv => (sv, (*fi).max(*en).max(*other)),
            En => (en, (*fi).max(*sv).max(*other)),
            Und => (other, (*fi).max(*sv).max(*en)),
        };
        *own += 1;
        own.saturating_sub(others)
    }

    /// The language that has twice as many words as any other, and whether they leave doubt:
    /// there are few, or those of a neighbour beside them. One Finnish word is enough where no other language has
    /// any: the site is a Finnish one.
    fn majority(self) -> Option<(Language, bool)> {
        let Self {
            fi,
            sv,
            en,
            other,
            words,
        } = self;
        let leads = |count, least, others| count >= least && count >= 2 * others;
        let found = |language, count| Some((language, count * SPARSE < words || other > 0));
        match self {
            _ if leads(fi, 1, sv.max(en).max(other)) => Some((Fi, fi * SPARSE < words)),
            _ if leads(sv, LEAST, fi.max(en).max(other)) => found(Sv, sv),
            _ if leads(en, LEAST, fi.max(sv).max(other)) => found(En, en),
            _ => None,
        }
    }
}

/// The language that a text's sequences of three letters are typical of; `None`
/// where they are typical of none.
fn by_letter_sequences(text: &str) -> Option<Language> {
    let found = whatlang::detect(text).filter(whatlang::Info::is_reliable)?;
    Some(match found.lang() {
        Lang::Fin => Fi,
        Lang::Swe => Sv,
        Lang::Eng => En,
        _ => Und,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Language {
        detect(text.lines())
    }

    /// Decomposed letters do not fall apart into the words `a` and `on`.
    #[test]
    fn decomposed_letters_stay_in_their_words() {
        let words = "avustuspa\u{308}a\u{308}to\u{308}kset, ja\u{308}rjesto\u{308}n va\u{308}ki ";
        let text = words.repeat(6);
        assert_eq!(detect([text.as_str()].into_iter()), Fi);
    }

    /// A page is in the language of its text, and in none in doubt.
    #[test]
    fn languages() {
        for (text, expected) in [
            ("", Und),
            ("Hanke", Und),
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
            ("Design for All", Und),
            ("Family Center", Und),
            ("Hälsa i hemmet", Und),
            (
                "Das Projekt zielt darauf ab, die Familien zu unterstützen und zu stärken.",
                Und,
            ),
            // Function words leave doubt here, and letter sequences decide.
            (
                "Strengthening the Resilience of the Health Care System in the Nordic Countries\n\
                 Terveydenhuollon kestävyyttä vahvistetaan ja henkilöstö harjoittelee johdon \
                 kanssa.",
                Fi,
            ),
            (
                "Strengthening community resilience through neighbourhood partnerships. \
                 Volunteers share meals, visit elderly villagers, organise weekly workshops.",
                En,
            ),
            // A language leads by the words that it has more than the others.
            (
                "ja och ei att sekä det kun som mutta med joka av\n\
                 inte och det som en med till från samt vid även att",
                Sv,
            ),
            ("on on on he he se se en en", Und),
            ("1.1.2021–30.4.2023 • € 😀", Und),
            ("Kylätuvan toiminnassa on taukoa", Fi),
            (
                "Byarna får nya tjänster och invånarna har saknat dem om vintern.",
                Sv,
            ),
            ("Find out about our village hall and its members.", En),
            (
                "Проект создаёт новые услуги для жителей области. Он продолжается до конца года.",
                Und,
            ),
            (
                "Projektet udvikler nye tilbud til borgere og er en del af det nationale program. \
                 Det er ikke kun til unge, og kommunerne kan deltage.",
                Und,
            ),
            (
                "Projekt loob uusi teenuseid ning toetab peresid, et lapsed saaksid abi ja tuge.",
                Und,
            ),
            (
                "Projekti arendab teenuseid koos elanikega ja aitab neid igapäevaelus.",
                Und,
            ),
            ("Prošeakta ovddida bálvalusaid ovttas ássiiguin.", Und),
            (
                "Mii veahkehit gieldda ja báikkálaš servviid. Deaivvadeamit leat \
                 mánáid ja nuoraid várás.",
                Und,
            ),
            (
                "Hankkeessa tuetaan saamelaisia perheitä. Sámi sosiála- ja dearvvašvuođabálvalusat \
                 on mukana, ja palvelut ovat myös saameksi.",
                Fi,
            ),
            ("Projektet hjälper er som bor i byn att få vård.", Sv),
            (
                "Le projet développe des services pour les habitants et les familles de la région.",
                Und,
            ),
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
}
