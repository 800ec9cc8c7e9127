//! The short lines of a page, and where on the page each stands.

mod value;
mod words;

use super::fingerprint::fingerprint;
use crate::layout::Field;
use crate::lines::Line;
use crate::page::{Part, Role};
use crate::parsed::Parsed;
use crate::record::{Block, Kind, Record};
use crate::span::Span;
use crate::text::without_stars;

/// What an icon leaves of itself in any flattened page.
pub(in crate::profile) const ICON_WORDS: &str = "Created with Sketch";

/// The most lines of one page that are counted: far more than a page of the site has.
const MOST: usize = 4096;

/// A line of a page that is counted.
pub(in crate::profile) struct SeenLine<'p> {
    pub(in crate::profile) words: String,
    pub(in crate::profile) line: &'p Line,
    pub(in crate::profile) within: &'static str,
    pub(in crate::profile) is_loose: bool,
    pub(in crate::profile) is_heading: bool,
    pub(in crate::profile) opens: bool,
    pub(in crate::profile) heads: bool,
    /// How far down the page it stands, in thousandths.
    pub(in crate::profile) depth: u64,
    /// The hash of the line above; 0 at the top.
    pub(in crate::profile) above: u32,
    /// The hash of the line below, where it belongs to this one.
    pub(in crate::profile) below: Option<u32>,
}

/// The lines of a page that are counted, each once, in the order of their words.
pub(in crate::profile) fn lines_of<'p>(parsed: &'p Parsed<'_>) -> Vec<SeenLine<'p>> {
    let page = SeenPage::of(parsed);
    let mut seen = Vec::new();
    let mut within = "lead";
    for (at, part) in page.parts.iter().enumerate() {
        if let Role::Label(field) = part.role {
            within = field.key().unwrap_or(within);
            continue;
        }
        let within = match part.role {
            Role::Title => "title",
            Role::Furniture | Role::Value(Field::Stage) => "furniture",
            Role::Heading | Role::Body if page.record.kind() == Kind::Article => "sections",
            _ => within,
        };
        let role = |at: Option<usize>| Some(page.parts.get(at?)?.role);
        let mut place = PlaceInPart {
            above: role(at.checked_sub(1)),
            before_label: matches!(role(Some(at + 1)), Some(Role::Label(_))),
            is_first: true,
            opens_paragraph: false,
            in_first_paragraph: true,
            below_label: false,
        };
        for index in part.first..part.end {
            if seen.len() == MOST {
                break;
            }
            let Some(line) = page.lines.get(index) else {
                break;
            };
            place.is_first = index == part.first;
            place.opens_paragraph = line.blanks() > 0 && !place.is_first;
            if place.opens_paragraph {
                place.in_first_paragraph = false;
                // The value of a label may stand in the next paragraph.
                let above = index.checked_sub(1).and_then(|above| page.lines.get(above));
                place.below_label &= above.is_some_and(|above| above.label().is_some());
            }
            let line_seen = page.seen(index, part, &place);
            seen.extend(line_seen.map(|line| SeenLine { within, ..line }));
            place.below_label |= line.label().is_some();
        }
    }
    // Of several on a page the one that is likeliest to be a label counts.
    seen.sort_by(|a, b| {
        (&a.words, !a.is_heading, !a.is_loose).cmp(&(&b.words, !b.is_heading, !b.is_loose))
    });
    seen.dedup_by(|later, first| later.words == first.words);
    seen
}

/// Where a line stands in its part.
struct PlaceInPart {
    /// The part above.
    above: Option<Role>,
    /// Whether a label follows the part.
    before_label: bool,
    is_first: bool,
    /// Whether it is the first of a paragraph that is not the first.
    opens_paragraph: bool,
    in_first_paragraph: bool,
    /// Whether a known label that is not read as one stands above, in the paragraph or
    /// right before it.
    below_label: bool,
}

struct SeenPage<'p> {
    parts: &'p [Part],
    lines: &'p [Line],
    text: &'p str,
    record: &'p Record<'p>,
    /// What the record has read as an item, a picture, a role or an employer: no labels.
    read: Vec<Span>,
}

impl<'p> SeenPage<'p> {
    fn of(parsed: &'p Parsed<'_>) -> Self {
        let mut page = Self {
            parts: parsed.outline().parts(),
            lines: parsed.outline().lines(),
            text: parsed.text(),
            record: parsed.record(),
            read: Vec::new(),
        };
        for body in page.bodies() {
            body.iter().for_each(|block| spans(block, &mut page.read));
        }
        if let Record::Kokonaisuus(programme) = page.record {
            let people = programme.contact.people.iter();
            let beside = people.flat_map(|person| [&person.role, &person.organisation]);
            page.read.extend(beside.flatten().map(|text| text.span));
        }
        page.read.sort_unstable();
        page
    }

    /// The running text of the page.
    fn bodies(&self) -> Vec<&'p [Block<'p>]> {
        let mut bodies = vec![self.record.lead(), self.record.summary()];
        if let Record::Kokonaisuus(page) = self.record {
            bodies.push(&page.purpose);
        }
        bodies.extend(self.record.sections().iter().map(|section| &*section.body));
        bodies
    }

    fn seen(&self, index: usize, part: &Part, place: &PlaceInPart) -> Option<SeenLine<'p>> {
        let words = self.words(part, index)?;
        let line = self.lines.get(index)?;
        let hash = |index: usize| {
            let line = self.lines.get(index)?;
            Some(fingerprint(without_stars(line.content().slice(self.text))))
        };
        let is_value = self.is_value(part, place);
        let follows_label = matches!(
            (part.role, place.above),
            (Role::Value(_), Some(Role::Label(_))) | (Role::Body, Some(Role::Heading))
        );
        let goes_on = index + 1 < part.end || !place.before_label;
        Some(SeenLine {
            words,
            line,
            within: "",
            is_loose: !is_value,
            is_heading: part.role == Role::Heading,
            heads: place.opens_paragraph
                && index + 1 < part.end
                && self
                    .lines
                    .get(index + 1)
                    .is_some_and(|below| below.blanks() == 0),
            opens: is_value && place.is_first && follows_label,
            depth: u64::try_from(index * 1000 / self.lines.len().max(1)).unwrap_or_default(),
            above: index.checked_sub(1).and_then(hash).unwrap_or_default(),
            below: hash(index + 1).filter(|_| goes_on),
        })
    }
}

/// The places of what is no paragraph and no heading.
fn spans(block: &Block<'_>, spans: &mut Vec<Span>) {
    match block {
        Block::Paragraph { .. } | Block::Heading { .. } | Block::Link { .. } => {}
        Block::List { items, .. } => spans.extend(items.iter().map(|item| item.span)),
        Block::Image(image) => {
            let texts = image.alt.iter().chain(&image.caption);
            spans.extend(texts.map(|text| text.span));
        }
    }
}
