//! What two profiles show of a change.

use super::*;

/// What has changed, each as `code: message`.
fn found(before: &Profile, now: &Profile, options: DriftOptions) -> Vec<String> {
    let found = before.compare(now, &options).into_iter();
    found
        .map(|finding| format!("{}: {}", finding.code, finding.message))
        .collect()
}

#[test]
fn the_same_pages_have_not_drifted() {
    let text = model("Toteutuspaikka\nOulu\n", "");
    let profile = profile([(&text, 30)]);
    for options in [
        DriftOptions::default(),
        DriftOptions {
            max_drop: 0,
            min_pages: 0,
        },
    ] {
        assert!(
            profile.compare(&profile, &options).is_empty(),
            "{options:?}"
        );
    }
}

#[test]
fn a_renamed_label_is_one_finding_with_its_new_name() {
    let before = model("Paikkakunta tai maakunta\nOulu\n", "");
    let after = model("Kunta tai maakunta\nOulu\n", "");
    let (before, now) = (profile([(&before, 40)]), profile([(&after, 50)]));
    let found = before.compare(&now, &DriftOptions::default());
    let [vanished] = found.as_slice() else {
        panic!("{found:#?}")
    };
    assert_eq!(vanished.code, "label-vanished");
    assert_eq!(
        vanished.message,
        "`Paikkakunta tai maakunta` stood on all 40 toimintamalli pages in the baseline, and \
         stands on none of 50 now; `Kunta tai maakunta` stands in its place on all 50 pages; \
         `localities` is filled on 0%"
    );
    assert_eq!(
        vanished.help.as_deref().unwrap(),
        "in the baseline it stood at 100.txt:5, 101.txt:5, 102.txt:5, 103.txt:5, 104.txt:5\n\
         if that is its new name, it is a new spelling in the table of the layout"
    );
    assert_eq!(
        (vanished.path.as_deref(), vanished.line, vanished.column),
        (Some("100.txt"), 5, 1)
    );
    assert_eq!(vanished.end_column, 19);
    assert_eq!(vanished.span.slice(&after), "Kunta tai maakunta");
    let others = vanished.related.iter();
    let others: Vec<_> = others.map(|other| other.path.as_deref().unwrap()).collect();
    assert_eq!(others, ["101.txt", "102.txt", "103.txt"]);
}

/// A new name is a line in the place of the old one on about as many pages.
#[test]
fn a_line_elsewhere_is_no_new_name() {
    let sections = "Ratkaisun perusidea **\n\nTeksti, joka on virke.\n\n";
    let before = model("Toteutuspaikka\nOulu\n", sections);
    let after = model(
        "",
        &format!("{sections}Uusi otsikko **\n\nTeksti, joka on virke.\n"),
    );
    let (before, now) = (profile([(&before, 40)]), profile([(&after, 40)]));
    let found = found(&before, &now, DriftOptions::default());
    let [vanished, appeared] = found.as_slice() else {
        panic!("{found:#?}")
    };
    assert!(
        vanished.starts_with("label-vanished: `Toteutuspaikka` stood"),
        "{vanished}"
    );
    assert!(!vanished.contains("in its place"), "{vanished}");
    assert!(
        appeared.starts_with("label-appeared: `Uusi otsikko`"),
        "{appeared}"
    );
}

#[test]
fn two_labels_next_to_each_other_find_their_new_names() {
    let pages = |place: &str, localities: &str| {
        profile((0..40).map(|number| {
            let facts = format!("{place}\nMajakka {number}\n{localities}\nKylä {number}\n");
            (model(&facts, ""), 1)
        }))
    };
    let before = pages("Toteutuspaikka", "Paikkakunta tai maakunta");
    let now = pages("Sijainti", "Kunnat");
    let found = found(&before, &now, DriftOptions::default());
    for (old, new) in [
        ("`Toteutuspaikka` stood", "`Sijainti` stands in its place"),
        (
            "`Paikkakunta tai maakunta` stood",
            "`Kunnat` stands in its place",
        ),
    ] {
        let told = found
            .iter()
            .any(|found| found.contains(old) && found.contains(new));
        assert!(told, "{found:#?}");
    }
}

/// How many of the people have names, and how many periods are ranges, is told apart
/// from whether there is text at all.
#[test]
fn texts_that_no_longer_read_are_told() {
    let page = |period: &str| {
        format!(
            "Kokonaisuuden nimi\nHanke\nToimiaika\n\n{period}\n\nLuotu\n\n1.2.2022\n\n\
             Viimeksi muokattu\n\n2.2.2022\n"
        )
    };
    let before = profile([(page("2020-2022"), 30)]);
    let now = profile([(page("2020-2022"), 10), (page("Pari vuotta."), 20)]);
    assert_eq!(
        found(&before, &now, DriftOptions::default()),
        [
            "fill-rate-dropped: the text of `period` names a range of dates on 33% of the 30 \
          kokonaisuus pages that have it, and did on 100% of 30 in the baseline"
        ]
    );
}

/// Five pages of the other side are expected by the share on this one.
#[test]
fn a_wording_is_new_or_gone_where_chance_does_not_explain_it() {
    let stage = |stage: &str| {
        model(
            "",
            &format!("Kehittämisen vaihe\n\nicon/bulb Created with Sketch. {stage}\n"),
        )
    };
    let (ready, rare) = (stage("Valmis"), stage("Työn alla"));
    let only = profile([(&ready, 40)]);
    let fewer = profile([(&ready, 20)]);
    for (baseline, count, told) in [
        (&only, 4, false),
        (&only, 5, true),
        (&fewer, 9, false),
        (&fewer, 10, true),
    ] {
        let mixed = profile([(&ready, 40 - count), (&rare, count)]);
        let found = found(baseline, &mixed, DriftOptions::default());
        assert_eq!(!found.is_empty(), told, "{count}: {found:?}");
    }
    let mixed = profile([(&ready, 30), (&rare, 10)]);
    assert_eq!(
        found(&only, &mixed, DriftOptions::default()),
        [
            "stage-changed: new among the stages of 40 toimintamalli pages: `Työn alla` on 10; \
          none of the baseline's 40 had it"
        ]
    );
    assert_eq!(
        found(&mixed, &only, DriftOptions::default()),
        [
            "stage-changed: gone from the stages of 40 toimintamalli pages: `Työn alla` on 10 of \
          the baseline's 40"
        ]
    );
}

#[test]
fn a_field_that_fewer_pages_fill_is_told_by_name_and_share() {
    let full = model("Toteutuspaikka\nOulu\n", "");
    let empty = model("Toteutuspaikka\n", "");
    let before = profile([(&full, 30)]);
    let now = profile([(&full, 20), (&empty, 10)]);
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
    let before = profile([(&full, 20)]);
    let options = DriftOptions::default();
    let smaller_drop = DriftOptions {
        max_drop: 19,
        ..options
    };
    let fewer_pages = DriftOptions {
        min_pages: 2,
        ..options
    };
    #[rustfmt::skip]
    let cases = [
        ("exactly the drop", profile([(&full, 16), (&empty, 4)]), options, 0),
        ("more than the drop", profile([(&full, 15), (&empty, 5)]), options, 1),
        ("a smaller drop is asked for", profile([(&full, 16), (&empty, 4)]), smaller_drop, 1),
        ("too few pages", profile([(&empty, 19)]), options, 0),
        ("few are enough", profile([(&empty, 2)]), fewer_pages, 1),
        ("the label is gone too", profile([(&bare, 20)]), options, 1),
        ("the label is on one page", profile([(&bare, 19), (&full, 1)]), options, 1),
    ];
    for (case, now, options, count) in cases {
        let found = found(&before, &now, options);
        assert_eq!(found.len(), count, "{case}: {found:?}");
    }
}

#[test]
fn what_was_rare_before_may_be_absent_and_what_is_rare_now_may_be_new() {
    let plain = model("", "");
    let rare = model("", "Uusi otsikko\n\nTeksti, joka on virke.\n");
    let mostly = profile([(&plain, 81), (&rare, 19)]);
    let many = profile([(&plain, 80), (&rare, 20)]);
    let none = profile([(&plain, 100)]);
    let options = DriftOptions::default();
    assert!(found(&mostly, &none, options).is_empty());
    assert!(found(&none, &mostly, options).is_empty());
    assert!(found(&many, &none, options)[0].starts_with("label-vanished: "));
    assert!(found(&none, &many, options)[0].starts_with("label-appeared: "));
}

#[test]
fn a_kind_of_page_that_is_gone_is_one_finding() {
    let page = model("Toteutuspaikka\nOulu\n", "");
    let article = "Uutinen\n\nJohdanto, joka on virke.\n".to_owned();
    let before = profile([(&page, 30), (&article, 10)]);
    let now = profile([(&article, 40)]);
    assert_eq!(
        found(&before, &now, DriftOptions::default()),
        [
            "kind-changed: gone from the kinds of 40 pages: `toimintamalli` on 30 of the baseline's 40"
        ]
    );
}
