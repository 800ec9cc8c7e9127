//! The ways in which tools flatten a page to text, and files come to be saved.

use unicode_normalization::UnicodeNormalization as _;

/// One way of printing the same page.
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
    /// Decomposed letters: `a` and U+0308 for `ä`.
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

    /// Whether a line break inside a paragraph still differs from the end of one.
    pub fn keeps_paragraphs(self) -> bool {
        !matches!(self, Self::None | Self::Single)
    }

    /// The page printed this way. `None` where the encoding lacks a character of it.
    pub fn print(self, text: &str) -> Option<Vec<u8>> {
        let lines = || text.split('\n');
        let blank = |line: &str| line.trim().is_empty();
        let filled = || lines().filter(|line| !blank(line));
        let printed = match self {
            Self::None => filled().collect::<Vec<_>>().join("\n"),
            Self::Double => lines().map(|line| format!("{line}\n\n")).collect(),
            Self::Single => filled().map(|line| format!("{line}\n\n")).collect(),
            Self::Nbsp => lines()
                .map(|line| if blank(line) { "\u{a0}" } else { line })
                .collect::<Vec<_>>()
                .join("\n"),
            Self::Crlf => lines().collect::<Vec<_>>().join("\r\n"),
            Self::Indent => lines()
                .map(|line| match blank(line) {
                    true => line.to_owned(),
                    false => format!("  {line}"),
                })
                .collect::<Vec<_>>()
                .join("\n"),
            Self::Nfd => text.nfd().collect(),
            Self::Bom => format!("\u{feff}{text}"),
            Self::Cp1252 => return windows_1252(text),
            Self::Utf16Le => {
                let units = std::iter::once(0xfeff).chain(text.encode_utf16());
                return Some(units.flat_map(u16::to_le_bytes).collect());
            }
            Self::Mojibake => encoding_rs::WINDOWS_1252.decode(text.as_bytes()).0.into(),
        };
        Some(printed.into_bytes())
    }
}

fn windows_1252(text: &str) -> Option<Vec<u8>> {
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(text);
    (!unmappable).then(|| bytes.into_owned())
}
