//! The outline: a page cut into labelled parts.

use super::class::ClassifiedPage;
use super::decorated::plain_labels;
use super::fragment::cut_line;
use super::icons::read_through_icons;
use super::labels::{Placement, resolve, unread_labels, without_sub_headings};
use super::long_text::long_texts;
use super::second_page::{doubtful_second_page, is_same_again, second_page};
use super::{Context, Frame, LabelCandidate, LineRun, article, candidates, grammar, kind};
use crate::clean::SourceText;
use crate::fault::{Fault, FaultKind};
use crate::habit::Habit;
use crate::layout::{Field, LABELS, Zone};
use crate::lines::Line;
use crate::record::Kind;
use crate::span::Span;

/// A page cut into labelled parts.
///
/// The parts follow each other without a gap, from the first byte of the text to
/// the last: [`Outline::rebuild`] gives the text back byte for byte.
///
/// ```
/// use innokyla::{Field, Role};
/// let text = "Rahoittaja\nKunta\nYhteyshenkilön nimi\nMaija Meri\n";
/// let parsed = innokyla::parse(text);
/// let parts = parsed.outline().parts();
/// assert_eq!(parts[0].role, Role::Label(Field::Funders));
/// assert_eq!(parts[1].role, Role::Value(Field::Funders));
/// assert_eq!(parts[1].span.slice(text), "Kunta\n");
/// assert_eq!(parsed.outline().rebuild(text), text);
/// ```
#[derive(Clone, Debug)]
pub struct Outline {
    kind: Kind,
    lines: Vec<Line>,
    habit: Habit,
    parts: Vec<Part>,
}

/// A stretch of whole lines with one role, blank lines after it included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What the lines are on the page.
    pub role: Role,
    /// Their bytes, line ends included.
    pub span: Span,
    /// The first line that is not blank.
    pub(crate) first: usize,
    /// One past the last line that is not blank.
    pub(crate) end: usize,
    pub(crate) placement: Placement,
}

impl Part {
    /// A part that begins at a line; where it ends is not known yet.
    pub(super) fn opening(line: usize, role: Role, placement: Placement) -> Self {
        Self {
            role,
            span: Span::default(),
            first: line,
            end: line,
            placement,
        }
    }
}

/// What a part is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// Blank lines before anything else.
    Blank,
    /// The languages a page offers: `FI SV EN`.
    LanguageBar,
    /// The title printed at the top.
    Title,
    /// The text between the title and the first label.
    Lead,
    /// A line that the layout's table knows as the label of a field.
    Label(Field),
    /// The value under a label.
    Value(Field),
    /// A heading that the table does not know.
    Heading,
    /// The text under such a heading, or under none.
    Body,
    /// Lines that hold no value: an icon line, a title or label printed twice, the site's
    /// frame, the beginning of a label at the end of a text that is cut off.
    Furniture,
    /// Another page that begins in the same file: no value of it is read.
    SecondPage,
}

impl Outline {
    /// Reads the outline of a page from its lines.
    pub(crate) fn of(
        page: &SourceText<'_>,
        mut lines: Vec<Line>,
        faults: &mut Vec<Fault>,
        frame: Option<&Frame>,
    ) -> Self {
        let mut habit = Habit::of(&lines);
        let mut found = candidates(page, &lines);
        let second = part_from_second_page(page, habit, &mut lines, &found, faults);
        if !second.is_empty() {
            habit = Habit::of(&lines);
            found = candidates(page, &lines);
        }
        let candidates = found;
        let context = Context {
            page,
            lines: &lines,
            habit,
            kind: Kind::Article,
            frame,
        };
        let kind = kind::kind(&context, &candidates);
        let context = Context { kind, ..context };
        let is_article = context.kind == Kind::Article;
        let mut labels = match is_article {
            true => Vec::new(),
            false => resolve(&context, &candidates),
        };
        let candidates = without_sub_headings(candidates, &labels);
        if second.is_empty()
            && let Some((first, kind)) = doubtful_second_page(&context, &candidates)
        {
            let place = lines.get(first).map(|line| line.content());
            faults.extend(place.map(|place| Fault::new(kind, place)));
        }
        if !is_article {
            faults.extend(unread_labels(&context, &candidates, &labels));
        }
        let mut lines = plain_labels(page, lines, &mut labels);
        read_through_icons(page, kind, &mut lines, &labels);
        let whole = Context {
            page,
            lines: &lines,
            habit,
            kind,
            frame,
        };
        let fragment = cut_line(&whole, &labels);
        let end = lines.len() - usize::from(fragment.is_some());
        let context = Context {
            lines: lines.get(..end).unwrap_or_default(),
            ..whole
        };
        let classified = ClassifiedPage::new(&context, &labels);
        let all = LineRun::new(&classified, 0, end);
        // The grammar takes any lines: what no rule reads belongs to the part above.
        let _ = match is_article {
            true => article::article(all),
            false => grammar::page(all),
        };
        faults.extend_from_slice(&classified.faults);
        let mut parts = classified.parts.take();
        if let Some(cut) = fragment {
            parts.push(Part::opening(end, Role::Furniture, Placement::InPlace));
            let place = lines
                .get(end)
                .map(|line| line.content())
                .unwrap_or_default();
            faults.push(Fault::new(cut, place));
        }
        if !second.is_empty() {
            parts.push(Part::opening(
                lines.len(),
                Role::SecondPage,
                Placement::InPlace,
            ));
        }
        lines.extend(second);
        let parts = joined(parts, page, &lines);
        faults.extend(long_texts(is_article, &parts, &lines));
        if !is_article {
            faults.extend(parts.iter().filter_map(|part| fault(part, &lines)));
            faults.extend(loose_texts(&parts, &lines));
        }
        Self {
            kind,
            lines,
            habit,
            parts,
        }
    }

    /// Which kind of page it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The parts, in the order of the text.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The text again, part by part; `text` is the text that was parsed.
    pub fn rebuild(&self, text: &str) -> String {
        self.parts
            .iter()
            .map(|part| part.span.slice(text))
            .collect()
    }

    pub(crate) fn habit(&self) -> Habit {
        self.habit
    }

    pub(crate) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The page that was read, as its outline was.
    pub(crate) fn context<'p, 'a>(&'p self, page: &'p SourceText<'a>) -> Context<'p, 'a> {
        Context {
            page,
            lines: &self.lines,
            habit: self.habit,
            kind: self.kind,
            frame: None,
        }
    }
}

/// Takes the lines of another page off the end of those of a page, and tells of it,
/// unless it is the same page once more.
fn part_from_second_page(
    page: &SourceText<'_>,
    habit: Habit,
    lines: &mut Vec<Line>,
    candidates: &[LabelCandidate],
    faults: &mut Vec<Fault>,
) -> Vec<Line> {
    let context = Context {
        page,
        lines,
        habit,
        kind: Kind::Article,
        frame: None,
    };
    let Some(at) = second_page(&context, candidates) else {
        return Vec::new();
    };
    let is_new = !is_same_again(&context, at);
    let second = lines.split_off(at);
    if let Some(first) = second.first().filter(|_| is_new) {
        faults.push(Fault::new(FaultKind::SecondPage, first.content()));
    }
    second
}

/// Parts with their ends, each at the start of the next; blank lines above all of them
/// are a part of their own.
fn joined(mut parts: Vec<Part>, page: &SourceText<'_>, lines: &[Line]) -> Vec<Part> {
    let text = page.text;
    let mut end = (lines.len(), text.len());
    for part in parts.iter_mut().rev() {
        part.end = end.0;
        part.span.end = end.1;
        let first = lines.get(part.first);
        part.span.start = first.map_or(end.1, |line| line.start(text));
        end = (part.first, part.span.start);
    }
    if end.1 > 0 {
        let mut blank = Part::opening(0, Role::Blank, Placement::InPlace);
        blank.span.end = end.1;
        parts.insert(0, blank);
    }
    parts
}

/// The longest line, in bytes, that may be a notice of the site, and no text of the page.
const LONGEST_NOTICE: usize = 100;

/// Text that stands among the facts and has no label, or right behind them and has no heading.
fn loose_texts(parts: &[Part], lines: &[Line]) -> Vec<Fault> {
    let mut above = None;
    let mut is_below_site = false;
    let is_brief = |line: usize| {
        let line = lines.get(line);
        line.is_some_and(|line| line.content().len() <= LONGEST_NOTICE)
    };
    let mut without_heading = Vec::new();
    for part in parts.iter().filter(|part| part.role != Role::Blank) {
        // Running text may open the description, whose heading is the site's own.
        let is_odd = !is_below_site || part.end == part.first + 1 && is_brief(part.first);
        if part.role == Role::Body && above != Some(Role::Heading) {
            without_heading.push((above, part.first, is_odd));
        }
        is_below_site = part.role == Role::Furniture;
        if !is_below_site {
            above = Some(part.role);
        }
    }
    // Hardly any page has such a text: where its facts end need not be known.
    if without_heading.is_empty() {
        return Vec::new();
    }
    let is_fact = |part: &&Part| matches!(part.role, Role::Label(field) if is_always_fact(field));
    let last_fact = parts.iter().rfind(is_fact).map_or(0, |part| part.first);
    let loose = without_heading
        .into_iter()
        .filter_map(|(above, line, is_odd)| {
            let kind = match above {
                _ if line < last_fact => FaultKind::LooseText,
                _ if !is_odd => return None,
                // The fields that the facts of a whole page end with.
                Some(Role::Value(field @ (Field::Created | Field::Modified | Field::Stage))) => {
                    FaultKind::TextWithoutHeading(field)
                }
                _ => return None,
            };
            Some(Fault::new(kind, lines.get(line)?.content()))
        });
    loose.collect()
}

/// Whether the label of a field never stands in the sections.
fn is_always_fact(field: Field) -> bool {
    let mut rows = LABELS.iter().filter(|label| label.field == field);
    rows.all(|label| label.zone == Zone::Facts)
}

/// What is wrong with the place of a label, or with a heading in the place of one.
fn fault(part: &Part, lines: &[Line]) -> Option<Fault> {
    let kind = match (part.role, part.placement) {
        (Role::Label(field), Placement::Misplaced) => FaultKind::MisplacedField(field),
        (Role::Heading, _) => FaultKind::UnknownLabel,
        _ => return None,
    };
    Some(Fault::new(kind, lines.get(part.first)?.content()))
}
