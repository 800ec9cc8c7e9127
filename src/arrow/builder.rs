//! Arrays that grow by one value at a time, as the schema nests them.

use std::mem;
use std::sync::Arc;

use arrow_array::builder::{
    ArrayBuilder as _, BooleanBuilder, Date32Builder, Int64Builder, NullBufferBuilder,
    OffsetBufferBuilder, StringBuilder,
};
use arrow_array::{ArrayRef, ListArray, StructArray};
use arrow_schema::{ArrowError, DataType, FieldRef, Fields};
use chrono::NaiveDate;

use super::append::Append;

/// Why a value could not be appended.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AppendError {
    #[error("a column would hold 2 GiB of text or more")]
    TooLong,
    #[error("`{0}` is no column, or has two values")]
    Field(&'static str),
    #[error("a value is held otherwise than its column")]
    Shape,
}

/// A column, or a part of one.
#[derive(Debug)]
pub(crate) enum ColumnBuilder {
    Text(StringBuilder),
    Integer(Int64Builder),
    Flag(BooleanBuilder),
    Day(Date32Builder),
    List(ListBuilder),
    Struct(StructBuilder),
}

#[derive(Debug)]
pub(crate) struct ListBuilder {
    item: FieldRef,
    items: Box<ColumnBuilder>,
    offsets: OffsetBufferBuilder<i32>,
    nulls: NullBufferBuilder,
}

/// Objects by their fields. A field without a value is null, which is written down when it
/// next has one, or at the end.
#[derive(Debug)]
pub(crate) struct StructBuilder {
    fields: Fields,
    columns: Vec<ColumnBuilder>,
    /// The column behind that of the last value: values come mostly in the order of the
    /// columns.
    next: usize,
    nulls: NullBufferBuilder,
}

impl ColumnBuilder {
    fn of(data_type: &DataType) -> Result<Self, ArrowError> {
        Ok(match data_type {
            DataType::Utf8 => Self::Text(StringBuilder::with_capacity(0, 0)),
            DataType::Int64 => Self::Integer(Int64Builder::with_capacity(0)),
            DataType::Boolean => Self::Flag(BooleanBuilder::with_capacity(0)),
            DataType::Date32 => Self::Day(Date32Builder::with_capacity(0)),
            DataType::List(item) => Self::List(ListBuilder {
                item: Arc::clone(item),
                items: Box::new(Self::of(item.data_type())?),
                offsets: OffsetBufferBuilder::new(0),
                nulls: NullBufferBuilder::new(0),
            }),
            DataType::Struct(fields) => Self::Struct(StructBuilder::of(fields)?),
            other => return Err(ArrowError::NotYetImplemented(other.to_string())),
        })
    }

    fn len(&self) -> usize {
        match self {
            Self::Text(column) => column.len(),
            Self::Integer(column) => column.len(),
            Self::Flag(column) => column.len(),
            Self::Day(column) => column.len(),
            Self::List(column) => column.nulls.len(),
            Self::Struct(column) => column.nulls.len(),
        }
    }

    pub(crate) fn text(&mut self, text: &str) -> Result<(), AppendError> {
        const MOST: usize = i32::MAX as usize;
        match self {
            Self::Text(column) if text.len() > MOST - column.values_slice().len() => {
                return Err(AppendError::TooLong);
            }
            Self::Text(column) => column.append_value(text),
            _ => return Err(AppendError::Shape),
        }
        Ok(())
    }

    pub(crate) fn integer(&mut self, number: impl TryInto<i64>) -> Result<(), AppendError> {
        match (self, number.try_into()) {
            (Self::Integer(column), Ok(number)) => column.append_value(number),
            _ => return Err(AppendError::Shape),
        }
        Ok(())
    }

    pub(crate) fn flag(&mut self, flag: bool) -> Result<(), AppendError> {
        match self {
            Self::Flag(column) => column.append_value(flag),
            _ => return Err(AppendError::Shape),
        }
        Ok(())
    }

    pub(crate) fn day(&mut self, day: NaiveDate) -> Result<(), AppendError> {
        match self {
            Self::Day(column) => column.append_value(day.to_epoch_days()),
            _ => return Err(AppendError::Shape),
        }
        Ok(())
    }

    pub(crate) fn list<T: Append>(&mut self, list: &[T]) -> Result<(), AppendError> {
        let Self::List(column) = self else {
            return Err(AppendError::Shape);
        };
        for item in list {
            item.append(&mut column.items)?;
        }
        column.offsets.push_length(list.len());
        column.nulls.append_non_null();
        Ok(())
    }

    pub(crate) fn object(
        &mut self,
        append: impl FnOnce(&mut StructBuilder) -> Result<(), AppendError>,
    ) -> Result<(), AppendError> {
        let Self::Struct(column) = self else {
            return Err(AppendError::Shape);
        };
        append(column)?;
        column.end();
        Ok(())
    }

    pub(crate) fn nulls(&mut self, count: usize) {
        match self {
            Self::Text(column) => column.append_nulls(count),
            Self::Integer(column) => column.append_nulls(count),
            Self::Flag(column) => column.append_nulls(count),
            Self::Day(column) => column.append_nulls(count),
            Self::List(column) => {
                column.nulls.append_n_nulls(count);
                (0..count).for_each(|_| column.offsets.push_length(0));
            }
            Self::Struct(column) => column.nulls.append_n_nulls(count),
        }
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        Ok(match self {
            Self::Text(column) => Arc::new(column.finish()),
            Self::Integer(column) => Arc::new(column.finish()),
            Self::Flag(column) => Arc::new(column.finish()),
            Self::Day(column) => Arc::new(column.finish()),
            Self::List(column) => {
                let offsets = mem::replace(&mut column.offsets, OffsetBufferBuilder::new(0));
                let (item, items) = (Arc::clone(&column.item), column.items.finish()?);
                let too_many = |_| ArrowError::OffsetOverflowError(items.len());
                let offsets = offsets.try_finish().map_err(too_many)?;
                let nulls = column.nulls.finish();
                Arc::new(ListArray::try_new(item, offsets, items, nulls)?)
            }
            Self::Struct(column) => Arc::new(column.finish()?),
        })
    }
}

impl StructBuilder {
    pub(super) fn of(fields: &Fields) -> Result<Self, ArrowError> {
        let columns = fields
            .iter()
            .map(|field| ColumnBuilder::of(field.data_type()));
        Ok(Self {
            columns: columns.collect::<Result<_, _>>()?,
            fields: fields.clone(),
            next: 0,
            nulls: NullBufferBuilder::new(0),
        })
    }

    /// Gives a field of the object its value.
    pub(crate) fn field(
        &mut self,
        name: &'static str,
        value: &(impl Append + ?Sized),
    ) -> Result<(), AppendError> {
        let columns = self.fields.iter().enumerate();
        let mut columns = columns.cycle().skip(self.next).take(self.columns.len());
        let found = columns.find(|(_, field)| field.name() == name);
        let (at, _) = found.ok_or(AppendError::Field(name))?;
        let column = self.columns.get_mut(at).ok_or(AppendError::Field(name))?;
        match self.nulls.len().checked_sub(column.len()) {
            Some(0) => {}
            Some(missing) => column.nulls(missing),
            None => return Err(AppendError::Field(name)),
        }
        self.next = at + 1;
        value.append(column)
    }

    /// Ends an object.
    pub(super) fn end(&mut self) {
        self.next = 0;
        self.nulls.append_non_null();
    }

    /// The objects since the last call.
    pub(super) fn finish(&mut self) -> Result<StructArray, ArrowError> {
        let length = self.nulls.len();
        let columns = self.columns.iter_mut().map(|column| {
            match length.saturating_sub(column.len()) {
                0 => {}
                missing => column.nulls(missing),
            }
            column.finish()
        });
        let columns = columns.collect::<Result<_, _>>()?;
        let (fields, nulls) = (self.fields.clone(), self.nulls.finish());
        StructArray::try_new_with_length(fields, columns, nulls, length)
    }
}

#[cfg(test)]
mod tests;
