use super::{DiagnosticDraft, DiagnosticSink, PageView, rule};
use crate::span::Span;

rule! {
    /// A character that steers a terminal or turns the direction of text
    ///
    /// Finds the control characters of ASCII except tab and line ends, those of Latin-1
    /// (U+0080 to U+009F, but U+0085 only where it is not what ends the lines), and the
    /// characters that change the direction of text (U+061C, U+200E, U+200F, U+202A to
    /// U+202E, U+2066 to U+2069). Several in a row are reported as one.
    ///
    /// ## Why it matters
    ///
    /// Nobody sees such a character on the page, but it is in the values: a name that
    /// holds one is not equal to the same name without it. Printed to a terminal, it
    /// may hide or forge text.
    ///
    /// ## Example
    ///
    /// A vertical tab, copied from a word processor, in `Kehittämis␋hanke`.
    ///
    /// ## What to do
    ///
    /// Remove it from the page, or from the text before parsing. Values keep the
    /// character as it stands.
    ControlCharacter = "control-character", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let text = page.text();
    // A text whose lines it ends has no other line ends.
    let ends_lines = memchr::memchr2(b'\n', b'\r', text.as_bytes()).is_none();
    let mut run: Option<Span> = None;
    for (at, byte) in text.bytes().enumerate() {
        // Every such character starts with one of these bytes.
        let may_be = byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')
            || matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2);
        if !may_be {
            continue;
        }
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else {
            continue;
        };
        if !is_control(c) || ends_lines && c == '\u{85}' {
            continue;
        }
        let found = Span::new(at, at + c.len_utf8());
        match &mut run {
            Some(run) if run.end == found.start => run.end = found.end,
            _ => {
                if let Some(run) = run.replace(found) {
                    report(text, run, sink);
                }
            }
        }
    }
    if let Some(run) = run {
        report(text, run, sink);
    }
}

fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn report(text: &str, run: Span, sink: &mut DiagnosticSink) {
    sink.report(run, || {
        let mut characters = run.slice(text).chars();
        let first = characters.next().unwrap_or_default();
        let number = u32::from(first);
        let (kind, help) = if first.is_control() {
            (
                "control character",
                "remove it: nobody sees it, and it makes values differ",
            )
        } else {
            (
                "sign that turns the direction of text",
                "remove it: no language of these pages is written from the right",
            )
        };
        let message = match (characters.count(), name(first)) {
            (0, Some(name)) => format!("{kind} U+{number:04X} ({name})"),
            (0, None) => format!("{kind} U+{number:04X}"),
            (more, _) => format!("{} control characters, the first U+{number:04X}", more + 1),
        };
        DiagnosticDraft::new(message).help(help)
    });
}

const fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\0' => "null",
        '\u{7}' => "bell",
        '\u{8}' => "backspace",
        '\u{b}' => "vertical tab",
        '\u{c}' => "form feed",
        '\u{1b}' => "escape",
        '\u{7f}' => "delete",
        '\u{85}' => "next line",
        '\u{9b}' => "control sequence introducer",
        '\u{202e}' => "right-to-left override",
        _ => return None,
    })
}
