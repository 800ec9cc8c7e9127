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

/// Whatever says when a text appeared and who wrote it heads nothing, below the title and in
/// the text.
#[test]
fn lines_that_say_when_and_who_head_nothing() {
    for line in [
        "ma 14.3.2022",
        "pe 12.3.2022 klo 9",
        "la 12.3.2022, 12.00",
        "Maanantaina 14.3.2022",
        "Mon 14 March 2022",
        "March 12, 2022",
        "Sept 3rd, 2022",
        "Maaliskuu 12, 2022",
        "12/03/2022",
        "12.–13.3.2022",
        "1.3.–30.4.2022",
        "kello 9.00",
        "Klo 9–15",
        "Viimeksi päivitetty 12.3.2022",
        "Sivu päivitetty: 12.3.2022 9.00",
        "Julkaisuaika 12.3.2022 9.00",
        "Senast uppdaterad 12.3.2022",
        "Publicerad den 12 mars 2022",
        "Last updated 12 March 2022",
        "Updated on March 12, 2022",
        "Posted on March 12, 2022 by Maija Puro",
        "Maija Puro 12.3.2022",
        "Maija Puro, 12.3.2022",
        "Niina Niemi & Maija Puro | 12.3.2022",
        "Blogi | 12.3.2022",
        "Blogikirjoitus – 12.3.2022",
        "Uutiset / Artikkelit / 12.3.2022",
        "4 min lukuaika",
        "Arvioitu lukuaika 4 minuuttia",
        "Lukuaika noin 4 minuuttia",
        "Reading time: 4 min",
        "5 min read",
        "Lästid: ca 4 min",
    ] {
        let page = article(&format!(
            "Kylätalo palvelee\n\n{line}\n\n{FIRST}\n\n{line}\n\n{SECOND}\n"
        ));
        assert_eq!(page.title.as_deref(), Some("Kylätalo palvelee"), "{line}");
        assert_eq!(headings(&page), [""; 0], "{line}");
    }
}

/// Below the title a name with its role, the kind of text and the month say who wrote what
/// and when, also one below the other.
#[test]
fn lines_right_below_the_title_say_who_wrote_what() {
    for lines in [
        &["Liisa Huttu, kehittämispäällikkö"][..],
        &["Projektipäällikkö Liisa Huttu"],
        &["Anna-Maija Perä, YTT"],
        &["Maija Puro, THL"],
        &["Maija Puro, Rantalan kunta"],
        &["Tiedote"],
        &["Blogi", "Maija Puro"],
        &["12.3.2022", "Maija Puro", "4 min lukuaika"],
        &["maaliskuu 2022"],
    ] {
        let above = lines.join("\n\n");
        let page = article(&format!(
            "Kylätalo palvelee\n\n{above}\n\n{FIRST}\n\nLopuksi\n\n{SECOND}\n"
        ));
        assert_eq!(page.title.as_deref(), Some("Kylätalo palvelee"), "{above}");
        assert_eq!(headings(&page), ["Lopuksi"], "{above}");
        assert_eq!(page.lead.len(), lines.len() + 1, "{above}");
    }
}

/// A heading may have the words of such lines, and a number.
#[test]
fn headings_that_look_like_dates_stay() {
    for line in [
        "Uutiset kylältä",
        "Torstain ryhmä",
        "Blogit ja kuvat",
        "Tiedote",
        "May in the village",
        "March 2 the village hall",
        "Kylätalo 2022",
        "Sivu 12",
        "Lukuaika on lahja",
        "Reading room 4",
        "Hyvä arki, parempi huominen",
        "La dolce vita",
        "To do",
        "Maaliskuu 2022",
        "1.5 miljoonaa",
        "Kevätjuhla 12.3.2022",
        "Vuosi 2022",
    ] {
        let page = article(&format!(
            "Kylätalo palvelee\n\n{FIRST}\n\n{line}\n\n{SECOND}\n"
        ));
        assert_eq!(headings(&page), [line]);
    }
    for line in [
        "Hyvä arki, parempi huominen",
        "Kevätjuhla Rantalassa",
        "Uutiset kylältä",
    ] {
        let page = article(&format!(
            "Kylätalo palvelee\n\n{line}\n\n{FIRST}\n\n{SECOND}\n"
        ));
        assert_eq!(headings(&page), [line]);
    }
}

/// What stands above the title and says when the text appeared, or of what kind it is, is no
/// title.
#[test]
fn a_title_stands_below_its_date_and_kind() {
    for above in [
        "12.3.2022\n\n",
        "12.3.2022 klo 9.00\n\n",
        "la 12.3.2022 klo 12.00\n\n",
        "Julkaistu 12.3.2022\n\n",
        "Päivitetty viimeksi 12.3.2022\n\n",
        "Uutinen 12.3.2022\n\n",
        "March 12, 2022\n\n",
        "12.3.2022\n",
        "Tiedote\n\n12.3.2022\n\n",
        "Tiedote 12.3.2022\n",
        "Blogi\n\n",
        "Maija Puro 12.3.2022\n\n",
        "Hyppää sisältöön\n\n12.3.2022\n\n",
        "Etusivu\nUutiset\n\nTiedote\n\n12.3.2022\n\n",
    ] {
        let text = format!("{above}Kylätalo palvelee\n\n{FIRST}\n\n{SECOND}\n");
        let page = article(&text);
        assert_eq!(page.title.as_deref(), Some("Kylätalo palvelee"), "{text}");
        assert_eq!(page.lead.len(), 2, "{text}");
        assert!(page.sections.is_empty(), "{text}");
    }
    for title in [
        "Tiedote",
        "Blogi ja kuvat",
        "Uutinen kylältä",
        "Kevätjuhla 12.3.2022",
    ] {
        let page = article(&format!("{title}\n\n{FIRST}\n\n{SECOND}\n"));
        assert_eq!(page.title.as_deref(), Some(title));
    }
}

/// The titles of the links of an article, with what they lead to.
fn links(article: &Article<'_>) -> Vec<String> {
    let links = article.attachments.iter().map(|link| {
        let target = link.format.as_deref().or(link.site.as_deref());
        format!("{} > {}", link.title.value, target.unwrap_or_default())
    });
    links.collect()
}

/// Files are attachments all of them or none, wherever they end a text, under whatever heads
/// nothing else.
#[test]
fn a_run_of_files_is_attachments() {
    const FILES: &str = "Raportti (pdf, 1 MB)\nKuvio (jpg, 434 kt)\nKylätalon sivut (kylatalo.fi)";
    let wanted = [
        "Raportti > pdf",
        "Kuvio > jpg",
        "Kylätalon sivut > kylatalo.fi",
    ];
    for above in [
        "",
        "Lataa täältä.\n",
        "Lue lisää\n\n",
        "Lue lisää:\n\n",
        "Liitteet:\n",
        "Läs mer\n\n",
        "Läs också:\n\n",
        "Read more\n\n",
        "Related links\n\n",
        "Tutustu myös\n\n",
        "Aiheesta muualla\n\n",
        "Lisää aiheesta\n\n",
        "Tiedostot\n\n",
        "Lisätietoja verkossa:\n\n",
        "Esitykset\n\n",
        "Loppuseminaarin aineistoja\n\n",
    ] {
        let page = article(&format!(
            "Kylätalo\n\n{FIRST}\n\n{SECOND}\n\n{above}{FILES}\n"
        ));
        assert_eq!(links(&page), wanted, "{above}");
        assert!(page.sections.is_empty(), "{above}");
        assert_eq!(
            page.lead.len(),
            2 + usize::from(above.contains('.')),
            "{above}"
        );
    }
    let page = article(&format!(
        "Kylätalo\n\n{FIRST}\n\nEsitykset\n\nAvaus (pdf)\n\nArki ja apu (pptx, 9 MB)\n\nTallenteet\n\n\
         Aamupäivä (kylatalo.fi)\nIltapäivä (kylatalo.fi)\n\nLue lisää\n\nOhjelman sivut (kylatalo.fi)\n"
    ));
    assert_eq!(links(&page).len(), 5);
    assert!(page.sections.is_empty());
    let page = article(&format!(
        "Kylätalo\n\n{FIRST}\n\nHankesuunnitelma (pdf, 1.2 MB)\n"
    ));
    assert_eq!(links(&page), ["Hankesuunnitelma > pdf"]);
    let page = article(&format!(
        "Kylätalo\n\n{FIRST}\n\nLiitteet:\n\nHankesuunnitelma (pdf)\n"
    ));
    assert_eq!(links(&page), ["Hankesuunnitelma > pdf"]);
}

/// A heading with text below stays one, and so does a link to a site.
#[test]
fn headings_above_links_and_text_stay() {
    for (text, heading, count) in [
        (
            format!("Esitykset\n\n{FIRST}\n\nAvaus (pdf)\n"),
            "Esitykset",
            1,
        ),
        (
            format!("Kylätalon esite\n\nEsite (pdf)\nKutsu (pdf)\n\n{SECOND}\n"),
            "Kylätalon esite",
            2,
        ),
        (
            format!("Tutustu myös naapuriin\n\n{SECOND}\n"),
            "Tutustu myös naapuriin",
            0,
        ),
        (
            format!("Lue lisää kylästä\n\nKylä (kylatalo.fi)\n\nLopuksi\n\n{SECOND}\n"),
            "Lopuksi",
            0,
        ),
        (format!("Materiaalit\n\n{SECOND}\n"), "Materiaalit", 0),
        (
            format!("Lopuksi (osa 2)\n\n{SECOND}\n"),
            "Lopuksi (osa 2)",
            0,
        ),
    ] {
        let page = article(&format!("Kylätalo\n\n{FIRST}\n\n{text}"));
        assert_eq!(headings(&page), [heading], "{text}");
        assert_eq!(page.attachments.len(), count, "{text}");
    }
}
