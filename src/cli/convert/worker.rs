//! What a worker makes of its pages.

use innokyla::ParseOptions;
use innokyla::check::{Options, no_content};

use super::destination::Destination;
use super::plan::{PageForm, Plan};
use super::tally::Tally;
use crate::cli::failure::Failure;
use crate::cli::files::RunFiles;
use crate::cli::page::Task;
#[cfg(feature = "parquet")]
use crate::cli::parquet::ColumnPart;
use crate::cli::pipeline::SizeHint;
#[cfg(feature = "parquet")]
use crate::cli::render::document;
use crate::cli::tables::TablePart;

/// What a worker has made of some pages.
#[derive(Default)]
pub(super) struct Converted {
    pub(super) bytes: Vec<u8>,
    pub(super) tables: TablePart,
    #[cfg(feature = "parquet")]
    pub(super) columns: ColumnPart,
    pub(super) tally: Tally,
}

impl SizeHint for Converted {
    fn size_hint(&self) -> usize {
        #[cfg(feature = "parquet")]
        // By half of its text a batch stays together.
        let columns = self.columns.length / 2;
        #[cfg(not(feature = "parquet"))]
        let columns = 0;
        self.bytes.len() + self.tables.length + columns
    }
}

pub(super) struct Converter<'r> {
    plan: &'r Plan,
    options: &'r ParseOptions,
    files: &'r RunFiles,
    json: Vec<u8>,
}

impl<'r> Converter<'r> {
    pub(super) fn new(plan: &'r Plan, options: &'r ParseOptions, files: &'r RunFiles) -> Self {
        Self {
            plan,
            options,
            files,
            json: Vec::new(),
        }
    }

    pub(super) fn convert(
        &mut self,
        mut task: Task<'_, '_>,
        converted: &mut Converted,
    ) -> Result<(), Failure> {
        let job = task.job;
        let folder = match &self.plan.destination {
            Destination::Folder(folder) => {
                Some((folder, folder.target(&job.input, job.part.number())))
            }
            _ => None,
        };
        if let Some((folder, target)) = &folder
            && folder.is_current(job, target)
        {
            converted.tally.current += 1;
            return Ok(());
        }
        let page = task.read()?;
        let parsed = page
            .parse(self.options)
            .map_err(|error| job.failure(error))?;
        if let Some(found) = no_content(&parsed, &Options::default()) {
            return Err(job.failure(found.message));
        }
        let extras = &self.plan.extras;
        match self.plan.form {
            PageForm::Tables => {
                let source = page.source(parsed.encoding());
                converted.tables.push(
                    &source,
                    parsed.record(),
                    &extras.kept,
                    &parsed.diagnostics(),
                );
            }
            #[cfg(feature = "parquet")]
            PageForm::Columns => {
                let pushed = converted
                    .columns
                    .push(&document(&page, &parsed, extras), parsed.text().len());
                pushed.map_err(|message| job.failure(message).that_ends_the_run())?;
            }
            PageForm::Bytes(shape) => {
                let out = match folder {
                    Some(_) => &mut self.json,
                    None => &mut converted.bytes,
                };
                if out.capacity() == 0 {
                    *out = self.plan.buffers.take();
                }
                let start = out.len();
                if let Err(message) = shape.render(&page, &parsed, extras, out) {
                    out.truncate(start);
                    return Err(job.failure(message));
                }
            }
        }
        if let Some((folder, target)) = folder {
            let written = self.files.write(&target);
            let written = written.and_then(|()| folder.write(job, &target, &self.json));
            self.json.clear();
            written?;
        }
        converted.tally.count(parsed.record().kind());
        Ok(())
    }
}
