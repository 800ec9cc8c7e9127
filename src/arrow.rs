//! Pages as Arrow: one fixed schema for all kinds of page, and record batches of it.
//!
//! The columns are the keys of the JSON contract, in its order: `kind` tells the kinds
//! apart, objects are structs, arrays are lists, days are `date32`, whole numbers `int64`,
//! and all else is `utf8`; a side of a period is text at its own precision. Blocks of all
//! types are one struct with the keys of each. Every column is always there, whatever the
//! pages, and may be null: it is where the page's kind has no such key, where the value is
//! absent, and for `source` and `diagnostics` where a [`Document`] has none. The fields that
//! are kept with a page are one column, `kept`, as JSON. `spans` are in the JSON alone.
//!
//! ```
//! use innokyla::Document;
//!
//! let pages = ["Kokonaisuuden nimi\nSilta-hanke\n", "Otsikko\n\nTeksti on virke.\n"];
//! let parsed = pages.map(innokyla::parse);
//! let batch = innokyla::arrow::record_batch(parsed.iter().map(|page| Document::of(page.record())))?;
//! assert_eq!((batch.num_rows(), batch.schema()), (2, innokyla::arrow::schema()));
//! # Ok::<(), innokyla::arrow::BatchError>(())
//! ```

mod append;
mod builder;
mod columns;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, Schema, SchemaRef};
use serde_json::{Value, json};

pub(crate) use append::{Append, AppendFields, append_fields};
pub use arrow_array;
pub use arrow_schema;
pub(crate) use builder::{AppendError, ColumnBuilder, StructBuilder};

use crate::diagnostic::Diagnostic;
use crate::document::{Document, SCHEMA, Source};

/// The key of the schema's metadata that names the version of the contract.
pub const SCHEMA_KEY: &str = "innokyla.schema";

/// The one schema that all pages have.
///
/// Its metadata has the version of the contract under [`SCHEMA_KEY`].
///
/// ```
/// let schema = innokyla::arrow::schema();
/// assert_eq!(schema.metadata()[innokyla::arrow::SCHEMA_KEY], innokyla::SCHEMA);
/// let created = schema.field_with_name("created").unwrap();
/// assert_eq!(created.data_type().to_string(), "Date32");
/// ```
#[must_use]
pub fn schema() -> SchemaRef {
    static KEPT: OnceLock<SchemaRef> = OnceLock::new();
    let kept = KEPT.get_or_init(|| {
        let version = HashMap::from([(SCHEMA_KEY.to_owned(), SCHEMA.to_owned())]);
        Arc::new(Schema::new_with_metadata(columns::fields(), version))
    });
    Arc::clone(kept)
}

/// The schema for people and programs without Arrow: each column with its type, its
/// meaning, and for the columns of a record the kinds of page that have it.
///
/// ```
/// let described = innokyla::arrow::described();
/// assert_eq!(described["columns"][0]["name"], "schema");
/// ```
#[must_use]
pub fn described() -> Value {
    json!({ "schema": SCHEMA, "columns": columns::described() })
}

/// Why pages could not be put into a record batch: a column would hold 2 GiB of text or
/// more.
#[derive(Debug, thiserror::Error)]
#[error("the pages do not fit into one record batch: {0}")]
pub struct BatchError(Box<dyn std::error::Error + Send + Sync>);

impl From<AppendError> for BatchError {
    fn from(error: AppendError) -> Self {
        Self(error.into())
    }
}

impl From<ArrowError> for BatchError {
    fn from(error: ArrowError) -> Self {
        Self(error.into())
    }
}

/// Puts pages into one record batch of the [`schema`].
///
/// # Errors
///
/// [`BatchError`] where a column would hold 2 GiB of text or more.
pub fn record_batch<'d>(
    pages: impl IntoIterator<Item = Document<'d>>,
) -> Result<RecordBatch, BatchError> {
    let mut builder = BatchBuilder::new()?;
    for page in pages {
        builder.push(&page)?;
    }
    builder.finish()
}

/// Puts pages into record batches of the [`schema`], one page at a time.
///
/// ```
/// use innokyla::Document;
/// use innokyla::arrow::BatchBuilder;
///
/// let mut builder = BatchBuilder::new()?;
/// let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta-hanke\n");
/// builder.push(&Document::of(parsed.record()))?;
/// assert_eq!(builder.finish()?.num_rows(), 1);
/// assert_eq!(builder.finish()?.num_rows(), 0, "it starts anew");
/// # Ok::<(), innokyla::arrow::BatchError>(())
/// ```
#[derive(Debug)]
pub struct BatchBuilder(StructBuilder);

impl BatchBuilder {
    /// A builder without pages.
    ///
    /// # Errors
    ///
    /// [`BatchError`] where the schema has a type that cannot be built: none has.
    pub fn new() -> Result<Self, BatchError> {
        Ok(Self(StructBuilder::of(schema().fields())?))
    }

    /// Adds a page. Its `spans` are passed over.
    ///
    /// # Errors
    ///
    /// [`BatchError`] where a column would hold 2 GiB of text or more; the builder is of
    /// no use then.
    pub fn push(&mut self, page: &Document<'_>) -> Result<(), BatchError> {
        let row = &mut self.0;
        row.field("schema", SCHEMA)?;
        row.field("source", &page.source)?;
        row.field("kind", &page.record.kind())?;
        page.record.append_fields(row)?;
        row.field("diagnostics", &page.diagnostics.as_deref())?;
        row.field("kept", &page.source.as_ref().and_then(kept))?;
        row.end();
        Ok(())
    }

    /// Adds a row for an input that gave no page: where it came from, and why. Every other
    /// column of the row is null, `kind` among them.
    ///
    /// ```
    /// use innokyla::arrow::BatchBuilder;
    /// use innokyla::check::{Options, not_text};
    /// use innokyla::{Encoding, Source};
    ///
    /// let mut builder = BatchBuilder::new()?;
    /// let error = innokyla::parse_bytes(b"%PDF-1.7\n\x00").unwrap_err();
    /// let why = not_text(&error, &Options::default());
    /// builder.push_unread(&Source::new(Encoding::Utf8).id("7"), why.as_slice())?;
    /// let batch = builder.finish()?;
    /// assert_eq!(batch.column_by_name("kind").unwrap().null_count(), 1);
    /// assert_eq!(batch.column_by_name("diagnostics").unwrap().null_count(), 0);
    /// # Ok::<(), innokyla::arrow::BatchError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`push`](Self::push).
    pub fn push_unread(
        &mut self,
        source: &Source<'_>,
        diagnostics: &[Diagnostic],
    ) -> Result<(), BatchError> {
        let row = &mut self.0;
        row.field("schema", SCHEMA)?;
        row.field("source", source)?;
        row.field("diagnostics", diagnostics)?;
        row.field("kept", &kept(source))?;
        row.end();
        Ok(())
    }

    /// The pages since the last batch, as a batch.
    ///
    /// # Errors
    ///
    /// None that [`push`](Self::push) has not told.
    pub fn finish(&mut self) -> Result<RecordBatch, BatchError> {
        let (_, columns, _) = self.0.finish()?.into_parts();
        Ok(RecordBatch::try_new(schema(), columns)?)
    }
}

/// The fields that are kept with a page as one JSON object; `None` where there are none.
fn kept(source: &Source<'_>) -> Option<String> {
    let fields = source.kept.iter();
    let fields: BTreeMap<_, _> = fields.map(|it| (it.name.as_ref(), it.json())).collect();
    (!fields.is_empty()).then(|| serde_json::to_string(&fields).unwrap_or_default())
}
