//! Single marks, as grammars.
//!
//! ```text
//! destination = "(" [url] [ 1*space quote *char quote ] ")" [attributes]
//! attributes  = "{" ( "#" / "." ) *char "}"
//! number      = "[" 1*3DIGIT "]"
//! tag         = "<" ["/"] name *attribute ["/"] ">" / "<!--" *char "-->"
//! entity      = "&" ( name / "#" 1*6DIGIT / "#x" 1*6HEXDIG ) ";"
//! heading     = 1*6"#" 1*space
//! ```

use nom::branch::alt;
use nom::bytes::complete::{tag, take_till, take_until, take_while, take_while_m_n, take_while1};
use nom::character::complete::{alphanumeric1, char, one_of};
use nom::combinator::{map_opt, map_res, opt, recognize, verify};
use nom::sequence::{delimited, pair, preceded};
use nom::{IResult, Parser};

use crate::text::is_space;

/// `destination`: where a link of Markdown leads, without the bracket before it.
pub(super) fn destination(input: &str) -> IResult<&str, &str> {
    let url = take_while(|c| !is_space(c) && !matches!(c, '(' | ')' | '[' | ']' | '"'));
    let bracketed = recognize(delimited(
        char('('),
        take_till(|c| matches!(c, '(' | ')' | '[')),
        char(')'),
    ));
    let url = recognize((
        url,
        opt(bracketed),
        take_while(|c| !is_space(c) && !matches!(c, '(' | ')' | '[')),
    ));
    let title = (
        take_while1(is_space),
        delimited(char('"'), take_till(|c| c == '"'), char('"')),
    );
    recognize((char('('), url, opt(title), char(')'), opt(attributes))).parse(input)
}

/// `attributes = "{" ( "#" / "." ) *char "}"`, as pandoc writes them.
pub(super) fn attributes(input: &str) -> IResult<&str, &str> {
    let inside = pair(one_of("#."), take_till(|c| matches!(c, '{' | '}')));
    recognize(delimited(char('{'), inside, char('}'))).parse(input)
}

/// `number = "[" 1*3DIGIT "]"`: the number of a link, before its text.
pub(super) fn number(input: &str) -> IResult<&str, u32> {
    let digits = take_while_m_n(1, 3, |c: char| c.is_ascii_digit());
    delimited(char('['), map_res(digits, str::parse), char(']')).parse(input)
}

/// `tag`, with its name in small letters; of a comment the name is empty.
pub(super) fn html_tag(input: &str) -> IResult<&str, (&str, String)> {
    let (_, (whole, name)) = alt((comment, element)).parse(input)?;
    let (rest, whole) = tag(whole).parse(input)?;
    Ok((rest, (whole, name)))
}

fn comment(input: &str) -> IResult<&str, (&str, String)> {
    let comment = recognize((tag("<!--"), take_until("-->"), tag("-->")));
    comment.map(|whole| (whole, String::new())).parse(input)
}

fn element(input: &str) -> IResult<&str, (&str, String)> {
    let name = verify(
        alphanumeric1.map(str::to_ascii_lowercase),
        |name: &String| NAMES.contains(&&**name),
    );
    let inside = take_till(|c| matches!(c, '<' | '>'));
    let inside = verify(inside, |inside: &str| {
        inside.is_empty() || inside.starts_with('/') || inside.starts_with(is_space)
    });
    let (rest, name) = preceded((char('<'), opt(char('/'))), name).parse(input)?;
    let (rest, _) = (inside, char('>')).parse(rest)?;
    let whole = input.get(..input.len() - rest.len()).unwrap_or(input);
    Ok((rest, (whole, name)))
}

/// The elements of HTML that a page's text stands in.
#[rustfmt::skip]
const NAMES: [&str; 45] = [
    "a", "article", "aside", "b", "blockquote", "body", "br", "button", "caption", "code", "div",
    "em", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "i", "img", "li", "main", "nav", "ol", "p", "section", "small", "span", "strong", "sub",
    "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
];

/// `entity`, as the character that it stands for.
pub(super) fn entity(input: &str) -> IResult<&str, char> {
    let decimal = map_res(
        take_while_m_n(1, 6, |c: char| c.is_ascii_digit()),
        str::parse,
    );
    let hex = take_while_m_n(1, 6, |c: char| c.is_ascii_hexdigit());
    let hex = map_res(hex, |hex| u32::from_str_radix(hex, 16));
    let number = preceded(char('#'), alt((preceded(one_of("xX"), hex), decimal)));
    let number = map_opt(number, char::from_u32);
    let named = map_opt(alphanumeric1, |name: &str| {
        let found = ENTITIES.iter().find(|(known, _)| *known == name);
        found.map(|(_, character)| *character)
    });
    delimited(char('&'), alt((number, named)), char(';')).parse(input)
}

/// The entities of Finnish and Swedish text.
const ENTITIES: [(&str, char); 32] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("auml", 'ä'),
    ("Auml", 'Ä'),
    ("ouml", 'ö'),
    ("Ouml", 'Ö'),
    ("aring", 'å'),
    ("Aring", 'Å'),
    ("uuml", 'ü'),
    ("eacute", 'é'),
    ("scaron", 'š'),
    ("zcaron", 'ž'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("rdquo", '”'),
    ("ldquo", '“'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("raquo", '»'),
    ("laquo", '«'),
    ("euro", '€'),
    ("deg", '°'),
    ("sect", '§'),
    ("rarr", '→'),
    ("minus", '−'),
];

/// `heading = 1*6"#" 1*space`
pub(super) fn heading(input: &str) -> IResult<&str, &str> {
    let signs = take_while_m_n(1, 6, |c| c == '#');
    recognize(pair(signs, take_while1(is_space))).parse(input)
}

/// The text of `alt="…"` inside a tag.
pub(super) fn alternative_text(tag: &str) -> Option<&str> {
    let (_, behind) = tag.split_once(" alt=\"")?;
    let (alt, _) = behind.split_once('"')?;
    Some(alt).filter(|alt| !alt.trim().is_empty())
}
