//! The words, as tables.

use super::Case::{During, From, Genitive, Onto, Plain, Short, To};
use super::Noun::{Part, Quarter, Year, Years};
use super::{Case, Noun};
use crate::value::period::cue::{ALONG, BETWEEN, Cue, END, JOINT, OPEN, START};
use crate::value::period::token::TokenKind;

const fn cue(cue: Cue) -> TokenKind {
    TokenKind::Cue(cue)
}

pub(super) const fn noun(noun: Noun, case: Case) -> TokenKind {
    TokenKind::Noun(noun, case)
}

/// Endings of verbs: `päätty|y`, `loppu|u`, `alka|a`, `aloite|taan`, `käynniste|tään`.
const Y: &str = "y i vät ivät nyt neet neen vä vän isi isivät en ä";
const U: &str = "u i vat ivat nut neet neen va van isi isivat en a";
const A: &str = "a vat va van nut neet neen isi isivat";
const TAAN: &str = "taan ttiin ttu ttava";
const TÄÄN: &str = "tään ttiin tty ttävä";

/// The words for a day that begins or ends something: `alkamispäivä`, `loppupvm`.
const POINT: &str = "päivä päivämäärä pvm aika ajankohta hetki";

/// What numbers count, in the case that they put it in.
pub(super) const UNITS: &str = "e eur k m t mk milj mrd kpl hlö hlöä htv kk h min km kg asukasta \
    asukkaan asiakasta asiakkaan henkilöä henkilön henkeä hengen ihmistä lasta nuorta aikuista vanhusta \
    ikäihmistä ikääntynyttä iäkästä perhettä kotitaloutta potilasta työntekijää ammattilaista \
    vastaajaa vastausta osallistujaa kävijää käyntiä käyttäjää opiskelijaa oppilasta oppilaan \
    koulua kuntalaista naista miestä kertaa paikkaa yksikköä toimijaa kuntaa kappaletta sivua \
    tuntia päivää viikkoa kuukautta vuotta vuotiasta kilometriä metriä neliötä neliömetriä kiloa \
    tonnia markkaa dollaria kruunua omaista omaishoitajaa jäsentä yritystä organisaatiota \
    tapaamista palvelua toimenpidettä";

/// Words by their first parts and what may follow each; `_` is a space.
#[rustfmt::skip]
pub(super) const WORDS: &[(TokenKind, &str, &str)] = &[
    (cue(START.beside()), "", "alkaen lähtien lukien alk"),
    (cue(START.after()), "", "eteenpäin onwards onward framåt och_framåt"),
    (cue(START.beside().firm()), "käynnisty", Y),
    (cue(START.beside().firm()), "alka", A),
    (cue(START.beside().firm()), "aloite", TAAN),
    (cue(START.beside().firm()), "käynniste", TÄÄN),
    (cue(START.beside().firm()), "",
        "alkoi alkoivat aloittaa aloitti aloittanut starttaa starttasi startannut startattiin"),
    (cue(START.before()), "", "från från_och_med fr.o.m. from since sedan"),
    (cue(START.before().firm()), "alku alkamis aloitus aloittamis käynnistys käynnistymis", POINT),
    (cue(START.before().firm()), "start", "datum dag _date s ed ing ade ar"),
    (cue(START.before().firm()), "",
        "alku alkamis aloitus aloittamis käynnistys käynnistymis startti start börjar började inleds inleddes begins began launched"),
    (cue(END.after().firm()), "", "asti saakka"),
    (cue(END.after()), "", "mennessä"),
    (cue(END.beside().firm()), "päätty", Y),
    (cue(END.beside().firm()), "loppu", U),
    (cue(END.beside().firm()), "lopete", TAAN),
    (cue(END.beside().firm()), "", "päätetään päätökseen"),
    (cue(END.before().joining()), "", "till till_och_med t.o.m. tom until up_to through"),
    (cue(END.before()), "", "by enintään korkeintaan"),
    (cue(END.beside().dependent()), "", "päätös päätettiin päätetty"),
    (cue(END.beside().dependent()), "valmistu", U),
    (cue(END.before().firm()), "loppu loppumis lopetus lopettamis päättymis päätös", POINT),
    (cue(END.before().firm()), "slut", "datum dag ar ade"),
    (cue(END.before().firm()), "end", "_date s ed ing"),
    (cue(END.before().firm()), "",
        "loppu loppumis lopetus lopettamis päättymis päättyminen slut avslutas avslutades upphör upphörde end finish finishes
        finished completed"),
    (cue(BETWEEN.beside()), "",
        "välillä aikavälillä ajalla ajalle ajanjaksolla ajanjaksona välisenä välisellä väliselle
        väliseksi between mellan"),
    (cue(ALONG.after()), "", "aikana ajan kuluessa mittaan kestäessä"),
    (cue(ALONG.before()), "", "during under"),
    (cue(OPEN), "jatku", U),
    (cue(OPEN), "",
        "toistaiseksi edelleen pysyvä nyt nykyhetki nykypäivä tällä_hetkellä avoin käynnissä pågår nu
        tillsvidare tills_vidare present ongoing now today to_date until_further_notice"),
    (cue(JOINT.joining()), "", "to"),
    (TokenKind::Weekday, "maanantai tiistai torstai perjantai lauantai sunnuntai",
        "_ na sta hin ksi"),
    (TokenKind::Weekday, "keskiviikko", "_ na sta on"),
    (TokenKind::Weekday, "mån tis ons tors fre lör sön", "_ dag dagen"),
    (TokenKind::Weekday, "mon tues wednes thurs fri satur sun", "_ day"),
    (TokenKind::Weekday, "", "ma ti ke pe la su må fr lö sö tue wed thu sat"),
    (TokenKind::Filler, "",
        "noin n arviolta se viimeistään viim aina jo virallisesti päivä päivänä pvm kokonaan
        den det the in on i end_of beginning_of start_of slutet_av början_av mitten_av"),
    (TokenKind::Reference, "",
        "klo kello kl s ss sivu sivut sivulla sivuilla he laki lain lakia asetus asetuksen nro no
        dnro diaari puh p puhelin tel gsm faksi vko vk viikko viikot viikoilla viikolla viikon
        versio versiot sfs iso luku luvut kohta taulukko kuvio liite pl"),
    (TokenKind::Unit, "", UNITS),
    // Years have their Swedish and English names here, too, as those stand before a year
    // as the Finnish ones do.
    (noun(Year, Plain), "", "vuosi vuodelta vuodelle vuodeksi v år året year"),
    (noun(Year, During), "", "vuonna koko_vuosi koko_vuoden"),
    (noun(Year, Genitive), "", "vuoden"),
    (noun(Year, From), "", "vuodesta"),
    (noun(Year, To), "", "vuoteen"),
    (noun(Years, Plain), "",
        "vuodet vuosia vuosina vuosien vuosilla vuosille vuosiksi vv åren years"),
    (noun(Quarter, Plain), "kvartaali puolisko vuosipuolisko", "_ lla na ssa"),
    (noun(Quarter, Plain), "neljännekse vuosineljännekse", "llä nä ssä"),
    (noun(Quarter, Plain), "", "neljännes vuosineljännes"),
    (noun(Quarter, Genitive), "", "kvartaalin neljänneksen vuosineljänneksen puoliskon vuosipuoliskon"),
    (noun(Quarter, From), "kvartaali puolisko vuosipuolisko", "sta lta"),
    (noun(Quarter, From), "neljännekse vuosineljännekse", "stä ltä"),
    (noun(Quarter, Onto), "", "kvartaalille neljännekselle vuosineljännekselle puoliskolle
        vuosipuoliskolle"),
    (noun(Quarter, To), "", "kvartaaliin neljännekseen vuosineljännekseen puoliskoon
        vuosipuoliskoon"),
    (noun(Part, Plain), "", "alkupuoli loppupuoli alussa alkupuolella puoliväli puolivälissä lopussa lopulla
        loppupuolella"),
    (noun(Part, Genitive), "", "alun lopun"),
    (noun(Part, From), "", "alusta alkupuolelta puolivälistä lopusta lopulta loppupuolelta"),
    (noun(Part, To), "", "alkuun puoliväliin loppuun"),
    (noun(Part, Onto), "", "alkupuolelle lopulle loppupuolelle"),
];

/// What follows the first part of a month in each case.
pub(super) const MONTH_ENDINGS: [(Case, &str); 6] = [
    (Plain, "kuu kuut kuuta kuussa kuulla kuuna kuuksi"),
    (Genitive, "kuun"),
    (From, "kuusta kuulta"),
    (To, "kuuhun"),
    (Onto, "kuulle"),
    (Short, "k"),
];

/// The seasons from spring on in each case.
#[rustfmt::skip]
pub(super) const SEASONS: [(Case, [&str; 4]); 6] = [
    (Plain, [
        "kevät kevättä keväällä kevääksi", "kesä kesää kesällä kesäksi",
        "syksy syksyä syksyllä syksyksi", "talvi talvea talvella talveksi",
    ]),
    (Genitive, ["kevään", "kesän", "syksyn", "talven"]),
    (From, ["keväästä keväältä", "kesästä kesältä", "syksystä syksyltä", "talvesta talvelta"]),
    (To, ["kevääseen", "kesään", "syksyyn", "talveen"]),
    (Onto, ["keväälle", "kesälle", "syksylle", "talvelle"]),
    (Short, [
        "vår våren spring", "sommar sommaren summer", "höst hösten autumn fall",
        "vinter vintern winter",
    ]),
];

/// Both `syksy` and `alkusyksy` name the autumn.
pub(super) const SEASON_HEADS: &str = "_ alku loppu varhais keski";

/// A term of a season in each case: `kevätkausi`, `syyslukukausi`.
pub(super) const TERMS: [(Case, &str); 4] = [
    (Plain, "kausi kautta kaudella"),
    (Genitive, "kauden"),
    (From, "kaudesta kaudelta"),
    (To, "kauteen"),
];
