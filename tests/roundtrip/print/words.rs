//! Invented Finnish, the material of the texts.

#[rustfmt::skip]
pub(crate) const SUBJECTS: [&str; 12] = [
    "Hanke", "Uusi palvelupolku", "Ohjausryhmä", "Monialainen tiimi", "Ikääntyneiden kotihoito",
    "Digitaalinen neuvonta", "Lapsiperheiden tuki", "Sosiaali- ja terveyskeskus", "Åvikin työpaja",
    "Älykäs lääkeautomaatti", "”Yhteinen polku” -malli", "Vertaisryhmä 🌱",
];

#[rustfmt::skip]
pub(crate) const VERBS: [&str; 8] = [
    "vahvistaa", "kokoaa yhteen", "pilotoi", "selkeyttää", "tukee – pitkällä aikavälillä –",
    "lisää  tasaisesti", "ei korvaa", "muotoilee uudelleen, jos rahoitus riittää,",
];

#[rustfmt::skip]
pub(crate) const OBJECTS: [&str; 10] = [
    "asukkaiden osallisuutta", "ammattilaisten työtä", "sähköisiä palveluja", "arjen sujuvuutta 😀",
    "palvelujen saatavuutta (mm. Järvenpäässä)", "yhteistä kieltä ja ”hyviä käytäntöjä”",
    "kolmen kunnan välistä työnjakoa", "läheisten jaksamista, lepoa ja elämäniloa",
    "hoitajien ja lääkäreiden vastaanottoja", "osoitteessa esimerkki.fi julkaistua opasta",
];

/// What closes a sentence.
pub(crate) const ENDS: [&str; 6] = [".", ".", ".", ":", "…", ".”"];

/// Lines for headings, links and pictures: short, without a full stop, unlike any label.
#[rustfmt::skip]
pub(crate) const SHORT: [&str; 14] = [
    "Arjen tuki kotona", "Mitä opimme matkalla", "Pilotin eteneminen", "Yhteinen työpöytä",
    "Hyvän iän ohjelma", "Digipolku 🚀 käytössä", "Öljylampun valossa – muistelutyö",
    "Esite ja juliste", "Neuvola ja perhe", "Etäkäynnit (pilotti)", "Åvikin työpajat", "Yhdessä",
    "Perhekeskuksen viikko-ohjelma, syksy",
    "Äidit ja isät mäellä – pitkäjänteistä työtä ääriään myöten täynnä olevissa päiväkodeissa",
];

/// More such lines, with which no section heading begins.
#[rustfmt::skip]
pub(crate) const ODD: [&str; 8] = [
    "”Sujuvasti alkuun”", "kuva Maija Meri", "Mitä kuuluu?", "#yhdessä #arkisujuu",
    "Facebook:@hyvaika", "avustuspäätökset (esimerkki.fi)", "Pikaopas (pdf, 2.3 MB)",
    "Kesto: kaksi vuotta",
];

/// Lines that are links by their own words.
#[rustfmt::skip]
pub(crate) const LINKS: [&str; 9] = [
    "Facebook:@hyvaika", "avustuspäätökset (esimerkki.fi)", "Pikaopas (pdf, 2.3 MB)",
    "Katso myös: Hyvän iän ohjelma", "Lue lisää ohjelmasta", "www.esimerkki.fi/opas",
    "> Siirry oppaaseen", "Oppaat englanniksi »", "Esite (linkki kunnan sivuille)",
];

/// Short lines that are paragraphs wherever they stand.
#[rustfmt::skip]
pub(crate) const PLAIN: [&str; 5] = [
    "Kesto: kaksi vuotta", "Julkaistu 14.2.2022 klo 9.30", "9.30 Aamukahvi", "#yhdessä #arkisujuu",
    "Maija Meri ja Väinö Östman",
];

/// Short lines that are headings wherever they stand.
pub(crate) const LOUD: [&str; 3] = ["KOKEILUN VAIHEET", "🌱 Juurrutus", "ÄÄNI KUULUVIIN"];

/// Lines that introduce a list without a colon.
#[rustfmt::skip]
pub(crate) const INTRODUCTIONS: [&str; 5] = [
    "Hankkeen tavoitteena on", "Mukana ovat muun muassa", "Kehittämisen tarkoituksena",
    "ja lisäksi", "Lisäksi havaittiin",
];

/// Titles of pages.
#[rustfmt::skip]
pub(crate) const TITLES: [&str; 8] = [
    "Silta arkeen", "Lähellä ikäihmistä -hanke", "Kansallinen Tulevaisuuden koti -ohjelma",
    "Perheen äänellä – lasten ja nuorten palvelut", "”Omaishoitaja” etunenässä", "Hyvä mieli 2030",
    "Päihdetyön uusi käytäntö (Puhti)", "Åvik–Österby samverkan",
];

/// Names of pages that do not look like titles by themselves.
pub(crate) const LONG_NAMES: [&str; 3] = [
    "Mikä ikääntynyttä auttaa?",
    "Kotona asuvien ikääntyneiden, heidän läheistensä ja monialaisten ammattilaisten yhteisen palvelupolun mallinnus",
    "Etäpalvelut jokaiselle.",
];

#[rustfmt::skip]
pub(crate) const GIVEN: [&str; 8] = [
    "Maija", "Anna-Liisa", "Väinö", "Åke", "Aino", "Juha-Pekka", "Sirkka", "Tuomas",
];

#[rustfmt::skip]
pub(crate) const SURNAMES: [&str; 8] = [
    "Meri", "Puronen", "Mäkelä-Salo", "Östman", "Kettunen", "Hämäläinen", "Vuorela", "Saarinen",
];

#[rustfmt::skip]
pub(crate) const ROLES: [&str; 5] = [
    "hankejohtaja", "projektipäällikkö", "ylilääkäri", "kehittämispäällikkö",
    "johtava asiantuntija",
];

pub(crate) const PLURAL_ROLES: [&str; 3] = [
    "muutosagentit",
    "IPS-työhönvalmentajat",
    "johtavat asiantuntijat",
];

/// What stands beside a person.
#[rustfmt::skip]
pub(crate) const EMPLOYERS: [&str; 6] = [
    "THL", "Rantalan kunta", "Keusote", "sosiaali- ja terveyspalvelut", "Vanhustyön Tuki ry",
    "Aavan hyvinvointialue",
];

#[rustfmt::skip]
pub(crate) const PHONES: [&str; 5] = [
    "040 123 4567", "+358 50 765 4321", "0295 000 111", "09-123 4567", "(09) 123 4567",
];

/// Organisations with their abbreviations.
pub(crate) const ORGANISATIONS: [(&str, Option<&str>); 10] = [
    ("Sosiaali- ja terveysministeriö", Some("STM")),
    ("Ei erillisrahoitusta", None),
    ("Muu EU-rahoitus", None),
    ("Kunta", None),
    ("Säätiöt ja rahastot", None),
    ("Terveyden ja hyvinvoinnin laitos", Some("THL")),
    ("Euroopan sosiaalirahasto", Some("ESR+")),
    ("Kuviteltu säätiö sr", None),
    ("Järvenpään kaupunki", None),
    ("Vanhustyön Tuki ry", None),
];

#[rustfmt::skip]
pub(crate) const TOWNS: [&str; 6] = [
    "Järvenpää", "Kokkola", "Ylöjärvi", "Pietarsaari", "Äänekoski", "Turku",
];

pub(crate) const DOMAINS: [&str; 4] = ["gov.fi", "thl.fi", "esimerkki.fi", "hyvaika.example.org"];
pub(crate) const MAILBOXES: [&str; 4] = ["maija.meri", "kirjaamo", "vaino_ostman", "hanke-info"];
pub(crate) const SITES: [&str; 3] = ["soteuudistus.fi", "esimerkki.fi", "hyvaika.example.org"];
pub(crate) const FORMATS: [&str; 4] = ["pdf", "docx", "pptx", "xlsx"];
pub(crate) const STAGES: [&str; 4] = [
    "Kehitteillä",
    "Ideoitu",
    "Käytössä",
    "Valmis levitettäväksi",
];

#[rustfmt::skip]
pub(crate) const TOPICS: [&str; 6] = [
    "Sosiaalihuolto", "Sosiaali- ja terveyskeskukset", "Perusterveydenhuolto",
    "Lapset, nuoret ja perheet", "Ikääntyneet", "Mielenterveys- ja päihdetyö",
];

pub(crate) const PHENOMENA: [&str; 4] = [
    "Yksinäisyys",
    "Hyvinvoinnin edistäminen",
    "Digitalisaatio ja etäpalvelut",
    "Osallisuus",
];

/// Labels of one kind of page that are text on the other.
#[rustfmt::skip]
pub(crate) const FOREIGN_TO_KOKONAISUUS: [&str; 9] = [
    "Toteutuspaikka", "Kuvateksti", "Toimintaympäristö", "Tavoiteltu muutos", "Ratkaisun perusidea",
    "Kansikuva", "Kehittämisen vaihe", "Lue lisää", "Muutoksen mittaaminen",
];
#[rustfmt::skip]
pub(crate) const FOREIGN_TO_TOIMINTAMALLI: [&str; 7] = [
    "Toimijat", "Toimiaika", "Aihealueet", "Ilmiöt", "Päämäärä ja päätavoite",
    "Tuotokset ja tulokset", "Lue lisää",
];

/// Everyday words that are labels among the basic facts and text in the sections.
#[rustfmt::skip]
pub(crate) const FACTS_OF_KOKONAISUUS: [&str; 6] = [
    "Tekijä", "Luotu", "Toimiaika", "Toimijat", "Rahoittaja", "Lyhyt kuvaus",
];
pub(crate) const FACTS_OF_TOIMINTAMALLI: [&str; 4] =
    ["Tekijä", "Luotu", "Toteutuspaikka", "Kansikuva"];

/// Everyday labels. One of them alone does not make an article a page of Innokylä.
pub(crate) const EVERYDAY: [&str; 5] = ["Toimijat", "Tekijä", "Luotu", "Aihealueet", "Toimiaika"];
