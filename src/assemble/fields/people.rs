//! People, their organisations, addresses and telephone numbers.

use std::borrow::Cow;

use crate::assemble::Assembly;
use crate::clean::Normalized;
use crate::fault::{Fault, FaultKind};
use crate::layout::Field;
use crate::page::Part;
use crate::record::{Email, Organisation, Person, Text};
use crate::span::{Span, Spanned};
use crate::value::contact::{self, ContactDetail, FoundContact};
use crate::value::{organisation, person};

impl<'a> Assembly<'_, 'a, '_> {
    pub(super) fn contact_organisation(&mut self, part: &Part) {
        let slice = self.context.page.slice_of(&self.unmarked_lines(part));
        let contacts = contact::contacts_beside(&slice.text);
        let name = contact::without(&slice.text, &contacts);
        if self.fields.contact.organisation.is_none() && !name.is_empty() {
            self.fields.contact.organisation = Some(organisation_in(&slice, name));
        }
        self.contacts(&slice, contacts);
    }

    pub(super) fn people(&mut self, part: &Part) {
        let slice = self.slice(part);
        let contacts = contact::contacts_beside(&slice.text);
        let found = person::people(&slice.text, &contacts);
        for vacancy in found.vacancies {
            self.tell_placeholder(Field::ContactPeople, slice.span(vacancy));
        }
        let people = found.people.into_iter().map(|person| Person {
            name: slice.value(person.name),
            role: joined(&slice, &person.role),
            organisation: joined(&slice, &person.organisation),
        });
        self.fields.contact.people.extend(people);
        self.contacts(&slice, contacts);
    }

    pub(super) fn authors(&mut self, part: &Part) {
        let slice = self.slice(part);
        for author in person::authors(&slice.text) {
            let text = author.slice(&slice.text);
            if !self.is_nobody(Field::Authors, text, slice.span(author)) {
                self.fields.authors.push(slice.value(author));
            }
        }
    }

    pub(super) fn emails(&mut self, part: &Part) {
        let slice = self.slice(part);
        let contacts = contact::contacts(&slice.text).collect();
        let contacts = contact::without_remarks(&slice.text, contacts);
        self.contacts(&slice, contacts);
    }

    fn contacts(
        &mut self,
        slice: &Normalized<'a>,
        contacts: impl IntoIterator<Item = FoundContact>,
    ) {
        for found in contacts {
            match found.what {
                ContactDetail::Email {
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
                    self.fields.contact.emails.push(Email { address, template });
                }
                ContactDetail::Phone(span) => self.fields.contact.phones.push(slice.value(span)),
                ContactDetail::Unread => {
                    let span = slice.span(found.whole);
                    self.faults
                        .push(Fault::new(FaultKind::MalformedEmail, span));
                }
            }
        }
    }
}

pub(super) fn organisation_in<'a>(slice: &Normalized<'a>, name: Span) -> Organisation<'a> {
    let found = organisation::organisation(name.slice(&slice.text));
    let value = |span: Span| slice.value(span.shifted(name.start));
    Organisation {
        name: value(found.name),
        abbreviation: found.abbreviation.map(value),
    }
}

/// The words in several places as one text, `Hankejohtaja, TtM`. Its span holds what
/// stands between them too.
fn joined<'a>(slice: &Normalized<'a>, places: &[Span]) -> Option<Text<'a>> {
    let mut words = places.iter().map(|place| slice.value(*place));
    let first = words.next()?;
    Some(words.fold(first, |before, after| {
        let span = before.span.cover(after.span);
        Text::new(format!("{}, {}", before.value, after.value), span)
    }))
}
