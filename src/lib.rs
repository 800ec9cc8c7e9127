//! Reads the text exports of [Innokylä](https://innokyla.fi) pages and gives back
//! typed records and JSON.
//!
//! A page is plain text: a title, a lead, a block of basic facts under Finnish
//! labels, then free sections. [`parse`] reads any page and never fails. Where a page
//! does not read as it should, [`Parsed::diagnostics`] says so at the place.
//!
//! ```
//! use innokyla::Document;
//!
//! let text = "\
//! Keski-Suomi: Silta kotiin
//!
//! Hanke tuo hoidon kotiin.
//!
//! Kokonaisuuden nimi
//! Keski-Suomi: Silta kotiin
//! Toimiaika
//!
//! Hanke toteutetaan vuosina 2022–2023.
//!
//! Rahoittaja
//! Sosiaali- ja terveysministeriö (STM)
//!
//! Luotu
//!
//! 25.1.2022
//!
//! Viimeksi muokattu
//!
//! 5.5.2022
//! ";
//! let parsed = innokyla::parse(text);
//! let page = parsed.record().as_kokonaisuus().unwrap();
//! assert_eq!(page.region.unwrap().name(), "Keski-Suomi");
//! assert_eq!(page.funders[0].abbreviation.as_deref(), Some("STM"));
//!
//! // Every value knows its place in the text.
//! let created = page.created.unwrap();
//! assert_eq!(created.to_string(), "2022-01-25");
//! assert_eq!(created.span.slice(text), "25.1.2022");
//!
//! assert!(parsed.diagnostics().is_empty());
//! let json = serde_json::to_value(Document::of(parsed.record())).unwrap();
//! assert_eq!(json["period"]["ranges"][0]["end"], "2023");
//! ```
//!
//! | to | use |
//! |---|---|
//! | read text | [`parse`] |
//! | read bytes in any encoding that exports come in | [`parse_bytes`], [`decode`] |
//! | read JSON lines of pages | [`jsonl`] |
//! | read strictly | [`Parsed::into_result`] |
//! | get the values | [`Parsed::record`]: a [`Record`], one struct for each [`Kind`] of page |
//! | keep the values longer than the text | [`Parsed::into_record`] and [`Record::into_owned`] |
//! | get plain text | [`plain_text`] of a body, [`Text`] of a value |
//! | write Arrow | the module `arrow` |
//! | write JSON and read it back | [`Document`]: the record in its envelope, with spans if wanted |
//! | see each line's role | [`Parsed::outline`] |
//! | check pages with options | [`check()`], [`check::Options`], [`check::RULES`] |
//! | see what has changed between two readings of a page | [`diff::pages`] |
//! | see what recurs in a collection, and what changed on the site | [`Profile`] |
//! | learn the site's frame, and pass over it | [`Profile::frame`], [`parse_with`] |
//!
//! Days are [`chrono`]'s [`NaiveDate`](chrono::NaiveDate). Records, kinds and fields are
//! `#[non_exhaustive]`: the site may get new labels.
//!
//! # Features
//!
//! - `cli` (default): the command `innokyla`, with `report` and `schema`.
//! - `excel` (default): Excel workbooks out of the command.
//! - `parquet`: Parquet out of the command and into it, with `arrow`.
//! - `report`: the module `report`, which writes diagnostics as text, JSON, SARIF, GitHub
//!   and GitLab annotations and JUnit.
//! - `arrow`: the module `arrow`, pages as record batches of one fixed schema.
//! - `schema`: the module `schema`, JSON Schemas of the record, the diagnostics and
//!   the profile.
//!
//! The library opens no file and starts no thread: readers and writers are the
//! caller's.

#![forbid(unsafe_code)]

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../docs/library.md")]
struct Guide;

// The tests of growth share their conversion with the benches, which use the crate.
#[cfg(test)]
extern crate self as innokyla;

#[cfg(feature = "arrow")]
pub mod arrow;
mod assemble;
mod blocks;
pub mod check;
mod clean;
mod diagnostic;
pub mod diff;
mod document;
mod error;
mod fault;
#[cfg(test)]
mod growth;
mod habit;
pub mod jsonl;
mod layout;
mod line_ends;
mod lines;
mod markup;
mod names;
mod page;
mod parsed;
mod partners;
mod plural;
pub mod profile;
mod record;
#[cfg(feature = "report")]
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;
mod source;
mod span;
mod steps;
mod text;
mod value;
mod word_filter;

pub use check::check;
pub use chrono;
pub use diagnostic::{Diagnostic, Related, Severity};
pub use document::{Document, Kept, SCHEMA, Source};
pub use error::Error;
pub use layout::{Field, LabelInfo, labels};
pub use names::NameError;
pub use page::{Frame, FrameSide, Outline, Part, Role};
pub use parsed::{
    ParseOptions, Parsed, parse, parse_bytes, parse_decoded, parse_decoded_with, parse_with,
};
pub use profile::Profile;
pub use record::{
    Actors, Article, Attachment, Block, Contact, DateRange, Email, Image, KehittamisenPolku, Kind,
    Kokonaisuus, Language, Locality, Organisation, PartialDate, PartialDateError, Period, Person,
    Programme, Record, Region, RegionalPage, Section, SectionId, Text, Toimintamalli, WrongKind,
    plain_text,
};
pub use source::{
    Decoded, Encoding, EncodingError, LineIndex, Position, decode, decode_as, decode_str,
};
pub use span::{Span, Spanned};
