mod employer;
mod frame;
mod joined;
mod other_kind;
mod section;
mod wrapped;

use super::{DiagnosticDraft, DiagnosticSink, PageView, nearest, quoted, rule};
use crate::fault::FaultKind;
use crate::layout::{Field, Zone, is_tags};
use crate::lines::{Line, LineKind};
use crate::page::{Role, is_bare_noun, names_data, names_label};
use crate::span::Span;
use crate::text::composed_words;

rule! {
    /// A line that stands like a label and is none
    ///
    /// Finds short lines that stand where the page's layout has a label, in words that
    /// the table of labels does not have, and names the most similar label of this kind
    /// of page.
    ///
    /// Text between two facts that belongs to neither of them is reported as well, or between
    /// the heading of the facts and the first of them, and so is text without a heading right
    /// behind the facts, and an organisation below the contact person of a page without the
    /// label of one. One short line below the heading of the description is a note: a writer
    /// may open the description with it.
    ///
    /// A short line above the last paragraph of a fact's running text may be a sub-heading
    /// as well: it is a note, and the text stays with that fact, and so does a short value
    /// below words that writers head their texts with: `Lisätietoja`, `Kohderyhmä`. What the
    /// lead has as well is text. A note, too, is a sub-heading in a
    /// section that opens as the heading of a section does which the page lacks: `Kohderyhmä`
    /// for *Kohderyhmä ja asiakasymmärrys*. And so is the only sub-heading of a `kokonaisuus`, if the
    /// layout has one more section between the one it stands in and the next.
    ///
    /// A heading that only another kind of page has, such as *Aihealueet* above tags in a
    /// `toimintamalli`, is reported in a section or a list of links.
    ///
    /// The words of a label that the page lacks are reported at the start or the end of a
    /// line with other words, where these end or begin a text or a value of their own, and
    /// so are they where the label goes on upon the next line. Everyday words that open
    /// a sentence, such as `Toimijat Hanketta toteuttavat …`, are a note.
    ///
    /// Finds lines, too, that may be a menu or a footer of the site and may be the page's
    /// own: where a page begins with neither its name nor its short description, where
    /// text stands above the title, behind tags, where a section ends in short lines
    /// behind its text, where such lines stand below links that are closer together or call
    /// the reader below a heading without text, and at what heads comments, other pages or a
    /// newsletter. Short lines behind a text are a note if none calls the reader and no frame
    /// stands above the page: partners and lists without their marks end pages as well.
    /// What a printer puts at the edges of its sheets is reported in texts: `Sivu 2/3`.
    ///
    /// ## Why it matters
    ///
    /// The label is new or was renamed: the text under it is kept as a section of its
    /// own, and the field that it belongs to has no value.
    ///
    /// ## Example
    ///
    /// ```text
    /// Yhteyshenkilön nimi
    /// Maija Meri
    /// Organisaatio
    /// Silta ry
    /// ```
    ///
    /// ## What to do
    ///
    /// Compare with the page. A new spelling of a label goes into its row in the table
    /// of the layout. A line of the site's frame is in a value where it does not belong.
    UnknownLabel = "unknown-label", Warning, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    report_unknown(page, sink);
    frame::report(page, sink);
    section::report(page, sink);
    other_kind::report(page, sink);
    employer::report(page, sink);
    joined::report(page, sink);
    wrapped::report(page, sink);
    let first_label = page.entries.first().map_or(0, |entry| entry.label.start);
    for fault in page.faults_of(FaultKind::LooseText) {
        sink.report(fault.span, || {
            DiagnosticDraft::new(match fault.span.start < first_label {
                true => "text without a label stands above the facts",
                false => "text without a label stands between two facts",
            })
            .help("its label may be lost; the text is kept as a section")
        });
    }
    for fault in page.faults() {
        let FaultKind::TextWithoutHeading(field) = fault.kind else {
            continue;
        };
        sink.report(fault.span, || {
            let name = page.name_of(field);
            DiagnosticDraft::new(format!("text without a heading stands below `{name}`"))
                .help("its heading may be lost; the text is kept as a section")
                // Below the site's own heading of the description it may be the writer's.
                .only_note_if(is_below_furniture(page, fault.span))
        });
    }
    for (line, field) in sub_headings(page) {
        sink.report(line.content(), || {
            let text = quoted(page.words(line.content()));
            let name = page.name_of(field);
            DiagnosticDraft::new(format!(
                "{text} may be a sub-heading or the label of a field"
            ))
            .help(format!(
                "it is read as text of `{name}`; compare with the page"
            ))
            .only_note()
        });
    }
}

/// Whether a line of the site's own, and nothing else, parts a text from the part above.
fn is_below_furniture(page: &PageView<'_>, text: Span) -> bool {
    let below = page
        .parts()
        .partition_point(|part| part.span.end <= text.start);
    let above = below
        .checked_sub(1)
        .and_then(|above| page.parts().get(above));
    above.is_some_and(|above| above.role == Role::Furniture)
}

/// The most words of a label that the site could print.
const MOST_WORDS: usize = 4;

/// The lines that stand alone above the last paragraph of a fact's running text, where
/// the label of another fact follows.
fn sub_headings<'p>(page: &PageView<'p>) -> impl Iterator<Item = (&'p Line, Field)> {
    let parts = page.parts().windows(2);
    parts.filter_map(|pair| {
        let [part, next] = pair else { return None };
        let (Role::Value(field), Role::Label(below)) = (part.role, next.role) else {
            return None;
        };
        let is_fact = |field| page.fact_rank(field).is_some();
        let mut rows = page.labels().map(|(_, label)| label);
        let label = rows.find(|label| {
            label.field == field && label.zone == Zone::Facts && label.is_running_text()
        })?;
        if !is_fact(below) {
            return None;
        }
        let [before @ .., head, last] = page.lines_of(part) else {
            return None;
        };
        let habit = page.parsed.outline().habit();
        let words = composed_words(page.words(head.content()));
        let is_worded_like_one = names_label(&words);
        // Below an empty field the line is glued to a label that text is not glued to.
        let opens = match before.last() {
            Some(above) => {
                let is_closed = || page.words(above.content()).ends_with('.');
                !habit.joins(head) || above.is_list_item() || is_worded_like_one && is_closed()
            }
            None => is_worded_like_one || habit.joins(head) && !label.next_line,
        };
        let text = page.words(last.content());
        // What is short below the words of a piece of data may be its value.
        let is_amount = || is_bare_noun(&words) && text.starts_with(|c: char| c.is_ascii_digit());
        let is_value = || field != Field::Period && (names_data(&words) || is_amount());
        let stands_alone = opens
            && !habit.joins(last)
            && last.kind() == LineKind::Text
            && (!last.is_short() || is_value());
        let reads_like_a_label = head.is_label_like()
            && head.kind() == LineKind::Text
            && head.spelling().is_none()
            && words.split(' ').count() <= MOST_WORDS
            && !words.contains(|c: char| c == ':' || c.is_ascii_digit());
        // Where writers set sub-headings, one more is no news; nor does a text repeat the
        // label that it stands under.
        let is_heading = |pair: &[Line]| {
            matches!(pair, [line, below] if line.is_label_like() && !below.is_label_like()
                && below.kind() == LineKind::Text
                && !page.words(line.content()).contains(':'))
        };
        let is_one_of_several = || !is_worded_like_one && before.windows(2).any(is_heading);
        let is_writers_own =
            is_one_of_several() || text.split(' ').next() == words.split(' ').next();
        // The short description repeats the lead, and what stands in both is text.
        let above = page.lines().get(..part.first).unwrap_or_default();
        let same =
            |line: &Line, other: &Line| page.words(line.content()) == page.words(other.content());
        let is_of_lead = || {
            let mut pairs = above.windows(2);
            pairs.any(|pair| matches!(pair, [line, below] if same(line, head) && same(below, last)))
        };
        (reads_like_a_label && stands_alone && !is_writers_own && !is_of_lead())
            .then_some((head, field))
    })
}

fn report_unknown(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let second_page = page.faults_of(FaultKind::DoubtfulSecondPage).next();
    let second_page = second_page.map(|fault| fault.span);
    for fault in page.faults_of(FaultKind::UnknownLabel) {
        // `misplaced-field` reports a known label.
        if page.spelt_at(fault.span.start).is_some() || second_page == Some(fault.span) {
            continue;
        }
        sink.report(fault.span, || {
            let line = page.words(fault.span);
            let message = format!("{} stands like a label and is none", quoted(line));
            let bare = line.trim_end_matches(['*', ' ', '\u{a0}', ':']);
            let all = || {
                page.labels()
                    .flat_map(|(_, label)| label.spellings)
                    .copied()
            };
            // A label that the page does not have is the likelier one, unless the line
            // is nearly the same as another.
            let meant = nearest(bare, all(), 0.9)
                .or_else(|| nearest(bare, page.absent_spellings(), 0.4))
                .or_else(|| nearest(bare, all(), 0.6));
            DiagnosticDraft::new(message).help(match meant {
                Some(label) => format!("the nearest label is `{label}`"),
                None if follows_tags(page, fault.span) => {
                    "it may be a new label, or the site's frame; it is kept as a section".to_owned()
                }
                None => "it may be a new label; its text is kept as a section".to_owned(),
            })
        });
    }
}

/// Whether the label above a place is one of tags.
fn follows_tags(page: &PageView<'_>, place: Span) -> bool {
    let mut above = page.entries.iter().rev();
    let above = above.find(|entry| entry.label.start < place.start);
    above.is_some_and(|entry| is_tags(entry.field))
}
