//! Which pages have no content, and which only speak of such pages.

use innokyla::check::{Options, no_content};
use innokyla::parse;

fn found(text: &str) -> Option<String> {
    no_content(&parse(text), &Options::default()).map(|found| found.message)
}

/// What servers and sites say in a page's place is found, whatever stands around it.
#[test]
fn a_notice_is_no_content() {
    let missed: Vec<_> = [
        "404 Not Found\n\nnginx/1.18.0\n",
        "Not Found\n\nThe requested URL /a was not found on this server.\n\nApache/2.4.41 (Ubuntu) Server at www.esimerkki.fi Port 443\n",
        "Forbidden\n\nYou don't have permission to access this resource.\n",
        "Error 503 Backend fetch failed\n\nBackend fetch failed\n\nGuru Meditation:\n\nXID: 1234\n\nVarnish cache server\n",
        "404. That's an error.\n\nThe requested URL /x was not found on this server. That's all we know.\n",
        "Server Error\n\n404 - File or directory not found.\n\nThe resource you are looking for might have been removed, had its name changed, or is temporarily unavailable.\n",
        "Sivua ei löytynyt | Innokylä\n\nPyydettyä sivua \"/toimintamalli/x\" ei löytynyt.\n",
        "SIVUA EI LÖYTYNYT\r\n\r\nVoi ei, täällä on vain tyhjää.\r\n",
        "Hups!\n\nSivua ei löytynyt.\n\nPalaa etusivulle\n",
        "Hyppää sisältöön\n\nEtusivu\nToimintamallit\nKirjaudu sisään\n\nSivua ei löydy\n\nSivu on voitu poistaa tai siirtää, tai osoite on väärin.\n\nInnokylää ylläpitää THL.\nPalvelun käyttöehdot\n",
        "Innokylä\n\nPääsy kielletty\n\nKirjaudu sisään nähdäksesi sivun.\n",
        "Access Denied\n\nYou don't have permission to access \"http://www.esimerkki.fi/\" on this server.\n\nReference #18.1234\n",
        "Kirjaudu sisään\n",
        "Kirjaudu sisään\n\nSinun on kirjauduttava sisään nähdäksesi tämän sivun.\n",
        "Innokylä\n\nKirjaudu sisään Innokylään käyttäjätunnuksellasi tai luo uusi tunnus.\n\nSähköpostiosoite\nSalasana\nKirjaudu\n",
        "Logga in\n\nAnvändarnamn\nLösenord\n",
        "Fel 404\n\nSidan kunde inte hittas\n",
        "Virhe\n\nYritä myöhemmin uudelleen.\n",
        "Virhe 500\n\nPalvelussa on häiriö.\n",
        "The website encountered an unexpected error. Please try again later.\n",
        "Just a moment...\n\nEnable JavaScript and cookies to continue\n",
        "You need to enable JavaScript to run this app.\n",
        "Innokylä\nHups, sivua ei löytynyt!\n",
        "Virhe: palvelin ei vastaa. Yritä hetken kuluttua uudelleen.\n",
        "Du måste logga in\n\nLogga in för att se sidan.\n",
        "Tunnistautuminen\n\nValitse tunnistustapa\n\nPankkitunnukset\nMobiilivarmenne\n",
        "Vahvista, että olet ihminen\n\nTämä saattaa kestää muutaman sekunnin.\n\nesimerkki.fi:n on tarkistettava yhteytesi suojaus ennen jatkamista.\n",
        "Selaimesi JavaScript on pois käytöstä. Ota JavaScript käyttöön ja lataa sivu uudelleen.\n",
        "Toimintamalli on poistettu\n\nToimintamalli, jota yritit avata, on poistettu.\n",
        "Tätä kokonaisuutta ei ole julkaistu\n\nSinulla ei ole oikeutta tarkastella tätä sivua.\n",
        "Salasanan palautus\n\nKäyttäjätunnus tai sähköposti\n\nLähetä\n",
        "Etsi\n\nHakusana\n\nHaulla ei löytynyt tuloksia.\n",
        "Hetkinen…\n\nSelaimesi tarkistetaan. Odota muutama sekunti.\n",
        "Hyppää pääsisältöön\nAjankohtaista\nRekisteröidy Kirjaudu sisään\nInnokylää ylläpitää THL.\nPalvelun käyttöehdot\n",
        "Käytämme evästeitä\n\nKäytämme sivustolla evästeitä, jotta voimme parantaa palvelua.\n\nHyväksy kaikki\nVain välttämättömät\n",
        "\u{feff}",
        "\u{a0}\n\t\n---\n",
    ]
    .into_iter()
    .filter(|page| found(page).is_none())
    .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

const TEXT: &str = "Neuvontapiste palvelee asukkaita arkisin ja auttaa heitä löytämään oikean \
                    palvelun. Sinne voi tulla ilman ajanvarausta.";

/// An article has content, although it speaks of lost pages and logins.
#[test]
fn an_article_that_speaks_of_errors_has_content() {
    for page in [
        format!("Verkkosivut uudistuivat\n\nJos näet viestin Sivua ei löytynyt, kerro siitä.\n\n{TEXT}\n"),
        format!("Verkkosivut uudistuivat\n\n{TEXT}\n\nSivua ei löytynyt\n\nVanhat osoitteet ohjataan uusiin.\n"),
        format!("Sivua ei löytynyt – mitä tehdä?\n\n{TEXT}\n\n{TEXT}\n"),
        format!("Kun sivu puuttuu\n\n404 Not Found\n\nTällainen viesti tulee, kun palvelin ei löydä sivua.\n\n{TEXT}\n\n{TEXT}\n"),
        format!("Neuvonta avattiin\n\n{TEXT}\n\nKirjaudu sisään\n"),
        format!("Toimintamalli on poistettu käytöstä\n\n{TEXT}\n\n{TEXT}\n"),
        format!("Haku ei tuottanut tulosta\n\n{TEXT}\n"),
        format!("Salasanan palautus\n\n{TEXT}\n"),
        format!("Hetkinen\n\n{TEXT}\n"),
        format!("Hyppää pääsisältöön\n\nNeuvonta avattiin\n\n{TEXT}\n\nInnokylää ylläpitää THL.\n"),
        "Tapahtumat\n\nUutiset\n".to_owned(),
        "Neuvonta avattiin\n\nInnokylää ylläpitää THL.\nPalvelun käyttöehdot\n".to_owned(),
        format!("Kirjaudu sisään\nEtusivu\n\nNeuvonta avattiin\n\n{TEXT}\n"),
        format!("Virhe\n\n{TEXT}\n"),
        format!("Kirjautuminen\n\n{TEXT}\n\nTunnuksen saat kylätalolta.\n"),
        format!("Huoltokatko\n\nVesi on poikki tiistaina kello 9–11.\n\n{TEXT}\n"),
        "Pääsy estetty\n\nSillan rakennustyöt estävät kulun kylätalolle kesäkuussa. Kiertotie on opastettu.\n".to_owned(),
        "Ilmoittaudu seminaariin\n\nIlmoittaudu mukaan osoitteessa esimerkki.fi.\n\nKirjaudu sisään\n".to_owned(),
        "HTTP-tilakoodit\n\n- 404 Not Found\n- 502 Bad Gateway\n\nPalvelin vastaa koodilla.\n".to_owned(),
        "Palvelussa on häiriö\n\nKylän vesijohto on poikki tiistaina.\n".to_owned(),
        "Kirjautuminen Innokylään uudistuu\n\nInnokylään kirjaudutaan jatkossa uusilla tunnuksilla.\n".to_owned(),
        "Käyttöohje\n\nKirjautuminen\n\nKirjaudu sisään käyttäjätunnuksella ja salasanalla, jotka saat sähköpostitse.\n\nSisällön luominen\n\nValitse etusivulta uusi malli.\n".to_owned(),
        "Otsikko\n\nTeksti.\n".to_owned(),
        "Neuvontapiste avattiin\n".to_owned(),
    ] {
        assert_eq!(found(&page), None, "{page}");
    }
}

/// Whoever leaves the rule out converts everything.
#[test]
fn the_options_may_leave_it_out() {
    let options = Options::default().ignore(innokyla::check::Code::NoContent);
    assert_eq!(no_content(&parse(""), &options), None);
}
