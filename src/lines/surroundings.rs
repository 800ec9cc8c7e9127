//! The same words or signs around every line of a page, or around every label: `12: Toimiaika`,
//! `H3: Toimiaika`, `Toimiaika ¶`.
//!
//! Around the lines they are what all lines have in common. Around the labels they are learnt
//! at the label of the name, where no rule knows it, and are a habit of the page where more of
//! its labels have the same around them.

use std::collections::HashSet;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::{Line, LineKind};
use crate::clean::SourceText;
use crate::layout::{Field, LABELS, SpellingId, spelling};
use crate::markup::Mark;
use crate::span::Span;
use crate::text::{is_closing_mark, is_space, trim, without_stars};

/// The most bytes on one side of a label.
const LONGEST: usize = 40;

/// How every label of a name ends.
const NAME: &str = " nimi";

/// So many labels with the same around them are a habit.
const LABELS_OF_HABIT: usize = 3;

/// So many lines, all that a page has, with the same around them are a habit.
const LINES_OF_HABIT: usize = 8;

/// What stands around the lines or the labels of a page, in the order of the text.
pub(super) fn surroundings(page: &SourceText<'_>, lines: &[Line]) -> Option<Vec<Mark>> {
    around_lines(page.text, lines).or_else(|| around_labels(page.text, lines))
}

fn around_lines(text: &str, lines: &[Line]) -> Option<Vec<Mark>> {
    if lines.first()?.kind() != LineKind::Text || lines.len() < LINES_OF_HABIT {
        return None;
    }
    let contents = lines.iter().map(|line| line.content().slice(text));
    // Blank lines have their surroundings alone.
    let mut contents = contents.filter(|line| line.contains(char::is_alphabetic));
    let first = contents.next()?;
    let (mut before, mut behind) = (first, first);
    for line in contents {
        before = before.get(..likeness(line.chars(), before.chars()).pattern)?;
        let common = likeness(line.chars().rev(), behind.chars().rev()).pattern;
        behind = behind.get(behind.len() - common..)?;
        if before.is_empty() && behind.is_empty() {
            return None;
        }
    }
    // Words that all lines begin or end with are theirs.
    let is_letter = |c: char| c != '\t' && (c.is_alphanumeric() || is_space(c));
    let before = before.trim_end_matches(is_letter).trim_end();
    let behind = behind.trim_start_matches(is_letter).trim_start();
    // So are the marks at the ends of sentences.
    let closes_only = before.is_empty() && behind.chars().all(closes);
    let around = Surroundings {
        before,
        behind: if closes_only { "" } else { behind },
    };
    if around.before.is_empty() && around.behind.is_empty() {
        return None;
    }
    let sides = lines
        .iter()
        .filter_map(|line| around.sides(text, line.content()));
    Some(marks(sides))
}

/// Whether a mark closes a sentence or a part of one.
fn closes(mark: char) -> bool {
    is_closing_mark(mark) || matches!(mark, '.' | '!' | '?' | '…' | ':' | ',')
}

/// Where the label of the name can be read, the others can.
fn around_labels(text: &str, lines: &[Line]) -> Option<Vec<Mark>> {
    /// One search tells that most pages without the label of a name have no line like one.
    static ENDING: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(NAME));
    let is_name = |line: &Line| line.spelling().is_some_and(SpellingId::is_name);
    if lines.iter().any(is_name) || ENDING.find(text.as_bytes()).is_none() {
        return None;
    }
    let around = names().find_map(|name| Surroundings::of_name(text, lines, name))?;
    let found = lines
        .iter()
        .filter_map(|line| around.sides(text, line.content()));
    let found: Vec<_> = found.collect();
    let label = |[before, behind]: &[Span; 2]| {
        let words = text.get(before.end..behind.start)?;
        spelling(without_stars(words))
    };
    let labels: HashSet<_> = found.iter().filter_map(label).collect();
    // A line of the frame may be the only one without.
    let is_of_most_lines = found.len() * 4 >= lines.len() * 3;
    let is_marked = |sides: &[Span; 2]| is_of_most_lines || label(sides).is_some();
    let marked = found.into_iter().filter(is_marked);
    (labels.len() >= LABELS_OF_HABIT).then(|| marks(marked))
}

/// The spellings of the labels of names.
fn names() -> impl Iterator<Item = &'static str> {
    let rows = LABELS.iter().filter(|label| label.field == Field::Name);
    rows.flat_map(|row| row.spellings.iter().copied())
}

fn marks(sides: impl Iterator<Item = [Span; 2]>) -> Vec<Mark> {
    let sides = sides.flatten().filter(|side| !side.is_empty());
    sides.map(Mark::nothing).collect()
}

/// What stands before the words of a line and behind them.
struct Surroundings<'t> {
    before: &'t str,
    behind: &'t str,
}

impl<'t> Surroundings<'t> {
    /// What stands around the first print of a name's label on its line.
    fn of_name(text: &'t str, lines: &[Line], name: &str) -> Option<Self> {
        let at = memchr::memmem::find(text.as_bytes(), name.as_bytes())?;
        let below = lines.partition_point(|line| line.content().start <= at);
        let content = lines.get(below.checked_sub(1)?)?.content();
        let before = text.get(content.start..at)?.trim_end();
        let behind = text.get(at + name.len()..content.end)?.trim_start();
        (before.len().max(behind.len()) <= LONGEST).then_some(Self { before, behind })
    }

    /// Where a line has the same before its words and behind them.
    fn sides(&self, text: &str, content: Span) -> Option<[Span; 2]> {
        let line = content.slice(text);
        let before = likeness(line.chars(), self.before.chars());
        let behind = likeness(line.chars().rev(), self.behind.chars().rev());
        if !before.is_whole || !behind.is_whole || before.line + behind.line > line.len() {
            return None;
        }
        let words = Span::new(content.start + before.line, content.end - behind.line);
        let words = trim(text, words);
        if words.is_empty() {
            return Some([content, Span::new(content.end, content.end)]);
        }
        let before = Span::new(content.start, words.start);
        Some([before, Span::new(words.end, content.end)])
    }
}

/// How far a line and a pattern are alike, in bytes of each.
#[derive(Default)]
struct Likeness {
    line: usize,
    pattern: usize,
    /// Whether the pattern has no more.
    is_whole: bool,
}

/// Any number is like any other.
fn likeness(line: impl Iterator<Item = char>, pattern: impl Iterator<Item = char>) -> Likeness {
    let (mut line, mut pattern) = (line.peekable(), pattern.peekable());
    let mut alike = Likeness::default();
    let is_digit = |c: &char| c.is_ascii_digit();
    while let Some(wanted) = pattern.peek().copied() {
        let Some(found) =
            line.next_if(|found| *found == wanted || is_digit(found) && is_digit(&wanted))
        else {
            return alike;
        };
        alike.line += found.len_utf8();
        alike.pattern += wanted.len_utf8();
        pattern.next();
        if is_digit(&wanted) {
            while line.next_if(is_digit).is_some() {
                alike.line += 1;
            }
            while pattern.next_if(is_digit).is_some() {
                alike.pattern += 1;
            }
        }
    }
    Likeness {
        is_whole: true,
        ..alike
    }
}

#[cfg(test)]
mod tests {
    use super::{NAME, names};
    use crate::parse;
    use crate::record::plain_text;

    /// No label of a name is passed over for its ending.
    #[test]
    fn every_label_of_a_name_has_the_ending_that_is_searched_for() {
        assert!(names().count() > 1);
        assert!(names().all(|name| name.ends_with(NAME)));
    }

    const LINES: [&str; 9] = [
        "Kahvihetki torilla",
        "Hetki kokoaa väen yhteen joka aamu.",
        "Miten hetki syntyi",
        "Aino keitti kahvia 12.",
        "Näin pääset alkuun",
        "Varaa paikka, ja kutsu väki!",
        "Lue lisää",
        "Kahviopas (kahviopas.example)",
        "Torin väki",
    ];

    /// The lines with blank ones between them, each as a tool prints it.
    fn printed(print: impl Fn(usize, &str) -> String) -> String {
        let lines = LINES.iter().flat_map(|line| [*line, ""]);
        let lines = lines
            .enumerate()
            .map(|(at, line)| print(at + 1, line) + "\n");
        lines.collect()
    }

    /// The record that all tools print is the same, and every byte is kept.
    #[test]
    fn what_all_lines_have_in_common_is_read_through() {
        let plain = printed(|_, line| line.to_owned());
        let wanted = parse(&plain);
        let wanted = wanted.record();
        assert_eq!(wanted.title().map(|title| title.as_str()), Some(LINES[0]));
        let prints: [fn(usize, &str) -> String; 8] = [
            |_, line| format!("> {line}"),
            |_, line| format!("» {line}"),
            |at, line| format!("tori.txt:{at}:{line}"),
            |at, line| format!("{at:6}\t{line}"),
            |at, line| format!("Rivi {at}: {line}"),
            |_, line| format!("| {line} |"),
            |_, line| format!("{line} \\"),
            |_, line| format!("\"{line}\","),
        ];
        for print in prints {
            let text = printed(print);
            let parsed = parse(&text);
            let record = parsed.record();
            assert_eq!(parsed.outline().rebuild(&text), text);
            assert_eq!(record.title(), wanted.title(), "{text}");
            assert_eq!(
                plain_text(record.lead()),
                plain_text(wanted.lead()),
                "{text}"
            );
            assert_eq!(record.sections(), wanted.sections(), "{text}");
        }
    }

    /// Words and the marks of sentences are the lines' own, and so is the mark of a list; a few
    /// lines are alike by chance.
    #[test]
    fn lines_that_are_alike_stay_as_they_are() {
        let text = |print: fn(&str) -> String| -> String {
            LINES.iter().map(|line| print(line) + "\n\n").collect()
        };
        let own = [
            text(|line| format!("Kylän {line}")),
            text(|line| format!("{line} kylässä")),
            text(|line| format!("{line}.")),
            text(|line| format!("{line}?!")),
            text(|line| format!("• {line}")),
            LINES[..7]
                .iter()
                .map(|line| format!("> {line}\n\n"))
                .collect(),
        ];
        for text in own {
            let parsed = parse(&text);
            assert!(!parsed.habits().around_lines, "{text}");
        }
    }

    /// What stands around the label of the name stands around the others.
    #[test]
    fn what_stands_around_the_labels_is_learnt_from_that_of_the_name() {
        let page = |label: &dyn Fn(&str) -> String| {
            let entries = [
                ("Toimintamallin nimi", "Kahvihetki"),
                ("Toteutuspaikka", "Tori (1)"),
                ("Toimintamallin rahoittaja", "Kunta"),
                ("Luotu", "1.2.2022"),
                ("Viimeksi muokattu", "3.2.2022"),
                ("Toimintaympäristö **", "Tori on keskellä kylää."),
            ];
            let entries = entries.map(|(name, value)| format!("{}\n{value}\n\n", label(name)));
            format!("Kahvihetki\n\nHetki kokoaa väen.\n\n{}", entries.concat())
        };
        let plain = page(&str::to_owned);
        let wanted = parse(&plain);
        let wanted = wanted.record().as_toimintamalli().unwrap();
        let prints: [&dyn Fn(&str) -> String; 5] = [
            &|label| format!("H{}: {label}", label.len() % 6),
            &|label| format!("{label} ({})", label.len()),
            &|label| format!("{label} ¶"),
            &|label| format!("[ikoni] {label} [muokkaa]"),
            &|label| format!("§ {label}"),
        ];
        for print in prints {
            let text = page(print);
            let parsed = parse(&text);
            let found = parsed.record().as_toimintamalli().unwrap();
            assert_eq!(found, wanted, "{text}");
            assert_eq!(parsed.outline().rebuild(&text), text);
        }
        // Words that differ from label to label are no habit.
        let differs = page(&|label| format!("{label} {}", label.to_uppercase()));
        assert_eq!(parse(&differs).record().kind(), crate::Kind::Article);
        // So are those around two labels.
        let text =
            "Kahvihetki\n\nTietoa: Toimintamallin nimi\nKahvihetki\nTietoa: Luotu\n1.2.2022\n";
        assert!(!parse(text).habits().around_lines);
    }
}
