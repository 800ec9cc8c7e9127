//! Lines whose own words say that they are links.
//!
//! ```text
//! link       = address / handles / arrow *word / *word arrow / *word "(" target ")"
//!            / see-also *word / read-more 1*word / *word file-name
//! handles    = [ label ":" / service ] 1*( "@" name )
//! invitation = ( "Tutustu" / "Katso" / "Siirry" ) *word
//! ```

use crate::value::attachment::attachment;
use crate::word_filter::WordFilter;

/// Whether a line is a link, whatever follows.
pub(super) fn is_link(text: &str, may_be_address: bool) -> bool {
    let leads_on = MAY_LEAD_ON.may_open(text)
        && (opens_with(text, SEE_ALSO) || has_more_words(text, READ_MORE))
        || opens_with_arrow(text);
    let ends = match text.as_bytes() {
        [.., b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9'] | [.., 0xc3, _] => false,
        [.., b')'] => ends_in_bracket(text),
        _ => ends_in_arrow(text),
    };
    leads_on
        || ends
        || may_be_address && (names_file(text) || is_address(text) || are_handles(text))
}

/// Whether a line is a link unless it is a heading.
pub(super) fn is_invitation(text: &str) -> bool {
    MAY_INVITE.may_open(text) && opens_with(text, INVITATIONS)
}

/// What leads to more, by itself or with more words behind it.
const SEE_ALSO: &[&str] = &["Katso myös", "Se även", "Se också", "See also"];
/// What leads to more with more words behind it. By itself it heads a list of links.
#[rustfmt::skip]
const READ_MORE: &[&str] = &[
    "Lue lisää", "Lue myös", "Läs mer", "Läs mera", "Läs också", "Läs även", "Read more",
    "Read also",
];
const INVITATIONS: &[&str] = &["Tutustu", "Katso", "Siirry"];

static MAY_LEAD_ON: WordFilter = WordFilter::of(&[SEE_ALSO, READ_MORE]);
static MAY_INVITE: WordFilter = WordFilter::of(&[INVITATIONS]);

fn opens_with(text: &str, openings: &[&str]) -> bool {
    openings
        .iter()
        .any(|opening| behind(text, opening).is_some())
}

fn has_more_words(text: &str, openings: &[&str]) -> bool {
    let has_more = |more: &str| more.contains(char::is_alphanumeric);
    openings
        .iter()
        .any(|opening| behind(text, opening).is_some_and(has_more))
}

/// What stands behind the words that open a text.
fn behind<'t>(text: &'t str, opening: &str) -> Option<&'t str> {
    let behind = text.strip_prefix(opening)?;
    (!behind.starts_with(|c: char| c.is_alphanumeric() || c == '-')).then_some(behind)
}

const ARROWS: [char; 13] = [
    '→', '⇒', '➡', '➔', '➜', '➤', '➢', '►', '▶', '▸', '›', '»', '>',
];

/// `arrow = "→" / … / "->" / "=>"`. Two marks of `»` are those of a quotation.
fn opens_with_arrow(text: &str) -> bool {
    match text.as_bytes() {
        [b'>' | b'-' | b'=' | 0xc2 | 0xe2, ..] => {
            let sign = text.trim_start_matches(['-', '=']);
            (sign.len() == text.len() || sign.starts_with('>'))
                && sign.starts_with(ARROWS)
                && !is_quotation(text)
        }
        _ => false,
    }
}

fn ends_in_arrow(text: &str) -> bool {
    let arrow = text.strip_suffix(ARROWS);
    arrow.is_some_and(|words| !words.is_empty()) && !is_quotation(text)
}

fn is_quotation(text: &str) -> bool {
    text.matches(['»', '«']).count() > 1
}

/// Whether a line ends in a bracket that names a file or a host, or says where a link
/// leads.
fn ends_in_bracket(text: &str) -> bool {
    let found = attachment(text);
    found.format.is_some() || found.site.is_some() || {
        let inner = text.rsplit_once('(').map_or("", |(_, inner)| inner);
        let word = inner.split([' ', ')', ',']).next().unwrap_or_default();
        LINK_WORDS.contains(&&*word.to_lowercase())
    }
}

/// Whether a line ends in the name of a file.
fn names_file(text: &str) -> bool {
    const LONGEST_FORMAT: usize = 5;
    let format = text.rsplit_once('.').map(|(_, format)| format);
    format.is_some_and(|format| {
        format.len() <= LONGEST_FORMAT && attachment(&format!("{text} ({format})")).format.is_some()
    })
}

/// How a bracket begins that says where a link leads: `(linkki kunnan sivuille)`.
const LINK_WORDS: [&str; 9] = [
    "linkki", "länk", "länken", "link", "avautuu", "siirryt", "öppnas", "opens", "ulkoinen",
];

/// Whether the last word is an address, which is all of the line, or begins as only
/// addresses do, or stands behind a colon.
fn is_address(text: &str) -> bool {
    let (before, word) = text.rsplit_once(' ').unwrap_or(("", text));
    let is_written_out = ["http://", "https://", "www."]
        .iter()
        .any(|start| word.starts_with(start));
    let may_be_host = before.is_empty() || before.ends_with(':') || is_written_out;
    may_be_host && (is_email(word) || is_site(word))
}

fn is_site(word: &str) -> bool {
    word.contains('.') && attachment(&format!("{word} ({word})")).site.is_some()
}

fn is_email(word: &str) -> bool {
    let host = word.split_once('@').filter(|(name, _)| !name.is_empty());
    host.is_some_and(|(name, host)| !name.contains(':') && host.contains('.'))
}

/// Whether a line is names of accounts, `@silta`, with the name of their service or a
/// label before them at most.
fn are_handles(text: &str) -> bool {
    let Some((label, names)) = text.split_once('@') else {
        return false;
    };
    let is_name = |name: &str| {
        let name = name.trim_end_matches([',', ' ', '/', '|', '&']);
        let name = name.strip_suffix(" ja").unwrap_or(name).trim_end();
        let of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
        !name.is_empty() && name.chars().all(of_name)
    };
    let label = label.trim_end();
    let is_label = label.is_empty() || label.ends_with(':') || !label.contains(' ');
    let is_apart = !label.ends_with(char::is_alphanumeric) || text.contains(" @");
    is_label && is_apart && names.split('@').all(is_name)
}
