//! Outline to record: each part's slice goes to the grammar of its field, and
//! what comes back to its place in the record.

mod fields;
mod page;

use crate::blocks::{Body, end_of_told_apart};
use crate::clean::{Normalized, SourceText};
use crate::fault::Fault;
use crate::layout::{Field, is_list};
use crate::page::{Context, Outline, Part, Role, without_site_name};
use crate::record::{
    Article, KehittamisenPolku, Kind, Kokonaisuus, Programme, Record, Region, Section, Text,
    Toimintamalli,
};
use crate::span::{Span, Spanned};
use crate::value::programme::FoundProgramme;
use crate::value::{language, programme, region};
use fields::FieldValues;

/// The record of a page, and the faults found in its values.
pub(crate) fn assemble<'a>(
    page: &SourceText<'a>,
    outline: &Outline,
    faults: &mut Vec<Fault>,
) -> Record<'a> {
    let mut fields = FieldValues::default();
    let mut assembly = Assembly {
        context: outline.context(page),
        faults,
        fields: &mut fields,
        headed: None,
    };
    for part in outline.parts() {
        assembly.part(part);
    }
    fields
        .images
        .retain(|image| image.alt.is_some() || image.caption.is_some());
    fields.language = language::detect(page::sample(page, outline));
    if fields.title.is_none() {
        fields.title.clone_from(&fields.name);
    }
    if let Some(title) = &fields.title {
        let slice = page.slice_of_value(title);
        let placed = |region: Spanned<Region>| Spanned::new(*region, slice.span(region.span));
        fields.region = region::of_title(&slice.text).map(placed);
        fields.programme =
            programme::programme(&slice.text).map(|found| programme_in(&slice, found));
    }
    record(outline.kind(), fields)
}

fn programme_in<'a>(title: &Normalized<'a>, found: FoundProgramme) -> Programme<'a> {
    let placed = |number: Spanned<u64>| Spanned::new(*number, title.span(number.span));
    Programme {
        code: title.value(found.code),
        pillar: found.pillar.map(placed),
        investment: found.investment.map(placed),
    }
}

fn record(kind: Kind, fields: FieldValues<'_>) -> Record<'_> {
    let FieldValues {
        language,
        languages,
        title,
        region,
        programme,
        lead,
        name,
        summary,
        purpose,
        period,
        actors,
        place,
        localities,
        nationwide,
        funders,
        parent,
        attachments,
        images,
        contact,
        authors,
        created,
        modified,
        stage,
        sections,
        topics,
        phenomena,
    } = fields;
    match kind {
        Kind::Kokonaisuus => Record::Kokonaisuus(Box::new(Kokonaisuus {
            language,
            title,
            region,
            programme,
            lead,
            name,
            summary,
            purpose,
            period,
            actors,
            funders,
            attachments,
            contact,
            authors,
            created,
            modified,
            sections,
            topics,
            phenomena,
        })),
        Kind::Toimintamalli => Record::Toimintamalli(Box::new(Toimintamalli {
            language,
            title,
            region,
            programme,
            lead,
            name,
            summary,
            place,
            localities,
            nationwide,
            funders,
            parent,
            attachments,
            images,
            authors,
            created,
            modified,
            stage,
            sections,
        })),
        Kind::KehittamisenPolku => Record::KehittamisenPolku(Box::new(KehittamisenPolku {
            language,
            title,
            region,
            programme,
            lead,
            attachments,
            images,
            stage,
            sections,
        })),
        Kind::Article => Record::Article(Box::new(Article {
            language,
            languages,
            title,
            region,
            programme,
            lead,
            images,
            attachments,
            sections,
        })),
    }
}

struct Assembly<'p, 'a, 'f> {
    context: Context<'p, 'a>,
    faults: &'f mut Vec<Fault>,
    fields: &'f mut FieldValues<'a>,
    /// The line after the last heading: a body there is that heading's.
    headed: Option<usize>,
}

/// The lines of a part that are read: of a list the first ones.
fn read_lines(field: Field, part: &Part) -> Part {
    let end = end_of_told_apart(part.first, part.end);
    match end < part.end && is_list(field) {
        true => Part { end, ..*part },
        false => *part,
    }
}

impl<'a> Assembly<'_, 'a, '_> {
    fn part(&mut self, part: &Part) {
        match part.role {
            Role::Blank | Role::Furniture | Role::SecondPage => {}
            Role::LanguageBar => self.language_bar(part),
            Role::Title => self.fields.title = self.title(part),
            Role::Lead => self.lead(part),
            Role::Label(Field::Section(id)) => {
                let heading = self.context.heading_of(part.first);
                self.fields.sections.push(Section {
                    id: Some(Spanned::new(id, heading.span)),
                    heading: Some(heading),
                    body: Vec::new(),
                });
            }
            Role::Label(field) => self.label(field),
            Role::Heading => {
                self.headed = Some(part.end);
                let heading = self.context.heading_of(part.first);
                self.fields.sections.push(Section {
                    id: None,
                    heading: Some(heading),
                    body: Vec::new(),
                });
            }
            Role::Value(Field::Section(_)) => self.section_body(part),
            Role::Body => {
                self.open_section(part);
                self.section_body(part);
            }
            Role::Value(field) => self.value(field, &read_lines(field, part)),
        }
    }

    /// The title, without the site's name behind it.
    fn title(&self, part: &Part) -> Option<Text<'a>> {
        let line = self.context.lines.get(part.first)?;
        let title = without_site_name(line.content().slice(self.context.page.text));
        let start = line.content().start;
        let span = Span::new(start, start + title.len());
        Some(self.context.page.value_in(line, span))
    }

    /// Text that follows no heading gets a section without one.
    fn open_section(&mut self, part: &Part) {
        let headed = self.context.kind == Kind::Article && !self.fields.sections.is_empty()
            || self.headed == Some(part.first);
        if !headed {
            self.fields.sections.push(Section {
                id: None,
                heading: None,
                body: Vec::new(),
            });
        }
    }

    fn section_body(&mut self, part: &Part) {
        if let Some(section) = self.fields.sections.last_mut() {
            self.context
                .blocks(Body::Any, part.first, part.end, &mut section.body);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse;
    use crate::record::Block;

    /// Pictures of the lead, and those among the files, are pictures of the page.
    #[test]
    fn pictures_and_files_of_a_path() {
        let text = "Kylätupa\n\nTupa on auki arkisin, ja kahvi on valmiina.\n\nKuva\nTuvan piha\n\n\
            Kehittämisen vaihe\n\nKehitteillä\n\nRatkaisun perusidea\n\nTupa on kylän olohuone.\n\n\
            Liitteet\nOpas (pdf)\nKuva\nTunnus\nKuvateksti\nPiirros: Aino Malli\n";
        let parsed = parse(text);
        let page = parsed.record().as_kehittamisen_polku().unwrap();
        let alts: Vec<_> = page
            .images
            .iter()
            .map(|image| image.alt.as_deref())
            .collect();
        assert_eq!(alts, [Some("Tuvan piha"), Some("Tunnus")]);
        assert_eq!(
            page.images[1].caption.as_deref(),
            Some("Piirros: Aino Malli")
        );
        assert_eq!(page.lead.len(), 1);
        let [file] = &*page.attachments else {
            panic!("{:?}", page.attachments);
        };
        assert_eq!(file.title, "Opas");
    }

    /// *Tietoa muualla* is a list of links on both kinds of page, and no funder.
    #[test]
    fn links_elsewhere_are_no_funders() {
        let text = "Kylätupa\n\nToimintamallin nimi\nKylätupa\nToimintamallin rahoittaja\nKunta\n\
            Tietoa muualla\nKylien sivut (kylat.example)\nTekijä\n\nAino Malli\n\nLuotu\n\n\
            1.2.2024\n\nViimeksi muokattu\n\n2.2.2024\n";
        let parsed = parse(text);
        let page = parsed.record().as_toimintamalli().unwrap();
        let funders: Vec<_> = page.funders.iter().map(|funder| &*funder.name).collect();
        assert_eq!(funders, ["Kunta"]);
        let titles: Vec<_> = page.attachments.iter().map(|file| &*file.title).collect();
        assert_eq!(titles, ["Kylien sivut"]);
    }

    /// An icon, the mark of a list and the words for an icon stand before a value, and are no
    /// part of it; a credit in the words of a label is a caption.
    #[test]
    fn values_are_read_through_what_stands_before_them() {
        let icon = "icon/pin Created with Sketch.";
        let text = format!(
            "{icon} Kylätupa\n\nTupa on auki arkisin, ja kahvi on valmiina.\n\n\
             Toimintamallin nimi\n- Kylätupa\nToteutuspaikka\n• Tuvan piha\n\
             Paikkakunta, maakunta tai hyvinvointialue\n{icon} Lappi\n{icon} {icon} Kainuu\n\
             Toimintamallin rahoittaja\n{icon} Muu rahoittaja\nKylän kassa\n\
             Liitteet ja linkit\n{icon} Opas (pdf) Lataa tiedosto\n\
             Kuva\n• Tuvan ovi\nKuvateksti\nKuva: THL\n\
             Tekijä\n\n{icon} Aino Malli\n\nLuotu\n\n{icon} 1.2.2024\n\n\
             Viimeksi muokattu\n\n2.2.2024\nKehittämisen vaihe\n\nbulb-icon Otettu käyttöön\n\n\
             Toimintaympäristö\n\nMukana ovat\n\n{icon} asukas\n{icon} vieras\n\n\
             {icon} Tupa on kylän keskellä.\n"
        );
        let parsed = parse(&text);
        let page = parsed.record().as_toimintamalli().unwrap();
        assert_eq!(page.title.as_deref(), Some("Kylätupa"));
        assert_eq!(page.name.as_deref(), Some("Kylätupa"));
        assert_eq!(page.place.as_deref(), Some("Tuvan piha"));
        let places: Vec<_> = page.localities.iter().map(|place| &*place.name).collect();
        assert_eq!(places, ["Lappi", "Kainuu"]);
        let funders: Vec<_> = page.funders.iter().map(|funder| &*funder.name).collect();
        assert_eq!(funders, ["Muu rahoittaja", "Kylän kassa"]);
        assert_eq!(page.attachments[0].title, "Opas");
        assert_eq!(page.images[0].alt.as_deref(), Some("Tuvan ovi"));
        assert_eq!(page.images[0].caption.as_deref(), Some("Kuva: THL"));
        assert_eq!(page.authors[0], "Aino Malli");
        assert_eq!(page.created.unwrap().to_string(), "2024-02-01");
        assert_eq!(page.stage.as_deref(), Some("Otettu käyttöön"));
        let [introduction, Block::List { items, .. }, last] = &*page.sections[0].body else {
            panic!("{:?}", page.sections[0].body);
        };
        assert_eq!(*items, ["asukas", "vieras"]);
        let texts = [introduction, last].map(|block| match block {
            Block::Paragraph { text } => &**text,
            _ => "",
        });
        assert_eq!(texts, ["Mukana ovat", "Tupa on kylän keskellä."]);
        assert_eq!(parsed.outline().rebuild(&text), text);
    }

    /// What an icon heads where the site heads the facts and the description is no value, in
    /// another language either.
    #[test]
    fn headings_of_the_site_are_in_no_value() {
        let icon = "icon/chevron-down Created with Sketch.";
        let text = format!(
            "Kylätupa\n\nTupa on auki arkisin, ja kahvi on valmiina.\n\n{icon} Basic information\n\n\
             Toimintamallin nimi\nKylätupa\nToteutuspaikka\nTuvan piha\nLuotu\n\n1.2.2024\n\n\
             Viimeksi muokattu\n\n2.2.2024\n{icon} Description\n\nKehittämisen vaihe\n\n\
             icon/bulb Created with Sketch. Käytössä\n"
        );
        let parsed = parse(&text);
        let page = parsed.record().as_toimintamalli().unwrap();
        assert_eq!(page.lead.len(), 1);
        assert_eq!(page.modified.unwrap().to_string(), "2024-02-02");
        assert_eq!(page.stage.as_deref(), Some("Käytössä"));
        assert!(page.sections.is_empty());
        assert_eq!(parsed.diagnostics(), []);
    }

    /// Soft hyphens and signs without width are in no value, and the spans hold them.
    #[test]
    fn signs_that_show_nothing_are_in_no_value() {
        let text = "Keski-\u{ad}Suomi: Ky\u{ad}lä\u{200b}tupa (RRP, P\u{200b}4, I\u{ad}1)\n\n\
            Toimintamallin nimi\nKeski-\u{ad}Suomi: Ky\u{ad}lä\u{200b}tupa (RRP, P\u{200b}4, I\u{ad}1)\n\
            Toteutuspaikka\nKy\u{ad}lät\u{2060}\nTuvan\u{a0}piha\nLuotu\n\n1.2.20\u{ad}24\n\n\
            Viimeksi muokattu\n\n2.2.2024\n";
        let parsed = parse(text);
        let page = parsed.record().as_toimintamalli().unwrap();
        assert_eq!(
            page.title.as_deref(),
            Some("Keski-Suomi: Kylätupa (RRP, P4, I1)")
        );
        assert_eq!(page.place.as_deref(), Some("Kylät\nTuvan piha"));
        assert_eq!(page.region.unwrap().code(), "15");
        let spans = parsed.record().spans();
        assert_eq!(spans["/region/code"].slice(text), "Keski-\u{ad}Suomi");
        assert_eq!(spans["/programme/pillar"].slice(text), "4");
        assert_eq!(spans["/programme/code"].slice(text), "RRP");
        assert_eq!(page.created.unwrap().to_string(), "2024-02-01");
    }

    /// The number of an ordinal is part of the name that it opens; that of a list is none.
    #[test]
    fn an_ordinal_opens_the_name_of_a_funder_or_a_file() {
        let page = |funders: &str, files: &str| {
            format!(
                "Toimintamallin nimi\nKylätupa\nToimintamallin rahoittaja\n{funders}\nLiitteet ja \
                 linkit\n{files}\nTekijä\n\nAino Malli\n\nLuotu\n\n1.2.2022\n"
            )
        };
        let read = |text: &str| {
            let parsed = parse(text);
            let page = parsed.record().as_toimintamalli().unwrap();
            let funders = page.funders.iter().map(|funder| funder.name.to_string());
            let files = page.attachments.iter().map(|file| file.title.to_string());
            (funders.collect::<Vec<_>>(), files.collect::<Vec<_>>())
        };
        let (funders, files) = read(&page("Kunta\n3. sektorin toimijat", "7. luokan opas (pdf)"));
        assert_eq!(funders, ["Kunta", "3. sektorin toimijat"]);
        assert_eq!(files, ["7. luokan opas"]);
        let doubted = page("Kunta\n3. sektorin toimijat", "7. luokan opas (pdf)");
        let found = parse(&doubted).diagnostics();
        assert!(
            found.iter().all(|found| found.code != "unlikely-value"),
            "{found:?}"
        );
        let (funders, files) = read(&page(
            "1. Kunta\n2. Säätiö",
            "1. opas (pdf)\n2. kuvat (zip)",
        ));
        assert_eq!(funders, ["Kunta", "Säätiö"]);
        assert_eq!(files, ["opas", "kuvat"]);
        assert_eq!(read(&page("1. Kunta", "• opas (pdf)")).0, ["Kunta"]);
        assert_eq!(read(&page("1. Kunta", "• opas (pdf)")).1, ["opas"]);
    }
}
