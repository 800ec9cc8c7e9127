//! `innokyla convert`: pages in, records out.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::csv::CsvDialect;
use super::files::RunFiles;
use super::frame::FrameArg;
use super::input::InputArgs;
use super::keep::KeepArg;
use super::mirror::Claims;
use super::page::Task;
use super::render::PageFormat;
use super::run::{PageRun, RunArgs, RunOutcome};
use super::terminal::told;
use super::{Status, Usage};

mod destination;
mod help;
mod plan;
mod run;
mod tally;
mod target;
mod worker;

use destination::Destination;
use help::HELP;
use plan::Plan;
use run::ConvertRun;
use worker::Converter;

/// Convert pages to JSON, NDJSON, CSV, Excel or Parquet
///
/// One file, or standard input, gives one indented JSON object on standard
/// output. Several files, a folder, a list or JSON lines give one JSON object a
/// line, in the order of the input. `--format` and `--output` choose otherwise.
#[derive(Args)]
#[command(after_long_help = HELP)]
pub(crate) struct ConvertArgs {
    #[command(flatten)]
    input: InputArgs,

    #[command(flatten)]
    keep: KeepArg,

    #[command(flatten)]
    frame: FrameArg,

    /// How to write the pages [default: json for one page and for -o DIR, ndjson
    /// otherwise, or what the name of the output says]
    #[arg(
        short,
        long,
        value_enum,
        value_name = "FORMAT",
        help_heading = "Output"
    )]
    format: Option<PageFormat>,

    /// Write there instead of to standard output
    ///
    /// With json a folder: each page gets a `.json` of its own, in the tree of
    /// the inputs (`sub/a.txt` in `sub/a.json`, line 12 of `a.jsonl` in
    /// `a-12.json`). A name that ends in `.json` is a file for all pages, as is
    /// any name with ndjson and csv. A file whose name ends in `.gz` or `.zst` is
    /// compressed. `.csv`, `.xlsx` and `.parquet` are files for all pages, too, and
    /// csv-tables a folder for them. Missing folders are made. Another ending, such as
    /// `.docx`, is refused; a folder of such a name is written with `/` behind it.
    #[arg(short, long, value_name = "PATH", help_heading = "Output")]
    output: Option<PathBuf>,

    /// With -o DIR, leave outputs as they are whose input, options and version of
    /// innokyla are those they were made from
    ///
    /// `.innokyla.json` in DIR keeps what they were.
    #[arg(long, help_heading = "Output")]
    update: bool,

    /// With -o DIR, remove outputs that innokyla wrote whose input is gone
    ///
    /// Without it they are named.
    #[arg(long, help_heading = "Output")]
    prune: bool,

    /// How csv and csv-tables are written [default: plain]
    #[arg(long, value_enum, value_name = "DIALECT", help_heading = "Output")]
    csv_dialect: Option<CsvDialect>,

    /// Add `spans`: where in the text each value stands
    #[arg(long, help_heading = "Output")]
    spans: bool,

    /// Add `diagnostics`: what is wrong with the page
    #[arg(long, help_heading = "Output")]
    diagnostics: bool,

    #[command(flatten)]
    run: RunArgs,
}

impl ConvertArgs {
    pub(crate) fn run(self) -> Result<Status, Usage> {
        let started = Instant::now();
        let plan = Plan::of(&self)?;
        let files = RunFiles::written(plan.destination.paths().iter().map(PathBuf::as_path));
        let pages = PageRun::new(
            &self.input,
            self.run.jobs,
            files.clone(),
            &[self.frame.path()],
        )?;
        let pages = pages.keeping(&plan.extras.kept)?;
        if let Destination::Folder(folder) = &plan.destination {
            pages.refuse_targets(|input| folder.target(input, None))?;
        }
        let opened = self.frame.options();
        let opened = opened.and_then(|options| Ok((options, plan.open()?)));
        let Some((options, target)) = told(opened) else {
            return Ok(Status::Failed);
        };
        let mirrored = matches!(plan.destination, Destination::Folder(_));
        let batches = pages.batches(mirrored.then(Claims::default))?;
        let batches = batches.larger(plan.form.batch_size());
        // A progress bar would tear the output on the same terminal.
        let in_the_way =
            matches!(plan.destination, Destination::Stdout) && io::stdout().is_terminal();
        let shown = !self.run.quiet && !in_the_way;
        let mut run = ConvertRun::new(&plan, target);
        let mut reached = RunOutcome::default();
        if run.open().is_continue() {
            let worker = || {
                let mut converter = Converter::new(&plan, &options, &files);
                move |task: Task<'_, '_>, made: &mut _| converter.convert(task, made)
            };
            reached = pages.each(batches, shown, worker, &mut run);
        }
        Ok(run.finish(reached, started, self.run.quiet))
    }
}
