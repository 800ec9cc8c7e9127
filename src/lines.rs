//! Text to lines, each with its place and its shape.

use nom::bytes::complete::{tag, take_while_m_n, take_while1};
use nom::character::complete::{one_of, satisfy};
use nom::combinator::{opt, recognize};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use crate::clean::Page;
use crate::layout::{SpellingId, may_be_spelling, spelling};
use crate::span::Span;

/// A line and what its first characters make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// The first byte of the line, indentation included.
    pub(crate) start: usize,
    /// The line without white space on either side; empty on a blank line.
    pub(crate) content: Span,
    /// One past the line, its terminator included.
    pub(crate) end: usize,
    pub(crate) shape: Shape,
    /// The label whose spelling the whole line is, wherever it may stand.
    pub(crate) label: Option<SpellingId>,
    /// Whether ` **` follows that label, as older pages print section headings.
    pub(crate) starred: bool,
    /// Whether its content is a clean value as it stands.
    pub(crate) clean: bool,
}

/// What a line is by its own characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// White space alone.
    Blank,
    /// Anything else.
    Text,
    /// `• item`: where the item's text starts.
    Bullet { item: usize },
    /// `1. item`: its number, and where the item's text starts.
    Number { number: u32, item: usize },
    /// `icon/… Created with Sketch. rest`: where the rest starts.
    Icon { rest: usize },
}

impl Line {
    pub(crate) const fn is_blank(&self) -> bool {
        matches!(self.shape, Shape::Blank)
    }
}

/// Every line of a text, in order; together they cover it to the last byte.
pub(crate) fn lines(page: &Page<'_>) -> Vec<Line> {
    let bytes = page.text.as_bytes();
    let mut lines = Vec::with_capacity(bytes.len() / 48 + 8);
    let mut spaces = page.no_break_spaces();
    let mut space = spaces.next();
    let mut start = 0;
    let mut push = |stop: usize, end: usize| {
        let mut line = line(page, start, stop, end);
        while let Some(at) = space
            && at < end
        {
            line.clean &= !(line.content.start..line.content.end).contains(&at);
            space = spaces.next();
        }
        lines.push(line);
        start = end;
    };
    for newline in memchr::memchr_iter(b'\n', bytes) {
        push(newline, newline + 1);
    }
    if !bytes.is_empty() && !bytes.ends_with(b"\n") {
        push(bytes.len(), bytes.len());
    }
    lines
}

#[inline]
fn line(page: &Page<'_>, start: usize, stop: usize, end: usize) -> Line {
    let mut line = Line {
        start,
        content: Span::new(start, start),
        end,
        shape: Shape::Blank,
        label: None,
        starred: false,
        clean: !page.may_hold_marks(),
    };
    if start == stop {
        return line;
    }
    let (indent, words) = trimmed(Span::new(start, stop).of(page.text));
    let from = start + indent;
    line.content = Span::new(from, from + words.len());
    line.shape = shape(words, from);
    (line.label, line.starred) = match line.shape {
        Shape::Text => label(page, words),
        Shape::Icon { rest } => label(page, words.get(rest - from..).unwrap_or_default()),
        Shape::Blank | Shape::Bullet { .. } | Shape::Number { .. } => return line,
    };
    line
}

/// The longest line that is tried as a label: the longest spelling, with room
/// for decomposed letters and wide spaces.
const LONGEST_LABEL: usize = 120;

#[inline]
fn label(page: &Page<'_>, words: &str) -> (Option<SpellingId>, bool) {
    if words.len() > LONGEST_LABEL || !page.may_hold_marks() && !may_be_spelling(words) {
        return (None, false);
    }
    let (words, starred) = match words.strip_suffix("**") {
        Some(words) => (words.trim_end_matches(is_space), true),
        None => (words, false),
    };
    let label = spelling(words).or_else(|| spelling(&page.single_spaced(words)?));
    (label, starred && label.is_some())
}

/// White space as exports have it: also the byte-order mark and the zero-width
/// space, which mean nothing at the edge of a line.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// The span without white space on either side.
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let (indent, words) = trimmed(span.of(text));
    let start = span.start + indent;
    Span::new(start, start + words.len())
}

/// A text without white space on either side, and how much stood before it.
#[inline]
fn trimmed(text: &str) -> (usize, &str) {
    /// Bytes that are a whole visible character or begin one, and never white space.
    const fn visible(byte: u8) -> bool {
        matches!(byte, 0x21..=0x7e | 0xc3..=0xe0)
    }
    /// Ends a line that needs no trimming: ASCII.
    const fn visible_end(byte: u8) -> bool {
        matches!(byte, 0x21..=0x7e)
    }

    match text.as_bytes() {
        [] => (0, text),
        [first, .., last] if visible(*first) && visible_end(*last) => (0, text),
        _ => {
            let rest = text.trim_start_matches(is_space);
            (text.len() - rest.len(), rest.trim_end_matches(is_space))
        }
    }
}

fn shape(content: &str, start: usize) -> Shape {
    let Some(first) = content.bytes().next() else {
        return Shape::Blank;
    };
    let after = |rest: &str| start + (content.len() - rest.len());
    match first {
        b'-' | 0xc2 | 0xe2 => match bullet(content) {
            Ok((rest, _)) if !rest.is_empty() => Shape::Bullet { item: after(rest) },
            _ => Shape::Text,
        },
        b'0'..=b'9' => match number(content) {
            Ok((rest, number)) if !rest.is_empty() => Shape::Number {
                number,
                item: after(rest),
            },
            _ => Shape::Text,
        },
        b'i' => match icon(content) {
            Ok((rest, _)) => Shape::Icon { rest: after(rest) },
            Err(_) => Shape::Text,
        },
        _ => Shape::Text,
    }
}

fn spaces(input: &str) -> IResult<&str, &str> {
    take_while1(is_space).parse(input)
}

/// `• `, `- ` and their kin. A dash joined to its word is no marker.
fn bullet(input: &str) -> IResult<&str, char> {
    terminated(one_of("•-–—‣◦·▪●"), spaces).parse(input)
}

/// `1. ` or `1) `, of at most three digits: more is a year, not a place in a list.
fn number(input: &str) -> IResult<&str, u32> {
    terminated(
        take_while_m_n(1, 3, |c: char| c.is_ascii_digit()),
        (one_of(".)"), spaces),
    )
    .map_opt(|digits: &str| digits.parse().ok())
    .parse(input)
}

/// An icon's title and description, flattened into the text.
fn icon(input: &str) -> IResult<&str, &str> {
    recognize((
        tag("icon/"),
        take_while1(|c: char| !is_space(c)),
        spaces,
        (tag("Created"), spaces, tag("with"), spaces, tag("Sketch")),
        opt(satisfy(|c| c == '.')),
        opt(preceded(spaces, nom::combinator::success(()))),
    ))
    .parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(text: &str) -> Vec<(&str, Shape)> {
        lines(&Page::new(text))
            .into_iter()
            .map(|line| (line.content.of(text), line.shape))
            .collect()
    }

    #[test]
    fn lines_cover_the_text_to_the_last_byte() {
        for text in [
            "",
            "\n",
            "a",
            "a\n",
            "a\n\nb",
            "\r\n\r\n",
            " ä \u{a0}\n\u{feff}",
        ] {
            let mut at = 0;
            for line in lines(&Page::new(text)) {
                assert_eq!(line.start, at, "{text:?}");
                assert!(line.start <= line.content.start && line.content.end <= line.end);
                at = line.end;
            }
            assert_eq!(at, text.len(), "{text:?}");
        }
    }

    #[test]
    fn white_space_of_any_kind_is_no_content() {
        assert_eq!(
            shapes("\u{feff}Otsikko\u{a0}\r\n\u{a0}\n\t \u{2003}å\u{200b}\n"),
            [
                ("Otsikko", Shape::Text),
                ("", Shape::Blank),
                ("å", Shape::Text)
            ]
        );
    }

    #[test]
    fn markers_of_lists_and_icons_are_told_from_text() {
        let item = |text: &str| match lines(&Page::new(text))[0].shape {
            Shape::Bullet { item } => Some(("bullet", text[item..].to_owned())),
            Shape::Number { number, item } => Some((
                ["0", "1", "2", "3"][number as usize],
                text[item..].to_owned(),
            )),
            Shape::Icon { rest } => Some(("icon", text[rest..].to_owned())),
            Shape::Text | Shape::Blank => None,
        };
        let cases = [
            (" • kohta", Some(("bullet", "kohta"))),
            ("  •\u{a0}kohta", Some(("bullet", "kohta"))),
            ("- kohta", Some(("bullet", "kohta"))),
            ("– kohta", Some(("bullet", "kohta"))),
            ("–kohta", None),
            ("-hanke", None),
            ("•", None),
            ("1. kohta", Some(("1", "kohta"))),
            (" 2) kohta", Some(("2", "kohta"))),
            ("1.10.2020–31.12.2022", None),
            ("2020. Vuosi", None),
            ("3.", None),
            (
                "icon/chevron-down Created with Sketch. Perustiedot",
                Some(("icon", "Perustiedot")),
            ),
            (
                "icon/bulb\u{a0}Created\u{a0}with Sketch.",
                Some(("icon", "")),
            ),
            ("icon/bulb on kuvake", None),
        ];
        for (text, expected) in cases {
            let expected = expected.map(|(kind, rest)| (kind, rest.to_owned()));
            assert_eq!(item(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_label_is_known_by_its_words_however_they_are_spaced_and_composed() {
        for (text, starred) in [
            ("Toimintaympäristö", false),
            ("  Toimintaympäristö\u{a0}", false),
            ("Toimintaympa\u{308}risto\u{308}", false),
            ("Toimintaympäristö **", true),
            ("Toimintaympäristö\u{a0}**", true),
            ("icon/x Created with Sketch. Toimintaympäristö", false),
        ] {
            let line = lines(&Page::new(text))[0];
            assert_eq!(line.label, spelling("Toimintaympäristö"), "{text:?}");
            assert_eq!(line.starred, starred, "{text:?}");
        }
        let spaced = lines(&Page::new("Viimeksi \u{a0} muokattu"))[0];
        assert_eq!(spaced.label, spelling("Viimeksi muokattu"));
        for text in [
            "TOIMINTAYMPÄRISTÖ **",
            "- Toimijat",
            "Toimijat:",
            "Uusi otsikko **",
        ] {
            let line = lines(&Page::new(text))[0];
            assert_eq!((line.label, line.starred), (None, false), "{text:?}");
        }
    }
}
