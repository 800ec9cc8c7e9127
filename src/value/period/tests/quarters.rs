//! Quarters and halves of a year.

use super::check;

/// A quarter and a half count as their year, as a season does.
#[rustfmt::skip]
#[test]
fn quarters_and_halves() {
    check(&[
        ("Q1/2021 – Q3/2022", &["2021/2022"]),
        ("Q1 2021 – Q4 2022", &["2021/2022"]),
        ("Q2-2021–Q3-2022", &["2021/2022"]),
        ("2021 Q1 – 2022 Q3", &["2021/2022"]),
        ("2021Q1–2022Q3", &["2021/2022"]),
        ("2021/Q1 - 2022/Q3", &["2021/2022"]),
        ("Q1–Q3/2021", &["2021/2021"]),
        ("Q2/2021 alkaen", &["2021/.."]),
        ("Q4/2022 asti", &["../2022"]),
        ("Hanke alkaa Q1/2021 ja päättyy Q4/2023.", &["2021/2023"]),
        ("H1/2021 – H2/2022", &["2021/2022"]),
        ("1. kvartaali 2021", &["2021/2021"]),
        ("1. kvartaali 2021 – 4. kvartaali 2022", &["2021/2022"]),
        ("II kvartaali 2021 – IV kvartaali vuonna 2022", &["2021/2022"]),
        ("1. vuosineljännes 2021 – 2. vuosineljännes 2022", &["2021/2022"]),
        ("toisesta kvartaalista 2021 kolmanteen kvartaaliin 2022", &["2021/2022"]),
        ("vuodesta 2021 vuoden 2022 kolmanteen kvartaaliin", &["2021/2022"]),
        ("I neljännes 2021", &["2021/2021"]),
        ("II neljännes 2021", &["2021/2021"]),
        ("III neljännes 2021", &["2021/2021"]),
        ("IV neljännes 2021", &["2021/2021"]),
        ("vuoden 2021 ensimmäinen kvartaali", &["2021/2021"]),
        ("vuoden 2021 1. kvartaali – vuoden 2022 3. kvartaali", &["2021/2022"]),
        ("vuoden 2021 ensimmäisestä neljänneksestä alkaen", &["2021/.."]),
        ("Hanke jatkuu vuoden 2022 viimeiseen neljännekseen.", &["../2022"]),
        ("vuoden 2021 ensimmäisellä puoliskolla", &["2021/2021"]),
        ("1. vuosipuolisko 2021", &["2021/2021"]),
        ("vuoden 2021 alkupuoli – vuoden 2022 loppupuoli", &["2021/2022"]),
        ("alkuvuodesta 2021 loppuvuoteen 2022", &["2021/2022"]),
        ("Koko vuosi 2022", &["2022/2022"]),
        ("Vuoden 2021 toiselta puoliskolta vuoden 2023 ensimmäiselle puoliskolle", &["2021/2023"]),
        ("vuoden 2023 ensimmäiseltä puoliskolta vuoden 2024 loppuun", &["2023/2024"]),
        ("Vuoden 2022 kolmannesta neljänneksestä vuoden 2023 toiselle neljännekselle", &["2022/2023"]),
        ("2021  H2 – 2023 H1", &["2021/2023"]),
    ]);
}

/// What only looks like one names no time.
#[rustfmt::skip]
#[test]
fn no_quarters() {
    check(&[
        ("Q5/2021 – Q7/2022", &[]),
        ("H3/2021", &[]),
        ("Q1A 2021–2022", &["2021/2022"]),
        ("Liite Q1", &[]),
        ("1. kvartaali", &[]),
        ("neljä kuntaa 2021–2022", &["2021/2022"]),
        ("1. vaihe 2021–2022, 2. vaihe 2023", &["2021/2022", "2023/2023"]),
        ("Ensimmäinen vaihe 2021–2022", &["2021/2022"]),
        ("Toinen hanke 2022–2023", &["2022/2023"]),
    ]);
}
