//! The file of accepted findings: a finding a line, in the order of the pages.

use std::fmt;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::cli::json_file::read_json;
use crate::cli::terminal::escape;

/// The name and version of the file.
const SCHEMA: &str = "innokyla-accepted/1";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AcceptedFile {
    schema: String,
    pub(super) findings: Vec<AcceptedFinding>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AcceptedFinding {
    /// `None` for the pages as a whole.
    pub(super) page: Option<String>,
    pub(super) code: String,
    pub(super) text: String,
    #[serde(default = "once", skip_serializing_if = "is_once")]
    pub(super) count: usize,
}

const fn once() -> usize {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
const fn is_once(count: &usize) -> bool {
    *count == 1
}

impl AcceptedFile {
    pub(super) fn of(findings: Vec<AcceptedFinding>) -> Self {
        Self {
            schema: SCHEMA.to_owned(),
            findings,
        }
    }

    /// The error is a message.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let remedy = "write it again by `innokyla check --accept`";
        let file: Self = read_json(path, "a file of accepted findings", remedy)?;
        if file.schema == SCHEMA {
            return Ok(file);
        }
        let (shown, found) = (escape(path.as_os_str()), escape(file.schema.as_ref()));
        Err(format!(
            "{shown}: `{found}` is not the version of accepted findings that is read, \
             `{SCHEMA}`; {remedy}"
        ))
    }
}

/// JSON that tools for comparing texts take a finding at a time.
impl fmt::Display for AcceptedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |finding| serde_json::to_string(finding).map_err(|_| fmt::Error);
        write!(f, "{{\"schema\":\"{SCHEMA}\",\"findings\":[")?;
        for (number, finding) in self.findings.iter().enumerate() {
            let comma = if number == 0 { "" } else { "," };
            write!(f, "{comma}\n{}", line(finding)?)?;
        }
        let end = if self.findings.is_empty() { "" } else { "\n" };
        writeln!(f, "{end}]}}")
    }
}

/// The JSON Schema of the file.
pub(crate) fn schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Accepted findings",
        "description": "The findings that `innokyla check --accepted` passes over, as `--accept` \
                        writes them: a finding a line, in the order of the pages.",
        "type": "object",
        "properties": {
            "schema": {
                "description": "The name and version of this format.",
                "const": SCHEMA
            },
            "findings": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "page": {
                            "description": "The page: what identifies it where it is one of many in \
                                            a file and has an identifier, else its file relative to \
                                            --root, with `/` between the names. Null for what was \
                                            found in the pages as a whole.",
                            "type": ["string", "null"]
                        },
                        "code": {
                            "description": "The code of the rule.",
                            "type": "string",
                            "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
                        },
                        "text": {
                            "description": "The words that the finding is about, their spaces made \
                                            one; what its message quotes where it is about no words. \
                                            More than 80 characters are cut, and a checksum of the \
                                            whole stands behind them.",
                            "type": "string"
                        },
                        "count": {
                            "description": "How often it is accepted; once where it is absent.",
                            "type": "integer",
                            "minimum": 1
                        }
                    },
                    "required": ["page", "code", "text"],
                    "additionalProperties": false
                }
            }
        },
        "required": ["schema", "findings"],
        "additionalProperties": false
    })
}
