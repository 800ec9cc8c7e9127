//! One line of the site's frame, recognised by itself.
//!
//! ```text
//! line      = notice / counted / [ "Olet tässä" ":" ] item ( crumbs / items )
//! counted   = 1*DIGIT what-is-counted            ; `12 seuraajaa`
//! crumbs    = crumb-sign text                    ; `Etusivu › Kokonaisuudet › Silta`
//! items     = [count] *( separator item [count] ) ; `Rekisteröidy Kirjaudu sisään`
//! item      = skip-link / <one of the table>
//! count     = "(" 1*DIGIT ")" / 1*DIGIT          ; `Kommentit (0)`
//! skip-link = "siirry" *on-the-way target        ; `Siirry suoraan sisältöön`
//! ```
//!
//! Case means nothing, nor do signs around the line. The answer is what the line is
//! worth as a sign of the frame.

use std::sync::LazyLock;

use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::{char, digit1, one_of, satisfy};
use nom::combinator::{all_consuming, fail, not, opt, recognize, rest, value, verify};
use nom::error::Error;
use nom::multi::{fold_many0, many0_count};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use crate::value::words::Index;
use crate::word_filter::WordFilter;

use super::notice::{may_be_notice, notice};
use super::words::{
    ACTIONS, CERTAIN, COUNTED, HOME, ITEMS, LIKELY, ON_THE_WAY, SKIP, SKIPPED_TO, YOU_ARE_HERE,
    one_word,
};

/// The longest line, in bytes, that is looked at: the frame holds no long text.
const LONGEST: usize = 500;

/// The longest line, in bytes, that may be nothing but items.
const LONGEST_ITEMS: usize = 200;

/// What a line is worth as a sign of the frame; `None` where it is no sign of it.
pub(super) fn worth(line: &str) -> Option<u32> {
    // Most lines are no sign, and of the signs only a notice can be a sentence.
    let is_sentence = line.len() > LONGEST_ITEMS || line.ends_with('.');
    let opens = opens_items(line);
    let may_be_items = opens && !is_sentence;
    if line.len() > LONGEST || !may_be_items && !may_be_long(line, opens) {
        return None;
    }
    let text = line.to_lowercase();
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let here = YOU_ARE_HERE.iter().find_map(|here| bare.strip_prefix(here));
    let here = here.and_then(|rest| rest.trim_start().strip_prefix(':'));
    let bare = here.map_or(bare, str::trim_start);
    notice(&text).or_else(|| counted(bare)).or_else(|| {
        let (behind, first) = item(bare).ok()?;
        crumbs(bare, behind).or_else(|| items(bare, behind, first))
    })
}

/// Whether a line is a way to the content of a page, which stands above all else.
pub(in crate::page) fn leads_to_content(line: &str) -> bool {
    const CONTENT: [&str; 3] = ["sisältö", "innehåll", "content"];
    static FIRST_WORDS: WordFilter = WordFilter::of(&[SKIP]);
    if !FIRST_WORDS.may_hold(line) {
        return false;
    }
    let text = line.to_lowercase();
    CONTENT.iter().any(|content| text.contains(content)) && skip_link(&text).is_ok()
}

/// Whether a line may begin with an item.
fn opens_items(line: &str) -> bool {
    static FIRST_WORDS: WordFilter = {
        let mut words = WordFilter::new().with(SKIP).with(YOU_ARE_HERE);
        let mut at = 0;
        while at < ITEMS.len() {
            words = words.with(ITEMS[at].1);
            at += 1;
        }
        words
    };
    FIRST_WORDS.may_hold(line.trim_start_matches(|c: char| !c.is_alphanumeric()))
}

/// Whether a line that is long or a sentence may be one of the frame: a notice, or
/// breadcrumbs that lead to a long title.
fn may_be_long(line: &str, opens_items: bool) -> bool {
    let in_capitals = || !line.bytes().any(|byte| byte.is_ascii_lowercase());
    may_be_notice(line) || opens_items && line.contains(" › ") || in_capitals()
}

/// `counted = 1*DIGIT what-is-counted`
fn counted(text: &str) -> Option<u32> {
    let space = take_while1(char::is_whitespace);
    complete(value(LIKELY, (digit1, space, one_word(COUNTED))), text)
}

/// `crumbs = crumb-sign text`, behind the first item of a line.
fn crumbs(line: &str, behind: &str) -> Option<u32> {
    let space = || take_while1(char::is_whitespace);
    let is_home = HOME.iter().any(|home| line.starts_with(home));
    let worth = if is_home { CERTAIN } else { LIKELY };
    complete(
        value(worth, (space(), one_of("›»>/→"), space(), rest)),
        behind,
    )
}

/// `items = [count] *( separator item [count] )`, behind the first item: what they are worth
/// together. What can be done with a page says more of several, or with a number.
fn items(line: &str, behind: &str, first: u32) -> Option<u32> {
    let separator = || take_while1(|c: char| !c.is_alphanumeric());
    let (behind, counted) = opt(count).parse(behind).ok()?;
    let one = terminated(preceded(separator(), item), opt(count));
    let mut others = 0;
    let all = fold_many0(
        one,
        || first,
        |all, one| {
            others += 1;
            all + one
        },
    );
    let worth = complete(terminated(all, opt(satisfy(|c| c == ')'))), behind)?;
    let of_page = ACTIONS.iter().any(|action| line.starts_with(action));
    let says_more = of_page && (counted.is_some() || others > 0) || others > 1;
    Some(match says_more {
        true => worth.max(LIKELY),
        false => worth,
    })
}

/// `count = "(" 1*DIGIT ")" / 1*DIGIT`; of the last item the bracket is closed already.
fn count(input: &str) -> IResult<&str, &str> {
    let sign = take_while1(|c: char| c.is_whitespace() || c == '(' || c == ':');
    recognize((
        sign,
        digit1,
        not(satisfy(char::is_alphanumeric)),
        opt(char(')')),
    ))
    .parse(input)
}

/// `item = skip-link / <one of the table>`
fn item(input: &str) -> IResult<&str, u32> {
    alt((skip_link, listed)).parse(input)
}

/// `skip-link = "siirry" *on-the-way target`
fn skip_link(input: &str) -> IResult<&str, u32> {
    let space = || take_while1(char::is_whitespace);
    let (input, _) = terminated(one_word(SKIP), space()).parse(input)?;
    let (input, _) = many0_count(terminated(one_word(ON_THE_WAY), space())).parse(input)?;
    let mut target = verify(take_while(char::is_alphanumeric), |word: &str| {
        SKIPPED_TO.iter().any(|target| word.starts_with(target))
    });
    let (input, _) = target.parse(input)?;
    Ok((input, CERTAIN))
}

fn first_byte(text: &str) -> u32 {
    text.bytes().next().map_or(0, u32::from)
}

/// The longest item of the table that the text begins with, up to the end of a word.
fn listed(input: &str) -> IResult<&str, u32> {
    /// By their first bytes: the table has hundreds.
    static BY_FIRST: LazyLock<Index<(u32, &str)>> = LazyLock::new(|| {
        let items = ITEMS.iter();
        let items = items.flat_map(|(worth, items)| items.iter().map(|item| (*worth, *item)));
        items.map(|item| (first_byte(item.1), item)).collect()
    });
    let mut found: Option<(&str, u32)> = None;
    for (worth, item) in BY_FIRST.get(first_byte(input)) {
        if let Some(left) = input.strip_prefix(item)
            && word_end(left).is_ok()
            && found.is_none_or(|(other, _)| left.len() < other.len())
        {
            found = Some((left, *worth));
        }
    }
    found.map_or_else(|| fail().parse(input), Ok)
}

fn word_end(input: &str) -> IResult<&str, ()> {
    not(satisfy(char::is_alphanumeric)).parse(input)
}

fn complete<'a>(
    parser: impl Parser<&'a str, Output = u32, Error = Error<&'a str>>,
    text: &'a str,
) -> Option<u32> {
    all_consuming(parser)
        .parse(text)
        .ok()
        .map(|(_, worth)| worth)
}
