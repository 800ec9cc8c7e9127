use super::*;

/// The filled cells of the page in this JSON, each as `column: value`.
fn cells(source: &Source<'_>, json: &str) -> Vec<String> {
    let record: Record<'_> = serde_json::from_str(json).unwrap();
    let mut table = header(CsvDialect::Plain, &[]);
    row(CsvDialect::Plain, source, &record, &[], &mut table).unwrap();
    let mut reader = ::csv::Reader::from_reader(table.as_slice());
    let names = reader.headers().unwrap().clone();
    let row = reader.records().next().unwrap().unwrap();
    let cells = names.iter().zip(&row).filter(|(_, cell)| !cell.is_empty());
    cells
        .map(|(name, cell)| format!("{name}: {cell}"))
        .collect()
}

#[test]
fn a_programme_fills_its_columns() {
    let source = Source::new(innokyla::Encoding::Utf8)
        .path("corpus.jsonl")
        .line(3)
        .id("innokyla.fi/silta");
    let found = cells(
        &source,
        r#"{
        "kind": "kokonaisuus", "language": "fi", "title": "Kainuu: Silta",
        "region": {"code": "20", "name": "Kainuu"},
        "lead": [{"type": "paragraph", "text": "Johdanto,\nkaksi riviä."}],
        "name": "Silta", "summary": [{"type": "list", "ordered": false, "items": ["yksi", "kaksi"]}],
        "purpose": [], "period": {"body": [], "ranges": [
            {"start": "2020-10", "end": "2022"}, {"start": null, "end": "2023-01-31"}]},
        "actors": {"body": [], "regions": [{"region": {"code": "15", "name": "Keski-Suomi"}, "title": "Silta"}]},
        "funders": [{"name": "Ministeriö", "abbreviation": "MIN"}, {"name": "Kunta", "abbreviation": null}],
        "attachments": [{"title": "Loppuraportti", "format": "pdf", "size_bytes": 2300000, "site": null}],
        "contact": {"people": [{"name": "Aino Esimerkki", "role": "johtaja", "organisation": null}],
            "organisation": {"name": "Kunta", "abbreviation": null},
            "emails": [{"address": "aino@example.org", "template": false}], "phones": ["040 000 0000"]},
        "authors": ["Aino Esimerkki"], "created": "2022-01-25", "modified": null,
        "sections": [{"id": null, "heading": "Tausta", "body": []}, {"id": null, "heading": "Tulokset", "body": []}],
        "topics": ["Perusterveydenhuolto", "Sosiaalihuolto"], "phenomena": []
    }"#,
    );
    let expected = [
        "path: corpus.jsonl",
        "line: 3",
        "id: innokyla.fi/silta",
        "kind: kokonaisuus",
        "language: fi",
        "title: Kainuu: Silta",
        "region_code: 20",
        "region_name: Kainuu",
        "name: Silta",
        "created: 2022-01-25",
        "period: 2020-10/2022; ../2023-01-31",
        "funders: Ministeriö (MIN); Kunta",
        "contact_people: Aino Esimerkki",
        "contact_organisation: Kunta",
        "contact_emails: aino@example.org",
        "contact_phones: 040 000 0000",
        "authors: Aino Esimerkki",
        "topics: Perusterveydenhuolto; Sosiaalihuolto",
        "actor_regions: Keski-Suomi",
        "attachments: Loppuraportti",
        "sections: Tausta; Tulokset",
        "lead: Johdanto,\nkaksi riviä.",
        "summary: • yksi\n• kaksi",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_model_fills_its_columns() {
    let found = cells(
        &Source::default(),
        r#"{
        "kind": "toimintamalli", "language": "sv", "title": null, "region": null,
        "programme": {"code": "RRP", "pillar": 4, "investment": null}, "lead": [],
        "name": "=1+1", "summary": [], "place": "-hoitokoti",
        "localities": [{"name": "Turku", "region": null}, {"name": "Valtakunnallinen", "region": null}],
        "nationwide": true, "funders": [], "parent": "@silta", "attachments": [], "images": [],
        "authors": ["+358"], "created": null, "modified": "2025-05-05", "stage": "Kehitteillä",
        "sections": []
    }"#,
    );
    let expected = [
        "kind: toimintamalli",
        "language: sv",
        "programme_code: RRP",
        "programme_pillar: 4",
        "name: '=1+1",
        "modified: 2025-05-05",
        "authors: '+358",
        "place: '-hoitokoti",
        "localities: Turku; Valtakunnallinen",
        "nationwide: true",
        "parent: '@silta",
        "stage: Kehitteillä",
    ];
    assert_eq!(found, expected);
}

#[test]
fn every_cell_that_would_run_gets_an_apostrophe() {
    let table = [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@a", "'@a"),
        ("\tx", "'\tx"),
        ("\nx", "'\nx"),
        ("＝1", "'＝1"),
        ("\rx", "\u{fffd}x"),
        ("a\u{1b}[31m\u{9b}b", "a\u{fffd}[31m\u{fffd}b"),
        ("1=1", "1=1"),
        ("'", "'"),
        ("", ""),
    ];
    for (cell, safe) in table {
        assert_eq!(harmless(cell.into()), safe);
    }
}
