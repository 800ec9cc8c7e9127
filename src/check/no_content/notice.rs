//! Whether a page is nothing but the notice that there is nothing to show.
//!
//! ```text
//! page = *( short-line / cookies ) heading *( short-line / cookies / saying )
//! ```
//!
//! A saying is a text with a word that goes with the heading.

use super::heading::{HEADING_LENGTH, NoticeHeading, heading};
use super::phrases::{FRAME_WORDS, LOGIN, LOGIN_FIELDS, NOTICES};
use crate::lines::{Line, LineKind};

/// The most lines of a notice with the menus around it, and bytes of all its texts:
/// most articles are passed over by these.
const LONGEST: (usize, usize) = (60, 1600);
/// The most words of the texts below a heading: those that go with it and others.
const MOST_WORDS: (usize, usize) = (80, 30);
/// The same where the heading is vague.
const FEW_WORDS: (usize, usize) = (40, 0);

/// The line that gives the page away, and what it is the notice of.
pub(super) fn notice<'l>(text: &str, lines: &'l [Line]) -> Option<(&'l Line, &'static str)> {
    if lines.len() > LONGEST.0 {
        return None;
    }
    let texts = lines.iter().filter(|line| !line.is_short());
    if texts.map(|line| line.content().len()).sum::<usize>() > LONGEST.1 {
        return None;
    }
    // Few pages have a line that may give them away.
    let gives_away = |line: &Line| {
        let words = line.content().slice(text);
        words.len() <= HEADING_LENGTH && {
            let words = words.to_lowercase();
            heading(&words).is_some() || is_field(&words, LOGIN_FIELDS.iter().copied().flatten())
        }
    };
    if !lines.iter().any(gives_away) {
        return None;
    }
    let page: Vec<_> = lines
        .iter()
        .map(|line| NoticeLine::of(text, line))
        .collect();
    let found = |is_plain: bool| {
        let mut headings = page.iter().enumerate();
        headings.find_map(|(at, line)| {
            let heading = line
                .heading
                .filter(|heading| heading.is_plain == is_plain)?;
            Some((at, heading))
        })
    };
    let is_notice = |&(at, heading): &(usize, NoticeHeading)| says_no_more(&page, at, heading);
    let (at, heading) = found(true)
        .filter(is_notice)
        .or_else(|| found(false).filter(is_notice))
        .or_else(|| login(&page).filter(is_notice))?;
    Some((lines.get(at)?, NOTICES.get(heading.notice)?.what))
}

/// A line, in lower case, as a notice may have it.
struct NoticeLine {
    words: String,
    heading: Option<NoticeHeading>,
    /// Whether it is running text of the page itself.
    is_text: bool,
}

impl NoticeLine {
    fn of(text: &str, line: &Line) -> Self {
        let words = line.content().slice(text).to_lowercase();
        let heading = heading(&words).filter(|_| line.kind() != LineKind::Bullet);
        let is_frame = || FRAME_WORDS.iter().any(|frame| words.contains(frame));
        Self {
            is_text: heading.is_none() && !line.is_short() && !is_frame(),
            heading,
            words,
        }
    }

    fn count(&self) -> usize {
        self.words.split_whitespace().count()
    }
}

/// Whether the page says no more than the heading in one of its lines does.
fn says_no_more(page: &[NoticeLine], at: usize, heading: NoticeHeading) -> bool {
    let Some(notice) = NOTICES.get(heading.notice) else {
        return false;
    };
    let (above, below) = page.split_at(at);
    let has_form = heading.notice == LOGIN && login(page).is_some();
    if above.iter().any(|line| line.is_text) && !has_form {
        return false;
    }
    let count = |goes_with: bool| -> usize {
        let texts = page.iter().filter(|line| line.is_text);
        let texts = texts.filter(|line| notice.goes_with(&line.words) == goes_with);
        texts.map(NoticeLine::count).sum()
    };
    let (said, other) = (count(true), count(false));
    // What stands above may be a menu, or the heading one of an article's own.
    let is_first = above.iter().all(|line| line.heading.is_some());
    let (most_said, most_other) = match heading.is_plain {
        true if is_first && notice.says_anything => MOST_WORDS,
        true => (MOST_WORDS.0, 0),
        false => FEW_WORDS,
    };
    let is_vague = !heading.is_plain && !has_form;
    let is_enough = match is_vague {
        true if said == 0 => page.len() <= 3,
        true => above.len() <= 3 && below.len() <= 12,
        false => true,
    };
    said <= most_said && other <= most_other && is_enough
}

/// Whether a line, in lower case, is the label of one of these fields.
fn is_field<'n>(words: &str, names: impl IntoIterator<Item = &'n &'n str>) -> bool {
    let words = words.trim_end_matches([' ', '*', ':']);
    names.into_iter().any(|name| *name == words)
}

/// The first field of a form that asks for a name and a password, as the heading of a
/// login.
fn login(page: &[NoticeLine]) -> Option<(usize, NoticeHeading)> {
    let field = |names: &[&str]| page.iter().position(|line| is_field(&line.words, names));
    let [name, password] = LOGIN_FIELDS.map(field);
    let heading = NoticeHeading {
        notice: LOGIN,
        is_plain: false,
    };
    Some((name?.min(password?), heading))
}
