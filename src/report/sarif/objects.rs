//! The objects of the format, by the names of its keys.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::Diagnostic;
use crate::report::place::{FilePlace, FilePlaces};
use crate::report::{RuleInfo, uri};

/// Where one can read about innokyla.
const HOME: &str = concat!("https://docs.rs/", env!("CARGO_PKG_NAME"));

/// What the run could not do.
#[derive(Serialize)]
pub(super) struct Notification<'a> {
    pub(super) level: &'static str,
    pub(super) message: Single<&'a str>,
    pub(super) descriptor: Single<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) locations: Option<[SarifLocation<'a>; 1]>,
}

/// An object with one key, of which SARIF has many.
pub(super) type Single<T> = BTreeMap<&'static str, T>;

pub(super) fn one<T>(key: &'static str, value: T) -> Single<T> {
    BTreeMap::from([(key, value)])
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Driver<'a> {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
    pub(super) semantic_version: &'static str,
    pub(super) information_uri: &'static str,
    pub(super) rules: Vec<SarifRule<'a>>,
}

impl<'a> Driver<'a> {
    pub(super) fn new(rules: Vec<SarifRule<'a>>) -> Self {
        Self {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
            semantic_version: env!("CARGO_PKG_VERSION"),
            information_uri: HOME,
            rules,
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SarifRule<'a> {
    pub(super) id: &'a str,
    pub(super) short_description: Single<&'a str>,
    pub(super) full_description: Single<&'a str>,
    pub(super) help: Help<'a>,
    pub(super) default_configuration: Single<&'static str>,
}

#[derive(Serialize)]
pub(super) struct Help<'a> {
    pub(super) text: &'a str,
    pub(super) markdown: &'a str,
}

impl<'a> From<&'a RuleInfo> for SarifRule<'a> {
    fn from(rule: &'a RuleInfo) -> Self {
        // A manual may begin with a heading; its description is the first paragraph.
        let manual = rule.manual.trim();
        let first = manual
            .split("\n\n")
            .map(str::trim)
            .find(|paragraph| !paragraph.is_empty() && !paragraph.starts_with('#'));
        let help = if manual.is_empty() {
            rule.summary
        } else {
            manual
        };
        Self {
            id: rule.code,
            short_description: one("text", rule.summary),
            full_description: one("text", first.unwrap_or(rule.summary)),
            help: Help {
                text: help,
                markdown: help,
            },
            default_configuration: one("level", rule.severity.as_str()),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SarifResult<'a> {
    pub(super) rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) rule_index: Option<usize>,
    pub(super) level: &'static str,
    pub(super) message: Single<Cow<'a, str>>,
    pub(super) locations: [SarifLocation<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related_locations: Vec<SarifLocation<'a>>,
    pub(super) partial_fingerprints: Single<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) properties: Option<Single<&'a str>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SarifLocation<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) message: Option<Single<&'a str>>,
    pub(super) physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PhysicalLocation {
    pub(super) artifact_location: Single<String>,
    pub(super) region: SarifRegion,
}

/// A region by lines and columns. SARIF's byte offsets count in the file, whose encoding
/// may differ from that of the text.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SarifRegion {
    pub(super) start_line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start_column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_column: Option<usize>,
}

impl SarifRegion {
    pub(super) const fn at(line: usize) -> Self {
        Self {
            start_line: line,
            start_column: None,
            end_line: None,
            end_column: None,
        }
    }
}

/// A region of a file; of one whose lines are pages the whole line.
pub(super) fn physical(place: &FilePlace, region: SarifRegion) -> PhysicalLocation {
    PhysicalLocation {
        artifact_location: one("uri", uri::reference(&place.file)),
        region: place.entry.map_or(region, SarifRegion::at),
    }
}

impl SarifLocation<'_> {
    pub(super) fn of(diagnostic: &Diagnostic, place: FilePlace) -> Self {
        let region = SarifRegion {
            start_line: diagnostic.line,
            start_column: Some(diagnostic.column),
            end_line: Some(diagnostic.end_line),
            end_column: Some(diagnostic.end_column),
        };
        Self {
            id: None,
            message: None,
            physical_location: physical(&place, region),
        }
    }
}

pub(super) fn related<'d>(
    places: &FilePlaces,
    diagnostic: &'d Diagnostic,
) -> Vec<SarifLocation<'d>> {
    (1..)
        .zip(&diagnostic.related)
        .map(|(id, related)| {
            let region = SarifRegion {
                start_column: Some(related.column),
                ..SarifRegion::at(related.line)
            };
            SarifLocation {
                id: Some(id),
                message: Some(one("text", &related.message)),
                physical_location: physical(&places.of(related.path.as_deref()), region),
            }
        })
        .collect()
}
