//! What holds of every range: its spans, its cost, and that it is read as it was printed.

use super::{ranges, read};

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
        let names = ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"];
        for (style, precision) in [
            ("%-d.%-m.%Y", "%Y-%m-%d"),
            ("%d.%m.%Y", "%Y-%m-%d"),
            ("%-d. %-m. %Y", "%Y-%m-%d"),
            ("%Y-%m-%d", "%Y-%m-%d"),
            ("%Y/%m/%d", "%Y-%m-%d"),
            ("%-d %b %Y", "%Y-%m-%d"),
            ("%-d. %B %Y", "%Y-%m-%d"),
            ("%-d @ %Y", "%Y-%m-%d"),
            ("%-d. @kuuta %Y", "%Y-%m-%d"),
            ("@kuu %Y", "%Y-%m"),
            ("%B %-d, %Y", "%Y-%m-%d"),
            ("%A %-d.%-m.%Y", "%Y-%m-%d"),
            ("%-d.%-m.%Y klo %H.%M", "%Y-%m-%d"),
            ("%-d.%-m.%Y, %H:%M", "%Y-%m-%d"),
            ("%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d"),
            ("%b. %Y", "%Y-%m"),
            ("%B %Y", "%Y-%m"),
            ("%-m/%Y", "%Y-%m"),
            ("%m.%Y", "%Y-%m"),
            ("%Y", "%Y"),
        ] {
            let printed = |day: chrono::NaiveDate, style: &str| {
                let text = day.and_hms_opt(9, 30, 0).unwrap().format(style).to_string();
                text.replace('@', names[chrono::Datelike::month0(&day) as usize])
            };
            let print = |style: &str| (printed(start, style), printed(end, style));
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
