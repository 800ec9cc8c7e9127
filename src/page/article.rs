//! Articles: pages without labels, with free headings, pictures and lists of links.
//!
//! ```text
//! article   = top *furniture *( furniture / link-list / text ) *furniture
//! link-list = link-label 1*link              ; "Lue lisää" and its like
//! text      = 1*( heading / picture / paragraph [file-link] / list )
//! ```

use std::cell::Cell;

use nom::branch::alt;
use nom::combinator::{opt, success};
use nom::multi::many0_count;
use nom::sequence::pair;
use nom::{Input as _, Parser};

use super::Context;
use super::class::Class;
use super::grammar::{Lines, Read, furniture, top};
use super::input::{line, lines1};
use super::labels::Placement;
use super::outline::Role;
use crate::blocks::{BlockKind, Body, RawBlock};
use crate::layout::{Field, Zone};
use crate::lines::LineKind;
use crate::record::Kind;
use crate::text::is_short;
use crate::value::attachment;

/// `article = top *furniture *( furniture / link-list / text ) *furniture`
pub(super) fn article(input: Lines<'_>) -> Read<'_> {
    let (input, ()) = top(input)?;
    let (input, _) = many0_count(furniture).parse(input)?;
    // The lead ends at the first heading.
    let role = Cell::new(Role::Lead);
    let text = many0_count(alt((furniture, link_list, |input| text(input, &role))));
    let (input, _) = opt(above_footer.and_then(text)).parse(input)?;
    let (input, _) = many0_count(furniture).parse(input)?;
    success(()).parse(input)
}

/// All up to the site's footer.
fn above_footer(input: Lines<'_>) -> Read<'_, Lines<'_>> {
    lines1(|line| line < input.context.footer).parse(input)
}

/// `link-list = link-label 1*link`
fn link_list(input: Lines<'_>) -> Read<'_> {
    let page = input.context;
    let label = line(|at| is_link_label(page.context, at));
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

/// `1*link`, up to one that is the heading of running text.
fn links(input: Lines<'_>) -> Read<'_, Lines<'_>> {
    let context = input.context.context;
    lines1(|at| {
        let is_item = context.is(at, LineKind::Text) || context.is(at, LineKind::Bullet);
        let below = at + 1;
        let joined = at > input.first && context.joins(at) || context.joins(below);
        let heads_text = || !joined && below < input.end && !is_link(context.text(below));
        let text = context.text(at);
        is_item
            && !is_link_label(context, at)
            && is_link(text)
            && (!heads_text() || names_target(text))
    })
    .parse(input)
}

/// `text = 1*( heading / picture / paragraph [file-link] / list )`, up to the next list of links
/// or line of the site.
fn text<'c>(input: Lines<'c>, role: &Cell<Role>) -> Read<'c> {
    let page = input.context;
    let opens_links = |at: usize| {
        is_link_label(page.context, at) && links(input.take_from(at + 1 - input.first)).is_ok()
    };
    let is_furniture = |at: usize| page.is(at, Class::Furniture);
    let (rest, text) = lines1(|at| !opens_links(at) && !is_furniture(at)).parse(input)?;
    let emit = |at, role| page.emit(at, role, Placement::InPlace);
    let mut inside = false;
    for block in page.context.raw_blocks(Body::Any, text.first, text.end) {
        // The title once more.
        if page.is(block.first, Class::TitleAgain) {
            emit(block.first, Role::Furniture);
            inside = false;
            continue;
        }
        match block.kind {
            BlockKind::Heading => {
                emit(block.first, Role::Heading);
                role.set(Role::Body);
            }
            BlockKind::Image => {
                emit(block.first, Role::Label(Field::Image));
                if block.first + 1 < block.end {
                    emit(block.first + 1, Role::Value(Field::Image));
                }
            }
            _ if !inside => emit(block.first, role.get()),
            _ => {}
        }
        inside = !matches!(block.kind, BlockKind::Heading | BlockKind::Image);
        if let Some(file) = file_link(page.context, block) {
            emit(file, Role::Value(Field::Attachments));
            inside = false;
        }
    }
    success(()).parse(rest)
}

/// The last line of a paragraph, where it is the link to a file: `Kartta (jpg, 434 kt)`.
fn file_link(context: &Context<'_, '_>, block: RawBlock) -> Option<usize> {
    let last = block
        .end
        .checked_sub(1)
        .filter(|&last| last > block.first)?;
    let text = context.text(last);
    let is_file = block.kind == BlockKind::Paragraph
        && text.ends_with(')')
        && attachment::attachment(text).format.is_some();
    is_file.then_some(last)
}

/// Whether a line is a label of links, such as *Lue lisää*.
fn is_link_label(context: &Context<'_, '_>, at: usize) -> bool {
    let label = context.lines.get(at).and_then(|line| line.label());
    label.is_some_and(|label| {
        label.is(Field::Attachments) && label.row(Kind::Article, Zone::Sections).is_some()
    })
}

/// Whether a line could be the title of a link: a short one, or one that says what
/// file or site it leads to.
fn is_link(text: &str) -> bool {
    is_short(text) || names_target(text)
}

/// Whether a bracket at the end of a line names a file or a site, so that the line heads no
/// text.
fn names_target(text: &str) -> bool {
    text.ends_with([')', ']']) && {
        let said = attachment::attachment(text);
        said.format.is_some() || said.site.is_some()
    }
}

#[cfg(test)]
mod tests {
    use crate::Role;
    use crate::{Field, parse};

    /// A label right after the links of another begins a list of its own.
    #[test]
    fn every_list_of_links_of_an_article_is_found() {
        let text = "Otsikko\n\nJohdanto on tässä.\n\nLue lisää\n\nYksi\n\nLue lisää\n\nKaksi\n\nToinen\n\nTeksti, joka loppuu.\n\nJa toinen.\n\nLue lisää\n\nKolme\n";
        let parsed = parse(text);
        let labels: Vec<usize> = parsed
            .outline()
            .parts()
            .iter()
            .filter(|part| part.role == Role::Label(Field::Attachments))
            .map(|part| part.span.start)
            .collect();
        let printed: Vec<usize> = text.match_indices("Lue").map(|(at, _)| at).collect();
        assert_eq!(labels, printed);
    }
}
