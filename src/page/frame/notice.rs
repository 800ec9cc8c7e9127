//! A line of the site's frame that is a notice of its own: cookies, who keeps the site, the
//! rights, the print.
//!
//! ```text
//! notice      = cookies / keeper / copyright / licence / stamp / page-number / browser
//! cookies     = uses *2word cookie-word               ; `Käytämme sivustolla evästeitä`
//! licence     = "ellei toisin mainita" text           ; `Ellei toisin mainita, …`
//! stamp       = made [":" / "on" / "den"] ( date [at] [from] / from )
//! at          = "klo" 1*( DIGIT / "." / ":" )
//! from        = "osoitteesta" text                    ; `Tulostettu 1.2.2024 osoitteesta …`
//! page-number = "sivu" number ( "/" / "of" ) number   ; `Sivu 1/3`
//! ```

use std::sync::LazyLock;

use memchr::memmem::Finder;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::{digit1, multispace0, multispace1, one_of};
use nom::combinator::{all_consuming, eof, opt, recognize, rest, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use super::words::{CERTAIN, LIKELY, one_word};
use crate::word_filter::WordFilter;

/// How a notice of cookies goes on somewhere.
const COOKIES: &[&str] = &[
    "käyttää evästeitä",
    "käytetään evästeitä",
    "uses cookies",
    "use cookies",
    "använder kakor",
    "använder cookies",
    "använder cookie",
];

/// What tells that the site is meant on which the notice stands.
const OF_THIS_SITE: &[&str] = &[
    "tämä",
    "tällä",
    "innokylä",
    "sivustomme",
    "palvelumme",
    "hyväksy",
    "this",
    "our",
    "denna",
    "vår",
    "innovillage",
];

/// What whoever keeps a site says of what it does with cookies.
const WE_USE: &[&str] = &["käytämme", "hyödynnämme", "tallennamme"];

/// How words for a cookie begin.
const COOKIE_WORDS: &[&str] = &["eväste", "välttämättömiä eväste", "cookie"];

/// How the line of whoever keeps the site begins.
const KEEPERS: &[&str] = &[
    "innokylää ylläpitää",
    "innokylän ylläpitäjä",
    "palvelua ylläpitää",
    "palvelun ylläpitäjä",
    "innokylä upprätthålls",
    "innovillage is maintained",
];

/// How a notice of copyright begins.
const COPYRIGHTS: &[&str] = &["©", "(c) ", "copyright"];

/// Whom a notice of copyright names on the site.
const OWNERS: &[&str] = &[
    "innokylä",
    "innovillage",
    "thl",
    "terveyden ja hyvinvoinnin laitos",
    "oikeudet pidätetään",
    "all rights reserved",
];

/// How a notice of the licence of all that a site has begins, and of a browser that is too old
/// for it.
const OF_SITES: &[&str] = &[
    "ellei toisin mainita",
    "ellei toisin ole mainittu",
    "jollei toisin mainita",
    "sivuston sisältö on lisensoitu",
    "palvelun sisältö on lisensoitu",
    "unless otherwise noted",
    "unless otherwise stated",
    "om inget annat anges",
    "om inte annat anges",
    "selaimesi ei tue",
    "selaimesi on vanhentunut",
    "selaintasi ei tueta",
    "käytät vanhentunutta selainta",
    "käytät selainta, jota ei tueta",
    "your browser is not supported",
    "your browser is out of date",
    "din webbläsare stöds inte",
];

/// What was done with a page when it was kept.
const MADE: &[&str] = &[
    "tulostettu",
    "haettu",
    "ladattu",
    "tallennettu",
    "printed",
    "retrieved",
    "accessed",
    "downloaded",
    "utskriven",
    "hämtad",
];

const ADDRESSES: &[&str] = &["https://", "http://", "www.", "innokyla.fi/", "URL:"];

/// How a notice that the site is down begins, and what it says.
const SITE: &[&str] = &[
    "Innokylässä",
    "Innokylä-palvelu",
    "Innokylän",
    "Palvelu",
    "Sivusto",
    "Huoltokatko",
    "Verkkopalvelu",
];
const BREAKS: &[&str] = &["huoltokatko", "käyttökatko", "huoltotöi", "käyttökatkoksia"];

const FROM: &[&str] = &["osoitteesta", "sivulta", "sivustolta", "from", "från"];
const PAGE: &[&str] = &["sivu", "page", "sida"];

/// Whether a line may be a notice.
pub(super) fn may_be_notice(line: &str) -> bool {
    static FIRST_WORDS: WordFilter = WordFilter::of(&[KEEPERS, COPYRIGHTS, OF_SITES, MADE, PAGE]);
    static COOKIE_SIGNS: LazyLock<[Finder<'_>; 3]> =
        LazyLock::new(|| ["väste", "ookie", "akor"].map(Finder::new));
    let of_cookies = || {
        let mut signs = COOKIE_SIGNS.iter();
        signs.any(|sign| sign.find(line.as_bytes()).is_some())
    };
    line.starts_with(['©', '(']) || FIRST_WORDS.may_hold(line) || of_cookies()
}

/// What a line in lower case is worth as a notice; `None` where it is no notice.
pub(super) fn notice(text: &str) -> Option<u32> {
    let has = |words: &[&str]| words.iter().any(|words| text.contains(words));
    let begins = |words: &[&str]| words.iter().any(|words| text.starts_with(words));
    if begins(COPYRIGHTS) {
        // A photographer's name stands behind the sign, too.
        return Some(if has(OWNERS) { CERTAIN } else { LIKELY });
    }
    // A page may tell of the cookies of the service that it is about.
    if has(COOKIES) && !has(OF_THIS_SITE) {
        return Some(LIKELY);
    }
    let is_notice = has(COOKIES)
        || begins(KEEPERS)
        || begins(OF_SITES)
        || uses_cookies(text)
        || all_consuming(alt((stamp, page_number))).parse(text).is_ok();
    is_notice.then_some(CERTAIN)
}

/// Whether a line says where a page was, or that the site is down for a while: below a page
/// that is a text of its own.
pub(super) fn stands_above(line: &str) -> bool {
    let is_address = || !line.contains(' ') && ADDRESSES.iter().any(|sign| line.starts_with(sign));
    let is_break = || {
        let opens = SITE.iter().any(|site| line.starts_with(site));
        opens && line.ends_with('.') && BREAKS.iter().any(|sign| line.contains(sign))
    };
    is_address() || is_break()
}

/// `cookies = uses *2word cookie-word`
fn uses_cookies(text: &str) -> bool {
    const BETWEEN: usize = 2;
    let mut words = text.split_whitespace();
    let uses = |word| WE_USE.contains(&word);
    words.any(uses)
        && words
            .take(BETWEEN + 1)
            .any(|word| COOKIE_WORDS.iter().any(|cookie| word.starts_with(cookie)))
}

/// `stamp = made [":" / "on" / "den"] ( date [at] [from] / from )`
fn stamp(input: &str) -> IResult<&str, &str> {
    let link = preceded(multispace0, alt((tag(":"), tag("on"), tag("den"))));
    let dated = (date, opt(at), alt((from, eof)));
    let made = terminated(one_word(MADE), (opt(link), multispace1));
    preceded(made, alt((recognize(dated), from))).parse(input)
}

/// `date = 1*( DIGIT / "." / "-" / "/" )`
fn date(input: &str) -> IResult<&str, &str> {
    let marks = take_while1(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '/'));
    verify(marks, |date: &str| {
        date.bytes().any(|byte| byte.is_ascii_digit())
    })
    .parse(input)
}

/// `at = "klo" 1*( DIGIT / "." / ":" )`
fn at(input: &str) -> IResult<&str, &str> {
    let clock = take_while1(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':'));
    recognize((multispace1, opt((tag("klo"), multispace1)), clock)).parse(input)
}

/// `from = "osoitteesta" text`
fn from(input: &str) -> IResult<&str, &str> {
    recognize((multispace0, one_word(FROM), multispace1, rest)).parse(input)
}

/// `page-number = "sivu" number ( "/" / "of" ) number`
fn page_number(input: &str) -> IResult<&str, &str> {
    let of = alt((recognize(one_of("/–-")), tag("of"), tag("av")));
    let of = delimited(multispace0, of, multispace0);
    recognize((one_word(PAGE), multispace1, digit1, of, digit1)).parse(input)
}
