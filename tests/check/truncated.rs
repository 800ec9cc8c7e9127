//! Where a text was cut off, and what proves it.

use innokyla::{Severity, parse, parse_bytes};

use super::{PAGE, findings};

/// Sentences that are cut are found by evidence, and a full stop that lacks is none.
#[test]
fn a_missing_full_stop_is_no_cut() {
    let head = "Toimintamallin nimi\nNeuvonta\nToimintamallin lyhyt kuvaus\n\n\
        Neuvonta auttaa nuoria alkuun opinnoissa ja työssä kummassakin kunnassa.\n\n\
        Luotu\n\n1.2.2022\n\nViimeksi muokattu\n\n1.2.2022\nTavoiteltu muutos\n\n";
    let mut wrong = String::new();
    #[rustfmt::skip]
    let table = [
        ("Neuvonta auttaa nuoria alkuun opinnoissa ja työssä kummassakin kunnassa", None),
        ("Neuvonta auttaa nuoria alkuun opinnoissa ja työssä kummassakin kun", Some("truncated")),
        ("Neuvonta auttaa nuoria alkuun opinnoissa ja työssä", Some("truncated")),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy viikossa",
            None,
        ),
        ("Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy viiko", None),
        ("Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika järjestetää", None),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy viikon sisäll",
            Some("truncated"),
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika on kunnass",
            Some("truncated"),
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja aika löytyy viikossa sekä",
            Some("truncated"),
        ),
        ("Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja aika löytyy viikossa sekä\n", None),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy verkko-",
            Some("truncated"),
        ),
        ("Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy THL", None),
        // A short line needs a word that is cut for certain, and more than that word.
        ("Neuvonta on pienessä kunnass", Some("truncated")),
        ("Neuvonta on pienessä kunnas", Some("may-be-truncated")),
        ("Neuvonta on pienessä kunnall", Some("may-be-truncated")),
        ("kunnass", None),
        // The last words stand above, but what follows them there is no sentence.
        ("Neuvonta auttaa nuoria alkuun opinnoissa ja työssä kummassakin kunnassa.", None),
        // Names, abbreviations, variants and figures end as they like.
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja siitä vastaa yhdessä Gustafsson & Haglund Mb",
            None,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja kummassakin kunnassa toimii malli b",
            None,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja kummassakin kunnassa toimii malli k",
            Some("truncated"),
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja kummassakin kunnassa ikäryhmä on 65 +",
            None,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja kummassakin kunnassa toimii oma web",
            None,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja siitä kerrotaan lisää verkkosivuilla https:/",
            Some("truncated"),
        ),
        // Such words have five letters at least, all of them small.
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja kummassakin kunnassa toimii oma blog",
            None,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja kummassakin kunnassa toimii oma blogm",
            Some("truncated"),
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja kummassakin kunnassa toimii oma Blogm",
            None,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja se on kunnassa ensimmäinen askel",
            None,
        ),
        ("Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja apua saa kunnassa joka tytär", None),
        // A line is long from 80 letters on, and more than a few words from 40 on.
        (&("ä".repeat(76) + " sekä"), Some("truncated")),
        (&("ä".repeat(75) + " sekä"), Some("truncated")),
        (&("ä".repeat(74) + " sekä"), Some("may-be-truncated")),
        (&("ä".repeat(35) + " sekä"), Some("may-be-truncated")),
        (&("ä".repeat(34) + " sekä"), None),
        // 40 bytes of the same words are no accident.
        ("auttaa nuoria alkuun opinnoissa ja tyoss", Some("may-be-truncated")),
        ("- opinnot,", None),
        ("- workshop", None),
        ("Lue lisää neuvonnasta ja", None),
        ("Neuvonnan verkkosivut", None),
    ];
    for (end, cut) in table {
        let found = findings(&format!("{head}{end}"));
        let expected = Vec::from_iter(cut);
        let codes: Vec<_> = found.iter().map(|(code, ..)| code.as_str()).collect();
        if codes != expected {
            wrong.push_str(&format!("{end:?}: found {codes:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The kokonaisuus pages among the seeds, cut in half, are cut.
#[test]
fn half_a_seed_is_cut() {
    for entry in std::fs::read_dir("seeds").unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let letters: Vec<char> = text.chars().collect();
        let half: String = letters[..letters.len() / 2].iter().collect();
        let found = parse(&half).diagnostics();
        let name = path.file_name().unwrap().to_string_lossy();
        if ["000", "002", "004"]
            .iter()
            .any(|seed| name.starts_with(seed))
        {
            let cut = found.iter().find(|found| found.severity == Severity::Error);
            let line = half.lines().count();
            assert_eq!(
                cut.map(|cut| (cut.code.as_ref(), cut.line)),
                Some(("truncated", line)),
                "{name}"
            );
        }
    }
}

/// A file cut inside a letter is told once, as cut.
#[test]
fn a_letter_cut_in_two_is_a_cut() {
    let bytes = PAGE.as_bytes();
    let letter = PAGE.find("ämäärä").unwrap();
    let found = parse_bytes(&bytes[..=letter]).unwrap().diagnostics();
    let codes: Vec<_> = found.iter().map(|found| found.code.as_ref()).collect();
    assert_eq!(codes, ["truncated"]);
    assert_eq!((found[0].line, found[0].column), (13, 3));
}

/// A last word that is elsewhere only the start of longer words is a cut, if at least
/// three long lines stand above it and all of them are closed; else it may be one.
#[test]
fn the_start_of_a_longer_word_is_a_cut_below_closed_lines() {
    let head = "Kokonaisuuden nimi\nSilta-hanke\nLuotu\n\n25.01.2022\n\n\
        Viimeksi muokattu\n\n05.05.2022\nLähtötilanne ja strategiset liittymäkohdat\n\n\
        Nuoria on tuhat.\n\nPäämäärä ja päätavoite\n\n";
    let closed =
        "Nuori saa palveluohjausta kirjastossa ja koulussa, ja apu löytyy samana päivänä.\n";
    let open = "Nuori saa palveluohjausta kirjastossa ja koulussa, ja apu löytyy samana päivänä\n";
    let short = "Nuori saa palveluohjausta\n";
    let bullet =
        "- nuori saa palveluohjausta kirjastossa ja koulussa, ja apu löytyy samana päivänä\n";
    let last = "Kun nuori on saanut vastauksen, hänelle soitetaan vielä kerran ja kysytään, mitä";
    let mut wrong = String::new();
    #[rustfmt::skip]
    let table = [
        (closed.repeat(3), "palvelu", Some("truncated")),
        (closed.repeat(2), "palvelu", Some("may-be-truncated")),
        (closed.repeat(3) + open, "palvelu", Some("may-be-truncated")),
        (open.to_owned() + &closed.repeat(3), "palvelu", Some("may-be-truncated")),
        // Short lines and items of a list are neither closed nor open.
        (closed.repeat(3) + short, "palvelu", Some("truncated")),
        (closed.repeat(3) + bullet, "palvelu", Some("truncated")),
        (closed.repeat(2) + short, "palvelu", Some("may-be-truncated")),
        // The word stands by itself above, or nowhere, or is too short to tell.
        (closed.repeat(3), "nuori", None),
        (closed.repeat(3), "vastaus", None),
        (closed.repeat(3), "apu", None),
        (closed.repeat(3), "ap", Some("may-be-truncated")),
    ];
    for (above, word, cut) in table {
        let found = findings(&format!("{head}{above}{last} {word}"));
        let codes: Vec<_> = found.iter().map(|(code, ..)| code.as_str()).collect();
        let expected = Vec::from_iter(cut);
        if codes != expected {
            wrong.push_str(&format!("{above}… {word}: found {codes:?}\n\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A kokonaisuus that ends in an open line of its background, below a closed line, is
/// cut; one that has another section, or another kind of page, need not be.
#[test]
fn a_kokonaisuus_goes_on_behind_its_background() {
    let page = |label: &str, sections: &str| {
        format!("{label}\nSilta\n\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n1.2.2022\n{sections}")
    };
    let background = "Lähtötilanne ja strategiset liittymäkohdat\n\n";
    // What closes a line closes the last one and the one above it.
    for close in ". ! ? : ; … * \" ' ” “ ’ » ) ]".split(' ') {
        let above = format!("{background}Nuoria on tuhat{close}\n\nHeistä puolet on yli");
        let found = findings(&page("Kokonaisuuden nimi", &above));
        assert_eq!(found.len(), 1, "{close}: {found:?}");
        let last = format!("{background}Nuoria on tuhat.\n\nHeistä puolet on yli{close}");
        let found = findings(&page("Kokonaisuuden nimi", &last));
        assert_eq!(found, [], "{close}");
    }
    // A heading that ends in stars is no closed line.
    let starred = background.replace("\n\n", " **\n\n") + "Heistä puolet on yli";
    assert!(findings(&page("Kokonaisuuden nimi", &starred)).is_empty());
    let mut wrong = String::new();
    #[rustfmt::skip]
    let table = [
        ("Kokonaisuuden nimi", "Nuoria on tuhat.\n\nHeistä puolet on yli", true),
        ("Kokonaisuuden nimi", "Nuoria on tuhat.\n\nHeistä puolet on yli\n", false),
        ("Kokonaisuuden nimi", "Nuoria on tuhat.\n\nHeistä puolet on yli 18.", false),
        ("Kokonaisuuden nimi", "Nuoria on tuhat\n\nHeistä puolet on yli", false),
        ("Kokonaisuuden nimi", "Heistä puolet on yli", false),
        ("Kokonaisuuden nimi", "Nuoria on tuhat.\n\n- heistä puolet on yli", false),
        (
            "Kokonaisuuden nimi",
            "Nuoria on tuhat.\n\nPäämäärä ja päätavoite\n\nNuoria kuullaan.\n\nHeistä puolet on yli",
            false,
        ),
        ("Toimintamallin nimi", "Nuoria on tuhat.\n\nHeistä puolet on yli", false),
    ];
    for (label, sections, cut) in table {
        let found = findings(&page(label, &format!("{background}{sections}")));
        let codes: Vec<_> = found.iter().map(|(code, ..)| code.as_str()).collect();
        let expected: &[&str] = if cut { &["truncated"] } else { &[] };
        if codes != expected {
            wrong.push_str(&format!("{label}: {sections:?}: found {codes:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The first letter of a label is enough, where the label may stand and the page does
/// not have it.
#[test]
fn the_start_of_a_label_is_a_cut() {
    let facts = "Kokonaisuuden nimi\nSilta-hanke\nLuotu\n\n25.01.2022\n\n";
    let sections =
        "Viimeksi muokattu\n\n05.05.2022\nPäämäärä ja päätavoite\n\nNeuvonta auttaa.\n\n";
    let modified = "the text ends in the middle of `Viimeksi muokattu`";
    let results =
        "the text ends in the middle of `Tavoiteltavat tulokset, tuotokset ja vaikutukset`";
    for (page, message) in [
        (format!("{facts}Viimeksi muokat"), Some(modified)),
        (format!("{facts}Viimeksi"), Some(modified)),
        (format!("{facts}Viim"), Some(modified)),
        // Blank lines without a line end behind them are a line end, too.
        (format!("{facts}Viimeksi muokat\n  "), None),
        // A label is surer than the fact whose last line it would be.
        (
            "Kokonaisuuden nimi\nSilta\nLyhyt kuvaus\n\nNeuvonta auttaa.\nToim".to_owned(),
            Some("the text ends in the middle of `Toimiaika`"),
        ),
        (format!("{facts}V"), Some(modified)),
        (
            format!("{facts}{sections}Tavoiteltavat tulo"),
            Some(results),
        ),
        (format!("{facts}{sections}Tavoiteltavat"), Some(results)),
        (format!("{facts}{sections}Tav"), Some(results)),
        (format!("{facts}{sections}Tavoiteltavat tulo\n"), None),
        (format!("{facts}{sections}Päämäärä ja pää"), None),
    ] {
        let found = parse(&page).diagnostics().into_iter();
        let mut cuts = found.filter(|found| found.code == "truncated");
        let found = cuts.next().map(|cut| cut.message);
        assert_eq!(found.as_deref(), message, "{page}");
    }
}
