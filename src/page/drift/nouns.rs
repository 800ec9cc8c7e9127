//! What labels are worded like: nouns for a piece of data.

use crate::layout::LABELS;

/// Nouns that end the label of a piece of data, in small letters. Compounds end in them,
/// too: *Hankenumero*. Left out are those that name funders, people and places as well.
const DATA_NOUNS: &[&str] = &[
    "alkaen",
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
    "ikäryhmä",
    "julkaisija",
    "julkaisuaika",
    "julkaisupäivä",
    "kategoria",
    "kesto",
    "kieli",
    "kielet",
    "kohderyhmä",
    "kohderyhmät",
    "koko",
    "koodi",
    "kotisivu",
    "kotisivut",
    "kustannus",
    "kustannukset",
    "laajuus",
    "lisenssi",
    "lisätiedot",
    "lisätietoja",
    "lukumäärä",
    "luokitus",
    "luokka",
    "maksaja",
    "muokkaaja",
    "määrä",
    "nettisivu",
    "nettisivut",
    "nimike",
    "numero",
    "omistaja",
    "osoite",
    "ositus",
    "prioriteetti",
    "puhelin",
    "päivittäjä",
    "päivitetty",
    "päivämäärä",
    "päättymisaika",
    "päättymispäivä",
    "seurantaryhmä",
    "status",
    "tavoiteryhmä",
    "tehtävänimike",
    "tila",
    "titteli",
    "toimiala",
    "tunniste",
    "tunnus",
    "tunnukset",
    "tyyppi",
    "vastuuhenkilö",
    "vastuutaho",
    "verkko-osoite",
    "verkkosivu",
    "verkkosivut",
    "verkkosivusto",
    "versio",
    "viite",
    "yksikkö",
    "ylläpitäjä",
    "y-tunnus",
];

/// Whether the last word of a line names a piece of data.
pub(super) fn names_data(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default().to_lowercase();
    DATA_NOUNS.iter().any(|noun| last.ends_with(noun))
}

/// Whether a line opens with the word in the genitive that labels of the site open with:
/// *Yhteyshenkilön*.
pub(super) fn is_of_a_family(line: &str) -> bool {
    let Some((first, _)) = line.split_once(' ') else {
        return false;
    };
    let opens = |spelling: &&str| {
        let opening = spelling.split_once(' ').map(|(opening, _)| opening);
        opening == Some(first) && first.ends_with('n')
    };
    LABELS
        .iter()
        .flat_map(|label| label.spellings)
        .any(|spelling| opens(&spelling))
}

/// Whether a value is a number, a date, a sum or a code, as no name is.
pub(super) fn is_data(value: &str) -> bool {
    let has_digit = value.contains(|c: char| c.is_ascii_digit());
    has_digit
        && (value.starts_with(|c: char| c.is_ascii_digit() || c == '+')
            || !value.contains(' ') && value.contains(['/', '-', '_']))
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
        ] {
            assert_eq!(names_data(line), names, "{line}");
        }
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
        for value in ["Kunta", "EU 2021–2027", "Sote-keskus", "Rakennerahasto 2"] {
            assert!(!is_data(value), "{value}");
        }
    }
}
