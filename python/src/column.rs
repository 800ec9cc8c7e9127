//! A column of texts: of Python's strings, or of Arrow's without a copy of them.

use arrow_array::cast::AsArray as _;
use arrow_array::{Array as _, ArrayRef, make_array};
use arrow_data::ArrayData;
use arrow_pyarrow::FromPyArrow as _;
use arrow_schema::DataType;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};

pub(crate) enum Column {
    Python(Vec<Value>),
    Arrow(ArrayRef),
}

#[derive(FromPyObject)]
pub(crate) enum Value {
    Text(PyBackedStr),
    Bytes(PyBackedBytes),
    Null(Option<Never>),
}

/// What only `None` is an option of.
pub(crate) enum Never {}

impl FromPyObject<'_, '_> for Never {
    type Error = PyErr;

    fn extract(_: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        Err(PyTypeError::new_err("neither str, bytes nor None"))
    }
}

/// One value of a column.
#[derive(Clone, Copy)]
pub(crate) enum Cell<'c> {
    Null,
    Text(&'c str),
    Bytes(&'c [u8]),
}

impl Cell<'_> {
    /// The length in bytes.
    pub(crate) fn len(self) -> usize {
        match self {
            Self::Null => 0,
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
        }
    }

    /// The value as text; `None` for null.
    pub(crate) fn text(self) -> Option<String> {
        match self {
            Self::Null => None,
            Self::Text(text) => Some(text.to_owned()),
            Self::Bytes(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        }
    }
}

impl Column {
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Python(values) => values.len(),
            Self::Arrow(array) => array.len(),
        }
    }

    pub(crate) fn get(&self, row: usize) -> Cell<'_> {
        match self {
            Self::Python(values) => match values.get(row) {
                Some(Value::Text(text)) => Cell::Text(text),
                Some(Value::Bytes(bytes)) => Cell::Bytes(bytes),
                Some(Value::Null(_)) | None => Cell::Null,
            },
            Self::Arrow(array) if array.is_null(row) => Cell::Null,
            Self::Arrow(array) => match array.data_type() {
                DataType::Utf8 => Cell::Text(array.as_string::<i32>().value(row)),
                DataType::LargeUtf8 => Cell::Text(array.as_string::<i64>().value(row)),
                DataType::Utf8View => Cell::Text(array.as_string_view().value(row)),
                DataType::Binary => Cell::Bytes(array.as_binary::<i32>().value(row)),
                DataType::LargeBinary => Cell::Bytes(array.as_binary::<i64>().value(row)),
                DataType::BinaryView => Cell::Bytes(array.as_binary_view().value(row)),
                _ => Cell::Null,
            },
        }
    }
}

impl FromPyObject<'_, '_> for Column {
    type Error = PyErr;

    fn extract(column: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if !column.hasattr("__arrow_c_array__")? {
            return column.extract().map(Self::Python);
        }
        let array = make_array(ArrayData::from_pyarrow_bound(&column)?);
        match array.data_type() {
            DataType::Utf8
            | DataType::LargeUtf8
            | DataType::Utf8View
            | DataType::Binary
            | DataType::LargeBinary
            | DataType::BinaryView
            | DataType::Null => Ok(Self::Arrow(array)),
            other => Err(PyTypeError::new_err(format!(
                "a column of {other}, which is neither text nor bytes"
            ))),
        }
    }
}
