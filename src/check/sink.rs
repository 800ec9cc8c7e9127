//! Where a rule leaves what it reports.

use std::borrow::Cow;

use crate::diagnostic::Severity;
use crate::plural::plural;
use crate::span::Span;

/// A diagnostic before it has a code, a path, a line and a column.
#[derive(Clone, Debug)]
pub(super) struct DiagnosticDraft {
    pub(super) message: Cow<'static, str>,
    pub(super) help: Option<Cow<'static, str>>,
    pub(super) related: Vec<(Span, Cow<'static, str>)>,
    /// The highest severity of the diagnostic, where that is below the severity of its rule.
    pub(super) at_most: Option<Severity>,
}

impl DiagnosticDraft {
    pub(super) fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            message: message.into(),
            help: None,
            related: Vec::new(),
            at_most: None,
        }
    }

    /// Makes it a note, whatever the severity of the rule.
    pub(super) fn only_note(self) -> Self {
        self.only_note_if(true)
    }

    /// Makes it a note, where a condition holds.
    pub(super) fn only_note_if(mut self, is_doubtful: bool) -> Self {
        if is_doubtful {
            self.at_most = Some(Severity::Note);
        }
        self
    }

    pub(super) fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn related(mut self, span: Span, message: impl Into<Cow<'static, str>>) -> Self {
        self.related.push((span, message.into()));
        self
    }
}

/// The most diagnostics that one rule reports one by one on a page.
const MOST: usize = 20;

/// What one rule reports on one page. From [`MOST`] on, places are only counted.
#[derive(Debug, Default)]
pub(super) struct DiagnosticSink {
    drafts: Vec<(Span, DiagnosticDraft)>,
    /// The first place that is only counted, and how many there are.
    more: Option<(Span, usize)>,
}

impl DiagnosticSink {
    /// Reports something at `span`. The message is not made for a place that is only counted.
    pub(super) fn report(&mut self, span: Span, draft: impl FnOnce() -> DiagnosticDraft) {
        match &mut self.more {
            Some((_, count)) => *count += 1,
            None if self.drafts.len() == MOST => self.more = Some((span, 1)),
            None => self.drafts.push((span, draft())),
        }
    }

    /// What was reported, with one diagnostic for all places that were only counted.
    pub(super) fn finish(mut self) -> Vec<(Span, DiagnosticDraft)> {
        if let Some((span, count)) = self.more {
            let places = plural(count, "more place");
            let message = format!("and the same at {places}, from here on");
            self.drafts.push((span, DiagnosticDraft::new(message)));
        }
        self.drafts
    }
}
