//! A collection of invented pages of every kind, as many as are asked for, always the same.
#![allow(clippy::unwrap_used, dead_code, unreachable_pub)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use innokyla::Region;

#[rustfmt::skip]
const FUNDERS: [&str; 6] = [
    "Sosiaali- ja terveysministeriö (STM)", "Ei erillisrahoitusta", "Muu EU-rahoitus", "Kunta",
    "Säätiöt ja rahastot", "Euroopan Sosiaalirahasto (ESR)",
];
const STAGES: [&str; 4] = ["Ideoitu", "Kehitteillä", "Käyttöönotettavissa", "Päättynyt"];
#[rustfmt::skip]
const NAMES: [&str; 8] = [
    "Silta kotiin", "Etävastaanotto", "Nuorten ohjaus", "Omaishoidon tuki", "Liikkuva palvelu",
    "Perhekeskus", "Digihoitaja", "Kulttuuripaja",
];

/// Numbers that look like chance, from a seed.
struct Chance(u64);

impl Chance {
    /// A number below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        // Neighbouring seeds are told apart by all bits, mixed.
        let mut bits = self.0 ^ self.0 >> 31;
        bits = bits.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (bits >> 33) as usize % limit
    }

    fn one_of<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }
}

/// The pages.
pub fn collection(pages: usize) -> impl Iterator<Item = String> {
    let words = words();
    (0..pages).map(move |number| page(number, &words))
}

/// Writes the pages into a folder, a file each: `00017.txt`. How many bytes they are.
pub fn write_collection(folder: &Path, pages: usize) -> usize {
    fs::create_dir_all(folder).unwrap();
    let written = collection(pages).enumerate().map(|(number, page)| {
        fs::write(folder.join(format!("{number:05}.txt")), &page).unwrap();
        page.len()
    });
    written.sum()
}

/// The words of the pages of the repository: texts of them pack no better than real ones.
fn words() -> Vec<String> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut paths: Vec<_> = fs::read_dir(seeds)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    let texts = paths.iter().map(|path| fs::read_to_string(path).unwrap());
    let mut words: Vec<String> = texts
        .flat_map(|text| {
            text.split_whitespace()
                .map(str::to_lowercase)
                .collect::<Vec<_>>()
        })
        .filter(|word| word.chars().all(char::is_alphabetic))
        .collect();
    words.sort();
    words.dedup();
    words
}

fn sentence(chance: &mut Chance, words: &[String]) -> String {
    let count = 8 + chance.below(9);
    let words: Vec<&str> = (0..count).map(|_| chance.one_of(words).as_str()).collect();
    let sentence = words.join(" ");
    let mut letters = sentence.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(['.']).collect()
}

fn paragraphs(chance: &mut Chance, words: &[String], count: usize) -> String {
    let paragraphs = (0..count).map(|_| {
        let sentences: Vec<_> = (0..2 + chance.below(5))
            .map(|_| sentence(chance, words))
            .collect();
        sentences.join(" ")
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

fn page(number: usize, words: &[String]) -> String {
    let chance = &mut Chance(number as u64 + 1);
    for _ in 0..4 {
        chance.below(2);
    }
    let region = chance.one_of(Region::ALL).name();
    let mut title = format!("{} {number}", chance.one_of(&NAMES));
    if chance.below(3) > 0 {
        title = format!("{region}: {title}");
    }
    if chance.below(6) == 0 {
        let _ = write!(title, " (RRP, P4, I{})", 1 + chance.below(4));
    }
    let lead = paragraphs(chance, words, 1);
    let mut text = format!("{title}\n\n{lead}\n\n");
    let body = |chance: &mut Chance, heading: &str| {
        let count = 1 + chance.below(4);
        format!("{heading}\n\n{}\n\n", paragraphs(chance, words, count))
    };
    match chance.below(20) {
        0 => {
            text += &body(chance, "Väliotsikko");
            text += "Lue lisää\n\nLoppuraportti (pdf, 2.3 MB)\nHankkeen sivu (example.org)\n";
        }
        1..=2 => {
            for heading in [
                "Toimintaympäristö",
                "Ratkaisun perusidea",
                "Tavoiteltu muutos",
            ] {
                text += &body(chance, heading);
            }
        }
        3..=10 => {
            let _ = write!(
                text,
                "Kokonaisuuden nimi\n{title}\nLyhyt kuvaus\n\n{lead}\n\n"
            );
            text += &body(chance, "Kokonaisuuden tarkoitus ja tavoitteet");
            let year = 2015 + chance.below(10);
            let _ = write!(
                text,
                "Toimiaika\n\nHanke toteutetaan vuosina {year}–{}.\n\n",
                year + 1 + chance.below(4)
            );
            let _ = write!(text, "Rahoittaja\n{}\n\n", chance.one_of(&FUNDERS));
            text += "Yhteyshenkilön nimi\nMaija Meri\nYhteyshenkilön organisaatio\nSillan kunta\n\
                     Yhteyshenkilön sähköpostiosoite\nmaija.meri@example.org\n\nTekijä\n\nMaija Meri\n\n";
            text += &dates(chance);
            for heading in [
                "Lähtötilanne ja strategiset liittymäkohdat",
                "Päämäärä ja päätavoite",
                "Tavoiteltavat tulokset, tuotokset ja vaikutukset",
            ] {
                text += &body(chance, heading);
            }
            text += "Aihealueet\n\nSosiaalihuolto Perusterveydenhuolto\n";
        }
        _ => {
            let _ = write!(
                text,
                "Toimintamallin nimi\n{title}\nToimintamallin lyhyt kuvaus\n\n{lead}\n\n\
                 Toteutuspaikka\nSillan terveysasema\nPaikkakunta, maakunta tai hyvinvointialue\n"
            );
            text += ["Valtakunnallinen", "Sillankylä", region, region][chance.below(4)];
            let _ = write!(
                text,
                "\n\nToimintamallin rahoittaja\n{}\n\n",
                chance.one_of(&FUNDERS)
            );
            text += &dates(chance);
            let _ = write!(
                text,
                "Kehittämisen vaihe\n\nicon/bulb Created with Sketch. {}\n\n",
                chance.one_of(&STAGES)
            );
            for heading in [
                "Toimintaympäristö **",
                "Kehitystyön lähtökohtana olevat tarpeet **",
                "Kohderyhmä ja asiakasymmärrys",
                "Ratkaisun perusidea",
            ] {
                text += &body(chance, heading);
            }
        }
    }
    text
}

/// The day of creation, which a few pages have wrong or not at all, and that of change.
fn dates(chance: &mut Chance) -> String {
    let (day, month, year) = (
        1 + chance.below(28),
        1 + chance.below(12),
        2016 + chance.below(9),
    );
    let created = match chance.below(20) {
        0 => String::new(),
        1 => "Luotu\n\neilen\n\n".to_owned(),
        _ => format!("Luotu\n\n{day}.{month}.{year}\n\n"),
    };
    let later = year + 1 + chance.below(2);
    format!("{created}Viimeksi muokattu\n\n{day}.{month}.{later}\n")
}
