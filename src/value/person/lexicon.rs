//! The words that are known for titles, companies and places, and those that stand
//! between the names of a person.

use std::sync::LazyLock;

use super::token::{
    ASIDE, ATTRIBUTE, BIRTH, COMPANY, ORGANISATION, OTHER, PLACE, SCHOOL, TITLE, TITLES,
};
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
pub(super) const WORDS: [(char, Fit, &str); 14] = [
    // Titles, posts and degrees.
    (TITLE, Fit::Whole, "\
        vs vt va dr prof mr ms mrs lect dos sij apul emer rouva herra fru herr ph.d phd msc bsc dsc mph mba emba bba sh th esh ft tt \
        manager director coordinator specialist chief head lead expert researcher professor \
        doctor officer planner consultant advisor adviser person forskare lärare ansvarig \
        sekreterare kontaktperson diakoni diakonissa pastori kappalainen kirkkoherra"),
    (TITLE, Fit::End, "\
        johtaja päällikkö koordinaattori asiantuntija suunnittelija lääkäri hoitaja neuvos \
        sihteeri tutkija professori opettaja ohjaaja vastaava kehittäjä työntekijä esimies \
        psykologi terapeutti konsultti arkkitehti valmistelija agentti lehtori dosentti rehtori \
        tohtori maisteri kätilö sosionomi proviisori avustaja tarkastaja tiedottaja valmentaja \
        kouluttaja analyytikko insinööri harjoittelija opiskelija assistentti omistaja edustaja \
        henkilö tuottaja vetäjä lakimies juristi virkamies neuvoja kuraattori valvoja \
        muotoilija pedagogi fasilitaattori toimittaja merkonomi geronomi agrologi lisensiaatti \
        asiamies koordinoija arvioija selvittäjä graafikko ekonomi apulainen \
        arbetare sköterska vårdare kurator psykolog terapeut konsult utredare rådgivare pedagog \
        ledare chef koordinator samordnare planerare sakkunnig direktör läkare skötare utvecklare"),
    (TITLES, Fit::Whole, "\
        managers directors coordinators specialists experts researchers planners advisors"),
    (TITLES, Fit::End, "\
        johtajat päälliköt koordinaattorit asiantuntijat suunnittelijat lääkärit hoitajat \
        neuvokset sihteerit tutkijat professorit opettajat ohjaajat vastaavat kehittäjät \
        työntekijät esimiehet psykologit terapeutit konsultit arkkitehdit valmistelijat agentit \
        lehtorit dosentit rehtorit tohtorit maisterit kätilöt sosionomit avustajat tarkastajat \
        tiedottajat valmentajat kouluttajat analyytikot insinöörit harjoittelijat opiskelijat \
        assistentit omistajat edustajat henkilöt tuottajat vetäjät lakimiehet juristit \
        virkamiehet neuvojat kuraattorit valvojat muotoilijat pedagogit fasilitaattorit \
        toimittajat chefer koordinatorer sakkunniga direktörer cheferna koordinatorerna \
        ledarna direktörerna planerarna arbetarna skötarna"),
    // Words beside titles, which are no names.
    (OTHER, Fit::Whole, "\
        johtava hanke projekti project programme program senior junior research service \
        development contact kunnan"),
    (COMPANY, Fit::Whole, "\
        oy oyj ab ry rf sr ltd inc university hospital institute centre center \
        foundation association"),
    (SCHOOL, Fit::Whole, "amk yamk"),
    // Organisations, and words that end their names.
    (ATTRIBUTE, Fit::Whole, "\
        ministry finland department city county health welfare services sciences applied sote"),
    (ORGANISATION, Fit::Whole, "\
        hoiva hoivakoti palvelukoti hoitokoti ryhmäkoti klubitalo kylätalo nuorisotalo perhetalo \
        pelastakaa martat partiolaiset folkhälsan attendo esperi hva kommun stad välfärdsområde universitet yrkeshögskola institutet förbund förening \
        akademi group refugees \
        kirjaamo innokylä ministeriet samkommun kunta kela thl stm stea hus tem okm dvv spr mll \
        eksote essote \
        helsinki espoo vantaa tampere turku oulu kuopio jyväskylä kouvola lappeenranta joensuu \
        savonlinna hämeenlinna kajaani seinäjoki rovaniemi"),
    (ORGANISATION, Fit::End, "\
        alue yhtymä keskus ryhmä liitto laitos opisto korkeakoulu säätiö ministeriö virasto yhdistys \
        hanke tiimi kaupunki palvelut sairaala sairaanhoitopiiri järjestö verkosto seurakunta \
        osasto yksikkö viestintä toimiala seura palvelu päiväkoti ohjaamo kohtaamispaikka \
        kumppanuustalo työpaja edistäminen förening institutet högskolan -amk -hva setlementti klinikka asema kodit lapset ystävät omaiset \
        nuoret vanhemmat asukkaat eläkeläiset"),
    // Their genitives.
    (OTHER, Fit::End, "\
        alueen yhtymän keskuksen liiton laitoksen opiston säätiön ministeriön viraston \
        yhdistyksen hankkeen tiimin kaupungin palvelujen palveluiden"),
    // What closes a list that is not whole.
    (ASIDE, Fit::Whole, "ym yms jne etc mfl"),
    (BIRTH, Fit::Whole, "os o.s ent entinen née nee född aik"),
    // The genitives of the country, of larger towns and of those whom an organisation is for: no
    // name begins with one.
    (PLACE, Fit::Whole, "\
        suomen helsingin espoon vantaan keravan tampereen turun oulun lahden kuopion jyväskylän \
        porin vaasan kotkan kouvolan lappeenrannan imatran joensuun mikkelin savonlinnan \
        rovaniemen kemin tornion seinäjoen hämeenlinnan kajaanin kokkolan porvoon lohjan rauman \
        salon iisalmen varkauden kainuun satakunnan pirkanmaan kymenlaakson pohjanmaan lapin \
        uudenmaan nuorten lasten naisten miesten vanhusten omaisten perheiden ikäihmisten ihmisten \
        eläkeläisten vammaisten kuurojen näkövammaisten työttömien opiskelijoiden asukkaiden \
        kansalaisten vapaaehtoisten hyvän mielen elämän arjen kylän kylien kodin"),
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

/// Whether a word in small letters stands inside a name: `von`.
#[rustfmt::skip]
pub(crate) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "von" | "af" | "de" | "van" | "der" | "den" | "la" | "le" | "al" | "el" | "bin" | "ibn"
        | "bint" | "da" | "das" | "dos" | "do" | "di" | "du" | "del" | "zu" | "zur" | "ter" | "ten"
        | "d" | "ul" | "abu"
    )
}

/// Whether a word stands behind a name that two of a family have: `jr.`
pub(super) fn is_of_generation(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "jr" | "Jr" | "jun" | "nuor" | "vanh"
    )
}

/// Whether a word is short for a title, with a stop that is part of it: `prof.`
pub(super) fn is_short_title(word: &str) -> bool {
    const SHORT: [&str; 7] = ["prof", "dos", "sij", "apul", "emer", "väit", "lect"];
    SHORT.iter().any(|short| short.eq_ignore_ascii_case(word))
}

/// Degrees of capitals, which no rule of letters tells from an organisation.
#[rustfmt::skip]
pub(super) fn is_degree(word: &str) -> bool {
    matches!(
        word,
        "FT" | "FM" | "FL" | "LT" | "LL" | "LK" | "LKT" | "LKL" | "HLL" | "HLT" | "YTT" | "YTM" | "YTL"
        | "YTK" | "VTT" | "VTM" | "VTL" | "VTK" | "KTT" | "KTM" | "KTL" | "KTK" | "KT" | "KM" | "KL" | "KK"
        | "THM" | "HTM" | "HTT" | "HTK" | "HM" | "DI" | "OTM" | "OTK" | "OTT" | "ON" | "VT" | "TM" | "TT"
        | "TK" | "MMM" | "MMT" | "ETM" | "ELL" | "ELT" | "SHM" | "HSO" | "MD" | "MA" | "BA" | "RN" | "MHA"
    )
}
