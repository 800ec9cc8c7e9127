//! Numbers of four digits that count.

use super::check;

/// Two numbers before a word in the case that a number puts it in count what it names.
#[rustfmt::skip]
#[test]
fn counts() {
    check(&[
        ("Tavoitteena on 2000–2100 työpajaa.", &[]),
        ("Järjestettiin 2000 - 2020 kotikäyntiä", &[]),
        ("noin 2000–2030 lomaketta", &[]),
        ("2010–2020 verkkosivua", &[]),
        ("2000–2040 lapsiperhettä", &[]),
        ("1950–2050 tilaisuutta", &[]),
        ("2000–2010 tapahtumaa", &[]),
        ("2000–2010 vertaisohjaajaa", &[]),
        ("2000–2010 videopuhelua", &[]),
        ("2000–2010 työpajaa vuosina 2021–2022", &["2021/2022"]),
    ]);
}

/// A verb, several things, what goes on for a time, and a word in another case are counted by
/// no number before them; nor are the years behind a word of years.
#[rustfmt::skip]
#[test]
fn years_before_a_word() {
    check(&[
        ("2020–2022 toteutettava hanke", &["2020/2022"]),
        ("2020–2022 työpajoja järjestettiin", &["2020/2022"]),
        ("2020–2022 uusia palveluja kehitettiin", &["2020/2022"]),
        ("2020–2022 toimintaa jatketaan kunnissa", &["2020/2022"]),
        ("2020–2022 hanketta rahoitti säätiö", &["2020/2022"]),
        ("2020–2022 yhteistyötä kuntien kanssa", &["2020/2022"]),
        ("Hanke 2020–2022 kehittää palveluja", &["2020/2022"]),
        ("Ohjelmakausi 2021–2027 jatkaa työtä", &["2021/2027"]),
        ("2020–2022 jatkoaikaa haettu", &["2020/2022"]),
        ("2021–2023 rahoitusta säätiöltä", &["2021/2023"]),
        ("2021–2023 Pohjanmaalla", &["2021/2023"]),
        ("2021–2023 Pohjanmaa", &["2021/2023"]),
        ("2022–2024, mutta jatkuu", &["2022/2024"]),
        ("2022–2024 mukana kuntaa tukemassa", &["2022/2024"]),
        ("Vuosina 2020–2022 kyselyä kehitettiin.", &["2020/2022"]),
        ("Ajalla 2021–2023 työpajaa pilotoidaan.", &["2021/2023"]),
    ]);
}
