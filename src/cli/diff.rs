//! `innokyla diff`: what has changed between two pages or collections.
//!
//! Both sides are read once for a line a page: its key and a hash of its bytes. Pages of one
//! key and the same bytes are equal and never parsed. The others are read again, each with
//! its partner, so that memory holds the pages that are being compared and no more.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;

use super::colour::Colour;
use super::extension::{extension, of_extension, refuse_unknown};
use super::files::RunFiles;
use super::frame::FrameArg;
use super::input::ReadingArgs;
use super::path::is_stream;
use super::report::name::{refuse_packed, refuse_terminal};
use super::run::RunArgs;
use super::terminal::{duration, say, told};
use super::{Status, Usage, usage};

mod batch;
mod format;
mod help;
mod html;
mod hunks;
mod index;
mod labels;
mod markdown;
mod matching;
mod output;
mod reader;
mod run;
mod side;
mod store;
mod text;

use format::{DiffFormat, in_words};
use help::HELP;
use output::DiffOutput;
use run::Comparing;
use side::{ComparedSide, SideReader};
use text::TextStyle;

/// Compare pages: what was added, removed and changed, field by field
///
/// OLD and NEW are two pages, two folders, or two files of JSON lines; `-` is standard
/// input. Each change is told with the old and the new value and the lines of both,
/// running text by its words. How pages are printed is no change.
#[derive(Args)]
#[command(after_long_help = HELP)]
pub(crate) struct DiffArgs {
    /// The pages as they were
    #[arg(value_name = "OLD")]
    old: PathBuf,

    /// The pages as they are
    #[arg(value_name = "NEW")]
    new: PathBuf,

    #[command(flatten)]
    reading: ReadingArgs,

    #[command(flatten)]
    frame: FrameArg,

    /// How to write what has changed [default: text, or what the name of the output says]
    #[arg(
        short,
        long,
        value_enum,
        value_name = "FORMAT",
        help_heading = "Output"
    )]
    format: Option<DiffFormat>,

    /// Write there instead of to standard output
    ///
    /// A file whose name ends in `.gz` or `.zst` is compressed. Missing folders are made.
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    output: Option<PathBuf>,

    /// When to colour the text
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Colour::Auto, help_heading = "Output")]
    color: Colour,

    /// Make the exit status 1 where some page differs
    #[arg(long, help_heading = "Run")]
    exit_status: bool,

    #[command(flatten)]
    run: RunArgs,
}

impl DiffArgs {
    pub(crate) fn run(self) -> Result<Status, Usage> {
        let started = Instant::now();
        let path = self.output.as_deref().filter(|path| !is_stream(path));
        let format = self.format(path)?;
        if is_stream(&self.old) && is_stream(&self.new) {
            return Err(usage(
                "standard input cannot be both sides: name a file for one of them",
            ));
        }
        let files = RunFiles::written(path);
        let is_watched = path.is_some() || !io::stdout().is_terminal();
        let reading = SideReader {
            args: &self.reading,
            jobs: self.run.jobs,
            files: &files,
            profile: self.frame.path(),
            shown: !self.run.quiet && is_watched,
        };
        let (Some(old), Some(new)) = (reading.input(&self.old), reading.input(&self.new)) else {
            return Ok(Status::Broken);
        };
        for side in [&old, &new] {
            side.refuse_overwriting(&files)?;
        }
        let style = TextStyle {
            is_coloured: path.is_none() && self.color.is_on(),
        };
        let opened = self.frame.options();
        let opened =
            opened.and_then(|options| Ok((options, DiffOutput::open(path, format, style)?)));
        let Some((options, mut output)) = told(opened) else {
            return Ok(Status::Broken);
        };
        let single = old.is_one_page() && new.is_one_page();
        let (mut old, mut new) = (reading.read(old)?, reading.read(new)?);
        if [&old, &new].into_iter().any(ComparedSide::is_unread) {
            return Ok(Status::Broken);
        }
        let partners = matching::by_key(&old.entries, &new.entries, single);
        if !matching::store(&partners, &mut old, &mut new, &reading)? {
            return Ok(Status::Broken);
        }
        let comparing = Comparing {
            old: &old,
            new: &new,
            options: &options,
            jobs: self.run.jobs.count(),
            shown: reading.shown,
        };
        let mut summary = comparing.run(partners, single, &mut output);
        summary.failed += old.reached.failed + new.reached.failed;
        let is_written = output.close(&summary, self.run.quiet);
        let is_told = self.run.quiet || format.sums_up() && path.is_none();
        if !is_told {
            say(&(in_words(&summary) + &duration(started)));
        }
        Ok(if summary.failed > 0 || !is_written {
            Status::Broken
        } else if self.exit_status && summary.differs() {
            Status::Found
        } else {
            Status::Done
        })
    }

    /// The format that is asked for, or that the name of the output promises.
    fn format(&self, path: Option<&Path>) -> Result<DiffFormat, Usage> {
        let Some(path) = path else {
            let format = self.format.unwrap_or(DiffFormat::Text);
            if format == DiffFormat::Html {
                refuse_terminal()?;
            }
            return Ok(format);
        };
        let known = DiffFormat::EXTENSIONS.map(|(extension, _)| extension);
        refuse_unknown(path, self.format.is_none().then_some(&known))?;
        let named = extension(path).and_then(|it| of_extension(&DiffFormat::EXTENSIONS, &it));
        let format = self.format.or(named).unwrap_or(DiffFormat::Text);
        if format == DiffFormat::Html {
            refuse_packed(path)?;
        }
        Ok(format)
    }
}
