//! People, their addresses and their organisations.

use std::borrow::Cow;

use crate::assemble::Assembly;
use crate::clean::Normalized;
use crate::fault::{Fault, FaultKind};
use crate::layout::Field;
use crate::page::Part;
use crate::record::{Email, Organisation, Person, Text};
use crate::span::Spanned;
use crate::value::email::FoundEmail;
use crate::value::{email, organisation, person};

impl<'a> Assembly<'_, 'a, '_> {
    pub(super) fn contact_organisation(&mut self, part: &Part) {
        let slice = self.slice(part);
        if self.fields.contact.organisation.is_none() && !slice.text.is_empty() {
            self.fields.contact.organisation = Some(organisation(&slice));
        }
    }

    pub(super) fn people(&mut self, field: Field, part: &Part) -> Vec<Person<'a>> {
        let runs = self.runs_of_people(field, part);
        let page = self.context.page;
        runs.into_iter()
            .flat_map(|run| people_of(&page.slice_of(run)))
            .collect()
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
                    self.fields.contact.emails.push(Email { address, template });
                }
                FoundEmail::Malformed { span } => {
                    let span = slice.span(span);
                    self.faults
                        .push(Fault::new(FaultKind::MalformedEmail, span));
                }
            }
        }
    }
}

fn people_of<'a>(slice: &Normalized<'a>) -> Vec<Person<'a>> {
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

pub(super) fn organisation<'a>(slice: &Normalized<'a>) -> Organisation<'a> {
    let found = organisation::organisation(&slice.text);
    Organisation {
        name: slice.value(found.name),
        abbreviation: found.abbreviation.map(|span| slice.value(span)),
    }
}

/// The roles on either side of a name as one, `Hankejohtaja, THL`. Its span holds
/// the name between them too.
fn both_roles<'a>(before: Text<'a>, after: Text<'a>) -> Text<'a> {
    let span = before.span.cover(after.span);
    Text::new(format!("{}, {}", before.value, after.value), span)
}
