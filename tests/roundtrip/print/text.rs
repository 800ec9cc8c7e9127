//! Running text: bodies whose blocks the contract distinguishes.

use std::borrow::Cow;

use innokyla::{Block, Span, Spanned, Text};

use super::choices::Choices;
use super::words::{ENDS, INTRODUCTIONS, LINKS, LOUD, OBJECTS, ODD, PLAIN, SHORT, SUBJECTS, VERBS};

/// A record with some of its fields set. The library lets records grow, so only it
/// can name all of their fields.
macro_rules! filled {
    ($record:ident { $($field:ident $(: $value:expr)?),+ $(,)? }) => {{
        let mut record = innokyla::$record::default();
        $(record.$field = filled!(@ $field $($value)?);)+
        record
    }};
    (@ $field:ident) => { $field };
    (@ $field:ident $value:expr) => { $value };
}
pub(crate) use filled;

/// A value without a place.
pub(crate) fn at_no_place<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::default())
}

pub(crate) fn text(text: impl Into<Cow<'static, str>>) -> Text<'static> {
    Text::new(text, Span::default())
}

pub(crate) fn paragraph(words: impl Into<Cow<'static, str>>) -> Block<'static> {
    Block::Paragraph { text: text(words) }
}

pub(crate) fn link(words: impl Into<Cow<'static, str>>) -> Block<'static> {
    Block::Link { text: text(words) }
}

/// What a body may hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope {
    /// Paragraphs of several lines.
    pub(crate) breaks: bool,
    /// Sub-headings; in articles they open sections.
    pub(crate) headings: bool,
    pub(crate) pictures: bool,
    /// The fewest items of a list without numbers.
    pub(crate) items: usize,
    /// A label that is text here.
    pub(crate) decoy: Option<&'static str>,
}

/// What must stand first or last in a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    Anything,
    Paragraph,
}

pub(crate) fn sentence(choices: &mut Choices<'_>) -> String {
    let end = choices.of(&ENDS);
    open_sentence(choices) + end
}

fn open_sentence(choices: &mut Choices<'_>) -> String {
    let subject = choices.of(&SUBJECTS);
    let verb = choices.of(&VERBS);
    let object = choices.of(&OBJECTS);
    format!("{subject} {verb} {object}")
}

/// A short line among others; sometimes a label of another place.
pub(crate) fn short(choices: &mut Choices<'_>, scope: Scope) -> &'static str {
    match scope.decoy {
        Some(decoy) if choices.one_in(4) => decoy,
        _ if choices.one_in(4) => choices.of(&ODD),
        _ => choices.of(&SHORT),
    }
}

/// A line that is a heading above a long paragraph.
pub(crate) fn heading_words(choices: &mut Choices<'_>, scope: Scope) -> &'static str {
    const OF_ODD: usize = 3;
    match scope.decoy {
        Some(decoy) if choices.one_in(4) => decoy,
        _ if choices.one_in(4) => choices.of(&ODD[..OF_ODD]),
        _ => choices.of(&SHORT),
    }
}

/// One paragraph: it ends in a full stop, is long, or has several lines.
fn paragraph_text(choices: &mut Choices<'_>, scope: Scope, numbers: bool) -> String {
    match choices.pick(8) {
        // Long, without a full stop.
        1 => {
            let parts = [(); 3].map(|()| open_sentence(choices));
            parts.join(" ja lisäksi ")
        }
        2 if numbers => format!("5. luokan oppilaille {}", sentence(choices)),
        3..=5 if scope.breaks => {
            let last = choices.coin();
            let lines = choices.several(2, 4, |choices| match choices.pick(4) {
                1 => short(choices, scope).to_owned(),
                2 => open_sentence(choices),
                _ => sentence(choices),
            });
            let last = if last { "\nKiitos" } else { "" };
            // A file on the last line is an attachment of an article.
            let ends_in_file = lines.last().is_some_and(|line| line.ends_with("MB)"));
            let last = if ends_in_file { "\nKiitos" } else { last };
            lines.join("\n") + last
        }
        6 => {
            let sentences = choices.several(2, 12, sentence);
            sentences.join(" ")
        }
        _ => sentence(choices),
    }
}

fn items(choices: &mut Choices<'_>, scope: Scope, least: usize) -> Vec<Text<'static>> {
    choices.several(least, 5, |choices| match choices.pick(5) {
        1 => text(short(choices, scope)),
        2 => text(open_sentence(choices)),
        3 => text("1.10.2020 alkaen"),
        // An item whose further lines hang from its first.
        4 if scope.breaks => text(sentence(choices) + "\n" + &sentence(choices)),
        _ => text(sentence(choices)),
    })
}

fn list(choices: &mut Choices<'_>, scope: Scope, ordered: bool) -> Block<'static> {
    let least = if ordered { 2 } else { scope.items };
    Block::List {
        ordered: at_no_place(ordered),
        items: items(choices, scope, least),
    }
}

fn picture(choices: &mut Choices<'_>) -> Block<'static> {
    let shows = choices.pick(3);
    let mut words = || match choices.coin() {
        true => text(sentence(choices)),
        false => text(choices.of(&SHORT)),
    };
    let alt = (shows != 1).then(&mut words);
    let caption = (shows != 0).then(words);
    Block::Image(Box::new(filled!(Image { alt, caption })))
}

/// A body of up to `most` pieces.
pub(crate) fn body(
    choices: &mut Choices<'_>,
    scope: Scope,
    (first, last): (Edge, Edge),
    least: usize,
    most: usize,
) -> Vec<Block<'static>> {
    let mut blocks = Vec::new();
    let count = least + choices.pick(most - least + 1);
    for at in 0..count {
        let mut form = choices.pick(12);
        let is_last = at + 1 == count;
        if at == 0 && first == Edge::Paragraph || is_last && last == Edge::Paragraph {
            form = 0;
        }
        let after_list = match blocks.last() {
            Some(Block::List { ordered, .. }) => Some(**ordered),
            _ => None,
        };
        let ordered = match after_list {
            Some(false) => true,
            _ => choices.coin(),
        };
        match form {
            3 if scope.headings => {
                let words = heading_words(choices, scope);
                heading(words, &mut blocks);
                blocks.push(paragraph(paragraph_text(choices, scope, false)));
            }
            4 => {
                blocks.push(paragraph(choices.of(&INTRODUCTIONS)));
                blocks.push(list(choices, scope, ordered));
            }
            5 => {
                blocks.push(paragraph(paragraph_text(choices, scope, false)));
                blocks.push(list(choices, scope, ordered));
            }
            6 => blocks.push(list(choices, scope, ordered)),
            7 => blocks.push(link(choices.of(&LINKS))),
            8 if scope.pictures => blocks.push(picture(choices)),
            9 if scope.headings => headings(choices, ordered, scope, &mut blocks),
            10 => blocks.push(paragraph(choices.of(&PLAIN))),
            11 if scope.headings && is_last && after_list.is_none() => {
                blocks.push(paragraph(choices.of(&SHORT)));
            }
            _ => {
                let numbers = after_list.is_none();
                // The first line of a page must not look like its title.
                let opens_page = at == 0 && first == Edge::Paragraph;
                let breaks = scope.breaks && !opens_page;
                let scope = Scope { breaks, ..scope };
                let text = paragraph_text(choices, scope, numbers);
                blocks.push(paragraph(match opens_page {
                    true => text + " Se on totta.",
                    false => text,
                }));
            }
        }
    }
    blocks
}

/// A heading. Below a colon it would be none.
fn heading(words: &'static str, blocks: &mut Vec<Block<'static>>) {
    close(blocks);
    blocks.push(Block::Heading { text: text(words) });
}

/// Headings above each other, a list, or nothing.
fn headings(
    choices: &mut Choices<'_>,
    ordered: bool,
    scope: Scope,
    blocks: &mut Vec<Block<'static>>,
) {
    match choices.pick(3) {
        1 => heading(choices.of(&LOUD), blocks),
        2 => {
            heading(choices.of(&SHORT), blocks);
            heading(choices.of(&SHORT), blocks);
            blocks.push(paragraph(paragraph_text(choices, scope, false)));
        }
        _ => {
            heading(choices.of(&SHORT), blocks);
            blocks.push(list(choices, scope, ordered));
        }
    }
}

/// Takes the colon off the last line, and the name of a file: what ends the text of an
/// article so is an attachment.
pub(crate) fn close(blocks: &mut [Block<'static>]) {
    if let Some(Block::Link { text: link }) = blocks.last_mut()
        && link.value.contains("(pdf")
    {
        *link = text("www.esimerkki.fi/opas");
    }
    let last = match blocks.last_mut() {
        Some(Block::Paragraph { text }) => text,
        Some(Block::List { items, .. }) => match items.last_mut() {
            Some(item) => item,
            None => return,
        },
        _ => return,
    };
    if let Some(words) = last.value.strip_suffix(':') {
        *last = text(format!("{words}."));
    }
}
