//! Which short lines recur as labels do.

use super::*;

/// A programme with its own name, and the given lines behind a label.
fn programme(number: usize, label: &str, value: &str) -> String {
    format!(
        "Hanke {number}\n\nKokonaisuuden nimi\nHanke {number}\n{label}\n{value}\nLuotu\n\n\
         1.2.2022\n\nViimeksi muokattu\n\n2.2.2022\nTuotokset ja tulokset\n\n\
         Tulos {number} on virke.\n"
    )
}

/// The words of the lines that recur on `pages` pages.
fn recurring(pages: usize, page: impl Fn(usize) -> String) -> Vec<String> {
    let mut profile = Profile::default();
    for number in 0..pages {
        profile.add(&parse(&page(number)), Some(&format!("{number:03}.txt")));
    }
    let lines = profile.kinds.values().flat_map(KindProfile::recurring);
    lines.map(|(words, _)| words.to_owned()).collect()
}

/// The bounds are part of the promise: ten pages, and a fifth of them.
#[test]
fn a_line_recurs_on_ten_pages_and_a_fifth_of_all() {
    for (with, pages, recurs) in [
        (9, 20, false),
        (10, 20, true),
        (10, 50, true),
        (10, 51, false),
    ] {
        let found = recurring(pages, |number| {
            let text = programme(number, "Rahoittaja", "Kunta");
            match number < with {
                true => format!("{text}\nJaa sivu\n"),
                false => text,
            }
        });
        assert_eq!(
            found == ["Jaa sivu"],
            recurs,
            "{with} of {pages}: {found:?}"
        );
    }
}

#[test]
fn copies_of_a_page_make_no_line_recur() {
    let text = format!("{}\nJaa sivu\n", programme(1, "Rahoittaja", "Kunta"));
    assert!(recurring(40, |_| text.clone()).is_empty());
    let ten_texts = |number: usize| {
        format!(
            "{}\nJaa sivu\n",
            programme(number % 10, "Rahoittaja", "Kunta")
        )
    };
    assert_eq!(recurring(40, ten_texts), ["Jaa sivu"]);
}

/// A value that many pages share comes first in its list on some of them, or has
/// nothing below it on others, or the same few values.
#[test]
fn a_value_that_many_pages_share_is_no_label() {
    let towns = [
        "Oulu", "Pori", "Kemi", "Rauma", "Turku", "Vaasa", "Lahti", "Salo", "Raisio",
    ];
    let town = |number: usize| towns[number % towns.len()];
    type LineValue = fn(usize, &str) -> String;
    let cases: [(&str, &str, LineValue); 9] = [
        ("alone", "Rahoittaja", |_, _| "Silta ry".to_owned()),
        ("first of two", "Rahoittaja", |_, town| {
            format!("Silta ry\nSäätiö {town}")
        }),
        ("second of two", "Rahoittaja", |_, town| {
            format!("Säätiö {town}\nSilta ry")
        }),
        ("a choice before a name", "Rahoittaja", |_, town| {
            format!("Kunta\nMuu rahoittaja\nSäätiö {town}")
        }),
        (
            "now first, now second",
            "Rahoittaja",
            |number, town| match number % 3 {
                0 => format!("Silta ry\nSäätiö {town}"),
                _ => format!("Kunta\nSilta ry\nSäätiö {town}"),
            },
        ),
        ("the last actor of all", "Toimijat", |_, town| {
            format!("\n{town}\nSilta ry\n")
        }),
        ("a period", "Toimiaika", |_, _| {
            "\nVuosina 2020-2022\n".to_owned()
        }),
        ("a whole text", "Lyhyt kuvaus", |_, _| {
            "\nOsa ohjelmaa Silta kotiin\n".to_owned()
        }),
        ("an item", "Lyhyt kuvaus", |_, town| {
            format!("\n • Silta kotiin\n • {town}\n")
        }),
    ];
    for (case, label, value) in cases {
        let found = recurring(40, |number| {
            programme(number, label, &value(number, town(number)))
        });
        assert!(found.is_empty(), "{case}: {found:?}");
    }
}

/// What no value does: head other values on each page.
#[test]
fn a_line_above_varied_values_is_a_label_in_any_list() {
    let rows = [
        ("Rahoittaja", "Kunta\nBudjetti"),
        ("Rahoittaja", "Kunta\nSäätiöt ja rahastot\nBudjetti"),
        ("Yhteyshenkilön organisaatio", "Silta ry\nBudjetti"),
        ("Liitetiedostot ja linkit", "Esite (pdf)\nBudjetti"),
    ];
    for (label, above) in rows {
        let found = recurring(40, |number| {
            programme(number, label, &format!("{above}\n{number}00 euroa"))
        });
        assert_eq!(found, ["Budjetti"], "{label}");
    }
}

/// Lossy counting: what is frequent is kept, however late it comes.
#[test]
fn memory_is_bounded_however_many_lines_there_are() {
    let mut profile = Profile::default();
    for number in 0..600 {
        let rare: Vec<_> = (0..10).map(|at| format!("Rivi {number} {at}")).collect();
        let late = if number < 300 { "" } else { "\n\nJaa sivu" };
        let text = format!(
            "{}\n{}{late}\n",
            programme(number, "Rahoittaja", "Kunta"),
            rare.join("\n\n")
        );
        profile.add(&parse(&text), None);
    }
    let lines = &profile.kinds[&Kind::Kokonaisuus].lines;
    assert!(lines.seen.len() <= 2_000, "{}", lines.seen.len());
    let late = &lines.seen["Jaa sivu"];
    assert!(lines.unseen > 0 && lines.unseen <= 6, "{}", lines.unseen);
    assert_eq!(late.on.pages, 300);
}

/// What is on one page or two may be a person's name.
#[test]
fn a_written_profile_has_no_rare_line() {
    let mut profile = Profile::default();
    for number in 0..12 {
        let author = if number == 7 {
            "Aino Kivelä"
        } else {
            "Silta ry"
        };
        profile.add(
            &parse(&programme(number, "Tekijä", &format!("\n{author}\n"))),
            None,
        );
    }
    let json = serde_json::to_string(&profile).unwrap();
    assert!(json.contains("Silta ry") && !json.contains("Aino Kivelä"));
    let read: Profile = serde_json::from_str(&json).unwrap();
    let lines = &read.kinds[&Kind::Kokonaisuus].lines;
    assert_eq!(lines.at_most("Aino Kivelä"), 1);
    assert_eq!(lines.seen["Silta ry"].on.pages, 11);
}

/// Lines that stand below each other in turn have no uppermost one.
#[test]
fn a_ring_of_lines_is_told_line_by_line() {
    let mut profile = Profile::default();
    for number in 0..20 {
        let ring = match number % 2 {
            0 => "Yksi rivi\n\nToinen rivi",
            _ => "Toinen rivi\n\nYksi rivi",
        };
        let text = programme(number, "Rahoittaja", "Kunta");
        profile.add(
            &parse(&format!("{text}\nSilta\n\n{ring}\n\nSilta\n\n{ring}\n")),
            None,
        );
    }
    assert!(!profile.recurring_lines().is_empty());
}

#[test]
fn the_order_of_labels_is_counted_by_pairs() {
    let mut order = LabelOrder::default();
    order.add(&["name", "place", "created"]);
    order.add(&["name", "created", "place"]);
    assert_eq!(order.before("name", "created"), 2);
    assert_eq!(order.before("place", "created"), 1);
    assert_eq!(order.before("created", "place"), 1);
    assert_eq!(order.before("created", "name"), 0);
}
