//! Nothing is invented: every scalar is the text of its span, or a rule with a name
//! derives it from that text.

use chrono::Datelike as _;
use innokyla::{Field, Parsed, Record, Role};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

use super::{cleaned, spans};
use crate::support::json;

/// Strings that may differ from the text of their span, and the rule that derives them.
const DERIVED: &[(&str, Derivation)] = &[
    ("/created", Derivation::Date),
    ("/modified", Derivation::Date),
    ("/period/ranges/*/start", Derivation::PartialDate),
    ("/period/ranges/*/end", Derivation::PartialDate),
    ("/region/code", Derivation::OfTable),
    ("/region/name", Derivation::OfTable),
    ("/actors/regions/*/region/code", Derivation::OfTable),
    ("/actors/regions/*/region/name", Derivation::OfTable),
    ("/localities/*/region/code", Derivation::OfTable),
    ("/localities/*/region/name", Derivation::OfTable),
    ("/sections/*/id", Derivation::OfTable),
    ("/attachments/*/format", Derivation::LowerCase),
    ("/languages/*", Derivation::LowerCase),
    ("/contact/emails/*/address", Derivation::Address),
    ("/contact/people/*/role", Derivation::Pieces),
    ("/contact/people/*/organisation", Derivation::Pieces),
];

#[derive(Clone, Copy, Debug)]
enum Derivation {
    /// `5.5.2022` is `2022-05-05`.
    Date,
    /// A year, or a month of one: the year stands in the span or near it.
    PartialDate,
    /// A name from a fixed list, which the text inflects, abbreviates or translates.
    OfTable,
    /// `PDF` is `pdf`.
    LowerCase,
    /// `maija.meri(at)kunta.example` is an address with an `@`.
    Address,
    /// A role in several pieces, as on both sides of a name: its words, in their order, from
    /// the first to the last.
    Pieces,
}

impl Derivation {
    fn holds(self, value: &str, text: &str) -> bool {
        match self {
            Self::Date => {
                let numbers = |text: &str| -> Vec<u32> {
                    let numbers = text.split(|c: char| !c.is_ascii_digit());
                    let numbers = numbers.filter_map(|digits| digits.parse().ok());
                    numbers.take(3).collect()
                };
                // A clock time may follow.
                let (day, read) = (numbers(value), numbers(text));
                read == day || read.iter().rev().eq(&day)
            }
            Self::PartialDate => value.len() >= 4 && text.contains(|c: char| c.is_alphanumeric()),
            Self::OfTable => !text.is_empty(),
            Self::LowerCase => text.to_lowercase() == value,
            Self::Address => {
                let bare = text
                    .replace(['(', ')', '[', ']', '{', '}'], " ")
                    .to_lowercase();
                let dotted = [" dot ", " piste ", " punkt ", " . "]
                    .iter()
                    .fold(bare, |text, dot| text.replace(dot, "."));
                let text = dotted.split_whitespace().collect::<Vec<_>>().join(" ");
                let mark = value.to_lowercase();
                let mark = mark.rsplit_once('@').and_then(|(local, domain)| {
                    Some(
                        text.strip_prefix(local)?
                            .strip_suffix(domain)?
                            .trim()
                            .to_owned(),
                    )
                });
                let marks = ["@", "at", "ät", "a", "miukumauku", "snabel-a"];
                mark.is_some_and(|mark| marks.contains(&&*mark))
            }
            Self::Pieces => {
                let bare = |word: &'_ str| word.trim_matches([',', '(', ')']).to_owned();
                let words: Vec<String> = value.split_whitespace().map(bare).collect();
                let Some((first, last)) = words.first().zip(words.last()) else {
                    return false;
                };
                let mut rest = text;
                bare(text).starts_with(first.as_str())
                    && bare(text).ends_with(last.as_str())
                    && words.iter().all(|word| {
                        let found = rest.split_once(word.as_str());
                        rest = found.map_or("", |(_, after)| after);
                        found.is_some()
                    })
            }
        }
    }
}

/// Whether a pointer is of this form; `*` stands for one step.
fn is_like(pointer: &str, form: &str) -> bool {
    let mut steps = pointer.split('/');
    let mut form = form.split('/');
    loop {
        match (steps.next(), form.next()) {
            (None, None) => return true,
            (Some(step), Some(wanted)) if wanted == "*" || wanted == step => {}
            _ => return false,
        }
    }
}

/// The span of a string holds its text.
pub fn spans_hold_their_text(parsed: &Parsed<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let value = json::record(parsed.record());
    for (pointer, span) in spans(parsed.record()) {
        let Some(Value::String(value)) = value.pointer(&pointer) else {
            continue;
        };
        let text = cleaned(span.slice(parsed.text()));
        let composed: String = value.nfc().collect();
        let derivation = DERIVED.iter().find(|(form, _)| is_like(&pointer, form));
        let holds =
            text == composed || derivation.is_some_and(|(_, by)| by.holds(&composed, &text));
        if !holds {
            wrong.push(format!("{pointer}: {value:?} from {text:?}"));
        }
    }
    wrong
}

/// The year of each side of a range stands in the period, or the year before or after
/// it does, as in `lokakuu 2022 – maaliskuu`. Two digits are enough.
pub fn years_are_printed(parsed: &Parsed<'_>) -> Vec<String> {
    let Record::Kokonaisuus(page) = parsed.record() else {
        return Vec::new();
    };
    let parts = parsed.outline().parts().iter();
    let period: String = parts
        .filter(|part| part.role == Role::Value(Field::Period))
        .map(|part| part.span.slice(parsed.text()))
        .collect();
    let ranges = page.period.ranges.iter();
    let sides = ranges.flat_map(|range| [range.start, range.end]).flatten();
    let years = sides.filter_map(|side| side.value.first_day().map(|day| day.year()));
    let printed = |year: i32| period.contains(&format!("{:02}", year % 100));
    years
        .filter(|year| ![0, -1, 1].iter().any(|by| printed(year + by)))
        .map(|year| format!("{year} is not in the period"))
        .collect()
}

/// Scalars that speak of the page or the block as a whole.
const WITHOUT_SPAN: &[&str] = &["schema", "kind", "language", "type"];

/// Every scalar has a span, and every span a scalar.
pub fn scalars_have_spans(parsed: &Parsed<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let value = json::record(parsed.record());
    let mut spans = spans(parsed.record());
    for (pointer, scalar) in json::scalars(&value) {
        let had = spans.remove(&pointer).is_some();
        let key = pointer.rsplit('/').next().unwrap_or_default();
        // No text says that a page is not nationwide.
        let is_absent = scalar.is_null() || pointer == "/nationwide" && *scalar == false;
        if had == (is_absent || WITHOUT_SPAN.contains(&key)) {
            wrong.push(format!("{pointer}: {scalar}, span: {had}"));
        }
    }
    let of_nothing = spans.into_keys();
    wrong.extend(of_nothing.map(|pointer| format!("{pointer}: no such scalar")));
    wrong
}
