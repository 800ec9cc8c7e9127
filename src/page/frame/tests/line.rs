//! One line of the frame.

use crate::page::frame::line::worth;
use crate::page::frame::words::{CERTAIN, EVERYDAY, LIKELY};

/// A line is one of the frame as a whole, in any case and with signs around it.
#[test]
fn lines_of_the_frame_are_known_as_a_whole() {
    for (line, expected) in [
        ("Hyppää pääsisältöön", Some(CERTAIN)),
        ("SIIRRY SUORAAN SISÄLTÖÖN", Some(CERTAIN)),
        ("Skip to main content", Some(CERTAIN)),
        ("Hoppa till huvudinnehållet", Some(CERTAIN)),
        ("› Takaisin ylös ↑", Some(CERTAIN)),
        ("Etusivu › Kokonaisuudet › Silta / Lappi", Some(CERTAIN)),
        ("Kokonaisuudet / Silta", Some(LIKELY)),
        (
            "Tämä sivusto käyttää evästeitä, jotta se toimisi.",
            Some(CERTAIN),
        ),
        ("Innokylää ylläpitää THL.", Some(CERTAIN)),
        ("© 2024 Innokylä", Some(CERTAIN)),
        ("© Maija Meri 2021", Some(LIKELY)),
        ("Rekisteröidy Kirjaudu sisään", Some(2 * LIKELY)),
        ("Tietosuoja | Saavutettavuus | Palaute", Some(3 * LIKELY)),
        ("Tietosuojaseloste", Some(LIKELY)),
        ("Olet tässä: Etusivu > Uutiset", Some(CERTAIN)),
        ("Palaa ylös", Some(CERTAIN)),
        ("Takaisin uutisiin", Some(CERTAIN)),
        ("Tillbaka upp", Some(CERTAIN)),
        ("Kirjaudu sisään kommentoidaksesi", Some(CERTAIN)),
        ("Kommentit (0)", Some(LIKELY)),
        ("Tykkää 3 / Jaa", Some(LIKELY)),
        ("Jaa / Tulosta", Some(LIKELY)),
        ("Jaa sivu / Tulosta", Some(LIKELY)),
        ("Jaa", Some(EVERYDAY)),
        ("Kommentit", Some(EVERYDAY)),
        ("Kommentit 12 kylästä", None),
        ("Takaisin kotiin", None),
        ("Palaa mieleen", None),
        ("X", Some(EVERYDAY)),
        ("Etusivu", Some(EVERYDAY)),
        ("Etusivun uudistus", None),
        ("Hankkeen tietosuojaseloste on valmis", None),
        ("Facebook:@silta", None),
        ("Siirry toimintamalliin", None),
        ("Hyppää mukaan", None),
        ("Xylitolipurkka", None),
        ("Hanke tutkii, miten evästeitä käytetään.", None),
        (
            "Sivusto käyttää evästeitä. Asiakas voi kieltää ne.",
            Some(LIKELY),
        ),
        ("Käytämme sivustolla evästeitä.", Some(CERTAIN)),
        ("Käytämme myös välttämättömiä evästeitä.", Some(CERTAIN)),
        ("Käytämme paljon aikaa siihen, mitä evästeet ovat.", None),
        (
            "Tulostettu 12.3.2024 osoitteesta silta.example",
            Some(CERTAIN),
        ),
        ("Haettu: 12.3.2024 klo 9.30", Some(CERTAIN)),
        ("Retrieved on 2024-03-12", Some(CERTAIN)),
        ("Haettu 1.3.2021 rahoitus tuli keväällä", None),
        ("Tulostettu opas jaettiin kaikille.", None),
        ("Sivu 1/3", Some(CERTAIN)),
        ("Page 2 of 14", Some(CERTAIN)),
        ("Sivu 12 kertoo lisää", None),
        ("2/4", None),
        ("Ellei toisin mainita, sisältö on vapaa.", Some(CERTAIN)),
        ("Ellei toisin sovita, tapaamme aamulla.", None),
        ("Selaimesi ei tue kaikkia toimintoja.", Some(CERTAIN)),
        ("12 seuraajaa", Some(LIKELY)),
        ("12 seuraajaa tuli mukaan", None),
        ("Facebook Twitter LinkedIn", Some(LIKELY)),
        ("Facebook, Instagram", Some(EVERYDAY)),
        ("Palaa hakutuloksiin", Some(CERTAIN)),
    ] {
        assert_eq!(worth(line), expected, "{line:?}");
    }
}
