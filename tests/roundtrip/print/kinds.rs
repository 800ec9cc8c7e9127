//! The pages of each kind as the older and the newer site print them.

use innokyla::{
    Article, Attachment, Image, KehittamisenPolku, Kokonaisuus, Section, Text, Toimintamalli,
};

use super::facts::region_name;
use super::sheet::{Sheet, Words as _, attachment, organisation};

impl Sheet<'_> {
    pub(crate) fn kokonaisuus(&mut self, page: &Kokonaisuus<'_>) {
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
                let bullet = if style.region_bullets && style.marks_one() {
                    style.bullet
                } else {
                    ""
                };
                let region = region_name(*regional.region, style.region);
                self.apart(format!("{bullet}{region}: {}", regional.title));
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
        let topics: Vec<&str> = page.topics.iter().map(Text::as_str).collect();
        if self.label("Aihealueet", topics.is_empty(), 10) {
            let line = Some(topics.join(" ")).filter(|line| !line.is_empty());
            self.values(false, line);
        }
        let phenomena: Vec<&str> = page.phenomena.iter().map(Text::as_str).collect();
        if self.label("Ilmiöt", phenomena.is_empty(), 11) {
            let line = match phenomena.is_empty() {
                true => "Ei liity ilmiöön".to_owned(),
                false => phenomena.join(" "),
            };
            self.values(false, [line]);
        }
    }

    pub(crate) fn toimintamalli(&mut self, page: &Toimintamalli<'_>) {
        let style = self.style;
        self.top(page.title.words(), &page.lead);
        self.facts_heading();
        self.lines_below("Toimintamallin nimi", 0, page.name.words());
        self.text_below("Toimintamallin lyhyt kuvaus", 1, &page.summary);
        let place = page.place.words().into_iter();
        self.lines_below(
            "Toteutuspaikka",
            2,
            place.flat_map(|place| place.split('\n')),
        );
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
                    ..
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
            // An unknown heading, or text without one, comes right behind the facts or
            // after a known section.
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

    pub(crate) fn kehittamisen_polku(&mut self, page: &KehittamisenPolku<'_>) {
        self.top(page.title.words(), &page.lead);
        self.model_sections(&page.sections, page.stage.words(), &page.attachments);
        if page.images.is_empty() {
            return;
        }
        if page.attachments.is_empty() {
            self.blank();
            self.label_line("Liitteet");
        }
        for image in &page.images {
            self.picture(image.alt.words(), image.caption.words());
        }
        self.blank();
    }

    pub(crate) fn article(&mut self, page: &Article<'_>) {
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
