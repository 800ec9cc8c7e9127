//! The tags of *Aihealueet* and *Ilmiöt*.

use super::words::words;
use crate::span::Span;

/// Words after which a capital opens no new tag.
const JOINING: [&str; 10] = [
    "ja", "sekä", "tai", "eli", "&", "+", "och", "eller", "and", "or",
];

/// Signs that stand between tags, or before one, and belong to none.
const MARKS: [&str; 5] = ["•", "·", "|", "*", ";"];

/// Ends of a word after which a capital opens no new tag.
const UNFINISHED: [char; 5] = ['-', '–', ',', '/', '&'];

/// Finds the tags, run together or one a line: `Sosiaali- ja terveyskeskukset
/// Sosiaalihuolto Perusterveydenhuolto` is three.
///
/// A tag starts with a capital letter and goes on to the next that does. It also
/// goes on over a capital after a word that is not complete by itself (`Työ-`,
/// `Lapset,`, `ja`, a lone dash) or within a bracket. No tag goes over a line end.
/// Words before the first capital belong to the first tag.
pub(crate) fn tags(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut line_start = 0;
    for line in text.split('\n') {
        tags_of_line(line, line_start, &mut found);
        line_start += line.len() + 1;
    }
    found
}

/// Whether a tag says that there is none: `Ei liity ilmiöön`.
pub(crate) fn is_none(tag: &str) -> bool {
    let tag = tag.trim();
    // As the site prints it; no other letter is an `e` in lower case.
    if tag == "Ei liity ilmiöön" {
        return true;
    }
    if !tag.starts_with(['e', 'E']) {
        return false;
    }
    let words = tag.trim_end_matches('.').split_whitespace();
    let lower = words.map(|word| word.chars().flat_map(char::to_lowercase));
    let none = ["ei", "liity", "ilmiöön"].map(str::chars);
    let mut expected = none.into_iter();
    lower.into_iter().all(|word| {
        let expected = expected.next();
        expected.is_some_and(|expected| expected.eq(word))
    }) && expected.next().is_none()
}

fn tags_of_line(line: &str, line_start: usize, found: &mut Vec<Span>) {
    let last_closing = memchr::memrchr(b')', line.as_bytes());
    let mut open = 0_usize;
    let mut tag: Option<Span> = None;
    let mut before = "";
    for (start, word) in words(line) {
        let end = start + word.len();
        let is_mark = is_mark(word) || (is_dash(word) && tag.is_none());
        let joined = || open > 0 || is_joining(before) || before.ends_with(UNFINISHED);
        if is_mark || (is_capital(word) && !joined()) {
            close(line, line_start, tag.take(), found);
        }
        if is_mark {
            before = "";
            continue;
        }
        tag = Some(tag.map_or(Span::new(start, end), |tag| Span::new(tag.start, end)));
        // A bracket that nothing closes must not swallow the rest.
        if let Some(last_closing) = last_closing {
            for sign in word.bytes() {
                match sign {
                    b'(' if last_closing > start => open += 1,
                    b')' => open = open.saturating_sub(1),
                    _ => {}
                }
            }
        }
        before = word;
    }
    close(line, line_start, tag, found);
}

fn close(line: &str, line_start: usize, tag: Option<Span>, found: &mut Vec<Span>) {
    let Some(tag) = tag else { return };
    let bare = tag.slice(line).trim_end_matches([',', ';', ' ']);
    if bare.chars().any(char::is_alphanumeric) {
        let start = line_start + tag.start;
        found.push(Span::new(start, start + bare.len()));
    }
}

fn is_mark(word: &str) -> bool {
    word.len() <= 3 && MARKS.contains(&word)
}

fn is_joining(word: &str) -> bool {
    word.len() <= 5 && JOINING.contains(&word)
}

fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "–" | "—")
}

/// Whether a word starts with a capital, or with a quotation mark and a capital.
fn is_capital(word: &str) -> bool {
    if let [first, ..] = word.as_bytes()
        && first.is_ascii_alphabetic()
    {
        return first.is_ascii_uppercase();
    }
    let bare = word.trim_start_matches(['"', '”', '“', '’', '\'', '«', '»', '#']);
    bare.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        tags(text)
            .into_iter()
            .map(|span| span.slice(text))
            .collect()
    }

    /// Each tag is one, with all its words and no word of the next.
    #[test]
    fn tags_are_told_apart() {
        let table: [(&str, &[&str]); 29] = [
            (
                "Sosiaali- ja terveyskeskukset Sosiaalihuolto Perusterveydenhuolto",
                &[
                    "Sosiaali- ja terveyskeskukset",
                    "Sosiaalihuolto",
                    "Perusterveydenhuolto",
                ],
            ),
            (
                "Hyvinvoinnin ja terveyden edistäminen",
                &["Hyvinvoinnin ja terveyden edistäminen"],
            ),
            ("Väestörakenne muutoksessa", &["Väestörakenne muutoksessa"]),
            (
                "Työ- ja toimintakyky Ikääntyneet",
                &["Työ- ja toimintakyky", "Ikääntyneet"],
            ),
            (
                "Lapset, nuoret ja perheet Äitiys",
                &["Lapset, nuoret ja perheet", "Äitiys"],
            ),
            (
                "Kestävä kehitys ja Agenda 2030 Digitalisaatio",
                &["Kestävä kehitys ja Agenda 2030", "Digitalisaatio"],
            ),
            ("Covid-19 EU Osallisuus", &["Covid-19", "EU", "Osallisuus"]),
            (
                "EU:n rahoitus TKI-toiminta",
                &["EU:n rahoitus", "TKI-toiminta"],
            ),
            ("Lapset, Nuoret Vanhukset", &["Lapset, Nuoret", "Vanhukset"]),
            (
                "Hoito sekä Hoiva Tuki tai Apu",
                &["Hoito sekä Hoiva", "Tuki tai Apu"],
            ),
            (
                "Barn och Familj Hälsa and Care",
                &["Barn och Familj", "Hälsa and Care"],
            ),
            ("Tutkimus & Kehitys Arki", &["Tutkimus & Kehitys", "Arki"]),
            (
                "Mielenterveys- Päihdetyö Arki",
                &["Mielenterveys- Päihdetyö", "Arki"],
            ),
            ("Arki – Turva Apu", &["Arki – Turva", "Apu"]),
            ("Kunta/ Alue Apu", &["Kunta/ Alue", "Apu"]),
            (
                "sosiaalinen media Viestintä",
                &["sosiaalinen media", "Viestintä"],
            ),
            ("Rahoitus (STM ja EU) Apu", &["Rahoitus (STM ja EU)", "Apu"]),
            ("Rahoitus (STM Apu Tuki", &["Rahoitus (STM", "Apu", "Tuki"]),
            (
                "”Sujuvin sote” ”Hyvä arki”",
                &["”Sujuvin sote”", "”Hyvä arki”"],
            ),
            (
                "Ohjaus ja\u{A0}neuvonta  Arki\u{A0}",
                &["Ohjaus ja\u{A0}neuvonta", "Arki"],
            ),
            ("Ohjaus,  Arki ,", &["Ohjaus,  Arki"]),
            ("Ohjaus,", &["Ohjaus"]),
            ("• Ohjaus • Arki ja juhla", &["Ohjaus", "Arki ja juhla"]),
            (
                "- Ohjaus\n- Arki ja\n- Juhla",
                &["Ohjaus", "Arki ja", "Juhla"],
            ),
            (
                "Ohjaus ja neuvonta\nja muuta\r\nArki Apu",
                &["Ohjaus ja neuvonta", "ja muuta", "Arki", "Apu"],
            ),
            ("2030-ohjelma Arki", &["2030-ohjelma", "Arki"]),
            ("Ei liity ilmiöön", &["Ei liity ilmiöön"]),
            ("", &[]),
            (" \n - \n , \n", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(found(text), expected, "{text:?}");
        }
    }

    /// Only the site's own words say that there is none.
    #[test]
    fn no_tag_at_all() {
        for (tag, expected) in [
            ("Ei liity ilmiöön", true),
            ("ei liity  ilmiöön.", true),
            ("EI LIITY ILMIÖÖN", true),
            (" Ei liity\u{A0}ilmiöön ", true),
            ("Ei liity", false),
            ("Ei liity ilmiöön lainkaan", false),
            ("Ilmiö", false),
            ("", false),
        ] {
            assert_eq!(is_none(tag), expected, "{tag:?}");
        }
    }

    /// A megabyte of one line is read once.
    #[test]
    fn long_lines_are_linear() {
        assert_eq!(tags(&"Ab ".repeat(300_000)).len(), 300_000);
        assert_eq!(tags(&"ab ".repeat(300_000)).len(), 1);
        assert_eq!(tags(&"(Ab ".repeat(200_000)).len(), 1);
        assert_eq!(tags(&" ".repeat(1_000_000)).len(), 0);
    }
}
