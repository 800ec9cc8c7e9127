//! The blocks of a body one by one, with what each short line is.
//!
//! ```text
//! run = 1*short-line
//! ```
//!
//! What a line of a run is hangs on the line below, so a run is settled from its end.

use super::short_line::{ShortLine, is_of_its_making, leaves_open};
use super::{BlockKind, BlockLines, Body, RawBlock, block, end_of_told_apart};
use crate::page::Context;
use crate::record::Kind;
use crate::text::{is_closing_mark, is_short};

/// Whether a line is short, and no sentence that is closed or goes on.
///
/// `short-line = 1*100character`, and none of `.` `,` `;` `:` `…` at its end
#[inline(always)]
pub(super) fn is_short_line(context: &Context<'_, '_>, at: usize) -> bool {
    match context.bytes(at) {
        [.., b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9'] | [.., 0xc3, _] => context.is_short(at),
        [.., b'.' | b':'] => false,
        _ => {
            let words = context.text(at).trim_end_matches(is_closing_mark);
            let asks = words.trim_end_matches(['?', '!']);
            !words.ends_with(',') && is_short(if asks.is_empty() { words } else { asks })
        }
    }
}

/// The blocks of a body, one after the other.
pub(crate) struct RawBlocks<'c, 'a> {
    rest: BlockLines<'c, 'a>,
    body: Body,
    /// The first line of the body.
    first: usize,
    /// One past its last line.
    end: usize,
    /// The short lines of a run that are settled, the last one first.
    settled: Vec<RawBlock>,
    /// The block below that run.
    below: Option<RawBlock>,
    /// What the block above it is.
    above: Option<BlockKind>,
}

/// What stands below a short line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Below {
    /// A paragraph that is no short line.
    Paragraph,
    List,
    Heading,
    /// Anything else, or nothing.
    Other,
}

impl Below {
    fn of(block: Option<RawBlock>) -> Self {
        match block.map(|block| block.kind) {
            Some(BlockKind::Paragraph) => Self::Paragraph,
            Some(BlockKind::List { .. }) => Self::List,
            Some(BlockKind::Heading) => Self::Heading,
            _ => Self::Other,
        }
    }
}

impl<'c, 'a> RawBlocks<'c, 'a> {
    pub(super) fn new(context: &'c Context<'c, 'a>, body: Body, first: usize, end: usize) -> Self {
        let end = end.min(context.lines.len());
        Self {
            rest: BlockLines::new(context, first, end_of_told_apart(first, end)),
            body,
            first,
            end,
            settled: Vec::new(),
            below: None,
            above: None,
        }
    }

    /// The next block by itself.
    fn read(&mut self) -> Option<RawBlock> {
        if let Ok((rest, block)) = block(self.rest) {
            self.rest = rest;
            return Some(block);
        }
        let first = self.rest.end;
        let end = std::mem::replace(&mut self.end, first);
        (first < end).then_some(RawBlock {
            kind: BlockKind::Rest,
            first,
            end,
        })
    }

    /// Settles a run of short lines from its first.
    #[inline(never)]
    fn settle(&mut self, mut first: RawBlock) -> RawBlock {
        self.below = self.read();
        if self
            .below
            .is_none_or(|next| next.kind != BlockKind::ShortLine)
        {
            first.kind = self.kind_of(first, Below::of(self.below));
            return first;
        }
        let mut run = Vec::new();
        let mut number = self.number(first);
        while let Some(line) = self.below.filter(|next| next.kind == BlockKind::ShortLine) {
            run.push((line, number));
            number = self.number(line).or(number);
            self.below = self.read();
        }
        let mut below = Below::of(self.below);
        let mut number_below = None;
        while let Some((mut line, above)) = run.pop() {
            let own = self.number(line);
            line.kind = self.kind_of(line, below);
            if own.is_none() && follows(above, number_below) {
                line.kind = BlockKind::Paragraph;
            } else if follows(own, number_below) {
                line.kind = BlockKind::Heading;
            }
            let is_text = below == Below::List || self.is_cut_off(line);
            below = match line.kind {
                BlockKind::Heading => Below::Heading,
                // The introduction of a list, or the start of a long line.
                BlockKind::Paragraph if is_text => Below::Paragraph,
                _ => Below::Other,
            };
            number_below = own.or(number_below);
            self.settled.push(line);
        }
        first.kind = match follows(self.number(first), number_below) {
            true => BlockKind::Heading,
            false => self.kind_of(first, below),
        };
        first
    }

    /// What a short line is above a block of a kind.
    fn kind_of(&self, line: RawBlock, below: Below) -> BlockKind {
        let context = self.rest.context;
        let Some(printed) = context.lines.get(line.first) else {
            return BlockKind::Paragraph;
        };
        let text = context.page.value_in(printed, printed.content()).value;
        let opens = context.kind == Kind::Article && self.opens_text(line.first);
        let heads = match ShortLine::of(&text, self.body, opens) {
            ShortLine::Link => return BlockKind::Link,
            ShortLine::Invitation if below != Below::Paragraph => return BlockKind::Link,
            ShortLine::Paragraph => false,
            ShortLine::Heading => true,
            ShortLine::Question => matches!(below, Below::Paragraph | Below::List),
            ShortLine::Invitation | ShortLine::Open => match below {
                Below::Paragraph | Below::Heading => true,
                Below::List => !leaves_open(&text),
                Below::Other => false,
            },
        };
        match heads && !self.is_below_colon(line) {
            true => BlockKind::Heading,
            false => BlockKind::Paragraph,
        }
    }

    /// Whether nothing stands above a line but what says who wrote the text and when.
    fn opens_text(&self, at: usize) -> bool {
        /// The most lines that say so.
        const MOST: usize = 3;
        let mut above = self.first..at;
        above.len() <= MOST && above.all(|line| is_of_its_making(self.rest.context.text(line)))
    }

    /// Whether a line stands below running text that ends in a colon.
    fn is_below_colon(&self, line: RawBlock) -> bool {
        let above = line.first.checked_sub(1);
        let is_text = matches!(
            self.above,
            Some(BlockKind::Paragraph | BlockKind::List { .. })
        );
        is_text && above.is_some_and(|above| self.rest.context.text(above).ends_with(':'))
    }

    /// Whether the text ends in a line without its end, which may have been a long one.
    fn is_cut_off(&self, line: RawBlock) -> bool {
        const WORDS: usize = 3;
        let context = self.rest.context;
        let last = context.lines.get(line.first);
        let ends = last.is_some_and(|last| last.content().end == context.page.text.len());
        ends && {
            let mut words = context.text(line.first).split(' ');
            let last = words.next_back();
            words.count() + 1 >= WORDS
                && last.is_some_and(|word| word.starts_with(char::is_lowercase))
        }
    }

    /// The number that a short line begins with: `2. Tausta`.
    fn number(&self, line: RawBlock) -> Option<u32> {
        let text = self.rest.context.text(line.first);
        if !text.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = text.get(..text.len() - behind.len())?;
        let rest = behind.strip_prefix(['.', ')'])?;
        let digits = rest.starts_with(' ').then_some(digits)?;
        digits.parse().ok()
    }
}

/// Whether the number below is the next.
fn follows(number: Option<u32>, below: Option<u32>) -> bool {
    number
        .zip(below)
        .is_some_and(|(number, below)| number.checked_add(1) == Some(below))
}

impl Iterator for RawBlocks<'_, '_> {
    type Item = RawBlock;

    fn next(&mut self) -> Option<RawBlock> {
        if let Some(settled) = self.settled.pop() {
            return Some(settled);
        }
        let block = match self.below.take() {
            Some(block) => block,
            None => self.read()?,
        };
        if block.kind == BlockKind::ShortLine {
            return Some(self.settle(block));
        }
        self.above = Some(block.kind);
        Some(block)
    }
}

#[cfg(test)]
mod tests {
    use crate::record::Block;

    const LONG: &str = "Kylätalon neuvoja palvelee asukkaita arkisin.";

    /// The blocks of a section's body, each as a letter and its first words.
    fn body(text: &str) -> Vec<String> {
        let page = format!(
            "Toimintamallin nimi\nMalli\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n\
             2.2.2022\n\nRatkaisun perusidea\n\n{text}\n"
        );
        let parsed = crate::parse(&page);
        let sections = parsed.record().sections();
        let blocks = sections.iter().flat_map(|section| &section.body);
        let shown = blocks.filter_map(|block| match block {
            Block::Paragraph { text } if *text == LONG => None,
            Block::Paragraph { text } => Some(format!("P {text}")),
            Block::Heading { text } => Some(format!("H {text}")),
            Block::Link { text } => Some(format!("L {text}")),
            _ => None,
        });
        shown.collect()
    }

    #[track_caller]
    fn check(below: &str, kind: char, lines: &[&str]) {
        for line in lines {
            let found = body(&format!("{LONG}\n\n{line}\n\n{below}"));
            assert_eq!(found, [format!("{kind} {line}")], "{line:?}");
        }
    }

    /// A link says so by its own words, whatever follows.
    #[test]
    fn lines_that_are_links_by_their_words() {
        let links = [
            "Facebook:@kylatalo",
            "Seuraa somessa: @kylatalo",
            "@kylatalo",
            "www.kylatalo.example",
            "https://kylatalo.example/opas",
            "neuvoja@kylatalo.example",
            "> Tutustu kylätaloon",
            "→ Kylätalon opas",
            "This page is in Finnish. Go to the English site »",
            "Neuvojan opas (pdf, 2.3 MB)",
            "Neuvojan opas (kylatalo.example)",
            "Kylätalon sivut (linkki kunnan sivuille)",
            "Katso myös: Kylätalon jatkohanke",
            "Lue lisää kylätalosta",
            "Läs mer om byahuset",
            "Read more about our village hall",
        ];
        for below in [LONG, "• kohta", ""] {
            check(below, 'L', &links);
        }
        for below in ["", "• kohta"] {
            check(below, 'L', &["Tutustu neuvojan päivään", "Siirry kartalle"]);
        }
        check(
            LONG,
            'H',
            &["Tutustu neuvojan päivään", "Teemana »Sujuva arki»"],
        );
    }

    /// A short line heads a longer paragraph, a list or another heading.
    #[test]
    fn lines_that_are_headings() {
        let headings = [
            "Neuvojan työviikko",
            "2. Neuvojan työviikko",
            "Kylätalo 2.0",
            "Kokeilun aikana",
            "Vaihe 1: Suunnittelu",
            "Etelä-Savo: Kylätalo",
        ];
        check(LONG, 'H', &headings);
        check("• kohta\n• toinen", 'H', &headings);
        check(
            LONG,
            'H',
            &["Kenelle neuvonta on tarkoitettu?", "Tervetuloa mukaan!"],
        );
        let always = ["KOKEILUN AIKANA", "🛠️ Toteutus", "Neuvojan työviikko **"];
        for below in [LONG, "• kohta", ""] {
            check(below, 'H', &always[..2]);
        }
        assert_eq!(
            body(&format!(
                "Vuoden hankkeet\n\nKylätalo\n\nTavoitteet\n\n{LONG}"
            )),
            ["H Vuoden hankkeet", "H Kylätalo", "H Tavoitteet"]
        );
        assert_eq!(
            body("Tavoitteet\n\nHankkeen tavoitteena on\n\n• kohta\n• toinen"),
            ["H Tavoitteet", "P Hankkeen tavoitteena on"]
        );
        assert_eq!(
            body(&format!(
                "2. Nimi\n\nKäyttäjärekisteri\n\n3. Käsittely\n\n{LONG}"
            )),
            ["H 2. Nimi", "P Käyttäjärekisteri", "H 3. Käsittely"]
        );
    }

    /// A heading in the words of a label keeps the mark of its question.
    #[test]
    fn a_label_that_asks_is_a_heading_with_its_mark() {
        for line in ["Toimijat?", "Rahoittaja?", "Yhteyshenkilön nimi!"] {
            assert_eq!(
                body(&format!("{LONG}\n\n{line}\n\n{LONG}")),
                [format!("H {line}")]
            );
        }
    }

    /// A short line is a paragraph where nothing says otherwise.
    #[test]
    fn lines_that_are_paragraphs() {
        let never = [
            "10.10.2023, 09:15",
            "26.4.2022 14.49",
            "Julkaisuajankohta 14.2.2022",
            "Uppdaterad 30.11.2020 kl. 10.29",
            "Sunnuntai 13.8.2017 - Kylätalo",
            "11.30             Lounas",
            "Lukuaika4 min",
            "Teksti: Maija Meri",
            "Matti Meri & Marja Malli",
            "Hankkeen nimi: KYLÄPOLKU",
            "Rantalan hankkeen nimi on: \"Kestävä arki\"",
        ];
        for below in [LONG, "• kohta\n• toinen", ""] {
            check(below, 'P', &never);
        }
        check(
            "",
            'P',
            &["Neuvojan työviikko", "(lisää linkkilista tähän)", "-"],
        );
        let introductions = [
            "Hankkeen tavoitteena on",
            "Mukana ovat olleet muun muassa",
            "Kehittämisen tarkoituksena",
            "Lisäksi havaittiin",
            "ja lisäksi",
        ];
        check("• kohta\n• toinen", 'P', &introductions);
        assert_eq!(
            body(&format!("Vastuuyksikkö:\n\nNeuvontapalvelut\n\n{LONG}")),
            ["P Vastuuyksikkö:", "P Neuvontapalvelut"]
        );
        assert_eq!(
            body("Vieraat ovat tervetulleita\n\nVaikka monet keskeis").len(),
            2
        );
    }
}
