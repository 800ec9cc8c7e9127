//! What the frame of the site says, in its three languages.
//!
//! All in lower case, without signs around it. How much a line worth so much says is in
//! [`super`].

use nom::Parser;
use nom::bytes::complete::take_while1;
use nom::combinator::verify;
use nom::error::Error;

/// What only a frame says.
pub(super) const CERTAIN: u32 = 2;
/// What sites say and their pages hardly ever do.
pub(super) const LIKELY: u32 = 1;
/// What a page may say as well.
pub(super) const EVERYDAY: u32 = 0;

/// Items of menus and footers, and what each is worth as a sign of the frame.
#[rustfmt::skip]
pub(super) const ITEMS: &[(u32, &[&str])] = &[
    (CERTAIN, &[
        // Back to the top.
        "takaisin ylös", "takaisin sivun alkuun", "takaisin alkuun", "sivun alkuun",
        "sivun yläosaan", "back to top", "to the top", "top of page",
        "till innehållet", "tillbaka till toppen", "till toppen", "till sidans början",
        // The site itself.
        "tietoa innokylästä", "mikä innokylä", "innokylän etusivu", "innokylä, etusivulle",
        "etsi toimintamalleja", "kehitä toimintamalleja", "om innokylä", "om innobyn", "about innovillage",
        "about innokylä",
        // Cookies.
        "evästeasetukset", "evästeet", "evästekäytäntö", "evästekäytännöt",
        "kirjaudu sisään kommentoidaksesi", "kirjaudu kommentoidaksesi", "log in to comment",
        "log in to post comments", "logga in för att kommentera",
        "oliko tästä apua", "oliko tästä sivusta apua", "oliko sivusta apua", "oliko sivu hyödyllinen",
        "oliko tästä hyötyä", "oliko tästä sivusta hyötyä", "oliko sivusta hyötyä", "oliko tämä sivu hyödyllinen",
        "oliko tämä hyödyllistä", "löysitkö etsimäsi tiedon", "vastasiko sivu kysymykseesi",
        "was this helpful", "was this page helpful", "hjälpte sidan dig", "var sidan till hjälp",
        "muuta evästeasetuksia", "hallitse evästeitä", "hyväksy kaikki",
        "hyväksy kaikki evästeet", "hyväksy evästeet", "hylkää kaikki", "hylkää evästeet",
        "salli kaikki", "salli kaikki evästeet", "vain välttämättömät",
        "vain välttämättömät evästeet", "hyväksy vain välttämättömät",
        "cookie settings", "cookies", "accept all", "accept all cookies", "reject all",
        "only necessary cookies", "necessary cookies only", "kakor", "cookieinställningar",
        "cookie-inställningar", "kakinställningar", "godkänn alla", "avvisa alla",
    ]),
    (LIKELY, &[
        "innokylä", "innovillage", "innobyn", "ylös", "tietosuoja", "tietosuojaseloste", "tietosuojaselosteet", "tietosuojailmoitus",
        "tietosuojakäytäntö", "rekisteriseloste", "rekisteri- ja tietosuojaseloste",
        "saavutettavuus", "saavutettavuusseloste", "käyttöehdot", "palvelun käyttöehdot",
        "sivuston käyttöehdot", "yleiset ehdot", "tietoa palvelusta", "tietoa sivustosta",
        "tietoja palvelusta", "anna palautetta", "lähetä palautetta", "palaute",
        "anna palautetta sivusta", "jaa sivu", "jaa somessa", "jaa sosiaalisessa mediassa", "jaa facebookissa",
        "jaa linkedinissä", "jaa twitterissä", "jaa x:ssä", "jaa whatsappissa", "jaa sähköpostilla", "tulosta sivu",
        "samankaltaisia uutisia", "lisää uutisia", "muita uutisia", "uusimmat uutiset", "viimeisimmät uutiset",
        "aiheeseen liittyvää", "related news", "latest news", "fler nyheter", "senaste nyheter", "kommentoi", "lisää kommentti", "ilmoita asiaton sisältö",
        "lisää suosikkeihin", "seuraa toimintamallia", "seuraa tätä toimintamallia", "seuraa kokonaisuutta", "seuraa tätä kokonaisuutta",
        "seuraa sivua", "tulosta tämä sivu", "jaa tämä sivu", "innokyla@thl.fi",
        "share this page", "print this page", "add comment", "dela sidan", "skriv ut sidan",
        "kommentera",
        "palautelomake", "sivukartta", "kirjaudu", "kirjaudu sisään", "kirjaudu ulos",
        "kirjaudu palveluun", "rekisteröidy", "rekisteröidy käyttäjäksi", "luo tunnus",
        "luo tili", "hylkää", "hyväksy", "päävalikko", "avaa valikko", "sulje valikko",
        "avaa haku", "sulje haku", "murupolku", "vaihda kieltä", "valitse kieli",
        "privacy", "privacy policy", "privacy notice", "privacy statement",
        "data protection", "accessibility", "accessibility statement", "terms of use",
        "terms of service", "terms and conditions", "about the service", "give feedback",
        "send feedback", "feedback", "sitemap", "site map", "log in", "login", "log out",
        "sign in", "sign up", "register", "create account", "main menu", "open menu",
        "close menu", "breadcrumb",
        "dataskydd", "dataskyddsbeskrivning", "dataskyddsmeddelande", "tillgänglighet",
        "tillgänglighetsutlåtande", "tillgänglighetsredogörelse", "användarvillkor",
        "användningsvillkor", "om tjänsten", "om webbplatsen", "ge respons", "ge feedback",
        "respons", "webbkarta", "logga in", "logga ut", "registrera dig", "huvudmeny",
        "öppna menyn", "stäng menyn",
    ]),
    (EVERYDAY, &[
        "etusivu", "koti", "haku", "hae", "hae sivustolta", "etsi", "valikko", "navigaatio",
        "ajankohtaista", "uutiset", "tapahtumat", "tapahtumakalenteri", "verkostot",
        "kokonaisuudet", "toimintamallit", "kalenteri", "sanasto", "työkalut", "koulutukset", "omat sivut", "omat tiedot",
        "omat tietoni", "oma profiili", "takaisin", "päänavigaatio", "mobiilivalikko", "ohjeet", "ohje", "tuki", "usein kysyttyä",
        "ota yhteyttä", "yhteystiedot", "yhteys", "uutiskirje", "tilaa uutiskirje",
        "seuraa meitä", "seuraa meitä somessa", "seuraa innokylää", "sosiaalinen media",
        "facebook", "linkedin", "instagram", "youtube", "twitter", "x", "x (twitter)",
        "bluesky", "whatsapp", "slideshare", "jaa",
        "kopioi linkki", "lataa pdf", "lataa pdf-tiedostona", "tallenna pdf", "perustiedot", "seuraajat", "kyllä",
        "ei", "yes", "sähköposti", "tulosta", "tykkää", "tykkäykset", "kommentit", "suosittele", "tilaa",
        "suomi", "suomeksi", "svenska", "på svenska", "english", "in english", "fi", "sv",
        "en",
        "kuuntele", "kuuntele sivu", "kuuntele sivua", "kuuntele teksti", "lyssna", "lyssna på sidan", "listen",
        "listen to this page", "käännä sivu", "beta",
        "kehittämisen polku", "toimintamalli", "kokonaisuus",
        "home", "frontpage", "front page", "search", "menu", "navigation", "news", "events",
        "networks", "contact", "contact us", "newsletter", "follow us", "share",
        "print", "like", "likes", "comments", "help", "faq", "back",
        "hem", "startsida", "framsida", "sök", "meny", "aktuellt", "nyheter", "evenemang",
        "nätverk", "kontakt", "kontakta oss", "nyhetsbrev", "följ oss", "dela",
        "skriv ut", "gilla", "kommentarer", "hjälp", "tillbaka",
    ]),
];

/// What sites call the ways through them, and never a page. Even one alone is a line of the
/// frame above a title.
#[rustfmt::skip]
pub(super) const NAVIGATION: &[&str] = &[
    "etusivu", "valikko", "avaa valikko", "sulje valikko", "päävalikko", "mobiilivalikko", "navigaatio",
    "päänavigaatio", "murupolku", "haku", "hae", "hae sivustolta", "etsi", "avaa haku", "sulje haku", "kirjaudu",
    "kirjaudu sisään", "rekisteröidy", "takaisin", "vaihda kieltä", "valitse kieli", "suomeksi", "på svenska",
    "in english", "svenska", "english", "kuuntele", "kuuntele sivu", "kuuntele sivua", "lyssna", "listen", "beta",
    "kehittämisen polku", "toimintamalli", "kokonaisuus",
    "home", "frontpage", "front page", "menu", "main menu", "open menu", "close menu", "navigation", "breadcrumb",
    "search", "log in", "login", "sign in", "back",
    "hem", "startsida", "framsida", "meny", "huvudmeny", "öppna menyn", "stäng menyn", "sök", "logga in", "tillbaka",
];

/// What people do with a page, and what of it is counted: `Jaa / Tulosta`, `Kommentit (0)`.
pub(super) const ACTIONS: &[&str] = &[
    "jaa",
    "tulosta",
    "tykkää",
    "tykkäykset",
    "kommentit",
    "suosittele",
    "share",
    "print",
    "like",
    "likes",
    "comments",
    "dela",
    "skriv ut",
    "gilla",
    "kommentarer",
];

/// What sites count of their pages.
pub(super) const COUNTED: &[&str] = &[
    "seuraaja",
    "seuraajaa",
    "tykkäys",
    "tykkäystä",
    "kommentti",
    "kommenttia",
    "jako",
    "jakoa",
    "katselukertaa",
    "followers",
    "likes",
    "comments",
    "views",
    "följare",
    "kommentarer",
];

/// How lines open that call the reader of a page to what its site offers. What writers call
/// theirs to, `Katso`, `Lue`, `Tutustu`, is left out.
pub(super) const CALLS: &[&str] = &[
    "Anna",
    "Ilmoittaudu",
    "Jaa",
    "Kirjaudu",
    "Kommentoi",
    "Liity",
    "Lähetä",
    "Osallistu",
    "Rekisteröidy",
    "Seuraa",
    "Suosittele",
    "Tallenna",
    "Tilaa",
    "Tulosta",
    "Tykkää",
];

/// What stands before breadcrumbs.
pub(super) const YOU_ARE_HERE: &[&str] = &[
    "olet tässä",
    "olet täällä",
    "sijaintisi",
    "you are here",
    "du är här",
    "murupolku",
];

/// What pages of the site's own are called, which all others lead to.
#[rustfmt::skip]
pub(super) const OWN_PAGES: &[&str] = &[
    "tietosuoja", "tietosuojaseloste", "rekisteriseloste", "rekisteri- ja tietosuojaseloste",
    "saavutettavuus", "saavutettavuusseloste", "käyttöehdot", "palvelun käyttöehdot",
    "tietoa palvelusta", "tietoa innokylästä", "sivukartta", "privacy policy",
    "accessibility statement", "terms of use", "dataskyddsbeskrivning",
    "tillgänglighetsutlåtande", "användarvillkor",
];

/// Where a line of breadcrumbs begins.
pub(super) const HOME: &[&str] = &[
    "etusivu",
    "koti",
    "innokylä",
    "home",
    "front page",
    "hem",
    "startsida",
    "framsida",
];

/// `Siirry` and its like.
pub(super) const SKIP: &[&str] = &[
    "hyppää", "siirry", "ohita", "palaa", "mene", "takaisin", "skip", "jump", "go", "back",
    "return", "hoppa", "gå", "tillbaka",
];

/// What may stand between such a word and what it leads to.
pub(super) const ON_THE_WAY: &[&str] = &[
    "suoraan",
    "sivun",
    "takaisin",
    "varsinaiseen",
    "direkt",
    "över",
    "till",
    "to",
    "the",
    "main",
    "page",
];

/// What it leads to, by how the word begins.
pub(super) const SKIPPED_TO: &[&str] = &[
    "sisältöön",
    "pääsisältöön",
    "navigaatio",
    "valikko",
    "päävalikko",
    "alkuun",
    "yläosaan",
    "alatunniste",
    "content",
    "navigation",
    "innehåll",
    "huvudinnehåll",
    "navigering",
    "ylös",
    "etusivulle",
    "hakutulo",
    "hakuun",
    "edelliselle",
    "toimintamalleihin",
    "kokonaisuuksiin",
    "uutisiin",
    "uutislistaan",
    "ajankohtaisiin",
    "otsikoihin",
    "listaan",
    "luetteloon",
    "top",
    "news",
    "upp",
    "toppen",
    "nyheter",
    "startsidan",
];

/// One word of a table.
pub(super) fn one_word<'a>(
    words: &'static [&'static str],
) -> impl Parser<&'a str, Output = &'a str, Error = Error<&'a str>> {
    verify(take_while1(char::is_alphanumeric), |word: &str| {
        words.contains(&word)
    })
}
