//! One cell: text is never a formula, dates and numbers are what they are.

use std::borrow::Cow;

use innokyla::chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Worksheet, XlsxError};

use super::Formats;
use crate::cli::csv::{CellType, without_controls};

/// The longest text of a cell, in units of UTF-16.
const LONGEST: usize = 32_767;

/// What stands where the rest of a text is cut off.
const CUT: &str = " […]";

/// Writes a cell; whether it is whole.
pub(super) fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    holds: CellType,
    cell: &str,
    formats: &Formats,
) -> Result<bool, XlsxError> {
    match holds {
        CellType::Integer => {
            if let Some(number) = number(cell) {
                sheet.write_number_with_format(row, column, number, &formats.text)?;
                return Ok(true);
            }
        }
        CellType::Boolean => {
            sheet.write_boolean_with_format(row, column, cell == "true", &formats.text)?;
            return Ok(true);
        }
        CellType::Date => {
            if let Some(date) = date(cell) {
                sheet.write_datetime_with_format(row, column, &date, &formats.date)?;
                return Ok(true);
            }
        }
        CellType::Text => {}
    }
    let (text, whole) = fitting(cell);
    sheet.write_string_with_format(row, column, text, &formats.text)?;
    Ok(whole)
}

/// A number that Excel holds to the last digit.
fn number(cell: &str) -> Option<f64> {
    let number: u64 = cell.parse().ok()?;
    (number < 1 << 53).then_some(number as f64)
}

/// A day that Excel has: from 1900 on.
fn date(cell: &str) -> Option<ExcelDateTime> {
    let day: NaiveDate = cell.parse().ok()?;
    let (month, day_of_month) = (
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month, day_of_month).ok()
}

/// The text as a cell can hold it, and whether that is all of it.
fn fitting(cell: &str) -> (Cow<'_, str>, bool) {
    // XML has no place for these either.
    let is_foreign = |c: char| matches!(c, '\u{fffe}' | '\u{ffff}');
    let text = match without_controls(Cow::Borrowed(cell)) {
        text if text.contains(is_foreign) => text.replace(is_foreign, "\u{fffd}").into(),
        text => text,
    };
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return (text, true);
    }
    let room = LONGEST - CUT.encode_utf16().count();
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > room
    });
    let end = end.map_or(text.len(), |(at, _)| at);
    (
        format!("{}{CUT}", text.get(..end).unwrap_or_default()).into(),
        false,
    )
}
