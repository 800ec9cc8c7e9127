//! Articles as other sites print them: what is text, what is data, what heads what.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use innokyla::{Article, Block, Record, parse};

const FIRST: &str = "Neuvonta palvelee asukkaita arkisin ja auttaa löytämään oikean palvelun.";
const SECOND: &str = "Toiminta alkoi keväällä, ja sen tulokset kootaan syksyllä yhteen.";

fn article(text: &str) -> Article<'static> {
    match parse(text).into_record().into_owned() {
        Record::Article(article) => *article,
        other => panic!("{other:?}"),
    }
}

/// A block as its kind and its words.
fn show(block: &Block<'_>) -> String {
    match block {
        Block::Paragraph { text } => format!("p {text}"),
        Block::Heading { text } => format!("h {text}"),
        Block::Link { text } => format!("a {text}"),
        Block::List { items, .. } => {
            let items: Vec<&str> = items.iter().map(|item| &*item.value).collect();
            format!("l {}", items.join(" / "))
        }
        _ => String::new(),
    }
}

/// The headings of the sections.
fn headings(article: &Article<'_>) -> Vec<String> {
    let sections = article.sections.iter();
    sections
        .map(|section| section.heading.as_ref().unwrap().to_string())
        .collect()
}

/// Dates, times, by-lines and records head nothing, and are paragraphs of the lead.
#[test]
fn lines_of_data_are_paragraphs_of_the_lead() {
    for line in [
        "3.4.2023, 09:15",
        "26.4.2022 14.49",
        "Julkaisuajankohta 14.2.2022",
        "Uppdaterad 30.11.2020 kl. 10.29",
        "Sunnuntai 13.8.2017 - Niina Niemi",
        "Teksti: Maija Meri",
        "Matti Puro & Marja Kallio",
        "Lukuaika4 min",
        "Hankekoodi: K20001",
        "11.30             Lounas",
    ] {
        let page = article(&format!(
            "Kylätalo palvelee\n\n{line}\n\n{FIRST}\n\n{line}\n\n{SECOND}\n"
        ));
        assert_eq!(page.title.as_deref(), Some("Kylätalo palvelee"), "{line}");
        assert_eq!(headings(&page), [""; 0], "{line}");
        let lead: Vec<String> = page.lead.iter().map(show).collect();
        let lines = [line, FIRST, line, SECOND].map(|line| format!("p {line}"));
        assert_eq!(lead, lines);
    }
}

/// A label with a colon and its value below are paragraphs; a heading below them is one.
#[test]
fn a_value_below_its_label_heads_nothing() {
    let page = article(&format!(
        "Kylähanke\n\nKesto:\n\n1.1.2023 – 31.12.2024\n\nVastuuyksikkö:\n\nNeuvontapalvelut\n\n{FIRST}\n\nTavoitteet\n\n{SECOND}\n"
    ));
    let lead: Vec<String> = page.lead.iter().map(show).collect();
    let expected = [
        "p Kesto:",
        "p 1.1.2023 – 31.12.2024",
        "p Vastuuyksikkö:",
        "p Neuvontapalvelut",
    ];
    assert_eq!(lead[..4], expected);
    assert_eq!(headings(&page), ["Tavoitteet"]);
}

/// A region before a colon opens a heading.
#[test]
fn a_heading_may_name_its_region() {
    let page = article(&format!(
        "Hankkeet\n\n{FIRST}\n\nEtelä-Savo: Kylätalo 2.0\n\n{SECOND}\n"
    ));
    assert_eq!(headings(&page), ["Etelä-Savo: Kylätalo 2.0"]);
}

/// A skip link above the title is no title, in any of the three languages.
#[test]
fn the_title_stands_below_a_skip_link() {
    for link in [
        "Hyppää sisältöön",
        "Hyppää sisältöön\nMedia",
        "Hoppa till innehåll",
        "Gå över till innehållet",
        "Till innehållet\nAllmänt",
        "Skip to content",
        "Skip to Content",
        "Back to top",
    ] {
        let page = article(&format!(
            "{link}\n\nNeuvonta avattiin kylätalolla\n\n{FIRST}\n\n{SECOND}\n"
        ));
        assert_eq!(
            page.title.as_deref(),
            Some("Neuvonta avattiin kylätalolla"),
            "{link}"
        );
        assert_eq!(page.lead.len(), 2, "{link}");
    }
}

/// Direct speech behind a dash is text, and the heading between is one.
#[test]
fn direct_speech_is_no_list() {
    let page = article(&format!(
        "Neuvoja tulee kylään\n\n{FIRST}\n\n– Tätä on toivottu, sanoo emäntä Maija Meri.\n\nHän iloitsee avajaisista.\n\nApua kotiin asti\n\n– Neuvoja käy myös kotona, Meri kertoo.\n\n– Käynti ei maksa mitään.\n"
    ));
    let all: Vec<String> = page
        .lead
        .iter()
        .chain(page.sections.iter().flat_map(|s| &s.body))
        .map(show)
        .collect();
    assert!(all.iter().all(|block| block.starts_with("p ")), "{all:?}");
    assert_eq!(headings(&page), ["Apua kotiin asti"]);
    assert_eq!(page.sections[0].body.len(), 2);
}

/// Numbered headings are headings with their numbers, and no lists of one item.
#[test]
fn numbered_headings_keep_their_numbers() {
    let page = article(&format!(
        "Seloste\n\n{FIRST}\n\n1. Rekisterinpitäjä\n\n{FIRST}\n\n2. Käsittely\n\n{SECOND}\n"
    ));
    assert_eq!(headings(&page), ["1. Rekisterinpitäjä", "2. Käsittely"]);
}

/// A list whose marks stand on lines of their own is one list.
#[test]
fn marks_on_lines_of_their_own_make_one_list() {
    let page = article(&format!("Uutiset\n-\n{FIRST}\n-\n{SECOND}\n-\n{FIRST}\n"));
    let lead: Vec<String> = page.lead.iter().map(show).collect();
    assert_eq!(lead, [format!("l {FIRST} / {SECOND} / {FIRST}")]);
}

/// A bar of languages gives their codes, whatever it calls them.
#[test]
fn a_bar_of_languages_is_no_title() {
    for bar in [
        "FI SV EN",
        "fi | sv | eng",
        "Suomeksi På svenska In English",
        "Suomi Svenska English",
        "Kieli: FI SV EN",
        "suomi\nsvenska\nEnglish",
        "Suomeksi\n\nPå svenska\n\nIn English",
        "Hyppää sisältöön\nFI\nSV\nEN",
    ] {
        let page = article(&format!("{bar}\n\nNeuvonta avattiin\n\n{FIRST}\n"));
        assert_eq!(page.languages, ["fi", "sv", "en"], "{bar}");
        assert_eq!(page.title.as_deref(), Some("Neuvonta avattiin"), "{bar}");
    }
}

/// A file that the last line of a paragraph leads to is an attachment.
#[test]
fn the_last_line_of_a_paragraph_may_be_an_attachment() {
    let page = article(&format!(
        "Kylähanke\n\n{FIRST}\n\nVoit tallentaa kuvan linkistä.\nPalvelut kartalla (jpg, 434 kt)\n\n{SECOND}\n"
    ));
    let lead: Vec<String> = page.lead.iter().map(show).collect();
    let lines = [FIRST, "Voit tallentaa kuvan linkistä.", SECOND];
    assert_eq!(lead, lines.map(|line| format!("p {line}")));
    let [attachment] = &*page.attachments else {
        panic!("{:?}", page.attachments);
    };
    assert_eq!(attachment.title, "Palvelut kartalla");
    assert_eq!(attachment.format.as_deref(), Some("jpg"));
    assert_eq!(*attachment.size_bytes.unwrap(), 434_000);
}

/// The title once more below a date line is in no value; a heading of other words is one.
#[test]
fn a_title_below_a_date_line_is_no_heading() {
    let page = |again: &str| {
        article(&format!(
            "Kylätalo sai lausunnon\n\nUutiset 9.11.2023\n\n{again}\n\n{FIRST}\n\n{SECOND}\n"
        ))
    };
    let lead = |page: &Article<'_>| page.lead.iter().map(show).collect::<Vec<_>>();
    let again = page("Kylätalo sai lausunnon");
    let [first, second] = [FIRST, SECOND].map(|text| format!("p {text}"));
    assert_eq!(lead(&again), ["p Uutiset 9.11.2023", &first, &second]);
    assert!(again.sections.is_empty());
    let other = page("Lausunnon taustaa");
    assert_eq!(lead(&other), ["p Uutiset 9.11.2023"]);
    assert_eq!(headings(&other), ["Lausunnon taustaa"]);
}

/// The site's icons and the sentences of its tab are in no value, and head nothing.
#[test]
fn lines_of_the_site_are_in_no_value() {
    let page = article(&format!(
        "Advice\n\nicon/chevron-down Created with Sketch. Basic information\n\n{FIRST}\n\n\
         icon/bulb Created with Sketch. In development\nBasic idea **\n\n{SECOND}\n"
    ));
    let lead: Vec<String> = page.lead.iter().map(show).collect();
    assert_eq!(lead, [format!("p {FIRST}")]);
    assert_eq!(headings(&page), ["Basic idea"]);
    let tab = article(&format!(
        "Kylätalo\n\n{FIRST}\n\nToimintamallin ylläpitäjällä on oikeus lisätä tai poistaa \
         kokonaisuuteen liittyvä toimintamalli. Lisäys tapahtuu toimintamallin \
         “perustiedot”-välilehdeltä.\n\nKotisatama\n\nRuokakassi naapurille\n"
    ));
    let lead: Vec<String> = tab.lead.iter().map(show).collect();
    let models = ["p Kotisatama", "p Ruokakassi naapurille"].map(str::to_owned);
    assert_eq!(lead, [[format!("p {FIRST}")].as_slice(), &models].concat());
}

/// A date alone above the title, or right below it, is neither the title nor part of it.
#[test]
fn a_date_beside_the_title_is_no_title() {
    for (top, dates) in [
        ("12.3.2022\n\nNeuvonta avattiin", 0),
        ("Tiedote 12.3.2022 klo 9.15\n\nNeuvonta avattiin", 0),
        ("Uutinen\n\nNeuvonta avattiin", 0),
        ("Tiedote\n\n12.3.2022\n\nNeuvonta avattiin", 0),
        ("Neuvonta avattiin\nTiedote 12.3.2022", 1),
        ("Neuvonta avattiin\nJulkaistu 12.3.2022 klo 9.15", 1),
    ] {
        let page = article(&format!("{top}\n\n{FIRST}\n"));
        assert_eq!(page.title.as_deref(), Some("Neuvonta avattiin"), "{top}");
        assert_eq!(page.lead.len(), 1 + dates, "{top}");
    }
    let page = article(&format!("24.12.2022 Joulujuhla\n\nTervetuloa\n\n{FIRST}\n"));
    assert_eq!(page.title.as_deref(), Some("24.12.2022 Joulujuhla"));
}

/// What names a file is a link of its list also right above a text, and heads none.
#[test]
fn the_last_file_of_a_list_heads_no_text() {
    let page = article(&format!(
        "Kylätalo\n\n{FIRST}\n\nLue lisää\n\nKylätalon sivut\n\nOpas (pdf)\n\n{SECOND}\n"
    ));
    let titles: Vec<&str> = page
        .attachments
        .iter()
        .map(|file| &*file.title.value)
        .collect();
    assert_eq!(titles, ["Kylätalon sivut", "Opas"]);
    assert_eq!(headings(&page), [""; 0]);
}

/// A line behind a dash heads nothing, and nor do the names of several credits.
#[test]
fn dashes_and_credits_head_nothing() {
    for line in [
        "- yksi asia",
        "– Näin on",
        "* yksi asia",
        "− 5 % kuluista",
        "1.1.–31.3.2022",
        "Teksti Aino Malli, kuvat Ville Mallikas",
    ] {
        let page = article(&format!("Kylätalo\n\n{FIRST}\n\n{line}\n\n{SECOND}\n"));
        assert_eq!(headings(&page), [""; 0], "{line}");
    }
}
