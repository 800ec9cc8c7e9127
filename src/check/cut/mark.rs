//! The marks by which a tool says itself that it has cut a text.
//!
//! ```text
//! counted = "[+" 1*digit " chars]"                    ; `Ryhmä kokoontuu … [+1200 chars]`
//! omitted = ( "[" / "(" ) ( "…" / "..." / word ) ( "]" / ")" )
//! word    = "jatkuu" / "lyhennetty" / "truncated" / "continued"
//! ```

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{digit1, one_of};
use nom::combinator::{all_consuming, recognize};
use nom::sequence::delimited;
use nom::{IResult, Parser};

use super::CutSign;
use crate::check::{Code, DiagnosticDraft, PageView};
use crate::lines::Line;
use crate::span::Span;

/// The length from which a line may be cut.
const LONG: usize = 60;

/// So many lines of one length that end in dots are a habit.
const HABIT: usize = 3;

/// The mark at the end of the page, or at the end of each of its longest lines, with the rule
/// that reports it.
pub(super) fn cut_mark(page: &PageView<'_>) -> Option<(Code, CutSign)> {
    let last = page.lines().last()?.content();
    let words = page.words(last);
    let begin = words.rfind(['[', '(']);
    let mark = begin.and_then(|begin| words.get(begin..));
    let mark = mark.unwrap_or_default();
    let place = Span::new(last.end - mark.len(), last.end);
    let draft = DiagnosticDraft::new;
    if is_whole(counted, mark) {
        let message = "the text ends in a mark that counts what is left out";
        return Some((Code::Truncated, (place, draft(message))));
    }
    if is_whole(omitted, mark) && mark.len() < words.len() {
        let message = "the text ends in a mark of what is left out";
        return Some((Code::MayBeTruncated, (place, draft(message))));
    }
    let line = first_of_cut_lines(page)?;
    let end = line.content().end;
    let dots = Span::new(end - dots(page.words(line.content())), end);
    let message = "the longest lines are cut to one length and end in dots";
    Some((Code::MayBeTruncated, (dots, draft(message))))
}

/// The first of several lines that are cut to one length, which no line exceeds.
fn first_of_cut_lines<'p>(page: &'p PageView<'_>) -> Option<&'p Line> {
    let words = |line: &Line| page.words(line.content());
    let has_dots = |line: &&Line| dots(words(line)) > 0;
    // Few pages have a line that ends so.
    let first = page.lines().iter().find(has_dots)?;
    let length = |line: &Line| words(line).chars().count();
    let longest = length(first);
    let is_cut = |line: &&Line| length(line) == longest && has_dots(line);
    let are_shorter = page
        .lines()
        .iter()
        .all(|line| length(line) < longest || is_cut(&line));
    let count = page.lines().iter().filter(is_cut).count();
    (longest >= LONG && are_shorter && count >= HABIT).then_some(first)
}

/// How many bytes the dots have that a text ends in.
fn dots(text: &str) -> usize {
    let dots = ["…", "..."].into_iter().find(|dots| text.ends_with(dots));
    dots.map_or(0, str::len)
}

fn is_whole<'t>(rule: impl Fn(&'t str) -> IResult<&'t str, &'t str>, mark: &'t str) -> bool {
    all_consuming(rule).parse(mark).is_ok()
}

/// `counted = "[+" 1*digit " chars]"`
fn counted(input: &str) -> IResult<&str, &str> {
    recognize((tag("[+"), digit1, tag(" chars]"))).parse(input)
}

/// `omitted = ( "[" / "(" ) ( "…" / "..." / word ) ( "]" / ")" )`
fn omitted(input: &str) -> IResult<&str, &str> {
    let word = alt((
        tag("jatkuu"),
        tag("lyhennetty"),
        tag("truncated"),
        tag("continued"),
    ));
    let what = alt((tag("…"), tag("..."), word));
    delimited(one_of("[("), what, one_of("])")).parse(input)
}
