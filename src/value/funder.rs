//! The funders of one line of *Rahoittaja*.
//!
//! ```text
//! line   = funder *( ";" funder ) / name "(" abbreviation ")" 1*( joiner ( funder / words ) )
//!        / words
//! words  = word 1*( joiner word )     ; one of them an abbreviation
//! joiner = "," / "/" / "ja" / "sekä" / …
//! ```
//!
//! All else is one funder: `Sosiaali- ja terveysministeriö`. What stands behind *Muu
//! rahoittaja* is free text.

use super::lexicon::is_and;
use super::organisation::{is_abbreviation_alone, organisation};
use crate::span::Span;
use crate::text::trim;

/// The funders of a line, in order, none of them empty.
pub(crate) fn funders(line: &str) -> Vec<Span> {
    let mut funders = Vec::with_capacity(1);
    if line.starts_with("Muu ") {
        return vec![trim(line, Span::new(0, line.len()))];
    }
    let mut start = 0;
    for piece in line.split(';') {
        let whole = Span::new(start, start + piece.len());
        start += piece.len() + 1;
        let whole = trim(line, whole);
        let text = whole.slice(line).trim_end_matches([',', ' ']);
        for part in parts(text) {
            let part = trim(text, part);
            if !part.is_empty() {
                funders.push(part.shifted(whole.start));
            }
        }
    }
    funders
}

/// The parts of a text that are a funder each; all of it where some may be none.
fn parts(text: &str) -> Vec<Span> {
    // `Sosiaali- ja terveysministeriö (STM) ja Kunta`
    let mut joints = joints(text);
    let begins = |joint: &Span| {
        let behind = text.get(joint.end..).unwrap_or_default().trim_start();
        behind.starts_with(char::is_uppercase) || joint.slice(text) == "+"
    };
    // Most funders have a small letter behind *ja*.
    if !joints.iter().any(begins) {
        return vec![Span::new(0, text.len())];
    }
    let mut from = 0;
    joints.retain(|joint| {
        let before = text.get(from..joint.start).unwrap_or_default().trim_end();
        let is_closed = before.ends_with(')') && begins(joint);
        is_closed && {
            from = joint.end;
            organisation(before).abbreviation.is_some()
        }
    });
    let parts = between(&joints, text).into_iter();
    parts.flat_map(|part| words(text, part)).collect()
}

/// The words of a part that are a funder each, or all of it.
fn words(text: &str, part: Span) -> Vec<Span> {
    let part_text = part.slice(text);
    let words = between(&joints(part_text), part_text);
    let word = |word: &Span| {
        let word = word.slice(part_text).trim();
        !word.contains(char::is_whitespace) && word.starts_with(char::is_uppercase)
    };
    let is_short = |word: &Span| is_abbreviation_alone(word.slice(part_text).trim());
    match words.iter().all(word) && words.iter().any(is_short) {
        true => words
            .into_iter()
            .map(|word| word.shifted(part.start))
            .collect(),
        false => vec![part],
    }
}

/// What stands between the joints of a text.
fn between(joints: &[Span], text: &str) -> Vec<Span> {
    let ends = joints.iter().map(|joint| joint.start).chain([text.len()]);
    let starts = [0].into_iter().chain(joints.iter().map(|joint| joint.end));
    let parts = starts.zip(ends).map(|(start, end)| Span::new(start, end));
    parts.collect()
}

/// The commas, strokes and joining words between words.
fn joints(text: &str) -> Vec<Span> {
    let mut joints = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive([' ', ',']) {
        let plain = word.trim_end_matches([' ', ',']);
        let end = start + word.len();
        if is_and(plain) || plain == "/" {
            joints.push(Span::new(start, start + plain.len()));
        }
        if word.ends_with(',') {
            joints.push(Span::new(end - 1, end));
        }
        start = end;
    }
    joints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str) -> Vec<String> {
        let funders = funders(line).into_iter();
        funders.map(|span| span.slice(line).to_owned()).collect()
    }

    /// A line is split where an abbreviation says that an organisation ends.
    #[test]
    fn lines_of_funders() {
        #[rustfmt::skip]
        crate::value::check(shown, &[
            ("Kunta", &["Kunta"]),
            ("Kunta,", &["Kunta"]),
            ("STM ja Kunta", &["STM", "Kunta"]),
            ("Kunta, STEA", &["Kunta", "STEA"]),
            ("STM / THL", &["STM", "THL"]),
            ("Sosiaali- ja terveysministeriö", &["Sosiaali- ja terveysministeriö"]),
            ("Sosiaali- ja terveysministeriö (STM) ja Kunta", &["Sosiaali- ja terveysministeriö (STM)", "Kunta"]),
            ("Sosiaali- ja terveysministeriö (STM); Kunta", &["Sosiaali- ja terveysministeriö (STM)", "Kunta"]),
            ("Sosiaali- ja terveysministeriö (STM), Kunta", &["Sosiaali- ja terveysministeriö (STM)", "Kunta"]),
            ("Sosiaali- ja terveysministeriö (STM), Kunta ja STEA",
                &["Sosiaali- ja terveysministeriö (STM)", "Kunta", "STEA"]),
            ("Sosiaali- ja terveysministeriö (STM) + omarahoitus",
                &["Sosiaali- ja terveysministeriö (STM)", "omarahoitus"]),
            ("Business Finland (BF) sekä Rantalan kaupunki", &["Business Finland (BF)", "Rantalan kaupunki"]),
            ("Sosiaali- ja terveysministeriö, STM", &["Sosiaali- ja terveysministeriö, STM"]),
            ("Sosiaali- ja terveysministeriö (STM), valtionavustus", &["Sosiaali- ja terveysministeriö (STM), valtionavustus"]),
            ("Terveyden ja hyvinvoinnin laitos (THL)", &["Terveyden ja hyvinvoinnin laitos (THL)"]),
            ("Säätiöt ja rahastot", &["Säätiöt ja rahastot"]),
            ("Kunta ja Seurakunta", &["Kunta ja Seurakunta"]),
            ("Muu rahoittaja: STM, THL", &["Muu rahoittaja: STM, THL"]),
            ("Kunta (50 %), STEA (50 %)", &["Kunta (50 %), STEA (50 %)"]),
            ("Rantalan Sähkö Oy, Kylän Vesi Oy", &["Rantalan Sähkö Oy, Kylän Vesi Oy"]),
            ("", &[]),
        ]);
    }
}
