//! How each type of a page is appended to its column.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::builder::{AppendError, ColumnBuilder, StructBuilder};
use crate::diagnostic::{Diagnostic, Related, Severity};
use crate::document::Source;
use crate::record::{Block, Kind, Language, PartialDate, Record, Region, SectionId, Text};
use crate::span::{Span, Spanned};

/// A value of a column.
pub(crate) trait Append {
    fn append(&self, column: &mut ColumnBuilder) -> Result<(), AppendError>;
}

/// An object whose fields have a column each.
pub(crate) trait AppendFields {
    fn append_fields(&self, object: &mut StructBuilder) -> Result<(), AppendError>;
}

/// Appends structs by their fields: the name of a field is that of its column.
macro_rules! append_fields {
    ($type:ty { $($field:ident),+ $(,)? }) => {
        impl $crate::arrow::AppendFields for $type {
            fn append_fields(
                &self,
                object: &mut $crate::arrow::StructBuilder,
            ) -> Result<(), $crate::arrow::AppendError> {
                let Self { $($field),+ } = self;
                $(object.field(stringify!($field), $field)?;)+
                Ok(())
            }
        }

        impl $crate::arrow::Append for $type {
            fn append(
                &self,
                column: &mut $crate::arrow::ColumnBuilder,
            ) -> Result<(), $crate::arrow::AppendError> {
                column.object(|object| $crate::arrow::AppendFields::append_fields(self, object))
            }
        }
    };
}
pub(crate) use append_fields;

append_fields!(Diagnostic {
    code,
    severity,
    message,
    path,
    span,
    line,
    column,
    end_line,
    end_column,
    help,
    related
});
append_fields!(Related {
    message,
    path,
    span,
    line,
    column
});

macro_rules! append {
    ($($type:ty: $value:ident, $column:ident => $call:expr;)+) => {$(
        impl Append for $type {
            fn append(&self, $column: &mut ColumnBuilder) -> Result<(), AppendError> {
                let $value = self;
                $call
            }
        }
    )+};
}

append! {
    str: text, column => column.text(text);
    String: text, column => column.text(text);
    Cow<'_, str>: text, column => column.text(text);
    Text<'_>: text, column => column.text(text);
    Kind: kind, column => column.text(kind.as_str());
    Language: language, column => column.text(language.as_str());
    SectionId: id, column => column.text(id.as_str());
    Severity: severity, column => column.text(severity.as_str());
    PartialDate: date, column => column.text(&date.to_string());
    NaiveDate: day, column => column.day(*day);
    bool: flag, column => column.flag(*flag);
    u64: number, column => column.integer(*number);
    usize: number, column => column.integer(*number);
    Span: span, column => column.list(&[span.start, span.end]);
    Region: region, column => column.object(|object| {
        object.field("code", region.code())?;
        object.field("name", region.name())
    });
    Block<'_>: block, column => column.object(|object| match block {
        Block::Paragraph { text } => append_line(object, "paragraph", text),
        Block::Heading { text } => append_line(object, "heading", text),
        Block::Link { text } => append_line(object, "link", text),
        Block::List { ordered, items } => {
            object.field("type", "list")?;
            object.field("ordered", ordered)?;
            object.field("items", items)
        }
        Block::Image(image) => {
            object.field("type", "image")?;
            image.append_fields(object)
        }
    });
    Source<'_>: source, column => column.object(|object| {
        object.field("path", &source.path)?;
        object.field("encoding", &source.encoding)?;
        object.field("line", &source.line)?;
        object.field("id", &source.id)
    });
}

fn append_line(
    object: &mut StructBuilder,
    kind: &'static str,
    text: &Text<'_>,
) -> Result<(), AppendError> {
    object.field("type", kind)?;
    object.field("text", text)
}

impl<T: Append> Append for Spanned<T> {
    fn append(&self, column: &mut ColumnBuilder) -> Result<(), AppendError> {
        self.value.append(column)
    }
}

impl<T: Append + ?Sized> Append for &T {
    fn append(&self, column: &mut ColumnBuilder) -> Result<(), AppendError> {
        (*self).append(column)
    }
}

impl<T: Append> Append for Option<T> {
    fn append(&self, column: &mut ColumnBuilder) -> Result<(), AppendError> {
        match self {
            Some(value) => value.append(column),
            None => {
                column.nulls(1);
                Ok(())
            }
        }
    }
}

impl<T: Append> Append for [T] {
    fn append(&self, column: &mut ColumnBuilder) -> Result<(), AppendError> {
        column.list(self)
    }
}

impl<T: Append> Append for Vec<T> {
    fn append(&self, column: &mut ColumnBuilder) -> Result<(), AppendError> {
        column.list(self)
    }
}

impl AppendFields for Record<'_> {
    fn append_fields(&self, object: &mut StructBuilder) -> Result<(), AppendError> {
        match self {
            Self::Kokonaisuus(page) => page.append_fields(object),
            Self::Toimintamalli(page) => page.append_fields(object),
            Self::KehittamisenPolku(page) => page.append_fields(object),
            Self::Article(page) => page.append_fields(object),
        }
    }
}
