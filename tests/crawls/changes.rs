//! What a site may change from one crawl to the next, done to the text of a page.

/// What a change makes of the page of a number; an empty page is none.
pub(crate) type Change = fn(usize, String) -> String;

/// The page with one line in other words.
fn line(text: &str, old: &str, new: &str) -> String {
    format!("\n{text}").replace(&format!("\n{old}\n"), &format!("\n{new}\n"))[1..].to_owned()
}

/// The page with lines above one of its lines.
fn above(text: &str, label: &str, new: &str) -> String {
    line(text, label, &format!("{new}\n{label}"))
}

/// Every change by its name.
pub(crate) const CHANGES: &[(&str, Change)] = &[
    ("nothing", |_, text| text),
    ("a field among running text", |number, text| {
        above(
            &text,
            "Rahoittaja",
            &format!("Budjetti\n{} euroa", 1000 + number * 37),
        )
    }),
    ("a field of one value", |_, text| {
        above(&text, "Rahoittaja", "Budjetti\n1 200 000 €")
    }),
    ("a field among lines", |number, text| {
        let text = above(
            &text,
            "Yhteyshenkilön nimi",
            &format!("Hankenumero\nTunnus {number}"),
        );
        above(
            &text,
            "Toimintamallin kokonaisuus",
            &format!("Hankenumero\nTunnus {number}"),
        )
    }),
    ("a footer", |_, text| {
        format!(
            "{}\n\nEtusivu\nTietoa palvelusta\nSaavutettavuusseloste\n",
            text.trim_end()
        )
    }),
    ("a header", |_, text| {
        format!("Hyppää pääsisältöön\nHaku sivuilta\n\n{text}")
    }),
    ("a section heading", |_, text| {
        line(
            &line(&text, "Päämäärä ja päätavoite", "Mihin pyrimme"),
            "Ratkaisun perusidea **",
            "Idea lyhyesti **",
        )
    }),
    ("a bare section heading", |_, text| {
        line(
            &text.replace(" **\n", "\n"),
            "Ratkaisun perusidea",
            "Idea lyhyesti",
        )
    }),
    ("the heading of tags", |_, text| {
        line(&text, "Aihealueet", "Teemat")
    }),
    ("labels of facts", |_, text| {
        let text = line(&text, "Toimiaika", "Hankkeen kesto");
        let text = line(&text, "Yhteyshenkilön sähköpostiosoite", "Sähköposti");
        line(
            &line(&text, "Luotu", "Lisätty"),
            "Paikkakunta tai maakunta",
            "Kunta tai maakunta",
        )
    }),
    ("a known spelling", |_, text| {
        line(
            &text,
            "Paikkakunta tai maakunta",
            "Paikkakunta, maakunta tai hyvinvointialue",
        )
    }),
    ("a stage", |_, text| {
        text.replace("Sketch. Kehitteillä", "Sketch. Työn alla")
    }),
    ("other icons", |_, text| {
        text.replace("icon/bulb", "icon/lamp")
            .replace("icon/chevron-down", "icon/arrow-down")
    }),
    ("icons without a title", |_, text| {
        text.replace("icon/bulb Created", "Created")
            .replace("icon/chevron-down Created", "Created")
    }),
    ("icons without a description", |_, text| {
        text.replace(" Created with Sketch.", "")
    }),
    ("periods in words", |_, text| {
        let (before, rest) = match text.split_once("Toimiaika\n\n") {
            Some(parts) => parts,
            None => return text,
        };
        let (_, after) = rest.split_once('\n').unwrap();
        format!("{before}Toimiaika\n\nPari vuotta\n{after}")
    }),
    ("a kind", |_, text| match text.contains(" nimi\n") {
        true => text,
        false => String::new(),
    }),
    ("a block in another place", |_, text| {
        let Some(start) = text.find("\nRahoittaja\n") else {
            return text;
        };
        let end = text.find("Yhteyshenkilön nimi\n").unwrap();
        let block = &text[start + 1..end];
        let rest = format!("{}{}", &text[..start + 1], &text[end..]);
        rest.replace("Tekijä\n", &format!("{block}Tekijä\n"))
    }),
    ("a block in running text", |_, text| {
        let Some(start) = text.find("\nRahoittaja\n") else {
            return text;
        };
        let end = text.find("Yhteyshenkilön nimi\n").unwrap();
        let block = &text[start + 1..end];
        let rest = format!("{}{}", &text[..start + 1], &text[end..]);
        rest.replace("Toimiaika\n", &format!("{block}\nToimiaika\n"))
    }),
    ("two labels swapped", |_, text| {
        line(
            &line(&line(&text, "Luotu", "@"), "Viimeksi muokattu", "Luotu"),
            "@",
            "Viimeksi muokattu",
        )
    }),
    ("a language", |number, text| {
        if number % 3 != 0 {
            return text;
        }
        let svenska = "Handläggaren hjälper invånarna hemma och stöder dem i vardagen.";
        let lines = text.lines().map(|line| {
            if line.ends_with("vuodessa.") {
                svenska
            } else {
                line
            }
        });
        lines.map(|line| format!("{line}\n")).collect()
    }),
];
