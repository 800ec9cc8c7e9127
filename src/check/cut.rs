//! Where a text was cut off: [`Truncated`](super::Truncated) reports a cut that is
//! proven, [`MayBeTruncated`](super::MayBeTruncated) one that is likely.

mod mark;
mod sentence;
mod word;

use super::empty_field::is_usually_empty;
use super::{Code, DiagnosticDraft, PageView, SECTION_RANK};
use crate::fault::FaultKind;
use crate::layout::Field;
use crate::lines::Line;
use crate::page::{Part, Role};
use crate::span::Span;
use crate::value::date::date;
use crate::value::stage::is_stage;

#[derive(Debug)]
pub(super) struct Cut {
    /// The rule that reports it.
    pub(super) code: Code,
    pub(super) span: Span,
    pub(super) draft: DiagnosticDraft,
}

/// The rules whose findings a cut explains, in the value that it runs through.
const EXPLAINED: [Code; 12] = [
    Code::EmptyField,
    Code::MalformedDate,
    Code::MalformedEmail,
    Code::MisplacedField,
    Code::MissingField,
    Code::PeriodReversed,
    Code::RepeatedField,
    Code::SummaryDiffers,
    Code::TemplateEmail,
    Code::UnknownLabel,
    Code::UnknownRegion,
    Code::UnlikelyValue,
];

/// The dates that end the basic facts.
const DATES: [Field; 2] = [Field::Created, Field::Modified];

/// A sign of a cut: its place, and what it says.
type CutSign = (Span, DiagnosticDraft);

/// Finds the cut by the surest sign that there is.
pub(super) fn find(page: &PageView<'_>) -> Option<Cut> {
    let proof = cut_letter(page)
        .or_else(|| mark::cut_mark(page))
        .or_else(|| cut_line(page))
        .or_else(|| cut_facts(page))
        .or_else(|| cut_date(page))
        .map(|sign| (Code::Truncated, sign));
    let (code, (span, draft)) = proof.or_else(|| sentence::cut_sentence(page)).or_else(|| {
        Some((
            Code::MayBeTruncated,
            cut_stage(page)
                .or_else(|| no_dates(page))
                .or_else(|| mark::cut_lines(page))?,
        ))
    })?;
    Some(Cut {
        code,
        span,
        draft: draft.help("the download may have broken off: fetch the page again"),
    })
}

impl Cut {
    /// Whether the cut is the reason of a finding: the finding is on the open line, at the end
    /// of the text, or at the last label where that has no value.
    pub(super) fn explains(&self, page: &PageView<'_>, code: Code, span: Span) -> bool {
        let end = page.text().trim_end().len();
        let last = page
            .open_line()
            .map_or(end, |(line, _)| line.content().start);
        let label = page.entries.last().filter(|entry| entry.value.is_none());
        let from = label.map_or(last, |entry| entry.label.start.min(last));
        EXPLAINED.contains(&code) && span.start >= from
    }
}

/// The text ends in half a letter, which could not be decoded.
fn cut_letter(page: &PageView<'_>) -> Option<CutSign> {
    let last = *page.parsed.damaged().last()?;
    let is_at_end = last.end == page.text().len();
    is_at_end.then(|| (last, DiagnosticDraft::new("the text ends inside a letter")))
}

/// The last line is the beginning of a label or of an icon line.
fn cut_line(page: &PageView<'_>) -> Option<CutSign> {
    page.faults().find_map(|fault| {
        let message = match fault.kind {
            FaultKind::CutLabel(label) => {
                format!("the text ends in the middle of `{}`", label.text())
            }
            FaultKind::CutIcon => "the text ends in the middle of an icon line".to_owned(),
            _ => return None,
        };
        Some((fault.span, DiagnosticDraft::new(message)))
    })
}

/// The page ends in its basic facts or at their heading, and others must follow.
fn cut_facts(page: &PageView<'_>) -> Option<CutSign> {
    let line = page.lines().last()?;
    let end = Span::new(line.content().end, line.content().end);
    let Some(last) = page.entries.last() else {
        let is_heading = line.label().is_some_and(|label| label.is(Field::Furniture));
        let message = "the text ends at the heading of the basic facts";
        return is_heading.then(|| (end, DiagnosticDraft::new(message)));
    };
    let ends_in_fact = match page.last_role()? {
        Role::Label(_) | Role::Value(_) => true,
        // It may be the beginning of the next value, too short to be read as one.
        Role::Body | Role::Heading => {
            let has_date = DATES.iter().any(|date| page.entry(*date).is_some())
                // The label of the date may have other words.
                || date(page.words(line.content())).is_ok();
            !has_date || page.open_line().is_some() && !has_heading(page)
        }
        _ => false,
    };
    if !page.has_facts() || !ends_in_fact || last.rank == SECTION_RANK {
        return None;
    }
    let name = |field| format!("`{}`", page.name_of(field));
    let message = if last.value.is_none() && !is_usually_empty(last.field) {
        format!("the text ends below {}, before its value", name(last.field))
    } else {
        let complete = page.fact_rank(Field::Modified);
        let mut ranks = page.entries.iter().map(|entry| Some(entry.rank));
        if ranks.any(|rank| rank >= complete) {
            return None;
        }
        let absent = DATES
            .into_iter()
            .filter(|date| page.entry(*date).is_none())
            .map(name);
        let (last, absent) = (name(last.field), absent.collect::<Vec<_>>().join(" or "));
        format!("the text ends inside the basic facts, after {last}: no {absent}")
    };
    // The finding stands at a value that is not read, as no other finding names that.
    let unread = page.faults().map(|fault| fault.span);
    let mut unread = unread.filter(|span| page.open_line().is_some() && span.end == end.end);
    Some((unread.next().unwrap_or(end), DiagnosticDraft::new(message)))
}

/// The last line is an icon with the first letters of a stage.
fn cut_stage(page: &PageView<'_>) -> Option<CutSign> {
    let (last, _) = page.open_line()?;
    let stage = page.words(last.item(page.text()));
    let message = "the text ends inside the stage of development";
    (page.last_role() == Some(Role::Value(Field::Stage)) && !is_stage(stage))
        .then(|| (last.item(page.text()), DiagnosticDraft::new(message)))
}

/// The page has neither of its dates, and either ends without a line end or ends in the short
/// description, which repeats the lead.
fn no_dates(page: &PageView<'_>) -> Option<CutSign> {
    if !page.has_facts() || DATES.iter().any(|date| page.entry(*date).is_some()) {
        return None;
    }
    if page.open_line().is_none() && !repeats_the_lead(page) {
        return None;
    }
    let [created, modified] = DATES.map(|date| page.name_of(date));
    let message = format!("the text has neither `{created}` nor `{modified}`");
    let end = page.lines().last()?.content().end;
    Some((Span::new(end, end), DiagnosticDraft::new(message)))
}

/// Whether the last heading or label is also a line of the lead.
fn repeats_the_lead(page: &PageView<'_>) -> bool {
    let is_heading = |part: &&Part| matches!(part.role, Role::Heading | Role::Label(_));
    let words = |line: &Line| page.words(line.content());
    let Some(heading) = page.parts().iter().rfind(is_heading) else {
        return false;
    };
    let heading = page.lines().get(heading.first).map(words);
    let lead = page.parts().iter().filter(|part| part.role == Role::Lead);
    let mut lead = lead.flat_map(|part| page.lines_of(part));
    lead.any(|line| Some(words(line)) == heading)
}

/// Whether there is a heading that is no label above the last line.
fn has_heading(page: &PageView<'_>) -> bool {
    let last = page.lines().len().saturating_sub(1);
    let mut parts = page.parts().iter();
    parts.any(|part| part.role == Role::Heading && part.first < last)
}

/// The last line is the beginning of a date.
fn cut_date(page: &PageView<'_>) -> Option<CutSign> {
    let (last, _) = page.open_line()?;
    let begins_a_date = |text: &str| {
        text.chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '/' | ' '))
    };
    page.faults().find_map(|fault| match fault.kind {
        FaultKind::MalformedDate(field) | FaultKind::NoSuchDay(field)
            if fault.span == last.content() && begins_a_date(page.words(fault.span)) =>
        {
            let message = format!("the text ends inside the date of `{}`", page.name_of(field));
            Some((fault.span, DiagnosticDraft::new(message)))
        }
        _ => None,
    })
}
