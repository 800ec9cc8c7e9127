//! What holds of every value.

use super::*;

#[test]
fn no_letter_is_lost() {
    for text in [
        "Hankejohtajat ylilääkäri Anu Niemi ja sosiaalihuollon johtava asiantuntija Anu Muuri",
        "THL: Anu Niemi (vs.), p. 050 123; tuki [Maija Meri] – Oulu, x@y.fi\n\nLoput: Liisa Laine.",
        "Ensi- ja turvakotien liitto ry / Anu Niemi, Suomen Punainen Risti & Åsa Öhman, chef",
        "Anu ja Matti Virtanen, Kaarina, hankepäälliköt",
    ] {
        assert_eq!(lost(text), [""; 0], "{text}");
    }
}

/// The words of `text` that are in no name, role, organisation, vacancy or detail, and
/// join nothing.
fn lost(text: &str) -> Vec<&str> {
    let mut kept = vec![false; text.len()];
    let contacts = contacts_beside(text);
    let FoundPeople { people, vacancies } = people(text, &contacts);
    let names = people.iter().map(|person| person.name);
    let details = people
        .iter()
        .flat_map(|person| person.role.iter().chain(&person.organisation));
    let whole = contacts.iter().map(|contact| contact.whole);
    for span in names.chain(details.copied()).chain(vacancies).chain(whole) {
        assert!(!span.slice(text).is_empty(), "{text:?}");
        kept[span.start..span.end].fill(true);
    }
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            let at = word.as_ptr().addr() - text.as_ptr().addr();
            !word.is_empty()
                && !matches!(*word, "ja" | "och")
                && !kept[at..at + word.len()].contains(&true)
        })
        .collect()
}

proptest::proptest! {
    #[test]
    fn no_word_of_any_mixture_is_lost(
        text in "((Anu|Meri|NIEMI|von|os\\.|ja|och|hankejohtaja|Johtajat|THL|STM:n|Oulun|Oy|kehitys-|A\\.|p\\.|x@y\\.fi|050|040 123 4567|haussa)[ ]?([,;:/()–\n-]| )[ ]?){0,12}",
    ) {
        let lost = lost(&text);
        proptest::prop_assert!(lost.is_empty(), "{lost:?}");
    }

    #[test]
    fn any_text_gives_spans_within_it(text in "\\PC{0,40}") {
        let FoundPeople { people, vacancies } = people(&text, &contacts_beside(&text));
        for span in vacancies {
            proptest::prop_assert!(text.get(span.start..span.end).is_some());
        }
        for person in people {
            for span in [person.name].iter().chain(&person.role).chain(&person.organisation) {
                proptest::prop_assert!(text.get(span.start..span.end).is_some());
            }
        }
    }
}

/// Each is read at once; were any of them read in quadratic time, it would take minutes.
#[test]
fn long_values_take_linear_time() {
    for unit in [
        "Anu Niemi ",
        "Anu ja ",
        "A.",
        "von ",
        "Anu von ",
        "(",
        "a- ",
        "Oulun ",
        "x",
        ":",
        "\n",
        "Anu Niemi, johtaja ja ",
        "Anu, ",
        "Anu, Anu Niemi, ",
        "Anu (",
        "haussa, ",
        "040 123 4567 ",
    ] {
        let text = unit.repeat(100_000 / unit.len());
        let people = people(&text, &contacts_beside(&text)).people;
        assert!(people.len() <= text.len(), "{unit}");
    }
}
