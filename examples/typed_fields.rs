//! Reads one export and uses its typed fields.
//!
//! ```text
//! cargo run --example typed_fields -- seeds/004_d72ad091c9e082db.txt
//! ```

use std::error::Error;
use std::ffi::OsString;
use std::io::{self, Write};

use innokyla::chrono::NaiveDate;

fn main() -> Result<(), Box<dyn Error>> {
    run(std::env::args_os().skip(1), &mut io::stdout().lock())
}

/// Prints what a page of a programme says of itself.
pub fn run(
    mut arguments: impl Iterator<Item = OsString>,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let path = arguments.next().ok_or("usage: typed_fields FILE")?;
    let bytes = std::fs::read(&path)?;
    let parsed = innokyla::parse_bytes(&bytes)?;

    let Some(page) = parsed.record().as_kokonaisuus() else {
        writeln!(out, "a page of another kind: {}", parsed.record().kind())?;
        return Ok(());
    };
    if let Some(name) = &page.name {
        writeln!(out, "name: {name}")?;
    }
    if let Some(region) = page.region {
        writeln!(out, "region: {} {}", region.code(), *region)?;
    }
    for range in &page.period.ranges {
        // A year covers its days: 2020–2021 is 2020-01-01 to 2021-12-31.
        let start = range.start.and_then(|date| date.first_day());
        let end = range.end.and_then(|date| date.last_day());
        let day = |day: Option<NaiveDate>| day.map_or("…".to_owned(), |day| day.to_string());
        writeln!(out, "runs: {} to {}", day(start), day(end))?;
    }
    for funder in &page.funders {
        writeln!(out, "funder: {}", funder.name)?;
    }
    for person in &page.contact.people {
        let role = person.role.as_deref().unwrap_or("contact");
        writeln!(out, "{role}: {}", person.name)?;
    }
    for phone in &page.contact.phones {
        writeln!(out, "telephone: {phone}")?;
    }
    // Dates are chrono's, so they compare and subtract.
    if let (Some(created), Some(modified)) = (page.created, page.modified) {
        let days = (*modified - *created).num_days();
        writeln!(out, "last changed {days} days after {}", created.value)?;
    }
    // Every value knows where it stands.
    if let Some(created) = page.created {
        let printed = created.span.slice(parsed.text());
        writeln!(out, "printed as {printed}, at byte {}", created.span.start)?;
    }
    Ok(())
}
