//! The bar of links to a page in its other languages: `FI SV EN`.

use nom::branch::alt;
use nom::bytes::complete::{tag, take, take_while, take_while1};
use nom::character::complete::{char, satisfy};
use nom::combinator::{all_consuming, fail, not, opt, recognize, verify};
use nom::multi::separated_list1;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Offset, Parser};

use crate::span::Span;

/// The languages of this site, by ISO 639-1. Every bar has one of them.
const OWN: [[u8; 2]; 3] = [*b"FI", *b"SV", *b"EN"];

/// Other languages that sites of Finnish authorities are offered in. `SE` is a
/// common mistake for `SV`.
#[rustfmt::skip]
const OTHERS: [[u8; 2]; 29] = [
    *b"SE", *b"RU", *b"ET", *b"DE", *b"FR", *b"ES", *b"IT", *b"PT", *b"NL", *b"DA", *b"NO",
    *b"NB", *b"IS", *b"PL", *b"LV", *b"LT", *b"UK", *b"AR", *b"FA", *b"KU", *b"SO", *b"SQ",
    *b"TR", *b"ZH", *b"JA", *b"VI", *b"TH", *b"RO", *b"BG",
];

/// What the languages of this site are called in bars besides, in themselves and in each
/// other, without regard to case. A longer name stands before one that it begins with.
#[rustfmt::skip]
const NAMES: &[(&str, &[&str])] = &[
    ("fi", &["på finska", "in finnish", "suomeksi", "suomi", "finska", "finnish", "fin"]),
    ("sv", &["på svenska", "pÅ svenska", "in swedish", "ruotsiksi", "svenska", "ruotsi", "swedish", "swe"]),
    ("en", &["på engelska", "in english", "englanniksi", "english", "englanti", "engelska", "eng"]),
    ("se", &["davvisámegillii", "davvisámegiella", "saameksi", "pohjoissaame"]),
    ("ru", &["по-русски", "По-русски", "на русском", "На русском", "русский", "Русский", "venäjäksi", "venäjä"]),
    ("et", &["eesti keeles", "eesti", "viroksi"]),
    ("de", &["auf deutsch", "deutsch", "saksaksi"]),
    ("fr", &["en français", "français"]),
    ("uk", &["українською", "Українською", "українська", "Українська"]),
];

/// What may stand before the languages, and a colon behind it.
const LABELS: [&str; 7] = [
    "kieli",
    "kielet",
    "valitse kieli",
    "vaihda kieltä",
    "språk",
    "language",
    "languages",
];

/// The longest bar, in bytes.
const LONGEST: usize = 200;

/// A language that a bar offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    pub(crate) span: Span,
    /// Its code by ISO 639-1, in lower case; `None` where it is printed as one.
    pub(crate) code: Option<&'static str>,
}

/// Reads a line that is nothing but a language bar: `FI SV EN`, `Fi | Sv`, `fi | sv | eng`,
/// `Suomeksi På svenska In English`, `Kieli: FI SV EN`.
///
/// It has two or more different languages, codes in one casing, and Finnish, Swedish or
/// English is among them. Of codes in small letters there are three, or signs part them,
/// or they are those of this site: two others may be words.
pub(crate) fn bar(line: &str) -> Option<Vec<Offer>> {
    // Hardly any first line is a bar: most end here, before the grammar.
    if line.len() > LONGEST || !may_open_bar(line) {
        return None;
    }
    let (_, found) = all_consuming(preceded(opt(label), offers))
        .parse(line)
        .ok()?;
    if found.len() < 2 {
        return None;
    }
    let codes = || found.iter().filter(|offer| offer.1.is_none());
    let codes = || codes().map(|offer| offer.0);
    let is_all = |is: fn(&u8) -> bool| codes().all(|code| code.as_bytes().iter().all(is));
    let (capitals, small) = (
        is_all(u8::is_ascii_uppercase),
        is_all(u8::is_ascii_lowercase),
    );
    let capitalised = || codes().all(|code| matches!(code.as_bytes(), [b'A'..=b'Z', b'a'..=b'z']));
    let languages = || found.iter().map(|(printed, code)| code.unwrap_or(printed));
    let repeated = |(at, code): (usize, &str)| {
        let mut above = languages().take(at);
        above.any(|other| other.eq_ignore_ascii_case(code))
    };
    let most = OWN.len() + OTHERS.len();
    let is_sure = !small
        || codes().next().is_none()
        || found.len() > 2 && found.iter().all(|(printed, _)| printed.len() <= 3)
        || languages().all(|code| is_among(&OWN, code))
        || line.contains(|c| !char::is_alphanumeric(c) && !char::is_whitespace(c));
    let is_bar = found.len() <= most
        && (capitals || small || capitalised())
        && is_sure
        && !languages().enumerate().any(repeated)
        && languages().any(|code| is_among(&OWN, code));
    let offer = |(printed, code): &(&str, Option<&'static str>)| {
        let start = line.offset(printed);
        Offer {
            span: Span::new(start, start + printed.len()),
            code: *code,
        }
    };
    is_bar.then(|| found.iter().map(offer).collect())
}

/// Whether a line is one language of a bar that has a line for each.
pub(crate) fn is_offer(line: &str) -> bool {
    may_open_bar(line)
        && all_consuming(offers)
            .parse(line)
            .is_ok_and(|(_, found)| found.len() == 1)
}

/// The first words of names and labels that are ASCII, but for codes.
#[rustfmt::skip]
const FIRST_WORDS: [&str; 29] = [
    "in", "suomeksi", "suomi", "finska", "finnish", "fin", "ruotsiksi", "svenska", "ruotsi", "swedish", "swe",
    "englanniksi", "english", "englanti", "engelska", "eng", "saameksi", "pohjoissaame", "eesti",
    "viroksi", "auf", "deutsch", "saksaksi", "kieli", "kielet", "valitse", "vaihda", "language", "languages",
];

/// Whether the first word of a line is a code, or that of a name or a label.
fn may_open_bar(line: &str) -> bool {
    // The first two letters are enough for most lines.
    if let [first, second, third, ..] = line.as_bytes()
        && [first, second, third]
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric())
        && !matches!(
            &[first | 0x20, second | 0x20],
            b"su"
                | b"fi"
                | b"ru"
                | b"sv"
                | b"sw"
                | b"en"
                | b"sa"
                | b"po"
                | b"ee"
                | b"vi"
                | b"au"
                | b"de"
                | b"ki"
                | b"va"
                | b"la"
                | b"ve"
                | b"sp"
                | b"da"
        )
    {
        return false;
    }
    let words = line.trim_start_matches(is_separator);
    let ascii = words.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (first, rest) = words.split_at_checked(ascii).unwrap_or_default();
    match first.len() {
        // Of another script, or `På`.
        0..=1 => rest.starts_with(|c: char| !c.is_ascii() && c.is_alphabetic()),
        2 if !rest.starts_with(char::is_alphanumeric) => {
            is_among(&OWN, first) || is_among(&OTHERS, first) || first.eq_ignore_ascii_case("in")
        }
        _ if rest.starts_with('ä') || rest.starts_with('å') || rest.starts_with('á') => {
            ["ven", "spr", "davvis"]
                .iter()
                .any(|word| first.eq_ignore_ascii_case(word))
        }
        _ => FIRST_WORDS
            .iter()
            .any(|word| first.eq_ignore_ascii_case(word)),
    }
}

/// `label = ( "Kieli" / "Språk" / … ) *space ":"`
fn label(input: &str) -> IResult<&str, &str> {
    let label = |input: &str| LABELS.iter().find_map(|label| without(input, label));
    let words = |input| match label(input) {
        Some(words) => take(words).parse(input),
        None => fail().parse(input),
    };
    recognize((words, take_while(char::is_whitespace), char(':'))).parse(input)
}

/// The length of a word or words that a text begins with, in any case.
fn without(input: &str, words: &str) -> Option<usize> {
    let (first, other) = (input.as_bytes().first()?, words.as_bytes().first()?);
    if !first.eq_ignore_ascii_case(other) {
        return None;
    }
    let begins = input.get(..words.len())?.eq_ignore_ascii_case(words);
    let goes_on = input.get(words.len()..)?.starts_with(char::is_alphanumeric);
    (begins && !goes_on).then(|| words.chars().count())
}

type Printed<'a> = (&'a str, Option<&'static str>);

/// `offers = *separator offer *( ( " - " / 1*separator ) offer ) *separator`
fn offers(input: &str) -> IResult<&str, Vec<Printed<'_>>> {
    delimited(
        take_while(is_separator),
        separated_list1(
            alt((tag(" - "), take_while1(is_separator))),
            alt((code.map(|code| (code, None)), name)),
        ),
        take_while(is_separator),
    )
    .parse(input)
}

/// `name = "suomeksi" / "på svenska" / "in english" / …`
fn name(input: &str) -> IResult<&str, Printed<'_>> {
    let names = NAMES
        .iter()
        .flat_map(|(code, names)| names.iter().map(move |name| (*code, *name)));
    let mut found = names.filter_map(|(code, name)| Some((code, without(input, name)?)));
    match found.next() {
        Some((code, length)) => take(length)
            .map(|printed| (printed, Some(code)))
            .parse(input),
        None => fail().parse(input),
    }
}

/// `code = ( "FI" / "SV" / "EN" / … ) / ( "Fi" / "Sv" / "En" / … ) / ( "fi" / "sv" / "en" / … )`
fn code(input: &str) -> IResult<&str, &str> {
    let letter = || satisfy(|letter| letter.is_ascii_alphabetic());
    let letters = terminated((letter(), letter()), not(satisfy(char::is_alphanumeric)));
    let is_known = |code: &str| is_among(&OWN, code) || is_among(&OTHERS, code);
    verify(recognize(letters), is_known).parse(input)
}

/// `separator = white-space / "|" / "/" / "·" / "•" / "," / "–"`
fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '|' | '/' | '·' | '•' | ',' | '–' | '—')
}

/// Whether a code is one of a list.
fn is_among(codes: &[[u8; 2]], code: &str) -> bool {
    let letters = code.as_bytes().first_chunk();
    letters.is_some_and(|[first, second]| {
        codes.contains(&[first.to_ascii_uppercase(), second.to_ascii_uppercase()])
    })
}

#[cfg(test)]
mod tests;
