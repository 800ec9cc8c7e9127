//! Words in the place of a value: they are told, and in no record.

use crate::assemble::Assembly;
use crate::fault::{Fault, FaultKind};
use crate::layout::Field;
use crate::lines::Line;
use crate::page::Part;
use crate::span::Span;
use crate::value::person;
use crate::value::placeholder::{Placeholder, placeholder, vacancy};

impl<'p> Assembly<'p, '_, '_> {
    /// Whether the one value that a field may have is a placeholder. If so, it is told.
    pub(super) fn is_unfilled(&mut self, field: Field, part: &Part) -> bool {
        let [line] = self.lines(part) else {
            return false;
        };
        let page = self.context.page;
        has_one_value(field) && {
            let text = page.slice_in(line, line.item()).text;
            self.is_placeholder(field, &text, line.item())
        }
    }

    /// Whether a text is no value of a field but a placeholder. If so, it is told.
    pub(super) fn is_placeholder(&mut self, field: Field, text: &str, span: Span) -> bool {
        let is_told = match placeholder(text) {
            None => false,
            Some(Placeholder::Nothing) => true,
            Some(Placeholder::Promise) => !may_read_as_promise(field),
        };
        if is_told {
            self.tell_placeholder(field, span);
        }
        is_told
    }

    /// Whether a text names nobody, since a post is open. If so, it is told.
    pub(super) fn is_nobody(&mut self, field: Field, text: &str, span: Span) -> bool {
        let is_told = names_nobody(text);
        if is_told {
            self.tell_placeholder(field, span);
        }
        is_told
    }

    /// The lines of a part in runs that name people, without those that name nobody.
    pub(super) fn runs_of_people(&mut self, field: Field, part: &Part) -> Vec<&'p [Line]> {
        let page = self.context.page;
        let runs = self.lines(part).split(|line| {
            let text = page.slice_in(line, line.content).text;
            self.is_nobody(field, &text, line.content)
        });
        runs.filter(|run| !run.is_empty()).collect()
    }

    fn tell_placeholder(&mut self, field: Field, span: Span) {
        let fault = Fault::new(FaultKind::Placeholder(field), span);
        self.faults.push(fault);
    }
}

/// Whether there is a word of an open post in a text, and no name that has none.
fn names_nobody(text: &str) -> bool {
    let is_nobody = |text: &str| placeholder(text).is_some() || vacancy(text);
    is_nobody(text) && {
        let mut people = person::people(text).into_iter();
        people.all(|person| is_nobody(person.name.slice(text)))
    }
}

/// Whether a field takes one value, and no running text, date or address: what is none
/// of these is told as such, and in running text a placeholder is text.
const fn has_one_value(field: Field) -> bool {
    matches!(
        field,
        Field::Name
            | Field::Place
            | Field::Parent
            | Field::Image
            | Field::Caption
            | Field::CoverImage
            | Field::ContactOrganisation
            | Field::Stage
    )
}

/// Whether a value may be worded like a promise of one: *Tulossa* is a fine name, and
/// *Suunnitteilla* a stage.
const fn may_read_as_promise(field: Field) -> bool {
    matches!(
        field,
        Field::Name
            | Field::Parent
            | Field::Attachments
            | Field::Image
            | Field::Caption
            | Field::CoverImage
            | Field::Stage
    )
}
