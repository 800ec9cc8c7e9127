//! The formats, on a few pages that change in every way.

use insta::{assert_json_snapshot, assert_snapshot};

use crate::command::{Sandbox, run};

/// Holds what a format shows to its snapshot.
macro_rules! shown {
    ($assert:ident, $name:literal, $shown:expr) => {
        insta::with_settings!({
            snapshot_path => crate::support::path("tests/snapshots/diff"),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            $assert!($name, $shown);
        });
    };
}

const OLD: &str = "\
Silta kotiin

Hanke tuo hoidon kotiin.

Kokonaisuuden nimi
Silta kotiin
Lyhyt kuvaus

Hanke tuo hoidon kotiin.

Toimiaika

Hanke toteutetaan vuosina 2022–2023.

Rahoittaja
Sosiaali- ja terveysministeriö (STM)
Kunta
Yhteyshenkilön nimi
Maija Meri, projektipäällikkö
Luotu

25.1.2022

Viimeksi muokattu

5.5.2022

Lähtötilanne ja strategiset liittymäkohdat

Kylissä on vähän palveluja. Matka terveysasemalle on pitkä, ja bussi kulkee kahdesti päivässä. Moni jää siksi ilman hoitoa. Ikäihmiset asuvat kaukana toisistaan.

Päämäärä ja päätavoite

Palvelut tulevat kotiin.
";

const NEW: &str = "\
Silta kotiin

Hanke tuo hoidon kotiin.

Kokonaisuuden nimi
Silta kotiin
Lyhyt kuvaus

Hanke tuo hoidon kotiin.

Toimiaika

Hanke toteutetaan vuosina 2022–2024.

Rahoittaja
Kunta
Säätiöt ja rahastot
Yhteyshenkilön nimi
Maija Meri, hankejohtaja
Luotu

25.1.2022

Viimeksi muokattu

15.6.2023

Päämäärä ja päätavoite

Palvelut tulevat kotiin.

Lähtötilanne ja strategiset liittymäkohdat

Kylissä on vähän palveluja. Matka sairaalaan on pitkä,
ja bussi kulkee kahdesti päivässä. Moni jää siksi ilman hoitoa. Ikäihmiset asuvat usein kaukana toisistaan.

Tuotokset ja tulokset

Malli on käytössä.
";

fn folders() -> Sandbox {
    let article = "Uutinen\n\nUutinen kertoo sillasta.\n";
    let story = "Kylän kuulumiset\n\nKylällä on paljon kerrottavaa tänäkin vuonna.\n\n\
                 Avajaiset\n\nKylätalo avattiin syksyllä, ja väkeä riitti ovelle asti.\n\n\
                 Kiitokset\n\nKiitämme kaikkia, jotka tulivat mukaan.\n";
    let retold = story
        .replace("Avajaiset", "Ovet auki")
        .replace("tänäkin vuonna", "taas");
    Sandbox::of(&[
        ("old/sivu.txt", OLD.as_bytes()),
        ("new/sivu.txt", NEW.as_bytes()),
        ("old/kuulumiset.txt", story.as_bytes()),
        ("new/kuulumiset.txt", retold.as_bytes()),
        ("old/vanha/uutinen.txt", article.as_bytes()),
        ("new/uutinen.txt", article.as_bytes()),
        ("old/sama.txt", b"Sama\n\nSivu on sama kuin ennen.\n"),
        (
            "new/sama.txt",
            b"Sama\r\n\xc2\xa0\r\n\r\nSivu on  sama\xc2\xa0kuin ennen.",
        ),
        (
            "old/poistuva.txt",
            "Poistuva\n\nSivu poistuu käytöstä.\n".as_bytes(),
        ),
        (
            "new/tuore.txt",
            "Tuore\n\nSivu on aivan uusi täällä.\n".as_bytes(),
        ),
    ])
}

#[test]
fn text_shows_every_change_at_its_lines() {
    let sandbox = folders();
    let told = run(&sandbox, &["diff", "old", "new"]);
    assert_eq!(told.ended(0, &[]).stderr, "");
    shown!(assert_snapshot, "text", told.text());
}

#[test]
fn colours_stand_beside_the_marks() {
    let sandbox = folders();
    let told = run(
        &sandbox,
        &[
            "diff", "old", "new", "--color", "always", "--glob", "t*", "--glob", "p*", "-q",
        ],
    );
    assert_eq!(
        told.text(),
        "\u{1b}[1mpoistuva.txt\u{1b}[0m (\u{1b}[31mremoved\u{1b}[0m): Poistuva\n\n\
         \u{1b}[1mtuore.txt\u{1b}[0m (\u{1b}[32madded\u{1b}[0m): Tuore\n"
    );
}

#[test]
fn markdown_is_a_list_of_changes() {
    let sandbox = folders();
    let told = run(&sandbox, &["diff", "old", "new", "--format", "markdown"]);
    shown!(assert_snapshot, "markdown", told.ended(0, &[]).text());
}

#[test]
fn json_holds_all_there_is() {
    let sandbox = folders();
    let told = run(&sandbox, &["diff", "old", "new", "--format", "json"]);
    let json = told
        .ended(
            0,
            &["6 pages: 1 equal, 2 changed, 1 moved, 1 added, 1 removed"],
        )
        .json();
    shown!(assert_json_snapshot, "json", json);
    let lines = run(&sandbox, &["diff", "old", "new", "--format", "ndjson"]);
    assert_eq!(serde_json::Value::from(lines.lines()), json["pages"]);
}
