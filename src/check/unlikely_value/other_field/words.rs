//! Words that tell a value of one field from those of another.

use crate::value::institution::is_organisation;
use crate::value::person::{is_title, is_title_or_organisation};
use crate::value::region;

/// Whether a line is a word for files and links, as labels are.
pub(super) fn heads_links(text: &str) -> bool {
    #[rustfmt::skip]
    const LINKS: [&str; 10] = [
        "Aineistot", "Materiaali", "Materiaalit", "Tiedostot", "Liitetiedostot", "Linkit",
        "Linkit ja tiedostot", "Lisämateriaali", "Lisämateriaalit", "Lataa tiedostot",
    ];
    LINKS.contains(&text)
}

/// Whether a line is a word for a programme, as labels are.
pub(super) fn heads_programme(text: &str) -> bool {
    #[rustfmt::skip]
    const PROGRAMMES: [&str; 6] = [
        "hanke", "hankkeet", "ohjelma", "projekti", "project", "programme",
    ];
    let lower = text.to_lowercase();
    PROGRAMMES.contains(&&*lower) || lower.contains("kokonaisuu")
}

/// Whether a line is a word for what is said of a picture, as labels are.
pub(super) fn heads_caption(text: &str) -> bool {
    #[rustfmt::skip]
    const CAPTIONS: [&str; 13] = [
        "kuvaus", "kuvan kuvaus", "kuvan teksti", "kuvan selite", "kuvaselite", "selite",
        "kuvalähde", "kuvan lähde", "alt-teksti", "vaihtoehtoinen teksti", "caption", "bildtext",
        "bildtexten",
    ];
    CAPTIONS.contains(&&*text.to_lowercase())
}

/// Whether a text names a ministry, a fund or a sort of funders, and no place.
pub(super) fn names_funder(text: &str) -> bool {
    #[rustfmt::skip]
    const FUNDERS: [&str; 6] = [
        "ministeriö", "rahoitu", "rahoittaja", "rahasto", "säätiö", "avustuskeskus",
    ];
    let lower = text.to_lowercase();
    FUNDERS.iter().any(|word| lower.contains(word))
}

/// Whether a text is a region and the title of its page: `Keski-Suomi: …`.
pub(super) fn names_programme(text: &str) -> bool {
    region::opening(text).is_some_and(|(_, title)| title < text.len())
}

/// Whether a text names people: a title or none, two names, and perhaps more behind a comma;
/// several in a row.
pub(super) fn names_person(text: &str) -> bool {
    let people = text.split(',').next().unwrap_or_default();
    let mut people = people.split(" ja ").flat_map(|one| one.split(" & "));
    people.all(|person| is_name(behind_title(person)))
}

/// What stands behind the last title of a person, where it opens with one.
fn behind_title(person: &str) -> &str {
    let opens_with_title = |rest: &str| rest.split(' ').next().is_some_and(is_title);
    let mut rest = person;
    while opens_with_title(rest)
        && let Some((_, behind)) = rest.split_once(' ')
    {
        rest = behind;
    }
    rest
}

/// Whether a text is two names of a person, or three.
fn is_name(name: &str) -> bool {
    const MOST: usize = 3;
    let is_name = |word: &str| {
        let letters = word.chars().all(|c| c.is_alphabetic() || c == '-');
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        let is_double = word.contains('-');
        letters
            && word.starts_with(char::is_uppercase)
            && capitals == 1 + usize::from(is_double)
            && !is_organisation(word)
            && !is_title_or_organisation(word)
    };
    let count = name.split(' ').count();
    (2..=MOST).contains(&count) && name.split(' ').all(is_name) && region::region(name).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_another_field_is_known_by_its_words() {
        assert!(names_person("Pirkko Oksala, toiminnanjohtaja"));
        assert!(names_person("Anna-Maija Harju"));
        assert!(names_person(
            "Projektipäällikkö Satu Salo, puh. 040 000 0000"
        ));
        assert!(names_person("Satu Salo ja hankejohtaja Onni Oja"));
        #[rustfmt::skip]
        let texts = [
            "Verstas ry", "Sitra", "Lapin liitto", "Etelä-Savo", "EU Interreg",
            "Projektipäällikkö kertoo", "Satu Salo ja kumppanit", "Johtaja Salo",
        ];
        for text in texts {
            assert!(!names_person(text), "{text}");
        }
        assert!(names_funder("Sosiaali- ja terveysministeriö (STM)"));
        assert!(!names_funder("Keski-Suomen hyvinvointialue"));
        assert!(names_programme("Keski-Suomi: Sujuva arki"));
        assert!(!names_programme("Keski-Suomi"));
    }
}
