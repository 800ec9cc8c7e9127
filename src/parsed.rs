//! A parsed page: the text, the record, the outline and the faults of the parser.

use std::borrow::Cow;

use crate::Error;
use crate::assemble::assemble;
use crate::fault::Fault;
use crate::lines::lines;
use crate::markup::MarkupHabits;
use crate::page::{Frame, Outline};
use crate::record::Record;
use crate::source::{Decoded, Encoding, decode};
use crate::span::Span;

/// A page as it was read: the answer of [`parse`].
///
/// ```
/// let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta-hanke\n");
/// assert_eq!(parsed.record().kind(), innokyla::Kind::Kokonaisuus);
/// assert_eq!(parsed.outline().parts().len(), 2);
/// assert_eq!(parsed.diagnostics()[0].code, "truncated", "it ends among the facts");
/// ```
#[derive(Clone, Debug)]
pub struct Parsed<'a> {
    text: Cow<'a, str>,
    encoding: Encoding,
    /// Whether the text was encoded twice and has been repaired.
    repaired: bool,
    /// The replacement characters that stand for broken bytes.
    damaged: Vec<Span>,
    outline: Outline,
    record: Record<'a>,
    faults: Vec<Fault>,
    habits: MarkupHabits,
}

/// Reads a page. It never fails: [`Parsed::diagnostics`] says what could not be read.
///
/// ```
/// let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta-hanke\nLuotu\n\n1.2.2022\n");
/// let innokyla::Record::Kokonaisuus(page) = parsed.record() else {
///     unreachable!("it has the name of a kokonaisuus");
/// };
/// assert_eq!(page.name.as_deref(), Some("Silta-hanke"));
/// assert_eq!(page.created.unwrap().to_string(), "2022-02-01");
/// ```
#[must_use]
pub fn parse(text: &str) -> Parsed<'_> {
    parse_with(text, &ParseOptions::default())
}

/// What a page is read with, beside what the parser knows.
///
/// ```
/// use innokyla::{ParseOptions, Profile};
/// let options = ParseOptions::default().frame(Profile::default().frame());
/// assert_eq!(options, ParseOptions::default());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParseOptions {
    frame: Frame,
}

impl ParseOptions {
    /// Passes over these lines of the site's frame, too.
    #[must_use]
    pub fn frame(mut self, frame: Frame) -> Self {
        self.frame = frame;
        self
    }
}

/// Reads a page as [`parse`] does, with options.
#[must_use]
pub fn parse_with<'a>(text: &'a str, options: &ParseOptions) -> Parsed<'a> {
    let (page, lines) = lines(text);
    let mut faults = Vec::new();
    let frame = Some(&options.frame).filter(|frame| !frame.is_empty());
    let outline = Outline::of(&page, lines, &mut faults, frame);
    let record = assemble(&page, &outline, &mut faults);
    Parsed {
        text: Cow::Borrowed(text),
        encoding: Encoding::Utf8,
        repaired: false,
        damaged: Vec::new(),
        outline,
        record,
        faults,
        habits: page.habits,
    }
}

/// Decodes a page, then reads it.
///
/// # Errors
///
/// [`Error::NotText`] where the bytes are not text.
pub fn parse_bytes(bytes: &[u8]) -> Result<Parsed<'_>, Error> {
    decode(bytes).map(parse_decoded)
}

/// Reads a page that [`decode`] has decoded.
#[must_use]
pub fn parse_decoded(decoded: Decoded<'_>) -> Parsed<'_> {
    parse_decoded_with(decoded, &ParseOptions::default())
}

/// Reads a page that [`decode`] has decoded, with options.
#[must_use]
pub fn parse_decoded_with<'a>(decoded: Decoded<'a>, options: &ParseOptions) -> Parsed<'a> {
    let Decoded {
        text,
        encoding,
        repaired,
        damaged,
    } = decoded;
    let parsed = match text {
        Cow::Borrowed(text) => parse_with(text, options),
        Cow::Owned(text) => {
            // As `into_owned` would, but for the copy of the text.
            let parsed = parse_with(&text, options);
            let (outline, faults, habits) = (parsed.outline, parsed.faults, parsed.habits);
            let record = parsed.record.into_owned();
            Parsed {
                text: Cow::Owned(text),
                encoding,
                repaired,
                damaged: Vec::new(),
                outline,
                record,
                faults,
                habits,
            }
        }
    };
    Parsed {
        encoding,
        repaired,
        damaged,
        ..parsed
    }
}

impl<'a> Parsed<'a> {
    /// The text that was read; every span counts in its bytes.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the bytes were encoded in; UTF-8 for text given directly.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// What the page says.
    pub fn record(&self) -> &Record<'a> {
        &self.record
    }

    /// The page, line by line: what is label, value, furniture.
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// What the page says, without the text and the outline.
    pub fn into_record(self) -> Record<'a> {
        self.record
    }

    /// The text that was read, without what it says: a long one need not be held beside
    /// its record.
    ///
    /// ```
    /// let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta-hanke\n");
    /// assert_eq!(parsed.into_text(), "Kokonaisuuden nimi\nSilta-hanke\n");
    /// ```
    pub fn into_text(self) -> Cow<'a, str> {
        self.text
    }

    /// The page without its ties to the bytes or the text it was read from.
    ///
    /// ```
    /// let parsed: innokyla::Parsed<'static> = {
    ///     let text = String::from("Kokonaisuuden nimi\nSilta-hanke\n");
    ///     innokyla::parse(&text).into_owned()
    /// };
    /// assert_eq!(parsed.record().title().unwrap().as_str(), "Silta-hanke");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Parsed<'static> {
        Parsed {
            text: Cow::Owned(self.text.into_owned()),
            encoding: self.encoding,
            repaired: self.repaired,
            damaged: self.damaged,
            outline: self.outline,
            record: self.record.into_owned(),
            faults: self.faults,
            habits: self.habits,
        }
    }

    /// What the parser itself found wrong, in the order in which it met it.
    pub(crate) fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Which marks of other tools the page has throughout.
    pub(crate) const fn habits(&self) -> MarkupHabits {
        self.habits
    }

    /// Whether the text was encoded twice and has been repaired.
    pub(crate) fn repaired(&self) -> bool {
        self.repaired
    }

    /// The replacement characters (U+FFFD) that stand for broken bytes.
    pub(crate) fn damaged(&self) -> &[Span] {
        &self.damaged
    }
}
