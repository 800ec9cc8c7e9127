//! The words of placeholders, in lower case.

/// What stands for nothing by itself, marks around it aside.
#[rustfmt::skip]
pub(super) const SHORT_FORMS: &[&str] = &[
    "ei", "n/a", "n.a", "n.a.", "tba", "tbd", "tbc", "t.b.a", "t.b.d", "none", "null", "nil", "undefined", "unknown",
    "tuntematon", "puuttuu", "tyhjä", "anonyymi", "anonymous", "nimetön", "okänd", "okänt", "saknas",
];

/// What denies a fact.
pub(super) const DENIALS: &[&str] = &["ei", "eivät", "ej", "inte", "ingen", "inga", "not", "no"];

/// The facts that are denied.
#[rustfmt::skip]
pub(super) const FACTS: &[&str] = &[
    "tiedossa", "tietoa", "tietoja", "tiedetä", "ole", "nimetty", "valittu", "määritelty", "määritetty", "saatavilla",
    "saatavissa", "ilmoitettu", "päätetty", "sovittu", "selvillä", "varmistunut", "vahvistettu", "rekrytoitu", "palkattu",
    "asetettu", "kirjattu", "merkitty", "annettu", "täytetty", "kukaan", "ketään", "mitään", "nimeä", "yhteyshenkilöä",
    "organisaatiota", "rahoittajaa", "liitteitä", "liitettä", "linkkejä", "tiedostoja",
    "julkaista", "julkaistu", "näytetä", "paikkakuntaa", "tekijää", "relevantti", "sovellettavissa",
    "känt", "känd", "uppgift", "uppgifter", "angivet", "angiven", "tillgänglig", "tillgängligt", "utsedd", "bestämt", "tillämpligt",
    "known", "available", "applicable", "specified", "provided", "defined", "decided", "assigned", "appointed",
    "information", "data", "given",
];

/// What promises a value.
#[rustfmt::skip]
pub(super) const TELLERS: &[&str] = &[
    "suunnitteilla", "tulossa", "myöhemmin", "valmisteilla", "kesken", "avoin", "avoinna", "avoimena", "haussa",
    "täydentyy", "täydennetään", "täydennettävä", "täydennettävänä", "täsmentyy", "täsmennetään", "tarkentuu", "tarkennetaan",
    "päivittyy", "päivitetään", "varmistuu", "varmistetaan", "vahvistuu", "vahvistetaan", "selviää", "selvitetään",
    "ilmoitetaan", "julkaistaan", "lisätään", "määritellään", "määräytyy", "sovitaan", "päätetään", "nimetään", "valitaan",
    "rekrytoidaan", "palkataan", "haetaan", "puuttuu", "puuttuvat", "tuntematon",
    "saknas", "vakant", "kompletteras", "uppdateras", "meddelas", "fastställs", "utses", "senare",
    "vacant", "pending", "later", "tba", "tbd", "tbc",
];

/// What stands beside either and says nothing by itself.
#[rustfmt::skip]
pub(super) const ASIDES: &[&str] = &[
    "vielä", "toistaiseksi", "tällä", "hetkellä", "on", "se", "ne", "asia", "tämä", "kun", "kunhan", "pian", "lähiaikoina",
    "tieto", "tiedot", "nimi", "nimet", "henkilö", "yhteyshenkilö", "yhteyshenkilön", "rahoittaja", "rahoitus",
    "organisaatio", "paikka", "paikkakunta", "hanke", "hankkeen", "edetessä", "alkaessa", "käynnistyessä", "aikana", "alussa",
    "hankkeella", "hankkeessa", "hankkeelle", "yhteyshenkilöä", "yhteyshenkilöitä", "enää", "ulkopuolista", "erillistä", "erillisiä",
    "syksyllä", "keväällä", "kesällä", "talvella", "vuonna", "aikaisemmin", "erikseen", "haku", "valinta",
    "ännu", "ej", "uppgift", "uppgifter", "kommer", "att", "yet", "currently", "information", "is", "will", "to", "be", "at", "the", "moment",
];

/// What is still to be done with a person or a party, behind *myöhemmin* or *to be*.
#[rustfmt::skip]
pub(super) const PARTICIPLES: &[&str] = &[
    "palkattava", "palkattavat", "rekrytoitava", "rekrytoitavat", "nimettävä", "nimettävät", "valittava", "valittavat",
    "ilmoitettava", "määriteltävä", "päätettävä", "täydennettävä", "täydentyvä", "tarkentuva", "sovittava", "lisättävä",
    "announced", "confirmed", "determined", "defined", "decided", "appointed", "hired", "recruited", "named", "filled",
    "specified", "added", "updated",
];

/// Words that say that a post is open, and that are part of no name.
#[rustfmt::skip]
pub(super) const OPENINGS: &[&str] = &[
    "rekrytoidaan", "rekrytoitava", "rekrytoitavana", "rekrytoinnissa", "rekrytoimatta", "palkataan", "palkattava",
    "palkattavana", "haussa", "haettavana", "haetaan", "avoinna", "avoimena", "täytetään", "täytettävänä", "täyttämättä",
    "nimetään", "nimettävä", "nimeämättä", "valitaan", "valittava", "valitsematta", "vakanssi", "kesken", "käynnissä",
    "tarkentuu", "täydentyy", "myöhemmin", "aloittaa", "vaihtuu", "vaihtunut", "vaihtumassa", "siirtynyt", "eläköitynyt", "irtisanoutunut", "päättynyt", "päättyi", "lakannut",
    "vakant", "rekryteras", "tillsätts", "anställs", "utses", "vacant", "vacancy", "tba", "tbd", "tbc",
];

/// Words that send the reader elsewhere, where a text begins with them.
pub(super) const POINTERS: &[&str] = &["katso", "ks", "kts", "yhteystiedot"];

/// What is open behind *avoin*.
#[rustfmt::skip]
pub(super) const POSTS: &[&str] = &[
    "tehtävä", "toimi", "virka", "vakanssi", "paikka", "työpaikka", "haku",
];

/// Words in the place of a name, alone or beside each other.
#[rustfmt::skip]
pub(super) const NOBODY: &[&str] = &[
    "n", "nn", "x", "etunimi", "sukunimi", "nimi", "förnamn", "efternamn", "namn", "firstname", "lastname", "first", "last",
    "surname", "name",
];

/// Every table.
pub(super) const TABLES: [&[&str]; 8] = [
    SHORT_FORMS,
    DENIALS,
    FACTS,
    TELLERS,
    ASIDES,
    PARTICIPLES,
    OPENINGS,
    NOBODY,
];
