//! Verbs beside the dates.

use super::check;

/// Verbs in person, number and tense give a date its side.
#[rustfmt::skip]
#[test]
fn verbs() {
    check(&[
        ("Hanke aloitettiin 2021 ja valmistui keväällä 2023.", &["2021/2023"]),
        ("Toteutetaan 2020–2022. Loppuraportti valmistuu 31.3.2023.", &["2020/2022"]),
        ("Hanke alkoi 1.1.2021, ja raportti valmistuu 30.6.2022.", &["2021-01-01/.."]),

        ("Alkamispäivämäärä Päättymispäivämäärä 1.9.2016 31.12.2018", &["2016-09-01/2018-12-31"]),
        ("Kokeilut päättyivät 30.6.2023.", &["../2023-06-30"]),
        ("Kokeilut alkoivat 1.1.2022 ja päättyivät 30.6.2023.", &["2022-01-01/2023-06-30"]),
        ("Hanke käynnistyi syksyn 2020 aikana ja jatkuu aina vuoden 2021 loppuun saakka.", &["2020/2021"]),
        ("Hanke käynnistyi syksyn 2020 aikana ja jatkuu vuoden 2021 loppuun saakka.", &["2020/2021"]),
        ("Hanke käynnistyi vuoden 2020 aikana ja kestää vuoden 2022 loppuun.", &["2020/2022"]),
        ("Toiminta alkoi kevään 2021 aikana ja päättyi joulukuun 2022 aikana.", &["2021/2022-12"]),
        ("Hanke alkaa 1.8.2021 ja päättyy 31.7.2023.", &["2021-08-01/2023-07-31"]),
        ("alkaen 1.1.2021, päättyen 31.12.2022", &["2021-01-01/2022-12-31"]),
        ("Hanke päättyi vuoden 2021 lopussa.", &["../2021"]),
        ("Hanke on päättynyt 31.12.2021.", &["../2021-12-31"]),
        ("Hankkeet ovat päättyneet 31.12.2021.", &["../2021-12-31"]),
        ("kesästä 2021 vuoden 2023 loppuun", &["2021/2023"]),
        ("maaliskuun 2021 alusta joulukuun 2022 loppuun", &["2021-03/2022-12"]),
        ("kesäkuu 2021 alkaen, vuoden 2023 loppuun", &["2021-06/2023"]),
        ("01/2021 alkaa, päättyy 12/2022", &["2021-01/2022-12"]),
        ("Hanke käynnistyy 01/2021 ja päättyy 12/2022", &["2021-01/2022-12"]),
        ("loppukesästä 2021 keskikesään 2022", &["2021/2022"]),
        ("Hanke alkoi virallisesti 1.1.2021 ja se saatiin päätökseen 31.12.2022.", &["2021-01-01/2022-12-31"]),
        ("Hanke starttasi 1.1.2021 ja loppuu 31.12.2022", &["2021-01-01/2022-12-31"]),
        ("2021 syksyllä alkanut hanke päättyy 2023 keväällä", &["2021/2023"]),
        ("1.1.2021–31.12.2022. Hanke on päättynyt.", &["2021-01-01/2022-12-31"]),
        ("Alkoi 2021. Päättyi 2023.", &["2021/2023"]),
        ("Hanke alkoi elokuussa 2021 ja sen on tarkoitus päättyä joulukuussa 2023.", &["2021-08/2023-12"]),
        ("Hanke jatkuu 31.12.2023 saakka.", &["../2023-12-31"]),
        ("Hanketta jatketaan vuoden 2024 loppuun.", &["../2024"]),
        ("Hanke alkaa vuoden 2021 alussa ja päättyy vuoden 2022 lopussa.", &["2021/2022"]),
        ("alkaen vuoden 2021 alusta vuoden 2022 loppuun", &["2021/2022"]),
        ("Hanke on toiminut 1.1.2019 lähtien, ja sen toiminta päättyy 31.12.2024.", &["2019-01-01/2024-12-31"]),
        ("Toiminta käynnistettiin maaliskuussa 2021 ja lopetettiin kesäkuussa 2022.", &["2021-03/2022-06"]),
        ("Pilotit käynnistyivät 1.2.2022 ja päättyvät 31.5.2022.", &["2022-02-01/2022-05-31"]),
        ("Hanke alkaisi 1.1.2025 ja päättyisi 31.12.2026.", &["2025-01-01/2026-12-31"]),
        ("Hankkeiden on määrä alkaa 2024 ja päättyä 2026.", &["2024/2026"]),
        ("Hankkeessa aloitettiin työ elokuussa 2021; se päätetään toukokuussa 2023.", &["2021-08/2023-05"]),
        ("huhtikuun 2022 alusta maaliskuun 2024 loppuun saakka", &["2022-04/2024-03"]),
        ("Hanke on käynnissä syksyyn 2024 asti.", &["../2024"]),
        ("Projekti alkoi 2/2020 ja loppui 6/2021.", &["2020-02/2021-06"]),
        ("Alkanut 2022, päättynyt 2024", &["2022/2024"]),
        ("Alkaneet 2022, päättyneet 2024", &["2022/2024"]),
        ("Hankkeet alkavat 1.1.2025 ja päättyvät 31.12.2026", &["2025-01-01/2026-12-31"]),
        ("1.1.2025 alkava hanke päättyy 31.12.2026.", &["2025-01-01/2026-12-31"]),
        ("1.1.2025 alkaneet ja 31.12.2026 päättyvät hankkeet", &["2025-01-01/2026-12-31"]),
        ("Toiminta lopetettiin 30.6.2023.", &["../2023-06-30"]),
        ("Toiminta loppui kesäkuun 2023 lopussa.", &["../2023-06"]),
        ("Hanke käynnistyi vuoden 2022 loppuun asti kestävällä esiselvityksellä.", &["../2022"]),
        ("Työ alkoi 31.12.2021 saakka jatkuneella kokeilulla.", &["../2021-12-31"]),
        ("Työ alkoi 1.1.2021 ja jatkui 31.12.2021 saakka.", &["2021-01-01/2021-12-31"]),
        ("Työ alkoi 1.1.2021 päättyi 31.12.2021", &["2021-01-01/2021-12-31"]),
        ("Toiminta alkaa syksyyn 2022 mennessä.", &["2022/.."]),
    ]);
}
