//! Lists.
//!
//! ```text
//! list          = bulleted-list / numbered-list
//! bulleted-list = 1*( bulleted-line *hanging-line )    ; one with a dash is text
//! numbered-list = 1*( numbered-line *hanging-line )    ; the numbers rising
//! hanging-line  = line                                 ; indented under its item
//! ```
//!
//! Blank lines between items part no list.

use nom::Parser;
use nom::combinator::fail;

use super::{BlockKind, Lines, RawBlock, Read, between};
use crate::lines::{ItemNumber, Line, LineKind, ListMark};
use crate::page::Context;
use crate::record::{Block, Text};
use crate::span::{Span, Spanned};
use crate::text::trim;

/// `list = bulleted-list / numbered-list`
pub(super) fn list<'c, 'a>(input: Lines<'c, 'a>) -> Read<'c, 'a> {
    if !opens_list(input.context, input.first, input.end) {
        return fail().parse(input);
    }
    match input.context.is(input.first, LineKind::Number) {
        true => numbered_list(input),
        false => bulleted_list(input),
    }
}

/// Whether a line begins a list.
pub(super) fn opens_list(context: &Context<'_, '_>, at: usize, end: usize) -> bool {
    let items = Items { context, end };
    match items.line(at).map(|line| line.kind()) {
        Some(LineKind::Bullet) => items.mark_opens(at),
        Some(LineKind::Number) => items.number_opens(at),
        _ => false,
    }
}

/// `bulleted-list = 1*( bulleted-line *hanging-line )`
fn bulleted_list<'c, 'a>(input: Lines<'c, 'a>) -> Read<'c, 'a> {
    let items = Items::of(input);
    let mut rest = input;
    loop {
        let item = rest.first;
        rest.first = items.below(item);
        if !items.has(rest.first) || !items.goes_on(item, rest.first) {
            break;
        }
    }
    Ok((
        rest,
        between(input, rest, BlockKind::List { ordered: false }),
    ))
}

/// `numbered-list = 1*( numbered-line *hanging-line )`, the numbers rising. A list may
/// count each of its items as the first.
fn numbered_list<'c, 'a>(input: Lines<'c, 'a>) -> Read<'c, 'a> {
    let items = Items::of(input);
    let mut rest = input;
    let mut above = Numbers::default();
    while let Some(number) = items.number(rest.first).filter(|_| items.has(rest.first))
        && above.go_on_with(number)
    {
        rest.first = items.below(rest.first);
    }
    Ok((
        rest,
        between(input, rest, BlockKind::List { ordered: true }),
    ))
}

/// The last number of a list, and the last letter of the list inside its item.
#[derive(Default)]
struct Numbers {
    digits: Option<u32>,
    letter: Option<u32>,
}

impl Numbers {
    /// Whether the numbers go on with one more.
    fn go_on_with(&mut self, number: ItemNumber) -> bool {
        let (above, number) = match number {
            ItemNumber::Digits(number) => {
                self.letter = None;
                (&mut self.digits, number)
            }
            ItemNumber::Letter(number) => (&mut self.letter, number),
        };
        let goes_on = above.is_none_or(|above| number > above || number == 1 && above == 1);
        *above = Some(number);
        goes_on
    }
}

/// The items of lists among the lines before `end`.
#[derive(Clone, Copy)]
struct Items<'c, 'p, 'a> {
    context: &'c Context<'p, 'a>,
    end: usize,
}

impl<'c, 'a> Items<'c, 'c, 'a> {
    fn of(input: Lines<'c, 'a>) -> Self {
        Self {
            context: input.context,
            end: input.end,
        }
    }
}

impl Items<'_, '_, '_> {
    fn line(&self, at: usize) -> Option<&Line> {
        self.context.lines.get(at).filter(|_| self.has(at))
    }

    fn has(&self, at: usize) -> bool {
        at < self.end
    }

    fn number(&self, at: usize) -> Option<ItemNumber> {
        self.line(at)?.number(self.context.page.text)
    }

    fn mark(&self, at: usize) -> Option<ListMark> {
        self.line(at)?.list_mark(self.context.page.text)
    }

    /// The first line below an item and the lines that hang from it.
    fn below(&self, item: usize) -> usize {
        let mut at = item + 1;
        while self.line(at).is_some_and(|line| self.hangs(item, line, at)) {
            at += 1;
        }
        at
    }

    /// Whether a line without a mark belongs to the item above it: it goes on with a
    /// sentence that a tool has wrapped, or is indented further than the item's mark. Some
    /// tools indent all that follows a list: what is further in than the item's text and
    /// could be a heading is one.
    fn hangs(&self, item: usize, line: &Line, at: usize) -> bool {
        let is_text =
            line.kind() == LineKind::Text && line.opening().is_none() && line.label().is_none();
        if !is_text || !self.context.joins(at) {
            return false;
        }
        let text = self.context.page.text;
        let goes_on = || {
            let above = at
                .checked_sub(1)
                .map_or("", |above| self.context.text(above));
            let is_open = above.ends_with(|c: char| c.is_alphanumeric() || c == ',');
            is_open && self.context.text(at).starts_with(char::is_lowercase)
        };
        let indentation = line.indentation(text);
        self.context.lines.get(item).is_some_and(|item| {
            let mark = item.indentation(text);
            let column = mark + item.marker_width(text);
            indentation > mark && (indentation <= column || !line.is_label_like())
        }) || goes_on()
    }

    /// Whether a mark begins a list: one item is enough, but not of a dash.
    fn mark_opens(&self, at: usize) -> bool {
        let is_item = |at: usize| self.line(at).is_some_and(Line::is_list_item);
        let is_dash = self.mark(at) == Some(ListMark::Dash);
        let is_below_item = || at.checked_sub(1).is_some_and(is_item) && self.context.joins(at);
        let next = self.below(at);
        !is_dash || is_item(next) && self.goes_on(at, next) || is_below_item()
    }

    /// Whether the item below is one of the same list: a dash that blank lines part from
    /// other marks begins something else.
    fn goes_on(&self, item: usize, next: usize) -> bool {
        let (Some(mark), Some(below)) = (self.mark(item), self.mark(next)) else {
            return false;
        };
        let dashes = [mark, below].map(|mark| mark == ListMark::Dash);
        let is_apart = self.line(next).is_some_and(|line| line.blanks() > 0);
        dashes[0] == dashes[1] || !is_apart
    }

    /// Whether a number begins a list, or one goes on with it below marks of another kind:
    /// the next number follows or the one before it stands above. A paragraph can begin
    /// with `5. luokan`, and a heading with `2. Tausta`.
    fn number_opens(&self, at: usize) -> bool {
        let Some(number) = self.number(at) else {
            return false;
        };
        let next = self.past_marks(self.below(at));
        let is_next = |next: ItemNumber| match (number, next) {
            (ItemNumber::Digits(1), ItemNumber::Digits(_))
            | (ItemNumber::Letter(1), ItemNumber::Letter(_)) => true,
            (ItemNumber::Digits(0..=1), ItemNumber::Letter(1)) => true,
            _ => is_one_more(number, next),
        };
        if self.number(next).is_some_and(is_next) {
            return !self.are_ordinals(at, next);
        }
        let above = self.above_marks(at);
        let is_above = above.is_some_and(|above| {
            let before = self.number(above);
            before.is_some_and(|before| is_one_more(before, number))
                && !self.are_ordinals(above, at)
        });
        is_above || self.is_whole_list(at, number)
    }

    /// Whether a number that no other is near makes a list by itself: that of a sentence.
    /// The number below, however far, shows that paragraphs are numbered.
    fn is_whole_list(&self, at: usize, number: ItemNumber) -> bool {
        let is_sentence = self.line(at).is_some_and(|line| {
            let item = line
                .item(self.context.page.text)
                .slice(self.context.page.text);
            !line.is_short() && item.starts_with(char::is_uppercase)
        });
        let mut below = (at + 1..self.end).filter_map(|at| self.number(at));
        number == ItemNumber::Digits(1)
            && is_sentence
            && below.next() != Some(ItemNumber::Digits(2))
    }

    /// Whether two numbers are those of things that are counted in the text: `1. jakso` and
    /// `2. jakso`.
    fn are_ordinals(&self, at: usize, next: usize) -> bool {
        let first_word = |at: usize| {
            let item = self
                .line(at)?
                .item(self.context.page.text)
                .slice(self.context.page.text);
            item.split(|c: char| !c.is_alphanumeric()).next()
        };
        let word = first_word(at);
        word.is_some_and(|word| word.starts_with(char::is_lowercase)) && word == first_word(next)
    }

    /// The first line from one on that is no item with another mark.
    fn past_marks(&self, from: usize) -> usize {
        let mut at = from;
        while self.mark(at).is_some() {
            at = self.below(at);
        }
        at
    }

    /// The line above one and above the items with other marks.
    fn above_marks(&self, at: usize) -> Option<usize> {
        let is_mark = |at: &usize| self.mark(*at).is_none();
        (0..at).rev().find(is_mark)
    }
}

/// Whether a number follows another of its kind.
fn is_one_more(number: ItemNumber, next: ItemNumber) -> bool {
    match (number, next) {
        (ItemNumber::Digits(number), ItemNumber::Digits(next))
        | (ItemNumber::Letter(number), ItemNumber::Letter(next)) => number + 1 == next,
        _ => false,
    }
}

/// The list of its lines.
pub(super) fn list_of<'a>(context: &Context<'_, 'a>, raw: RawBlock, ordered: bool) -> Block<'a> {
    let lines = context.lines.get(raw.first..raw.end).unwrap_or_default();
    let mut items = Vec::with_capacity(lines.len());
    let mut rest = lines;
    while let Some((item, below)) = rest.split_first() {
        let hanging = below.iter().take_while(|line| !line.is_list_item()).count();
        items.push(item_of(
            context,
            item,
            below.get(..hanging).unwrap_or_default(),
        ));
        rest = below.get(hanging..).unwrap_or_default();
    }
    let printed = lines
        .first()
        .map(|line| Span::new(line.content().start, line.item(context.page.text).start));
    let marker = trim(context.page.text, printed.unwrap_or_default());
    Block::List {
        ordered: Spanned::new(ordered, marker),
        items,
    }
}

/// An item and the lines that hang from it as one text.
fn item_of<'a>(context: &Context<'_, 'a>, item: &Line, hanging: &[Line]) -> Text<'a> {
    if hanging.is_empty() {
        return context.page.value_in(item, item.item(context.page.text));
    }
    let lines: Vec<Line> = std::iter::once(item.without_marker(context.page.text))
        .chain(hanging.iter().copied())
        .collect();
    context.page.value_of(&lines)
}

#[cfg(test)]
mod tests {
    use crate::record::Block;

    /// The blocks of a body, each by what shows its kind: the items of a list, or a text.
    fn blocks(body: &str) -> Vec<String> {
        let text = format!("Otsikko\n\nJohdanto on tässä.\n\n{body}\n\nLoppu on tässä.\n");
        let parsed = crate::parse(&text);
        let record = parsed.record();
        let article = record.as_article().unwrap();
        let sections = article.sections.iter().flat_map(|section| {
            let heading = section
                .heading
                .as_ref()
                .map(|text| Block::Paragraph { text: text.clone() });
            heading.into_iter().chain(section.body.iter().cloned())
        });
        let show = |block: Block<'_>| match block {
            Block::List { ordered, items } => {
                let items: Vec<&str> = items.iter().map(|item| &*item.value).collect();
                format!("{}{items:?}", if *ordered { "1" } else { "" })
            }
            Block::Paragraph { text } | Block::Heading { text } | Block::Link { text } => {
                text.value.into_owned()
            }
            _ => String::new(),
        };
        let all = article.lead.iter().cloned().chain(sections);
        let mut shown: Vec<String> = all.map(show).collect();
        assert_eq!(shown.remove(0), "Johdanto on tässä.", "{body:?}");
        assert_eq!(shown.pop().as_deref(), Some("Loppu on tässä."), "{body:?}");
        shown
    }

    /// A number opens a list where another is near, or a sentence stands behind it.
    #[test]
    fn numbers_that_open_a_list() {
        for (body, expected) in [
            ("1. Kohta\n2. Toinen", &[r#"1["Kohta", "Toinen"]"#][..]),
            ("1. Kohta\n\n2. Toinen", &[r#"1["Kohta", "Toinen"]"#]),
            ("(1) Kohta\n(2) Toinen", &[r#"1["Kohta", "Toinen"]"#]),
            ("a) Kohta\nb) Toinen", &[r#"1["Kohta", "Toinen"]"#]),
            ("1. Kohta\n1. Toinen", &[r#"1["Kohta", "Toinen"]"#]),
            ("1. Kohta\n3. Toinen", &[r#"1["Kohta", "Toinen"]"#]),
            ("2. kohta\n3. toinen", &[r#"1["kohta", "toinen"]"#]),
            ("2. kohta\n4. toinen", &["2. kohta\n4. toinen"]),
            (
                "1. Kohta päättyy pisteeseen.",
                &[r#"1["Kohta päättyy pisteeseen."]"#],
            ),
            ("1. kohta on yksin", &["1. kohta on yksin"]),
            ("1. Rekisterinpitäjä", &["1. Rekisterinpitäjä"]),
            (
                "2. luokan oppilaat ovat mukana.",
                &["2. luokan oppilaat ovat mukana."],
            ),
            ("a) Kohta on yksin.", &["a) Kohta on yksin."]),
            (
                "1. jakso alkaa.\n2. jakso jatkuu.",
                &["1. jakso alkaa.\n2. jakso jatkuu."],
            ),
            (
                "1. Ensin näin.\n\nVälissä on tekstiä.\n\n2. Sitten noin.",
                &["1. Ensin näin.", "Välissä on tekstiä.", "2. Sitten noin."],
            ),
            (
                "1. Kohta\n  • tämä\n  • tuo\n2. Toinen",
                &[r#"1["Kohta"]"#, r#"["tämä", "tuo"]"#, r#"1["Toinen"]"#],
            ),
            (
                "1. Kohta\n   a) tämä\n   b) tuo\n2. Toinen",
                &[r#"1["Kohta", "tämä", "tuo", "Toinen"]"#],
            ),
        ] {
            assert_eq!(blocks(body), expected, "{body:?}");
        }
    }

    /// One item is a list, but not of a dash; blank lines part no list.
    #[test]
    fn marks_that_open_a_list() {
        for (body, expected) in [
            ("• kohta", &[r#"["kohta"]"#][..]),
            ("• kohta\n\n• toinen", &[r#"["kohta", "toinen"]"#]),
            (
                "- kohta on tässä.\n- toinen on tässä.",
                &[r#"["kohta on tässä.", "toinen on tässä."]"#],
            ),
            ("– Näin hän ajattelee.", &["– Näin hän ajattelee."]),
            (
                "Hän ajattelee:\n– Näin on.",
                &["Hän ajattelee:\n– Näin on."],
            ),
            ("• kohta\n- toinen", &[r#"["kohta", "toinen"]"#]),
            (
                "• kohta\n\n– Näin hän ajattelee.",
                &[r#"["kohta"]"#, "– Näin hän ajattelee."],
            ),
        ] {
            assert_eq!(blocks(body), expected, "{body:?}");
        }
    }

    /// A line that is indented under an item, or goes on with its sentence, is part of it.
    #[test]
    fn lines_that_hang_from_an_item() {
        for (body, expected) in [
            (
                " • Kohta on tässä.\n   Se jatkuu.",
                &[r#"["Kohta on tässä.\nSe jatkuu."]"#][..],
            ),
            (
                " • Kohta on\n   tässä\n • Toinen",
                &[r#"["Kohta on\ntässä", "Toinen"]"#],
            ),
            (
                " 1. Kohta.\n    Se jatkuu.\n 2. Toinen.",
                &[r#"1["Kohta.\nSe jatkuu.", "Toinen."]"#],
            ),
            (
                "- Kohta on\ntässä\n- Toinen",
                &[r#"["Kohta on\ntässä", "Toinen"]"#],
            ),
            (
                "• Kohta on tässä.\nSe ei jatku.",
                &[r#"["Kohta on tässä."]"#, "Se ei jatku."],
            ),
            (
                " • Kohta\n\n   Se ei jatku.",
                &[r#"["Kohta"]"#, "Se ei jatku."],
            ),
            (
                " • Kohta\n    Uusi otsikko\n\n    Tekstiä on tässä.",
                &[r#"["Kohta"]"#, "Uusi otsikko", "Tekstiä on tässä."],
            ),
        ] {
            assert_eq!(blocks(body), expected, "{body:?}");
        }
    }
}
