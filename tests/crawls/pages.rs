//! Made-up pages of all kinds with facts, as the site prints them, each with its own
//! words. Every name, place and text is invented.

/// Numbers that look like chance and are the same in each run.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    pub(crate) fn of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }

    /// Whether something happens that happens so often in a hundred.
    pub(crate) fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

#[rustfmt::skip]
const REGIONS: [&str; 8] = [
    "Keski-Suomi", "Kainuu", "Lappi", "Satakunta", "Etelä-Karjala", "Pohjois-Savo", "Kanta-Häme",
    "Pohjanmaa",
];
#[rustfmt::skip]
const TOWNS: [&str; 10] = [
    "Honkakoski", "Lintulahti", "Vesijärvi", "Kuusimaa", "Rantasalo", "Haapavaara", "Niittykylä",
    "Korpijoki", "Saarenpää", "Mustalampi",
];
#[rustfmt::skip]
const SUBJECTS: [&str; 12] = [
    "Hoitaja", "Ohjaaja", "Nuori", "Asiakas", "Työryhmä", "Perhe", "Vapaaehtoinen", "Kunta",
    "Asukas", "Neuvola", "Kirjasto", "Lähihoitaja",
];
#[rustfmt::skip]
const VERBS: [&str; 8] = [
    "auttaa", "kuuntelee", "kehittää", "arvioi", "kokoaa", "suunnittelee", "tukee", "tapaa",
];
#[rustfmt::skip]
const OBJECTS: [&str; 12] = [
    "asukkaita kotona", "perheitä arjessa", "ryhmää viikoittain", "palvelua yhdessä",
    "uutta mallia", "kokeilua syksyllä", "naapureita", "työtapaa", "toimintaa kylissä", "verkostoa",
    "ikäihmisiä etänä", "nuoria koulussa",
];
const FIRST: [&str; 10] = [
    "Aino", "Eero", "Helka", "Ilmari", "Kerttu", "Lauri", "Onni", "Saima", "Toivo", "Veera",
];
#[rustfmt::skip]
const LAST: [&str; 10] = [
    "Harjumaa", "Kivelä", "Lehtoranta", "Metsälampi", "Niittyaho", "Peltosuo", "Rantakari",
    "Suvanto", "Tuomikoski", "Virtapuro",
];
#[rustfmt::skip]
const FUNDERS: [&str; 5] = [
    "Sosiaali- ja terveysministeriö (STM)", "Kunta", "Muu EU-rahoitus", "Säätiöt ja rahastot",
    "Ei erillisrahoitusta",
];
#[rustfmt::skip]
const TAGS: [&str; 6] = [
    "Perhepalvelut", "Sosiaalihuolto", "Perusterveydenhuolto", "Kotihoito", "Päihdetyö",
    "Mielenterveys",
];
const STAGES: [&str; 3] = ["Kehitteillä", "Käytössä", "Valmis"];
const NOUNS: [&str; 10] = [
    "Silta", "Kaiku", "Polku", "Majakka", "Ankkuri", "Kompassi", "Verso", "Kide", "Lyhty", "Airo",
];

fn sentence(chance: &mut Chance) -> String {
    let (who, does) = (chance.of(&SUBJECTS), chance.of(&VERBS));
    let (whom, number) = (chance.of(&OBJECTS), 2 + chance.below(90));
    format!("{who} {does} {whom} {number} kertaa vuodessa.")
}

fn prose(chance: &mut Chance) -> String {
    let mut text = String::new();
    for _ in 0..1 + chance.below(3) {
        let sentences: Vec<_> = (0..1 + chance.below(3)).map(|_| sentence(chance)).collect();
        text += &format!("{}\n\n", sentences.join(" "));
    }
    if chance.percent(25) {
        text += &format!(
            "{} {}\n\n{}\n\n",
            chance.of(&NOUNS),
            chance.below(900),
            sentence(chance)
        );
    }
    if chance.percent(30) {
        text += &format!(
            " • {} kotona\n • {} lähellä\n\n",
            chance.of(&NOUNS),
            chance.of(&NOUNS)
        );
    }
    text
}

fn person(chance: &mut Chance) -> String {
    format!("{} {}", chance.of(&FIRST), chance.of(&LAST))
}

fn lines(chance: &mut Chance, words: &[&str], most: usize) -> String {
    let first = chance.below(words.len());
    let count = 1 + chance.below(most);
    (0..count)
        .map(|at| format!("{}\n", words[(first + at) % words.len()]))
        .collect()
}

fn date(chance: &mut Chance, year: usize) -> String {
    format!(
        "{:02}.{:02}.{year}",
        1 + chance.below(28),
        1 + chance.below(12)
    )
}

fn stamps(chance: &mut Chance) -> String {
    format!(
        "Tekijä\n\n{}\n\nLuotu\n\n{}\n\nViimeksi muokattu\n\n{}\n",
        person(chance),
        date(chance, 2021),
        date(chance, 2023)
    )
}

fn sections(chance: &mut Chance, headings: &[&str], stars: &str) -> String {
    let mut text = String::new();
    for heading in headings {
        if chance.percent(85) {
            text += &format!("{heading}{stars}\n\n{}", prose(chance));
        }
    }
    text
}

fn name(chance: &mut Chance, number: usize) -> String {
    let noun = chance.of(&NOUNS);
    match chance.below(3) {
        0 => format!("{}: {noun} {number}", chance.of(&REGIONS)),
        1 => format!("{noun} kylille {number}"),
        _ => format!("{noun} {number}, {}", chance.of(&TOWNS)),
    }
}

/// A programme.
pub(crate) fn kokonaisuus(chance: &mut Chance, number: usize) -> String {
    let name = name(chance, number);
    let lead = sentence(chance);
    let period = match chance.below(3) {
        0 => format!("Hanke toteutetaan vuosina 202{}–2024.", chance.below(3)),
        1 => "1.10.2020 - 31.12.2022".to_owned(),
        _ => format!("202{}-2023", chance.below(3)),
    };
    let town = chance.of(&TOWNS);
    let mut text = format!(
        "{name}\n\n{lead}\n\nicon/chevron-down Created with Sketch. Perustiedot\n\
         Kokonaisuuden nimi\n{name}\nLyhyt kuvaus\n\n{lead}\n\n\
         Kokonaisuuden tarkoitus ja tavoitteet\n\n{}Toimiaika\n\n{period}\n\nToimijat\n\n",
        prose(chance)
    );
    text += &match chance.percent(50) {
        true => format!("{}\n", lines(chance, &TOWNS, 3)),
        false => prose(chance),
    };
    text += &format!(
        "Rahoittaja\n{}Yhteyshenkilön nimi\n{}, projektipäällikkö\n\
         Yhteyshenkilön organisaatio\n{town}n kunta\n\
         Yhteyshenkilön sähköpostiosoite\netunimi.sukunimi@{}.example\n",
        lines(chance, &FUNDERS, 2),
        person(chance),
        chance.of(&["kunta", "alue", "yhdistys"]),
    );
    text += &stamps(chance);
    text += &sections(
        chance,
        &[
            "Lähtötilanne ja strategiset liittymäkohdat",
            "Päämäärä ja päätavoite",
            "Tavoiteltavat tulokset, tuotokset ja vaikutukset",
            "Tuotokset ja tulokset",
        ],
        "",
    );
    let first = chance.below(TAGS.len());
    let tags: Vec<_> = (0..1 + chance.below(2))
        .map(|at| TAGS[(first + at) % TAGS.len()])
        .collect();
    text += &format!(
        "Aihealueet\n\n{}\n\nIlmiöt\n\nEi liity ilmiöön\n",
        tags.join(" ")
    );
    text
}

/// An operating model.
pub(crate) fn toimintamalli(chance: &mut Chance, number: usize) -> String {
    let name = name(chance, number);
    let lead = sentence(chance);
    let town = chance.of(&TOWNS);
    let mut text = format!(
        "{name}\n\n{lead}\n\nicon/chevron-down Created with Sketch. Perustiedot\n\
         Toimintamallin nimi\n{name}\nToimintamallin lyhyt kuvaus\n\n{lead}\n\n\
         Toteutuspaikka\n{town}\nPaikkakunta tai maakunta\n{}\
         Toimintamallin rahoittaja\n{}Toimintamallin kokonaisuus\nLiitteet ja linkit\n",
        lines(chance, &REGIONS, 3),
        lines(chance, &FUNDERS, 2),
    );
    text += &stamps(chance);
    text += &stage(chance);
    text += &sections(chance, &MODEL, " **");
    text
}

#[rustfmt::skip]
const MODEL: [&str; 5] = [
    "Toimintaympäristö", "Kohderyhmä ja asiakasymmärrys", "Tavoiteltu muutos",
    "Ratkaisun perusidea", "Toimivuuden ja käyttöönoton ehdot",
];

fn stage(chance: &mut Chance) -> String {
    let stage = chance.of(&STAGES);
    format!("Kehittämisen vaihe\n\nicon/bulb Created with Sketch. {stage}\n")
}

/// The development path of a model.
pub(crate) fn kehittamisen_polku(chance: &mut Chance, number: usize) -> String {
    let (name, lead) = (name(chance, number), sentence(chance));
    format!(
        "{name}\n\n{lead}\n\n{}{}",
        stage(chance),
        sections(chance, &MODEL, " **")
    )
}

/// A crawl of 120 pages in the order of their names.
pub(crate) fn crawl(seed: u64) -> Vec<(String, String)> {
    let mut chance = Chance::new(seed);
    let pages = (0..120).map(|number| {
        let text = match number % 5 {
            0 | 1 => kokonaisuus(&mut chance, number),
            2 | 3 => toimintamalli(&mut chance, number),
            _ => kehittamisen_polku(&mut chance, number),
        };
        (format!("sivu-{number:03}.txt"), text)
    });
    pages.collect()
}

/// Pages of one programme, which share all that pages of one programme share.
pub(crate) fn one_programme(pages: usize) -> Vec<(String, String)> {
    let mut chance = Chance::new(77);
    let pages = (0..pages).map(|number| {
        let text = match number % 2 {
            0 => shared_kokonaisuus(&mut chance, number),
            _ => shared_toimintamalli(&mut chance, number),
        };
        (format!("sivu-{number:03}.txt"), text)
    });
    pages.collect()
}

const GOALS: &str = "Ohjelman tavoitteet ovat:\n\n • palvelut ovat lähellä\n • jono lyhenee\n\n";

fn shared_kokonaisuus(chance: &mut Chance, number: usize) -> String {
    let (region, town) = (chance.of(&REGIONS), chance.of(&TOWNS));
    let name = format!("{region}: Lähellä kotia {number}");
    let lead = "Hanke on osa Lähellä kotia -ohjelmaa.";
    let contact = match chance.percent(60) {
        true => format!(
            "{}\nHankepäällikkö\n{}\nProjektikoordinaattori\n",
            person(chance),
            person(chance)
        ),
        false => format!("{}\nHankepäällikkö\n", person(chance)),
    };
    let mut text = format!(
        "{name}\n\n{lead}\n\nKokonaisuuden nimi\n{name}\nLyhyt kuvaus\n\n{lead}\n\n\
         Kokonaisuuden tarkoitus ja tavoitteet\n\n{GOALS}{}Toimiaika\n\n2020-2022\n\n\
         Toimijat\n\n{town}\n{}Lintulahden ammattikorkeakoulu\n\n\
         Rahoittaja\nSosiaali- ja terveysministeriö (STM)\nMuu EU-rahoitus\n\
         Liitetiedostot ja linkit\nOhjelman sivut (ohjelma.example)\nEsite (pdf, 2.3 MB)\n\
         Yhteyshenkilön nimi\n{contact}Yhteyshenkilön organisaatio\nKuusimaan kunta\n\
         Yhteyshenkilön sähköpostiosoite\netunimi.sukunimi@kuusimaa.example\nTekijä\n\n\
         Saima Suvanto\n\nLuotu\n\n01.02.2021\n\nViimeksi muokattu\n\n02.03.2022\n",
        prose(chance),
        if chance.percent(60) {
            "Kuusimaan kunta\n"
        } else {
            ""
        },
    );
    text += &format!("Päämäärä ja päätavoite\n\n{GOALS}{}", prose(chance));
    text += &format!(
        "Tuotokset ja tulokset\n\n{}{region}\n\n{}Loppuraportti (pdf, 1 MB)\n\n",
        prose(chance),
        prose(chance)
    );
    text + "Aihealueet\n\nPerhepalvelut Sosiaalihuolto\n\nIlmiöt\n\nEi liity ilmiöön\n"
}

fn shared_toimintamalli(chance: &mut Chance, number: usize) -> String {
    let (region, town) = (chance.of(&REGIONS), chance.of(&TOWNS));
    let name = format!("Malli {number}, {region}");
    let lead = sentence(chance);
    let localities = match chance.percent(40) {
        true => "Valtakunnallinen\n".to_owned(),
        false => format!("{region}\n{}", lines(chance, &TOWNS, 3)),
    };
    let funders = match chance.percent(50) {
        true => format!("Muu rahoittaja\n{} säätiö\n", chance.of(&NOUNS)),
        false => "Muu EU-rahoitus\n".to_owned(),
    };
    let mut text = format!(
        "{name}\n\n{lead}\n\nToimintamallin nimi\n{name}\nToimintamallin lyhyt kuvaus\n\n\
         {lead}\n\nToteutuspaikka\n{town}\n\
         Paikkakunta, maakunta tai hyvinvointialue\n{localities}\
         Toimintamallin rahoittaja\nSosiaali- ja terveysministeriö (STM)\n{funders}\
         Toimintamallin kokonaisuus\nLähellä kotia\nLiitteet ja linkit\n\
         Ohjelman sivut (ohjelma.example)\n\nKuva\n\nOhjelman tunnus\n\nTekijä\n\n\
         Saima Suvanto\n\nLuotu\n\n01.02.2021\n\nViimeksi muokattu\n\n02.03.2022\n"
    );
    text += &stage(chance);
    for heading in MODEL {
        text += &format!("{heading} **\n\n{}", prose(chance));
        if chance.percent(40) {
            text += "Kuva\n\nOhjelman tunnus\n\n";
        }
    }
    text
}
