//! What is a bar of languages.

use super::*;

/// A bar is a whole line of codes; words that look like codes make none.
#[test]
fn bars() {
    let table: [(&str, Option<&[&str]>); 39] = [
        ("FI SV EN", Some(&["FI", "SV", "EN"])),
        ("Fi Sv En", Some(&["Fi", "Sv", "En"])),
        ("FI | SV | EN", Some(&["FI", "SV", "EN"])),
        ("FI/SV", Some(&["FI", "SV"])),
        ("SV · EN · RU", Some(&["SV", "EN", "RU"])),
        (" FI  SE\u{A0}EN ", Some(&["FI", "SE", "EN"])),
        ("FI, SV, EN", Some(&["FI", "SV", "EN"])),
        ("FI", None),
        ("SE", None),
        ("", None),
        ("|", None),
        ("FI FI", None),
        ("fi sv en", Some(&["fi", "sv", "en"])),
        ("fi | sv", Some(&["fi", "sv"])),
        ("fi | sv | eng", Some(&["fi", "sv", "en"])),
        ("en se", None),
        ("se en no", Some(&["se", "en", "no"])),
        ("Suomeksi På svenska In English", Some(&["fi", "sv", "en"])),
        ("Suomi Svenska English", Some(&["fi", "sv", "en"])),
        ("SUOMEKSI | PÅ SVENSKA", Some(&["fi", "sv"])),
        ("Suomi / Русский", Some(&["fi", "ru"])),
        ("Kieli: FI SV EN", Some(&["FI", "SV", "EN"])),
        ("Språk: Finska, Svenska", Some(&["fi", "sv"])),
        ("fi sv eng", Some(&["fi", "sv", "en"])),
        ("Suomi", None),
        ("Suomi ja Ruotsi", None),
        ("Suomi Suomeksi", None),
        ("Englanti opettaa", None),
        ("fI SV", None),
        ("FI Sv", None),
        ("FISVEN", None),
        ("FI-SV", None),
        ("FI SV.", None),
        ("FI SV suomi", None),
        ("FI XX", None),
        ("Se No", None),
        ("DE FR", None),
        ("Ää FI", None),
        ("F I", None),
    ];
    for (line, expected) in table {
        let printed = |offer: &Offer| offer.code.unwrap_or(offer.span.slice(line));
        let offers = bar(line);
        let codes = offers.map(|offers| offers.iter().map(printed).collect::<Vec<_>>());
        assert_eq!(codes.as_deref(), expected, "{line:?}");
    }
}

/// A bar may have a line for each language; one line is an offer, and other words are no bar.
#[test]
fn bars_of_several_lines() {
    for (text, expected) in [
        ("suomi\nsvenska\nEnglish", true),
        ("Suomeksi\n\nPå svenska\n\nIn English", true),
        ("FI\nSV\nEN", true),
        ("Suomi\nSuomi", false),
        ("Suomi\nRuotsissa", false),
    ] {
        assert_eq!(bar(text).is_some(), expected, "{text:?}");
    }
    for line in ["suomi", "På svenska", "FI", "• English"] {
        assert!(is_offer(line), "{line:?}");
    }
    for line in ["", "Suomi ja svenska", "FI SV", "Suomessa", "Kieli"] {
        assert!(!is_offer(line), "{line:?}");
    }
}
