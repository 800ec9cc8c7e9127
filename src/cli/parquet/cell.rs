//! One value of a column.

use std::borrow::Cow;

use innokyla::arrow::arrow_array::cast::AsArray as _;
use innokyla::arrow::arrow_array::types::{
    Date32Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use innokyla::arrow::arrow_array::{Array as _, ArrayRef};
use innokyla::arrow::arrow_schema::{DataType, TimeUnit};
use serde_json::value::{RawValue, to_raw_value};

/// A value that is there.
pub(super) enum Cell<'c> {
    /// Text, or bytes that may be text.
    Text(Cow<'c, [u8]>),
    /// A number, or `true` or `false`, as JSON has it.
    Bare(String),
}

impl Cell<'_> {
    /// The value as it names a page.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Text(text) => String::from_utf8_lossy(text).into_owned(),
            Self::Bare(value) => value.clone(),
        }
    }

    /// The value as JSON.
    pub(super) fn json(&self) -> Option<Cow<'static, RawValue>> {
        let json = match self {
            Self::Text(_) => to_raw_value(&self.shown()),
            Self::Bare(value) => RawValue::from_string(value.clone()),
        };
        json.ok().map(Cow::Owned)
    }
}

/// Whether the values of a column are text, or bytes that may be text.
pub(super) const fn is_text(holds: &DataType) -> bool {
    use DataType::{Binary, BinaryView, LargeBinary, LargeUtf8, Utf8, Utf8View};

    matches!(
        holds,
        Utf8 | LargeUtf8 | Utf8View | Binary | LargeBinary | BinaryView
    )
}

/// Whether [`cell`] reads the values of a column.
pub(super) fn is_scalar(holds: &DataType) -> bool {
    is_text(holds)
        || holds.is_integer()
        || matches!(
            holds,
            DataType::Float32
                | DataType::Float64
                | DataType::Boolean
                | DataType::Date32
                | DataType::Timestamp(
                    TimeUnit::Millisecond | TimeUnit::Microsecond | TimeUnit::Nanosecond,
                    _
                )
        )
}

/// The value of a row; `None` where it is null.
pub(super) fn cell(column: &ArrayRef, row: usize) -> Option<Cell<'_>> {
    if column.is_null(row) {
        return None;
    }
    /// The value of a column of primitives.
    macro_rules! value {
        ($type:ty) => {
            column.as_primitive::<$type>().value(row)
        };
    }
    /// A time as ISO 8601 has it.
    macro_rules! time {
        ($type:ty) => {{
            let time = column.as_primitive::<$type>().value_as_datetime(row)?;
            text(time.format("%Y-%m-%dT%H:%M:%S%.f").to_string())
        }};
    }
    Some(match column.data_type() {
        DataType::Utf8 => bytes(column.as_string::<i32>().value(row).as_bytes()),
        DataType::LargeUtf8 => bytes(column.as_string::<i64>().value(row).as_bytes()),
        DataType::Utf8View => bytes(column.as_string_view().value(row).as_bytes()),
        DataType::Binary => bytes(column.as_binary::<i32>().value(row)),
        DataType::LargeBinary => bytes(column.as_binary::<i64>().value(row)),
        DataType::BinaryView => bytes(column.as_binary_view().value(row)),
        DataType::Int8 => Cell::Bare(value!(Int8Type).to_string()),
        DataType::Int16 => Cell::Bare(value!(Int16Type).to_string()),
        DataType::Int32 => Cell::Bare(value!(Int32Type).to_string()),
        DataType::Int64 => Cell::Bare(value!(Int64Type).to_string()),
        DataType::UInt8 => Cell::Bare(value!(UInt8Type).to_string()),
        DataType::UInt16 => Cell::Bare(value!(UInt16Type).to_string()),
        DataType::UInt32 => Cell::Bare(value!(UInt32Type).to_string()),
        DataType::UInt64 => Cell::Bare(value!(UInt64Type).to_string()),
        DataType::Float32 => Cell::Bare(serde_json::to_string(&value!(Float32Type)).ok()?),
        DataType::Float64 => Cell::Bare(serde_json::to_string(&value!(Float64Type)).ok()?),
        DataType::Boolean => Cell::Bare(column.as_boolean().value(row).to_string()),
        DataType::Date32 => {
            let day = column.as_primitive::<Date32Type>().value_as_date(row)?;
            text(day.to_string())
        }
        DataType::Timestamp(TimeUnit::Millisecond, _) => time!(TimestampMillisecondType),
        DataType::Timestamp(TimeUnit::Microsecond, _) => time!(TimestampMicrosecondType),
        DataType::Timestamp(TimeUnit::Nanosecond, _) => time!(TimestampNanosecondType),
        _ => return None,
    })
}

const fn bytes(value: &[u8]) -> Cell<'_> {
    Cell::Text(Cow::Borrowed(value))
}

fn text(value: String) -> Cell<'static> {
    Cell::Text(Cow::Owned(value.into_bytes()))
}
