//! What a command line asks for: which format goes where.

use super::ConvertArgs;
use super::destination::Destination;
use super::target::Target;
use crate::cli::buffers::Buffers;
use crate::cli::csv::CsvDialect;
#[cfg(feature = "excel")]
use crate::cli::excel::ExcelFile;
use crate::cli::failure::unwritten;
#[cfg(not(all(feature = "excel", feature = "parquet")))]
use crate::cli::lacking;
use crate::cli::output::Output;
#[cfg(feature = "parquet")]
use crate::cli::parquet::ParquetFile;
use crate::cli::render::{Extras, PageFormat, PageShape};
use crate::cli::tables::CsvFolder;
use crate::cli::{Usage, usage};

/// What a valid command line asks for.
pub(super) struct Plan {
    pub(super) destination: Destination,
    pub(super) form: PageForm,
    pub(super) extras: Extras,
    dialect: CsvDialect,
    /// What pages are written into on their way to the stream.
    pub(super) buffers: Buffers,
}

/// What becomes of a page.
#[derive(Clone, Copy)]
pub(super) enum PageForm {
    /// Bytes of a stream, or of a file of its own.
    Bytes(PageShape),
    /// Rows of several tables.
    Tables,
    /// A row of nested columns.
    #[cfg(feature = "parquet")]
    Columns,
}

impl PageForm {
    /// How many times as large as usual the batches of pages are. Columns are begun anew
    /// for each batch, a hundred of them.
    pub(super) const fn batch_size(self) -> usize {
        match self {
            #[cfg(feature = "parquet")]
            Self::Columns => 4,
            _ => 1,
        }
    }
}

impl Plan {
    pub(super) fn of(args: &ConvertArgs) -> Result<Self, Usage> {
        let one = args.input.is_one_page();
        let (destination, format) = Destination::of(args, one)?;
        let dialect = dialect(args, format)?;
        let folder = matches!(destination, Destination::Folder(_));
        for (option, is_given) in [("--update", args.update), ("--prune", args.prune)] {
            if is_given && !folder {
                return Err(usage(format_args!(
                    "{option} needs an output folder: -o DIR"
                )));
            }
        }
        refuse_extras(args, format)?;
        args.keep.refuse_taken(format)?;
        Ok(Self {
            destination,
            form: match format {
                PageFormat::Json if one || folder => PageForm::Bytes(PageShape::Object),
                PageFormat::Json => PageForm::Bytes(PageShape::Element),
                PageFormat::Ndjson => PageForm::Bytes(PageShape::Line),
                PageFormat::Csv => PageForm::Bytes(PageShape::Row(dialect)),
                PageFormat::CsvTables => PageForm::Tables,
                #[cfg(feature = "excel")]
                PageFormat::Xlsx => PageForm::Tables,
                #[cfg(not(feature = "excel"))]
                PageFormat::Xlsx => return Err(lacking("Excel", "excel")),
                #[cfg(feature = "parquet")]
                PageFormat::Parquet => PageForm::Columns,
                #[cfg(not(feature = "parquet"))]
                PageFormat::Parquet => return Err(lacking("Parquet", "parquet")),
            },
            dialect,
            extras: Extras {
                spans: args.spans,
                diagnostics: args.diagnostics,
                kept: args.keep.keys(),
            },
            buffers: Buffers::default(),
        })
    }

    /// Whether the output is there whole or not at all.
    pub(super) const fn is_whole(&self) -> bool {
        matches!(
            self.destination,
            Destination::File(_) | Destination::Tables(_)
        )
    }

    /// Opens the one thing that everything goes to, or makes the folder, which
    /// needs none. The error is a message.
    pub(super) fn open(&self) -> Result<Option<Target>, String> {
        let output = match &self.destination {
            Destination::Stdout => Output::stdout(),
            Destination::File(path) => Output::file(path)?,
            Destination::Tables(folder) => {
                return CsvFolder::new(folder, self.dialect, &self.extras.kept)
                    .map(|it| Some(Target::Tables(it)));
            }
            Destination::Folder(folder) => {
                return match folder.open() {
                    Ok(()) => Ok(None),
                    Err(error) => Err(unwritten(folder.root(), &error)),
                };
            }
        };
        match self.form {
            PageForm::Bytes(shape) => Ok(Some(Target::Stream(output, shape))),
            #[cfg(feature = "parquet")]
            PageForm::Columns => {
                ParquetFile::new(output).map(|file| Some(Target::Parquet(Box::new(file))))
            }
            #[cfg(feature = "excel")]
            PageForm::Tables => ExcelFile::new(output, &self.extras.kept)
                .map(|file| Some(Target::Excel(Box::new(file)))),
            #[cfg(not(feature = "excel"))]
            PageForm::Tables => Ok(None),
        }
    }
}

/// Refuses what a format has no place for.
fn refuse_extras(args: &ConvertArgs, format: PageFormat) -> Result<(), Usage> {
    match format {
        PageFormat::Json | PageFormat::Ndjson => Ok(()),
        PageFormat::Csv if args.spans || args.diagnostics => Err(usage(
            "a table has no place for --spans and --diagnostics: leave them out, or choose --format \
             ndjson",
        )),
        _ if args.spans => Err(usage(
            "a table has no place for --spans: leave it out, or choose --format ndjson",
        )),
        PageFormat::CsvTables | PageFormat::Xlsx if args.diagnostics => Err(usage(
            "the table `findings` has the diagnostics: leave --diagnostics out",
        )),
        _ => Ok(()),
    }
}

/// The dialect that is asked for, of a format that has some.
fn dialect(args: &ConvertArgs, format: PageFormat) -> Result<CsvDialect, Usage> {
    match (args.csv_dialect, format) {
        (Some(_), PageFormat::Csv | PageFormat::CsvTables) | (None, _) => {
            Ok(args.csv_dialect.unwrap_or_default())
        }
        _ => Err(usage(
            "--csv-dialect is about csv and csv-tables: leave it out, or choose one of them",
        )),
    }
}
