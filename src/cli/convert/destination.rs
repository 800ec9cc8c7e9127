//! Where the pages go, by what the command line says and what is there.

use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use clap::ValueEnum as _;

use super::ConvertArgs;
use crate::cli::compressed::Compression;
use crate::cli::extension::{extension, names_folder, of_extension, refuse_unknown};
use crate::cli::mirror::Mirror;
use crate::cli::path::is_stream;
use crate::cli::render::PageFormat;
use crate::cli::tables;
use crate::cli::terminal::escape;
use crate::cli::{Usage, usage};

pub(super) enum Destination {
    Stdout,
    /// All in one file.
    File(PathBuf),
    /// Each in a file of its own.
    Folder(Mirror),
    /// All in the tables of a folder.
    Tables(PathBuf),
}

impl Destination {
    /// Where a command line sends its pages, and in which format.
    pub(super) fn of(args: &ConvertArgs, one: bool) -> Result<(Self, PageFormat), Usage> {
        let default = if one {
            PageFormat::Json
        } else {
            PageFormat::Ndjson
        };
        let format = args.format.unwrap_or(default);
        let Some(path) = args.output.as_ref().filter(|path| !is_stream(path)) else {
            refuse_stdout(format)?;
            return Ok((Self::Stdout, format));
        };
        let kind = fs::metadata(path).ok();
        let is_folder = kind.as_ref().is_some_and(fs::Metadata::is_dir);
        let is_file = kind.as_ref().is_some_and(fs::Metadata::is_file);
        let shown = escape(path.as_os_str());
        if args.format == Some(PageFormat::CsvTables) {
            return match kind {
                Some(_) if !is_folder => Err(usage(format_args!(
                    "csv-tables are written to a folder, and {shown} is none: name another"
                ))),
                _ => Ok((Self::Tables(path.clone()), format)),
            };
        }
        if kind.is_some() && !is_folder && !is_file {
            // A device or a pipe.
            return Ok((Self::File(path.clone()), format));
        }
        if !is_folder {
            let known = PageFormat::EXTENSIONS.map(|(extension, _)| extension);
            let is_stream = args.format.is_some_and(|format| format != PageFormat::Json);
            refuse_unknown(path, (!is_file && !is_stream).then_some(&known))?;
        }
        let is_folder = is_folder || !is_file && names_folder(path);
        let named = extension(path)
            .and_then(|it| of_extension(&PageFormat::EXTENSIONS, &it))
            .filter(|_| !is_folder);
        let destination = match (args.format, named) {
            (None | Some(PageFormat::Json), Some(PageFormat::Json)) => {
                (Self::File(path.clone()), PageFormat::Json)
            }
            (None | Some(PageFormat::Json), None) if is_file => {
                return Err(usage(format_args!(
                    "json is written to a folder or a name that ends in .json, and {shown} is \
                     neither: name another, or choose --format ndjson or csv"
                )));
            }
            (None | Some(PageFormat::Json), None) => {
                let folder = Mirror::new(path.clone(), args.update, args.prune, &made_by(args));
                (Self::Folder(folder), PageFormat::Json)
            }
            (Some(format), Some(named))
                if format != named && (format == PageFormat::Json || is_container(named)) =>
            {
                return Err(usage(format_args!(
                    "{0} is asked for, and {shown} is a name for another format: leave --format \
                     out, or end the name with .{0}",
                    name(format)
                )));
            }
            (Some(format), _) if is_folder => {
                let format = name(format);
                let inside = path.join(format!("pages.{format}"));
                let inside = escape(inside.as_os_str());
                return Err(usage(format_args!(
                    "{format} is written to one file, and {shown} is a folder: name a file in it, \
                     such as {inside}"
                )));
            }
            (Some(format), _) | (None, Some(format)) => (Self::File(path.clone()), format),
        };
        if is_container(destination.1) && path.to_str().and_then(Compression::of_name).is_some() {
            return Err(usage(format_args!(
                "{} is packed inside: leave .gz or .zst off {shown}",
                name(destination.1)
            )));
        }
        Ok(destination)
    }

    /// The files and folders that are written to.
    pub(super) fn paths(&self) -> Vec<PathBuf> {
        match self {
            Self::Stdout => Vec::new(),
            Self::File(path) => vec![path.clone()],
            Self::Folder(folder) => vec![folder.root().to_owned()],
            Self::Tables(folder) => [folder.clone()]
                .into_iter()
                .chain(tables::files(folder))
                .collect(),
        }
    }
}

/// Whether a file of the format is packed in a way of its own.
const fn is_container(format: PageFormat) -> bool {
    matches!(format, PageFormat::Xlsx | PageFormat::Parquet)
}

/// Refuses to show what no terminal shows, and several files as one.
fn refuse_stdout(format: PageFormat) -> Result<(), Usage> {
    match format {
        PageFormat::CsvTables => Err(usage(
            "csv-tables are several files: name the folder for them by -o DIR",
        )),
        format if is_container(format) && io::stdout().is_terminal() => Err(usage(format_args!(
            "{} is not for the eye: name a file for it by -o FILE",
            name(format)
        ))),
        _ => Ok(()),
    }
}

/// The format as it is given.
fn name(format: PageFormat) -> String {
    let value = format.to_possible_value();
    value.map_or_else(String::new, |value| value.get_name().to_owned())
}

/// What the records depend on beside the input.
fn made_by(args: &ConvertArgs) -> String {
    let ConvertArgs {
        spans, diagnostics, ..
    } = args;
    let (input, profile) = (args.input.reading.in_words(), args.frame.checksum());
    let kept = args.keep.keys();
    format!("spans={spans} diagnostics={diagnostics} kept={kept:?} profile={profile:?} {input}")
}
