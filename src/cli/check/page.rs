//! What a worker finds on its pages.

use innokyla::check::{Options, PageKey, check, no_content, not_text};
use innokyla::{Diagnostic, ParseOptions, Profile};

use super::page_rules::PageRules;
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
    /// What identifies it where it is one of many in a file.
    pub(super) id: Option<String>,
    pub(super) text: String,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// `None` for a file that is not text.
    pub(super) key: Option<PageKey>,
}

impl CheckedPage {
    /// The file that it is in; `None` for standard input.
    pub(super) fn file(&self) -> Option<&str> {
        let path = self.path.as_deref()?;
        let Some(entry) = self.entry else {
            return Some(path);
        };
        path.strip_suffix(&format!(":{entry}"))
    }
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
        rules: &PageRules,
        profiled: bool,
    ) {
        let path = page.name();
        let options = rules.of_page(path.as_deref(), page.path.as_deref());
        let entry = page.line;
        let id = page.id.as_deref().map(str::to_owned);
        let page = match page.parse(reading) {
            Ok(parsed) => {
                // `profile` counts none without content either.
                if profiled && no_content(&parsed, &Options::default()).is_none() {
                    self.profile.add(&parsed, path.as_deref());
                }
                CheckedPage {
                    path,
                    entry,
                    id,
                    diagnostics: check(&parsed, &options),
                    key: Some(PageKey::of(&parsed)),
                    text: parsed.into_text().into_owned(),
                }
            }
            Err(error) => CheckedPage {
                path,
                entry,
                id,
                text: String::new(),
                diagnostics: not_text(&error, &options).into_iter().collect(),
                key: None,
            },
        };
        self.size += page.text.len() + 256 * (1 + page.diagnostics.len());
        self.pages.push(page);
    }
}
