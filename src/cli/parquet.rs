//! Parquet: the columns of [`innokyla::arrow`] in a file.

mod write;

pub(crate) use write::{ColumnPart, ParquetFile};
