mod long_text;
mod lost_label;
mod odd_line;
mod other_field;
mod other_type;
mod party;
mod sentence;

use chrono::Datelike as _;

use super::{DiagnosticDraft, DiagnosticSink, PageView, quoted, rule};
use crate::fault::FaultKind;
use crate::layout::spelling;
use crate::record::{DateRange, PartialDate, Text};
use crate::span::Span;
use crate::text::without_stars;
use crate::value::stage;

rule! {
    /// A value that can hardly be meant
    ///
    /// Finds values that are one of these:
    ///
    /// - words that hold the place of a value, such as `-`, `Ei tiedossa`, `N/A` or
    ///   `Tarkentuu myöhemmin`, where a name, an organisation, a funder, a place or a
    ///   tag belongs, and open posts such as `Hankepäällikkö (haussa)` where a person
    ///   does: the record does not have them
    /// - a `Kehittämisen vaihe` that is no stage of development, or more than one
    /// - a funder that ends in a colon, as the heading of a list does, or names an amount
    /// - a sentence where a name, an organisation, a place, a link or a tag belongs; what
    ///   stands behind *Muu rahoittaja* is free text, and a page that opens with its name may
    ///   be called by a sentence
    /// - an organisation where a person belongs
    /// - a file, an address, a number, a button of the site or a state such as *Käynnissä*
    ///   where the name of somebody or something belongs; a funder among places
    /// - a line among names that is none: the title of the page as prints repeat it, the line
    ///   above once more, a part of the value beside it, such as a bracket by itself
    /// - a value of a field whose label the page lacks, below the values of another: a
    ///   ministry among places or links, a county below a place, a person among funders or
    ///   links, below a caption or below the name of a `kokonaisuus`, and such a name among
    ///   funders
    /// - as a note, the last line of a text that names a period or is tags, where the page
    ///   has no label of these
    /// - a range in `Toimiaika` of more than 30 years, or with a year before 1990 or
    ///   after 2060
    /// - a text or a list of more than 50,000 lines: from there on the record has the text as
    ///   one paragraph, and nothing of the list
    ///
    /// Placeholders in running text are text. A `Toimiaika` without a range is an
    /// `unread-period`.
    ///
    /// ## Why it matters
    ///
    /// Nobody is called `-`. What is told as doubtful but is in the record may be the
    /// value of another field, or a slip of the pen.
    ///
    /// ## Example
    ///
    /// ```text
    /// Yhteyshenkilön nimi
    /// Myöhemmin palkattava hankekoordinaattori
    /// ```
    ///
    /// ## What to do
    ///
    /// Nothing, if the page shows the same. Otherwise correct the page.
    UnlikelyValue = "unlikely-value", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    report_placeholders(page, sink);
    long_text::report(page, sink);
    sentence::report(page, sink);
    party::report(page, sink);
    other_field::report(page, sink);
    other_type::report(page, sink);
    odd_line::report(page, sink);
    lost_label::report(page, sink);
    let (record, funders) = (page.record(), page.record().funders());
    // `unknown-label` reports a label on its line.
    let is_doubtful = |stage: &&Text<'_>| !stage::is_one_stage(stage) && !ends_in_label(stage);
    if let Some(stage) = record.stage().filter(is_doubtful) {
        sink.report(stage.span, || {
            let (what, help) = match stage::is_stage(stage) {
                true => (
                    "says more than a stage of development",
                    "it is kept as the stage, as it is written",
                ),
                false => (
                    "is no stage of development",
                    "it is kept as the stage; perhaps it is the value of another field",
                ),
            };
            DiagnosticDraft::new(format!("{} {what}", quoted(stage))).help(help)
        });
    }
    for funder in funders.iter().filter(|funder| funder.name.ends_with(':')) {
        sink.report(funder.name.span, || {
            DiagnosticDraft::new(format!(
                "the funder {} ends in a colon",
                quoted(&funder.name)
            ))
            .help("it is kept as a funder; perhaps it is the heading of what follows")
        });
    }
    for funder in sentence::listed(funders).filter(|funder| names_amount(&funder.name)) {
        sink.report(funder.name.span, || {
            let text = quoted(&funder.name);
            DiagnosticDraft::new(format!("the funder {text} names an amount"))
                .help("it is kept as a funder, as it is written")
        });
    }
    if let Some(page) = record.as_kokonaisuus() {
        let ranges = page.period.ranges.iter();
        ranges.for_each(|range| report_range(range, sink));
    }
}

/// Whether a label stands behind other words of a line.
fn ends_in_label(text: &str) -> bool {
    let words = without_stars(text);
    let mut gaps = memchr::memchr_iter(b' ', words.as_bytes());
    gaps.any(|gap| words.get(gap + 1..).and_then(spelling).is_some())
}

/// Whether a name says how much is paid, or what share.
fn names_amount(name: &str) -> bool {
    name.contains(['€', '%']) || name.ends_with(" euroa")
}

fn report_placeholders(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    for fault in page.faults() {
        let FaultKind::Placeholder(field) = fault.kind else {
            continue;
        };
        let text = page.words(fault.span);
        sink.report(fault.span, || {
            let (name, text) = (page.name_of(field), quoted(text));
            DiagnosticDraft::new(format!("{text} is no value of `{name}` but a placeholder"))
                .help("the record has none in its place")
        });
    }
}

/// The years that a period of a page may name, and how many it may last.
const LIKELY_YEARS: std::ops::RangeInclusive<i32> = 1990..=2060;
const LONGEST: i32 = 30;

fn report_range(range: &DateRange, sink: &mut DiagnosticSink) {
    let year = |date: PartialDate| date.first_day().map(|day| day.year());
    let sides = [range.start, range.end].into_iter().flatten();
    let mut years = sides.clone().filter_map(|side| year(side.value));
    let Some(span) = sides.map(|side| side.span).reduce(Span::cover) else {
        return;
    };
    let lasts = match (range.start, range.end) {
        (Some(start), Some(end)) => year(end.value)
            .zip(year(start.value))
            .map(|(end, start)| end - start),
        _ => None,
    };
    let message = match (years.find(|year| !LIKELY_YEARS.contains(year)), lasts) {
        // `period-reversed` reports it.
        (_, Some(..0)) => return,
        (Some(year), _) => format!("a period of operation in the year {year}"),
        (None, Some(lasts)) if lasts > LONGEST => format!("a period of operation of {lasts} years"),
        _ => return,
    };
    sink.report(span, || {
        DiagnosticDraft::new(message).help("it is kept as a range; perhaps a digit is wrong")
    });
}
