//! What a command line asks for: which format goes where.

use std::fs;
use std::path::{Path, PathBuf};

use super::ConvertArgs;
use crate::cli::buffers::Buffers;
use crate::cli::ending::{ending, names_folder, refuse_unknown};
use crate::cli::failure::unwritten;
use crate::cli::mirror::Mirror;
use crate::cli::output::Output;
use crate::cli::render::{Extras, PageFormat, PageShape};
use crate::cli::terminal::escape;
use crate::cli::{Usage, usage};

/// What a valid command line asks for.
pub(super) struct Plan {
    pub(super) destination: Destination,
    pub(super) shape: PageShape,
    pub(super) extras: Extras,
    /// What pages are written into on their way to the stream.
    pub(super) buffers: Buffers,
}

pub(super) enum Destination {
    Stdout,
    /// All in one file.
    File(PathBuf),
    /// Each in a file of its own.
    Folder(Mirror),
}

impl Destination {
    /// The file or folder, if it is one.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdout => None,
            Self::File(path) => Some(path),
            Self::Folder(folder) => Some(folder.root()),
        }
    }
}

impl Plan {
    pub(super) fn of(args: &ConvertArgs) -> Result<Self, Usage> {
        let one = args.input.is_one_page();
        let (destination, format) = destination(args, one)?;
        let folder = matches!(destination, Destination::Folder(_));
        for (option, is_given) in [("--update", args.update), ("--prune", args.prune)] {
            if is_given && !folder {
                return Err(usage(format_args!(
                    "{option} needs an output folder: -o DIR"
                )));
            }
        }
        if format == PageFormat::Csv && (args.spans || args.diagnostics) {
            return Err(usage(
                "a table has no place for --spans and --diagnostics: leave them out, or choose --format \
                 ndjson",
            ));
        }
        args.keep.refuse_taken(format)?;
        Ok(Self {
            destination,
            shape: match format {
                PageFormat::Json if one || folder => PageShape::Object,
                PageFormat::Json => PageShape::Element,
                PageFormat::Ndjson => PageShape::Line,
                PageFormat::Csv => PageShape::Row,
            },
            extras: Extras {
                spans: args.spans,
                diagnostics: args.diagnostics,
                kept: args.keep.keys(),
            },
            buffers: Buffers::default(),
        })
    }

    pub(super) const fn is_file(&self) -> bool {
        matches!(self.destination, Destination::File(_))
    }

    /// Opens the one stream that everything goes to, or makes the folder, which
    /// needs none. The error is a message.
    pub(super) fn open(&self) -> Result<Option<Output>, String> {
        match &self.destination {
            Destination::Stdout => Ok(Some(Output::stdout())),
            Destination::File(path) => Output::file(path).map(Some),
            Destination::Folder(folder) => match folder.open() {
                Ok(()) => Ok(None),
                Err(error) => Err(unwritten(folder.root(), &error)),
            },
        }
    }
}

fn destination(args: &ConvertArgs, one: bool) -> Result<(Destination, PageFormat), Usage> {
    let default = if one {
        PageFormat::Json
    } else {
        PageFormat::Ndjson
    };
    let format = args.format.unwrap_or(default);
    let Some(path) = args.output.as_ref().filter(|path| *path != Path::new("-")) else {
        return Ok((Destination::Stdout, format));
    };
    let kind = fs::metadata(path).ok();
    let is_folder = kind.as_ref().is_some_and(fs::Metadata::is_dir);
    let is_file = kind.as_ref().is_some_and(fs::Metadata::is_file);
    if kind.is_some() && !is_folder && !is_file {
        // A device or a pipe.
        return Ok((Destination::File(path.clone()), format));
    }
    let shown = escape(path.as_os_str());
    if !is_folder {
        let known = ["json", "ndjson", "jsonl", "csv"];
        let is_stream = args.format.is_some_and(|format| format != PageFormat::Json);
        refuse_unknown(path, (!is_file && !is_stream).then_some(&known))?;
    }
    let is_folder = is_folder || !is_file && names_folder(path);
    let named = ending(path)
        .and_then(|ending| PageFormat::of_ending(&ending))
        .filter(|_| !is_folder);
    match (args.format, named) {
        (None | Some(PageFormat::Json), Some(PageFormat::Json)) => {
            Ok((Destination::File(path.clone()), PageFormat::Json))
        }
        (None | Some(PageFormat::Json), None) if is_file => Err(usage(format_args!(
            "json is written to a folder or a name that ends in .json, and {shown} is neither: \
             name another, or choose --format ndjson or csv"
        ))),
        (None | Some(PageFormat::Json), None) => {
            let folder = Mirror::new(path.clone(), args.update, args.prune, &made_by(args));
            Ok((Destination::Folder(folder), PageFormat::Json))
        }
        (Some(PageFormat::Json), Some(_)) => Err(usage(format_args!(
            "json is asked for, and {shown} is a name for another format: leave --format out, or \
             end the name with .json"
        ))),
        (Some(format), _) if is_folder => {
            let format = format!("{format:?}").to_lowercase();
            let inside = path.join(format!("pages.{format}"));
            let inside = escape(inside.as_os_str());
            Err(usage(format_args!(
                "{format} is written to one file, and {shown} is a folder: name a file in it, such as \
                 {inside}"
            )))
        }
        (Some(format), _) | (None, Some(format)) => Ok((Destination::File(path.clone()), format)),
    }
}

/// What the records depend on beside the input.
fn made_by(args: &ConvertArgs) -> String {
    let ConvertArgs {
        spans, diagnostics, ..
    } = args;
    let (input, profile) = (args.input.reading(), args.frame.checksum());
    let kept = args.keep.keys();
    format!("spans={spans} diagnostics={diagnostics} kept={kept:?} profile={profile:?} {input}")
}
