//! What sites say of their links, for those who hear a page read: no part of a title.

use crate::word_filter::WordFilter;

/// Whether a text says how a link opens or where it leads, or is the button of a file.
pub(crate) fn is_remark(text: &str) -> bool {
    let text = text.trim().trim_end_matches('.');
    text.len() <= LONGEST && FIRST_WORDS.may_hold(text) && {
        let text = text.to_lowercase();
        REMARKS.contains(&&*text) || OPENINGS.iter().any(|opening| text.starts_with(opening))
    }
}

/// A line without the remark behind its last bracket: `Opas (pdf, 1.2 MB) Lataa tiedosto`.
pub(super) fn without_remark(line: &str) -> &str {
    let Some(bracket) = line.rfind([')', ']']) else {
        return line;
    };
    let (before, behind) = line.split_at_checked(bracket + 1).unwrap_or((line, ""));
    let behind = behind.trim_start_matches([' ', ',', '–', '-', '|']);
    match is_remark(behind) {
        true => before,
        false => line,
    }
}

/// In bytes.
const LONGEST: usize = 60;

static FIRST_WORDS: WordFilter = WordFilter::of(&[REMARKS, OPENINGS]);

/// In lower case.
#[rustfmt::skip]
const REMARKS: &[&str] = &[
    "lataa", "lataa tiedosto", "lataa pdf", "lataa liite", "avaa", "avaa tiedosto", "avaa linkki", "avaa uuteen ikkunaan",
    "ulkoinen linkki", "ulkoinen sivu", "ulkoinen sivusto", "ulkoinen palvelu", "linkki toiselle sivustolle", "uusi ikkuna",
    "uusi välilehti", "download", "download file", "external link", "external site", "new window", "new tab", "ladda ner",
    "extern länk", "extern webbplats", "nytt fönster",
];

/// How longer ones begin, in lower case.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "avautuu u", "aukeaa u", "linkki avautuu u", "linkki aukeaa u", "tiedosto avautuu u", "avaa uuden", "siirryt toise",
    "siirryt ulkoise", "linkki johtaa toise", "linkki vie toise", "opens in a", "opens in new", "opens a new", "link opens", "öppnas i", "länken öppnas i",
];
