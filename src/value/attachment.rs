//! A line of a link list: a title, and what the bracket at its end says of it.

mod remark;
mod size;

use nom::branch::alt;
use nom::bytes::complete::{tag_no_case, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, digit1, one_of};
use nom::combinator::{eof, map, opt, peek, recognize, verify};
use nom::multi::{many0, many0_count, many1_count};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Offset, Parser};

use crate::span::Span;
use crate::word_filter::WordFilter;
pub(crate) use remark::is_remark;
use remark::without_remark;

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
/// `line = title *( "(" bracket ")" / "[" bracket "]" ) [ remark ]`
///
/// A closing bracket that says nothing but format, size or site is cut from the
/// title, and so is one before it that says another of them, and what a site says of
/// its links there. One that says something else too, `(pdf, 12 sivua)`, is read and
/// stays, and so does one that is all there is: no title is empty, and none loses words.
pub(crate) fn attachment(line: &str) -> FoundAttachment {
    let whole = line.trim();
    let bare = without_remark(whole);
    let found = without_brackets(line, bare);
    match bare.len() < whole.len() && !found.names_target() {
        true => without_brackets(line, whole),
        false => found,
    }
}

/// What the brackets at the end of a title say, and the title without them.
fn without_brackets(line: &str, title: &str) -> FoundAttachment {
    let mut found = FoundAttachment::default();
    let mut title = title;
    while let Some((before, inner)) = closing_bracket(title) {
        let known = found;
        let all_read = found.read(line, inner);
        let says_more = known != found || is_remark(inner);
        if !all_read || before.is_empty() || !says_more {
            break;
        }
        title = before;
    }
    found.title = span(line, title);
    found
}

/// Whether a bracket at the end of a line names a file or a site.
pub(crate) fn names_target(line: &str) -> bool {
    line.ends_with([')', ']']) && attachment(line).names_target()
}

/// Whether a line is an address: `https://…`, `www.…`.
pub(crate) fn is_address(line: &str) -> bool {
    let schemes = ["https://", "http://", "www."];
    schemes.iter().any(|scheme| line.starts_with(scheme)) && !line.contains(' ')
}

/// What stands before the bracket that closes a title, and what stands in it.
fn closing_bracket(title: &str) -> Option<(&str, &str)> {
    let brackets = [('(', ')'), ('[', ']')];
    let (before, inner) = brackets
        .into_iter()
        .find_map(|(open, close)| title.strip_suffix(close)?.rsplit_once(open))?;
    Some((before.trim_end(), inner))
}

fn span(line: &str, part: &str) -> Span {
    let start = line.offset(part);
    Span::new(start, start + part.len())
}

impl FoundAttachment {
    fn names_target(&self) -> bool {
        self.format.is_some() || self.site.is_some()
    }

    /// Takes over what a bracket says; returns whether that is all of it.
    fn read(&mut self, line: &str, inner: &str) -> bool {
        let (_, facts) = bracket(inner).unwrap_or_default();
        let mut all_read = true;
        for fact in facts {
            match fact {
                FileFact::Size(bytes, text) if self.size.is_none() => {
                    self.size = Some((bytes, span(line, text)));
                }
                FileFact::Site(text) if self.site.is_none() => self.site = Some(span(line, text)),
                FileFact::Format(text) if self.format.is_none() => {
                    self.format = Some(span(line, text));
                }
                FileFact::Remark => {}
                _ => all_read = false,
            }
        }
        all_read
    }
}

#[derive(Clone, Copy, Debug)]
enum FileFact<'a> {
    Size(u64, &'a str),
    Site(&'a str),
    Format(&'a str),
    Remark,
    Other,
}

/// `bracket = *separator *( ( fact / remark / other ) *separator )`
fn bracket(input: &str) -> IResult<&str, Vec<FileFact<'_>>> {
    let separators = || take_while(is_separator);
    let facts = many0(terminated(alt((fact, other)), separators()));
    preceded(separators(), facts).parse(input)
}

/// `separator = space / tab / "," / ";" / "/" / "|" / "·"`
fn is_separator(letter: char) -> bool {
    is_space(letter) || matches!(letter, '\t' | ',' | ';' | '/' | '|' | '·')
}

/// A space, or one that breaks no line.
fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}')
}

/// `fact = ( size / site / format ) <before a separator or the end>`
fn fact(input: &str) -> IResult<&str, FileFact<'_>> {
    let separator = take_while_m_n(1, 1, is_separator);
    let size = map(size::size, |(text, bytes)| FileFact::Size(bytes, text));
    terminated(alt((size, site, format)), peek(alt((eof, separator)))).parse(input)
}

/// `remark / other = 1*( number / <any but "," and ";"> )`, where a number may hold commas
fn other(input: &str) -> IResult<&str, FileFact<'_>> {
    let number = recognize((digit1, many0_count((char(','), digit1))));
    let words =
        take_while1(|letter: char| !letter.is_ascii_digit() && !matches!(letter, ',' | ';'));
    let other = recognize(many1_count(alt((number, words))));
    let fact = |words| match is_remark(words) {
        true => FileFact::Remark,
        false => FileFact::Other,
    };
    map(other, fact).parse(input)
}

/// File formats, and the programs that stand for theirs.
#[rustfmt::skip]
const FORMATS: &[&str] = &[
    "pdf", "doc", "docx", "docm", "dotx", "odt", "rtf", "txt", "md", "xls", "xlsx", "xlsm",
    "ods", "csv", "ppt", "pptx", "ppsx", "pps", "potx", "odp", "zip", "jpg", "jpeg", "png",
    "gif", "svg", "webp", "tif", "tiff", "bmp", "mp3", "mp4", "m4a", "m4v", "wav", "mov", "avi",
    "webm", "wmv", "html", "htm", "xml", "json", "epub", "ics", "word", "excel", "powerpoint",
];

/// `pdf`, `PDF-tiedosto`; the word for a file is left out.
///
/// `format = [ "." ] <one of the formats> [ "-" ( "tiedosto" / "fil" ) ]`
fn format(input: &str) -> IResult<&str, FileFact<'_>> {
    let word = verify(take_while1(char::is_alphanumeric), is_format);
    let file = (
        char('-'),
        alt((tag_no_case("tiedosto"), tag_no_case("fil"))),
    );
    map(delimited(opt(char('.')), word, opt(file)), FileFact::Format).parse(input)
}

/// Ends of a site's name besides the two letters of a country.
#[rustfmt::skip]
const DOMAINS: &[&str] = &[
    "com", "org", "net", "info", "int", "edu", "gov", "biz", "app", "blog", "cloud", "dev",
    "example", "health", "online", "site", "today",
];

/// `soteuudistus.fi`, `www.thl.fi/julkaisut`, `https://…`. A file name is no site.
///
/// ```text
/// site   = ( scheme host / <host in a known domain> ) [ ":" 1*digit ] [ path ]
/// scheme = "https://" / "http://" / "www."
/// path   = ( "/" / "?" / "#" ) *<any but white space, ",", ";" and "|">
/// ```
fn site(input: &str) -> IResult<&str, FileFact<'_>> {
    let scheme = alt((
        tag_no_case("https://"),
        tag_no_case("http://"),
        tag_no_case("www."),
    ));
    let known = |host: &str| {
        let end = host.rsplit('.').next().unwrap_or_default();
        end.len() == 2 || is_among(DOMAINS, end)
    };
    let host = alt((preceded(scheme, host), verify(host, known)));
    let port = (char(':'), digit1);
    let path = (
        one_of("/?#"),
        take_while(|c: char| !c.is_whitespace() && !matches!(c, ',' | ';' | '|')),
    );
    map(recognize((host, opt(port), opt(path))), FileFact::Site).parse(input)
}

/// Two labels or more. The last is of letters, and no file format.
///
/// `host = label 1*( "." label )`
fn host(input: &str) -> IResult<&str, &str> {
    let name = take_while1(|letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.'));
    verify(name, |host: &str| {
        host.rsplit_once('.').is_some_and(|(labels, end)| {
            labels.split('.').all(|label| !label.is_empty())
                && end.len() > 1
                && end.bytes().all(|byte| byte.is_ascii_alphabetic())
                && !is_format(end)
        })
    })
    .parse(input)
}

fn is_format(word: &str) -> bool {
    // Most words are no formats.
    static MAY_BE: WordFilter = WordFilter::of(&[FORMATS]);
    MAY_BE.may_hold(word) && is_among(FORMATS, word)
}

fn is_among(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests;
