//! The values, field by field.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Assembly;
use crate::clean::Slice;
use crate::fault::{Fault, FaultKind};
use crate::layout::Field;
use crate::lines::{Line, Shape};
use crate::outline::Part;
use crate::record::{
    Actors, Attachment, Block, Contact, DateRange, Email, Image, Language, Locality, Organisation,
    Period, Person, Region, RegionalPage, Section, Text,
};
use crate::span::{Span, Spanned};
use crate::value::block::is_short;
use crate::value::date::{self, DateFault};
use crate::value::email::FoundEmail;
use crate::value::{attachment, email, language, organisation, period, person, region, tag};

/// Every value that some kind of page has.
#[derive(Default)]
pub(super) struct Facts<'a> {
    pub(super) language: Language,
    pub(super) languages: Vec<Text<'a>>,
    pub(super) title: Option<Text<'a>>,
    pub(super) region: Option<Spanned<Region>>,
    pub(super) lead: Vec<Block<'a>>,
    pub(super) name: Option<Text<'a>>,
    pub(super) summary: Vec<Block<'a>>,
    pub(super) purpose: Vec<Block<'a>>,
    pub(super) period: Period<'a>,
    pub(super) actors: Actors<'a>,
    pub(super) place: Vec<Block<'a>>,
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

/// The whole country, as a locality says it.
const NATIONWIDE: &str = "Valtakunnallinen";

impl<'p, 'a> Assembly<'p, 'a, '_> {
    /// A label by itself: it opens what its value goes into.
    pub(super) fn label(&mut self, field: Field) {
        if field == Field::Image {
            self.facts.images.push(Image {
                alt: None,
                caption: None,
            });
        }
    }

    /// The value of a field. Of a value that can be but one the first is kept.
    pub(super) fn value(&mut self, field: Field, part: &Part) {
        let (first, end) = (part.first, part.end);
        match field {
            Field::Name => {
                if self.facts.name.is_none() {
                    self.facts.name = self.line(part);
                }
            }
            Field::Summary => self.body.blocks(first, end, &mut self.facts.summary),
            Field::Purpose => self.body.blocks(first, end, &mut self.facts.purpose),
            Field::Place => self.body.blocks(first, end, &mut self.facts.place),
            Field::Period => self.period(part),
            Field::Actors => self.actors(part),
            Field::Localities => self.localities(part),
            Field::Funders => {
                for line in self.lines(part) {
                    let funder = organisation(&self.body.page.slice_in(line, line.content));
                    self.facts.funders.push(funder);
                }
            }
            Field::Parent => {
                if self.facts.parent.is_none() {
                    self.facts.parent = self.text(part);
                }
            }
            Field::Attachments => {
                for line in self.lines(part) {
                    let attachment = self.attachment(line);
                    self.facts.attachments.push(attachment);
                }
            }
            Field::Image | Field::Caption | Field::CoverImage => self.image(field, part),
            Field::ContactPeople => {
                let people = self.people(part);
                self.facts.contact.people.extend(people);
            }
            Field::ContactOrganisation => self.contact_organisation(part),
            Field::ContactEmails => self.emails(part),
            Field::Authors => self.authors(part),
            Field::Created => {
                let date = self.date(field, part);
                self.facts.created = self.facts.created.or(date);
            }
            Field::Modified => {
                let date = self.date(field, part);
                self.facts.modified = self.facts.modified.or(date);
            }
            Field::Stage => {
                if self.facts.stage.is_none() {
                    self.facts.stage = self.stage(part);
                }
            }
            Field::Topics => {
                let tags = self.tags(part);
                self.facts.topics.extend(tags);
            }
            Field::Phenomena => {
                let tags = self.tags(part);
                self.facts.phenomena.extend(tags);
            }
            Field::Section(_) | Field::Furniture => {}
        }
    }

    /// The lines of a part.
    fn lines(&self, part: &Part) -> &'p [Line] {
        let lines = self.body.lines;
        lines.get(part.first..part.end).unwrap_or_default()
    }

    /// The lines of a part as one text.
    fn text(&self, part: &Part) -> Option<Text<'a>> {
        let text = self.body.text(part.first, part.end);
        (!text.span.is_empty()).then_some(text)
    }

    /// The lines of a part as one text for a grammar.
    fn slice(&self, part: &Part) -> Slice<'a> {
        self.body.page.slice_of(self.lines(part))
    }

    fn period(&mut self, part: &Part) {
        let page = self.body.page;
        let Period { body, ranges } = &mut self.facts.period;
        let from = body.len();
        self.body.blocks(part.first, part.end, body);
        let mut read = |text: &Text<'a>| {
            let mut found = period::ranges(&text.value).into_iter().peekable();
            if found.peek().is_none() {
                return;
            }
            let slice = page.slice_of_value(text);
            for found in found {
                if found.reversed {
                    let span = slice.span(found.span);
                    self.faults
                        .push(Fault::new(FaultKind::PeriodReversed, span));
                }
                let place = |date: Spanned<_>| Spanned::new(date.value, slice.span(date.span));
                ranges.push(DateRange {
                    start: found.start.map(place),
                    end: found.end.map(place),
                });
            }
        };
        for block in body.get(from..).unwrap_or_default() {
            match block {
                Block::Paragraph { text } | Block::Heading { text } | Block::Link { text } => {
                    read(text);
                }
                Block::List { items, .. } => items.iter().for_each(&mut read),
                Block::Image(_) => {}
            }
        }
    }

    /// Region lines go to the regions, all else to the body.
    fn actors(&mut self, part: &Part) {
        let body = self.body;
        let mut text_from = part.first;
        let mut in_list = false;
        let mut named_before: Option<Span> = None;
        for at in part.first..part.end {
            let Some(line) = body.lines.get(at) else {
                break;
            };
            let page = self.regional_page(line);
            // A name and a colon beside a region line is a region that is not known.
            if in_list || page.is_some() {
                let named = if page.is_some() {
                    named_before
                } else {
                    self.named_opening(line)
                };
                let faults = named.map(|span| Fault::new(FaultKind::UnknownRegion, span));
                self.faults.extend(faults);
            }
            named_before = None;
            match page {
                Some(page) => {
                    if text_from < at {
                        body.blocks(text_from, at, &mut self.facts.actors.body);
                    }
                    text_from = at + 1;
                    let regions = &mut self.facts.actors.regions;
                    if regions.is_empty() {
                        // One line a region, as a rule.
                        regions.reserve((part.end - at).min(24));
                    }
                    regions.push(page);
                    in_list = true;
                }
                None if in_list => in_list = false,
                None => named_before = self.named_opening(line),
            }
        }
        body.blocks(text_from, part.end, &mut self.facts.actors.body);
    }

    /// What stands before the colon of a line such as `Etelä-Suomi: title`, where
    /// it has the looks of a name.
    fn named_opening(&self, line: &Line) -> Option<Span> {
        let words = line.content.of(self.body.page.text);
        let colon = memchr::memchr(b':', words.as_bytes().get(..48.min(words.len()))?)?;
        let (name, title) = (words.get(..colon)?.trim_end(), words.get(colon + 1..)?);
        let looks = name.chars().next().is_some_and(char::is_uppercase)
            && name.split_whitespace().count() <= 4
            && title.starts_with(' ')
            && is_short(title);
        let start = line.content.start;
        looks.then(|| Span::new(start, start + name.len()))
    }

    fn regional_page(&self, line: &Line) -> Option<RegionalPage<'a>> {
        if !matches!(line.shape, Shape::Text | Shape::Bullet) {
            return None;
        }
        let content = line.item(self.body.page.text);
        let slice = self.body.page.slice_in(line, content);
        let (region, title) = region::opening(&slice.text)?;
        (title < slice.text.len()).then(|| RegionalPage {
            region: Spanned::new(region.value, slice.span(region.span)),
            title: slice.value(Span::new(title, slice.text.len())),
        })
    }

    fn localities(&mut self, part: &Part) {
        for line in self.lines(part) {
            let slice = self.body.page.slice_in(line, line.content);
            let mut start = 0;
            for piece in slice.text.split(',') {
                let name = crate::lines::trim(&slice.text, Span::new(start, start + piece.len()));
                start += piece.len() + 1;
                if name.is_empty() {
                    continue;
                }
                let name = slice.value(name);
                if name.value.eq_ignore_ascii_case(NATIONWIDE) && !*self.facts.nationwide {
                    self.facts.nationwide = Spanned::new(true, name.span);
                }
                let region = region::region(&name.value);
                self.facts.localities.push(Locality {
                    region: region.map(|region| Spanned::new(region, name.span)),
                    name,
                });
            }
        }
    }

    fn contact_organisation(&mut self, part: &Part) {
        let slice = self.slice(part);
        if self.facts.contact.organisation.is_none() && !slice.text.is_empty() {
            self.facts.contact.organisation = Some(organisation(&slice));
        }
    }

    fn attachment(&self, line: &Line) -> Attachment<'a> {
        let span = match line.shape {
            Shape::Bullet | Shape::Number => line.item(self.body.page.text),
            Shape::Text | Shape::Icon => line.content,
        };
        let slice = self.body.page.slice_in(line, span);
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

    /// A picture's text. A cover is a picture of its own; so is a caption under
    /// no picture.
    fn image(&mut self, field: Field, part: &Part) {
        if self.body.kind == crate::record::Kind::Article {
            self.article_image(part);
            return;
        }
        let text = self.text(part);
        let images = &mut self.facts.images;
        let last = images.last_mut().filter(|_| field != Field::CoverImage);
        match (field, last) {
            (Field::Image, Some(image)) => image.alt = text,
            (Field::Caption, Some(image)) if image.caption.is_none() => image.caption = text,
            (Field::Caption, _) => images.push(Image {
                alt: None,
                caption: text,
            }),
            _ => images.push(Image {
                alt: text,
                caption: None,
            }),
        }
    }

    fn article_image(&mut self, part: &Part) {
        let label = part.first.saturating_sub(1);
        for unit in self.body.units(label, part.end) {
            let (alt, caption) = self.body.image(unit);
            if let Some(image) = self.facts.images.last_mut() {
                *image = Image { alt, caption };
            }
        }
    }

    fn people(&self, part: &Part) -> Vec<Person<'a>> {
        let slice = self.slice(part);
        person::people(&slice.text)
            .into_iter()
            .map(|person| Person {
                name: slice.value(person.name),
                role: person.role.map(|role| match person.role_after {
                    None => slice.value(role),
                    Some(after) => both_roles(slice.value(role), slice.value(after)),
                }),
            })
            .collect()
    }

    fn authors(&mut self, part: &Part) {
        let slice = self.slice(part);
        let authors = person::authors(&slice.text).into_iter();
        self.facts
            .authors
            .extend(authors.map(|span| slice.value(span)));
    }

    fn emails(&mut self, part: &Part) {
        let slice = self.slice(part);
        for found in email::emails(&slice.text) {
            match found {
                FoundEmail::Address {
                    span,
                    template,
                    rewritten,
                } => {
                    let printed = slice.value(span);
                    let template = Spanned::new(template, printed.span);
                    let address = match rewritten {
                        None => printed,
                        Some(address) => printed.map(|_| Cow::Owned(address)),
                    };
                    self.facts.contact.emails.push(Email { address, template });
                }
                FoundEmail::Malformed { span } => {
                    let span = slice.span(span);
                    self.faults
                        .push(Fault::new(FaultKind::MalformedEmail, span));
                }
            }
        }
    }

    fn date(&mut self, field: Field, part: &Part) -> Option<Spanned<NaiveDate>> {
        let line = self.lines(part).first()?;
        let slice = self.body.page.slice_in(line, line.content);
        match date::date(&slice.text) {
            Ok(date) => Some(Spanned::new(date, line.content)),
            Err(fault) => {
                let kind = match fault {
                    DateFault::NotADate => FaultKind::MalformedDate(field),
                    DateFault::NoSuchDay => FaultKind::NoSuchDay(field),
                };
                self.faults.push(Fault::new(kind, line.content));
                None
            }
        }
    }

    fn stage(&self, part: &Part) -> Option<Text<'a>> {
        let line = self.lines(part).first()?;
        let span = match line.shape {
            Shape::Icon => line.item(self.body.page.text),
            _ => line.content,
        };
        (!span.is_empty()).then(|| self.body.page.value_in(line, span))
    }

    fn tags(&self, part: &Part) -> Vec<Text<'a>> {
        let slice = self.slice(part);
        tag::tags(&slice.text)
            .into_iter()
            .filter(|span| !tag::is_none(span.of(&slice.text)))
            .map(|span| slice.value(span))
            .collect()
    }

    pub(super) fn language_bar(&mut self, part: &Part) {
        let slice = self.slice(part);
        for span in language::bar(&slice.text).unwrap_or_default() {
            self.facts.languages.push(lower_case(slice.value(span)));
        }
    }
}

fn organisation<'a>(slice: &Slice<'a>) -> Organisation<'a> {
    let found = organisation::organisation(&slice.text);
    Organisation {
        name: slice.value(found.name),
        abbreviation: found.abbreviation.map(|span| slice.value(span)),
    }
}

/// The roles on either side of a name as one, `Hankejohtaja, THL`. Its span holds
/// the name between them too.
fn both_roles<'a>(before: Text<'a>, after: Text<'a>) -> Text<'a> {
    let span = before.span.to(after.span);
    Spanned::new(
        Cow::Owned(format!("{}, {}", before.value, after.value)),
        span,
    )
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
