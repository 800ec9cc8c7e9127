//! What a profile counts, and what two of them tell of a change.

use super::kind::bare;
use super::*;
use crate::parse;

/// A page with these lines, in the site's own way.
fn model(facts: &str, sections: &str) -> String {
    format!(
        "Malli\n\nToimintamallin nimi\nMalli\n{facts}Luotu\n\n1.2.2022\n\nViimeksi muokattu\n\n2.2.2022\n{sections}"
    )
}

fn profile<'t>(pages: impl IntoIterator<Item = (&'t str, u32)>) -> Profile {
    let mut profile = Profile::default();
    let mut number = 100;
    for (text, times) in pages {
        for _ in 0..times {
            profile.add(&parse(text), Some(&format!("{number}.txt")));
            number += 1;
        }
    }
    profile
}

fn codes(before: &Profile, now: &Profile, options: DriftOptions) -> Vec<(String, String)> {
    let found = before.compare(now, &options).into_iter();
    found
        .map(|finding| (finding.code.into_owned(), finding.message))
        .collect()
}

fn told(found: &[(String, String)]) -> Vec<(&str, &str)> {
    found
        .iter()
        .map(|(c, m)| (c.as_str(), m.as_str()))
        .collect()
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
    let profile = profile([(older.as_str(), 2), (newer.as_str(), 1)]);
    assert_eq!(profile.pages(), 3);
    let models = &profile.kinds[&Kind::Toimintamalli];
    assert_eq!(models.pages, 3);
    let localities = &models.fields["localities"];
    assert_eq!(localities.filled, 2);
    assert_eq!(localities.empty_on.iter().collect::<Vec<_>>(), ["102.txt"]);
    let spellings: Vec<_> = localities
        .spellings
        .iter()
        .map(|(words, seen)| (words.as_str(), seen.pages))
        .collect();
    assert_eq!(
        spellings,
        [
            ("Paikkakunta tai maakunta", 2),
            ("Paikkakunta, maakunta tai hyvinvointialue", 1)
        ]
    );
    let example = localities.spellings["Paikkakunta tai maakunta"]
        .examples
        .first()
        .unwrap();
    assert_eq!(example.to_string(), "100.txt:5");
    assert_eq!(models.fields["operating_environment"].filled, 2);
    assert_eq!(
        models.fields["operating_environment"].spellings["Toimintaympäristö"].pages,
        2
    );
    assert_eq!(models.fields["place"].filled, 0);
    assert_eq!(models.headings.seen["Uusi otsikko"].pages, 1);
    assert!(models.headings.complete);
}

/// An example is a line of a page: JSON keeps nothing else of it.
#[test]
fn an_example_is_its_path_and_line() {
    let text = model("", "");
    let profile = profile([(text.as_str(), 2)]);
    let name = &profile.kinds[&Kind::Toimintamalli].fields["name"];
    let examples: Vec<_> = name.spellings["Toimintamallin nimi"]
        .examples
        .iter()
        .collect();
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
    let profile = profile([(text.as_str(), 1)]);
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
    let pages: Vec<(String, &str)> = (0..60)
        .map(|number| {
            (
                format!("{:02}.txt", number * 7 % 60),
                [one.as_str(), other.as_str(), article][number % 3],
            )
        })
        .collect();
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
        for reversed in [false, true] {
            let mut merged = Profile::default();
            let mut parts = parts.clone();
            if reversed {
                parts.reverse();
            }
            for part in parts {
                merged.merge(part);
            }
            assert_eq!(
                serde_json::to_string(&merged).unwrap(),
                whole,
                "parts of {size}"
            );
        }
    }
    assert!(
        whole.contains(r#""examples":["00.txt","01.txt","03.txt","04.txt","06.txt"]"#),
        "{whole}"
    );
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
    let profile = profile([(text.as_str(), 1)]);
    let json = serde_json::to_string(&profile).unwrap();
    assert!(
        json.starts_with(r#"{"schema":"innokyla-profile/1","#),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<Profile>(&json).unwrap(), profile);
    let later = json.replace("profile/1", "profile/2");
    let error = serde_json::from_str::<Profile>(&later)
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("`innokyla-profile/2` is not a profile of this version"),
        "{error}"
    );
}

#[test]
fn the_same_pages_have_not_drifted() {
    let text = model("Toteutuspaikka\nOulu\n", "");
    let profile = profile([(text.as_str(), 30)]);
    assert!(
        profile
            .compare(&profile, &DriftOptions::default())
            .is_empty()
    );
    assert!(
        profile
            .compare(
                &profile,
                &DriftOptions {
                    max_drop: 0,
                    min_pages: 0
                }
            )
            .is_empty()
    );
}

#[test]
fn a_renamed_label_is_one_finding_for_each_name() {
    let before = model("Paikkakunta tai maakunta\nOulu\n", "");
    let after = model("Kunta tai maakunta\nOulu\n", "");
    let (before, now) = (
        profile([(before.as_str(), 40)]),
        profile([(after.as_str(), 50)]),
    );
    let found = before.compare(&now, &DriftOptions::default());
    let [vanished, appeared] = found.as_slice() else {
        panic!("{found:#?}")
    };
    assert_eq!(vanished.code, "label-vanished");
    assert_eq!(
        vanished.message,
        "`Paikkakunta tai maakunta` stood on all 40 toimintamalli pages in the baseline, and \
         stands on none of 50 now; `localities` is filled on 0%"
    );
    assert_eq!(
        vanished.help.as_deref(),
        Some(
            "in the baseline it stood at 100.txt:5, 101.txt:5, 102.txt:5, 103.txt:5, 104.txt:5\n\
             `Kunta tai maakunta` is new on these pages: is it the new name?"
        )
    );
    assert_eq!(vanished.path.as_deref(), Some("100.txt"));
    assert_eq!(vanished.related.len(), 4);
    assert_eq!(appeared.code, "label-appeared");
    assert_eq!(
        appeared.message,
        "`Kunta tai maakunta` stands on all 50 toimintamalli pages, and on none of the baseline's 40"
    );
    assert_eq!(
        (appeared.path.as_deref(), appeared.line, appeared.column),
        (Some("100.txt"), 5, 1)
    );
    assert_eq!(appeared.end_column, 19);
    assert_eq!(appeared.span.slice(&after), "Kunta tai maakunta");
    let others: Vec<_> = appeared
        .related
        .iter()
        .map(|other| other.path.as_deref().unwrap())
        .collect();
    assert_eq!(others, ["101.txt", "102.txt", "103.txt", "104.txt"]);
}

#[test]
fn a_field_that_fewer_pages_fill_is_told_by_name_and_share() {
    let full = model("Toteutuspaikka\nOulu\n", "");
    let empty = model("Toteutuspaikka\n", "");
    let before = profile([(full.as_str(), 30)]);
    let now = profile([(full.as_str(), 20), (empty.as_str(), 10)]);
    let found = before.compare(&now, &DriftOptions::default());
    let [finding] = found.as_slice() else {
        panic!("{found:#?}")
    };
    assert_eq!(finding.code, "fill-rate-dropped");
    assert_eq!(
        finding.message,
        "`place` is filled on 67% of 30 toimintamalli pages, and was on 100% of the baseline's 30"
    );
    assert_eq!(finding.path.as_deref(), Some("120.txt"));
    assert_eq!(finding.related[0].path.as_deref(), Some("121.txt"));
}

/// The bounds are part of the promise: more than the drop, at least the pages.
#[test]
fn a_change_within_the_bounds_is_not_told() {
    let full = model("Toteutuspaikka\nOulu\n", "");
    let empty = model("Toteutuspaikka\n", "");
    let bare = model("", "");
    let before = profile([(full.as_str(), 20)]);
    let options = DriftOptions::default();
    let cases = [
        (
            "exactly the drop",
            profile([(full.as_str(), 16), (empty.as_str(), 4)]),
            options,
            0,
        ),
        (
            "more than the drop",
            profile([(full.as_str(), 15), (empty.as_str(), 5)]),
            options,
            1,
        ),
        (
            "a smaller drop is asked for",
            profile([(full.as_str(), 16), (empty.as_str(), 4)]),
            DriftOptions {
                max_drop: 19,
                ..options
            },
            1,
        ),
        ("too few pages", profile([(empty.as_str(), 19)]), options, 0),
        (
            "few are enough",
            profile([(empty.as_str(), 2)]),
            DriftOptions {
                min_pages: 2,
                ..options
            },
            1,
        ),
        (
            "the label is gone too",
            profile([(bare.as_str(), 20)]),
            options,
            1,
        ),
        (
            "the label is on one page",
            profile([(bare.as_str(), 19), (full.as_str(), 1)]),
            options,
            1,
        ),
    ];
    for (case, now, options, count) in cases {
        let found = codes(&before, &now, options);
        assert_eq!(found.len(), count, "{case}: {found:?}");
    }
}

#[test]
fn what_was_rare_before_may_be_absent_and_what_is_rare_now_may_be_new() {
    let plain = model("", "");
    let rare = model("", "Uusi otsikko\n\nTeksti, joka on virke.\n");
    let (mostly, many) = (
        profile([(plain.as_str(), 81), (rare.as_str(), 19)]),
        profile([(plain.as_str(), 80), (rare.as_str(), 20)]),
    );
    let none = profile([(plain.as_str(), 100)]);
    let options = DriftOptions::default();
    assert_eq!(told(&codes(&mostly, &none, options)), []);
    assert_eq!(told(&codes(&none, &mostly, options)), []);
    assert_eq!(codes(&many, &none, options)[0].0, "label-vanished");
    assert_eq!(codes(&none, &many, options)[0].0, "label-appeared");
}

#[test]
fn a_kind_of_page_that_is_gone_is_one_finding() {
    let page = model("Toteutuspaikka\nOulu\n", "");
    let article = "Uutinen\n\nJohdanto, joka on virke.\n";
    let before = profile([(page.as_str(), 30), (article, 10)]);
    let now = profile([(article, 40)]);
    assert_eq!(
        told(&codes(&before, &now, DriftOptions::default())),
        [(
            "label-vanished",
            "30 of 40 toimintamalli pages in the baseline, and none of 40 now"
        )]
    );
}
