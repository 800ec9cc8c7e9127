//! The words that periods are written with, in all their forms.
//!
//! Every word is in lower case and matched as a whole.

use std::sync::LazyLock;

use super::cue::{ALONG, BETWEEN, Cue, END, JOINT, OPEN, START};
use super::token::TokenKind;
use crate::value::lexicon::is_and;

use Case::{During, Foreign, From, Genitive, Plain, Stem, To};
use Noun::{Month, Part, Season, Year, Years};

/// A noun that a date is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    /// A month, counted from 1: `tammikuu`.
    Month(u8),
    /// A season, counted from 1 in the order of the year: `kevät`.
    Season(u8),
    /// The singular `vuosi`, also at the end of a compound: `lukuvuosi`.
    Year,
    /// The plural `vuodet`, also at the end of a compound: `toimintavuodet`.
    Years,
    /// A part of the year or month that is named before it: `alussa`, `loppuun`.
    Part,
}

/// What the form of a noun says about the time it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// Nothing: `tammikuu`, `tammikuussa`.
    Plain,
    /// Something happens within it: `vuonna`.
    During,
    /// It belongs to the words that follow: `tammikuun (loppuun)`.
    Genitive,
    /// Something begins with it: `tammikuusta`.
    From,
    /// Something ends with it: `tammikuuhun`.
    To,
    /// Nothing, as it is the first part of a word: `tammi–` in `tammi–kesäkuu`.
    Stem,
    /// Nothing, as it is Swedish or English: `januari`.
    Foreign,
}

const fn cue(cue: Cue) -> TokenKind {
    TokenKind::Cue(cue)
}

const fn noun(noun: Noun, case: Case) -> TokenKind {
    TokenKind::Noun(noun, case)
}

#[rustfmt::skip]
const WORDS: &[(TokenKind, &str)] = &[
    (cue(START.beside()), "alkaen lähtien lukien alk"),
    (cue(START.after()), "eteenpäin"),
    (cue(START.beside().firm()),
        "alkaa alkoi alkanut alkava alkavat alkavan alkaneen alkaisi aloitetaan aloitettiin
        aloitettu aloittaa aloitti aloittanut käynnistyy käynnistyi käynnistynyt käynnistyvä
        käynnistyen käynnistyneen käynnistetään käynnistettiin käynnistetty käynnistettävä
        starttaa starttasi startannut startattiin"),
    (cue(START.before()), "från from since"),
    (cue(START.before().firm()),
        "alku aloitus käynnistys startti börjar började inleds inleddes startar startade starts
        started starting begins began"),
    (cue(END.after().firm()), "asti saakka"),
    (cue(END.after()), "mennessä"),
    (cue(END.beside().firm()),
        "päättyy päättyi päättynyt päättyvä päättyen päättyneen päättyvän päätetään päätettiin
        päättyisi loppuu loppui loppunut"),
    (cue(END.before().joining()), "till until through"),
    (cue(END.before().firm()),
        "loppu lopetus päättyminen slutar slutade avslutas avslutades upphör ends ended ending"),
    (cue(BETWEEN.beside()),
        "välillä aikavälillä ajalla ajalle ajanjaksolla ajanjaksona välisenä välisellä väliselle
        väliseksi between mellan"),
    (cue(ALONG.after()), "aikana ajan kuluessa mittaan kestäessä"),
    (cue(OPEN), "toistaiseksi jatkuu jatkuva edelleen nykyhetki nykypäivä"),
    (cue(JOINT.joining()), "to"),
    (TokenKind::Filler,
        "ma ti ke pe la su noin n arviolta viimeistään viim aina jo virallisesti päivä päivänä
        pvm"),
    (TokenKind::Reference,
        "klo kello kl s ss sivu sivut sivulla sivuilla he laki lain lakia asetus asetuksen nro no
        numero dnro diaarinumero diaari puh p puhelin tel gsm faksi vko vk viikko viikot viikoilla
        viikolla viikon versio versiot koodi tunnus sfs iso luku luvut kohta taulukko kuvio liite
        pl"),
    // Years have their Swedish and English names here, too, as those stand before a year
    // as the Finnish ones do.
    (noun(Year, Plain), "vuosi vuotta vuodelta vuodelle vuodeksi v år året year"),
    (noun(Year, During), "vuonna"),
    (noun(Year, Genitive), "vuoden"),
    (noun(Year, From), "vuodesta"),
    (noun(Year, To), "vuoteen"),
    (noun(Years, Plain),
        "vuodet vuosia vuosina vuosien vuosilla vuosille vuosiksi vv åren years"),
    (noun(Part, Plain),
        "alussa alkupuolella puoliväli puolivälissä lopussa lopulla loppupuolella"),
    (noun(Part, Genitive), "alun lopun"),
    (noun(Part, From),
        "alusta alkupuolelta puolivälistä lopusta lopulta loppupuolelta"),
    (noun(Part, To),
        "alkuun alkupuolelle puoliväliin loppuun lopulle loppupuolelle"),
];

/// The names of months from January on: their first parts, `tammi` in `tammikuu`, and
/// the Swedish and English ones.
#[rustfmt::skip]
const MONTHS: [(&str, &str); 12] = [
    ("tammi", "januari january"), ("helmi", "februari february"), ("maalis", "mars march"),
    ("huhti", "april"), ("touko", "maj may"), ("kesä", "juni june"), ("heinä", "juli july"),
    ("elo", "augusti august"), ("syys", "september"), ("loka", "oktober october"),
    ("marras", "november"), ("joulu", "december"),
];

/// What follows the first part in each case.
const MONTH_ENDINGS: [(Case, &str); 4] = [
    (Plain, "kuu kuut kuuta kuussa kuulla kuuna kuuksi k"),
    (Genitive, "kuun"),
    (From, "kuusta kuulta"),
    (To, "kuuhun kuulle"),
];

/// The seasons from spring on in each case.
#[rustfmt::skip]
const SEASONS: [(Case, [&str; 4]); 4] = [
    (Plain, [
        "kevät kevättä keväällä kevääksi", "kesä kesää kesällä kesäksi",
        "syksy syksyä syksyllä syksyksi", "talvi talvea talvella talveksi",
    ]),
    (Genitive, ["kevään", "kesän", "syksyn", "talven"]),
    (From, ["keväästä", "kesästä", "syksystä", "talvesta"]),
    (To, ["kevääseen keväälle", "kesään kesälle", "syksyyn syksylle", "talveen talvelle"]),
];

/// Both `syksy` and `alkusyksy` name the autumn.
const SEASON_HEADS: &str = " alku loppu varhais";

/// The parts of the words for a day that begins or ends something: `alkamispäivä`,
/// `loppupvm`.
const START_HEADS: &str = "alku alkamis aloitus aloittamis käynnistys käynnistymis";
const END_HEADS: &str = "loppu loppumis lopetus lopettamis päättymis päätös";
const POINT_TAILS: &str = "päivä päivämäärä pvm aika ajankohta hetki";

struct ListedWord {
    /// The first eight bytes, or all, as a number, so that a search compares numbers.
    opening: u64,
    text: String,
    class: TokenKind,
}

/// All forms, sorted by their openings.
static LEXICON: LazyLock<Vec<ListedWord>> = LazyLock::new(|| {
    let mut words = Vec::with_capacity(600);
    let mut list = |heads: &str, tails: &str, class| {
        for head in heads.split(' ') {
            for tail in tails.split_whitespace() {
                let text = [head, tail].concat();
                words.push(ListedWord {
                    opening: opening(&text),
                    text,
                    class,
                });
            }
        }
    };
    WORDS
        .iter()
        .for_each(|(class, words)| list("", words, *class));
    for (month, (stem, foreign)) in (1..).zip(MONTHS) {
        list("", foreign, noun(Month(month), Foreign));
        // `kesä` by itself is the summer.
        let stem_alone = if stem == "kesä" { "" } else { stem };
        list("", stem_alone, noun(Month(month), Stem));
        MONTH_ENDINGS
            .iter()
            .for_each(|(case, endings)| list(stem, endings, noun(Month(month), *case)));
    }
    for (case, names) in SEASONS {
        (1..)
            .zip(names)
            .for_each(|(season, forms)| list(SEASON_HEADS, forms, noun(Season(season), case)));
    }
    list(START_HEADS, POINT_TAILS, cue(START.before().firm()));
    list(END_HEADS, POINT_TAILS, cue(END.before().firm()));
    words.sort_by_key(|word| word.opening);
    words
});

fn opening(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let shift = |opening, byte: &u8| opening << 8 | u64::from(*byte);
    match bytes.first_chunk() {
        Some(first) => u64::from_be_bytes(*first),
        None => bytes.iter().fold(0, shift),
    }
}

/// The token that a word is.
pub(super) fn class(word: &str) -> TokenKind {
    match listed(word).or_else(|| compound_year(word)) {
        Some(class) => class,
        None if is_and(word) => TokenKind::And,
        None => TokenKind::Word,
    }
}

fn listed(word: &str) -> Option<TokenKind> {
    let words: &[ListedWord] = &LEXICON;
    let opening = opening(word);
    let first = words.partition_point(|listed| listed.opening < opening);
    let same = words
        .get(first..)?
        .iter()
        .take_while(|listed| listed.opening == opening);
    Some(same.into_iter().find(|listed| listed.text == word)?.class)
}

/// `lukuvuonna`: no form of `vuosi` has a second `v`.
fn compound_year(word: &str) -> Option<TokenKind> {
    let from = memchr::memrchr(b'v', word.as_bytes())?;
    listed(word.get(from..).filter(|year| year.starts_with("vuo"))?)
}

/// Whether a full stop after the word is its own and ends no sentence.
pub(super) fn is_abbreviation(word: &str) -> bool {
    matches!(word, "alk" | "n" | "viim" | "v" | "vv" | "pvm")
}

#[cfg(test)]
mod tests {
    use Case::{Foreign, Plain};
    use Noun::{Month, Part, Season};

    use super::*;

    /// No word is listed twice, so that it does not matter which of two is found.
    #[test]
    fn words_are_listed_once() {
        let mut texts: Vec<_> = LEXICON.iter().map(|word| &word.text).collect();
        texts.sort_unstable();
        assert!(texts.len() > 500);
        for pair in texts.windows(2) {
            assert_ne!(pair[0], pair[1]);
        }
    }

    /// Every month is found in its inflected forms, and nowhere else.
    #[test]
    fn months_inflect() {
        for (word, expected) in [
            ("tammikuu", Some((1, Case::Plain))),
            ("helmikuussa", Some((2, Case::Plain))),
            ("maaliskuusta", Some((3, Case::From))),
            ("huhtikuuhun", Some((4, Case::To))),
            ("toukokuun", Some((5, Case::Genitive))),
            ("kesäkuuta", Some((6, Case::Plain))),
            ("heinäkuulle", Some((7, Case::To))),
            ("elokuuksi", Some((8, Case::Plain))),
            ("syyskuun", Some((9, Case::Genitive))),
            ("lokakuu", Some((10, Case::Plain))),
            ("marrask", Some((11, Case::Plain))),
            ("joulukuulta", Some((12, Case::From))),
            ("kuukausi", None),
            ("kesäkuinen", None),
            ("tammi", Some((1, Case::Stem))),
        ] {
            let month = |(number, case)| TokenKind::Noun(Month(number), case);
            assert_eq!(
                class(word),
                expected.map_or(TokenKind::Word, month),
                "{word}"
            );
        }
        assert_eq!(class("december"), TokenKind::Noun(Month(12), Foreign));
    }

    /// Seasons inflect too, and a season is not a month.
    #[test]
    fn seasons_inflect() {
        for (word, number, case) in [
            ("keväästä", 1, Case::From),
            ("kesään", 2, Case::To),
            ("alkusyksyn", 3, Case::Genitive),
            ("talvella", 4, Case::Plain),
        ] {
            assert_eq!(class(word), TokenKind::Noun(Season(number), case), "{word}");
        }
        assert_eq!(class("kesäkuu"), TokenKind::Noun(Month(6), Plain));
    }

    /// The word for *year* keeps its number and case at the end of a compound.
    #[test]
    fn years_inflect() {
        for (word, noun, case) in [
            ("vuosi", Noun::Year, Case::Plain),
            ("lukuvuonna", Noun::Year, Case::During),
            ("vuoden", Noun::Year, Case::Genitive),
            ("loppuvuodesta", Noun::Year, Case::From),
            ("alkuvuoteen", Noun::Year, Case::To),
            ("toimintavuodet", Noun::Years, Case::Plain),
            ("vuosina", Noun::Years, Case::Plain),
        ] {
            assert_eq!(class(word), TokenKind::Noun(noun, case), "{word}");
        }
        for word in ["vuosituhat", "xv", "vuo"] {
            assert_eq!(class(word), TokenKind::Word, "{word}");
        }
    }

    /// So do the words for a part of a year or a month.
    #[test]
    fn parts_inflect() {
        for (word, case) in [
            ("alussa", Case::Plain),
            ("lopun", Case::Genitive),
            ("puolivälistä", Case::From),
            ("loppuun", Case::To),
        ] {
            assert_eq!(class(word), TokenKind::Noun(Part, case), "{word}");
        }
    }
}
