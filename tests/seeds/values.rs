//! Some values of each of the five real exports.

use innokyla::parse;
use serde_json::{Value, json};

use crate::support::{assert_none, json as shown, seeds};

fn record(seed: &str) -> Value {
    let page = seeds().into_iter().find(|page| page.name == seed).unwrap();
    shown::record(parse(&page.text).record())
}

/// Some values of a seed, each by its JSON Pointer.
#[track_caller]
fn assert_values(seed: &str, expected: &[(&str, Value)]) {
    let record = record(seed);
    let mut wrong = Vec::new();
    for (pointer, value) in expected {
        let got = record.pointer(pointer);
        if got != Some(value) {
            wrong.push(format!("{seed}{pointer}: expected {value}, got {got:?}"));
        }
    }
    assert_none(&wrong);
}

/// The value of one key in every item of an array.
fn each(seed: &str, array: &str, key: &str) -> Vec<Value> {
    let record = record(seed);
    let items = record.pointer(array).and_then(Value::as_array).unwrap();
    items
        .iter()
        .map(|item| item.pointer(key).unwrap_or(&Value::Null).clone())
        .collect()
}

/// The lists of a section: whether each is ordered, and how many items it has.
fn lists(seed: &str, section: usize) -> Vec<(bool, usize)> {
    let record = record(seed);
    let body = record["sections"][section]["body"].as_array().unwrap();
    body.iter()
        .filter(|block| block["type"] == "list")
        .map(|list| {
            let items = list["items"].as_array().unwrap();
            (list["ordered"].as_bool().unwrap(), items.len())
        })
        .collect()
}

fn stm() -> Value {
    json!([{"name": "Sosiaali- ja terveysministeriö", "abbreviation": "STM"}])
}

#[test]
fn the_home_care_programme_000() {
    assert_values(
        "000",
        &[
            ("/kind", json!("kokonaisuus")),
            ("/language", json!("fi")),
            ("/region", json!(null)),
            ("/created", json!("2022-01-25")),
            ("/modified", json!("2022-05-05")),
            ("/period/ranges", json!([{"start": "2022", "end": "2023"}])),
            ("/funders", stm()),
            (
                "/actors/regions/0",
                json!({
                    "region": {"code": "11", "name": "Etelä-Karjala"},
                    "title": "Tulevaisuuden kotona asumista tukevat palvelut",
                }),
            ),
            (
                "/actors/regions/21/region",
                json!({"code": "05", "name": "Varsinais-Suomi"}),
            ),
            (
                "/contact/people",
                json!([
                    {"name": "Satu Karppanen", "role": null, "organisation": null},
                    {"name": "Seija Viljamaa", "role": null, "organisation": null},
                    {"name": "Kaarina Tuokko", "role": null, "organisation": null},
                ]),
            ),
            (
                "/contact/organisation",
                json!({"name": "Sosiaali- ja terveysministeriö", "abbreviation": null}),
            ),
            (
                "/contact/emails",
                json!([{"address": "etunimi.sukunimi@gov.fi", "template": true}]),
            ),
            ("/authors", json!(["Kaarina Tuokko"])),
            ("/attachments", json!([])),
            ("/topics", json!([])),
            ("/phenomena", json!([])),
        ],
    );
    assert_eq!(each("000", "/actors/regions", "/region/code").len(), 22);
    assert_eq!(
        each("000", "/sections", "/id"),
        ["background", "objectives", "intended_results"]
    );
    assert_eq!(lists("000", 2), [(true, 4)]);
}

#[test]
fn the_national_programme_002() {
    assert_values(
        "002",
        &[
            ("/kind", json!("kokonaisuus")),
            ("/language", json!("fi")),
            ("/region", json!(null)),
            ("/created", json!("2020-06-28")),
            ("/modified", json!("2020-06-30")),
            ("/period/ranges", json!([{"start": "2020", "end": "2022"}])),
            ("/funders", stm()),
            ("/actors/regions", json!([])),
            (
                "/contact/people",
                json!([
                    {"name": "Anu Niemi", "role": "Hankejohtajat ylilääkäri", "organisation": null},
                    {"name": "Anu Muuri", "role": "sosiaalihuollon johtava asiantuntija", "organisation": null},
                ]),
            ),
            (
                "/contact/organisation",
                json!({"name": "Terveyden ja hyvinvoinnin laitos", "abbreviation": "THL"}),
            ),
            (
                "/contact/emails",
                json!([{"address": "etunimi.sukunimi@thl.fi", "template": true}]),
            ),
            ("/authors", json!([])),
            (
                "/attachments",
                json!([{
                    "title": "Tulevaisuuden sotekeskus, etusivu",
                    "format": null,
                    "size_bytes": null,
                    "site": null,
                }]),
            ),
            (
                "/topics",
                json!([
                    "Sosiaali- ja terveyskeskukset",
                    "Sosiaalihuolto",
                    "Perusterveydenhuolto"
                ]),
            ),
            ("/phenomena", json!([])),
        ],
    );
    assert_eq!(
        each("002", "/sections", "/id"),
        ["background", "objectives", "intended_results", "results"]
    );
    assert_eq!(lists("002", 2), [(false, 5)]);
}

#[test]
fn the_regional_programme_004() {
    assert_values(
        "004",
        &[
            ("/kind", json!("kokonaisuus")),
            ("/language", json!("fi")),
            ("/region", json!({"code": "15", "name": "Keski-Suomi"})),
            ("/created", json!("2020-09-17")),
            ("/modified", json!("2021-03-31")),
            ("/period/ranges", json!([{"start": "2020", "end": "2021"}])),
            ("/funders", stm()),
            ("/actors/regions", json!([])),
            (
                "/contact/people",
                json!([{"name": "Mikael Palola", "role": null, "organisation": null}]),
            ),
            (
                "/contact/organisation",
                json!({"name": "Jyväskylän kaupunki", "abbreviation": null}),
            ),
            (
                "/contact/emails",
                json!([{"address": "mikael.palola@jyvaskyla.fi", "template": false}]),
            ),
            ("/authors", json!([])),
            ("/attachments", json!([])),
            ("/topics", json!(["Hyvinvoinnin ja terveyden edistäminen"])),
            ("/phenomena", json!(["Väestörakenne muutoksessa"])),
        ],
    );
    assert_eq!(each("004", "/sections", "/id"), ["background"]);
    assert_eq!(lists("004", 0), [(false, 6)]);
}

#[test]
fn the_ministry_page_001() {
    assert_values(
        "001",
        &[
            ("/kind", json!("article")),
            ("/language", json!("fi")),
            ("/languages", json!(["fi", "sv", "en"])),
            (
                "/title",
                json!("Palvelujen ja toiminnan uudistaminen kärkihankkeissa 2016-2018"),
            ),
        ],
    );
    assert_eq!(
        each("001", "/sections", "/heading"),
        [
            "Kehitetään ikäihmisten kotihoitoa ja vahvistetaan kaikenikäisten omaishoitoa (I&O)",
            "Lapsi- ja perhepalvelujen muutosohjelma (LAPE)",
            "Palvelut asiakaslähtöisiksi",
            "Edistetään terveyttä ja hyvinvointia sekä vähennetään eriarvoisuutta",
            "Osatyökykyisille tie työelämään",
        ]
    );
}

#[test]
fn the_news_article_003() {
    assert_values(
        "003",
        &[
            ("/kind", json!("article")),
            ("/language", json!("fi")),
            ("/languages", json!([])),
            (
                "/images",
                json!([{"alt": "Kuvituskuva käsi kädessä", "caption": null}]),
            ),
            (
                "/sections/1/body/1",
                json!({"type": "link", "text": "Tutustu julkaisuihin"}),
            ),
            (
                "/attachments/0",
                json!({
                    "title": "Tulevaisuuden sosiaali- ja terveyskeskus -ohjelman \
                              toimintakertomus 2020–2023",
                    "format": "pdf",
                    "size_bytes": 2_300_000,
                    "site": null,
                }),
            ),
        ],
    );
    assert_eq!(
        each("003", "/sections", "/heading"),
        [
            "Teemana ”Sujuvin sote kaikille”",
            "Ohjelmasta syntyi noin 30 julkaisua",
            "Hyvinvointialueet kuvasivat Innokylään lähes 1000 toimintamallia",
            "Tutustu toimintamalleihin, ota käyttöön tai jatkojalosta",
        ]
    );
    assert_eq!(each("003", "/attachments", "/title").len(), 3);
}
