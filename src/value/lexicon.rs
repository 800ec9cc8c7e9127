//! Words that several grammars of values ask for: joiners, and the nouns that
//! dates are written with, in their cases.
//!
//! Every word is asked for in lower case.

/// Whether a word, in lower case, joins the one before it to the one behind it:
/// `Meri ja Malli`.
pub(crate) fn is_and(word: &str) -> bool {
    matches!(word, "ja" | "sekä" | "och" | "samt" | "and" | "&" | "+")
}

/// Whether a word, in lower case, offers a choice: `Meri tai Malli`.
pub(crate) fn is_or(word: &str) -> bool {
    matches!(word, "tai" | "eli" | "eller" | "or")
}

/// Whether a word, in lower case, joins two others in either way.
pub(crate) fn is_joiner(word: &str) -> bool {
    is_and(word) || is_or(word)
}

/// A noun that a date is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Noun {
    /// A month, counted from 1: `tammikuu`.
    Month(u8),
    /// A season, counted from 1 in the order of the year: `kevät`.
    Season(u8),
    /// The singular `vuosi`, also at the end of a compound: `lukuvuosi`.
    Year,
    /// The plural `vuodet`, also at the end of a compound: `toimintavuodet`.
    Years,
    /// A part of the year or month that is named before it: `alku`, `loppu`.
    Part,
}

/// What the case of a noun says about the time it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
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
}

/// The Finnish noun that a word is a form of, and the case of that form. Years have
/// their Swedish and English names here, too, as those stand before a year as the
/// Finnish ones do.
pub(crate) fn inflected(word: &str) -> Option<(Noun, Case)> {
    year(word)
        .or_else(|| month(word))
        .or_else(|| season(word))
        .or_else(|| part(word))
        .or_else(|| foreign_month(word).map(|month| (Noun::Month(month), Case::Plain)))
}

fn year(word: &str) -> Option<(Noun, Case)> {
    match word {
        "v" | "år" | "året" | "year" => return Some((Noun::Year, Case::Plain)),
        "vv" | "åren" | "years" => return Some((Noun::Years, Case::Plain)),
        _ => {}
    }
    // No form has a second `v`, so what stands before it is the head of a compound.
    let from = word.bytes().rposition(|byte| byte == b'v')?;
    let (noun, case) = match word.get(from..)? {
        "vuosi" | "vuotta" | "vuodelta" | "vuodelle" | "vuodeksi" => (Noun::Year, Case::Plain),
        "vuonna" => (Noun::Year, Case::During),
        "vuoden" => (Noun::Year, Case::Genitive),
        "vuodesta" => (Noun::Year, Case::From),
        "vuoteen" => (Noun::Year, Case::To),
        "vuodet" | "vuosia" | "vuosina" | "vuosien" => (Noun::Years, Case::Plain),
        "vuosilla" | "vuosille" | "vuosiksi" => (Noun::Years, Case::Plain),
        _ => return None,
    };
    Some((noun, case))
}

/// The first parts of the names of months, `tammi` in `tammikuu`, from January on.
const MONTHS: [&str; 12] = [
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras",
    "joulu",
];

fn month(word: &str) -> Option<(Noun, Case)> {
    // Every form has a `k`, and most words have none.
    if !word.as_bytes().contains(&b'k') {
        return None;
    }
    let (number, ending) = (1..)
        .zip(MONTHS)
        .find_map(|(number, stem)| Some((number, word.strip_prefix(stem)?)))?;
    let case = match ending {
        "kuu" | "kuut" | "kuuta" | "kuussa" | "kuulla" | "kuuna" | "kuuksi" | "k" => Case::Plain,
        "kuun" => Case::Genitive,
        "kuusta" | "kuulta" => Case::From,
        "kuuhun" | "kuulle" => Case::To,
        _ => return None,
    };
    Some((Noun::Month(number), case))
}

/// The month of which a word is the first part, as in `tammi–kesäkuu`.
pub(crate) fn month_stem(word: &str) -> Option<u8> {
    let (number, _) = (1..).zip(MONTHS).find(|(_, stem)| *stem == word)?;
    Some(number)
}

/// Whether a word names a month in Swedish or English.
pub(crate) fn is_foreign_month(word: &str) -> bool {
    foreign_month(word).is_some()
}

fn foreign_month(word: &str) -> Option<u8> {
    Some(match word {
        "januari" | "january" => 1,
        "februari" | "february" => 2,
        "mars" | "march" => 3,
        "april" => 4,
        "maj" | "may" => 5,
        "juni" | "june" => 6,
        "juli" | "july" => 7,
        "augusti" | "august" => 8,
        "september" => 9,
        "oktober" | "october" => 10,
        "november" => 11,
        "december" => 12,
        _ => return None,
    })
}

/// Both `syksy` and `alkusyksy` name the autumn.
fn season(word: &str) -> Option<(Noun, Case)> {
    let bare = ["alku", "loppu", "varhais"]
        .iter()
        .find_map(|head| word.strip_prefix(head));
    let (number, case) = match bare.unwrap_or(word) {
        "kevät" | "kevättä" | "keväällä" | "kevääksi" => (1, Case::Plain),
        "kevään" => (1, Case::Genitive),
        "keväästä" => (1, Case::From),
        "kevääseen" | "keväälle" => (1, Case::To),
        "kesä" | "kesää" | "kesällä" | "kesäksi" => (2, Case::Plain),
        "kesän" => (2, Case::Genitive),
        "kesästä" => (2, Case::From),
        "kesään" | "kesälle" => (2, Case::To),
        "syksy" | "syksyä" | "syksyllä" | "syksyksi" => (3, Case::Plain),
        "syksyn" => (3, Case::Genitive),
        "syksystä" => (3, Case::From),
        "syksyyn" | "syksylle" => (3, Case::To),
        "talvi" | "talvea" | "talvella" | "talveksi" => (4, Case::Plain),
        "talven" => (4, Case::Genitive),
        "talvesta" => (4, Case::From),
        "talveen" | "talvelle" => (4, Case::To),
        _ => return None,
    };
    Some((Noun::Season(number), case))
}

fn part(word: &str) -> Option<(Noun, Case)> {
    let case = match word {
        "alku" | "alussa" | "alkupuolella" => Case::Plain,
        "alun" => Case::Genitive,
        "alusta" | "alkupuolelta" => Case::From,
        "alkuun" | "alkupuolelle" => Case::To,
        "puoliväli" | "puolivälissä" => Case::Plain,
        "puolivälistä" => Case::From,
        "puoliväliin" => Case::To,
        "loppu" | "lopussa" | "lopulla" | "loppupuolella" => Case::Plain,
        "lopun" => Case::Genitive,
        "lopusta" | "lopulta" | "loppupuolelta" => Case::From,
        "loppuun" | "lopulle" | "loppupuolelle" => Case::To,
        _ => return None,
    };
    Some((Noun::Part, case))
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("tammi", None),
        ] {
            let month = expected.map(|(number, case)| (Noun::Month(number), case));
            assert_eq!(inflected(word), month, "{word}");
        }
        assert_eq!(month_stem("tammi"), Some(1));
        assert_eq!(month_stem("tammikuu"), None);
        assert_eq!(foreign_month("december"), Some(12));
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
            assert_eq!(
                inflected(word),
                Some((Noun::Season(number), case)),
                "{word}"
            );
        }
        assert_eq!(inflected("kesäkuu"), Some((Noun::Month(6), Case::Plain)));
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
            assert_eq!(inflected(word), Some((noun, case)), "{word}");
        }
        assert_eq!(inflected("vuosituhat"), None);
    }

    /// So do the words for a part of a year or a month.
    #[test]
    fn parts_inflect() {
        for (word, case) in [
            ("alku", Case::Plain),
            ("lopun", Case::Genitive),
            ("puolivälistä", Case::From),
            ("loppuun", Case::To),
        ] {
            assert_eq!(inflected(word), Some((Noun::Part, case)), "{word}");
        }
    }
}
