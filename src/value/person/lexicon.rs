//! The words that are known for titles, companies and places, and those that stand
//! between the names of a person.

use std::sync::LazyLock;

use super::token::{COMPANY, OTHER, PLACE, ROLE};

/// The kinds of words. What follows a hyphen is the end of a word, of `hankejohtaja`, or
/// a whole one; the first that fits holds.
#[rustfmt::skip]
pub(super) const WORDS: [(char, &[&str]); 6] = [
    // Words of titles.
    (ROLE, &[
        "johtava", "hanke", "projekti", "vs", "vt", "va", "dr", "prof", "mr", "ms", "mrs", "lect",
        "dos", "project", "programme", "program", "manager", "director", "coordinator",
        "specialist", "senior", "junior", "chief", "head", "lead", "expert", "researcher",
        "professor", "doctor", "officer", "planner", "development", "consultant", "advisor",
        "adviser", "research", "service", "contact", "person", "forskare", "lärare", "ansvarig",
        "sekreterare", "kontaktperson",
    ]),
    // Titles and posts in the basic form and its plural.
    (ROLE, &[
        "-johtaja", "-johtajat", "-päällikkö", "-päälliköt", "-koordinaattori",
        "-koordinaattorit", "-asiantuntija", "-asiantuntijat", "-suunnittelija",
        "-suunnittelijat", "-lääkäri", "-lääkärit", "-hoitaja", "-hoitajat", "-neuvos",
        "-sihteeri", "-sihteerit", "-tutkija", "-tutkijat", "-professori", "-opettaja",
        "-ohjaaja", "-vastaava", "-kehittäjä", "-kehittäjät", "-työntekijä", "-työntekijät",
        "-esimies", "-psykologi", "-terapeutti", "-konsultti", "-arkkitehti", "-valmistelija",
        "-muutosagentti", "-lehtori", "-dosentti", "-rehtori", "-tohtori", "-maisteri", "-kätilö",
        "-sosionomi", "-proviisori", "-avustaja", "-tarkastaja", "-tiedottaja", "-valmentaja",
        "-kouluttaja", "-analyytikko", "-insinööri", "-harjoittelija", "-opiskelija",
        "-assistentti", "-omistaja", "-edustaja", "-henkilö", "-henkilöt", "-tuottaja", "-vetäjä",
        "-lakimies", "-juristi", "-ledare", "-chef", "-koordinator", "-samordnare", "-planerare",
        "-sakkunnig", "-direktör", "-läkare", "-skötare", "-utvecklare",
    ]),
    (COMPANY, &[
        "oy", "oyj", "ab", "ry", "rf", "sr", "ltd", "inc", "amk", "yamk", "university", "hospital",
        "institute", "centre", "center", "foundation", "association",
    ]),
    // Words of organisations' names.
    (OTHER, &[
        "ministry", "finland", "department", "city", "county", "health", "welfare", "services",
        "sciences", "applied", "sote", "hva", "kommun", "stad", "välfärdsområde", "universitet",
        "yrkeshögskola", "institutet", "förbund", "förening", "kirjaamo", "innokylä",
        "ministeriet", "samkommun", "kunta", "kunnan",
    ]),
    // Organisations.
    (OTHER, &[
        "-alue", "-alueen", "-yhtymä", "-yhtymän", "-keskus", "-keskuksen", "-liitto", "-liiton",
        "-laitos", "-laitoksen", "-opisto", "-opiston", "-korkeakoulu", "-säätiö", "-säätiön",
        "-ministeriö", "-ministeriön", "-virasto", "-viraston", "-yhdistys", "-yhdistyksen",
        "-hanke", "-hankkeen", "-tiimi", "-tiimin", "-kaupunki", "-kaupungin", "-palvelut",
        "-palvelujen", "-sairaala", "-sairaanhoitopiiri", "-järjestö", "-verkosto", "-seurakunta",
        "-osasto", "-yksikkö", "-viestintä",
    ]),
    // The genitives of the country and of larger towns: no name begins with one.
    (PLACE, &[
        "suomen", "helsingin", "espoon", "vantaan", "keravan", "tampereen", "turun", "oulun",
        "lahden", "kuopion", "jyväskylän", "porin", "vaasan", "kotkan", "kouvolan",
        "lappeenrannan", "imatran", "joensuun", "mikkelin", "savonlinnan", "rovaniemen", "kemin",
        "tornion", "seinäjoen", "hämeenlinnan", "kajaanin", "kokkolan", "porvoon", "lohjan",
        "rauman", "salon", "iisalmen", "varkauden", "kainuun", "satakunnan", "pirkanmaan",
        "kymenlaakson", "pohjanmaan", "lapin", "uudenmaan",
    ]),
];

/// The words, sorted by their last letters.
static SORTED: LazyLock<Vec<KnownWord>> = LazyLock::new(|| {
    let row = |(kind, words): (char, &'static [&str])| {
        let words = words.iter();
        words.map(move |text| KnownWord {
            last_letters: last_letters(text.trim_start_matches('-')),
            text: text.trim_start_matches('-'),
            is_whole: !text.starts_with('-'),
            kind,
        })
    };
    let mut words: Vec<_> = WORDS.into_iter().flat_map(row).collect();
    words.sort_by_key(|word| word.last_letters);
    words
});

struct KnownWord {
    last_letters: u32,
    text: &'static str,
    is_whole: bool,
    kind: char,
}

impl KnownWord {
    fn fits(&self, word: &str) -> bool {
        let from = word.len().checked_sub(self.text.len());
        let end = from.and_then(|from| word.as_bytes().get(from..));
        (from == Some(0) || !self.is_whole)
            && end.is_some_and(|end| end.iter().copied().map(fold).eq(self.text.bytes()))
    }
}

/// The kind of a word that a list holds, in any case and with or without the stop that
/// abbreviates it.
pub(super) fn known(word: &str) -> Option<char> {
    let word = word.trim_end_matches('.');
    let last_letters = last_letters(word);
    let words: &[KnownWord] = &SORTED;
    let first = words.partition_point(|known| known.last_letters < last_letters);
    let words = words.get(first..)?.iter();
    words
        .take_while(|known| known.last_letters == last_letters)
        .find(|known| known.fits(word))
        .map(|known| known.kind)
}

/// The last four bytes as a number, in which a capital and its small letter are the same.
/// No end of a word is shorter.
fn last_letters(word: &str) -> u32 {
    let bytes = word.as_bytes();
    match bytes.last_chunk() {
        Some(last) => u32::from_be_bytes(*last) | 0x2020_2020,
        None => bytes
            .iter()
            .fold(0, |letters, byte| letters << 8 | u32::from(byte | 0x20)),
    }
}

/// A byte of a letter in lower case: 0x80 to 0x9E end the capitals from `À` to `Þ`, and
/// no other letter that begins as those do stands in the lists.
const fn fold(byte: u8) -> u8 {
    match byte {
        b'A'..=b'Z' | 0x80..=0x9E => byte | 0x20,
        _ => byte,
    }
}

#[rustfmt::skip]
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "von" | "af" | "de" | "van" | "der" | "den" | "la" | "le" | "al" | "el" | "bin" | "ibn"
        | "bint" | "da" | "das" | "dos" | "do" | "di" | "du" | "del" | "zu" | "zur" | "ter" | "ten"
        | "d" | "ul" | "abu"
    )
}
