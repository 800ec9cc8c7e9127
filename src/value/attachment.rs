//! A line of a link list: a title, and what the bracket at its end says of it.

use nom::branch::alt;
use nom::bytes::complete::{tag_no_case, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, digit1, one_of};
use nom::combinator::{eof, map, map_opt, opt, peek, recognize, verify};
use nom::error::{Error, ErrorKind};
use nom::multi::many0_count;
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use crate::span::Span;

/// What a line of a link list holds. Spans count in the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct FoundAttachment {
    /// The title, without the brackets that were read.
    pub(crate) title: Span,
    /// The file format as printed, `PDF`, without `-tiedosto`.
    pub(crate) format: Option<Span>,
    /// The size in bytes, and the place of its number and unit.
    pub(crate) size: Option<(u64, Span)>,
    /// The site or address as printed.
    pub(crate) site: Option<Span>,
}

/// Reads a line: `Toimintakertomus 2020–2023 (pdf, 2.3 MB)`.
///
/// A closing bracket that says nothing but format, size or site is cut from the
/// title, and so is one before it that says another of them. One that says
/// something else too, `(pdf, 12 sivua)`, is read and stays, and so does one that
/// is all there is: no title is empty, and none loses words.
pub(crate) fn attachment(line: &str) -> FoundAttachment {
    let mut found = FoundAttachment {
        title: trimmed(line, Span::new(0, line.len())),
        ..FoundAttachment::default()
    };
    // Each round fills a key, so there are three at most.
    while let Some((before, inner)) = closing_bracket(line, found.title) {
        let known = found;
        let whole = found.read(inner.slice(line), inner.start);
        if !whole || before.is_empty() || known == found {
            break;
        }
        found.title = before;
    }
    found
}

/// What stands before the bracket that closes the title, and what stands in it.
fn closing_bracket(line: &str, title: Span) -> Option<(Span, Span)> {
    let inner = title.slice(line).strip_suffix(')')?;
    let open = memchr::memrchr(b'(', inner.as_bytes())? + title.start;
    let before = trimmed(line, Span::new(title.start, open));
    Some((before, Span::new(open + 1, title.end - 1)))
}

fn trimmed(line: &str, span: Span) -> Span {
    let text = span.slice(line);
    let trimmed = text.trim_start();
    let start = span.start + (text.len() - trimmed.len());
    Span::new(start, start + trimmed.trim_end().len())
}

impl FoundAttachment {
    /// Takes over what a bracket says, and tells whether that is all of it.
    fn read(&mut self, inner: &str, start: usize) -> bool {
        let mut whole = true;
        let mut rest = skip_separators(inner);
        while !rest.is_empty() {
            let at = |part: &str, rest: &str| {
                let part_start = start + inner.len() - rest.len();
                Span::new(part_start, part_start + part.len())
            };
            let after = match fact(rest) {
                Ok((after, Fact::Size(bytes, part))) if self.size.is_none() => {
                    self.size = Some((bytes, at(part, rest)));
                    after
                }
                Ok((after, Fact::Site(part))) if self.site.is_none() => {
                    self.site = Some(at(part, rest));
                    after
                }
                Ok((after, Fact::Format(part))) if self.format.is_none() => {
                    self.format = Some(at(part, rest));
                    after
                }
                _ => {
                    whole = false;
                    rest.find([',', ';'])
                        .and_then(|at| rest.get(at..))
                        .unwrap_or_default()
                }
            };
            rest = skip_separators(after);
        }
        whole
    }
}

#[derive(Clone, Copy, Debug)]
enum Fact<'a> {
    Size(u64, &'a str),
    Site(&'a str),
    Format(&'a str),
}

const SEPARATORS: &str = " \u{A0}\t,;/|·";

fn skip_separators(text: &str) -> &str {
    text.trim_start_matches(|letter| SEPARATORS.contains(letter))
}

fn fact(text: &str) -> IResult<&str, Fact<'_>> {
    let boundary = peek(alt((eof, recognize(one_of(SEPARATORS)))));
    terminated(alt((size, site, format)), boundary).parse(text)
}

/// `2,3 Mt`, `340kB`, `1 200 tavua`.
fn size(text: &str) -> IResult<&str, Fact<'_>> {
    if !text.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Err(nom::Err::Error(Error::new(text, ErrorKind::Digit)));
    }
    let word = take_while1(char::is_alphabetic);
    let unit = map_opt(preceded(take_while(is_space), word), unit);
    let (rest, bytes) = map_opt((number, unit), |((whole, part), unit)| {
        in_bytes(whole, part, unit)
    })
    .parse(text)?;
    let part = text.get(..text.len() - rest.len()).unwrap_or_default();
    Ok((rest, Fact::Size(bytes, part)))
}

/// The digits before the decimal point, maybe in groups of three, and after it.
fn number(text: &str) -> IResult<&str, (&str, Option<&str>)> {
    let group = (one_of(" \u{A0}"), digits(3, 3));
    let grouped = recognize((
        digits(1, 3),
        group,
        many0_count((one_of(" \u{A0}"), digits(3, 3))),
    ));
    let fraction = opt(preceded(one_of(".,"), digit1));
    (alt((grouped, digit1)), fraction).parse(text)
}

fn digits<'a>(
    least: usize,
    most: usize,
) -> impl Parser<&'a str, Output = &'a str, Error = Error<&'a str>> {
    take_while_m_n(least, most, |letter: char| letter.is_ascii_digit())
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{A0}')
}

/// The number of bytes, rounded to the nearest, half up; `None` past 64 bits.
fn in_bytes(whole: &str, fraction: Option<&str>, unit: u64) -> Option<u64> {
    let digits = whole.bytes().filter(u8::is_ascii_digit);
    let whole = digits.into_iter().try_fold(0_u64, |sum, digit| {
        sum.checked_mul(10)?.checked_add(u64::from(digit - b'0'))
    })?;
    // Digits beyond the 18th are below any byte, and cannot tip a half.
    let (part, scale) = fraction.unwrap_or_default().bytes().take(18).fold(
        (0_u128, 1_u128),
        |(part, scale), digit| {
            (
                part * 10 + u128::from(digit.saturating_sub(b'0')),
                scale * 10,
            )
        },
    );
    let part = (2 * part * u128::from(unit) + scale) / (2 * scale);
    whole
        .checked_mul(unit)?
        .checked_add(u64::try_from(part).ok()?)
}

/// Units of size, in any case but for the single letters. Those of Finnish pages
/// are decimal; only the ones with an i are not.
const UNITS: [(u64, &[&str]); 7] = [
    (1, &["B", "tavu", "tavua", "byte", "bytes"]),
    (1_000, &["kB", "kt", "kilotavu", "kilotavua", "kilobytes"]),
    (
        1_000_000,
        &["M", "MB", "Mt", "megatavu", "megatavua", "megabytes"],
    ),
    (1_000_000_000, &["GB", "Gt", "gigatavu", "gigatavua"]),
    (1_024, &["KiB"]),
    (1_048_576, &["MiB"]),
    (1_073_741_824, &["GiB"]),
];

fn unit(word: &str) -> Option<u64> {
    let same = |name: &&str| **name == *word || (word.len() > 1 && name.eq_ignore_ascii_case(word));
    let row = UNITS.iter().find(|(_, names)| names.iter().any(same));
    row.map(|(bytes, _)| *bytes)
}

/// File formats, and the programs that stand for theirs.
const FORMATS: [&str; 48] = [
    "pdf",
    "doc",
    "docx",
    "docm",
    "dotx",
    "odt",
    "rtf",
    "txt",
    "md",
    "xls",
    "xlsx",
    "xlsm",
    "ods",
    "csv",
    "ppt",
    "pptx",
    "ppsx",
    "pps",
    "potx",
    "odp",
    "zip",
    "jpg",
    "jpeg",
    "png",
    "gif",
    "svg",
    "webp",
    "tif",
    "tiff",
    "bmp",
    "mp3",
    "mp4",
    "m4a",
    "m4v",
    "wav",
    "mov",
    "avi",
    "webm",
    "wmv",
    "html",
    "htm",
    "xml",
    "json",
    "epub",
    "ics",
    "word",
    "excel",
    "powerpoint",
];

fn is_format(word: &str) -> bool {
    FORMATS
        .iter()
        .any(|format| format.eq_ignore_ascii_case(word))
}

/// `pdf`, `PDF`, `pdf-tiedosto`; the word for a file is left out.
fn format(text: &str) -> IResult<&str, Fact<'_>> {
    let word = verify(take_while1(char::is_alphanumeric), is_format);
    let file = preceded(
        char('-'),
        alt((tag_no_case("tiedosto"), tag_no_case("fil"))),
    );
    map(terminated(word, opt(file)), Fact::Format).parse(text)
}

/// Ends of a site's name besides the two letters of a country.
const DOMAINS: [&str; 17] = [
    "com", "org", "net", "info", "int", "edu", "gov", "biz", "app", "blog", "cloud", "dev",
    "example", "health", "online", "site", "today",
];

/// `soteuudistus.fi`, `www.thl.fi/julkaisut`, `https://…`. A file name is none.
fn site(text: &str) -> IResult<&str, Fact<'_>> {
    // No host is without a full stop, and no such sign stands before it.
    let mut start = text.bytes().take_while(|byte| !b" ,;".contains(byte));
    if !start.any(|byte| byte == b'.') {
        return Err(nom::Err::Error(Error::new(text, ErrorKind::Char)));
    }
    let scheme = alt((
        tag_no_case("https://"),
        tag_no_case("http://"),
        tag_no_case("www."),
    ));
    let named = preceded(scheme, host(|_| true));
    let bare =
        host(|end| end.len() == 2 || DOMAINS.iter().any(|name| name.eq_ignore_ascii_case(end)));
    let port = (char(':'), digit1);
    let path = (
        one_of("/?#"),
        take_while(|letter: char| !letter.is_whitespace() && !",;|".contains(letter)),
    );
    let address = recognize((alt((named, bare)), opt(port), opt(path)));
    map(address, Fact::Site).parse(text)
}

/// Two or more labels, the last of letters and one that `ends` a name.
fn host<'a>(
    ends: impl Fn(&str) -> bool,
) -> impl Parser<&'a str, Output = &'a str, Error = Error<&'a str>> {
    let letters = take_while1(|letter: char| letter.is_alphanumeric() || "-.".contains(letter));
    verify(letters, move |host: &str| {
        host.rsplit_once('.').is_some_and(|(labels, end)| {
            let letters = end.len() > 1 && end.bytes().all(|byte| byte.is_ascii_alphabetic());
            let labels = labels.split('.').all(|label| !label.is_empty());
            letters && labels && !is_format(end) && ends(end)
        })
    })
}

#[cfg(test)]
mod tests;
