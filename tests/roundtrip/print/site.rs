//! The pages as the older and the newer site print them.

use chrono::NaiveDate;
use innokyla::{
    Article, Attachment, Block, Contact, Image, KehittamisenPolku, Kokonaisuus, Record, Section,
    SectionId, Spanned, Text, Toimintamalli,
};

use super::facts::region_name;
use super::sheet::{Sheet, Words as _, attachment, day, organisation};
use super::style::{People, Style, Top};

use SectionId as S;

pub(crate) const SECTIONS_OF_KOKONAISUUS: [SectionId; 4] =
    [S::Background, S::Objectives, S::IntendedResults, S::Results];

pub(crate) const SECTIONS_OF_TOIMINTAMALLI: [SectionId; 10] = [
    S::OperatingEnvironment,
    S::Background,
    S::Needs,
    S::TargetGroup,
    S::IntendedChange,
    S::MeasuringChange,
    S::CoDevelopment,
    S::CoreIdea,
    S::AdoptionConditions,
    S::EvaluationSummary,
];

pub(crate) fn section_heading(id: SectionId) -> &'static str {
    match id {
        S::Background => "Lähtötilanne ja strategiset liittymäkohdat",
        S::Objectives => "Päämäärä ja päätavoite",
        S::IntendedResults => "Tavoiteltavat tulokset, tuotokset ja vaikutukset",
        S::Results => "Tuotokset ja tulokset",
        S::OperatingEnvironment => "Toimintaympäristö",
        S::Needs => "Kehitystyön lähtökohtana olevat tarpeet",
        S::TargetGroup => "Kohderyhmä ja asiakasymmärrys",
        S::IntendedChange => "Tavoiteltu muutos",
        S::MeasuringChange => "Muutoksen mittaaminen",
        S::CoDevelopment => "Kehittäjäjoukon kokoaminen ja yhteiskehittäminen",
        S::CoreIdea => "Ratkaisun perusidea",
        S::AdoptionConditions => "Toimivuuden ja käyttöönoton ehdot",
        S::EvaluationSummary => "Arvioinnin tulokset tiivistettynä",
    }
}

/// The lines of a page.
pub(crate) fn print<'s>(record: &Record<'_>, style: &'s Style) -> Sheet<'s> {
    let mut sheet = Sheet {
        lines: Vec::new(),
        labels: Vec::new(),
        style,
    };
    match record {
        Record::Kokonaisuus(page) => sheet.kokonaisuus(page),
        Record::Toimintamalli(page) => sheet.toimintamalli(page),
        Record::KehittamisenPolku(page) => sheet.kehittamisen_polku(page),
        Record::Article(page) => sheet.article(page),
    }
    sheet
}

impl Sheet<'_> {
    fn top(&mut self, title: Option<&str>, lead: &[Block<'_>]) {
        if let (Some(title), Top::Title | Top::TitleTwice) = (title, self.style.top) {
            self.line(title);
            if self.style.top == Top::TitleTwice {
                if self.style.gap {
                    self.blank();
                }
                self.line(title);
            }
        }
        self.blank();
        self.blocks(lead);
        self.blank();
    }

    fn facts_heading(&mut self) {
        if self.style.older() {
            self.apart("icon/chevron-down Created with Sketch. Perustiedot");
        }
    }

    /// Whether to print a label: its value is there, or it stands empty.
    fn label(&mut self, label: &str, empty: bool, index: usize) -> bool {
        let printed = !empty || self.style.prints_empty(index);
        if printed {
            self.label_line(label);
        }
        printed
    }

    /// A label whose value starts on the next line.
    fn lines_below<'v>(
        &mut self,
        label: &str,
        index: usize,
        values: impl IntoIterator<Item = &'v str>,
    ) {
        let values: Vec<String> = values.into_iter().map(str::to_owned).collect();
        self.label(label, values.is_empty(), index);
        self.values(true, values);
    }

    /// A label and the running text under it.
    fn text_below(&mut self, label: &str, index: usize, body: &[Block<'_>]) {
        if self.label(label, body.is_empty(), index) {
            self.blocks(body);
        }
        self.blank();
    }

    fn attachments_below(&mut self, label: &str, index: usize, attachments: &[Attachment<'_>]) {
        let style = self.style;
        let lines: Vec<String> = attachments
            .iter()
            .map(|one| attachment(one, style))
            .collect();
        self.label(label, lines.is_empty(), index);
        self.values(style.attached, lines);
    }

    /// *Tekijä*, *Luotu* and *Viimeksi muokattu*.
    fn history(
        &mut self,
        authors: &[Text<'_>],
        created: Option<Spanned<NaiveDate>>,
        modified: Option<Spanned<NaiveDate>>,
    ) {
        let style = self.style;
        let authors: Vec<String> = authors.iter().map(|name| name.to_string()).collect();
        let authors = match style.one_line && authors.len() > 1 {
            true => vec![authors.join(", ")],
            false => authors,
        };
        let day = |date: Option<Spanned<NaiveDate>>| date.map(|date| day(*date, style));
        let rows = [
            ("Tekijä", authors),
            ("Luotu", day(created).into_iter().collect()),
            ("Viimeksi muokattu", day(modified).into_iter().collect()),
        ];
        for (at, (label, values)) in rows.into_iter().enumerate() {
            if values.is_empty() && !style.prints_empty(12 + at) {
                continue;
            }
            self.blank();
            self.label_line(label);
            if style.doubled {
                if style.gap {
                    self.blank();
                }
                self.line(label);
            }
            self.blank();
            self.lines.extend(values);
        }
    }

    fn contact(&mut self, contact: &Contact<'_>) {
        let style = self.style;
        let people: Vec<String> = contact
            .people
            .iter()
            .map(|person| match (&person.role, style.people) {
                (Some(role), People::RoleAfter) => format!("{}, {}", *person.name, **role),
                (Some(role), People::RoleBefore) => format!("{} {}", **role, *person.name),
                (Some(role), _) => format!("{} ({})", *person.name, **role),
                (None, _) => person.name.to_string(),
            })
            .collect();
        let people = match (style.people, &*people) {
            (People::Brackets, [_, ..]) => vec![people.join(", ")],
            (People::Names, [first @ .., last]) if !first.is_empty() => {
                vec![format!("{} ja {last}", first.join(", "))]
            }
            _ => people,
        };
        self.lines_below("Yhteyshenkilön nimi", 6, people.iter().map(String::as_str));
        let organisation = contact.organisation.as_ref().map(organisation);
        self.lines_below("Yhteyshenkilön organisaatio", 7, organisation.as_deref());
        let emails: Vec<&str> = contact
            .emails
            .iter()
            .map(|email| &**email.address)
            .collect();
        let joined = emails.join(", ");
        let emails = match style.one_line && emails.len() > 1 {
            true => vec![&*joined],
            false => emails,
        };
        self.lines_below("Yhteyshenkilön sähköpostiosoite", 8, emails);
    }

    fn section(&mut self, section: &Section<'_>, at: usize) {
        if let Some(heading) = &section.heading {
            let stars = match self.style.starred(at, section.id.is_some()) {
                true => " **",
                false => "",
            };
            if section.id.is_some() {
                self.labels.push(heading.to_string());
            }
            self.line(format!("{}{stars}", **heading));
            self.blank();
        } else {
            self.blank();
        }
        self.blocks(&section.body);
    }

    fn kokonaisuus(&mut self, page: &Kokonaisuus<'_>) {
        let style = self.style;
        self.top(page.title.words(), &page.lead);
        self.facts_heading();
        self.lines_below("Kokonaisuuden nimi", 0, page.name.words());
        self.text_below("Lyhyt kuvaus", 1, &page.summary);
        self.text_below("Kokonaisuuden tarkoitus ja tavoitteet", 2, &page.purpose);
        self.text_below("Toimiaika", 3, &page.period.body);
        let actors = &page.actors;
        if self.label(
            "Toimijat",
            actors.body.is_empty() && actors.regions.is_empty(),
            4,
        ) {
            self.blocks(&actors.body);
            for regional in &actors.regions {
                let bullet = if style.region_bullets {
                    style.bullet
                } else {
                    ""
                };
                let region = region_name(*regional.region, style.region);
                self.apart(format!("{bullet}{region}: {}", *regional.title));
            }
        }
        self.blank();
        let funders: Vec<String> = page.funders.iter().map(organisation).collect();
        self.lines_below("Rahoittaja", 5, funders.iter().map(String::as_str));
        let among_facts = style.attachments.min(page.attachments.len());
        let (facts, sections) = page.attachments.split_at(among_facts);
        self.attachments_below("Liitetiedostot ja linkit", 9, facts);
        self.contact(&page.contact);
        self.history(&page.authors, page.created, page.modified);
        for (at, section) in page.sections.iter().enumerate() {
            self.section(section, at);
        }
        if !sections.is_empty() {
            self.attachments_below("Liitetiedostot ja linkit", 9, sections);
        }
        let topics: Vec<&str> = page.topics.iter().map(|tag| &***tag).collect();
        if self.label("Aihealueet", topics.is_empty(), 10) {
            let line = Some(topics.join(" ")).filter(|line| !line.is_empty());
            self.values(false, line);
        }
        let phenomena: Vec<&str> = page.phenomena.iter().map(|tag| &***tag).collect();
        if self.label("Ilmiöt", phenomena.is_empty(), 11) {
            let line = match phenomena.is_empty() {
                true => "Ei liity ilmiöön".to_owned(),
                false => phenomena.join(" "),
            };
            self.values(false, [line]);
        }
    }

    fn toimintamalli(&mut self, page: &Toimintamalli<'_>) {
        let style = self.style;
        self.top(page.title.words(), &page.lead);
        self.facts_heading();
        self.lines_below("Toimintamallin nimi", 0, page.name.words());
        self.text_below("Toimintamallin lyhyt kuvaus", 1, &page.summary);
        match &*page.place {
            // One line stands right between its label and the next.
            [Block::Link { text }] => self.lines_below("Toteutuspaikka", 2, [&*text.value]),
            place => self.text_below("Toteutuspaikka", 2, place),
        }
        let localities = match style.older() {
            true => "Paikkakunta tai maakunta",
            false => "Paikkakunta, maakunta tai hyvinvointialue",
        };
        let names = page.localities.iter().map(|locality| &*locality.name.value);
        self.lines_below(localities, 3, names);
        let funders: Vec<String> = page.funders.iter().map(organisation).collect();
        self.lines_below(
            "Toimintamallin rahoittaja",
            5,
            funders.iter().map(String::as_str),
        );
        self.lines_below("Toimintamallin kokonaisuus", 6, page.parent.words());
        let among_facts = style.attachments.min(page.attachments.len());
        let (facts, sections) = page.attachments.split_at(among_facts);
        self.attachments_below("Liitteet ja linkit", 9, facts);
        let (images, cover) = match &*page.images {
            [
                images @ ..,
                cover @ Image {
                    alt: Some(_),
                    caption: None,
                },
            ] if style.cover => (images, cover.alt.words()),
            images => (images, None),
        };
        for image in images {
            self.blank();
            self.label_line("Kuva");
            self.values(false, image.alt.words().map(str::to_owned));
            if let Some(caption) = &image.caption {
                self.label_line("Kuvateksti");
                self.values(false, [caption.to_string()]);
            }
        }
        self.history(&page.authors, page.created, page.modified);
        if let Some(cover) = cover {
            self.blank();
            self.label_line("Kansikuva");
            self.values(false, [cover.to_owned()]);
        }
        if style.description {
            self.apart("icon/chevron-down Created with Sketch. Toimintamallin kuvaus");
        }
        self.model_sections(&page.sections, page.stage.words(), sections);
    }

    fn model_sections(
        &mut self,
        sections: &[Section<'_>],
        stage: Option<&str>,
        attachments: &[Attachment<'_>],
    ) {
        for (at, section) in sections.iter().enumerate() {
            // A heading or text that the site does not know opens at once, or not
            // before a section that it knows.
            if at == self.style.place && sections[0].id.is_some() {
                self.stage(stage);
            }
            self.section(section, at);
        }
        if self.style.place >= sections.len() || sections[0].id.is_none() {
            self.stage(stage);
        }
        if !attachments.is_empty() {
            self.attachments_below("Liitteet ja linkit", 9, attachments);
        }
    }

    fn stage(&mut self, stage: Option<&str>) {
        if !self.label("Kehittämisen vaihe", stage.is_none(), 4) {
            return;
        }
        self.blank();
        if let Some(stage) = stage {
            let icon = match self.style.icon {
                true => "icon/bulb Created with Sketch. ",
                false => "",
            };
            self.line(format!("{icon}{stage}"));
            self.blank();
        }
    }

    fn kehittamisen_polku(&mut self, page: &KehittamisenPolku<'_>) {
        self.top(page.title.words(), &page.lead);
        self.model_sections(&page.sections, page.stage.words(), &[]);
    }

    fn article(&mut self, page: &Article<'_>) {
        let style = self.style;
        if !page.languages.is_empty() {
            let bar: Vec<String> = page
                .languages
                .iter()
                .map(|one| one.to_uppercase())
                .collect();
            self.line(bar.join(" "));
            self.blank();
        }
        self.top(page.title.words(), &page.lead);
        let after = style.place.min(page.sections.len());
        for at in 0..=page.sections.len() {
            if at == after {
                self.pictures(&page.images);
            }
            if let Some(section) = page.sections.get(at) {
                self.blank();
                self.section(section, at);
            }
        }
        self.blank();
        let links: Vec<String> = page
            .attachments
            .iter()
            .map(|one| attachment(one, style))
            .collect();
        if !links.is_empty() {
            self.label_line(style.links);
            self.values(style.attached, links);
        }
    }

    fn pictures(&mut self, images: &[Image<'_>]) {
        for image in images {
            self.blank();
            // The label of the caption is part of the value.
            self.labels.push("Kuva".to_owned());
            self.picture(image.alt.words(), image.caption.words());
            self.blank();
        }
    }
}
