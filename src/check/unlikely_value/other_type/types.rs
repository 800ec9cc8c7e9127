//! The types by their shapes and their words.

use super::marks::{has_mark, is_glued};
use crate::check::unlikely_value::names_amount;
use crate::layout::Field;
use crate::text::{has_digit, reads_like_a_date};
use crate::value::attachment::{attachment, is_address};
use crate::value::contact::opens_with_phone;
use crate::value::locality::is_nationwide;
use crate::value::stage::is_state;

/// What a value may be instead of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    File,
    Address,
    Email,
    Number,
    Button,
    State,
    Country,
    Funder,
    Mark,
    Several,
    Dated,
}

impl Type {
    /// The type in words.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::File => "a file",
            Self::Address => "the address of a page",
            Self::Email => "an e-mail address",
            Self::Number => "a number, a day or a code",
            Self::Button => "a button of the site",
            Self::State => "a state of the work",
            Self::Country => "a place",
            Self::Funder => "a funder",
            Self::Mark => "a value with a sign of the site or a tool",
            Self::Several => "several values without a space between them",
            Self::Dated => "a name with a day behind it",
        }
    }
}

/// The types that no value of a field has, the first that fits before the others.
pub(super) fn types_of(field: Field) -> &'static [Type] {
    use Type::{
        Address, Button, Country, Dated, Email, File, Funder, Mark, Number, Several, State,
    };
    match field {
        Field::Funders => &[File, Address, Email, Number, Button, State, Country, Mark],
        Field::Localities => &[File, Address, Email, Number, Button, State, Funder, Mark],
        Field::Topics | Field::Phenomena => {
            &[File, Address, Email, Number, Button, State, Mark, Several]
        }
        Field::Authors => &[File, Address, Number, Button, State, Mark, Dated],
        Field::Parent => &[File, Address, Email, Number, Button, State],
        Field::Image | Field::Caption => &[Address, Number, Button, State],
        Field::Place => &[File, Number, Button, State, Mark],
        Field::ContactPeople => &[File, Number, Button, State, Mark],
        Field::ContactOrganisation => &[File, Address, Number, Button, State, Mark],
        Field::Attachments => &[Number, Button, State, Mark],
        _ => &[],
    }
}

pub(super) fn type_of(field: Field, text: &str) -> Option<Type> {
    let is = |of: &Type| match of {
        Type::File => text.ends_with([')', ']']) && attachment(text).format.is_some(),
        Type::Address => is_address(text),
        Type::Email => text.contains('@') && !text.contains(' '),
        Type::Number => is_number(text, field),
        Type::Button => is_button(text, field),
        Type::State => is_state(text),
        Type::Country => is_nationwide(text),
        Type::Funder => is_funder(text),
        Type::Mark => has_mark(text, field),
        Type::Several => text.split_whitespace().any(is_glued),
        Type::Dated => text
            .rsplit_once(", ")
            .is_some_and(|(_, day)| reads_like_a_date(day)),
    };
    types_of(field).iter().copied().find(is)
}

/// Whether a text has no words but a unit: `2021–2023`, `412 000 €`, `2 vuotta`, or is a code
/// such as `VN/14522/2021`.
fn is_number(text: &str, field: Field) -> bool {
    #[rustfmt::skip]
    const UNITS: [&str; 8] = [
        "euroa", "vuotta", "v", "kk", "kuukautta", "viikkoa", "kpl", "klo",
    ];
    let mut words = text.split(|c: char| !c.is_alphabetic());
    let has_no_words = words.all(|word| word.is_empty() || UNITS.contains(&word));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_code = digits >= 4 && text.contains('/') && !text.contains([' ', '.']);
    // Sums among funders are reported as such, and a link may be called by its year.
    let is_other = match field {
        Field::Funders => names_amount(text),
        Field::Attachments | Field::Image | Field::Caption => digits == 4 && text.len() == digits,
        // Of telephone numbers, people and their organisations have the whole.
        Field::ContactPeople | Field::ContactOrganisation => {
            // A number of a landline may begin as a day does.
            let is_phone = || !text.contains('.') && opens_with_phone(text);
            digits > LONGEST_EXTENSION && (!reads_like_a_date(text) || is_phone())
        }
        _ => false,
    };
    has_digit(text) && (has_no_words || is_code) && !is_other
}

/// The most digits of a number that rings by itself.
const LONGEST_EXTENSION: usize = 4;

/// Whether a text is a button, or what a site says of its links.
fn is_button(text: &str, field: Field) -> bool {
    let lower = text.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let is_page = || {
        let number = bare.strip_prefix("sivu ");
        number.is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit() || b == b'/'))
    };
    let says = || field != Field::Attachments && lower.contains("avautuu uu");
    BUTTONS.contains(&bare)
        || field != Field::Attachments && LINKS.contains(&bare)
        || is_page()
        || says()
        || matches!(text, "×" | "✕" | "✖" | "›" | "»" | "…" | "+")
}

/// Whether a text is a ministry, or what the site calls those who fund.
pub(in crate::check::unlikely_value) fn is_funder(text: &str) -> bool {
    let name = text.split(" (").next().unwrap_or_default();
    name.to_lowercase().ends_with("ministeriö") || FUNDERS.contains(&name)
}

/// In lower case.
#[rustfmt::skip]
const BUTTONS: &[&str] = &[
    "näytä kaikki", "näytä lisää", "näytä enemmän", "näytä vähemmän", "näytä kartalla", "muokkaa", "poista", "seuraa",
    "lopeta seuraaminen", "seuraa kokonaisuutta", "seuraa toimintamallia", "tykkää", "jaa", "jaa sivu", "tulosta",
    "tulosta sivu", "kopioi", "kopioi linkki", "kopioi osoite", "sulje", "piilota", "kommentoi", "lisää kommentti",
    "lähetä viesti", "takaisin", "takaisin hakutuloksiin", "takaisin ylös", "sivun alkuun", "seuraava", "edellinen",
    "show all", "show more", "show less", "edit", "follow", "share", "print", "copy link", "close",
    "visa alla", "visa mer", "visa mindre", "redigera", "följ", "dela", "skriv ut", "kopiera länk", "stäng",
];

/// Buttons that a link may be called by as well, in lower case.
#[rustfmt::skip]
const LINKS: &[&str] = &[
    "lue lisää", "lataa", "lataa pdf", "lataa tiedosto", "avaa", "avaa tiedosto", "siirry sivulle", "ulkoinen linkki",
    "read more", "download", "läs mer", "ladda ner",
];

#[rustfmt::skip]
const FUNDERS: &[&str] = &[
    "Säätiöt ja rahastot", "Ei erillisrahoitusta", "Muu rahoittaja", "Muu ministeriö",
    "Muu EU-rahoitus", "Euroopan sosiaalirahasto", "Euroopan Sosiaalirahasto",
    "Euroopan aluekehitysrahasto", "STEA",
];

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands where no such thing can be a value is known by its shape or its words, and
    /// values that come near are none.
    #[test]
    fn types_are_known_by_shapes_and_words() {
        #[rustfmt::skip]
        let table = [
            (Field::Funders, "Opas (pdf, 1.2 MB)", Type::File),
            (Field::Funders, "https://stm.example", Type::Address),
            (Field::Funders, "aino@example.fi", Type::Email),
            (Field::Funders, "2021–2023", Type::Number),
            (Field::Funders, "Käynnissä", Type::State),
            (Field::Funders, "Valtakunnallinen", Type::Country),
            (Field::Localities, "Sosiaali- ja terveysministeriö (STM)", Type::Funder),
            (Field::Localities, "Säätiöt ja rahastot", Type::Funder),
            (Field::Localities, "1 204", Type::Number),
            (Field::Topics, "2/4", Type::Number),
            (Field::Topics, "412 000 €", Type::Number),
            (Field::Phenomena, "VN/14522/2021", Type::Number),
            (Field::Authors, "Näytä kaikki", Type::Button),
            (Field::ContactPeople, "Avautuu uuteen ikkunaan", Type::Button),
            (Field::ContactOrganisation, "Sivu 2", Type::Button),
            (Field::Parent, "Opas [docx]", Type::File),
            (Field::Attachments, "14", Type::Number),
            (Field::Attachments, "</content>", Type::Mark),
            (Field::ContactPeople, "4567", Type::Number),
            (Field::ContactOrganisation, "2", Type::Number),
            (
                Field::ContactOrganisation,
                "https://kyla.example",
                Type::Address,
            ),
            (Field::Localities, "📍 Lappi", Type::Mark),
            (Field::Localities, "Lappi (12)", Type::Mark),
            (Field::Topics, "Sosiaalihuolto ×", Type::Mark),
            (Field::Phenomena, "[Sivun loppu]", Type::Mark),
            (Field::Topics, "MuistisairaudetOmaishoito", Type::Several),
            (Field::Authors, "Aino Malli, 01.03.2021", Type::Dated),
        ];
        for (field, text, of) in table {
            assert_eq!(type_of(field, text), Some(of), "{text}");
        }
        for (field, text) in [
            (Field::Funders, "EU 2021–2027"),
            (Field::Funders, "Kehitysvammaliitto ry"),
            (Field::Funders, "Sitra (sitra.fi)"),
            (Field::Localities, "Pirkanmaan 9 kuntaa"),
            (Field::Localities, "00100 Helsinki"),
            (Field::Localities, "Kunta"),
            (Field::Topics, "Covid-19"),
            (Field::Topics, "0–6-vuotiaat"),
            (Field::Topics, "Käyttäjälähtöisyys"),
            (Field::Authors, "aino@example.fi"),
            (Field::Authors, "Seurakunta"),
            (Field::ContactPeople, "040 123 4567"),
            (Field::ContactPeople, "08 615 541"),
            (Field::ContactPeople, "Anu Laine (0401234567)"),
            (Field::ContactOrganisation, "08 615 541"),
            (Field::ContactPeople, "puh. 1234"),
            (Field::ContactOrganisation, "Kylä 2.0"),
            (Field::Localities, "Varsinais-Suomi (Turku)"),
            (Field::Topics, "TKI-toiminta"),
            (Field::Topics, "DigiHoiva"),
            (Field::Authors, "Malli, Aino"),
            (Field::Place, "www.kylatupa.example"),
            (Field::Attachments, "Lue lisää"),
            (Field::Attachments, "2023"),
            (Field::Attachments, "Opas (pdf)"),
        ] {
            assert_eq!(type_of(field, text), None, "{text}");
        }
    }
}
