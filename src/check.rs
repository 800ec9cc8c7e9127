//! The rules, each in a file named after what it reports.
//!
//! [`check()`] reports what is wrong with a parsed page, and where. [`Duplicates`]
//! compares the pages of a run,
//! [`Profile::recurring_lines`](crate::Profile::recurring_lines) looks at them as a whole,
//! and [`Profile::compare`](crate::Profile::compare) at a run beside an earlier one.
//! [`RULES`] lists every rule; the documentation of a rule's type is its manual.

mod cut;
mod duplicates;
mod options;
mod page_view;
mod rule;
mod sink;
mod strict;
mod wording;

mod control_character;
mod decorated_label;
mod duplicate_page;
mod empty_field;
mod field_moved;
mod fill_rate_dropped;
mod foreign_markup;
mod kind_changed;
mod kokonaisuus_tab;
mod label_appeared;
mod label_vanished;
mod language_changed;
mod line_appeared;
mod malformed_date;
mod malformed_email;
mod may_be_truncated;
mod misplaced_field;
mod missing_field;
mod modified_before_created;
mod mojibake;
mod no_content;
mod not_an_export;
mod not_utf_8;
mod page_frame;
mod period_reversed;
mod recurring_line;
mod repeated_field;
mod second_page;
mod stage_changed;
mod summary_differs;
mod template_email;
mod truncated;
mod undecodable;
mod unexpected_kind;
mod unknown_label;
mod unknown_region;
mod unlikely_value;
mod unread_period;

pub use duplicates::{Duplicates, PageKey};
pub use no_content::no_content;
pub use options::{CodeError, Options};
pub use rule::Rule;
pub use strict::StrictError;
pub use undecodable::not_text;

use crate::diagnostic::{Diagnostic, Related};
use crate::parsed::Parsed;
use crate::source::LineIndex;
use crate::span::Span;
// Each rule imports these from here.
use page_view::{FieldEntry, PageView, SECTION_RANK};
use rule::rule;
use sink::{DiagnosticDraft, DiagnosticSink};
use wording::{nearest, quoted};

/// Defines [`Code`] and [`RULES`] from one list of the rules, and makes each public.
macro_rules! registry {
    ($($module:ident::$rule:ident),+ $(,)?) => {
        $(pub use $module::$rule;)+

        /// The code of a rule; codes are ordered by their names.
        ///
        /// ```
        /// use innokyla::check::Code;
        /// assert_eq!("malformed-date".parse(), Ok(Code::MalformedDate));
        /// assert_eq!(Code::MalformedDate.as_str(), "malformed-date");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = concat!("The code of [`", stringify!($rule), "`].")] $rule,)+
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$rule),+];
        }

        /// Every rule, in the order of the codes.
        pub const RULES: &[Rule] = &[$($rule::RULE),+];
    };
}

registry! {
    control_character::ControlCharacter,
    decorated_label::DecoratedLabel,
    duplicate_page::DuplicatePage,
    empty_field::EmptyField,
    field_moved::FieldMoved,
    fill_rate_dropped::FillRateDropped,
    foreign_markup::ForeignMarkup,
    kind_changed::KindChanged,
    kokonaisuus_tab::KokonaisuusTab,
    label_appeared::LabelAppeared,
    label_vanished::LabelVanished,
    language_changed::LanguageChanged,
    line_appeared::LineAppeared,
    malformed_date::MalformedDate,
    malformed_email::MalformedEmail,
    may_be_truncated::MayBeTruncated,
    misplaced_field::MisplacedField,
    missing_field::MissingField,
    modified_before_created::ModifiedBeforeCreated,
    mojibake::Mojibake,
    no_content::NoContent,
    not_an_export::NotAnExport,
    not_utf_8::NotUtf8,
    page_frame::PageFrame,
    period_reversed::PeriodReversed,
    recurring_line::RecurringLine,
    repeated_field::RepeatedField,
    second_page::SecondPage,
    stage_changed::StageChanged,
    summary_differs::SummaryDiffers,
    template_email::TemplateEmail,
    truncated::Truncated,
    undecodable::Undecodable,
    unexpected_kind::UnexpectedKind,
    unknown_label::UnknownLabel,
    unknown_region::UnknownRegion,
    unlikely_value::UnlikelyValue,
    unread_period::UnreadPeriod,
}

/// Reports what is wrong with a page, in the order of its text.
///
/// Each rule reports at most twenty places one by one, and the rest together.
///
/// ```
/// let parsed = innokyla::parse("Kokonaisuuden nimi\nSilta-hanke\nLuotu\n\neilen\nViimeksi muokattu\n\n1.2.2022\n");
/// let found = innokyla::check(&parsed, &innokyla::check::Options::default());
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].code, "malformed-date");
/// assert_eq!((found[0].line, found[0].column), (5, 1));
/// ```
#[must_use]
pub fn check(parsed: &Parsed<'_>, options: &Options) -> Vec<Diagnostic> {
    let page = PageView::new(parsed, options);
    let mut found = Vec::new();
    let is_html = foreign_markup::is_html(&page);
    for &code in Code::ALL {
        let is_of_html = matches!(code, Code::ForeignMarkup | Code::UnexpectedKind);
        if options.severity_of(code).is_some() && (is_of_html || !is_html) {
            let mut sink = DiagnosticSink::default();
            (code.rule().find)(&page, &mut sink);
            let drafts = sink.finish().into_iter();
            found.extend(drafts.map(|(span, draft)| (span, code, draft)));
        }
    }
    if found.is_empty() {
        return Vec::new();
    }
    if let Some(cut) = page.cut() {
        found.retain(|(span, code, _)| !cut.explains(&page, *code, *span));
    }
    found.sort_by_key(|(span, code, _)| (*span, *code));
    let index = LineIndex::new(parsed.text());
    found
        .into_iter()
        .filter_map(|(span, code, draft)| diagnostic(code, span, draft, &index, options))
        .collect()
}

/// The diagnostic with its line and column; `None` if the rule is left out.
fn diagnostic(
    code: Code,
    span: Span,
    draft: DiagnosticDraft,
    index: &LineIndex<'_>,
    options: &Options,
) -> Option<Diagnostic> {
    let severity = options.severity_of(code)?;
    let start = index.position(span.start);
    let end = index.position(span.end);
    let related = draft.related.into_iter().map(|(span, message)| {
        let place = index.position(span.start);
        Related {
            message: message.into_owned(),
            path: options.path.clone(),
            span,
            line: place.line,
            column: place.column,
        }
    });
    Some(Diagnostic {
        code: code.as_str().into(),
        severity: draft.at_most.map_or(severity, |most| severity.min(most)),
        message: draft.message.into_owned(),
        path: options.path.clone(),
        span,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        help: draft.help.map(std::borrow::Cow::into_owned),
        related: related.collect(),
    })
}
