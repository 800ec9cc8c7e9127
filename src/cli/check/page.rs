//! What a worker finds on its pages.

use std::mem;
use std::ops::ControlFlow;

use innokyla::check::{Options, PageKey, check, not_text};
use innokyla::{Diagnostic, Profile};

use crate::cli::batch::{Batch, Job};
use crate::cli::failure::Failure;
use crate::cli::page::PageReader;
use crate::cli::pipeline::{Emit, SizeHint};

/// What a worker has found on some pages.
#[derive(Default)]
pub(super) struct CheckedPages {
    pub(super) pages: Vec<Result<CheckedPage, Failure>>,
    /// The pages as a whole, where there is a baseline to compare them with.
    pub(super) profile: Profile,
}

/// A page that was checked.
pub(super) struct CheckedPage {
    pub(super) path: Option<String>,
    pub(super) text: String,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// `None` for a file that is not text.
    pub(super) key: Option<PageKey>,
}

impl SizeHint for CheckedPages {
    fn size_hint(&self) -> usize {
        let pages = self.pages.iter().flatten();
        let pages = pages.map(|page| page.text.len() + 256 * page.diagnostics.len());
        mem::size_of::<Self>() + pages.sum::<usize>() + 256 * self.pages.len()
    }
}

/// About how many bytes of text are handed on at once.
const HANDED_ON: usize = 256 << 10;

/// A worker's tools.
pub(super) struct Checker<'a> {
    pub(super) reader: PageReader<'a>,
    pub(super) options: &'a Options,
    /// Whether there is a baseline.
    pub(super) profiled: bool,
}

impl Checker<'_> {
    pub(super) fn check(
        &mut self,
        batch: Batch,
        emit: &mut Emit<'_, CheckedPages>,
    ) -> ControlFlow<()> {
        let Batch { jobs, bytes } = batch;
        let mut checked = CheckedPages::default();
        let mut length = 0;
        for job in jobs {
            let page = job.and_then(|job| self.page(&job, &bytes, &mut checked.profile));
            let ends_run = page.as_ref().is_err_and(Failure::ends_run);
            length += page.as_ref().map_or(0, |page| page.text.len());
            checked.pages.push(page);
            if ends_run {
                break;
            }
            if length >= HANDED_ON {
                length = 0;
                emit(mem::take(&mut checked))?;
            }
        }
        emit(checked)
    }

    fn page(
        &mut self,
        job: &Job,
        lines: &[u8],
        profile: &mut Profile,
    ) -> Result<CheckedPage, Failure> {
        let page = self.reader.read(job, lines)?;
        let path = page.name();
        let options = at(path.as_deref(), self.options);
        Ok(match page.parse() {
            Ok(parsed) => {
                if self.profiled {
                    profile.add(&parsed, path.as_deref());
                }
                CheckedPage {
                    path,
                    diagnostics: check(&parsed, &options),
                    key: Some(PageKey::of(&parsed)),
                    text: parsed.text().to_owned(),
                }
            }
            Err(error) => CheckedPage {
                path,
                text: String::new(),
                diagnostics: not_text(&error, &options).into_iter().collect(),
                key: None,
            },
        })
    }
}

/// The options for a page of this name.
pub(super) fn at(path: Option<&str>, options: &Options) -> Options {
    match path {
        Some(path) => options.clone().path(path),
        None => options.clone(),
    }
}
