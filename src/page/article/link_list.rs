//! Lists of links in articles: under a label of their own, under any heading that has
//! nothing else below it, and at the end of a paragraph or of the text.
//!
//! ```text
//! link-list = link-label 1*link / heading 2*target-link
//! link      = short-line / target-link
//! target-link = *word "(" ( file / site ) ")"
//! ```

use std::ops::Range;

use nom::combinator::success;
use nom::sequence::pair;
use nom::{Input as _, Parser};

use super::super::Context;
use super::super::grammar::{PageLines, Read};
use super::super::input::{line, lines1};
use super::super::labels::Placement;
use super::super::outline::Role;
use crate::blocks::{BlockKind, RawBlock};
use crate::layout::{Field, Zone};
use crate::lines::LineKind;
use crate::record::Kind;
use crate::text::is_short;
use crate::value::attachment::{self, names_target};
use crate::word_filter::WordFilter;

/// `link-list = link-label 1*link / heading 2*target-link`
pub(super) fn link_list(input: PageLines<'_>) -> Read<'_> {
    let page = input.context;
    let label = line(|at| heads_links(input, at));
    let (rest, (label, links)) = pair(label, links).parse(input)?;
    page.emit(
        label.first,
        Role::Label(Field::Attachments),
        Placement::InPlace,
    );
    page.emit(
        links.first,
        Role::Value(Field::Attachments),
        Placement::InPlace,
    );
    success(()).parse(rest)
}

/// Whether a line is the label or the heading of links that stand below it.
pub(super) fn heads_links(input: PageLines<'_>, at: usize) -> bool {
    let context = input.context.context;
    let below = || input.take_from(at + 1 - input.first);
    is_link_label(context, at) && links(below()).is_ok() || heads_targets(below(), context, at)
}

/// `1*link`, up to one that is the heading of running text.
fn links(input: PageLines<'_>) -> Read<'_, PageLines<'_>> {
    let context = input.context.context;
    lines1(|at| {
        let is_item = context.is(at, LineKind::Text) || context.is(at, LineKind::Bullet);
        let below = at + 1;
        let joined = at > input.first && context.joins(at) || context.joins(below);
        let heads_text = || !joined && below < input.end && !is_link(context.text(below));
        let text = context.text(at);
        is_item
            && !is_link_label(context, at)
            && !heads_keywords(context, at)
            && (at == input.first
                || !heads_targets(input.take_from(below - input.first), context, at))
            && is_link(text)
            && (!heads_text() || names_target(text))
    })
    .parse(input)
}

/// Whether a line heads what stands `below` it, nothing but links that say what they lead
/// to: several, or one below a word for such things.
fn heads_targets(below: PageLines<'_>, context: &Context<'_, '_>, at: usize) -> bool {
    let first = below.first;
    if first >= below.end || !matches!(context.bytes(first), [.., b')' | b']']) {
        return false;
    }
    let heading = context.text(at);
    let is_heading = context.is(at, LineKind::Text)
        && context.opens_paragraph(at)
        && is_short(heading.trim_end_matches(':'))
        && !names_target(heading)
        && context.opens_paragraph(first);
    if !is_heading {
        return false;
    }
    let is_target = |&line: &usize| {
        let is_item = context.is(line, LineKind::Text) || context.is(line, LineKind::Bullet);
        is_item && names_target(context.text(line))
    };
    let links = (first..below.end).take_while(is_target).count();
    let next = first + links;
    let ends = next >= below.end || context.opens_paragraph(next) && context.is_label_like(next);
    let is_named = || THINGS.contains(&&*heading.trim_end_matches(':').to_lowercase());
    ends && (links > 1 && !heading.ends_with(':') || links > 0 && is_named())
}

/// The first of the lines at the end of a block that are links, one to a file at least:
/// `Kartta (jpg, 434 kt)`. Those of a paragraph have lines above them or beside them; from the
/// `tail` of the text on any line is one.
pub(super) fn file_links(context: &Context<'_, '_>, block: RawBlock, tail: usize) -> Option<usize> {
    let is_text = matches!(
        block.kind,
        BlockKind::Paragraph | BlockKind::Link | BlockKind::ShortLine
    );
    if !is_text || block.first >= tail {
        return is_text.then_some(block.first);
    }
    let links = match block.kind {
        BlockKind::Paragraph if block.end > block.first + 1 => block.first..block.end,
        _ => return None,
    };
    end_of_links(context, links)
}

/// The first of the links that end these lines, where one of them names a file.
pub(super) fn end_of_links(context: &Context<'_, '_>, lines: Range<usize>) -> Option<usize> {
    let end = lines.end;
    let is_target =
        |&line: &usize| context.is(line, LineKind::Text) && names_target(context.text(line));
    let first = end - lines.rev().take_while(is_target).count();
    let names_file = |line: usize| attachment::attachment(context.text(line)).format.is_some();
    (first..end).any(names_file).then_some(first)
}

/// Whether a line is a label of links, such as *Lue lisää*.
fn is_link_label(context: &Context<'_, '_>, at: usize) -> bool {
    static FIRST_WORDS: WordFilter = WordFilter::new().with(LABELS);
    let Some(line) = context.lines.get(at) else {
        return false;
    };
    let is_known = line.label().is_some_and(|label| {
        label.is(Field::Attachments) && label.row(Kind::Article, Zone::Sections).is_some()
    });
    // Most lines are longer.
    is_known
        || line.content().len() <= LONGEST_LABEL && {
            let text = context.text(at);
            FIRST_WORDS.may_hold(text)
                && LABELS.contains(&&*text.trim_end_matches(':').trim_end().to_lowercase())
        }
}

/// The longest of these, in bytes.
const LONGEST_LABEL: usize = 32;

/// What heads links besides the label of the site, in lower case. A colon may stand behind.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "lue lisää", "lue myös", "katso myös", "liitteet", "linkit", "liitteet ja linkit", "tutustu myös", "muita linkkejä",
    "aiheesta muualla", "lisää aiheesta", "aiheesta lisää", "lue lisää aiheesta", "lisää samasta aiheesta",
    "läs mer", "läs mera", "läs också", "läs även", "se även", "se också", "länkar", "bilagor", "bilagor och länkar",
    "mer om ämnet",
    "read more", "read also", "see also", "links", "attachments", "related links", "more on this topic",
];

/// What heads files and addresses, and texts as well, in lower case.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "tiedostot", "materiaalit", "materiaali", "aineistot", "esitykset", "tallenteet", "julkaisut", "liite", "linkki",
    "liitetiedostot", "lisätietoja", "lisätietoa", "lisätietoja verkossa", "lisätietoa verkossa", "ladattavat tiedostot",
    "filer", "material", "presentationer", "publikationer", "mer information", "länk", "bilaga",
    "files", "materials", "presentations", "publications", "more information", "further information", "downloads",
    "link", "attachment",
];

/// What stands above the words that a site sorts its pages by.
const KEYWORDS: &[&str] = &[
    "avainsanat",
    "asiasanat",
    "hakusanat",
    "aihetunnisteet",
    "aiheet",
    "tagit",
    "nyckelord",
    "ämnesord",
    "taggar",
    "keywords",
    "tags",
];

/// Whether a line opens a paragraph of such words, or stands above it.
fn heads_keywords(context: &Context<'_, '_>, at: usize) -> bool {
    let text = context.text(at);
    let opening = text.split_once(':').map_or(text, |(opening, _)| opening);
    context.opens_paragraph(at)
        && opening.len() <= LONGEST_LABEL
        && KEYWORDS.contains(&&*opening.trim_end().to_lowercase())
}

/// Whether a line could be the title of a link: a short one, or one that says what
/// file or site it leads to.
fn is_link(text: &str) -> bool {
    is_short(text) || names_target(text)
}
