//! Texts that would show a step that repeats its work for each piece of a page.

/// A kind of text, and how to make one of about so many bytes.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    pub(crate) make: fn(usize) -> String,
}

/// The unit over and over, up to `size` bytes.
fn over(unit: &str, size: usize) -> String {
    unit.repeat((size / unit.len()).max(1))
}

/// `opening`, then the unit over and over.
fn after(opening: &str, unit: &str, size: usize) -> String {
    let mut text = opening.to_owned();
    text.push_str(&over(unit, size));
    text
}

/// A programme page with this under its label.
fn under(label: &str, unit: &str, size: usize) -> String {
    let opening = format!("Kokonaisuuden nimi\nSilta\nLyhyt kuvaus\n\nKuvaus.\n{label}\n\n");
    after(&opening, unit, size)
}

/// Units made of a running number.
fn numbered(size: usize, unit: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size + 64);
    for number in 0.. {
        if text.len() >= size {
            break;
        }
        text.push_str(&unit(number));
    }
    text
}

/// Half of one unit, then half of another.
fn halves(first: &str, second: &str, size: usize) -> String {
    over(first, size / 2) + &over(second, size / 2)
}

macro_rules! shapes {
    ($($name:literal => |$size:ident| $make:expr),+ $(,)?) => {
        &[$(Shape { name: $name, make: |$size| $make }),+]
    };
}

#[rustfmt::skip]
pub(crate) const SHAPES: &[Shape] = shapes! {
    // Lines.
    "one line" => |size| over("Hankkeessa kehitetään palveluja. ", size),
    "one letter" => |size| over("a", size),
    "one word a line" => |size| over("sana\n", size),
    "short paragraphs" => |size| over("Sana ja toinen\n\n", size),
    "newlines" => |size| over("\n", size),
    "carriage returns" => |size| over("\r", size),
    "spaces" => |size| over(" ", size),
    "no-break spaces" => |size| over("\u{a0}", size),
    "lines of a no-break space" => |size| over("\u{a0}\n", size),
    "words between no-break spaces" => |size| over("sana\u{a0}", size),
    "a word, then blank lines" => |size| after("Otsikko\n", "\n", size),
    "blank lines, then a word" => |size| over("\n", size) + "Otsikko\n",
    "words far apart" => |size| over(&format!("Sana\n{}", "\n".repeat(size / 20)), size),
    "combining marks on one letter" => |size| after("a", "\u{308}", size),
    "marks of all kinds" => |size| after("a", "\u{308}\u{323}\u{301}\u{316}", size),
    "composed words" => |size| over("ta\u{308}ma\u{308} ", size),
    "zero-width" => |size| over("\u{200b}\u{feff}", size),
    "marks alone" => |size| over("•\nkohta\n", size),
    "dashes alone" => |size| over("-\n-\nkohta\n", size),
    "glued dashes" => |size| over("-kohta\n-5\n", size),
    "hanging lines" => |size| after("• kohta\n", "  jatkuu\n", size),
    "items among hanging lines" => |size| over("- kohta\n  1. jatkuu\n   jatkuu\n", size),
    "direct speech" => |size| over("– Hei, sanoo Meri.\n\n", size),
    "letters of a list" => |size| over("a) kohta\n1. kohta\n", size),
    "line separators" => |size| over("rivi\u{2028}", size),
    "replacement characters" => |size| over("\u{fffd}a", size),
    "double-encoded" => |size| over("Ã¤ â€“ ä ", size),
    "opened sequences" => |size| over("Ãâ", size),
    "controls" => |size| over("\u{1b}[31m riviteksti\n", size),
    // Labels.
    "one label" => |size| over("Toimiaika\n", size),
    "one label and a blank" => |size| over("Toimiaika\n\n", size),
    "a label and its value" => |size| over("Toimiaika\n\n2020-2021\n\n", size),
    "a label and a line like one" => |size| over("Toimiaika\n\nUusi sana\n\nTeksti.\n\n", size),
    "a label and such lines" => |size| under("Toimijat", "Uusi sana\n\nTeksti jatkuu.\n\n", size),
    "labels and many such lines" => |size| halves(
        "Toimiaika\n\nTeksti.\n\n", "Toimiaika\n\nUusi sana\n\nToinen\n\n", size),
    "names" => |size| over("Kokonaisuuden nimi\nSilta\n", size),
    "blank lines, then names" => |size| halves("\n", "Kokonaisuuden nimi\nSilta\n", size),
    "two labels, one after the other" => |size| halves(
        "Toimiaika\n\n2020\n\n", "Toimijat\n\nSilta ry.\n\n", size),
    "two labels in turn" => |size| over("Luotu\n\n1.1.2020\n\nToimijat\n\nSilta\n\n", size),
    "late labels" => |size| halves(
        "Viimeksi muokattu\n\n1.1.2020\n\n", "Rahoittaja\nSilta\nLuotu\n\n1.2.2020\n\n", size),
    "labels without a value" => |size| halves(
        "Toimiaika\nToimijat\n", "Toimiaika\n\nAika.\n\nToimijat\n\nSilta.\n\n", size),
    "summaries" => |size| over("Lyhyt kuvaus\n\nKuvaus on tämä.\n\nToinen\n\n", size),
    "a wide lead, then summaries" => |size| {
        let blank = "\n".repeat(size / 2);
        after(&format!("Otsikko\n\nAlku.\n{blank}Loppu on tämä.\n\n"),
            "Lyhyt kuvaus\n\nAlku.\n\nMuu\n\n", size / 2)
    },
    "a wide value, then others" => |size| {
        let wide = format!("Kokonaisuuden nimi\nSilta\nToimiaika\n\nAlku\n{}loppu\n\n", "\n".repeat(size / 2));
        after(&wide, "Toimiaika\n\nAlku muu\n\n", size / 2)
    },
    "many pictures, then repeated labels" => |size| after("Toimintamallin nimi\nSilta\n", "Kuva\n", size / 2)
        + &over("Luotu\n\n1.1.2020\n\nToteutuspaikka\nSilta\n", size / 2),
    "sections" => |size| after("Kokonaisuuden nimi\nSilta\n",
        "Päämäärä ja päätavoite\n\nTeksti on tämä.\n\nTuotokset ja tulokset\n\nMuu.\n\n", size),
    "starred headings" => |size| over("Toimintaympäristö **\n\nTeksti.\n\n", size),
    "unknown starred headings" => |size| after("Toimintamallin nimi\nSilta\nToteutuspaikka\n",
        "Uusi otsikko **\n\nTeksti.\n\n", size),
    "stars" => |size| over("**\n", size),
    "icon lines" => |size| over("icon/x Created with Sketch. Perustiedot\n", size),
    "icon lines in a page" => |size| under("Toimijat", "icon/x Created with Sketch.\nteksti\n", size),
    "headings of the facts" => |size| over("Perustiedot\n", size),
    "headings of the facts in a page" => |size| under("Toimijat", "Perustiedot\n\n", size),
    "pictures" => |size| over("Kuva\nTalo\nKuvateksti\nSilta\n", size),
    "pictures far apart" => |size| over(&format!("Kuva\n{}", "\n".repeat(size / 30)), size),
    "pictures of a page" => |size| after("Toimintamallin nimi\nSilta\n",
        "Kuva\n\nTalo\n\nKuvateksti\n\nSilta\n\n", size),
    // Articles.
    "repeated titles" => |size| over("Otsikko\n", size),
    "repeated titles and blanks" => |size| over("Otsikko\n\n", size),
    "headings" => |size| over("Väliotsikko\n\nLeipäteksti on tässä.\n\n", size),
    "link lists" => |size| over("Lue lisää\n\nLinkki\n\n", size),
    "link lists and text" => |size| over("Lue lisää\n\nLinkki\n\nTeksti, joka loppuu.\n\nJa.\n\n", size),
    "one link list" => |size| after("Otsikko\n\nLue lisää\n\n", "Linkki (thl.fi)\n\n", size),
    "language bars" => |size| over("FI SV EN\n", size),
    "a long language bar" => |size| after("FI SV", " | ", size),
    // Lists.
    "bullets" => |size| over(" • kohta\n", size),
    "bullets far apart" => |size| over("- kohta\n\n", size),
    "bullets on one line" => |size| over("- ", size),
    "numbers" => |size| over("1. kohta\n", size),
    "nested numbers" => |size| numbered(size, |n| format!("{}. kohta\n", n % 900 + 1)),
    "numbers that go down" => |size| numbered(size, |n| format!("{}) kohta\n\n", 900 - n % 900)),
    "lists in turn" => |size| over("- kohta\n1. kohta\n2) kohta\nteksti\n", size),
    // Values.
    "an endless period" => |size| under("Toimiaika", "2020-2021, ", size),
    "years in a list" => |size| under("Toimiaika", "vuosina 2020, 2021 ja 2022 ", size),
    "ranges without an end" => |size| under("Toimiaika", "1.1.2020 - ", size),
    "dashes" => |size| under("Toimiaika", "- – — ", size),
    "digits" => |size| under("Toimiaika", "1", size),
    "digits and points" => |size| under("Toimiaika", "1.", size),
    "months" => |size| under("Toimiaika", "tammikuusta joulukuuhun ", size),
    "words of a period" => |size| under("Toimiaika", "alkaen asti välillä ", size),
    "years one a line" => |size| under("Toimiaika", "2020\n\n", size),
    "regions one a line" => |size| under("Toimijat", "Keski-Suomi: Sivu\n", size),
    "regions on one line" => |size| under("Toimijat", "Keski-Suomi: ", size),
    "colons" => |size| under("Toimijat", ":", size),
    "names and colons" => |size| under("Toimijat", "Pohjola: Sivu\nteksti\n", size),
    "localities" => |size| after("Toimintamallin nimi\nSilta\nPaikkakunta tai maakunta\n",
        "Keski-Suomi\nTampere\n", size),
    "localities on one line" => |size| after("Toimintamallin nimi\nSilta\nPaikkakunta tai maakunta\n",
        "Keski-Suomi, ", size),
    "funders" => |size| under("Rahoittaja", "Ministeriö (STM)\n", size),
    "brackets opened" => |size| under("Rahoittaja", "(", size),
    "brackets closed" => |size| under("Rahoittaja", ")", size),
    "brackets" => |size| under("Rahoittaja", "()", size),
    "brackets in a link list" => |size| under("Liitetiedostot ja linkit", "(pdf, 1 Mt) ", size),
    "deep brackets in a link list" => |size| under("Liitetiedostot ja linkit",
        &format!("{}{}\n", "(".repeat(size / 8), ")".repeat(size / 8)), size),
    "commas in a bracket" => |size| under("Liitetiedostot ja linkit", "Raportti (", 0)
        + &over("1,", size) + ")",
    "digits in a bracket" => |size| under("Liitetiedostot ja linkit", "Raportti (", 0)
        + &over("123 ", size) + ")",
    "points in a bracket" => |size| under("Liitetiedostot ja linkit", "Raportti (", 0)
        + &over("a.", size) + ")",
    "people one a line" => |size| under("Yhteyshenkilön nimi", "Maija Meri, johtaja\n", size),
    "people on one line" => |size| under("Yhteyshenkilön nimi", "Maija Meri ja ", size),
    "particles" => |size| under("Yhteyshenkilön nimi", "Maija von ", size),
    "particles alone" => |size| under("Yhteyshenkilön nimi", "Maija", 0) + &over(" von", size),
    "hyphens" => |size| under("Yhteyshenkilön nimi", "Anna- ", size),
    "hyphens before a gap" => |size| under("Yhteyshenkilön nimi", "Anna-", 0) + &over(" ", size) + "Meri",
    "roles" => |size| under("Yhteyshenkilön nimi", "johtaja ", size),
    "roles and a name" => |size| under("Yhteyshenkilön nimi", "Maija Meri ", 0)
        + &over("johtaja ja ", size) + "Anu Aho",
    "brackets among people" => |size| under("Yhteyshenkilön nimi", "Maija Meri ((", size),
    "one name without a space" => |size| under("Yhteyshenkilön nimi", "Maija-", size),
    "authors" => |size| under("Tekijä", "Maija Meri, Anu Aho\n", size),
    "addresses" => |size| under("Yhteyshenkilön sähköpostiosoite", "maija@thl.fi, ", size),
    "at-signs" => |size| under("Yhteyshenkilön sähköpostiosoite", "@", size),
    "at-signs apart" => |size| under("Yhteyshenkilön sähköpostiosoite", "a @ ", size),
    "hidden at-signs" => |size| under("Yhteyshenkilön sähköpostiosoite", "a (at) b ", size),
    "hidden points" => |size| under("Yhteyshenkilön sähköpostiosoite", "a(at)b", 0)
        + &over("(dot)c", size),
    "words among addresses" => |size| under("Yhteyshenkilön sähköpostiosoite", "ei ole ", size),
    "points of an address" => |size| under("Yhteyshenkilön sähköpostiosoite", "a.", size),
    "templates" => |size| under("Yhteyshenkilön sähköpostiosoite", "etunimi.sukunimi@thl.fi\n", size),
    "dates" => |size| under("Luotu", "1.1.2020\n", size),
    "a long date" => |size| under("Luotu", "1.", size),
    "tags" => |size| under("Aihealueet", "Sote ", size),
    "tags one a line" => |size| under("Aihealueet", "Sote\n", size),
    "a tag of one word" => |size| under("Aihealueet", "S", size),
    "brackets among tags" => |size| under("Aihealueet", "(Sote ", size) + ")",
    "joined tags" => |size| under("Aihealueet", "ja Sote ", size),
};
