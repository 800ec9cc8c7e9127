//! `sarif`: the Static Analysis Results Interchange Format, version 2.1.0.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

use serde::Serialize;

use super::escape::write_json;
use super::fingerprint::{Fingerprints, PageFingerprints};
use super::json::Array;
use super::{Page, Report, RuleInfo, Summary, named, uri};
use crate::Diagnostic;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub(super) struct Sarif {
    rules: Vec<RuleInfo>,
    indices: HashMap<&'static str, usize>,
    results: Array,
    fingerprints: Fingerprints,
}

impl Sarif {
    pub(super) fn new(rules: Vec<RuleInfo>) -> Self {
        let indices = rules.iter().map(|rule| rule.code).zip(0..).collect();
        Self {
            rules,
            indices,
            results: Array::default(),
            fingerprints: Fingerprints::default(),
        }
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
        if page.diagnostics.is_empty() {
            return Ok(());
        }
        let mut fingerprints = PageFingerprints::new(page);
        for diagnostic in page.diagnostics {
            let (hash, before) = self.fingerprints.of(&mut fingerprints, diagnostic);
            let finding = SarifResult {
                rule_id: &diagnostic.code,
                rule_index: self.indices.get(diagnostic.code.as_ref()).copied(),
                level: diagnostic.severity.as_str(),
                message: one("text", &diagnostic.message),
                locations: [SarifLocation::of(diagnostic)],
                related_locations: related(diagnostic),
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

    fn finish(&mut self, out: &mut dyn Write, _: &Summary) -> io::Result<()> {
        self.results.close(out)?;
        out.write_all(b"}]}\n")
    }
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
    #[serde(skip_serializing_if = "Option::is_none")]
    information_uri: Option<&'static str>,
    rules: Vec<SarifRule<'a>>,
}

impl<'a> Driver<'a> {
    fn new(rules: Vec<SarifRule<'a>>) -> Self {
        Self {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
            semantic_version: env!("CARGO_PKG_VERSION"),
            information_uri: Some(env!("CARGO_PKG_REPOSITORY")).filter(|uri| !uri.is_empty()),
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
    message: Single<&'a str>,
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
    start_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

fn place(path: Option<&str>, region: SarifRegion) -> PhysicalLocation {
    PhysicalLocation {
        artifact_location: one("uri", uri::reference(named(path))),
        region,
    }
}

impl SarifLocation<'_> {
    fn of(diagnostic: &Diagnostic) -> Self {
        Self {
            id: None,
            message: None,
            physical_location: place(
                diagnostic.path.as_deref(),
                SarifRegion {
                    start_line: diagnostic.line,
                    start_column: diagnostic.column,
                    end_line: Some(diagnostic.end_line),
                    end_column: Some(diagnostic.end_column),
                },
            ),
        }
    }
}

fn related(diagnostic: &Diagnostic) -> Vec<SarifLocation<'_>> {
    (1..)
        .zip(&diagnostic.related)
        .map(|(id, related)| SarifLocation {
            id: Some(id),
            message: Some(one("text", &related.message)),
            physical_location: place(
                related.path.as_deref(),
                SarifRegion {
                    start_line: related.line,
                    start_column: related.column,
                    end_line: None,
                    end_column: None,
                },
            ),
        })
        .collect()
}
