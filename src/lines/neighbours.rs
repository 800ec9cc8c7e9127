//! Marks whose meaning only other lines tell.

use super::mark::ListMark;
use super::marker::{bare_number, glued_number};
use super::{ItemNumber, Line, LineKind, Looks, line, speech};
use crate::clean::SourceText;
use crate::span::Span;

/// Whether other lines may say how to read a line: most begin with no such sign.
#[inline(always)]
pub(super) fn may_be_settled(text: &str, line: &Line) -> bool {
    let bytes = text
        .as_bytes()
        .get(line.content().start..line.content().end);
    match bytes {
        Some([b'-' | b'*' | b'+' | 0xc2 | 0xe2 | 0xef, ..]) => true,
        Some([b'0'..=b'9' | b'(', rest @ ..]) => {
            rest.len() <= LONGEST_NUMBER || is_glued_number(rest)
        }
        _ => line.kind() == LineKind::Bullet,
    }
}

/// Whether the bytes behind the first digit of a line go on with a sign of a number and a
/// letter.
fn is_glued_number(rest: &[u8]) -> bool {
    let behind = match rest {
        [b'0'..=b'9', behind @ ..] => behind,
        _ => rest,
    };
    matches!(behind, [b'.' | b')', next, ..] if next.is_ascii_alphabetic() || *next >= 0xc3)
}

/// The longest number of a list, in bytes behind the first: `(10)`.
const LONGEST_NUMBER: usize = 4;

/// Settles how the `unsettled` lines are read:
/// - A mark that is alone on its line belongs to the line below.
/// - Stars alone belong to the heading above them, and the only star or plus of a page
///   marks a note.
/// - An arrow opens an item among others, and is a link's by itself.
/// - A mark or a number glued to its word opens an item among others.
/// - A dash opens direct speech where the lines say who speaks.
pub(super) fn settle_marks(
    page: &mut SourceText<'_>,
    lines: &mut Vec<Line>,
    mut unsettled: Vec<usize>,
) {
    let text = page.text;
    let is_alone = |at: &usize| {
        lines
            .get(*at)
            .is_some_and(|line| alone(text, line).is_some())
    };
    if unsettled.iter().any(is_alone) {
        join_marks(page, lines);
        unsettled = (0..lines.len())
            .filter(|&at| lines.get(at).is_some_and(|line| may_be_settled(text, line)))
            .collect();
    }
    let (mut notes, mut dashes, mut arrows) = (false, false, false);
    let (mut glued, mut numbers) = (false, false);
    for line in unsettled.iter().filter_map(|&at| lines.get(at)) {
        let words = line.content().slice(text);
        match ListMark::opening(words) {
            Some((ListMark::Note, _)) => notes = true,
            Some((ListMark::Dash, _)) => dashes = true,
            Some((ListMark::Arrow, _)) => arrows = true,
            Some((ListMark::Sign, _)) => glued |= line.kind() == LineKind::Text,
            None => numbers |= glued_number(words).is_ok(),
        }
    }
    if dashes || glued || arrows {
        settle_glued_marks(text, lines, &unsettled);
    }
    if numbers {
        settle_glued_numbers(text, lines, &unsettled);
    }
    if dashes {
        settle_speech(text, lines, &unsettled);
    }
    if arrows {
        settle_arrows(text, lines, &unsettled);
    }
    if notes {
        settle_notes(text, lines, &unsettled);
        take_up_stars(text, lines, &unsettled);
    }
}

/// A mark that its line has nothing behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LoneMark {
    Sign(ListMark, char),
    Number(ItemNumber),
}

fn alone(text: &str, line: &Line) -> Option<LoneMark> {
    let words = line.content().slice(text);
    if words.len() > LONGEST_NUMBER + 1 {
        return None;
    }
    let mut characters = words.chars();
    match (characters.next(), characters.next()) {
        (Some(sign), None) => ListMark::of(sign).map(|mark| LoneMark::Sign(mark, sign)),
        _ => bare_number(words).map(LoneMark::Number),
    }
}

/// Joins marks that are alone on their lines with the lines below: signs of lists always,
/// what may be something else where there are several.
fn join_marks(page: &mut SourceText<'_>, lines: &mut Vec<Line>) {
    let text = page.text;
    let lone = |line: &Line, below: Option<&Line>| {
        let mark = alone(text, line)?;
        let most = u32::from(matches!(mark, LoneMark::Sign(ListMark::Sign, _)));
        let below = below.filter(|below| {
            let is_text = below.kind() == LineKind::Text && below.spelling().is_none();
            is_text && below.blanks() <= most && alone(text, below).is_none()
        });
        below.map(|_| mark)
    };
    let found: Vec<Option<LoneMark>> = (0..lines.len())
        .map(|at| lone(lines.get(at)?, lines.get(at + 1)))
        .collect();
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    let mut mark: Option<Line> = None;
    for (at, line) in lines.drain(..).enumerate() {
        match mark.take() {
            Some(above) => joined.push(join(page, above, line)),
            None if is_mark_among(&found, at) => mark = Some(line),
            None => joined.push(line),
        }
    }
    joined.extend(mark);
    *lines = joined;
}

/// Whether a lone mark is one by the marks above and below its item.
fn is_mark_among(marks: &[Option<LoneMark>], at: usize) -> bool {
    let near = [at.checked_sub(2), Some(at + 2)];
    let near = near.into_iter().flatten();
    let mut near = near.filter_map(|at| marks.get(at).copied().flatten());
    match marks.get(at).copied().flatten() {
        Some(LoneMark::Sign(ListMark::Sign, _)) => true,
        Some(LoneMark::Number(ItemNumber::Digits(number))) => near.any(|near| {
            matches!(near, LoneMark::Number(ItemNumber::Digits(near)) if near.abs_diff(number) == 1)
        }),
        Some(mark) => near.any(|near| near == mark),
        None => false,
    }
}

/// A mark and the line below it as one line.
fn join(page: &mut SourceText<'_>, mark: Line, item: Line) -> Line {
    let content = mark.content().cover(item.content());
    page.add_space(Span::new(mark.content().end, item.content().start));
    line(page, content).with_blanks(mark.blanks())
}

/// Makes a line text, whatever mark it opens with.
fn make_text(line: &mut Line) {
    *line = line.of_kind(LineKind::Text);
}

fn opens_with(text: &str, line: &Line, sign: char) -> bool {
    line.content().slice(text).starts_with(sign)
}

fn settle_notes(text: &str, lines: &mut [Line], unsettled: &[usize]) {
    for sign in ['*', '+'] {
        let is_item = |at: &&usize| {
            let line = lines.get(**at);
            line.is_some_and(|line| line.kind() == LineKind::Bullet && opens_with(text, line, sign))
        };
        let mut items = unsettled.iter().filter(is_item);
        if let (Some(&note), None) = (items.next(), items.next())
            && let Some(line) = lines.get_mut(note)
        {
            make_text(line);
        }
    }
}

fn settle_arrows(text: &str, lines: &mut [Line], unsettled: &[usize]) {
    let is_arrow = |line: &Line| {
        let opening = ListMark::opening(line.content().slice(text));
        matches!(opening, Some((ListMark::Arrow, _)))
    };
    for (place, &at) in unsettled.iter().enumerate() {
        if lines.get(at).is_some_and(is_arrow)
            && !near(text, lines, unsettled, place).any(is_arrow)
            && let Some(line) = lines.get_mut(at)
        {
            make_text(line);
        }
    }
}

/// `-Alueella on yhteinen malli`, `•yksi`: a mark glued to its word, on a line next to
/// another that opens with a dash, or with the same sign.
fn settle_glued_marks(text: &str, lines: &mut [Line], unsettled: &[usize]) {
    for (place, &at) in unsettled.iter().enumerate() {
        let Some((mark, next)) = lines.get(at).and_then(|line| glued_mark(text, line)) else {
            continue;
        };
        let sign = lines.get(at).and_then(|line| sign(text, line));
        let is_dash = mark == ListMark::Dash;
        let is_like = |line: &Line, mark| match is_dash {
            true => mark == ListMark::Dash,
            false => self::sign(text, line) == sign,
        };
        let is_item = |line: &Line| line.list_mark(text).is_some_and(|mark| is_like(line, mark));
        let is_glued = |line: &Line| {
            let glued = glued_mark(text, line);
            glued.is_some_and(|(mark, next)| {
                is_like(line, mark) && (!is_dash || next.is_alphabetic())
            })
        };
        let near = || near(text, lines, unsettled, place);
        // `-65-vuotiaat` is an item, `-5 astetta` a number.
        let may_be_number = is_dash && next.is_numeric();
        let is_among = near().any(is_item) || !may_be_number && near().any(is_glued);
        if let Some(line) = lines.get_mut(at).filter(|_| is_among) {
            *line = line.of_kind(LineKind::Bullet);
        }
    }
}

/// The first character of a line.
fn sign(text: &str, line: &Line) -> Option<char> {
    line.content().slice(text).chars().next()
}

/// `1.Suunnittelu`: a number glued to its word, on a line next to one with the number before
/// it or the next.
fn settle_glued_numbers(text: &str, lines: &mut [Line], unsettled: &[usize]) {
    let number = |line: &Line| match line.kind() {
        LineKind::Number => line.number(text),
        _ => glued_number(line.content().slice(text))
            .ok()
            .map(|(_, number)| number),
    };
    for &at in unsettled {
        let Some(this) = lines.get(at).filter(|line| line.kind() == LineKind::Text) else {
            continue;
        };
        let indentation = this.indentation(text);
        let hangs = |line: &&Line| {
            line.kind() == LineKind::Text
                && glued_number(line.content().slice(text)).is_err()
                && line.indentation(text) > indentation
        };
        let mut above = lines.get(..at).unwrap_or_default().iter().rev();
        let mut below = lines.get(at + 1..).unwrap_or_default().iter();
        let near = [
            above.find(|line| !hangs(line)),
            below.find(|line| !hangs(line)),
        ];
        let Some(ItemNumber::Digits(own)) = number(this) else {
            continue;
        };
        let is_next = |near: &Line| matches!(number(near), Some(ItemNumber::Digits(near)) if near.abs_diff(own) == 1);
        let is_among = near.into_iter().flatten().any(is_next);
        if let Some(line) = lines.get_mut(at).filter(|_| is_among) {
            *line = line.of_kind(LineKind::Number);
        }
    }
}

/// The unsettled lines above and below one of them, where nothing but lines that hang from
/// an item stands between.
fn near<'l>(
    text: &str,
    lines: &'l [Line],
    unsettled: &[usize],
    place: usize,
) -> impl Iterator<Item = &'l Line> + use<'l> {
    let at = |place: Option<usize>| unsettled.get(place?).copied();
    let hang = |above: usize, below: usize| {
        let between = lines.get(above + 1..below).unwrap_or_default();
        let mark = lines.get(above).map(|line| line.indentation(text));
        between
            .iter()
            .all(|line| line.kind() == LineKind::Text && Some(line.indentation(text)) > mark)
    };
    let this = at(Some(place)).unwrap_or_default();
    let above = at(place.checked_sub(1)).filter(|&above| hang(above, this));
    let below = at(Some(place + 1)).filter(|&below| hang(this, below));
    [above, below]
        .into_iter()
        .flatten()
        .filter_map(|at| lines.get(at))
}

/// The mark that is glued to its word, and the first character of that.
fn glued_mark(text: &str, line: &Line) -> Option<(ListMark, char)> {
    let words = line.content().slice(text);
    let (mark, behind) = ListMark::opening(words)?;
    let next = behind
        .trim_start_matches(['"', '”', '“', '('])
        .chars()
        .next()?;
    let is_glued =
        line.kind() == LineKind::Text && mark != ListMark::Note && next.is_alphanumeric();
    is_glued.then_some((mark, next))
}

/// Makes text of the dashes that open what people say.
fn settle_speech(text: &str, lines: &mut [Line], unsettled: &[usize]) {
    let is_dash = |lines: &[Line], at: usize| {
        let line = lines.get(at);
        line.is_some_and(|line| line.list_mark(text) == Some(ListMark::Dash))
    };
    let mut rest = unsettled;
    while let Some((&first, behind)) = rest.split_first() {
        rest = behind;
        if !is_dash(lines, first) {
            continue;
        }
        let mut end = first + 1;
        while let Some((&next, behind)) = rest.split_first()
            && next == end
            && is_dash(lines, next)
        {
            end += 1;
            rest = behind;
        }
        let below = lines.get(end).map(|line| line.blanks());
        let run = lines.get_mut(first..end).unwrap_or_default();
        if is_speech(text, run, below) {
            run.iter_mut().for_each(make_text);
        }
    }
}

/// Whether lines that open with a dash are what people say. Each that stands alone in its
/// paragraph may be a sentence of theirs; of others, more than half must name the speaker.
fn is_speech(text: &str, run: &[Line], below: Option<u32>) -> bool {
    let words = |line: &Line| line.item(text).slice(text);
    // Most lists end here.
    if !run
        .first()
        .is_some_and(|line| speech::is_sentence(words(line)))
    {
        return false;
    }
    let said = run.iter().filter(|line| speech::names_speaker(words(line)));
    let said = said.count();
    let is_apart = run.iter().skip(1).all(|line| line.blanks() > 0) && below != Some(0);
    let mut sentences = run.iter().map(words);
    said * 2 > run.len() || said > 0 && is_apart && sentences.all(speech::is_sentence)
}

fn is_stars(text: &str, line: &Line) -> bool {
    line.content().slice(text) == "**"
}

/// Takes stars on a line of their own for those of the heading above them.
fn take_up_stars(text: &str, lines: &mut Vec<Line>, unsettled: &[usize]) {
    let mut unsettled = unsettled.iter().filter_map(|&at| lines.get(at));
    if !unsettled.any(|line| is_stars(text, line)) {
        return;
    }
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut blanks = 0;
    for line in lines.drain(..) {
        let heading = kept
            .last_mut()
            .filter(|above| above.is_label_like() && !above.is_starred());
        if let Some(heading) = heading.filter(|_| is_stars(text, &line)) {
            *heading = heading.and_looks(Looks::STARRED);
            blanks = line.blanks();
            continue;
        }
        let blanks = line.blanks().max(std::mem::take(&mut blanks));
        kept.push(line.with_blanks(blanks));
    }
    *lines = kept;
}
