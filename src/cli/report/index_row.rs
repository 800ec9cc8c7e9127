//! What the report knows of a page before its text is unpacked.

use std::collections::BTreeMap;

use innokyla::chrono::NaiveDate;
use innokyla::{
    DateRange, Diagnostic, Kind, Language, Organisation, Parsed, Programme, Record, Spanned,
};
use serde::Serialize;

use crate::cli::page::InputPage;

/// A page in the list of pages: what it is found, filtered and counted by. What a page does
/// not have is left out.
#[derive(Serialize)]
pub(super) struct IndexRow {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// The name, where it is not the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// The file, and the line in a file of many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    kind: Kind,
    language: Language,
    /// The codes of the regions that the title or a locality names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    regions: Vec<&'static str>,
    #[serde(skip_serializing_if = "is_false")]
    nationwide: bool,
    /// The localities that are no regions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    periods: Vec<DateRange>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    funders: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    programme: Option<String>,
    /// The fields that have a value, by their numbers in the list of fields.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) filled: Vec<usize>,
    /// How many findings of each rule the page has.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    findings: BTreeMap<String, usize>,
    /// The findings that only the other pages of the run show.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    beside_others: Vec<Diagnostic>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands on a reference"
)]
const fn is_false(value: &bool) -> bool {
    !*value
}

impl IndexRow {
    pub(super) fn of(page: &InputPage<'_>, parsed: &Parsed<'_>, found: &[Diagnostic]) -> Self {
        let record = parsed.record();
        let title = record.title().map(|title| title.to_string());
        let facts = Facts::of(record);
        let mut regions: Vec<_> = record.region().iter().map(|region| region.code()).collect();
        regions.extend(facts.regions);
        regions.sort_unstable();
        regions.dedup();
        let mut findings = BTreeMap::new();
        for finding in found {
            *findings.entry(finding.code.to_string()).or_default() += 1;
        }
        Self {
            name: facts.name.filter(|name| Some(name) != title.as_ref()),
            title,
            path: page.name(),
            id: page.id.as_deref().map(str::to_owned),
            kind: record.kind(),
            language: record.language(),
            regions,
            nationwide: facts.nationwide,
            places: facts.places,
            created: facts.created,
            modified: facts.modified,
            periods: facts.periods,
            funders: facts.funders,
            stage: facts.stage,
            programme: record.programme().map(programme),
            filled: Vec::new(),
            findings,
            beside_others: Vec::new(),
        }
    }

    /// Adds a finding that another page of the run has shown.
    pub(super) fn add(&mut self, finding: Diagnostic) {
        *self.findings.entry(finding.code.to_string()).or_default() += 1;
        self.beside_others.push(finding);
    }

    /// About how many bytes it takes.
    pub(super) fn size(&self) -> usize {
        let texts = [&self.title, &self.name, &self.path, &self.id];
        let texts = texts.into_iter().flatten().map(String::len);
        size_of::<Self>() + 256 + texts.sum::<usize>()
    }
}

/// What kinds of page have in different places.
#[derive(Default)]
struct Facts {
    name: Option<String>,
    regions: Vec<&'static str>,
    nationwide: bool,
    places: Vec<String>,
    created: Option<NaiveDate>,
    modified: Option<NaiveDate>,
    periods: Vec<DateRange>,
    funders: Vec<String>,
    stage: Option<String>,
}

impl Facts {
    fn of(record: &Record<'_>) -> Self {
        match record {
            Record::Kokonaisuus(page) => Self {
                name: page.name.as_ref().map(ToString::to_string),
                created: page.created.map(|day| *day),
                modified: page.modified.map(|day| *day),
                periods: page.period.ranges.clone(),
                funders: page.funders.iter().map(funder).collect(),
                ..Self::default()
            },
            Record::Toimintamalli(page) => {
                let regions = page.localities.iter().filter_map(|place| place.region);
                let places = page
                    .localities
                    .iter()
                    .filter(|place| place.region.is_none());
                Self {
                    name: page.name.as_ref().map(ToString::to_string),
                    regions: regions.map(|region| region.code()).collect(),
                    nationwide: *page.nationwide,
                    places: places.map(|place| place.name.to_string()).collect(),
                    created: page.created.map(|day| *day),
                    modified: page.modified.map(|day| *day),
                    funders: page.funders.iter().map(funder).collect(),
                    stage: page.stage.as_ref().map(ToString::to_string),
                    ..Self::default()
                }
            }
            Record::KehittamisenPolku(page) => Self {
                stage: page.stage.as_ref().map(ToString::to_string),
                ..Self::default()
            },
            _ => Self::default(),
        }
    }
}

/// `Sosiaali- ja terveysministeriö (STM)`.
fn funder(funder: &Organisation<'_>) -> String {
    match &funder.abbreviation {
        Some(abbreviation) => format!("{} ({abbreviation})", funder.name),
        None => funder.name.to_string(),
    }
}

/// `RRP P4 I3`.
fn programme(programme: &Programme<'_>) -> String {
    let part = |letter: char, number: &Option<Spanned<u64>>| {
        number.map_or_else(String::new, |number| format!(" {letter}{}", *number))
    };
    let pillar = part('P', &programme.pillar);
    let investment = part('I', &programme.investment);
    format!("{}{pillar}{investment}", programme.code)
}
