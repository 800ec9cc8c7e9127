//! Reads the text exports of Innokylä pages.

mod assemble;
pub mod check;
mod clean;
mod diagnostic;
mod document;
mod error;
mod fault;
#[cfg(test)]
mod growth;
mod layout;
mod lines;
mod outline;
mod parsed;
pub mod profile;
mod record;
#[cfg(feature = "cli")]
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;
mod source;
mod span;
mod value;
mod work;

pub use check::check;
pub use diagnostic::{Diagnostic, Related, Severity, SeverityError};
pub use document::{Document, SCHEMA, Source};
pub use error::Error;
pub use layout::{Field, LabelInfo, labels};
pub use outline::{Outline, Part, Role};
pub use parsed::{Parsed, parse, parse_bytes, parse_decoded};
pub use profile::Profile;
pub use record::{
    Actors, Article, Attachment, Block, Contact, DateRange, Email, Image, KehittamisenPolku, Kind,
    Kokonaisuus, Language, Locality, Organisation, PartialDate, PartialDateError, Period, Person,
    Record, Region, RegionalPage, Section, SectionId, Text, Toimintamalli,
};
pub use source::{Decoded, Encoding, EncodingError, LineIndex, Position, decode, decode_as};
pub use span::{Span, Spanned};
