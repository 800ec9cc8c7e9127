//! `sarif`: the Static Analysis Results Interchange Format, version 2.1.0.

use std::collections::HashMap;
use std::io::{self, Write};

use super::escape::write_json;
use super::fingerprint::{Fingerprints, PageFingerprints};
use super::json::Array;
use super::place::{FilePlace, FilePlaces};
use super::{Naming, Notice, Page, Report, RuleInfo, Summary};
use crate::Severity;

mod objects;

use objects::{
    Driver, Notification, SarifLocation, SarifRegion, SarifResult, SarifRule, one, physical,
    related,
};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The most results of a run that GitHub accepts; it refuses a report with more.
const RESULTS: usize = 25_000;

pub(super) struct Sarif {
    rules: Vec<RuleInfo>,
    indices: HashMap<&'static str, usize>,
    results: Array,
    written: usize,
    left_out: usize,
    places: FilePlaces,
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
            places: FilePlaces::new(naming),
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
        let FilePlace { file, .. } = self.places.of_page(page);
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
        let place = FilePlace {
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
