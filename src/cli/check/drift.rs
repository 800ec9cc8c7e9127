//! The pages of a run beside a profile of earlier ones.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use innokyla::check::{Code, Options};
use innokyla::profile::DriftOptions;
use innokyla::{Diagnostic, Profile};

use crate::cli::frame::read_profile;
use crate::plural::plural;

/// The arguments about the baseline.
#[derive(Args)]
#[command(next_help_heading = "Drift")]
pub(super) struct DriftArgs {
    /// Also tell what has changed since this profile, written by `innokyla profile -o`
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Tell a field whose share of pages has dropped by more percentage points
    ///
    /// A label must have stood on so many percent of the baseline's pages for its
    /// absence to be told.
    #[arg(long, value_name = "POINTS", default_value_t = DriftOptions::default().max_drop,
        value_parser = points, allow_negative_numbers = true, requires = "baseline")]
    drop: u32,

    /// Compare kinds of which both sides have so many pages; a new label must stand
    /// on so many
    #[arg(long, value_name = "N", default_value_t = DriftOptions::default().min_pages,
        value_parser = pages, allow_negative_numbers = true, requires = "baseline")]
    min_pages: u64,
}

fn points(word: &str) -> Result<u32, &'static str> {
    let points = word.parse().ok().filter(|points| *points <= 100);
    points.ok_or("not a number of percentage points: it is 0 to 100")
}

fn pages(word: &str) -> Result<u64, &'static str> {
    word.parse()
        .map_err(|_| "not a number of pages: it is 0 or more")
}

impl DriftArgs {
    /// The file that is read.
    pub(super) fn path(&self) -> Option<&Path> {
        self.baseline.as_deref()
    }

    pub(super) fn load(&self) -> Result<Collection, String> {
        let Some(path) = &self.baseline else {
            return Ok(Collection::default());
        };
        let baseline = read_profile(path)?;
        let options = DriftOptions::default()
            .max_drop(self.drop)
            .min_pages(self.min_pages);
        Ok(Collection {
            current: Profile::default(),
            baseline: Some((baseline, options)),
            path: Some(path.clone()),
        })
    }
}

/// The profile of the run as it grows, and the baseline that it is compared with.
#[derive(Default)]
pub(super) struct Collection {
    current: Profile,
    baseline: Option<(Profile, DriftOptions)>,
    path: Option<PathBuf>,
}

/// The rules that find something in the pages as a whole.
pub(super) const OF_COLLECTIONS: [Code; 9] = [
    Code::FieldMoved,
    Code::FillRateDropped,
    Code::KindChanged,
    Code::LabelAppeared,
    Code::LabelVanished,
    Code::LanguageChanged,
    Code::LineAppeared,
    Code::RecurringLine,
    Code::StageChanged,
];

impl Collection {
    /// Whether a rule that is on looks at the pages as a whole.
    pub(super) fn is_wanted(&self, options: &Options) -> bool {
        let is_on = |code: &Code| options.severity_of(*code).is_some();
        match self.baseline {
            Some(_) => OF_COLLECTIONS.iter().any(is_on),
            None => is_on(&Code::RecurringLine),
        }
    }

    /// Whether a rule is on, and there is what it looks at.
    pub(super) fn seeks(&self, code: Code, options: &Options) -> bool {
        let has_its_pages = self.baseline.is_some() || code == Code::RecurringLine;
        has_its_pages && options.severity_of(code).is_some()
    }

    pub(super) fn merge(&mut self, profile: Profile) {
        self.current.merge(profile);
    }

    /// What recurs and what has changed, by the rules that are on.
    pub(super) fn findings(&self, options: &Options) -> Vec<Diagnostic> {
        let found = match &self.baseline {
            Some((baseline, drift)) => baseline.compare(&self.current, drift),
            None => self.current.recurring_lines(),
        };
        let found = found.into_iter().filter_map(|mut finding| {
            let code: Code = finding.code.parse().ok()?;
            finding.severity = options.severity_of(code)?;
            Some(finding)
        });
        found.collect()
    }

    /// A note for each kind of page of the baseline that one side has too few of, and
    /// where nothing is compared at all.
    pub(super) fn uncompared(&self, options: &Options) -> Vec<String> {
        let Some((baseline, DriftOptions { min_pages, .. })) = &self.baseline else {
            return Vec::new();
        };
        if !self.is_wanted(options) {
            return vec!["no rule that compares is selected (see --select)".to_owned()];
        }
        if baseline.kinds.is_empty() {
            return vec!["no page was counted in it".to_owned()];
        }
        let few = baseline.kinds.iter().filter_map(|(kind, before)| {
            let now = self.current.kinds.get(kind);
            let (before, now) = (before.pages, now.map_or(0, |now| now.pages));
            (before.min(now) < *min_pages).then(|| {
                format!(
                    "{}, {before} in the baseline (see --min-pages, now \
                     {min_pages})",
                    plural(now, &format!("{kind} page"))
                )
            })
        });
        few.collect()
    }

    /// The file of the baseline.
    pub(super) fn baseline_path(&self) -> Option<String> {
        let path = self.path.as_ref();
        path.map(|path| path.to_string_lossy().into_owned())
    }
}

/// The text that a finding's span counts in; empty where the page is not a file of
/// its own, or has become shorter since.
pub(super) fn text_of(finding: &Diagnostic) -> String {
    let read = |path: &String| {
        let bytes = fs::read(path).ok()?;
        let text = innokyla::decode(&bytes).ok()?.text.into_owned();
        (finding.span.end <= text.len()).then_some(text)
    };
    finding.path.as_ref().and_then(read).unwrap_or_default()
}
