//! What a Finn reads in a period of operation, text by text.

use super::ranges;

/// The ranges of a text as `start/end`, with `..` for an open side.
fn read(text: &str) -> Vec<String> {
    let side = |date: Option<String>| date.unwrap_or_else(|| "..".into());
    ranges(text)
        .into_iter()
        .map(|range| {
            format!(
                "{}/{}{}",
                side(range.start.map(|date| date.to_string())),
                side(range.end.map(|date| date.to_string())),
                if range.reversed { " reversed" } else { "" }
            )
        })
        .collect()
}

fn check(rows: &[(&str, &[&str])]) {
    let failures: Vec<_> = rows
        .iter()
        .filter(|(text, expected)| read(text) != *expected)
        .map(|(text, expected)| {
            format!(
                "{text:?}\n  read     {:?}\n  expected {expected:?}",
                read(text)
            )
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Two years with any dash and any spacing are a range.
#[rustfmt::skip]
#[test]
fn two_years() {
    check(&[
        ("Hanke toteutetaan vuosina 2022–2023. ", &["2022/2023"]),
        ("Ohjelma toteutetaan vuosina 2020–2022. \nTHL tukee ohjelmaa.", &["2020/2022"]),
        ("2020-2021", &["2020/2021"]),
        ("toimikausi on 2019 - 2023.", &["2019/2023"]),
        ("2019 -2023", &["2019/2023"]),
        ("2019- 2023", &["2019/2023"]),
        ("2019—2023", &["2019/2023"]),
        ("2019 — 2023", &["2019/2023"]),
        ("2019−2023", &["2019/2023"]),
        ("2019‑2023", &["2019/2023"]),
        ("2019--2023", &["2019/2023"]),
        ("2019…2023", &["2019/2023"]),
        ("2019 -> 2023", &["2019/2023"]),
        ("2019 –\n2023", &["2019/2023"]),
        ("2021–22", &["2021/2022"]),
        ("Kausi 2021-25.", &["2021/2025"]),
        ("(2020-2022)", &["2020/2022"]),
        ("2020–2022, jonka jälkeen", &["2020/2022"]),
        ("2020–2023-kaudella", &["2020/2023"]),
        ("2020–2023 -hanke", &["2020/2023"]),
        ("v. 2020–2022", &["2020/2022"]),
        ("v.2020-2022", &["2020/2022"]),
        ("vv. 2020–2022", &["2020/2022"]),
        ("Toimiaika:2020–2022", &["2020/2022"]),
        ("Toimintavuodet 2020-2030:n", &["2020/2030"]),
        ("vuosien 2020–2022 aikana", &["2020/2022"]),
        ("vuosiksi 2023 - 2025", &["2023/2025"]),
        ("lukuvuosi 2020/2021", &["2020/2021"]),
        ("lukuvuonna 2020/21", &["2020/2021"]),
        ("Hanke 2020–2022, 24 kk", &["2020/2022"]),
        ("2020–2022 – budjetti 15 000 €", &["2020/2022"]),
        ("2020–2022 – 15 000 €", &["2020/2022"]),
        ("Vaihe 1 2020–2021, vaihe 2 2022–2023", &["2020/2021", "2022/2023"]),
        ("1. 2020–2021 2. 2022–2023", &["2020/2021", "2022/2023"]),
        ("1) 2020–2021", &["2020/2021"]),
        ("Ensin 2020-2021 ja sitten 2022-2023.", &["2020/2021", "2022/2023"]),
        ("Rakennerahastokausi 2021–2027; hanke 1.1.2023–31.12.2024", &["2021/2027", "2023-01-01/2024-12-31"]),
    ]);
}

/// A range written with the later date first is kept as written.
#[rustfmt::skip]
#[test]
fn reversed() {
    check(&[
        ("2023–2021", &["2023/2021 reversed"]),
        ("31.12.2022–1.1.2021", &["2022-12-31/2021-01-01 reversed"]),
        ("1.1.2022–2022", &["2022-01-01/2022"]),
        ("vuodesta 2023 vuoteen 2021", &["2023/2021 reversed"]),
        ("1.1.2022 alkaen, 31.12.2021 saakka", &["2022-01-01/2021-12-31 reversed"]),
    ]);
}

/// Days and months in figures, with what the first date leaves out.
#[rustfmt::skip]
#[test]
fn figures() {
    check(&[
        ("1.10.2020–31.12.2022", &["2020-10-01/2022-12-31"]),
        ("01.10.2020 - 31.12.2022", &["2020-10-01/2022-12-31"]),
        ("1. 10. 2020 – 31. 12. 2022", &["2020-10-01/2022-12-31"]),
        ("1.10. 2020 – 31.12. 2022", &["2020-10-01/2022-12-31"]),
        ("1.10.2020-31.12 2022", &["2020-10-01/2022-12-31"]),
        ("Hankeaika on 1.1.2021- 30.4.2023.", &["2021-01-01/2023-04-30"]),
        ("ajalla 1.1.2021- 30.4.2023.", &["2021-01-01/2023-04-30"]),
        ("1.1.2021.-30.4.2023.", &["2021-01-01/2023-04-30"]),
        ("1.1.2021 -\n30.4.2023", &["2021-01-01/2023-04-30"]),
        ("1.10.–31.12.2022", &["2022-10-01/2022-12-31"]),
        ("1.10-31.12.2022", &["2022-10-01/2022-12-31"]),
        ("1.10. - 31.12.2022", &["2022-10-01/2022-12-31"]),
        ("1.10.–31.3.2023", &["2022-10-01/2023-03-31"]),
        ("1.–31.10.2022", &["2022-10-01/2022-10-31"]),
        ("1.-31.10.2022", &["2022-10-01/2022-10-31"]),
        ("1-31.10.2022", &["2022-10-01/2022-10-31"]),
        ("1. - 31.10.2022", &["2022-10-01/2022-10-31"]),
        ("1.10.2022–31.12.", &["2022-10-01/2022-12-31"]),
        ("1.1.21-31.12.22", &["2021-01-01/2022-12-31"]),
        ("10/2020–12/2022", &["2020-10/2022-12"]),
        ("10/2020 - 12/2022", &["2020-10/2022-12"]),
        ("09/2020-02/2022", &["2020-09/2022-02"]),
        ("10.2020-12.2022", &["2020-10/2022-12"]),
        ("8/21–12/22", &["2021-08/2022-12"]),
        ("2020/8–2022/12", &["2020-08/2022-12"]),
        ("8–12/2022", &["2022-08/2022-12"]),
        ("2020 – 31.12.2022", &["2020/2022-12-31"]),
        ("1.8.2020 – 2022", &["2020-08-01/2022"]),
        ("2020-10-01 – 2022-12-31", &["2020-10-01/2022-12-31"]),
        ("2020-10 – 2022-12", &["2020-10/2022-12"]),
        ("Hankeaika 2020-01 - 2020-12.", &["2020-01/2020-12"]),
        ("1.8.2020 – 2022-12", &["2020-08-01/2022-12"]),
        ("2020-08 – 31.8.2020", &["2020-08/2020-08-31"]),
        ("2005-10", &["2005/2010"]),
        ("ma 1.1.2024 – pe 5.1.2024", &["2024-01-01/2024-01-05"]),
        ("24 kk (1.1.2020–31.12.2021)", &["2020-01-01/2021-12-31"]),
        ("Puhelin 040 1234567 1.1.2020–31.12.2022", &["2020-01-01/2022-12-31"]),
        ("1.1.2020-31.12.2021 (24 kk)", &["2020-01-01/2021-12-31"]),
        ("Hankeaika 1.1.2020–31.12.2022 (jatkoaika 30.6.2023 asti)", &["2020-01-01/2022-12-31", "../2023-06-30"]),
    ]);
}

/// Months by name in any case; a season counts as its year.
#[rustfmt::skip]
#[test]
fn names() {
    check(&[
        ("tammikuu 2021 – joulukuu 2022", &["2021-01/2022-12"]),
        ("Tammikuu 2021-Joulukuu 2022", &["2021-01/2022-12"]),
        ("tammikuusta 2021 joulukuuhun 2022", &["2021-01/2022-12"]),
        ("tammikuusta joulukuuhun 2022", &["2022-01/2022-12"]),
        ("syyskuusta toukokuuhun 2022", &["2021-09/2022-05"]),
        ("syyskuusta 2021 toukokuuhun", &["2021-09/2022-05"]),
        ("elokuu–joulukuu 2022", &["2022-08/2022-12"]),
        ("elokuu - joulukuu 2022", &["2022-08/2022-12"]),
        ("marraskuu–tammikuu 2022", &["2021-11/2022-01"]),
        ("syyskuu 2020 - kesäkuun loppu 2022", &["2020-09/2022-06"]),
        ("tammi–kesäkuu 2022", &["2022-01/2022-06"]),
        ("tammi-kesäkuussa 2022", &["2022-01/2022-06"]),
        ("Toteutus loka-joulukuun 2022 aikana", &["2022-10/2022-12"]),
        ("1. tammikuuta 2020 – 31. joulukuuta 2021", &["2020-01-01/2021-12-31"]),
        ("1. tammikuuta – 31. joulukuuta 2021", &["2021-01-01/2021-12-31"]),
        ("1.–31. lokakuuta 2022", &["2022-10-01/2022-10-31"]),
        ("1 januari 2020 – 31 december 2022", &["2020-01-01/2022-12-31"]),
        ("elokuussa 2020 – 31.12.2022", &["2020-08/2022-12-31"]),
        ("vuoden 2021 tammikuusta vuoden 2022 joulukuuhun", &["2021-01/2022-12"]),
        ("vuoden 2021 tammikuusta kesäkuuhun", &["2021-01/2021-06"]),
        ("tammikuun alusta kesäkuun loppuun 2022", &["2022-01/2022-06"]),
        ("vuoden 2020 alusta vuoden 2022 loppuun", &["2020/2022"]),
        ("vuoden 2020 alku – vuoden 2022 loppu", &["2020/2022"]),
        ("kevät 2021 – syksy 2022", &["2021/2022"]),
        ("keväästä 2021 syksyyn 2022", &["2021/2022"]),
        ("kevät–syksy 2022", &["2022/2022"]),
        ("syksystä kevääseen 2022", &["2021/2022"]),
        ("loppuvuodesta 2020 alkuvuoteen 2022", &["2020/2022"]),
        ("elokuusta vuonna 2020 toukokuuhun 2022", &["2020-08/2022-05"]),
        ("TAMMIKUUSTA 2021 JOULUKUUHUN 2022", &["2021-01/2022-12"]),
        ("tammik. 2021 – jouluk. 2022", &["2021-01/2022-12"]),
        ("2021 kesäkuu – 2022 joulukuu", &["2021-06/2022-12"]),
        ("2021 kesäkuusta joulukuuhun", &["2021-06/2021-12"]),
        ("elokuu 2021 kesäkuu 2022", &[]),
        ("2021 kesäkuun alusta 2022 loppuun", &["2021-06/2022"]),
        ("2021 syksy – 2022 kevät", &["2021/2022"]),
        ("syys-joulukuun aikana 2022", &["2022-09/2022-12"]),
        ("syys–lokakuun aikana vuonna 2022", &["2022-09/2022-10"]),
    ]);
}

/// Words join two dates as well as a dash does.
#[rustfmt::skip]
#[test]
fn joined_by_words() {
    check(&[
        ("vuodesta 2020 vuoteen 2022", &["2020/2022"]),
        ("vuodesta 2020 aina vuoteen 2022 saakka", &["2020/2022"]),
        ("vuodesta 2020 alkaen vuoteen 2022 asti", &["2020/2022"]),
        ("1.1.2020 alkaen 31.12.2022 saakka", &["2020-01-01/2022-12-31"]),
        ("1.1.2020 alkaen, 31.12.2022 saakka", &["2020-01-01/2022-12-31"]),
        ("1.1.2020 alkaen – 31.12.2022", &["2020-01-01/2022-12-31"]),
        ("1.1.2020 - 31.12.2022 saakka", &["2020-01-01/2022-12-31"]),
        ("alkaa 1.1.2020 ja päättyy 31.12.2022", &["2020-01-01/2022-12-31"]),
        ("Hanke alkaa 1.1.2020 ja hankkeen toiminta päättyy 31.12.2022.", &["2020-01-01/2022-12-31"]),
        ("Hanke alkoi 1.1.2020, ja sen koko toiminta päättyy 31.12.2022.", &["2020-01-01/2022-12-31"]),
        ("Hanke alkoi 1.1.2020 päättyen 31.12.2022.", &["2020-01-01/2022-12-31"]),
        ("Hanke alkoi 1.1.2020, ja sen koko laaja toiminta maakunnassa päättyy 31.12.2022.", &["2020-01-01/..", "../2022-12-31"]),
        ("Hanke alkoi 1.1.2022, ja raportti päättyi 31.12.2020.", &["2022-01-01/..", "../2020-12-31"]),
        ("Hanke alkoi 1.1.2020. Se päättyy 31.12.2022.", &["2020-01-01/2022-12-31"]),
        ("Alkaa: 1.1.2020\nPäättyy: 31.12.2022", &["2020-01-01/2022-12-31"]),
        ("Alkaa:\n1.1.2020\nPäättyy:\n31.12.2022", &["2020-01-01/2022-12-31"]),
        ("Alku 1.1.2020 loppu 31.12.2022", &["2020-01-01/2022-12-31"]),
        ("Aloitus: 1.1.2020, lopetus: 31.12.2022", &["2020-01-01/2022-12-31"]),
        ("Alkamispäivä 1.8.2021 Päättymispäivä 31.12.2023", &["2021-08-01/2023-12-31"]),
        ("Hanke käynnistyi elokuussa 2020 ja kestää vuoden 2022 loppuun.", &["2020-08/2022"]),
        ("Vuonna 2020 alkanut hanke päättyy 2022.", &["2020/2022"]),
        ("käynnistyy syksyllä 2021 ja päättyy kesäkuun 2023 lopussa", &["2021/2023-06"]),
        ("Aloitusaika 08/2020, päättymispvm 12/2022", &["2020-08/2022-12"]),
        ("Työ on aloitettu syksyllä 2020 ja se jatkuu vuoden 2023 loppuun saakka.", &["2020/2023"]),
        ("Hanke käynnistyi 1.1.2020. Se kestää 31.12.2022 asti.", &["2020-01-01/2022-12-31"]),
        ("Hanke alkoi 2020. Tavoitteena on, että vuoteen 2030 mennessä", &["2020/..", "../2030"]),
        ("1.1.2020 alkaen, raportti 31.12.2022 mennessä", &["2020-01-01/..", "../2022-12-31"]),
        ("Hanke päättyy 31.12.2023, ja se alkoi 1.1.2021.", &["2021-01-01/2023-12-31"]),
        ("Päättyy: 31.12.2023\nAlkaa: 1.1.2021", &["2021-01-01/2023-12-31"]),
        ("31.12.2023 päättyvä hanke alkoi 1.1.2021", &["2021-01-01/2023-12-31"]),
        ("Edellinen hanke päättyi 31.12.2020, ja uusi alkaa 1.1.2021.", &["../2020-12-31", "2021-01-01/.."]),
        ("Hanke päättyi 2021, uusi alkoi 2021", &["../2021", "2021/.."]),
        ("Hanke päättyi 1.1.2021, uusi alkoi 1.1.2021", &["../2021-01-01", "2021-01-01/.."]),
        ("Hanke päättyi 31.12.2023. Kysely alkoi 1.1.2021.", &["../2023-12-31", "2021-01-01/.."]),
        ("raportti 31.12.2023 mennessä, hanke alkoi 1.1.2021", &["../2023-12-31", "2021-01-01/.."]),
        ("päättyy 31.12.2023, alkaa 1.1.2021 ja päättyy 31.12.2025", &["2021-01-01/2023-12-31", "../2025-12-31"]),
        ("vuonna 2021 ja 2022", &["2021/2022"]),
        ("vuonna 2021 ja vuoden 2022 loppuun", &["../2022"]),
        ("välillä 1.1.2021 ja 30.4.2023", &["2021-01-01/2023-04-30"]),
        ("aikavälillä 1.1.2021–30.4.2023", &["2021-01-01/2023-04-30"]),
        ("vuosien 2020 ja 2023 välillä", &["2020/2023"]),
        ("1.1.2021 ja 30.4.2023 välisenä aikana", &["2021-01-01/2023-04-30"]),
        ("vuosina 2020 ja 2021", &["2020/2021"]),
        ("vuosina 2020, 2021 ja 2022", &["2020/2022"]),
        ("vuosina 2020 ja 2022", &["2020/2020", "2022/2022"]),
        ("vuosina 2020 ja 2021 syksyllä", &["2020/2021"]),
        ("vuosina 2020 ja 2021 alkaen", &["2021/.."]),
        ("vuosina 2020–2022 ja 2024", &["2020/2022", "2024/2024"]),
        ("Toteutus vuosina 2020–2022, 2024 ja 2026.", &["2020/2022", "2024/2024", "2026/2026"]),
        ("vuosina 2020–2022 ja 2024 alkaen", &["2020/2022", "2024/.."]),
        ("vuosina 2020–2022 ja 2024–2025", &["2020/2022", "2024/2025"]),
        ("vuosina 2020–2022, 2023 raportti", &["2020/2022"]),
        ("vuosina 2018 ja 2020–2022", &["2018/2018", "2020/2022"]),
        ("vuosina 2016, 2018 ja 2020–2022", &["2016/2016", "2018/2018", "2020/2022"]),
        ("vuosina 2018, 2020–2022 ja 2024", &["2018/2018", "2020/2022", "2024/2024"]),
        ("päättyy 31.12.2020 alkaa 1.1.2021", &["../2020-12-31", "2021-01-01/.."]),
        ("2020–2022 ja 2024", &["2020/2022"]),
        ("2020 ja 2021", &["2020/2021"]),
        ("2020:stä 2022:een", &["2020/2022"]),
        ("från 2020 till 2022", &["2020/2022"]),
        ("från och med 1.1.2020 till och med 31.12.2022", &["2020-01-01/2022-12-31"]),
        ("fr.o.m. 1.1.2020 t.o.m. 31.12.2022", &["2020-01-01/2022-12-31"]),
        ("åren 2020–2022", &["2020/2022"]),
        ("from 2020 to 2022", &["2020/2022"]),
        ("2020 to 2022", &["2020/2022"]),
        ("between 2020 and 2022", &["2020/2022"]),
    ]);
}

/// One date with a side leaves the other open.
#[rustfmt::skip]
#[test]
fn one_sided() {
    check(&[
        ("31.12.2022 asti", &["../2022-12-31"]),
        ("Hanke on käynnissä 31.12.2022 saakka.", &["../2022-12-31"]),
        ("vuoden 2023 loppuun", &["../2023"]),
        ("vuoden 2023 loppuun asti", &["../2023"]),
        ("2023 loppuun mennessä", &["../2023"]),
        ("2020 asti 2022", &["../2020"]),
        ("Raportti 2020 31.12.2022 asti", &["../2022-12-31"]),
        ("päättyy 31.12.2022 mennessä", &["../2022-12-31"]),
        ("vuoteen 2025", &["../2025"]),
        ("vuoteen 2025 mennessä", &["../2025"]),
        ("2022:een", &["../2022"]),
        ("kesäkuun 2023 loppuun", &["../2023-06"]),
        ("kesäkuun loppuun 2023", &["../2023-06"]),
        ("vuoden 2023 kesäkuun loppuun", &["../2023-06"]),
        ("päättyy 31.12.2022", &["../2022-12-31"]),
        ("Hanke päättyi vuonna 2021.", &["../2021"]),
        ("–2023", &["../2023"]),
        ("Toimiaika -31.12.2023", &["../2023-12-31"]),
        ("till 2022", &["../2022"]),
        ("until 2022", &["../2022"]),
        ("1.1.2020 alkaen", &["2020-01-01/.."]),
        ("1.1.2020 lähtien.", &["2020-01-01/.."]),
        ("1.1.2020 alk.", &["2020-01-01/.."]),
        ("alk. 1.1.2020", &["2020-01-01/.."]),
        ("alk.1.1.2020", &["2020-01-01/.."]),
        ("alkaen 1.1.2020", &["2020-01-01/.."]),
        ("2020-10 alkaen", &["2020-10/.."]),
        ("alkaa 2020-10", &["2020-10/.."]),
        ("vuodesta 2020", &["2020/.."]),
        ("Vuodesta 2020 lähtien", &["2020/.."]),
        ("2021–", &["2021/.."]),
        ("2021 –", &["2021/.."]),
        ("2021- (jatkuu)", &["2021/.."]),
        ("2021–, jatkuu", &["2021/.."]),
        ("2021 – jatkuu", &["2021/.."]),
        ("2021– s. 5", &["2021/.."]),
        ("1.1.2021-", &["2021-01-01/.."]),
        ("1.1.2021 ->", &["2021-01-01/.."]),
        ("1.1.2021 - toistaiseksi", &["2021-01-01/.."]),
        ("alkaa 1.9.2021", &["2021-09-01/.."]),
        ("Hanke käynnistyy 1.9.2021.", &["2021-09-01/.."]),
        ("Toiminta alkoi vuonna 2021", &["2021/.."]),
        ("on alkanut jo 1.1.2020", &["2020-01-01/.."]),
        ("Hanke alkoi Kainuussa 1.1.2020", &["2020-01-01/.."]),
        ("Hanke alkoi Kainuun alueella 1.1.2020", &["2020-01-01/.."]),
        ("toukokuusta 2021 alkaen", &["2021-05/.."]),
        ("vuoden 2021 alusta", &["2021/.."]),
        ("vuoden 2021 alusta lukien", &["2021/.."]),
        ("vuoden 2021 tammikuusta alkaen", &["2021-01/.."]),
        ("syksystä 2021 alkaen", &["2021/.."]),
        ("1.10.2022 alkaen. Edellinen hanke oli 2019–2021.", &["2022-10-01/..", "2019/2021"]),
        ("toiminut vuodesta 2015. Hanke 2020–2022", &["2015/..", "2020/2022"]),
        ("toiminut vuodesta 2015. Hanke päättyy 2022.", &["2015/..", "../2022"]),
        ("since 2020", &["2020/.."]),
    ]);
}

/// A year or month alone is a period where the text says so and no more.
#[rustfmt::skip]
#[test]
fn alone() {
    check(&[
        ("Hanke toteutettiin vuonna 2021.", &["2021/2021"]),
        ("vuoden 2021 aikana", &["2021/2021"]),
        ("toukokuun 2021 aikana", &["2021-05/2021-05"]),
        ("toukokuun aikana 2021", &["2021-05/2021-05"]),
        ("2021 toukokuun aikana", &["2021-05/2021-05"]),
        ("2021 toukokuu", &["2021-05/2021-05"]),
        ("2021", &["2021/2021"]),
        ("2021.", &["2021/2021"]),
        ("Vuosi 2021", &["2021/2021"]),
        ("toukokuu 2021", &["2021-05/2021-05"]),
        ("Päätös tehtiin vuonna 2019. Hanke 2020–2021.", &["2020/2021"]),
        ("Marinin hallitusohjelman (2020) yhtenä tavoitteena on", &[]),
        ("Raportti 2021", &[]),
        ("1.1.2021", &[]),
        ("Päivitetty 1.1.2021.", &[]),
    ]);
}

/// What is no range stays none.
#[test]
fn none() {
    for text in [
        "",
        "Toimiaika on avoin.",
        "1 000–2 000 euroa",
        "2000-2500 €",
        "2000–2100 euroa",
        "2000–2100 €",
        "150 000 - 2 000 000",
        "10–20 %",
        "2000–2100 asukasta",
        "2000-2010 henkilöä",
        "noin 2000 – 2100 asiakasta",
        "050 123 4567",
        "040-2020-2021",
        "040 2020 2021",
        "040 123 2020-2021",
        "09 2020-2021",
        "+358 40 2020-2021",
        "puh. 2020-2021",
        "laki 1301/2014",
        "612/2021",
        "laki 2020/123",
        "HE 10/2020–12/2020",
        "VN/2020-2021/12",
        "VN/2020/2021",
        "STM-2020-2023",
        "Hanke2020–2023",
        "2020–2023b",
        "A2020-2021",
        "00100 Helsinki",
        "https://www.example.fi/2020-2021",
        "www.example.fi/2020–2021/",
        "nimi2020-2021@example.fi",
        "klo 10–12",
        "klo 10.10-12.12",
        "klo 20.20–20.22",
        "s. 2020–2021",
        "klo: 2020–2021",
        "§ 2020–2021",
        "viikot 10–12/2022",
        "versio 1.2–1.3",
        "201.1-31.3.2020",
        "oli käynnissä  201.1-31.3.2020. ",
        "201.1 - 31.3.2020",
        "201.1 -31.3.2020",
        "1.1.2020–201.3",
        "31.2.2020",
        "31.2.2020–31.3.2020",
        "1.1.2020–31.2.2020",
        "31.2.2020 alkaen",
        "2020–2021–2022",
        "2020 – 2021 – 2022",
        "Hanke 2001-5",
        "2020-10",
        "2020-1",
        "2020-10, 2021-11",
        "2020-13 – 2022-14",
        "2022-10 – 2020-12",
        "2020-10-2022-12",
        "The project 2021 may be",
        "1899–1901",
        "2200-2300",
        "12020–2022",
        "2020–20222",
        "2020,5–2021",
        "2020-luvulla",
        "2020-luvulta alkaen",
        "2010–2020-luvuilla",
        "2010- ja 2020-luvuilla",
        "Hanke 2020 – kehitetään",
        "Terveydeksi 2020-hanke",
        "2020 ja 2021 tehtiin kysely",
        "Toiminta alkoi\nRaportti 1.1.2020",
        "Hanke alkoi Kainuun koko alueella 1.1.2020",
        "1.10.–31.12.",
        "1–5",
        "STM:n raportteja 2020:10–12",
        "Liite 1 - 31.10.2022",
        "Avustusta till kommunen 2020",
        "2020/13–2020/14",
        "Tammikuu – joulukuu",
        "2020 tai 2021",
    ] {
        assert_eq!(read(text), [""; 0], "{text:?}");
    }
}

/// A range's span covers its dates and the words that side them; each date's
/// span its own text.
#[rustfmt::skip]
#[test]
fn spans() {
    for (text, whole, start, end) in [
        ("Hanke toteutetaan vuosina 2022–2023.", "2022–2023", "2022", "2023"),
        ("ajalla 1.1.2021- 30.4.2023.", "1.1.2021- 30.4.2023", "1.1.2021", "30.4.2023"),
        ("1.10.–31.12.2022", "1.10.–31.12.2022", "1.10.", "31.12.2022"),
        ("ääni 1.–31.10.2022", "1.–31.10.2022", "1.", "31.10.2022"),
        ("Kesto: tammi–kesäkuu 2022.", "tammi–kesäkuu 2022", "tammi", "kesäkuu 2022"),
        ("vuodesta 2020 vuoteen 2022 asti", "vuodesta 2020 vuoteen 2022 asti", "2020", "2022"),
        ("se alkaa 1.1.2020 ja päättyy 3.1.2020.", "alkaa 1.1.2020 ja päättyy 3.1.2020", "1.1.2020", "3.1.2020"),
        ("jo 2020:stä 2022:een", "2020:stä 2022:een", "2020", "2022"),
        ("on 31.12.2022 asti.", "31.12.2022 asti", "", "31.12.2022"),
        ("kesäkuun 2023 loppuun asti", "kesäkuun 2023 loppuun asti", "", "kesäkuun 2023"),
        ("Alkaen 1.1.2020.", "Alkaen 1.1.2020", "1.1.2020", ""),
        ("se alkaa 1.1.2020 mennessä.", "alkaa 1.1.2020 mennessä", "1.1.2020", ""),
        ("Hanke 2021– on", "2021–", "2021", ""),
        ("Hanke –2021 on", "–2021", "", "2021"),
        ("vuonna 2021", "2021", "2021", "2021"),
        ("välillä 2020 ja 2022", "2020 ja 2022", "2020", "2022"),
        ("vuosina 2020, 2021 ja 2022", "2020, 2021 ja 2022", "2020", "2022"),
    ] {
        let found = ranges(text);
        let [range] = found.as_slice() else {
            panic!("{text:?}: {found:?}");
        };
        assert_eq!(range.span.slice(text), whole, "{text:?}");
        assert_eq!(
            range.start.map_or("", |date| date.span.slice(text)),
            start,
            "{text:?}"
        );
        assert_eq!(
            range.end.map_or("", |date| date.span.slice(text)),
            end,
            "{text:?}"
        );
    }
}

/// Growing text costs no more than its length, whatever it repeats.
#[test]
fn long_texts_take_linear_time() {
    for part in [
        "1",
        "-",
        " ",
        "2020",
        "2020-",
        "2020 - ",
        "2020–2021 ",
        "1.1.",
        "1.1.2020–",
        "a",
        "ä",
        ".",
        "vuoden ",
        "vuoden 2020 ",
        "alkaa ",
        "alkaa 2020 ",
        "vuosina 2020, ",
        "2020, ",
        "0 1 ",
        "tammi-",
        "\n",
        "2020\n- ",
        "1/",
        "asti 2020 ",
        "och med ",
        "(",
        "…",
    ] {
        let text = format!("vuosina 2020 {}", part.repeat(50_000 / part.len()));
        assert!(ranges(&text).len() <= text.len(), "{part:?}");
    }
}

proptest::proptest! {
    /// What is printed in a style Finns use is read back as it was.
    #[test]
    fn prints_are_read_back(
        start in 0i64..60_000,
        days in 0i64..4_000,
        dash in proptest::sample::select(&["–", "-", " – ", " - ", "- ", " —", "−", " –\n"][..]),
        before in proptest::sample::select(&["", "Hanke ", "Toimiaika: ", "(", "ajalla ", "Äly-hanke (8 kk) "][..]),
        after in proptest::sample::select(&["", ".", ")", ", josta", " aikana", " (12 kk)", "; muu", "\n1 500 €"][..]),
    ) {
        let zero = chrono::NaiveDate::from_ymd_opt(1950, 1, 1).unwrap();
        let start = zero + chrono::TimeDelta::days(start);
        let end = start + chrono::TimeDelta::days(days);
        for (style, precision) in [
            ("%-d.%-m.%Y", "%Y-%m-%d"),
            ("%d.%m.%Y", "%Y-%m-%d"),
            ("%-d. %-m. %Y", "%Y-%m-%d"),
            ("%Y-%m-%d", "%Y-%m-%d"),
            ("%-m/%Y", "%Y-%m"),
            ("%m.%Y", "%Y-%m"),
            ("%Y", "%Y"),
        ] {
            let print = |style: &str| (start.format(style).to_string(), end.format(style).to_string());
            let (first, last) = print(style);
            let expected = print(precision);
            let text = format!("{before}{first}{dash}{last}{after}");
            proptest::prop_assert_eq!(read(&text), [format!("{}/{}", expected.0, expected.1)], "{}", text);
        }
    }

    /// No text is too strange: spans fit it, follow each other, and hold their dates.
    #[test]
    fn spans_fit_any_text(parts in proptest::collection::vec(proptest::sample::select(&[
        "2020", "21", "1.", "1.1.", "31.12.2022", "-", "–", " ", "\n", "ja", "alkaen", "asti", "vuoden ", "vuosina ",
        "vuoteen ", "loppuun", "alkaa", "päättyy", ",", ".", ":", "/", "(", "tammi", "kesäkuu", "syksy", "ä", "€", "…",
        "to", "välillä", "0", "een", "\u{308}", "İ", "😀",
    ][..]), 0..14)) {
        let text = parts.concat();
        let mut last = 0;
        for range in ranges(&text) {
            proptest::prop_assert!(range.span.start >= last && !range.span.slice(&text).is_empty());
            last = range.span.end;
            for date in [range.start, range.end].into_iter().flatten() {
                proptest::prop_assert!(date.span.start >= range.span.start && date.span.end <= range.span.end);
                proptest::prop_assert!(!date.span.slice(&text).is_empty());
            }
        }
    }
}
