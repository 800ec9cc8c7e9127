//! The tags of *Aihealueet* and *Ilmiöt*.

use nom::bytes::complete::{tag_no_case, take_while, take_while1};
use nom::combinator::all_consuming;
use nom::{Offset, Parser};

use super::lexicon::is_joiner;
use crate::span::Span;

/// Ends of a word after which a capital opens no new tag.
const UNFINISHED: [char; 4] = ['-', '–', '/', '&'];

/// Finds the tags, run together or one a line: `Sosiaali- ja terveyskeskukset
/// Sosiaalihuolto Perusterveydenhuolto` is three.
///
/// A tag starts with a capital letter and goes on to the next that does. It also
/// goes on over a capital after a word that is not complete by itself (`Työ-`,
/// `ja`, a lone dash) or within a bracket. A comma before a capital parts two tags, and one
/// before a small letter none: `Lapset, nuoret ja perheet`. No tag goes over a line end.
/// Words before the first capital belong to the first tag.
///
/// ```text
/// tags = line *( line-feed line )
/// line = *mark *( tag *mark )
/// tag  = word *( small-word / <any word after an unfinished word or in a bracket> )
/// mark = "•" / "·" / "|" / "*" / ";" / <a dash before a tag>
/// ```
pub(crate) fn tags(text: &str) -> Vec<Span> {
    let mut tags = Vec::with_capacity(4);
    let mut start = 0;
    for line in text.split('\n') {
        tags_of_line(line, start, &mut tags);
        start += line.len() + 1;
    }
    tags
}

/// Whether a tag says that the page has no tags.
///
/// `none = "Ei" 1*white-space "liity" 1*white-space "ilmiöön" *( "." / white-space )`
pub(crate) fn is_none(tag: &str) -> bool {
    // So the site prints it.
    if tag == "Ei liity ilmiöön" {
        return true;
    }
    let space = || take_while1::<_, _, nom::error::Error<&str>>(char::is_whitespace);
    let words = (
        tag_no_case("ei"),
        space(),
        tag_no_case("liity"),
        space(),
        tag_no_case("ilmiöön"),
        take_while(|letter: char| letter == '.' || letter.is_whitespace()),
    );
    all_consuming(words).parse(tag.trim_start()).is_ok()
}

fn tags_of_line(line: &str, line_start: usize, tags: &mut Vec<Span>) {
    let last_closing = memchr::memrchr(b')', line.as_bytes());
    let mut open_brackets = 0_usize;
    let mut tag: Option<Span> = None;
    let mut before = "";
    for word in line.split_whitespace() {
        let start = line.offset(word);
        let is_mark = is_mark(word) || (is_dash(word) && tag.is_none());
        let goes_on = || open_brackets > 0 || is_joiner(before) || before.ends_with(UNFINISHED);
        if is_mark || (is_capitalised(word) && !goes_on()) {
            tags.extend(tag.take().and_then(|tag| trimmed(tag, line, line_start)));
        }
        if is_mark {
            before = "";
            continue;
        }
        let end = start + word.len();
        tag = Some(Span::new(tag.map_or(start, |tag| tag.start), end));
        // A bracket that nothing closes must not swallow the tags behind it.
        if let Some(last_closing) = last_closing {
            for (at, sign) in word.bytes().enumerate() {
                match sign {
                    b'(' if start + at < last_closing => open_brackets += 1,
                    b')' => open_brackets = open_brackets.saturating_sub(1),
                    _ => {}
                }
            }
        }
        before = word;
    }
    tags.extend(tag.and_then(|tag| trimmed(tag, line, line_start)));
}

/// A tag without the commas at its end; `None` where it has no letter or digit.
fn trimmed(tag: Span, line: &str, line_start: usize) -> Option<Span> {
    let text = tag.slice(line).trim_end_matches([',', ';', ' ']);
    let start = line_start + tag.start;
    let span = Span::new(start, start + text.len());
    text.contains(char::is_alphanumeric).then_some(span)
}

/// Whether a sign stands between tags, or before one, and belongs to none.
fn is_mark(word: &str) -> bool {
    matches!(word, "•" | "·" | "|" | "*" | ";")
}

fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "–" | "—")
}

/// Whether a word starts with a capital, or with a quotation mark and a capital.
fn is_capitalised(word: &str) -> bool {
    let word = word.trim_start_matches(['"', '”', '“', '’', '\'', '«', '»', '#']);
    word.starts_with(char::is_uppercase)
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
        #[rustfmt::skip]
        let table: [(&str, &[&str]); 33] = [
            ("Sosiaali- ja terveyskeskukset Sosiaalihuolto Perusterveydenhuolto", &["Sosiaali- ja terveyskeskukset", "Sosiaalihuolto", "Perusterveydenhuolto"]),
            ("Hyvinvoinnin ja terveyden edistäminen", &["Hyvinvoinnin ja terveyden edistäminen"]),
            ("Väestörakenne muutoksessa", &["Väestörakenne muutoksessa"]),
            ("Työ- ja toimintakyky Ikääntyneet", &["Työ- ja toimintakyky", "Ikääntyneet"]),
            ("Lapset, nuoret ja perheet Äitiys", &["Lapset, nuoret ja perheet", "Äitiys"]),
            ("Kestävä kehitys ja Agenda 2030 Digitalisaatio", &["Kestävä kehitys ja Agenda 2030", "Digitalisaatio"]),
            ("Covid-19 EU Osallisuus", &["Covid-19", "EU", "Osallisuus"]),
            ("EU:n rahoitus TKI-toiminta", &["EU:n rahoitus", "TKI-toiminta"]),
            ("Lapset, Nuoret Vanhukset", &["Lapset", "Nuoret", "Vanhukset"]),
            ("Hoito sekä Hoiva Tuki tai Apu", &["Hoito sekä Hoiva", "Tuki tai Apu"]),
            ("Barn och Familj Hälsa and Care", &["Barn och Familj", "Hälsa and Care"]),
            ("Tutkimus & Kehitys Arki", &["Tutkimus & Kehitys", "Arki"]),
            ("Mielenterveys- Päihdetyö Arki", &["Mielenterveys- Päihdetyö", "Arki"]),
            ("Arki – Turva Apu", &["Arki – Turva", "Apu"]),
            ("Kunta/ Alue Apu", &["Kunta/ Alue", "Apu"]),
            ("sosiaalinen media Viestintä", &["sosiaalinen media", "Viestintä"]),
            ("Rahoitus (STM ja EU) Apu", &["Rahoitus (STM ja EU)", "Apu"]),
            ("Rahoitus (Kunta Valtio) Apu", &["Rahoitus (Kunta Valtio)", "Apu"]),
            ("Rahoitus (STM Apu Tuki", &["Rahoitus (STM", "Apu", "Tuki"]),
            ("Rahoitus (STM) Apu (EU Tuki", &["Rahoitus (STM)", "Apu (EU", "Tuki"]),
            ("Rahoitus(STM)(EU Tuki", &["Rahoitus(STM)(EU", "Tuki"]),
            ("Hälsa samt Vård Arki", &["Hälsa samt Vård", "Arki"]),
            ("”Sujuvin sote” ”Hyvä arki”", &["”Sujuvin sote”", "”Hyvä arki”"]),
            ("Ohjaus ja\u{A0}neuvonta  Arki\u{A0}", &["Ohjaus ja\u{A0}neuvonta", "Arki"]),
            ("Ohjaus,  Arki ,", &["Ohjaus", "Arki"]),
            ("Ohjaus,", &["Ohjaus"]),
            ("• Ohjaus • Arki ja juhla", &["Ohjaus", "Arki ja juhla"]),
            ("- Ohjaus\n- Arki ja\n- Juhla", &["Ohjaus", "Arki ja", "Juhla"]),
            ("Ohjaus ja neuvonta\nja muuta\r\nArki Apu", &["Ohjaus ja neuvonta", "ja muuta", "Arki", "Apu"]),
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
