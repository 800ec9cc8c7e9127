//! What is the site's: skip links, bars of languages, icons.

use crate::{FIRST, SECOND, article, headings, show};

/// A skip link above the title is no title, in any of the three languages.
#[test]
fn the_title_stands_below_a_skip_link() {
    #[rustfmt::skip]
    let links = [
        "Hyppää sisältöön", "Hyppää sisältöön\nMedia", "Hoppa till innehåll",
        "Gå över till innehållet", "Till innehållet\nAllmänt", "Skip to content", "Skip to Content",
        "Back to top",
    ];
    for link in links {
        let page = article(&format!(
            "{link}\n\nNeuvonta avattiin kylätalolla\n\n{FIRST}\n\n{SECOND}\n"
        ));
        assert_eq!(
            page.title.as_deref(),
            Some("Neuvonta avattiin kylätalolla"),
            "{link}"
        );
        assert_eq!(page.lead.len(), 2, "{link}");
    }
}

/// A bar of languages gives their codes, whatever it calls them.
#[test]
fn a_bar_of_languages_is_no_title() {
    #[rustfmt::skip]
    let bars = [
        "FI SV EN", "fi | sv | eng", "Suomeksi På svenska In English", "Suomi Svenska English",
        "Kieli: FI SV EN", "suomi\nsvenska\nEnglish", "Suomeksi\n\nPå svenska\n\nIn English",
        "Hyppää sisältöön\nFI\nSV\nEN",
    ];
    for bar in bars {
        let page = article(&format!("{bar}\n\nNeuvonta avattiin\n\n{FIRST}\n"));
        assert_eq!(page.languages, ["fi", "sv", "en"], "{bar}");
        assert_eq!(page.title.as_deref(), Some("Neuvonta avattiin"), "{bar}");
    }
}

/// The site's icons and the sentences of its tab are in no value, and head nothing.
#[test]
fn lines_of_the_site_are_in_no_value() {
    let page = article(&format!(
        "Advice\n\nicon/chevron-down Created with Sketch. Basic information\n\n{FIRST}\n\n\
         icon/bulb Created with Sketch. In development\nBasic idea **\n\n{SECOND}\n"
    ));
    let lead: Vec<String> = page.lead.iter().map(show).collect();
    assert_eq!(lead, [format!("p {FIRST}")]);
    assert_eq!(headings(&page), ["Basic idea"]);
    let tab = article(&format!(
        "Kylätalo\n\n{FIRST}\n\nToimintamallin ylläpitäjällä on oikeus lisätä tai poistaa \
         kokonaisuuteen liittyvä toimintamalli. Lisäys tapahtuu toimintamallin \
         “perustiedot”-välilehdeltä.\n\nKotisatama\n\nRuokakassi naapurille\n"
    ));
    let lead: Vec<String> = tab.lead.iter().map(show).collect();
    let models = ["p Kotisatama", "p Ruokakassi naapurille"].map(str::to_owned);
    assert_eq!(lead, [[format!("p {FIRST}")].as_slice(), &models].concat());
}
