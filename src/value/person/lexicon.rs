//! The words that are known for titles, companies and places, and those that stand
//! between the names of a person.

use std::sync::LazyLock;

use super::token::{COMPANY, OTHER, PLACE, ROLE};
use crate::value::words::Index;

/// Which part of a word a listed one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    Whole,
    /// Of four bytes at least.
    End,
}

/// The kinds of words: words, or what they end with, `hankejohtaja`. The first that fits
/// holds.
#[rustfmt::skip]
pub(super) const WORDS: [(char, Fit, &str); 6] = [
    // Words of titles.
    (ROLE, Fit::Whole, "\
        johtava hanke projekti vs vt va dr prof mr ms mrs lect dos project programme program \
        manager director coordinator specialist senior junior chief head lead expert researcher \
        professor doctor officer planner development consultant advisor adviser research service \
        contact person forskare lärare ansvarig sekreterare kontaktperson"),
    // Titles and posts in the basic form and its plural.
    (ROLE, Fit::End, "\
        johtaja johtajat päällikkö päälliköt koordinaattori koordinaattorit asiantuntija \
        asiantuntijat suunnittelija suunnittelijat lääkäri lääkärit hoitaja hoitajat neuvos \
        sihteeri sihteerit tutkija tutkijat professori opettaja ohjaaja vastaava kehittäjä \
        kehittäjät työntekijä työntekijät esimies psykologi terapeutti konsultti arkkitehti \
        valmistelija muutosagentti lehtori dosentti rehtori tohtori maisteri kätilö sosionomi \
        proviisori avustaja tarkastaja tiedottaja valmentaja kouluttaja analyytikko insinööri \
        harjoittelija opiskelija assistentti omistaja edustaja henkilö henkilöt tuottaja vetäjä \
        lakimies juristi ledare chef koordinator samordnare planerare sakkunnig direktör läkare \
        skötare utvecklare"),
    (COMPANY, Fit::Whole, "\
        oy oyj ab ry rf sr ltd inc amk yamk university hospital institute centre center \
        foundation association"),
    // Words of organisations' names.
    (OTHER, Fit::Whole, "\
        ministry finland department city county health welfare services sciences applied sote \
        hva kommun stad välfärdsområde universitet yrkeshögskola institutet förbund förening \
        kirjaamo innokylä ministeriet samkommun kunta kunnan"),
    // Organisations.
    (OTHER, Fit::End, "\
        alue alueen yhtymä yhtymän keskus keskuksen liitto liiton laitos laitoksen opisto \
        opiston korkeakoulu säätiö säätiön ministeriö ministeriön virasto viraston yhdistys \
        yhdistyksen hanke hankkeen tiimi tiimin kaupunki kaupungin palvelut palvelujen sairaala \
        sairaanhoitopiiri järjestö verkosto seurakunta osasto yksikkö viestintä"),
    // The genitives of the country and of larger towns: no name begins with one.
    (PLACE, Fit::Whole, "\
        suomen helsingin espoon vantaan keravan tampereen turun oulun lahden kuopion jyväskylän \
        porin vaasan kotkan kouvolan lappeenrannan imatran joensuun mikkelin savonlinnan \
        rovaniemen kemin tornion seinäjoen hämeenlinnan kajaanin kokkolan porvoon lohjan rauman \
        salon iisalmen varkauden kainuun satakunnan pirkanmaan kymenlaakson pohjanmaan lapin \
        uudenmaan"),
];

/// The listed words, by their last letters.
static INDEX: LazyLock<Index<(&str, Fit, char)>> = LazyLock::new(|| {
    let rows = WORDS.into_iter().flat_map(|(kind, fit, words)| {
        let words = words.split_whitespace();
        words.map(move |word| (last_letters(word), (word, fit, kind)))
    });
    rows.collect()
});

/// The kind of a word that a list holds, in any case and with or without the stop that
/// abbreviates it.
pub(super) fn known(word: &str) -> Option<char> {
    let word = match word.strip_suffix('.') {
        None => word,
        Some(word) => word.trim_end_matches('.'),
    };
    let mut known = INDEX.get(last_letters(word)).iter();
    let (.., kind) = known.find(|(known, fit, _)| {
        let start = word.len().checked_sub(known.len());
        let end = start.and_then(|start| word.as_bytes().get(start..));
        // A capital and its small letter differ in one bit, as do no other letters.
        let same = |end: &[u8]| {
            end.iter()
                .map(|byte| byte | 0x20)
                .eq(known.bytes().map(|byte| byte | 0x20))
        };
        (*fit == Fit::End || start == Some(0)) && end.is_some_and(same)
    })?;
    Some(*kind)
}

/// The last four bytes, or as many as there are.
fn last_letters(word: &str) -> u32 {
    let bytes = word.as_bytes();
    match bytes.last_chunk() {
        Some(last) => u32::from_be_bytes(*last),
        None => bytes
            .iter()
            .fold(0, |letters, byte| letters << 8 | u32::from(*byte)),
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
