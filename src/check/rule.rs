//! What a rule is, and the macro that makes its manual from its doc comment.

use super::page_view::PageView;
use super::sink::DiagnosticSink;
use crate::diagnostic::Severity;

/// A rule of [`check`](super::check()).
///
/// The manual is the documentation of the rule's type, such as
/// [`MalformedDate`](super::MalformedDate).
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Rule {
    /// The stable kebab-case code: `malformed-date`.
    pub code: &'static str,
    /// The severity of its diagnostics, unless the options set another.
    pub severity: Severity,
    /// What it finds, in one sentence: the manual's first line.
    pub summary: &'static str,
    /// What it finds, why it matters, an example and what to do, in Markdown.
    pub manual: &'static str,
    pub(super) find: Find,
}

/// Reports what a rule finds on a page. Rules that compare pages report nothing here.
pub(super) type Find = fn(&PageView<'_>, &mut DiagnosticSink);

#[cfg(feature = "report")]
impl From<&Rule> for crate::report::RuleInfo {
    fn from(rule: &Rule) -> Self {
        Self {
            code: rule.code,
            severity: rule.severity,
            summary: rule.summary,
            manual: rule.manual,
        }
    }
}

/// Defines the type of a rule and its [`Rule`]; the doc comment is the manual.
macro_rules! rule {
    (
        #[doc = $summary:literal]
        $(#[doc = $line:literal])*
        $name:ident = $code:literal, $severity:ident, $find:expr
    ) => {
        #[doc = $summary]
        $(#[doc = $line])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name;

        impl $name {
            /// The rule, as [`RULES`](crate::check::RULES) lists it.
            pub const RULE: $crate::check::Rule = {
                const LINES: &[&str] = &[$summary, $($line),*];
                const TEXT: [u8; $crate::check::rule::length(LINES)] =
                    $crate::check::rule::joined(LINES);
                $crate::check::Rule {
                    code: $code,
                    severity: $crate::Severity::$severity,
                    summary: $crate::check::rule::bare($summary),
                    manual: $crate::check::rule::text(&TEXT),
                    find: $find,
                }
            };
        }
    };
}
pub(super) use rule;

/// A line of a doc comment without the space after its slashes.
pub(super) const fn bare(line: &str) -> &str {
    match line.as_bytes() {
        [b' ', ..] => line.split_at(1).1,
        _ => line,
    }
}

/// The bytes of the lines, each with a line break after it.
pub(super) const fn length(lines: &[&str]) -> usize {
    let mut length = 0;
    let mut at = 0;
    while at < lines.len() {
        length += bare(lines[at]).len() + 1;
        at += 1;
    }
    length
}

pub(super) const fn joined<const LENGTH: usize>(lines: &[&str]) -> [u8; LENGTH] {
    let mut bytes = [b'\n'; LENGTH];
    let mut end = 0;
    let mut at = 0;
    while at < lines.len() {
        let line = bare(lines[at]).as_bytes();
        let mut byte = 0;
        while byte < line.len() {
            bytes[end] = line[byte];
            end += 1;
            byte += 1;
        }
        end += 1;
        at += 1;
    }
    bytes
}

pub(super) const fn text(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}
