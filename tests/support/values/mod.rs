//! What is printed is read again: any bytes choose a value or a whole page.

mod dates;
#[path = "../../roundtrip/print/mod.rs"]
mod print;

use dates::{dates, ranges};
use innokyla::{Kokonaisuus, Record, Region, parse};
use print::choices::Choices;

/// Prints what the bytes choose, and reads it.
pub(crate) fn read(bytes: &[u8]) -> Vec<String> {
    let numbers: Vec<u16> = bytes
        .chunks(2)
        .map(|pair| u16::from_le_bytes([pair[0], *pair.get(1).unwrap_or(&0)]))
        .collect();
    let [grammar, numbers @ ..] = &*numbers else {
        return Vec::new();
    };
    let choices = &mut Choices::new(numbers);
    match grammar % 8 {
        0 => dates(choices),
        1 => ranges(choices),
        2 => emails(choices),
        3 => attachments(choices),
        4 => organisations(choices),
        5 => regions(choices),
        _ => page(numbers),
    }
}

fn page(numbers: &[u16]) -> Vec<String> {
    let export = print::export(numbers);
    let parsed = parse(&export.text);
    let mut wrong = crate::support::law::all(&parsed);
    let differ = export.differences(parsed.record());
    if !differ.is_empty() {
        wrong.extend(differ);
        wrong.push(format!("{export:?}"));
    }
    wrong
}

/// The record of a small page of one label and its value.
fn under<T>(label: &str, value: &str, read: impl FnOnce(&Kokonaisuus<'_>) -> T) -> Option<T> {
    let text = format!("Kokonaisuuden nimi\nSilta-hanke\n{label}\n{value}\n");
    match parse(&text).record() {
        Record::Kokonaisuus(page) => Some(read(page)),
        _ => None,
    }
}

fn compare<T: PartialEq + std::fmt::Debug>(text: &str, read: Option<T>, printed: T) -> Vec<String> {
    if read.as_ref() == Some(&printed) {
        return Vec::new();
    }
    vec![format!("{text:?}\nread:    {read:?}\nprinted: {printed:?}")]
}

fn word(choices: &mut Choices<'_>, letters: &[char]) -> String {
    let count = 1 + choices.pick(12);
    (0..count).map(|_| choices.of(letters)).collect()
}

const SMALL: [char; 29] = [
    'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's',
    't', 'u', 'v', 'w', 'x', 'y', 'z', 'å', 'ä', 'ö',
];
const LOCAL: [char; 14] = [
    'a', 'e', 'ä', 'ö', 'n', 't', 'K', 'M', '1', '0', '_', '-', '+', '=',
];

fn emails(choices: &mut Choices<'_>) -> Vec<String> {
    let addresses = choices.several(1, 4, |choices| {
        let local = choices.several(1, 3, |choices| word(choices, &LOCAL));
        let domain = choices.several(1, 3, |choices| word(choices, &SMALL));
        let top = choices.of(&["fi", "com", "example", "ax"]);
        format!("{}@{}.{top}", local.join("."), domain.join("."))
    });
    let between = choices.of(&[
        "\n", ", ", "; ", " ja ", " / ", ",", ";", " ", ",\n", " tai ",
    ]);
    let text = addresses.join(between);
    let read = under("Yhteyshenkilön sähköpostiosoite", &text, |page| {
        let emails = page.contact.emails.iter();
        emails.map(|email| email.address.to_string()).collect()
    });
    compare(&text, read, addresses)
}

/// A name of a few words that is no label and no list item.
fn name(choices: &mut Choices<'_>) -> String {
    let words = choices.several(1, 4, |choices| word(choices, &SMALL));
    format!("Q{}", words.join(" "))
}

fn attachments(choices: &mut Choices<'_>) -> Vec<String> {
    let made = choices.several(1, 4, |choices| {
        let title = name(choices);
        let format = choices.of(&[None, Some("pdf"), Some("docx"), Some("pptx"), Some("xlsx")]);
        let size = (format.is_some() && choices.coin()).then(|| choices.pick(1 << 16) as u64);
        let site = (format.is_none() && choices.coin()).then(|| {
            format!(
                "{}.{}",
                word(choices, &SMALL[..26]),
                choices.of(&["fi", "com"])
            )
        });
        let said = [
            format.map(str::to_owned),
            size.map(|size| match choices.pick(3) {
                0 => format!("{size} kB"),
                1 => format!("{},{:03} Mt", size / 1000, size % 1000),
                _ => format!("{}.{:03} MB", size / 1000, size % 1000),
            }),
            site.clone(),
        ];
        let said: Vec<String> = said.into_iter().flatten().collect();
        let line = match said.is_empty() {
            true => title.clone(),
            false => format!("{title} ({})", said.join(", ")),
        };
        let size = size.map(|size| size * 1000);
        (line, (title, format.map(str::to_owned), size, site))
    });
    let (lines, printed): (Vec<String>, Vec<_>) = made.into_iter().unzip();
    let text = lines.join("\n");
    let read = under("Liitetiedostot ja linkit", &text, |page| {
        let attachments = page.attachments.iter();
        let words = |text: &Option<innokyla::Text<'_>>| {
            let text = text.as_ref();
            text.map(|text| text.value.to_string())
        };
        attachments
            .map(|one| {
                let size = one.size_bytes.map(|size| size.value);
                let title = one.title.value.to_string();
                (title, words(&one.format), size, words(&one.site))
            })
            .collect()
    });
    compare(&text, read, printed)
}

const CAPITALS: [char; 10] = ['A', 'E', 'H', 'K', 'L', 'M', 'S', 'T', 'V', 'Ö'];

fn organisations(choices: &mut Choices<'_>) -> Vec<String> {
    let made = choices.several(1, 5, |choices| {
        let name = name(choices);
        let short = choices.coin().then(|| {
            let count = 2 + choices.pick(6);
            (0..count)
                .map(|_| choices.of(&CAPITALS))
                .collect::<String>()
        });
        (name, short)
    });
    let lines: Vec<String> = made
        .iter()
        .map(|(name, short)| match short {
            Some(short) => format!("{name} ({short})"),
            None => name.clone(),
        })
        .collect();
    let text = lines.join("\n");
    let read = under("Rahoittaja", &text, |page| {
        let funders = page.funders.iter();
        funders
            .map(|one| {
                let short = one.abbreviation.as_ref();
                let short = short.map(|short| short.value.to_string());
                (one.name.value.to_string(), short)
            })
            .collect()
    });
    compare(&text, read, made)
}

/// Region lines of the actors, and a region before the name of the page.
fn regions(choices: &mut Choices<'_>) -> Vec<String> {
    let all: Vec<Region> = Region::ALL.to_vec();
    let made = choices.several(1, 6, |choices| {
        let region = choices.of(&all);
        let spelling = match choices.pick(5) {
            0 => region.county_fi().to_owned(),
            1 => region.county_fi().replace("hyvinvointialue", "hva"),
            2 => region.county_sv().to_owned(),
            3 => region.county_en().to_owned(),
            _ => region.name().to_owned(),
        };
        (region, spelling, name(choices))
    });
    let lines: Vec<String> = made
        .iter()
        .map(|(_, spelling, title)| format!("{spelling}: {title}"))
        .collect();
    let text = format!("\n{}", lines.join("\n\n"));
    let read = under("Toimijat", &text, |page| {
        let regions = page.actors.regions.iter();
        regions
            .map(|one| (one.region.value, one.title.value.to_string()))
            .collect::<Vec<_>>()
    });
    let printed = made
        .iter()
        .map(|(region, _, title)| (*region, title.clone()));
    let mut wrong = compare(&text, read, printed.collect());
    for (region, spelling, title) in &made {
        let text = format!("Kokonaisuuden nimi\n{spelling}: {title}\n");
        let read = match parse(&text).record() {
            Record::Kokonaisuus(page) => page.region.map(|region| region.value),
            _ => None,
        };
        wrong.extend(compare(&text, Some(read), Some(*region)));
    }
    wrong
}
