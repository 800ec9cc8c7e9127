//! How a tool flattens a page: blank lines, line ends, spaces, letters.

use unicode_normalization::UnicodeNormalization as _;

use super::choices::Choices;

/// What becomes of the blank lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Blanks {
    /// They stay as the site prints them.
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
    pub(crate) const ALL: [Self; 5] = [
        Self::Printed,
        Self::None,
        Self::One,
        Self::OneMore,
        Self::Doubled,
    ];

    /// Whether the text still tells a line break inside a paragraph from the end
    /// of a paragraph. Where it does not,
    ///
    /// - every paragraph is one line, and pictures stand in articles alone;
    /// - a picture's text is short and open, or it would be a paragraph;
    /// - links of articles come last, after all running text.
    pub(crate) const fn keeps_breaks(self) -> bool {
        matches!(self, Self::Printed | Self::Doubled)
    }

    /// Whether the lines show the habit: a text of a line or two tells nothing, and
    /// doubled lines look like loose ones where hardly a blank line was doubled.
    pub(crate) fn shows(self, lines: &[String]) -> bool {
        let filled = lines.iter().filter(|line| !line.is_empty()).count();
        let blanks = lines.len() - filled;
        match self {
            Self::Doubled => filled > 3 && blanks * 5 > filled * 2,
            _ => filled > 3 && blanks > 0,
        }
    }
}

/// The habit of a tool.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Habit {
    pub(crate) blanks: Blanks,
    /// A no-break space on blank lines.
    pub(crate) hard_blanks: bool,
    /// `\r\n`.
    pub(crate) crlf: bool,
    /// What every line starts with.
    pub(crate) indent: &'static str,
    /// What every line ends with.
    pub(crate) trailing: &'static str,
    /// No-break spaces for some of the spaces.
    pub(crate) hard_spaces: bool,
    /// Letters in parts (NFD).
    pub(crate) decomposed: bool,
    /// U+FEFF first.
    pub(crate) mark: bool,
    /// Whether the last line has no end.
    pub(crate) open_end: bool,
}

impl Habit {
    pub(crate) fn choose(choices: &mut Choices<'_>) -> Self {
        Self {
            blanks: choices.of(&Blanks::ALL),
            hard_blanks: choices.one_in(4),
            crlf: choices.one_in(4),
            indent: choices.of(&["", "", "", "", "  ", "\t", "\u{a0}"]),
            trailing: choices.of(&["", "", "", "", "\u{a0}", " ", "\u{a0} "]),
            hard_spaces: choices.one_in(4),
            decomposed: choices.one_in(4),
            mark: choices.one_in(4),
            open_end: choices.one_in(4),
        }
    }

    /// The lines as one text.
    pub(crate) fn flatten(&self, lines: &[String]) -> String {
        let mut text = String::new();
        if self.mark {
            text.push('\u{feff}');
        }
        for line in lines {
            let blank = line.is_empty();
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
        if line.is_empty() {
            text.push_str(if self.hard_blanks { "\u{a0}" } else { "" });
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
        text.push_str(if self.crlf { "\r\n" } else { "\n" });
    }
}
