//! How tools flatten a page to text, and how files come to be saved.

use unicode_normalization::UnicodeNormalization as _;

/// What becomes of the blank lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Blanks {
    /// They stay as the site prints them.
    #[default]
    Printed,
    /// None at all.
    None,
    /// One after every line that is not blank, and no other.
    One,
    /// One more after every line that is not blank.
    OneMore,
    /// One after every line, blank or not.
    Doubled,
}

impl Blanks {
    pub const ALL: [Self; 5] = [
        Self::Printed,
        Self::None,
        Self::One,
        Self::OneMore,
        Self::Doubled,
    ];

    /// Whether a line break inside a paragraph still differs from the end of a
    /// paragraph. Where it does not, generated exports are plainer:
    ///
    /// - every paragraph is one line, and only articles have pictures;
    /// - a picture's text is short and open, or it would be a paragraph;
    /// - links of articles come last, after all running text.
    pub const fn keeps_breaks(self) -> bool {
        matches!(self, Self::Printed | Self::Doubled)
    }
}

/// How a tool prints the lines of a page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Flattening {
    pub blanks: Blanks,
    /// A no-break space on blank lines.
    pub hard_blanks: bool,
    /// `\r\n`.
    pub crlf: bool,
    /// What every line starts with.
    pub indent: &'static str,
    /// What every line ends with.
    pub trailing: &'static str,
    /// No-break spaces for some of the spaces.
    pub hard_spaces: bool,
    /// Letters in parts (NFD): `a` and U+0308 for `ä`.
    pub decomposed: bool,
    /// A byte-order mark first.
    pub mark: bool,
    /// Whether the last line has no end.
    pub open_end: bool,
}

pub fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

impl Flattening {
    /// The lines as one text.
    pub fn flatten<'l>(&self, lines: impl IntoIterator<Item = &'l str>) -> String {
        let mut text = String::new();
        if self.mark {
            text.push('\u{feff}');
        }
        for line in lines {
            let blank = is_blank(line);
            if blank && matches!(self.blanks, Blanks::None | Blanks::One) {
                continue;
            }
            self.push(&mut text, line);
            let again = match self.blanks {
                Blanks::Printed | Blanks::None => false,
                Blanks::One | Blanks::OneMore => !blank,
                Blanks::Doubled => true,
            };
            if again {
                self.push(&mut text, "");
            }
        }
        if self.open_end {
            text.truncate(text.trim_end_matches(['\r', '\n']).len());
        }
        text
    }

    fn push(&self, text: &mut String, line: &str) {
        if is_blank(line) {
            text.push_str(if self.hard_blanks { "\u{a0}" } else { line });
        } else {
            text.push_str(self.indent);
            let mut spaces = 0;
            let letters = line.chars().map(|c| match c {
                ' ' => {
                    spaces += 1;
                    if self.hard_spaces && spaces % 3 == 2 {
                        '\u{a0}'
                    } else {
                        c
                    }
                }
                _ => c,
            });
            if self.decomposed {
                text.extend(letters.nfd());
            } else {
                text.extend(letters);
            }
            text.push_str(self.trailing);
        }
        text.push_str(self.line_end());
    }

    const fn line_end(&self) -> &'static str {
        if self.crlf { "\r\n" } else { "\n" }
    }
}

/// A way of printing and saving a page. Each page of the repository is read in all of
/// them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// No blank lines.
    None,
    /// A blank line after every line, blank ones too.
    Double,
    /// One blank line after every line that is not blank.
    Single,
    /// A no-break space on every blank line.
    Nbsp,
    /// Windows line ends.
    Crlf,
    /// Two spaces before every line.
    Indent,
    /// Decomposed letters.
    Nfd,
    /// A byte-order mark.
    Bom,
    /// Saved in Windows-1252.
    Cp1252,
    /// Saved in UTF-16, with its mark.
    Utf16Le,
    /// UTF-8 taken for Windows-1252 and saved in UTF-8 again: `Ã¤`.
    Mojibake,
}

impl Habit {
    pub const ALL: [Self; 11] = [
        Self::None,
        Self::Double,
        Self::Single,
        Self::Nbsp,
        Self::Crlf,
        Self::Indent,
        Self::Nfd,
        Self::Bom,
        Self::Cp1252,
        Self::Utf16Le,
        Self::Mojibake,
    ];

    /// How the lines are printed, before they are saved.
    fn flattening(self) -> Flattening {
        let plain = Flattening::default();
        let blanks = |blanks| Flattening { blanks, ..plain };
        match self {
            Self::None => blanks(Blanks::None),
            Self::Double => blanks(Blanks::Doubled),
            Self::Single => blanks(Blanks::One),
            Self::Nbsp => Flattening {
                hard_blanks: true,
                ..plain
            },
            Self::Crlf => Flattening {
                crlf: true,
                ..plain
            },
            Self::Indent => Flattening {
                indent: "  ",
                ..plain
            },
            Self::Nfd => Flattening {
                decomposed: true,
                ..plain
            },
            Self::Bom => Flattening {
                mark: true,
                ..plain
            },
            Self::Cp1252 | Self::Utf16Le | Self::Mojibake => plain,
        }
    }

    /// Whether a line break inside a paragraph still differs from the end of one.
    pub fn keeps_paragraphs(self) -> bool {
        self.flattening().blanks.keeps_breaks()
    }

    /// The page printed this way. `None` where the encoding lacks a character of it.
    pub fn print(self, text: &str) -> Option<Vec<u8>> {
        let flattening = self.flattening();
        let mut text = flattening.flatten(text.split('\n'));
        // The last piece of a text that is split has no line end, but where blank
        // lines are added one stands behind it.
        if !matches!(flattening.blanks, Blanks::Doubled | Blanks::One) {
            text.truncate(text.len().saturating_sub(flattening.line_end().len()));
        }
        match self {
            Self::Cp1252 => windows_1252(&text),
            Self::Utf16Le => Some(utf_16(&text)),
            Self::Mojibake => {
                let twice = encoding_rs::WINDOWS_1252.decode(text.as_bytes()).0;
                Some(twice.into_owned().into_bytes())
            }
            _ => Some(text.into_bytes()),
        }
    }
}

fn windows_1252(text: &str) -> Option<Vec<u8>> {
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(text);
    (!unmappable).then(|| bytes.into_owned())
}

fn utf_16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}
