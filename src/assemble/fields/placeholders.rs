//! Words in the place of a value: they are told, and in no record.

use crate::assemble::Assembly;
use crate::fault::{Fault, FaultKind};
use crate::layout::Field;
use crate::page::Part;
use crate::span::Span;
use crate::value::person;
use crate::value::placeholder::{Placeholder, placeholder};

impl Assembly<'_, '_, '_> {
    /// Whether the one value that a field may have is a placeholder. If so, it is told.
    pub(super) fn is_unfilled(&mut self, field: Field, part: &Part) -> bool {
        let [line] = self.lines(part) else {
            return false;
        };
        let page = self.context.page;
        has_one_value(field) && {
            let text = page.slice_in(line, line.item(page.text)).text;
            self.is_placeholder(field, &text, line.item(page.text))
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
        let is_told = person::is_vacancy(text);
        if is_told {
            self.tell_placeholder(field, span);
        }
        is_told
    }

    pub(super) fn tell_placeholder(&mut self, field: Field, span: Span) {
        let fault = Fault::new(FaultKind::Placeholder(field), span);
        self.faults.push(fault);
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
