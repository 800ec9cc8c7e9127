//! Cuts of running text behind the facts.

use crate::findings;

/// Words that stand above and go on there are a cut from 40 bytes on.
#[test]
fn forty_bytes_that_go_on_elsewhere_are_a_cut() {
    let page = "Kokonaisuuden nimi\nSilta-hanke\nLuotu\n\n25.01.2022\n\nViimeksi muokattu\n\n\
        05.05.2022\nPäämäärä ja päätavoite\n\n";
    let tail = "nuoret saavat apua kirjaston neuvonnasta";
    assert_eq!(tail.len(), 40);
    for (above, last, cut) in [
        (format!("Nyt {tail} heti."), tail, true),
        (format!("Nyt {tail}, heti."), tail, true),
        (format!("Nyt {tail}kin."), tail, true),
        (format!("Nyt {tail}."), tail, false),
        (format!("Nyt {tail}"), tail, false),
        (format!("Nyt {tail} …"), tail, false),
        (format!("Nyt {tail} heti."), &tail[1..], false),
    ] {
        let found = findings(&format!("{page}{above}\n\n{last}"));
        let codes: Vec<_> = found.iter().map(|(code, ..)| code.as_str()).collect();
        let expected: &[&str] = if cut { &["truncated"] } else { &[] };
        assert_eq!(codes, expected, "{above}");
    }
}

/// Leads and texts under headings of the writer's own are prose, lists of tags are none;
/// of words only those of Finnish are known.
#[test]
fn prose_of_every_kind_may_be_cut() {
    let long =
        "Neuvonta auttaa nuoria alkuun opinnoissa ja työssä kummassakin kunnassa, ja apua saa sekä";
    let model =
        "Toimintamallin nimi\nSilta\n\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n1.2.2022\n";
    let english =
        "The programme helps the families of the village and gives all of them new strength";
    let finnish =
        "Hanke auttaa kylän perheitä ja antaa niille kaikille uutta voimaa, jota he tarvitsevat as";
    #[rustfmt::skip]
    let table = [
        (format!("Silta avattiin\n\n{long}"), true),
        (format!("Silta avattiin\n\nSilta on auki.\n\nMitä sillalla tehdään\n\n{long}"), true),
        (format!("{model}Toimintaympäristö **\n\nKunta on pieni.\n\nUusi asia **\n\n{long}"), true),
        (format!("{model}Tavoiteltu muutos\n\n{long}"), true),
        (
            format!(
                "Kokonaisuuden nimi\nSilta\n\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n1.2.2022\nAihealueet\n\n{long}"
            ),
            false,
        ),
        (
            format!(
                "{model}Tavoiteltu muutos\n\nThe people of the village are old and they need someone to talk to.\n\n{english}"
            ),
            false,
        ),
        (
            format!(
                "{model}Tavoiteltu muutos\n\nKylän väki on vanhaa, ja se tarvitsee juttuseuraa.\n\n{finnish}"
            ),
            false,
        ),
        (
            format!(
                "{model}Tavoiteltu muutos\n\nKylän väki on vanhaa, ja se tarvitsee juttuseuraa.\n\n{finnish}und"
            ),
            true,
        ),
    ];
    for (page, cut) in table {
        let found = findings(&page);
        let is_cut = found.iter().any(|(code, ..)| code == "truncated");
        assert_eq!(is_cut, cut, "{page}: {found:?}");
    }
}

/// A short last line of an article is a cut sentence where it leads on; a link or a
/// by-line there is none.
#[test]
fn the_last_line_of_an_article_may_be_cut() {
    let article = "Silta avattiin\n\nSilta on auki joka päivä.\n\nTervetuloa sillalle\n\n";
    for (end, cut) in [
        ("Vaikka monet keskeis", true),
        ("Silta on auki, ja", true),
        ("Sillan vieressä on kylätalo, kirjasto,", true),
        ("Lisätietoja antavat (", true),
        ("Vaikka monet keskeis\n", false),
        ("Vaikka", false),
        ("Kun silta on kiinni", false),
        ("Maija Meri, p. 000 000 0000", false),
        ("Tutustu Siltaan ja kylätaloon", false),
        ("Teksti: Maija Meri", false),
        ("Sivun alkuun", false),
        ("#silta #kylä", false),
    ] {
        let found = findings(&format!("{article}{end}"));
        let is_cut = found.iter().any(|(code, ..)| code == "truncated");
        assert_eq!(is_cut, cut, "{end}: {found:?}");
    }
}
