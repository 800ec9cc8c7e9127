//! What a worker finds on its pages.

use innokyla::check::{Options, PageKey, check, no_content, not_text};
use innokyla::{Diagnostic, ParseOptions, Profile};

use crate::cli::page::InputPage;
use crate::cli::pipeline::SizeHint;

/// What a worker has found on some pages.
#[derive(Default)]
pub(super) struct CheckedPages {
    pub(super) pages: Vec<CheckedPage>,
    /// The pages as a whole.
    pub(super) profile: Profile,
    /// About how many bytes the pages take.
    size: usize,
}

/// A page that was checked.
pub(super) struct CheckedPage {
    pub(super) path: Option<String>,
    /// The line of JSON that holds it.
    pub(super) entry: Option<u64>,
    pub(super) text: String,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// `None` for a file that is not text.
    pub(super) key: Option<PageKey>,
}

impl SizeHint for CheckedPages {
    fn size_hint(&self) -> usize {
        // Beside the pages, what a profile takes of a few dozen.
        self.size + (64 << 10) * usize::from(!self.profile.kinds.is_empty())
    }
}

impl CheckedPages {
    /// Checks a page. `profiled` says whether it counts among the pages as a whole.
    pub(super) fn add(
        &mut self,
        page: &InputPage<'_>,
        reading: &ParseOptions,
        options: &Options,
        profiled: bool,
    ) {
        let path = page.name();
        let options = at(path.as_deref(), options);
        let entry = page.line;
        let page = match page.parse(reading) {
            Ok(parsed) => {
                // `profile` counts none without content either.
                if profiled && no_content(&parsed, &Options::default()).is_none() {
                    self.profile.add(&parsed, path.as_deref());
                }
                CheckedPage {
                    path,
                    entry,
                    diagnostics: check(&parsed, &options),
                    key: Some(PageKey::of(&parsed)),
                    text: parsed.into_text().into_owned(),
                }
            }
            Err(error) => CheckedPage {
                path,
                entry,
                text: String::new(),
                diagnostics: not_text(&error, &options).into_iter().collect(),
                key: None,
            },
        };
        self.size += page.text.len() + 256 * (1 + page.diagnostics.len());
        self.pages.push(page);
    }
}

pub(super) fn at(path: Option<&str>, options: &Options) -> Options {
    match path {
        Some(path) => options.clone().path(path),
        None => options.clone(),
    }
}
