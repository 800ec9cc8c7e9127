//! What a worker makes of its pages.

use std::io::Write as _;

use innokyla::ParseOptions;

use super::destination::Destination;
use super::plan::{PageForm, Plan};
use super::tally::Tally;
use crate::cli::failure::{Failure, reason};
use crate::cli::files::RunFiles;
use crate::cli::long::{Packed, is_long};
use crate::cli::page::Task;
#[cfg(feature = "parquet")]
use crate::cli::parquet::ColumnPart;
use crate::cli::pipeline::SizeHint;
use crate::cli::render::document;
use crate::cli::run::HANDED_ON;
use crate::cli::tables::TablePart;

/// What a worker has made of some pages.
#[derive(Default)]
pub(super) struct Converted {
    pub(super) bytes: Vec<u8>,
    /// A long page behind the others.
    pub(super) long: Option<Packed>,
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
        // What follows a long page is handed on by itself.
        let long = self.long.as_ref().map_or(0, |_| HANDED_ON);
        self.bytes.len() + long + self.tables.length + columns
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
        let parsed = job.parse_content(&page, self.options)?;
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
            PageForm::Bytes(shape) if is_long(parsed.text().len(), shape) => {
                let packed = Packed::new(&document(&page, &parsed, extras), shape);
                converted.long = Some(packed.map_err(|error| job.failure(reason(&error)))?);
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
            let long = converted.long.take();
            let written = written.and_then(|()| {
                folder.write(job, &target, |out| match &long {
                    Some(page) => page.write_to(out),
                    None => out.write_all(&self.json),
                })
            });
            self.json.clear();
            written?;
        }
        converted.tally.count(parsed.record().kind());
        Ok(())
    }
}
