//! What the report knows of the collection beside the list of its pages.

use innokyla::check::RULES;
use innokyla::{Diagnostic, Kind, Profile, Region};
use serde::Serialize;

/// An input that is not in the report, or not as it was written.
#[derive(Serialize)]
pub(super) struct InputProblem {
    pub(super) code: &'static str,
    pub(super) path: Option<String>,
    pub(super) line: Option<u64>,
    pub(super) message: String,
}

#[derive(Serialize)]
pub(super) struct CollectionView<'r> {
    view: &'static str,
    version: &'static str,
    blocks: &'r [usize],
    fields: &'r [&'static str],
    kinds: Vec<KindView<'r>>,
    regions: Vec<RegionView>,
    rules: Vec<RuleView>,
    findings: Vec<Diagnostic>,
    untold: &'r [InputProblem],
}

/// The fields of a kind of page, in the order of the page.
#[derive(Serialize)]
struct KindView<'r> {
    kind: Kind,
    fields: Vec<&'r str>,
}

#[derive(Serialize)]
struct RegionView {
    code: &'static str,
    fi: &'static str,
    en: &'static str,
}

#[derive(Serialize)]
struct RuleView {
    code: &'static str,
    severity: &'static str,
    summary: &'static str,
}

impl<'r> CollectionView<'r> {
    /// What is known of the pages in these blocks, which fill these fields.
    pub(super) fn of(
        profile: &'r Profile,
        blocks: &'r [usize],
        fields: &'r [&'static str],
        untold: &'r [InputProblem],
    ) -> Self {
        Self {
            view: "report",
            version: env!("CARGO_PKG_VERSION"),
            blocks,
            fields,
            kinds: kinds(profile),
            regions: regions(),
            rules: rules(),
            findings: profile.recurring_lines(),
            untold,
        }
    }
}

fn kinds(profile: &Profile) -> Vec<KindView<'_>> {
    let kinds = profile.kinds.iter().map(|(kind, pages)| KindView {
        kind: *kind,
        fields: pages.fields_in_order(*kind).map(|(key, _)| key).collect(),
    });
    kinds.collect()
}

fn regions() -> Vec<RegionView> {
    let regions = Region::ALL.iter().map(|region| RegionView {
        code: region.code(),
        fi: region.name(),
        en: region
            .county_en()
            .trim_end_matches(" wellbeing services county")
            .trim_start_matches("City of "),
    });
    regions.collect()
}

fn rules() -> Vec<RuleView> {
    let rules = RULES.iter().map(|rule| RuleView {
        code: rule.code,
        severity: rule.severity.as_str(),
        summary: rule.summary,
    });
    rules.collect()
}
