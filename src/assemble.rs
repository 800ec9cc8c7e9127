//! Outline to record: each part's slice goes to the grammar of its field, and
//! what comes back to its place in the record.

mod fields;
mod page;

use crate::clean::SourceText;
use crate::fault::Fault;
use crate::layout::Field;
use crate::page::{Context, Outline, Part, Role, without_site_name};
use crate::record::{
    Article, KehittamisenPolku, Kind, Kokonaisuus, Record, Section, Text, Toimintamalli,
};
use crate::span::{Span, Spanned};
use crate::value::{language, region};
use fields::Fields;

/// The record of a page, and the faults found in its values.
pub(crate) fn assemble<'a>(
    page: &SourceText<'a>,
    outline: &Outline,
    faults: &mut Vec<Fault>,
) -> Record<'a> {
    let mut fields = Fields::default();
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
    fields.region = fields
        .title
        .as_ref()
        .and_then(|title| opening_region(page, title));
    record(outline.kind(), fields)
}

fn opening_region(
    page: &SourceText<'_>,
    title: &Text<'_>,
) -> Option<Spanned<crate::record::Region>> {
    let (region, _) = region::opening(&title.value)?;
    let slice = page.slice(title.span);
    Some(Spanned::new(region.value, slice.span(region.span)))
}

fn record(kind: Kind, fields: Fields<'_>) -> Record<'_> {
    let Fields {
        language,
        languages,
        title,
        region,
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
            lead,
            stage,
            sections,
        })),
        Kind::Article => Record::Article(Box::new(Article {
            language,
            languages,
            title,
            region,
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
    fields: &'f mut Fields<'a>,
    /// The line after the last heading: a body there is that heading's.
    headed: Option<usize>,
}

impl<'a> Assembly<'_, 'a, '_> {
    fn part(&mut self, part: &Part) {
        match part.role {
            Role::Blank | Role::Furniture | Role::SecondPage => {}
            Role::LanguageBar => self.language_bar(part),
            Role::Title => self.fields.title = self.title(part),
            Role::Lead => self
                .context
                .blocks(part.first, part.end, &mut self.fields.lead),
            Role::Label(Field::Section(id)) => {
                let heading = self.heading(part);
                let span = heading.as_ref().map(|heading| heading.span);
                self.fields.sections.push(Section {
                    id: span.map(|span| Spanned::new(id, span)),
                    heading,
                    body: Vec::new(),
                });
            }
            Role::Label(field) => self.label(field),
            Role::Heading => {
                self.headed = Some(part.end);
                let heading = self.heading(part);
                self.fields.sections.push(Section {
                    id: None,
                    heading,
                    body: Vec::new(),
                });
            }
            Role::Value(Field::Section(_)) => self.section_body(part),
            Role::Body => {
                self.open_section(part);
                self.section_body(part);
            }
            Role::Value(field) => self.value(field, part),
        }
    }

    /// The one line of a part.
    fn line(&self, part: &Part) -> Option<Text<'a>> {
        let line = self.context.lines.get(part.first)?;
        Some(self.context.page.value_in(line, line.content))
    }

    /// The title, without the site's name behind it.
    fn title(&self, part: &Part) -> Option<Text<'a>> {
        let line = self.context.lines.get(part.first)?;
        let title = without_site_name(line.content.slice(self.context.page.text));
        let start = line.content.start;
        let span = Span::new(start, start + title.len());
        Some(self.context.page.value_in(line, span))
    }

    /// A section heading, without the stars of the older site or marks of another tool.
    fn heading(&self, part: &Part) -> Option<Text<'a>> {
        let line = self.context.lines.get(part.first)?;
        let words = line.heading(self.context.page.text);
        let words = if words.is_empty() {
            line.content
        } else {
            words
        };
        Some(self.context.page.value_in(line, words))
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
            self.context.blocks(part.first, part.end, &mut section.body);
        }
    }
}
