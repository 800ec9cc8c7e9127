//! Dates and ranges as people write them.

use chrono::{Datelike, NaiveDate};
use innokyla::PartialDate;

use super::print::choices::Choices;
use super::{compare, under};

fn any_day(choices: &mut Choices<'_>) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default();
    let days = chrono::Days::new(choices.pick(1 << 16) as u64);
    first.checked_add_days(days).unwrap_or_default()
}

const MONTHS: [&str; 12] = [
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras",
    "joulu",
];

fn spelt(day: NaiveDate, choices: &mut Choices<'_>) -> String {
    let (y, m, d) = (day.year(), day.month(), day.day());
    let name = MONTHS
        .get(day.month0() as usize)
        .copied()
        .unwrap_or_default();
    match choices.pick(11) {
        5 => format!("{d}. {name}kuuta {y}"),
        6 => format!("{d} {name} {y}"),
        7 => day.format("%a %-d.%-m.%Y").to_string(),
        8 => day.format("%A, %B %-d, %Y").to_string(),
        9 => day.format("%-d %b %Y").to_string(),
        10 => day.format("%Y/%m/%d").to_string(),
        0 => format!("{d}.{m}.{y}"),
        1 => format!("{d:02}.{m:02}.{y}"),
        2 => format!("{d}. {m}. {y}"),
        3 => format!("{d}.\u{a0}{m}.\u{a0}{y}"),
        _ => format!("{y}-{m:02}-{d:02}"),
    }
}

pub(crate) fn dates(choices: &mut Choices<'_>) -> Vec<String> {
    let day = any_day(choices);
    let spelling = spelt(day, choices);
    let clock = choices.of(&[
        "",
        " klo 12.30",
        " 9:05",
        "\u{a0}",
        " - 12:30",
        ", 12.30",
        " kl. 9.05",
        "T12:30:00+03:00",
        " 12:30:00.125 +0300",
        " at 9:05 am",
    ]);
    let text = format!("\n{spelling}{clock}");
    let read = under("Luotu", &text, |page| page.created.map(|day| day.value));
    compare(&text, read, Some(day))
}

fn side(choices: &mut Choices<'_>) -> (String, PartialDate) {
    let day = any_day(choices);
    let (year, month) = (day.year(), day.month());
    let name = MONTHS
        .get(day.month0() as usize)
        .copied()
        .unwrap_or_default();
    match choices.pick(9) {
        4 => {
            let date = PartialDate::Month { year, month };
            (format!("{name}kuu {year}"), date)
        }
        5 => (
            format!("{}. {name} {year}", day.day()),
            PartialDate::Day(day),
        ),
        6 => (
            day.format("%A %-d.%-m.%Y klo 9.05").to_string(),
            PartialDate::Day(day),
        ),
        7 => (day.format("%B %-d, %Y").to_string(), PartialDate::Day(day)),
        8 => (
            day.format("%Y-%m-%dT09:05:00Z").to_string(),
            PartialDate::Day(day),
        ),
        0 => (year.to_string(), PartialDate::Year(year)),
        1 => {
            let date = PartialDate::Month { year, month };
            (format!("{month}/{year}"), date)
        }
        2 => (
            format!("{}.{month}.{year}", day.day()),
            PartialDate::Day(day),
        ),
        _ => (
            format!("{:02}.{month:02}.{year}", day.day()),
            PartialDate::Day(day),
        ),
    }
}

/// A range of two sides of one precision, the start before the end.
pub(crate) fn ranges(choices: &mut Choices<'_>) -> Vec<String> {
    let (mut start, mut end) = (side(choices), side(choices));
    if std::mem::discriminant(&start.1) != std::mem::discriminant(&end.1) {
        end = start.clone();
    }
    if end.1.last_day() < start.1.last_day() {
        std::mem::swap(&mut start, &mut end);
    }
    if start.1 == end.1 {
        return Vec::new();
    }
    let dash = choices.of(&["–", "-", "—", " – ", " - ", "- ", " –", " — ", "\u{a0}– "]);
    let (before, after) = choices.of(&[
        ("", ""),
        ("Hanke toteutetaan ", "."),
        ("toimikausi on ", ""),
        ("Rahoitus on myönnetty ajalle ", ", kertoo hanke."),
    ]);
    let text = format!("\n{before}{}{dash}{}{after}", start.0, end.0);
    let read = under("Toimiaika", &text, |page| {
        let ranges = page.period.ranges.iter();
        ranges
            .map(|range| [range.start, range.end].map(|side| side.map(|side| side.value)))
            .collect()
    });
    compare(&text, read, vec![[Some(start.1), Some(end.1)]])
}
