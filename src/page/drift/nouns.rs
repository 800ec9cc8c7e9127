//! What labels are worded like: nouns for a piece of data.

use crate::layout::{LABELS, Zone};

/// Nouns that end the label of a piece of data, in small letters. Compounds end in them,
/// too: *Hankenumero*. Left out are those that name funders, people and places as well.
const DATA_NOUNS: &[&str] = &[
    "alkamisaika",
    "alkamispäivä",
    "alkupäivä",
    "aloituspäivä",
    "asiasanat",
    "asiasana",
    "avainsana",
    "avainsanat",
    "budjetti",
    "diaari",
    "esteettömyys",
    "hallinnoija",
    "hinta",
    "hyväksyjä",
    "julkaisija",
    "julkaisuaika",
    "julkaisupäivä",
    "kategoria",
    "kesto",
    "kohderyhmä",
    "kohderyhmät",
    "koko",
    "koodi",
    "kustannus",
    "kustannukset",
    "laajuus",
    "lisenssi",
    "lukumäärä",
    "luokitus",
    "maksaja",
    "muokkaaja",
    "määrä",
    "nimike",
    "numero",
    "omistaja",
    "organisaatiot",
    "osoite",
    "ositus",
    "prioriteetti",
    "puhelin",
    "päivittäjä",
    "päivitetty",
    "päivämäärä",
    "päättymisaika",
    "päättymispäivä",
    "status",
    "tehtävänimike",
    "titteli",
    "tunniste",
    "tunnus",
    "tunnukset",
    "tyyppi",
    "vastuuhenkilö",
    "vastuutaho",
    "verkko-osoite",
    "versio",
    "viite",
    "ylläpitäjä",
    "y-tunnus",
];

/// Those of them that writers set above no text of their own: sizes, numbers and days.
const MEASURES: &[&str] = &[
    "diaari",
    "koko",
    "koodi",
    "lisenssi",
    "lukumäärä",
    "luokitus",
    "määrä",
    "nimike",
    "numero",
    "päivitetty",
    "päivä",
    "päivämäärä",
    "status",
    "tunniste",
    "tunnukset",
    "tunnus",
    "versio",
    "viite",
];

/// What pages are about: behind these words a noun that ends names as well, *Anttila*,
/// *Nuorisotila*, is the label of the page's own, *Hankkeen tila*.
const SUBJECTS: &[&str] = &[
    "Hankkeen",
    "Kehittämisen",
    "Kokonaisuuden",
    "Mallin",
    "Ohjelman",
    "Projektin",
    "Sivun",
    "Toimintamallin",
    "Työn",
];

/// Nouns that name people, places, services and parts of organisations where more stands
/// before them: *Saamen kieli*, *Kuntoutuksen yksikkö*.
const LONE_NOUNS: &[&str] = &["Kieli", "Kielet", "Luokka", "Tila", "Toimiala", "Yksikkö"];

/// What stands behind the number of an amount, in small letters.
const UNITS: &[&str] = &[
    "%",
    "e",
    "eur",
    "euroa",
    "h",
    "henkilötyökuukautta",
    "henkilötyövuotta",
    "htkk",
    "htv",
    "kk",
    "kpl",
    "kuukautta",
    "me",
    "milj",
    "miljoonaa",
    "minuuttia",
    "päivää",
    "pv",
    "tuhatta",
    "tuntia",
    "v",
    "viikkoa",
    "vko",
    "vuotta",
    "€",
];

/// Nouns that are titles of links as well.
const LINK_NOUNS: &[&str] = &[
    "kotisivu",
    "kotisivut",
    "lisätiedot",
    "lisätietoja",
    "nettisivu",
    "nettisivut",
    "osoite",
    "verkkosivu",
    "verkkosivut",
    "verkkosivusto",
];

/// Whether the last word of a line names a piece of data, and no page or file.
pub(super) fn names_data_alone(line: &str) -> bool {
    names_data(line) && !is_compound_of(last_word(line), LINK_NOUNS)
}

/// Whether the last word of a line names a piece of data. Names end in another capital.
pub(crate) fn names_data(line: &str) -> bool {
    let last = last_word(line);
    let is_name = last.len() < line.len() && last.starts_with(char::is_uppercase);
    let is_of_page = || {
        let noun = line.split_once(' ').filter(|(of, _)| SUBJECTS.contains(of));
        let noun = noun.map(|(_, noun)| noun);
        noun.is_some_and(|noun| {
            LONE_NOUNS
                .iter()
                .any(|lone| lone.eq_ignore_ascii_case(noun))
        })
    };
    !is_name
        && (is_compound_of(last, DATA_NOUNS)
            || is_compound_of(last, LINK_NOUNS)
            || is_of_page()
            || LONE_NOUNS.contains(&line))
}

/// Whether a line that names a piece of data heads texts of a writer's own as well: a page,
/// a file, those whom the work is for.
pub(super) fn heads_own_texts(line: &str) -> bool {
    heads_texts(line) || is_compound_of(last_word(line), LINK_NOUNS)
}

/// Whether writers head texts of their own with these words.
pub(super) fn heads_texts(line: &str) -> bool {
    ["Kohderyhmä", "Kohderyhmät", "Laajuus", "Kesto"].contains(&line)
}

/// Whether the last word of a line names a size, a number or a day.
pub(super) fn names_measure(line: &str) -> bool {
    is_compound_of(last_word(line), MEASURES)
}

fn last_word(line: &str) -> &str {
    line.rsplit_once(' ').map_or(line, |(_, last)| last)
}

/// Whether a word ends in a noun; a noun alone has a capital.
fn is_compound_of(word: &str, nouns: &[&str]) -> bool {
    let ending = |word: &str| word.bytes().next_back();
    let last = ending(word);
    nouns
        .iter()
        .filter(|noun| ending(noun) == last)
        .any(|noun| {
            word.ends_with(noun) || word.len() == noun.len() && word.eq_ignore_ascii_case(noun)
        })
}

/// Whether a line opens with the word in the genitive that labels of the site open with:
/// *Yhteyshenkilön*.
pub(super) fn is_of_a_family(line: &str) -> bool {
    let Some((first, _)) = line
        .split_once(' ')
        .filter(|(first, _)| first.ends_with('n'))
    else {
        return false;
    };
    let opens = |spelling: &str| {
        let behind = spelling.strip_prefix(first);
        behind.is_some_and(|behind| behind.starts_with(' '))
    };
    let facts = LABELS.iter().filter(|label| label.zone == Zone::Facts);
    facts
        .flat_map(|label| label.spellings)
        .any(|spelling| opens(spelling))
}

/// Whether a value of the site's own announces another in free words: *Muu rahoittaja*.
pub(super) fn announces_text(value: &str) -> bool {
    value.starts_with("Muu ")
}

/// Whether a value is nothing but numbers with their units, or a code, as no name and no
/// words of a text are.
pub(super) fn is_bare_data(value: &str) -> bool {
    let is_unit = |word: &str| {
        let word = word.trim_end_matches(['.', ',']).to_lowercase();
        UNITS.contains(&&*word)
    };
    let is_number = |word: &str| !word.contains(char::is_alphabetic);
    let has_digit = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let is_code = || {
        !value.contains(|c: char| c == ' ' || c.is_lowercase())
            && value.contains(['/', '-', '_'])
            && value.ends_with(|c: char| c.is_ascii_digit())
    };
    let is_amount = || {
        value.starts_with(|c: char| c.is_ascii_digit() || c == '+')
            && value
                .split(' ')
                .all(|word| is_number(word) || is_unit(word))
    };
    has_digit(value) && (is_amount() || is_code())
}

/// Whether a value is a number, a date, a sum or a code, as no name is.
pub(super) fn is_data(value: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let is_code = || !value.contains(' ') && value.contains(['/', '-', '_']);
    // `9.30 Aamukahvi` is a line of a programme.
    let is_name =
        |word: &str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    let is_amount = || {
        value.starts_with(|c: char| c.is_ascii_digit() || c == '+')
            && !value.split(' ').any(is_name)
    };
    (is_amount() || is_code()) && value.contains(is_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_data_are_known_by_their_last_word() {
        for (line, names) in [
            ("Budjetti", true),
            ("Hankkeen kokonaisbudjetti", true),
            ("Hankenumero", true),
            ("Y-tunnus", true),
            ("Satakunta", false),
            ("Sitra", false),
            ("Muu rahoittaja", false),
            ("Aino Esimerkki", false),
            ("Hankkeen tila", true),
            ("Tila", true),
            ("Yksikkö", true),
            ("Aino Anttila", false),
            ("Marttila", false),
            ("Yhteinen tila", false),
            ("Kuntoutuksen yksikkö", false),
            ("Kieli", true),
            ("Saamen kieli", false),
            ("Projektin kieli", true),
        ] {
            assert_eq!(names_data(line), names, "{line}");
        }
        assert!(announces_text("Muu rahoittaja"));
        assert!(!announces_text("Muuramen kunta"));
        assert!(is_of_a_family("Yhteyshenkilön titteli"));
        for line in ["Yhteyshenkilön", "Lapin liitto", "Hankkeen esite"] {
            assert!(!is_of_a_family(line), "{line}");
        }
    }

    #[test]
    fn numbers_sums_dates_and_codes_are_data() {
        for value in [
            "250 000 euroa",
            "31.12.2024",
            "VN/12345/2022",
            "+358 40 000",
            "12",
        ] {
            assert!(is_data(value), "{value}");
        }
        for value in ["250 000 euroa", "80 %", "VN/12345/2022", "24 kk", "12"] {
            assert!(is_bare_data(value), "{value}");
        }
        for value in [
            "4H",
            "4H-liitto",
            "2030-säätiö",
            "10 päiväkotia",
            "14 kuntaa on mukana.",
            "Sote-keskus",
        ] {
            assert!(!is_bare_data(value), "{value}");
        }
        for value in [
            "Kunta",
            "9.30 Aamukahvi",
            "EU 2021–2027",
            "Sote-keskus",
            "Rakennerahasto 2",
        ] {
            assert!(!is_data(value), "{value}");
        }
    }
}
