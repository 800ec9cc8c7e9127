//! `sarif`: the Static Analysis Results Interchange Format, version 2.1.0.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

use serde::Serialize;

use super::escape::write_json;
use super::fingerprint::{Fingerprints, PageFingerprints};
use super::json::Array;
use super::place::{Place, Places};
use super::{Naming, Notice, Page, Report, RuleInfo, Summary, uri};
use crate::{Diagnostic, Severity};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// GitHub takes so many results of a run, and refuses a report with more.
const RESULTS: usize = 25_000;

/// Where one can read about innokyla.
const HOME: &str = concat!("https://docs.rs/", env!("CARGO_PKG_NAME"));

pub(super) struct Sarif {
    rules: Vec<RuleInfo>,
    indices: HashMap<&'static str, usize>,
    results: Array,
    written: usize,
    left_out: usize,
    places: Places,
    fingerprints: Fingerprints,
    /// The notifications, which stand behind the results.
    notifications: Vec<u8>,
    notified: Array,
    is_broken: bool,
}

impl Sarif {
    pub(super) fn new(rules: Vec<RuleInfo>, naming: Naming) -> Self {
        let indices = rules.iter().map(|rule| rule.code).zip(0..).collect();
        Self {
            rules,
            indices,
            results: Array::default(),
            written: 0,
            left_out: 0,
            places: Places::new(naming),
            fingerprints: Fingerprints::default(),
            notifications: Vec::new(),
            notified: Array::default(),
            is_broken: false,
        }
    }

    fn notify(&mut self, notification: &Notification<'_>) -> io::Result<()> {
        self.notified.push(&mut self.notifications, notification)
    }
}

impl Report for Sarif {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(
            out,
            r#"{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{{"tool":"#
        )?;
        let rules = self.rules.iter().map(SarifRule::from).collect();
        write_json(out, &one("driver", Driver::new(rules)))?;
        write!(out, r#","columnKind":"unicodeCodePoints","results":"#)?;
        self.results.open(out)
    }

    fn page(&mut self, out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
        let Place { file, .. } = self.places.of_page(page);
        if page.diagnostics.is_empty() {
            return Ok(());
        }
        let mut fingerprints = PageFingerprints::new(page, &file);
        for diagnostic in page.diagnostics {
            if self.written == RESULTS {
                self.left_out += 1;
                continue;
            }
            self.written += 1;
            let place = self.places.of(diagnostic.path.as_deref());
            let (hash, before) = self.fingerprints.of(&mut fingerprints, diagnostic);
            let finding = SarifResult {
                rule_id: &diagnostic.code,
                rule_index: self.indices.get(diagnostic.code.as_ref()).copied(),
                level: diagnostic.severity.as_str(),
                message: one("text", place.message(diagnostic)),
                locations: [SarifLocation::of(diagnostic, place)],
                related_locations: related(&self.places, diagnostic),
                // GitHub reads this name.
                partial_fingerprints: one(
                    "primaryLocationLineHash",
                    format!("{hash:032x}:{}", before + 1),
                ),
                properties: diagnostic.help.as_deref().map(|help| one("help", help)),
            };
            self.results.push(out, &finding)?;
        }
        Ok(())
    }

    fn notice(&mut self, _: &mut dyn Write, notice: &Notice<'_>) -> io::Result<()> {
        self.is_broken |= notice.severity == Severity::Error;
        let page = Page {
            path: notice.path,
            ..Page::default()
        };
        let place = Place {
            entry: notice.entry.and_then(|entry| entry.try_into().ok()),
            ..self.places.of_page(&page)
        };
        let location = place.entry.or(notice.path.map(|_| 1)).map(|line| {
            let region = SarifRegion::at(line);
            [SarifLocation {
                id: None,
                message: None,
                physical_location: physical(&place, region),
            }]
        });
        self.notify(&Notification {
            level: notice.severity.as_str(),
            message: one("text", notice.message),
            descriptor: one("id", notice.code),
            locations: location,
        })
    }

    fn finish(&mut self, out: &mut dyn Write, _: &Summary) -> io::Result<()> {
        if self.left_out > 0 {
            let left_out = match self.left_out {
                1 => "1 more finding is".to_owned(),
                count => format!("{count} more findings are"),
            };
            let message = format!("{left_out} left out: a report may have {RESULTS} results");
            self.notify(&Notification {
                level: "warning",
                message: one("text", &message),
                descriptor: one("id", "too-many-results"),
                locations: None,
            })?;
        }
        self.results.close(out)?;
        let successful = !self.is_broken;
        write!(
            out,
            r#","invocations":[{{"executionSuccessful":{successful},"toolExecutionNotifications":["#
        )?;
        out.write_all(&self.notifications)?;
        self.notified.close(out)?;
        out.write_all(b"}]}]}\n")
    }
}

/// What the run could not do.
#[derive(Serialize)]
struct Notification<'a> {
    level: &'static str,
    message: Single<&'a str>,
    descriptor: Single<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    locations: Option<[SarifLocation<'a>; 1]>,
}

/// An object with one key, of which SARIF has many.
type Single<T> = BTreeMap<&'static str, T>;

fn one<T>(key: &'static str, value: T) -> Single<T> {
    BTreeMap::from([(key, value)])
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'static str,
    version: &'static str,
    semantic_version: &'static str,
    information_uri: &'static str,
    rules: Vec<SarifRule<'a>>,
}

impl<'a> Driver<'a> {
    fn new(rules: Vec<SarifRule<'a>>) -> Self {
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
struct SarifRule<'a> {
    id: &'a str,
    short_description: Single<&'a str>,
    full_description: Single<&'a str>,
    help: Help<'a>,
    default_configuration: Single<&'static str>,
}

#[derive(Serialize)]
struct Help<'a> {
    text: &'a str,
    markdown: &'a str,
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
struct SarifResult<'a> {
    rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Single<Cow<'a, str>>,
    locations: [SarifLocation<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<SarifLocation<'a>>,
    partial_fingerprints: Single<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    properties: Option<Single<&'a str>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifLocation<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Single<&'a str>>,
    physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: Single<String>,
    region: SarifRegion,
}

/// A region by lines and columns. SARIF's byte offsets count in the file, whose encoding
/// may differ from that of the text.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRegion {
    start_line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

impl SarifRegion {
    const fn at(line: usize) -> Self {
        Self {
            start_line: line,
            start_column: None,
            end_line: None,
            end_column: None,
        }
    }
}

/// A region of a file; of one whose lines are pages the whole line.
fn physical(place: &Place, region: SarifRegion) -> PhysicalLocation {
    PhysicalLocation {
        artifact_location: one("uri", uri::reference(&place.file)),
        region: place.entry.map_or(region, SarifRegion::at),
    }
}

impl SarifLocation<'_> {
    fn of(diagnostic: &Diagnostic, place: Place) -> Self {
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

fn related<'d>(places: &Places, diagnostic: &'d Diagnostic) -> Vec<SarifLocation<'d>> {
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
