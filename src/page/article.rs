//! Articles: pages without labels, with free headings, pictures and lists of links.
//!
//! ```text
//! article = top *furniture *( furniture / link-list / text ) *( furniture / language-bar )
//! text    = 1*( heading / picture / paragraph *file-link / list )
//! ```

mod link_list;

use std::cell::Cell;

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, success};
use nom::multi::many0_count;

use super::class::Class;
use super::grammar::{PageLines, Read, furniture, language_bar, top};
use super::input::lines1;
use super::labels::Placement;
use super::outline::Role;
use crate::blocks::{BlockKind, Body};
use crate::layout::Field;
use link_list::{end_of_links, file_links, heads_links, link_list};

/// `article = top *furniture *( furniture / link-list / text ) *( furniture / language-bar )`
pub(super) fn article(input: PageLines<'_>) -> Read<'_> {
    let (input, ()) = top(input)?;
    let (input, _) = many0_count(furniture).parse(input)?;
    // The lead ends at the first heading.
    let role = Cell::new(Role::Lead);
    let text = many0_count(alt((furniture, link_list, |input| text(input, &role))));
    let (input, _) = opt(above_footer.and_then(text)).parse(input)?;
    let (input, _) = many0_count(alt((furniture, language_bar))).parse(input)?;
    success(()).parse(input)
}

/// All up to the site's footer.
fn above_footer(input: PageLines<'_>) -> Read<'_, PageLines<'_>> {
    lines1(|line| line < input.context.footer).parse(input)
}

/// `text = 1*( heading / picture / paragraph *file-link / list )`, up to the next list of links
/// or line of the site.
fn text<'c>(input: PageLines<'c>, role: &Cell<Role>) -> Read<'c> {
    let page = input.context;
    let opens_links = |at: usize| heads_links(input, at);
    let is_furniture = |at: usize| page.is(at, Class::Furniture);
    let (rest, text) = lines1(|at| !opens_links(at) && !is_furniture(at)).parse(input)?;
    let emit = |at, role| page.emit(at, role, Placement::InPlace);
    let tail = end_of_links(page.context, text.first..text.end).unwrap_or(text.end);
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
        if let Some(file) = file_links(page.context, block, tail) {
            emit(file, Role::Value(Field::Attachments));
            inside = false;
        }
    }
    success(()).parse(rest)
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

    /// The texts of a picture are known by their labels, with a blank line after every line and
    /// without any; below a label that has none stands the text of the article.
    #[test]
    fn a_picture_has_its_texts_by_every_habit() {
        let lines = [
            "Torilla lauletaan",
            "Kuoro laulaa torilla joka tiistai. Kaikki saavat laulaa.",
            "Kuva",
            "Kuoro laulaa sateessa.",
            "Kuvateksti",
            "Sade ei haittaa laulua.",
            "Laulu jatkuu talvella",
            "Talvella kuoro laulaa kirjastossa. Kahvi on kuumaa.",
        ];
        for blank in ["\n", "\n\n"] {
            let text = lines.join(blank);
            let parsed = parse(&text);
            let page = parsed.record().as_article().unwrap();
            let [image] = &*page.images else {
                panic!("{text}: {:?}", page.images)
            };
            assert_eq!(
                image.alt.as_deref(),
                Some("Kuoro laulaa sateessa."),
                "{text}"
            );
            assert_eq!(
                image.caption.as_deref(),
                Some("Sade ei haittaa laulua."),
                "{text}"
            );
            assert_eq!(page.sections.len(), 1, "{text}");
        }
        let text = "Torilla lauletaan\n\nKuoro laulaa torilla.\n\nKuva\nKuoro\nKuvateksti\n\n\
                    Sade ei haittaa laulua.\n\nLaulu jatkuu.\n";
        let parsed = parse(text);
        let page = parsed.record().as_article().unwrap();
        assert_eq!(page.images[0].caption.as_deref(), None);
    }
}
