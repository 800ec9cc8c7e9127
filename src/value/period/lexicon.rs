//! The words that periods are written with, in all their forms.
//!
//! Every word is in lower case and matched as a whole.

use std::cmp::Reverse;
use std::sync::LazyLock;

use super::cue::{ALONG, BETWEEN, Cue, END, JOINT, OPEN, START};
use super::token::TokenKind;
use crate::value::lexicon::is_and;
use crate::value::words::{Index, letters};

use Case::{During, Foreign, From, Genitive, Onto, Plain, Short, To};
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
    /// Something ends with it or is put off to it: `tammikuulle`.
    Onto,
    /// Nothing. It may be another word, and is a date only beside a year, a day or a dash:
    /// `tammi–kesäkuu`, `Dec. 2022`.
    Short,
    /// Nothing, as it is Swedish or English: `januari`.
    Foreign,
}

const fn cue(cue: Cue) -> TokenKind {
    TokenKind::Cue(cue)
}

const fn noun(noun: Noun, case: Case) -> TokenKind {
    TokenKind::Noun(noun, case)
}

/// Endings of verbs: `päätty|y`, `loppu|u`, `alka|a`, `aloite|taan`, `käynniste|tään`.
const Y: &str = "y i vät ivät nyt neet neen vä vän isi isivät en ä";
const U: &str = "u i vat ivat nut neet neen va van isi isivat en a";
const A: &str = "a vat va van nut neet neen isi isivat";
const TAAN: &str = "taan ttiin ttu ttava";
const TÄÄN: &str = "tään ttiin tty ttävä";

/// The words for a day that begins or ends something: `alkamispäivä`, `loppupvm`.
const POINT: &str = "päivä päivämäärä pvm aika ajankohta hetki";

/// Words by their first parts and what may follow each; `_` is a space.
#[rustfmt::skip]
const WORDS: &[(TokenKind, &str, &str)] = &[
    (cue(START.beside()), "", "alkaen lähtien lukien alk"),
    (cue(START.after()), "", "eteenpäin onwards onward framåt och_framåt"),
    (cue(START.beside().firm()), "käynnisty", Y),
    (cue(START.beside().firm()), "alka", A),
    (cue(START.beside().firm()), "aloite", TAAN),
    (cue(START.beside().firm()), "käynniste", TÄÄN),
    (cue(START.beside().firm()), "",
        "alkoi alkoivat aloittaa aloitti aloittanut starttaa starttasi startannut startattiin"),
    (cue(START.before()), "", "från från_och_med fr.o.m. from since sedan"),
    (cue(START.before().firm()), "alku alkamis aloitus aloittamis käynnistys käynnistymis", POINT),
    (cue(START.before().firm()), "start", "datum dag _date s ed ing ade ar"),
    (cue(START.before().firm()), "",
        "alku aloitus käynnistys startti start börjar började inleds inleddes begins began launched"),
    (cue(END.after().firm()), "", "asti saakka"),
    (cue(END.after()), "", "mennessä"),
    (cue(END.beside().firm()), "päätty", Y),
    (cue(END.beside().firm()), "loppu", U),
    (cue(END.beside().firm()), "lopete", TAAN),
    (cue(END.beside().firm()), "", "päätetään päätökseen"),
    (cue(END.before().joining()), "", "till till_och_med t.o.m. tom until up_to through"),
    (cue(END.before()), "", "by"),
    (cue(END.before().firm()), "loppu loppumis lopetus lopettamis päättymis päätös", POINT),
    (cue(END.before().firm()), "slut", "datum dag ar ade"),
    (cue(END.before().firm()), "end", "_date s ed ing"),
    (cue(END.before().firm()), "",
        "loppu lopetus päättyminen slut avslutas avslutades upphör upphörde end finish finishes
        finished completed"),
    (cue(BETWEEN.beside()), "",
        "välillä aikavälillä ajalla ajalle ajanjaksolla ajanjaksona välisenä välisellä väliselle
        väliseksi between mellan"),
    (cue(ALONG.after()), "", "aikana ajan kuluessa mittaan kestäessä"),
    (cue(ALONG.before()), "", "during under"),
    (cue(OPEN), "jatku", U),
    (cue(OPEN), "",
        "toistaiseksi edelleen nyt nykyhetki nykypäivä tällä_hetkellä avoin käynnissä pågår nu
        tillsvidare tills_vidare present ongoing now today to_date until_further_notice"),
    (cue(JOINT.joining()), "", "to"),
    (TokenKind::Weekday, "maanantai tiistai torstai perjantai lauantai sunnuntai",
        "_ na sta hin ksi"),
    (TokenKind::Weekday, "keskiviikko", "_ na sta on"),
    (TokenKind::Weekday, "mån tis ons tors fre lör sön", "_ dag dagen"),
    (TokenKind::Weekday, "mon tues wednes thurs fri satur sun", "_ day"),
    (TokenKind::Weekday, "", "ma ti ke pe la su må fr lö sö tue wed thu sat"),
    (TokenKind::Filler, "",
        "noin n arviolta viimeistään viim aina jo virallisesti päivä päivänä pvm kokonaan
        den det the in on i end_of beginning_of start_of slutet_av början_av mitten_av"),
    (TokenKind::Reference, "",
        "klo kello kl s ss sivu sivut sivulla sivuilla he laki lain lakia asetus asetuksen nro no
        dnro diaari puh p puhelin tel gsm faksi vko vk viikko viikot viikoilla viikolla viikon
        versio versiot sfs iso luku luvut kohta taulukko kuvio liite pl"),
    // In the case that a number puts them in.
    (TokenKind::Unit, "",
        "e eur k m t mk milj mrd kpl hlö hlöä htv kk h min km kg asukasta asukkaan asiakasta
        asiakkaan henkilöä henkilön henkeä hengen ihmistä lasta nuorta aikuista vanhusta ikäihmistä
        ikääntynyttä iäkästä perhettä kotitaloutta potilasta työntekijää ammattilaista vastaajaa
        vastausta osallistujaa kävijää käyntiä käyttäjää opiskelijaa oppilasta oppilaan koulua
        kuntalaista naista miestä kertaa paikkaa yksikköä toimijaa kuntaa kappaletta sivua tuntia
        päivää viikkoa kuukautta vuotta vuotiasta kilometriä metriä neliötä neliömetriä kiloa
        tonnia markkaa dollaria kruunua omaista omaishoitajaa jäsentä yritystä organisaatiota
        tapaamista palvelua toimenpidettä"),
    // Years have their Swedish and English names here, too, as those stand before a year
    // as the Finnish ones do.
    (noun(Year, Plain), "", "vuosi vuodelta vuodelle vuodeksi v år året year"),
    (noun(Year, During), "", "vuonna koko_vuoden"),
    (noun(Year, Genitive), "", "vuoden"),
    (noun(Year, From), "", "vuodesta"),
    (noun(Year, To), "", "vuoteen"),
    (noun(Years, Plain), "",
        "vuodet vuosia vuosina vuosien vuosilla vuosille vuosiksi vv åren years"),
    (noun(Part, Plain), "", "alussa alkupuolella puoliväli puolivälissä lopussa loppupuolella"),
    (noun(Part, Genitive), "", "alun lopun"),
    (noun(Part, From), "", "alusta alkupuolelta puolivälistä lopusta lopulta loppupuolelta"),
    (noun(Part, To), "", "alkuun puoliväliin loppuun"),
    (noun(Part, Onto), "", "alkupuolelle lopulle loppupuolelle"),
];

/// The months from January on: the first parts of their names, as in `tammikuu`, their
/// Swedish and English names, and the short forms of those.
#[rustfmt::skip]
const MONTHS: [(&str, &str, &str); 12] = [
    ("tammi", "januari january", "jan"), ("helmi", "februari february", "feb"),
    ("maalis", "mars march", "mar"), ("huhti", "april", "apr"), ("touko", "maj may", ""),
    ("kesä", "juni june", "jun"), ("heinä", "juli july", "jul"), ("elo", "augusti august", "aug"),
    ("syys", "september", "sep sept"), ("loka", "oktober october", "okt oct"),
    ("marras", "november", "nov"), ("joulu", "december", "dec"),
];

/// What follows the first part in each case.
const MONTH_ENDINGS: [(Case, &str); 6] = [
    (Plain, "kuu kuut kuuta kuussa kuulla kuuna kuuksi"),
    (Genitive, "kuun"),
    (From, "kuusta kuulta"),
    (To, "kuuhun"),
    (Onto, "kuulle"),
    (Short, "k"),
];

/// The seasons from spring on in each case.
#[rustfmt::skip]
const SEASONS: [(Case, [&str; 4]); 6] = [
    (Plain, [
        "kevät kevättä keväällä kevääksi", "kesä kesää kesällä kesäksi",
        "syksy syksyä syksyllä syksyksi", "talvi talvea talvella talveksi",
    ]),
    (Genitive, ["kevään", "kesän", "syksyn", "talven"]),
    (From, ["keväästä keväältä", "kesästä kesältä", "syksystä syksyltä", "talvesta talvelta"]),
    (To, ["kevääseen", "kesään", "syksyyn", "talveen"]),
    (Onto, ["keväälle", "kesälle", "syksylle", "talvelle"]),
    (Short, [
        "vår våren spring", "sommar sommaren summer", "höst hösten autumn fall",
        "vinter vintern winter",
    ]),
];

/// Both `syksy` and `alkusyksy` name the autumn.
const SEASON_HEADS: &str = "_ alku loppu varhais keski";

/// A term of a season in each case: `kevätkausi`, `syyslukukausi`.
const TERMS: [(Case, &str); 4] = [
    (Plain, "kausi kautta kaudella"),
    (Genitive, "kauden"),
    (From, "kaudesta kaudelta"),
    (To, "kauteen"),
];

/// A word, what belongs to it behind it, and the class of both.
struct Entry {
    word: String,
    rest: String,
    class: TokenKind,
}

static LEXICON: LazyLock<Index<Entry>> = LazyLock::new(|| {
    let mut words = Vec::with_capacity(1200);
    let mut list = |class, heads: &str, tails: &str| {
        for head in heads.split(' ').map(|head| head.trim_matches('_')) {
            for tail in tails.split_whitespace() {
                let tail = if tail == "_" { "" } else { tail };
                let mut word = [head, tail].concat().replace('_', " ");
                let rest = word.split_off(letters(&word));
                words.push(Entry { word, rest, class });
            }
        }
    };
    for (class, heads, tails) in WORDS {
        list(*class, heads, tails);
    }
    for (month, (stem, names, short)) in (1..).map(Month).zip(MONTHS) {
        list(noun(month, Foreign), "", names);
        list(noun(month, Short), "", short);
        // `kesä` by itself is the summer.
        if stem != "kesä" {
            list(noun(month, Short), "", stem);
        }
        for (case, endings) in MONTH_ENDINGS {
            list(noun(month, case), stem, endings);
        }
    }
    for (case, names) in SEASONS {
        for (season, forms) in (1..).map(Season).zip(names) {
            list(noun(season, case), SEASON_HEADS, forms);
        }
    }
    for (case, endings) in TERMS {
        list(noun(Season(1), case), "kevät kevätluku", endings);
        list(noun(Season(3), case), "syys syysluku", endings);
    }
    // The longest is asked for first.
    words.sort_by_key(|entry| Reverse(entry.rest.len()));
    let keyed = words.into_iter().map(|entry| (ends(&entry.word), entry));
    keyed.collect()
});

/// The first and the last two bytes.
fn ends(word: &str) -> u32 {
    let bytes = word.as_bytes();
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some([a, b]), Some([c, d])) => u32::from_be_bytes([*a, *b, *c, *d]),
        _ => bytes.first().map_or(0, |byte| u32::from(*byte)),
    }
}

fn listed(word: &str, behind: &str) -> Option<(TokenKind, usize)> {
    let fits = |rest: &str| {
        let after = behind.strip_prefix(rest);
        after.is_some_and(|after| rest.is_empty() || !after.starts_with(char::is_alphanumeric))
    };
    let mut entries = LEXICON.get(ends(word)).iter();
    let found = entries.find(|entry| entry.word == word && fits(&entry.rest))?;
    Some((found.class, found.rest.len()))
}

/// The token that a word is, and how much of what stands behind the word belongs to it:
/// ` och med` behind `från`.
pub(super) fn lookup(word: &str, behind: &str) -> (TokenKind, usize) {
    match listed(word, behind) {
        Some(found) => found,
        None if is_and(word) => (TokenKind::And, 0),
        None => (compound(word).unwrap_or(TokenKind::Word), 0),
    }
}

/// The token that a word by itself is.
pub(super) fn class(word: &str) -> TokenKind {
    lookup(word, "").0
}

/// What a word is by its first or last part: `prosenttia`, `hankenumero`, `lukuvuonna`. No
/// form of `vuosi` has a second `v`.
fn compound(word: &str) -> Option<TokenKind> {
    let units = [
        "euro", "prosent", "miljoon", "miljardi", "tuhat", "tuhan", "synty",
    ];
    let references = ["numero", "koodi", "tunnus", "määrä"];
    if units.iter().any(|first| word.starts_with(first)) {
        return Some(TokenKind::Unit);
    }
    if references.iter().any(|last| word.ends_with(last)) {
        return Some(TokenKind::Reference);
    }
    let from = memchr::memrchr(b'v', word.as_bytes())?;
    let year = word.get(from..).filter(|year| year.starts_with("vuo"))?;
    Some(listed(year, "")?.0)
}

/// Whether a word names a day of the week.
pub(super) fn is_weekday(word: &str) -> bool {
    // By itself it is the English preposition.
    word == "to" || class(word) == TokenKind::Weekday
}

/// Whether a word that touches the date behind it is the label of a form:
/// `Toimiaika1.1.2021`.
pub(super) fn is_label(word: &str, class: TokenKind) -> bool {
    let times = ["aika", "kesto", "kausi", "ajankohta"];
    matches!(class, TokenKind::Cue(cue) if cue.firm && cue.before)
        || times.iter().any(|last| word.ends_with(last))
}

/// Whether a full stop after the word is its own and ends no sentence.
pub(super) fn is_abbreviation(word: &str) -> bool {
    matches!(word, "alk" | "n" | "viim" | "v" | "vv" | "pvm")
}

/// Whether a word that hangs on a year by a hyphen makes it a decade or a century.
pub(super) fn is_decade(word: &str) -> bool {
    let stems = ["luku", "luvu", "tal"];
    stems.iter().any(|stem| word.starts_with(stem))
}

/// Whether a number before an unknown word may count what the word names, which a verb
/// does not: `2021–22 toteutetaan`.
pub(super) fn may_be_counted(word: &str) -> bool {
    let verbs = ["taan", "tään", "tiin"];
    !verbs.iter().any(|ending| word.ends_with(ending))
        && !matches!(word, "on" | "oli" | "ovat" | "olivat")
}

#[cfg(test)]
mod tests {
    use Case::{Foreign, Plain};
    use Noun::{Month, Part, Season};

    use super::*;

    /// No word is listed twice, so that it does not matter which of two is found.
    #[test]
    fn words_are_listed_once() {
        let words = LEXICON.iter().map(|entry| (&entry.word, &entry.rest));
        let mut words: Vec<_> = words.collect();
        words.sort_unstable();
        assert!(words.len() > 900);
        for pair in words.windows(2) {
            assert_ne!(pair[0], pair[1]);
        }
    }

    /// What stands behind a word may belong to it, the longest first, and up to its end.
    #[test]
    fn words_of_several_parts() {
        for (word, behind, taken) in [
            ("från", " och med 2022", " och med"),
            ("från", " och medan", ""),
            ("till", " 2022", ""),
            ("t", ".o.m. 2022", ".o.m."),
            ("start", " date: 2022", " date"),
        ] {
            assert_eq!(lookup(word, behind).1, taken.len(), "{word}{behind}");
        }
    }

    /// The last part of a compound says what it is.
    #[test]
    fn compounds() {
        for (word, class_of_word) in [
            ("hankenumero", TokenKind::Reference),
            ("prosenttia", TokenKind::Unit),
            ("kevätlukukaudella", TokenKind::Noun(Season(1), Plain)),
            ("alkamispäivämäärä", class("alku")),
            ("päättyivät", class("päättyy")),
            ("keskiviikkona", TokenKind::Weekday),
        ] {
            assert_eq!(class(word), class_of_word, "{word}");
        }
        assert_eq!(class("päättymättä"), TokenKind::Word);
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
            ("heinäkuulle", Some((7, Case::Onto))),
            ("elokuuksi", Some((8, Case::Plain))),
            ("syyskuun", Some((9, Case::Genitive))),
            ("lokakuu", Some((10, Case::Plain))),
            ("marrask", Some((11, Case::Short))),
            ("joulukuulta", Some((12, Case::From))),
            ("kuukausi", None),
            ("kesäkuinen", None),
            ("tammi", Some((1, Case::Short))),
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
