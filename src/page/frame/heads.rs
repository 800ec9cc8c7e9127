//! What heads a text of the site's own below a page: comments, other pages, a newsletter.
//!
//! ```text
//! head     = comments / related / <one of the table>
//! comments = action count                       ; `Kommentit (2)`
//! related  = likeness of-what                   ; `Samankaltaiset toimintamallit`
//! ```

use crate::word_filter::WordFilter;

/// Whole lines, in lower case and without signs around them.
const HEADS: &[&str] = &[
    "kirjaudu sisään kommentoidaksesi",
    "kirjaudu kommentoidaksesi",
    "log in to comment",
    "log in to post comments",
    "tilaa uutiskirje",
    "tilaa uutiskirjeemme",
    "tilaa innokylän uutiskirje",
    "subscribe to our newsletter",
    "prenumerera på nyhetsbrevet",
    "sinua saattaa kiinnostaa",
    "sinua saattaa kiinnostaa myös",
    "sinua saattaisi kiinnostaa",
    "sinua saattaisi kiinnostaa myös",
    "sinua voi kiinnostaa myös",
    "sinua voisi kiinnostaa myös",
    "sinua voisi kiinnostaa",
    "saatat olla kiinnostunut myös näistä",
    "you might also like",
    "you may also like",
    "you might also be interested in",
];

/// What of a page is counted in a heading of its own.
const COMMENTS: &[&str] = &["kommentit", "comments", "kommentarer", "keskustelu"];

/// How a list of other pages is called.
const LIKENESS: &[&str] = &[
    "samankaltaiset",
    "samankaltaisia",
    "vastaavat",
    "vastaavia",
    "suositellut",
    "related",
    "similar",
    "liknande",
];

/// What is listed there.
const OF_WHAT: &[&str] = &[
    "toimintamallit",
    "toimintamalleja",
    "kokonaisuudet",
    "kokonaisuuksia",
    "sisällöt",
    "sisältöjä",
    "sivut",
    "artikkelit",
    "artikkeleita",
    "uutiset",
    "uutisia",
    "models",
    "pages",
    "content",
    "articles",
    "sidor",
];

/// Whether a short line heads a text of the site's own.
pub(super) fn is_head(line: &str) -> bool {
    static FIRST_WORDS: WordFilter = WordFilter::of(&[HEADS, COMMENTS, LIKENESS]);
    if !FIRST_WORDS.may_hold(line) {
        return false;
    }
    let text = line.to_lowercase();
    let bare = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let Some((first, rest)) = bare.split_once(' ') else {
        return false;
    };
    HEADS.contains(&bare)
        || COMMENTS.contains(&first) && is_count(rest)
        || LIKENESS.contains(&first) && OF_WHAT.contains(&rest)
}

/// Whether a text is a number, in brackets or not.
fn is_count(text: &str) -> bool {
    let number = text.trim_matches(['(', ')']);
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_head;

    /// A line heads a text of the site's own by all its words.
    #[test]
    fn what_heads_a_text_of_the_site_says_so_as_a_whole() {
        for line in [
            "Kommentit (2)",
            "Kommentit 12",
            "COMMENTS (0)",
            "Tilaa uutiskirje",
            "Kirjaudu sisään kommentoidaksesi",
            "Samankaltaiset toimintamallit",
            "Vastaavia kokonaisuuksia:",
            "Sinua voisi kiinnostaa myös",
            "Related articles",
        ] {
            assert!(is_head(line), "{line}");
        }
        for line in [
            "Kommentit",
            "Kommentit 12 kylästä",
            "Tilaa uutiskirje kylätalolta",
            "Samankaltaiset toimintamallit muualla",
            "Vastaavat palvelut",
            "Uutiskirje",
            "Keskustelu 2 kertaa viikossa",
        ] {
            assert!(!is_head(line), "{line}");
        }
    }
}
