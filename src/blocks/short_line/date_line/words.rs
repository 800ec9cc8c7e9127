//! What stands before the day on which a text appeared.

use crate::text::has_digit;
use crate::value::lexicon::MONTHS;
use crate::word_filter::WordFilter;

/// What says that a text appeared, or changed.
#[rustfmt::skip]
const APPEARED: &[&str] = &[
    "julkaistu", "julkaisuajankohta", "julkaisuaika", "julkaisupäivä", "julkaisupäivämäärä", "päivitetty",
    "päivityspäivä", "päivityspäivämäärä", "muokattu", "luotu", "kirjoitettu", "lisätty", "tarkistettu", "viimeksi",
    "viimeisin", "viimeinen", "päivitys", "muokkaus", "pvm", "päivämäärä", "sivu", "sivua", "sivun", "sisältö",
    "publicerad", "publicerat", "publicerades", "uppdaterad", "uppdaterat", "uppdaterades", "senast", "senaste",
    "ändrad", "ändrat", "skapad", "skapat", "redigerad", "uppdatering", "sidan", "utgivningsdatum", "datum", "den",
    "published", "publication", "updated", "update", "posted", "modified", "edited", "created", "reviewed", "last",
    "latest", "page", "release", "date", "on", "the", "by", "av",
];

/// What stands before a time.
const CLOCKS: &[&str] = &["kl", "klo", "kello"];

/// What kind of text an article is.
#[rustfmt::skip]
pub(super) const CATEGORIES: &[&str] = &[
    "uutinen", "verkkouutinen", "tiedote", "lehdistötiedote", "mediatiedote", "blogi", "blogikirjoitus", "blogiteksti",
    "blogipostaus", "artikkeli", "kolumni", "nyhet", "pressmeddelande", "blogg", "blogginlägg", "artikel", "kolumn",
    "news", "press release", "blog", "blog post", "article", "column",
];

/// What parts of a site such texts stand in.
#[rustfmt::skip]
pub(super) const PARTS: &[&str] = &[
    "uutiset", "tiedotteet", "blogit", "blogikirjoitukset", "artikkelit", "kolumnit", "ajankohtaista", "tapahtuma",
    "tapahtumat", "nyheter", "pressmeddelanden", "bloggar", "artiklar", "aktuellt", "evenemang", "press", "post",
    "blogs", "articles", "events", "event",
];

#[rustfmt::skip]
const WEEKDAYS: &[&str] = &[
    "maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai",
    "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
];

#[rustfmt::skip]
const SHORT_WEEKDAYS: &[&str] = &[
    "ma", "ti", "ke", "to", "pe", "la", "su", "må", "on", "fr", "lö", "sö",
    "mån", "tis", "ons", "tor", "tors", "fre", "lör", "sön",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
];

/// What takes so long.
pub(super) const READING_TIME: &[&str] = &["lukuaika", "lukuaikaa", "lästid", "läsningstid"];
pub(super) const READING: &[&str] = &["read", "reading", "time", "lukea", "läsning", "läsa"];
pub(super) const MINUTES: &[&str] = &[
    "min",
    "mins",
    "minuutti",
    "minuuttia",
    "minuutin",
    "minut",
    "minuter",
    "minute",
    "minutes",
];
/// What may stand beside it.
pub(super) const ABOUT: &[&str] = &[
    "arvioitu",
    "noin",
    "n",
    "alle",
    "cirka",
    "ca",
    "c",
    "beräknad",
    "ungefär",
    "estimated",
    "approx",
    "about",
    "to",
];

/// Whether a word may stand before a date.
pub(super) fn is_opening(word: &str) -> bool {
    static OPENINGS: WordFilter = WordFilter::new()
        .with(APPEARED)
        .with(CATEGORIES)
        .with(PARTS)
        .with(WEEKDAYS)
        .with(SHORT_WEEKDAYS);
    if !OPENINGS.may_open(word) {
        return false;
    }
    let word = word.to_lowercase();
    let tables = [APPEARED, CATEGORIES, PARTS, SHORT_WEEKDAYS];
    tables.iter().any(|table| table.contains(&&*word))
        || WEEKDAYS.iter().any(|day| word.starts_with(day))
}

/// A filter that holds the names of months, too.
const fn with_months(mut words: WordFilter) -> WordFilter {
    let mut at = 0;
    while at < MONTHS.len() {
        let month = &MONTHS[at];
        words = words
            .with(&[month.finnish])
            .with(month.foreign)
            .with(month.short);
        at += 1;
    }
    words
}

/// Whether a word may be the name of a month, in any form.
pub(super) fn may_be_month(word: &str) -> bool {
    static NAMES: WordFilter = with_months(WordFilter::new());
    NAMES.may_open(word)
}

/// Whether the first word of a line may open one of a date or of a reading time.
pub(super) fn may_open_date_line(line: &str) -> bool {
    static FIRST_WORDS: WordFilter = with_months(WordFilter::new())
        .with(APPEARED)
        .with(CLOCKS)
        .with(CATEGORIES)
        .with(PARTS)
        .with(WEEKDAYS)
        .with(SHORT_WEEKDAYS)
        .with(READING_TIME)
        .with(READING)
        .with(ABOUT);
    line.starts_with(['L', 'l']) && has_digit(line) || FIRST_WORDS.may_hold(line)
}
