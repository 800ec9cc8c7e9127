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
    for (end, cut) in [
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä kummassakin kunnassa",
            false,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä kummassakin kun",
            true,
        ),
        ("Neuvonta auttaa nuoria alkuun opinnoissa ja työssä", true),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy viikossa",
            false,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy viiko",
            false,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika järjestetää",
            false,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy viikon sisäll",
            true,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika on kunnass",
            true,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja aika löytyy viikossa sekä",
            true,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja aika löytyy viikossa sekä\n",
            false,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy verkko-",
            true,
        ),
        (
            "Työntekijät tapaavat nuoria kouluilla ja kirjastoissa, ja sovittu aika löytyy THL",
            false,
        ),
        // A short line needs a word that is cut for certain, and more than that word.
        ("Neuvonta on pienessä kunnass", true),
        ("Neuvonta on pienessä kunnas", false),
        ("Neuvonta on pienessä kunnall", false),
        ("kunnass", false),
        // The last words stand above, but what follows them there is no sentence.
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä kummassakin kunnassa.",
            false,
        ),
        // Names, abbreviations, variants and figures end as they like.
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja siitä vastaa yhdessä Gustafsson & Haglund Mb",
            false,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja kummassakin kunnassa toimii malli b",
            false,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja kummassakin kunnassa toimii malli k",
            true,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja kummassakin kunnassa ikäryhmä on 65 +",
            false,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja kummassakin kunnassa toimii oma web",
            false,
        ),
        (
            "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä, ja siitä kerrotaan lisää verkkosivuilla https:/",
            true,
        ),
        ("- opinnot,", false),
        ("- workshop", false),
        ("Lue lisää neuvonnasta ja", false),
        ("Neuvonnan verkkosivut", false),
    ] {
        let found = findings(&format!("{head}{end}"));
        let expected: &[&str] = if cut { &["truncated"] } else { &[] };
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
/// three long lines stand above it and all of them are closed.
#[test]
fn the_start_of_a_longer_word_is_a_cut_below_closed_lines() {
    let head = "Kokonaisuuden nimi\nSilta-hanke\nLuotu\n\n25.01.2022\n\n\
        Viimeksi muokattu\n\n05.05.2022\nPäämäärä ja päätavoite\n\n";
    let closed =
        "Nuori saa palveluohjausta kirjastossa ja koulussa, ja apu löytyy samana päivänä.\n";
    let open = "Nuori saa palveluohjausta kirjastossa ja koulussa, ja apu löytyy samana päivänä\n";
    let short = "Nuori saa palveluohjausta\n";
    let bullet =
        "- nuori saa palveluohjausta kirjastossa ja koulussa, ja apu löytyy samana päivänä\n";
    let last = "Kun nuori on saanut vastauksen, hänelle soitetaan vielä kerran ja kysytään, mitä";
    let mut wrong = String::new();
    for (above, word, cut) in [
        (closed.repeat(3), "palvelu", true),
        (closed.repeat(2), "palvelu", false),
        (closed.repeat(3) + open, "palvelu", false),
        (open.to_owned() + &closed.repeat(3), "palvelu", false),
        // Short lines and items of a list are neither closed nor open.
        (closed.repeat(3) + short, "palvelu", true),
        (closed.repeat(3) + bullet, "palvelu", true),
        (closed.repeat(2) + short, "palvelu", false),
        // The word stands by itself above, or nowhere, or is too short to tell.
        (closed.repeat(3), "nuori", false),
        (closed.repeat(3), "vastaus", false),
        (closed.repeat(3), "ap", false),
    ] {
        let found = findings(&format!("{head}{above}{last} {word}"));
        let codes: Vec<_> = found.iter().map(|(code, ..)| code.as_str()).collect();
        let expected: &[&str] = if cut { &["truncated"] } else { &[] };
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
    let mut wrong = String::new();
    for (label, sections, cut) in [
        (
            "Kokonaisuuden nimi",
            "Nuoria on tuhat.\n\nHeistä puolet on yli",
            true,
        ),
        (
            "Kokonaisuuden nimi",
            "Nuoria on tuhat.\n\nHeistä puolet on yli\n",
            false,
        ),
        (
            "Kokonaisuuden nimi",
            "Nuoria on tuhat.\n\nHeistä puolet on yli 18.",
            false,
        ),
        (
            "Kokonaisuuden nimi",
            "Nuoria on tuhat\n\nHeistä puolet on yli",
            false,
        ),
        ("Kokonaisuuden nimi", "Heistä puolet on yli", false),
        (
            "Kokonaisuuden nimi",
            "Nuoria on tuhat.\n\n- heistä puolet on yli",
            false,
        ),
        (
            "Kokonaisuuden nimi",
            "Nuoria on tuhat.\n\nPäämäärä ja päätavoite\n\nNuoria kuullaan.\n\nHeistä puolet on yli",
            false,
        ),
        (
            "Toimintamallin nimi",
            "Nuoria on tuhat.\n\nHeistä puolet on yli",
            false,
        ),
    ] {
        let found = findings(&page(label, &format!("{background}{sections}")));
        let codes: Vec<_> = found.iter().map(|(code, ..)| code.as_str()).collect();
        let expected: &[&str] = if cut { &["truncated"] } else { &[] };
        if codes != expected {
            wrong.push_str(&format!("{label}: {sections:?}: found {codes:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
