//! Dates and periods in other wordings than the site's are read as the same.

use innokyla::chrono::{Datelike, NaiveDate};
use innokyla::{DateRange, PartialDate, Record, parse};

use crate::cases::hold;
use crate::print::choices::Choices;

const MONTHS: [&str; 12] = [
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras",
    "joulu",
];

/// Another wording of a date stamp.
fn stamp(day: NaiveDate, choices: &mut Choices<'_>) -> String {
    let month = MONTHS[day.month0() as usize];
    let style = choices.of(&[
        "%a %d.%m.%Y",
        "%A %-d.%-m.%Y klo 9.05",
        "%-d. @kuuta %Y",
        "%-d @ %Y klo 12:30",
        "%B %-d, %Y",
        "%a, %d %b %Y 12:30:00 +0300",
        "%Y-%m-%dT12:30:00+03:00",
        "%Y/%m/%d",
    ]);
    day.format(style).to_string().replace('@', month)
}

/// The text with its date stamps and the days of its periods in other wordings.
fn respell(text: &str, choices: &mut Choices<'_>) -> String {
    let (first, last) = choices.of(&[
        ("1. lokakuuta ", "31. joulukuuta "),
        ("1 loka ", "31 joulu "),
        ("to 1.10.", "pe 31.12."),
        ("1 Oct. ", "31 Dec. "),
        ("1 oktober ", "31 december "),
    ]);
    let line = |line: &str| match NaiveDate::parse_from_str(line.trim(), "%d.%m.%Y") {
        Ok(day) => line.replace(line.trim(), &stamp(day, choices)),
        Err(_) => line
            .replace("1.10.2", &format!("{first}2"))
            .replace("31.12.2", &format!("{last}2")),
    };
    text.split_inclusive('\n').map(line).collect()
}

type Stamp = Option<NaiveDate>;
type Range = [Option<PartialDate>; 2];

/// The date stamps and the ranges of a record.
fn dates(record: &Record<'_>) -> (Stamp, Stamp, Vec<Range>) {
    let range =
        |range: &DateRange| [range.start, range.end].map(|side| side.map(|side| side.value));
    let (created, modified, ranges) = match record {
        Record::Kokonaisuus(page) => {
            let ranges = page.period.ranges.iter().map(range).collect();
            (page.created, page.modified, ranges)
        }
        Record::Toimintamalli(page) => (page.created, page.modified, Vec::new()),
        _ => (None, None, Vec::new()),
    };
    (
        created.map(|day| day.value),
        modified.map(|day| day.value),
        ranges,
    )
}

#[test]
fn other_wordings_give_the_same_dates() {
    hold(|export, choices| {
        let text = respell(&export.text, choices);
        let [read, printed] = [parse(&text).record(), &export.record].map(dates);
        let wrong = (read != printed).then(|| format!("{read:?}, not {printed:?}\n{text}"));
        wrong.into_iter().collect()
    });
}
