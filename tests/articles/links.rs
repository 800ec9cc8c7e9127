//! Lists of links and files.

use innokyla::Article;

use crate::{FIRST, SECOND, article, headings, show};

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

/// The words that a site sorts its pages by are no links, though they stand below a list.
#[test]
fn keywords_end_a_list_of_links() {
    for keywords in [
        "Avainsanat\nkotihoito\nlääkehoito",
        "Tagit:\nkotihoito",
        "Keywords: home care",
    ] {
        let page = article(&format!(
            "Kylätalo\n\n{FIRST}\n\nLue lisää\n\nKylätalon sivut\nOpas (pdf)\n\n{keywords}\n"
        ));
        assert_eq!(
            links(&page),
            ["Kylätalon sivut > ", "Opas > pdf"],
            "{keywords}"
        );
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
    #[rustfmt::skip]
    let aboves = [
        "", "Lataa täältä.\n", "Lue lisää\n\n", "Lue lisää:\n\n", "Liitteet:\n", "Läs mer\n\n",
        "Läs också:\n\n", "Read more\n\n", "Related links\n\n", "Tutustu myös\n\n",
        "Aiheesta muualla\n\n", "Lisää aiheesta\n\n", "Tiedostot\n\n", "Lisätietoja verkossa:\n\n",
        "Esitykset\n\n", "Loppuseminaarin aineistoja\n\n",
    ];
    for above in aboves {
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
    #[rustfmt::skip]
    let table = [
        (format!("Esitykset\n\n{FIRST}\n\nAvaus (pdf)\n"), "Esitykset", 1),
        (format!("Kylätalon esite\n\nEsite (pdf)\nKutsu (pdf)\n\n{SECOND}\n"), "Kylätalon esite", 2),
        (format!("Tutustu myös naapuriin\n\n{SECOND}\n"), "Tutustu myös naapuriin", 0),
        (format!("Lue lisää kylästä\n\nKylä (kylatalo.fi)\n\nLopuksi\n\n{SECOND}\n"), "Lopuksi", 0),
        (format!("Materiaalit\n\n{SECOND}\n"), "Materiaalit", 0),
        (format!("Lopuksi (osa 2)\n\n{SECOND}\n"), "Lopuksi (osa 2)", 0),
    ];
    for (text, heading, count) in table {
        let page = article(&format!("Kylätalo\n\n{FIRST}\n\n{text}"));
        assert_eq!(headings(&page), [heading], "{text}");
        assert_eq!(page.attachments.len(), count, "{text}");
    }
}
