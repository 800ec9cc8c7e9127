//! What the report knows of a page before its text is unpacked.

use std::collections::BTreeMap;

use innokyla::chrono::NaiveDate;
use innokyla::{DateRange, Diagnostic, Kind, Language, Parsed, Programme, Spanned};
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
        let [title, name, stage] = [record.title(), record.name(), record.stage()]
            .map(|text| text.map(ToString::to_string));
        let (programme, model) = (record.as_kokonaisuus(), record.as_toimintamalli());
        let localities = model.map_or(&[][..], |page| &page.localities);
        let (of_regions, of_places): (Vec<_>, Vec<_>) =
            localities.iter().partition(|place| place.region.is_some());
        let of_regions = of_regions.iter().filter_map(|place| place.region);
        let regions = of_regions.chain(record.region());
        let mut regions: Vec<_> = regions.map(|region| region.code()).collect();
        regions.sort_unstable();
        regions.dedup();
        let mut findings = BTreeMap::new();
        for finding in found {
            *findings.entry(finding.code.to_string()).or_default() += 1;
        }
        Self {
            name: name.filter(|name| Some(name) != title.as_ref()),
            title,
            path: page.name(),
            id: page.id.as_deref().map(str::to_owned),
            kind: record.kind(),
            language: record.language(),
            regions,
            nationwide: model.is_some_and(|page| *page.nationwide),
            places: of_places
                .iter()
                .map(|place| place.name.to_string())
                .collect(),
            created: record.created().map(|day| *day),
            modified: record.modified().map(|day| *day),
            periods: programme.map_or_else(Vec::new, |page| page.period.ranges.clone()),
            funders: record.funders().iter().map(ToString::to_string).collect(),
            stage,
            programme: record.programme().map(in_words),
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

/// `RRP P4 I3`.
fn in_words(programme: &Programme<'_>) -> String {
    let part = |letter: char, number: &Option<Spanned<u64>>| {
        number.map_or_else(String::new, |number| format!(" {letter}{}", *number))
    };
    let pillar = part('P', &programme.pillar);
    let investment = part('I', &programme.investment);
    format!("{}{pillar}{investment}", programme.code)
}
