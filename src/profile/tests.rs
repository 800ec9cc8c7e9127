//! What a profile counts, and what two of them show of a change.

mod drift;
mod frame;
mod lines;

use super::kind::bare;
use super::*;
use crate::parse;

/// A page with these lines, in the site's own way.
fn model(facts: &str, sections: &str) -> String {
    format!(
        "Malli\n\nToimintamallin nimi\nMalli\n{facts}Luotu\n\n1.2.2022\n\nViimeksi muokattu\n\n2.2.2022\n{sections}"
    )
}

fn profile<S: AsRef<str>>(pages: impl IntoIterator<Item = (S, u32)>) -> Profile {
    let mut profile = Profile::default();
    let mut number = 100;
    for (text, times) in pages {
        for _ in 0..times {
            profile.add(&parse(text.as_ref()), Some(&format!("{number}.txt")));
            number += 1;
        }
    }
    profile
}

#[test]
fn a_profile_counts_pages_fields_spellings_and_unknown_headings() {
    let older = model(
        "Paikkakunta tai maakunta\nOulu\n",
        "Toimintaympäristö **\n\nTeksti, joka on virke.\n",
    );
    let newer = model(
        "Paikkakunta, maakunta tai hyvinvointialue\n",
        "Uusi otsikko\n\nTeksti, joka on virke.\n",
    );
    let profile = profile([(&older, 2), (&newer, 1)]);
    assert_eq!(profile.pages(), 3);
    let models = &profile.kinds[&Kind::Toimintamalli];
    assert_eq!(models.pages, 3);
    let localities = &models.fields["localities"];
    assert_eq!(localities.filled, 2);
    assert_eq!(localities.empty_on.iter().collect::<Vec<_>>(), ["102.txt"]);
    let [older, newer] = [
        "Paikkakunta tai maakunta",
        "Paikkakunta, maakunta tai hyvinvointialue",
    ];
    let spellings = &localities.spellings;
    assert!(spellings.keys().eq([older, newer]), "{spellings:?}");
    assert_eq!((spellings[older].pages, spellings[newer].pages), (2, 1));
    assert_eq!(
        spellings[older].examples.first().unwrap().to_string(),
        "100.txt:5"
    );
    let section = &models.fields["operating_environment"];
    assert_eq!(
        (section.filled, section.spellings["Toimintaympäristö"].pages),
        (2, 2)
    );
    assert_eq!(models.fields["place"].filled, 0);
    assert_eq!(models.headings.seen["Uusi otsikko"].pages, 1);
    assert!(models.headings.complete);
}

/// An example is a line of a page: JSON keeps nothing else of it.
#[test]
fn an_example_is_its_path_and_line() {
    let text = model("", "");
    let profile = profile([(&text, 2)]);
    let name = &profile.kinds[&Kind::Toimintamalli].fields["name"];
    let label = &name.spellings["Toimintamallin nimi"];
    let examples: Vec<_> = label.examples.iter().collect();
    assert_ne!(examples[0], examples[1], "the same line of another page");
    let json = serde_json::to_string(examples[0]).unwrap();
    let again: Example = serde_json::from_str(&json).unwrap();
    assert_ne!(again.span, examples[0].span);
    assert_eq!(&again, examples[0]);
    let below = json.replace(r#""line":3"#, r#""line":4"#);
    let below: Example = serde_json::from_str(&below).unwrap();
    assert_ne!(&below, examples[0], "another line of the same page");
}

#[test]
fn a_label_twice_on_a_page_is_one_page() {
    let text = model("Kuva\n\nSilta\n\nKuva\n\nJoki\n\n", "");
    let profile = profile([(&text, 1)]);
    let images = &profile.kinds[&Kind::Toimintamalli].fields["images"];
    assert_eq!((images.filled, images.spellings["Kuva"].pages), (1, 1));
}

#[test]
fn a_heading_is_one_heading_however_it_is_spaced_composed_or_starred() {
    for printed in [
        "Hyvää päivää",
        "Hyvää\u{a0} päivää",
        "Hyva\u{308}a\u{308} pa\u{308}iva\u{308}a\u{308} **",
    ] {
        assert_eq!(bare(printed), "Hyvää päivää");
    }
    assert_eq!(bare("**"), "**");
}

#[test]
fn the_profile_of_a_whole_is_that_of_its_parts_in_any_order() {
    let one = model("Toteutuspaikka\nOulu\n", "");
    let other = model("", "Ratkaisun perusidea\n\nTeksti, joka on virke.\n");
    let article = "Uutinen\n\nJohdanto, joka on virke.\n\nVäliotsikko\n\nTeksti, joka on virke.\n";
    let texts = [one.as_str(), other.as_str(), article];
    let page = |number: usize| (format!("{:02}.txt", number * 7 % 60), texts[number % 3]);
    let pages: Vec<(String, &str)> = (0..60).map(page).collect();
    let of = |pages: &[(String, &str)]| {
        let mut profile = Profile::default();
        for (path, text) in pages {
            profile.add(&parse(text), Some(path));
        }
        profile
    };
    let whole = serde_json::to_string(&of(&pages)).unwrap();
    for size in [1, 7, 32] {
        let parts: Vec<_> = pages.chunks(size).map(of).collect();
        let (mut forwards, mut backwards) = (Profile::default(), Profile::default());
        parts.iter().for_each(|part| forwards.merge(part.clone()));
        parts
            .into_iter()
            .rev()
            .for_each(|part| backwards.merge(part));
        for merged in [forwards, backwards] {
            let merged = serde_json::to_string(&merged).unwrap();
            assert_eq!(merged, whole, "parts of {size}");
        }
    }
    let first_five = r#""examples":["00.txt","01.txt","03.txt","04.txt","06.txt"]"#;
    assert!(whole.contains(first_five), "{whole}");
}

#[test]
fn memory_is_bounded_however_many_headings_there_are() {
    let mut headings = Headings::default();
    for number in 0..5_000 {
        headings.add(format!("Otsikko {number}"), None, |_| unreachable!());
        headings.add("Lisätietoja".to_owned(), None, |_| unreachable!());
        headings.bound();
    }
    assert!(headings.seen.len() <= 2_000);
    assert!(!headings.complete);
    assert_eq!(headings.by_pages()[0].0, "Lisätietoja");
    assert_eq!(headings.seen["Lisätietoja"].pages, 5_000);
}

#[test]
fn a_profile_reads_back_and_another_version_does_not() {
    let text = model("", "");
    let profile = profile([(&text, 1)]);
    let json = serde_json::to_string(&profile).unwrap();
    assert!(
        json.starts_with(r#"{"schema":"innokyla-profile/2","#),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<Profile>(&json).unwrap(), profile);
    let earlier = json.replace("profile/2", "profile/1");
    let error = serde_json::from_str::<Profile>(&earlier)
        .unwrap_err()
        .to_string();
    let reason = "`innokyla-profile/1` is not a profile of this version";
    assert!(error.starts_with(reason), "{error}");
}
