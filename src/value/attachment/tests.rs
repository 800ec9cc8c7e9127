use super::*;

/// `title | format | size | site`, with `-` for what is not there.
fn found(line: &str) -> String {
    let found = attachment(line);
    let part = |span: Option<Span>| span.map_or("-", |span| span.slice(line));
    let size = found.size.map(|(bytes, _)| bytes.to_string());
    format!(
        "{} | {} | {} | {}",
        found.title.slice(line),
        part(found.format),
        size.as_deref().unwrap_or("-"),
        part(found.site)
    )
}

/// A closing bracket of format, size and site goes into their keys, in any order
/// and however it is written.
#[test]
fn brackets_that_are_read() {
    #[rustfmt::skip]
    let rows = [
        ("Raportti 2020–2023 (pdf, 2.3 MB)", "Raportti 2020–2023 | pdf | 2300000 | -"),
        ("Raportti (pdf, 2,3 Mt)", "Raportti | pdf | 2300000 | -"),
        ("Raportti [pdf, 2,3 Mt]", "Raportti | pdf | 2300000 | -"),
        ("Raportti (docx 340 kt)", "Raportti | docx | 340000 | -"),
        ("Raportti (PDF)", "Raportti | PDF | - | -"),
        ("Raportti (340 kB, pdf)", "Raportti | pdf | 340000 | -"),
        ("Raportti (2.3 MB)", "Raportti | - | 2300000 | -"),
        ("Raportti(pdf,2,3Mt)", "Raportti | pdf | 2300000 | -"),
        ("Raportti ( pdf ; 1 M )", "Raportti | pdf | 1000000 | -"),
        ("Raportti (pdf-tiedosto, 1 Mt)", "Raportti | pdf | 1000000 | -"),
        ("Rapport (PDF-fil / 2 MB)", "Rapport | PDF | 2000000 | -"),
        ("Esitys (PowerPoint)", "Esitys | PowerPoint | - | -"),
        ("Päätökset (soteuudistus.fi)", "Päätökset | - | - | soteuudistus.fi"),
        ("Sivut (https://www.thl.fi/…)", "Sivut | - | - | https://www.thl.fi/…"),
        ("Sivut (http://a.fi:80/x?y=1#z)", "Sivut | - | - | http://a.fi:80/x?y=1#z"),
        ("Sivut (www.esimerkki.museum)", "Sivut | - | - | www.esimerkki.museum"),
        ("Sivut (työkyky.info/a)", "Sivut | - | - | työkyky.info/a"),
        ("Raportti (thl.fi/opas, pdf)", "Raportti | pdf | - | thl.fi/opas"),
        ("Raportti (thl.fi, pdf, 1 Mt)", "Raportti | pdf | 1000000 | thl.fi"),
        ("  Raportti (pdf)\u{A0}", "Raportti | pdf | - | -"),
    ];
    for (line, expected) in rows {
        assert_eq!(found(line), expected, "{line:?}");
    }
}

/// What a site says of its links is no part of a title, in a bracket or behind one.
#[test]
fn remarks_that_are_cut() {
    for (line, expected) in [
        (
            "Opas (pdf, 1.2 MB) Lataa tiedosto",
            "Opas | pdf | 1200000 | -",
        ),
        (
            "Opas (pdf, 1.2 MB) – Avautuu uuteen välilehteen",
            "Opas | pdf | 1200000 | -",
        ),
        (
            "Opas (pdf, 1.2 MB, avautuu uuteen ikkunaan)",
            "Opas | pdf | 1200000 | -",
        ),
        (
            "Liitto (liitto.fi) (siirryt toiseen palveluun)",
            "Liitto | - | - | liitto.fi",
        ),
        (
            "Liitto (avautuu uudessa välilehdessä)",
            "Liitto | - | - | -",
        ),
        (
            "Liitto [ulkoinen linkki] (liitto.fi)",
            "Liitto | - | - | liitto.fi",
        ),
        ("Guide (PDF) (opens in a new tab)", "Guide | PDF | - | -"),
    ] {
        assert_eq!(found(line), expected, "{line:?}");
    }
    for line in [
        "Lataa tiedosto",
        "(ulkoinen linkki)",
        "Opas (2020) Lataa",
        "Opas Lataa tiedosto",
        "Ovi avautuu uuteen arkeen (raportti)",
        "Opas (siirryimme verkkoon)",
    ] {
        assert_eq!(found(line), format!("{line} | - | - | -"), "{line:?}");
    }
}

/// A bracket that says anything else is part of the title.
#[test]
fn brackets_that_stay() {
    for line in [
        "Kansallinen Suomen kestävän kasvun ohjelma (RRP), THL",
        "Kestävän kasvun ohjelma (RRP)",
        "Raportti (osa 2)",
        "Raportti (2020)",
        "Raportti (2020–2022)",
        "Raportti (v. 2.0)",
        "Raportti (2.0)",
        "Raportti (raportti.pdf)",
        "Raportti (lue.md)",
        "Raportti (mm. THL)",
        "Raportti (Lue pdf)",
        "Raportti (etunimi@thl.fi)",
        "Raportti (5 m)",
        "Raportti (.fi)",
        "Raportti (a..fi)",
        "Raportti (pdf) liitteineen",
        "Raportti pdf)",
        "Raportti ()",
        "Raportti (99999999999999999999 Mt)",
        "Raportti (osa 1,2 MB)",
        "Raportti (osat 1,2,3 MB)",
        "Raportti (1,23,45 MB)",
        "Raportti (1,2345,6 MB)",
        "Raportti",
        "()",
        ")",
        "",
    ] {
        assert_eq!(found(line), format!("{line} | - | - | -"));
    }
}

/// Brackets in a row are read from the end, each for a key not read yet.
#[test]
fn brackets_in_a_row() {
    #[rustfmt::skip]
    let rows = [
        ("Raportti (osa 2) (pdf, 1 MB)", "Raportti (osa 2) | pdf | 1000000 | -"),
        ("Raportti (RRP) (thl.fi) (pdf)", "Raportti (RRP) | pdf | - | thl.fi"),
        ("Muunnos (doc) (pdf)", "Muunnos (doc) | pdf | - | -"),
    ];
    for (line, expected) in rows {
        assert_eq!(found(line), expected, "{line:?}");
    }
}

/// What a title would lose stays in it, though it is read.
#[test]
fn titles_lose_no_words() {
    #[rustfmt::skip]
    let rows = [
        ("Opas (pdf, 12 sivua)", "Opas (pdf, 12 sivua) | pdf | - | -"),
        ("Opas (ruotsiksi, 1 Mt)", "Opas (ruotsiksi, 1 Mt) | - | 1000000 | -"),
        ("Opas (pdf, docx)", "Opas (pdf, docx) | pdf | - | -"),
        ("(pdf, 1 MB)", "(pdf, 1 MB) | pdf | 1000000 | -"),
        ("(thl.fi) (pdf)", "(thl.fi) | pdf | - | thl.fi"),
    ];
    for (line, expected) in rows {
        assert_eq!(found(line), expected, "{line:?}");
    }
}

/// Spans count in the line, in bytes.
#[test]
fn places() {
    let found = attachment("Työ (pdf, 2 kt) ");
    let expected = FoundAttachment {
        title: Span::new(0, 4),
        format: Some(Span::new(6, 9)),
        size: Some((2000, Span::new(11, 15))),
        site: None,
    };
    assert_eq!(found, expected);
}

/// Sizes are decimal, exact, and rounded half up to a byte.
#[test]
fn sizes() {
    for (size, bytes) in [
        ("7 B", 7),
        ("1 tavua", 1),
        ("340 kt", 340_000),
        ("340 KB", 340_000),
        ("0,1 kB", 100),
        ("2.3 mb", 2_300_000),
        ("1,15 Mt", 1_150_000),
        ("1.005 Gt", 1_005_000_000),
        ("2 GB", 2_000_000_000),
        ("1 200 kt", 1_200_000),
        ("12\u{A0}345 tavua", 12_345),
        ("1 234 567 B", 1_234_567),
        ("1,005.03 MB", 1_005_030_000),
        ("1.234,5 kB", 1_234_500),
        ("1 234,5 kB", 1_234_500),
        ("1\u{202F}234,5 kB", 1_234_500),
        ("1'234.5 kB", 1_234_500),
        ("1,234,567 B", 1_234_567),
        ("1.234.567,8 kt", 1_234_567_800),
        ("12,345 B", 12_345),
        ("12.345 tavua", 12_345),
        ("1,234 kB", 1_234_000),
        ("1.234 kt", 1_234_000),
        ("0,234 kB", 234),
        ("1,234 MB", 1_234_000),
        ("1,2345 kB", 1_235),
        ("1,2 Tt", 1_200_000_000_000),
        ("0.0004 kB", 0),
        ("0.0005 kB", 1),
        ("1.4 B", 1),
        ("1.5 B", 2),
        ("1 MiB", 1_048_576),
        ("18446744073709551615 B", u64::MAX),
    ] {
        let line = format!("Raportti ({size})");
        let found = attachment(&line).size;
        assert_eq!(
            found,
            Some((bytes, Span::new(10, 10 + size.len()))),
            "{size}"
        );
    }
}

/// A megabyte in one line is read once.
#[test]
fn long_lines_are_linear() {
    for part in [
        "(pdf) ", "pdf ", "(", ")", "1 111 ", "a.", "1", ", ", "(pdf, 1 ", "1,", "1,111", "a1,",
    ] {
        let many = part.repeat(1_000_000 / part.len());
        for line in [format!("x {many})"), format!("x ({many})")] {
            let title = attachment(&line).title;
            assert!(title.end <= line.len() && !title.is_empty());
        }
    }
}

/// The stop of a file's ending may stand in the bracket.
#[test]
fn endings_of_files() {
    for (line, format, size) in [
        ("Raportti (.pdf)", "pdf", None),
        ("Raportti (.docx, 35 kB)", "docx", Some(35_000)),
        ("Raportti (.PDF, 1 MB)", "PDF", Some(1_000_000)),
    ] {
        let found = attachment(line);
        assert_eq!(found.title.slice(line), "Raportti", "{line}");
        assert_eq!(
            found.format.map(|span| span.slice(line)),
            Some(format),
            "{line}"
        );
        assert_eq!(found.size.map(|(bytes, _)| bytes), size, "{line}");
    }
    let line = "Raportti (.com)";
    assert_eq!(attachment(line).title.slice(line), line);
}
