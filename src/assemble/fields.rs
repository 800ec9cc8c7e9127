//! The values, field by field.

mod people;
mod pictures;
mod placeholders;
mod places;

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Assembly;
use crate::blocks::{Body, picture_label};
use crate::clean::Normalized;
use crate::fault::{Fault, FaultKind};
use crate::layout::Field;
use crate::lines::{Line, LineKind};
use crate::page::Part;
use crate::record::{
    Actors, Attachment, Block, Contact, DateRange, Image, Language, Locality, Organisation, Period,
    Programme, Region, Section, Text,
};
use crate::span::{Span, Spanned};
use crate::value::date::{self, DateFault};
use crate::value::{attachment, funder, language, period, stage, tag};
use people::organisation_in;

/// Every value that some kind of page has.
#[derive(Default)]
pub(super) struct FieldValues<'a> {
    pub(super) language: Language,
    pub(super) languages: Vec<Text<'a>>,
    pub(super) title: Option<Text<'a>>,
    pub(super) region: Option<Spanned<Region>>,
    pub(super) programme: Option<Programme<'a>>,
    pub(super) lead: Vec<Block<'a>>,
    pub(super) name: Option<Text<'a>>,
    pub(super) summary: Vec<Block<'a>>,
    pub(super) purpose: Vec<Block<'a>>,
    pub(super) period: Period<'a>,
    pub(super) actors: Actors<'a>,
    pub(super) place: Option<Text<'a>>,
    pub(super) localities: Vec<Locality<'a>>,
    pub(super) nationwide: Spanned<bool>,
    pub(super) funders: Vec<Organisation<'a>>,
    pub(super) parent: Option<Text<'a>>,
    pub(super) attachments: Vec<Attachment<'a>>,
    pub(super) images: Vec<Image<'a>>,
    pub(super) contact: Contact<'a>,
    pub(super) authors: Vec<Text<'a>>,
    pub(super) created: Option<Spanned<NaiveDate>>,
    pub(super) modified: Option<Spanned<NaiveDate>>,
    pub(super) stage: Option<Text<'a>>,
    pub(super) sections: Vec<Section<'a>>,
    pub(super) topics: Vec<Text<'a>>,
    pub(super) phenomena: Vec<Text<'a>>,
}

impl<'p, 'a> Assembly<'p, 'a, '_> {
    /// A label by itself: it opens what its value goes into.
    pub(super) fn label(&mut self, field: Field) {
        if field == Field::Image {
            self.fields.images.push(Image {
                alt: None,
                caption: None,
            });
        }
    }

    /// The value of a field. Of a value that can be but one the first is kept.
    pub(super) fn value(&mut self, field: Field, part: &Part) {
        if self.is_unfilled(field, part) {
            return;
        }
        match field {
            Field::Name => {
                if self.fields.name.is_none() {
                    self.fields.name = self.line(part);
                }
            }
            Field::Summary => self.body(part, |fields| &mut fields.summary),
            Field::Purpose => self.body(part, |fields| &mut fields.purpose),
            Field::Place => {
                if self.fields.place.is_none() {
                    self.fields.place = self.text(part);
                }
            }
            Field::Period => self.period(part),
            Field::Actors => self.actors(part),
            Field::Localities => self.localities(part),
            Field::Funders => {
                for line in self.lines(part) {
                    let item = line.item_among(self.lines(part), self.context.page.text);
                    let slice = self.context.page.slice_in(line, item);
                    for funder in funder::funders(&slice.text) {
                        let text = funder.slice(&slice.text);
                        if !self.is_placeholder(field, text, slice.span(funder)) {
                            self.fields.funders.push(organisation_in(&slice, funder));
                        }
                    }
                }
            }
            Field::Parent => {
                if self.fields.parent.is_none() {
                    self.fields.parent = self.text(part);
                }
            }
            Field::Attachments => self.attachments(part),
            Field::Image | Field::Caption | Field::CoverImage => self.image(field, part),
            Field::ContactPeople => self.people(part),
            Field::ContactOrganisation => self.contact_organisation(part),
            Field::ContactEmails => self.emails(part),
            Field::Authors => self.authors(part),
            Field::Created => {
                let date = self.date(field, part);
                self.fields.created = self.fields.created.or(date);
            }
            Field::Modified => {
                let date = self.date(field, part);
                self.fields.modified = self.fields.modified.or(date);
            }
            Field::Stage => {
                if self.fields.stage.is_none() {
                    self.fields.stage = self.stage(part);
                }
            }
            Field::Topics => {
                let tags = self.tags(field, part);
                self.fields.topics.extend(tags);
            }
            Field::Phenomena => {
                let tags = self.tags(field, part);
                self.fields.phenomena.extend(tags);
            }
            Field::Section(_) | Field::Furniture => {}
        }
    }

    /// The lines of a part.
    fn lines(&self, part: &Part) -> &'p [Line] {
        let lines = self.context.lines;
        lines.get(part.first..part.end).unwrap_or_default()
    }

    /// The blocks of a part, added to a field.
    pub(super) fn body(
        &mut self,
        part: &Part,
        field: impl for<'f> Fn(&'f mut FieldValues<'a>) -> &'f mut Vec<Block<'a>>,
    ) {
        self.context
            .blocks(Body::Any, part.first, part.end, field(self.fields));
    }

    /// The lines of a part without the marks of a list, which say nothing of one value.
    fn unmarked_lines(&self, part: &Part) -> Cow<'p, [Line]> {
        let lines = self.lines(part);
        let is_marked = |line: &Line| line.kind() == LineKind::Bullet;
        let unmarked = |line: &Line| match is_marked(line) {
            true => line.without_marker(self.context.page.text),
            false => *line,
        };
        match lines.iter().any(is_marked) {
            true => Cow::Owned(lines.iter().map(unmarked).collect()),
            false => Cow::Borrowed(lines),
        }
    }

    /// The lines of a part as one text.
    fn text(&self, part: &Part) -> Option<Text<'a>> {
        let text = self.context.page.value_of(&self.unmarked_lines(part));
        (!text.span.is_empty()).then_some(text)
    }

    /// The one line of a part.
    fn line(&self, part: &Part) -> Option<Text<'a>> {
        let lines = self.unmarked_lines(part);
        let line = lines.first()?;
        Some(self.context.page.value_in(line, line.content()))
    }

    /// The lines of a part as one text for a grammar.
    fn slice(&self, part: &Part) -> Normalized<'a> {
        self.context.page.slice_of(self.lines(part))
    }

    fn period(&mut self, part: &Part) {
        let page = self.context.page;
        let Period { body, ranges } = &mut self.fields.period;
        let from = body.len();
        self.context
            .blocks(Body::Period, part.first, part.end, body);
        let mut texts: Vec<&Text<'a>> = Vec::new();
        for block in body.get(from..).unwrap_or_default() {
            match block {
                Block::Paragraph { text } | Block::Heading { text } | Block::Link { text } => {
                    texts.push(text);
                }
                Block::List { items, .. } => texts.extend(items),
                Block::Image(_) => {}
            }
        }
        // A text that holds a start and no more, whose end may stand in the next.
        let mut open: Option<&Text<'a>> = None;
        for text in texts {
            let found = period::ranges(&text.value);
            if found.is_empty() {
                continue;
            }
            let slice = page.slice_of_value(text);
            let place = |date: Spanned<_>| Spanned::new(date.value, slice.span(date.span));
            let start = open.take();
            open = matches!(&*found, [only] if only.end.is_none()).then_some(text);
            if let ([only], Some(start)) = (&*found, start)
                && only.start.is_none()
                && are_one_range(&start.value, &text.value)
                && let Some(range) = ranges.last_mut()
            {
                range.end = only.end.map(place);
                continue;
            }
            for found in found {
                if found.reversed {
                    let span = slice.span(found.span);
                    self.faults
                        .push(Fault::new(FaultKind::PeriodReversed, span));
                }
                ranges.push(DateRange {
                    start: found.start.map(place),
                    end: found.end.map(place),
                });
            }
        }
    }

    /// Files and links, one a line, with pictures among them.
    fn attachments(&mut self, part: &Part) {
        let mut picture = None;
        for line in self.lines(part) {
            let label = picture_label(line).filter(|_| self.has_images());
            if let Some(label) = label {
                self.label(label);
                picture = Some(label);
                continue;
            }
            let item = line.item_among(self.lines(part), self.context.page.text);
            let text = item.slice(self.context.page.text);
            if self.is_placeholder(Field::Attachments, text, line.content()) {
                continue;
            }
            let attachment = self.attachment(line, item);
            match picture.filter(|_| attachment.format.is_none()) {
                Some(picture) => self.picture(picture, attachment.title),
                None => self.fields.attachments.push(attachment),
            }
        }
    }

    fn attachment(&self, line: &Line, item: Span) -> Attachment<'a> {
        let span = match line.kind() {
            LineKind::Icon => line.content(),
            _ => item,
        };
        let slice = self.context.page.slice_in(line, span);
        let found = attachment::attachment(&slice.text);
        Attachment {
            title: slice.value(found.title),
            format: found.format.map(|span| lower_case(slice.value(span))),
            size_bytes: found
                .size
                .map(|(bytes, span)| Spanned::new(bytes, slice.span(span))),
            site: found.site.map(|span| slice.value(span)),
        }
    }

    fn date(&mut self, field: Field, part: &Part) -> Option<Spanned<NaiveDate>> {
        let line = self.lines(part).first()?;
        let slice = self.context.page.slice_in(line, line.content());
        match date::date(&slice.text) {
            Ok(date) => Some(Spanned::new(date, line.content())),
            Err(fault) => {
                let kind = match fault {
                    DateFault::NotADate => FaultKind::MalformedDate(field),
                    DateFault::NoSuchDay => FaultKind::NoSuchDay(field),
                };
                self.faults.push(Fault::new(kind, line.content()));
                None
            }
        }
    }

    fn stage(&self, part: &Part) -> Option<Text<'a>> {
        let page = self.context.page;
        let line = self.lines(part).first()?;
        let slice = page.slice_in(line, line.item(page.text));
        let stage = stage::stage(&slice.text);
        (!stage.is_empty()).then(|| slice.value(stage))
    }

    fn tags(&mut self, field: Field, part: &Part) -> Vec<Text<'a>> {
        let slice = self.slice(part);
        tag::tags(&slice.text)
            .into_iter()
            .filter(|span| !tag::is_none(span.slice(&slice.text)))
            .filter(|&tag| !self.is_placeholder(field, tag.slice(&slice.text), slice.span(tag)))
            .map(|span| slice.value(span))
            .collect()
    }

    pub(super) fn language_bar(&mut self, part: &Part) {
        let slice = self.slice(part);
        for offer in language::bar(&slice.text).unwrap_or_default() {
            self.fields.languages.push(match offer.code {
                Some(code) => Text::new(code, slice.span(offer.span)),
                None => lower_case(slice.value(offer.span)),
            });
        }
    }
}

fn lower_case(text: Text<'_>) -> Text<'_> {
    text.map(|text| {
        if text.chars().any(char::is_uppercase) {
            Cow::Owned(text.to_lowercase())
        } else {
            text
        }
    })
}

/// Whether two texts are one range where they stand on lines of one paragraph: `Alkaa: 1.1.2021`
/// and `Päättyy: 31.12.2022`.
fn are_one_range(start: &str, end: &str) -> bool {
    let ranges = period::ranges(&[start, end].join("\n"));
    matches!(&*ranges, [range] if range.start.is_some() && range.end.is_some() && !range.reversed)
}
