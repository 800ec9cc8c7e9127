//! Parquet: the columns of [`innokyla::arrow`] out, and texts of any file in.

mod cell;
mod read;
mod write;

pub(crate) use read::{PageColumns, ParquetPages};
pub(crate) use write::{ColumnPart, ParquetFile};
