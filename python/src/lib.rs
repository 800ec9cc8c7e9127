//! The compiled half of the Python package `innokyla`.
//!
//! It parses without the interpreter's lock and hands records over as the JSON of the
//! contract; the typed classes around them are in `innokyla/`.

mod arrow;
mod characters;
mod column;
mod page_text;
mod reader;

#[pyo3::pymodule]
mod _innokyla {
    #[pymodule_export]
    use super::arrow::{ArrowPages, to_arrow};
    #[pymodule_export]
    use super::page_text::{PageText, decode, decode_text, plain_text};
    #[pymodule_export]
    use super::reader::Reader;
}
