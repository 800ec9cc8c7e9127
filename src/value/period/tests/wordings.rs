//! What people write around their dates beside the usual forms.

use super::check;

/// One label of two dates never makes an end of the start.
#[rustfmt::skip]
#[test]
fn compound_labels() {
    check(&[
        ("vuodesta 2021 syksyyn 2022", &["2021/2022"]),
        ("Hanke jatkuu vuodesta 2020 kesäkuuhun 2022.", &["2020/2022-06"]),
        ("vuodesta 2021 kesäkuun loppuun 2023", &["2021/2023-06"]),
        ("vuodesta 2021 syksyyn vuonna 2023", &["2021/2023"]),
        ("2021 kesäkuusta vuoteen 2022", &["2021-06/2022"]),
        ("elokuun 1. päivästä 2021 vuoteen 2023", &["2021-08-01/2023"]),
        ("elokuun 1. päivästä 2021 heinäkuun 31. päivään 2023", &["2021-08-01/2023-07-31"]),
        ("Hanke alkoi elokuun 1. päivänä 2021.", &["2021-08-01/.."]),
        ("vuoden 2020 syksystä vuoden 2022 kevääseen", &["2020/2022"]),
        ("vuodesta 2021 syksyyn 2022 ja kevääseen 2023", &["2021/2022", "../2023"]),

        ("Hankkeen alkamis- ja päättymispäivä 1.1.2021 31.12.2022", &["2021-01-01/2022-12-31"]),
        ("Alkamis- ja päättymisaika: 1.1.2021 31.12.2022", &["2021-01-01/2022-12-31"]),
        ("Alkamis-/päättymispäivä 1.1.2021 31.12.2022", &["2021-01-01/2022-12-31"]),
        ("Aloitus- ja lopetuspvm 3/2021 8/2022", &["2021-03/2022-08"]),
        ("Alkamis- ja loppumisaika\t1.1.2021\t31.12.2022", &["2021-01-01/2022-12-31"]),
        ("Alkamis- ja päättymispäivä: 1.1.2021 ja 31.12.2022", &["2021-01-01/2022-12-31"]),
        ("Alku-/loppupäivä: 1.1.2021, 31.12.2022", &["2021-01-01/2022-12-31"]),
        ("Käynnistymis- sekä päättymisajankohta 5/2020 – 4/2021", &["2020-05/2021-04"]),
        ("Alkamis- ja päättymispäivä 1.1.2021", &[]),
        ("Alkoi/päättyi 1.1.2021 31.12.2022", &["2021-01-01/2022-12-31"]),
        ("Projektin kesto sekä päättyminen 1.1.2021 31.12.2022", &[]),
        ("Päättymispäivä 31.12.2022", &["../2022-12-31"]),
        ("Päättymispäivä 31.12.2022, alkamispäivä 1.1.2021", &["2021-01-01/2022-12-31"]),
        ("Päättymispäivä 31.12.2022, jatkoaika 30.6.2023 asti", &["../2022-12-31", "../2023-06-30"]),
    ]);
}

/// Arrows of every kind are dashes.
#[rustfmt::skip]
#[test]
fn arrows() {
    check(&[
        ("v. 2021 –> 2022", &["2021/2022"]),
        ("1.1.2021 –> 31.12.2022", &["2021-01-01/2022-12-31"]),
        ("1.1.2021 ––> 31.12.2022", &["2021-01-01/2022-12-31"]),
        ("2021 —> 2022", &["2021/2022"]),
        ("2021 > 2023", &["2021/2023"]),
        ("2021 >> 2023", &["2021/2023"]),
        ("2021 ⇒ 2023", &["2021/2023"]),
        ("2021 ~ 2023", &["2021/2023"]),
        ("1.1.2021~31.12.2022", &["2021-01-01/2022-12-31"]),
        ("2021 >", &["2021/.."]),
        ("2021–>", &["2021/.."]),
        ("2021 -> 2023", &["2021/2023"]),
        ("> 100 kävijää, 2021–2022", &["2021/2022"]),
    ]);
}

/// Half of a mistyped date is no year.
#[rustfmt::skip]
#[test]
fn mistyped() {
    check(&[
        ("1.1..2021 - 31.12.2022", &[]),
        ("1.3..2021 alkaen", &[]),
        ("1. 1.. 2021–31.12.2022", &[]),
        ("1 .5. 2021 - 31.12.2022", &[]),
        ("15.8.. 2022", &[]),
        ("1.1. 2021 - 31.12. 2022", &["2021-01-01/2022-12-31"]),
        ("1.1.2021..31.12.2022", &["2021-01-01/2022-12-31"]),
        ("1. 2020–2021 2. 2022–2023", &["2020/2021", "2022/2023"]),
        ("1.5.–31.8. vuosina 2021 ja 2022", &["2021/2022"]),
    ]);
}

/// A word between a month and its year gives the side.
#[rustfmt::skip]
#[test]
fn words_before_the_year() {
    check(&[
        ("Marraskuusta alkaen vuonna 2021", &["2021-11/.."]),
        ("Marraskuusta lähtien 2021", &["2021-11/.."]),
        ("maaliskuun alusta lukien vuonna 2022", &["2022-03/.."]),
        ("Syyskuuhun saakka vuonna 2022", &["../2022-09"]),
        ("kesäkuun loppuun asti 2023", &["../2023-06"]),
        ("toukokuun aikana vuonna 2021", &["2021-05/2021-05"]),
        ("Tammikuusta vuoden 2023 loppuun", &["../2023"]),
        ("Lokakuusta vuoteen 2023", &["../2023"]),
        ("Syksystä vuoteen 2023", &["../2023"]),
        ("elokuusta vuonna 2020 toukokuuhun 2022", &["2020-08/2022-05"]),
        ("elokuusta 2020 vuoden 2022 loppuun", &["2020-08/2022"]),
    ]);
}

/// A single year beside ranges is one of its own where it is that of a phase, or of nothing.
#[rustfmt::skip]
#[test]
fn single_years() {
    check(&[
        ("Pilottivaihe 2020, laajennus 2021–2022, vakiinnuttaminen 2023→", &["2020/2020", "2021/2022", "2023/.."]),
        ("2021 suunnittelu, 2022–2023 toteutus", &["2021/2021", "2022/2023"]),
        ("Suunnittelu 2021. Toteutus 2022–2023.", &["2021/2021", "2022/2023"]),
        ("Hanke 2020, jatkohanke 2021–2022", &["2020/2020", "2021/2022"]),
        ("Esiselvitys kevät 2019\nHanke syksy 2019 – kevät 2021", &["2019/2019", "2019/2021"]),
        ("Suunnittelu 1/2021. Toteutus 2–12/2021.", &["2021-01/2021-01", "2021-02/2021-12"]),
        ("Toteutus 2020–2021; levittäminen: 2022", &["2020/2021", "2022/2022"]),
        ("Vaihe 1: 2020. Vaihe 2: 2021–2022.", &["2020/2020", "2021/2022"]),
        ("Toteutus 2021–2022, arviointi keväällä 2023", &["2021/2022", "2023/2023"]),
        ("2021–2022 (esiselvitys v. 2019)", &["2021/2022", "2019/2019"]),
        ("2018, 2020–2022", &["2018/2018", "2020/2022"]),
        ("2020–2022, 2024.", &["2020/2022", "2024/2024"]),
        ("Hanke 2021–2023. Rahoituspäätös 2020.", &["2021/2023"]),
        ("Hallitusohjelma 2019. Hanke 2021–2023.", &["2021/2023"]),
        ("Hanke 2021–2023 (STM 2020)", &["2021/2023"]),
        ("Pilotti alkoi 2020 keväällä. Loppuraportti 2022.", &["2020/.."]),
    ]);
}

/// Ends of other names, and what goes on.
#[rustfmt::skip]
#[test]
fn other_ends() {
    check(&[
        ("Aloitus 1.9.2021, päätös 31.8.2024.", &["2021-09-01/2024-08-31"]),
        ("Hanke aloitettiin elokuussa 2020 ja se päätettiin kesäkuussa 2022.", &["2020-08/2022-06"]),
        ("Hanke alkoi 1.9.2021, päätös 15.6.2021.", &["2021-09-01/.."]),
        ("Päätös 12.3.2021. Hanke 1.4.2021–31.3.2022.", &["2021-04-01/2022-03-31"]),
        ("Hanke alkoi 2020, ja jatkosta päätettiin 2022.", &["2020/.."]),
        ("1.1.2021 lähtien, enintään 31.12.2023", &["2021-01-01/2023-12-31"]),
        ("Toiminta vakiintui vuonna 2018 ja jatkuu edelleen.", &["2018/.."]),
        ("Toiminta vakiintui vuonna 2016 ja on jatkunut siitä asti.", &["2016/.."]),
        ("Malli otettiin käyttöön vuonna 2019 ja on edelleen käytössä.", &["2019/.."]),
        ("Hanke toteutettiin vuonna 2021. Työ jatkuu.", &["2021/2021"]),
        ("Kokeilu tehtiin vuonna 2021 ja jatkuu vuonna 2022.", &["2021/2021", "2022/2022"]),
        ("2021 – pysyvä", &["2021/.."]),
    ]);
}

/// A phase may be numbered, and its time may stand in brackets.
#[rustfmt::skip]
#[test]
fn numbered_phases() {
    check(&[
        ("1. vaihe: 2021, 2. vaihe: 2022–2023", &["2021/2021", "2022/2023"]),
        ("Vaihe 1 (2021) ja vaihe 2 (2022–2023)", &["2021/2021", "2022/2023"]),
        ("RRP1: 2022, RRP2: 2023–2025", &["2022/2022", "2023/2025"]),
        ("RRP 1: 2022, RRP 2: 2023–2025", &["2022/2022", "2023/2025"]),
        ("Ensimmäinen vaihe vuonna 2020 ja toinen vaihe vuosina 2021–2022.", &["2020/2020", "2021/2022"]),
        ("Ensimmäinen kausi 2020–2021, toinen kausi 2022", &["2020/2021", "2022/2022"]),
        ("Hanke (2020–2021), jatkohanke (2022)", &["2020/2021", "2022/2022"]),
        ("2020–2021 (suunnittelu), 2022 (toteutus)", &["2020/2021", "2022/2022"]),
        ("Vaihe 1 / 2020–2021\nVaihe 2 / 2022–2023", &["2020/2021", "2022/2023"]),
        ("Alkaa 1 / 2020 ja päättyy 12 / 2021", &["2020-01/2021-12"]),

        ("Hanke 2021–2022, haku 1: 2020", &["2021/2022"]),
        ("Hanke 2021–2022, toinen raportti 2023", &["2021/2022"]),
        ("Hanke 2021–2022 (ESR 2020)", &["2021/2022"]),
        ("Hanke 2021–2022, (2023)", &["2021/2022"]),
        ("Hanke 2021–2022, tiedote12: 2023", &["2021/2022"]),
    ]);
}

/// The year stands before its month or season where the next date has its own, too.
#[rustfmt::skip]
#[test]
fn years_before_names() {
    check(&[
        ("2021 syksystä 2023 kevääseen", &["2021/2023"]),
        ("2022 tammikuusta 2023 joulukuuhun", &["2022-01/2023-12"]),
        ("2021 tammikuusta 2023 loppuun", &["2021-01/2023"]),
        ("vuodesta 2021 syksyyn 2022", &["2021/2022"]),
        ("vuodesta 2021 kesäkuuhun 2022", &["2021/2022-06"]),
    ]);
}

/// What is over by a date or begins behind it is bounded by that date, and has it for no side.
#[rustfmt::skip]
#[test]
fn before_and_after() {
    check(&[
        ("Ennen vuotta 2020 alkanut työ jatkuu vuoteen 2024.", &["../2024"]),
        ("Hanke alkaa ennen kesää 2021 ja päättyy 2022", &["../2022"]),
        ("31.12.2022 jälkeen toiminta jatkuu. Hanke 2021–2022.", &["2021/2022"]),
        ("2021–2022 jälkeen", &["2021/2022"]),
        ("Päättyy ennen vuoden 2022 loppua.", &["../2022"]),
        ("Päättyy ennen vuotta 2022.", &[]),
        ("Hanke alkaa vuoden 2020 jälkeen.", &[]),
        ("Työ on alkanut vuoden 2020 lopulla ja valmistuu kevään 2023 aikana.", &["2020/2023"]),
    ]);
}
