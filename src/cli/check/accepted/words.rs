//! The words that tell a finding from others of its rule on its page, wherever it stands.

use innokyla::{Diagnostic, Kind};

use crate::cli::terminal::escape;

/// More characters are cut.
const LONGEST: usize = 80;

/// What a finding on a page is about: the text that it marks, else what it says.
pub(super) fn of_page(found: &Diagnostic, text: &str) -> String {
    let marked = text.get(found.span.start..found.span.end);
    let marked = in_one_line(marked.unwrap_or_default());
    if marked.is_empty() {
        short(said(found))
    } else {
        short(marked)
    }
}

/// What a finding in the pages as a whole is about. Its page is an example, and the numbers
/// in its message differ from run to run.
pub(super) fn of_collection(found: &Diagnostic) -> String {
    let kind = |kind: &&Kind| found.message.contains(&format!("{kind} page"));
    let kind = Kind::ALL.iter().find(kind);
    let kind = kind.map_or(String::new(), |kind| format!("{kind}: "));
    short(kind + &said(found))
}

/// What a message quotes; all of it where it quotes nothing.
fn said(found: &Diagnostic) -> String {
    let quoted: Vec<_> = found.message.split('`').skip(1).step_by(2).collect();
    match quoted.is_empty() {
        true => in_one_line(&found.message),
        false => in_one_line(&quoted.join(", ")),
    }
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text as a terminal may show it; a long one is cut, with a checksum of the whole.
fn short(text: String) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else {
        return escape(text.as_ref());
    };
    let mut sum = flate2::Crc::new();
    sum.update(text.as_bytes());
    let start = escape(text.get(..end).unwrap_or_default().as_ref());
    format!("{start}… ({:08x})", sum.sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(message: &str, start: usize, end: usize) -> Diagnostic {
        let found = serde_json::json!({
            "code": "a", "severity": "note", "message": message, "path": null,
            "span": [start, end], "line": 1, "column": 1, "end_line": 1, "end_column": 1,
            "help": null, "related": []
        });
        serde_json::from_value(found).unwrap()
    }

    #[test]
    fn words_are_those_of_the_text_else_of_the_message() {
        let text = "Luotu  \n eilen\n\u{b}\n";
        #[rustfmt::skip]
        let table = [
            (found("`Luotu` is no date: `eilen`", 0, 14), "Luotu eilen"),
            (found("control character U+000B", 15, 16), "control character U+000B"),
            (found("`Luotu` is missing, as `Tekijä` is", 0, 0), "Luotu, Tekijä"),
            (found("the file is in utf-16le", 0, 0), "the file is in utf-16le"),
            (found("past the end: `a`", 40, 50), "a"),
        ];
        for (found, words) in table {
            assert_eq!(of_page(&found, text), words);
        }
    }

    #[test]
    fn numbers_of_pages_are_no_words() {
        let found = found("`Luotu` is on 3 of 40 article pages, and was on 39", 0, 0);
        assert_eq!(of_collection(&found), "article: Luotu");
    }

    #[test]
    fn long_words_are_cut_and_stay_different() {
        let [one, other] = ["a", "b"].map(|end| short("x".repeat(90) + end));
        assert_eq!(one.chars().take_while(|c| *c == 'x').count(), 80);
        assert_ne!(one, other);
        assert_eq!(short("a\u{1b}\u{202e}".to_owned()), "a\\u{1b}\\u{202e}");
    }
}
