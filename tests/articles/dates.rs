//! Lines that say when a text appeared, who wrote it and of what kind it is.

use innokyla::Article;

use crate::{FIRST, SECOND, article, headings, show};

/// Dates, times, by-lines and records head nothing, and are paragraphs of the lead.
#[test]
fn lines_of_data_are_paragraphs_of_the_lead() {
    #[rustfmt::skip]
    let lines = [
        "3.4.2023, 09:15", "26.4.2022 14.49", "Julkaisuajankohta 14.2.2022",
        "Uppdaterad 30.11.2020 kl. 10.29", "Sunnuntai 13.8.2017 - Niina Niemi",
        "Teksti: Maija Meri", "Matti Puro & Marja Kallio", "Lukuaika4 min", "Hankekoodi: K20001",
        "11.30             Lounas",
    ];
    for line in lines {
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

/// The full stop of a day or an ordinal closes no title; that of a year or a word does.
#[test]
fn a_title_may_end_in_a_day_or_an_ordinal() {
    for title in [
        "Kutsu: kylätalon webinaari 12.11.",
        "Työpaja kylätalolla 3.–4.10.",
        "Kylätalon vaiheet, osa 1.",
    ] {
        let page = article(&format!("{title}\n\n{FIRST}\n\n{SECOND}\n"));
        assert_eq!(page.title.as_deref(), Some(title));
        assert_eq!(page.lead.len(), 2, "{title}");
    }
    for sentence in ["Kylätalo avattiin vuonna 2022.", "Kylätalo on auki."] {
        let page = article(&format!("{sentence}\n\n{FIRST}\n\n{SECOND}\n"));
        assert_eq!(page.title, None, "{sentence}");
    }
}

/// A line behind a dash heads nothing, and nor do the names of several credits.
#[test]
fn dashes_and_credits_head_nothing() {
    #[rustfmt::skip]
    let lines = [
        "- yksi asia", "– Näin on", "* yksi asia", "− 5 % kuluista", "1.1.–31.3.2022",
        "Teksti Aino Malli, kuvat Ville Mallikas",
    ];
    for line in lines {
        let page = article(&format!("Kylätalo\n\n{FIRST}\n\n{line}\n\n{SECOND}\n"));
        assert_eq!(headings(&page), [""; 0], "{line}");
    }
}

/// Whatever says when a text appeared and who wrote it heads nothing, below the title and in
/// the text.
#[test]
fn lines_that_say_when_and_who_head_nothing() {
    #[rustfmt::skip]
    let lines = [
        "ma 14.3.2022", "pe 12.3.2022 klo 9", "la 12.3.2022, 12.00", "Maanantaina 14.3.2022",
        "Mon 14 March 2022", "March 12, 2022", "Sept 3rd, 2022", "Maaliskuu 12, 2022", "12/03/2022",
        "12.–13.3.2022", "1.3.–30.4.2022", "kello 9.00", "Klo 9–15",
        "Viimeksi päivitetty 12.3.2022", "Sivu päivitetty: 12.3.2022 9.00",
        "Julkaisuaika 12.3.2022 9.00", "Senast uppdaterad 12.3.2022", "Publicerad den 12 mars 2022",
        "Last updated 12 March 2022", "Updated on March 12, 2022",
        "Posted on March 12, 2022 by Maija Puro", "Maija Puro 12.3.2022", "Maija Puro, 12.3.2022",
        "Niina Niemi & Maija Puro | 12.3.2022", "Blogi | 12.3.2022", "Blogikirjoitus – 12.3.2022",
        "Uutiset / Artikkelit / 12.3.2022", "4 min lukuaika", "Arvioitu lukuaika 4 minuuttia",
        "Lukuaika noin 4 minuuttia", "Reading time: 4 min", "5 min read", "Lästid: ca 4 min",
    ];
    for line in lines {
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
    #[rustfmt::skip]
    let lines = [
        "Uutiset kylältä", "Torstain ryhmä", "Blogit ja kuvat", "Tiedote", "May in the village",
        "March 2 the village hall", "Kylätalo 2022", "Sivu 12", "Lukuaika on lahja",
        "Reading room 4", "Hyvä arki, parempi huominen", "La dolce vita", "To do", "Maaliskuu 2022",
        "1.5 miljoonaa", "Kevätjuhla 12.3.2022", "Vuosi 2022",
    ];
    for line in lines {
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
    #[rustfmt::skip]
    let aboves = [
        "12.3.2022\n\n", "12.3.2022 klo 9.00\n\n", "la 12.3.2022 klo 12.00\n\n",
        "Julkaistu 12.3.2022\n\n", "Päivitetty viimeksi 12.3.2022\n\n", "Uutinen 12.3.2022\n\n",
        "March 12, 2022\n\n", "12.3.2022\n", "Tiedote\n\n12.3.2022\n\n", "Tiedote 12.3.2022\n",
        "Blogi\n\n", "Maija Puro 12.3.2022\n\n", "Hyppää sisältöön\n\n12.3.2022\n\n",
        "Etusivu\nUutiset\n\nTiedote\n\n12.3.2022\n\n",
    ];
    for above in aboves {
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

/// What says who wrote a text, when, of what kind it is and how long stands above its title
/// or below it, and is neither a title nor a heading.
#[test]
fn what_says_how_a_text_was_made_is_no_title_and_no_heading() {
    const TITLE: &str = "Kylätalo palvelee";
    for line in [
        "Lukuaika 3 min",
        "Kirjoittaja: Maija Meri",
        "Kirjoittanut Maija Meri",
        "Maija Meri, THL, 12.5.2022",
        "12.5.2022 | Uutiset | Lukuaika 2 min",
        "2022-05-12T09:00:00+03:00",
        "Avainsanat: kylä, talo",
        "Jaa",
    ] {
        let page = article(&format!("{line}\n\n{TITLE}\n\n{FIRST}\n\n{SECOND}\n"));
        assert_eq!(page.title.as_deref(), Some(TITLE), "{line}");
        assert_eq!(headings(&page), [""; 0], "{line}");
    }
    for line in [
        "(12.5.2022)",
        "3 min",
        "Blogi | Maija Meri",
        "Teksti Maija Meri Kuvat Niina Niemi",
        "Innokylä 12.5.2022",
        "Kuuntele",
    ] {
        let page = article(&format!("{TITLE}\n\n{line}\n\n{FIRST}\n\n{SECOND}\n"));
        assert_eq!(page.title.as_deref(), Some(TITLE), "{line}");
        assert_eq!(headings(&page), [""; 0], "{line}");
        let lead: Vec<String> = page.lead.iter().map(show).collect();
        assert_eq!(lead[0], format!("p {line}"));
    }
}

/// Titles and headings may begin with such words, and go on.
#[test]
fn titles_that_only_begin_so_stay_titles() {
    for line in [
        "12.5.2022 avattu talo palvelee kaikkia",
        "Jaa ilo",
        "Kirjoittaja kylässä",
        "Maija Meri, kylän ääni",
        "Toukokuu 2022",
        "Kylä | Talo | Väki",
    ] {
        let text = format!("{line}\n\nMiten talo syntyi\n\n{FIRST}\n\n{SECOND}\n");
        let page = article(&text);
        assert_eq!(page.title.as_deref(), Some(line));
        assert_eq!(headings(&page), ["Miten talo syntyi"], "{line}");
    }
    for line in [
        "30 min kylällä",
        "Blogi | Miten se alkoi",
        "(Luvassa kahvia)",
    ] {
        let text = format!("Kylätalo palvelee\n\n{line}\n\n{FIRST}\n\n{SECOND}\n");
        assert_eq!(headings(&article(&text)), [line]);
    }
}
