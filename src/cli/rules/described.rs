//! A rule, or an entry of reports, for people and for programs.

use innokyla::Severity;
use innokyla::check::Rule;
use innokyla::report::RuleInfo;
use serde::Serialize;
use serde_json::{Value, json};

/// What there is to say of a code.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Described {
    pub(super) code: &'static str,
    pub(super) severity: Severity,
    pub(super) is_rule: bool,
    pub(super) summary: &'static str,
    pub(super) manual: &'static str,
}

impl Described {
    pub(super) fn rule(rule: &Rule) -> Self {
        Self {
            is_rule: true,
            ..Self::entry(&rule.into())
        }
    }

    pub(super) const fn entry(entry: &RuleInfo) -> Self {
        Self {
            code: entry.code,
            severity: entry.severity,
            is_rule: false,
            summary: entry.summary,
            manual: entry.manual,
        }
    }
}

/// Indented JSON with a line end.
pub(super) fn json<T: Serialize + ?Sized>(told: &T) -> String {
    // Text can always be written.
    serde_json::to_string_pretty(told).unwrap_or_default() + "\n"
}

/// The JSON Schema of the rules.
pub(crate) fn schema() -> Value {
    let text = |about: &str| json!({ "description": about, "type": "string" });
    let severities: Vec<_> = Severity::ALL.iter().map(|level| level.as_str()).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The rules of check",
        "description": "What `innokyla rules --format json` writes; `innokyla explain CODE --format \
                        json` writes one of them.",
        "type": "array",
        "items": { "$ref": "#/$defs/rule" },
        "$defs": {
            "rule": {
                "type": "object",
                "properties": {
                    "code": {
                        "description": "The stable code.",
                        "type": "string",
                        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
                    },
                    "severity": {
                        "description": "How grave its findings are where no option says otherwise.",
                        "enum": severities
                    },
                    "is_rule": {
                        "description": "Whether it is a rule, which options choose; an entry of \
                                        reports tells of the run itself.",
                        "type": "boolean"
                    },
                    "summary": text("What it finds, in one sentence without a full stop."),
                    "manual": text("Its manual, in Markdown.")
                },
                "required": ["code", "severity", "is_rule", "summary", "manual"],
                "additionalProperties": false
            }
        }
    })
}
