//! Values of a type that a field never holds: a file among funders, a day among places, a
//! button among people.

mod marks;
mod types;

use std::collections::BTreeSet;

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::fault::FaultKind;
use crate::layout::{Field, is_tags};
use crate::page::Role;
use crate::record::Record;
use crate::span::Span;
use types::{Type, type_of, types_of};

pub(super) use types::is_funder;

pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    // `unknown-label` reports these.
    let frame: BTreeSet<usize> = page
        .faults_of(FaultKind::DoubtfulFrame)
        .chain(page.faults_of(FaultKind::PossibleFrame))
        .map(|fault| fault.span.start)
        .collect();
    for part in page.parts() {
        let Role::Value(field) = part.role else {
            continue;
        };
        // Tags may stand on one line.
        if is_tags(field) || types_of(field).is_empty() {
            continue;
        }
        let mut is_free = false;
        let lines = page.lines_of(part);
        for line in lines {
            let span = line.item_among(lines, page.text());
            let text = page.words(span);
            let found = type_of(field, text);
            // What *Muu rahoittaja* announces is free text.
            let found = found.filter(|of| !is_free || matches!(of, Type::File | Type::Button));
            // `other_field` reports funders whose label is lost.
            let found =
                found.filter(|of| *of != Type::Funder || page.entry(Field::Funders).is_some());
            is_free |= field == Field::Funders && text.starts_with("Muu ");
            if let Some(found) = found.filter(|_| !frame.contains(&span.start)) {
                tell(page, (field, span, found), sink);
            }
        }
    }
    for (field, span) in tags(page) {
        if let Some(found) = type_of(field, page.words(span)) {
            tell(page, (field, span, found), sink);
        }
    }
}

fn tell(page: &PageView<'_>, (field, span, found): (Field, Span, Type), sink: &mut DiagnosticSink) {
    sink.report(span, || {
        let name = page.name_above(field, span);
        let text = quoted(page.words(span));
        DiagnosticDraft::new(format!("{text} is hardly a value of `{name}`")).help(format!(
            "it is kept as one, and reads like {}",
            found.words()
        ))
    });
}

/// The tags of the page.
fn tags(page: &PageView<'_>) -> Vec<(Field, Span)> {
    let Record::Kokonaisuus(record) = page.record() else {
        return Vec::new();
    };
    let topics = record.topics.iter().map(|tag| (Field::Topics, tag.span));
    let phenomena = record.phenomena.iter();
    let phenomena = phenomena.map(|tag| (Field::Phenomena, tag.span));
    topics.chain(phenomena).collect()
}
