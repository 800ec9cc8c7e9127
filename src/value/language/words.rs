//! Words that tell Finnish, Swedish and English from each other.

use crate::record::Language::{self, En, Fi, Sv, Und};

/// The longest function word, in bytes.
const LONGEST: usize = 6;

/// The language of a word: a function word of one of the three languages, or an
/// inflected Finnish word; [`Und`] for one of another language nearby.
///
/// Words count as printed in the middle of a sentence, in lower case. Those that
/// two of the languages share, such as `on`, `en` and `under`, tell nothing.
pub(super) fn language(word: &str) -> Option<Language> {
    if !word.is_ascii() && has_foreign_letter(word) {
        return Some(Und);
    }
    if word.len() > LONGEST {
        return is_inflected(word).then_some(Fi);
    }
    #[rustfmt::skip]
    let language = match word {
        "ei" | "eikä" | "eli" | "että" | "ja" | "joita" | "joka" | "jonka" | "jossa" | "jotka"
        | "jotta" | "kanssa" | "kuin" | "kun" | "mukaan" | "mutta" | "myös" | "noin" | "ole" | "oli" | "ovat"
        | "sekä" | "tai" | "tämä" | "voi" => Fi,
        "att" | "av" | "de" | "deras" | "det" | "eller" | "ett" | "från" | "för" | "inte"
        | "kan" | "med" | "när" | "och" | "om" | "på" | "samt" | "ska" | "som" | "till"
        | "vid" | "är" | "även" => Sv,
        "and" | "are" | "as" | "be" | "for" | "from" | "has" | "have" | "in" | "is" | "it"
        | "its" | "of" | "or" | "our" | "that" | "the" | "their" | "this" | "to" | "was"
        | "we" | "were" | "which" | "will" | "with" => En,
        // Danish and Norwegian, Estonian, Northern Sámi, German and French.
        "og" | "også" | "til" | "er" | "fra" | "ikke" | "ning" | "või" | "mis" | "kui" | "kes" | "koos"
        | "mida" | "neid" | "lea" | "leat" | "ahte" | "dan" | "mii" | "maid" | "gos" | "und" | "der" | "das"
        | "ist" | "nicht" | "für" | "mit" | "les" | "des" | "pour" | "dans" => Und,
        _ => return None,
    };
    Some(language)
}

/// Whether a word of more than [`LONGEST`] bytes ends as inflected and derived Finnish
/// words do, and hardly any Swedish or English one: `hankkeessa`, `kehittää`.
fn is_inflected(word: &str) -> bool {
    match word.as_bytes().last_chunk() {
        Some(b"ssa" | b"lta" | b"lle" | b"ksi" | b"aan" | b"iin" | b"uus" | b"yys") => true,
        Some([_, b'a', b'a']) => true,
        Some(b"den") => word.ends_with("uuden") || word.ends_with("yyden"),
        Some(b"sen") => word.ends_with("ksen"),
        _ => word.ends_with('ä') || word.ends_with("ään"),
    }
}

/// Whether a word has a letter of Sámi, Estonian, Danish or Norwegian that the three do not have.
pub(super) fn has_foreign_letter(word: &str) -> bool {
    word.contains(['á', 'č', 'đ', 'ŋ', 'ŧ', 'õ', 'ü', 'ø', 'æ'])
}

/// Whether a word has a long vowel as Finnish writes it, and Swedish and English do not.
pub(super) fn looks_finnish(word: &str) -> bool {
    let long = ["aa", "ii", "uu", "yy", "ää", "öö"];
    word.len() > LONGEST && long.iter().any(|vowel| word.contains(vowel))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A word tells a language only where no other of the three has it.
    #[test]
    fn words_tell_their_language() {
        let table = [
            (Some(Fi), "ja että sekä kanssa tämä"),
            (
                Some(Fi),
                "hankkeessa järjestössä käytäntöä kehittää alueelta alueelle uudeksi",
            ),
            (
                Some(Fi),
                "hyvinvointiin tulevaan terveyttään osallisuus yhteisöllisyys tulevaisuuden kehityksen",
            ),
            (Some(Sv), "och att för även deras"),
            (Some(En), "the of which their and"),
            (None, "on en he se i under The JA"),
            (
                None,
                "hankkeen palvelut sosiaali projektet delaktighet families support",
            ),
            (None, "första alueella snälla barnens första 2020–2022"),
            (None, "ssa ssä uus issa"),
        ];
        for (expected, words) in table {
            for word in words.split(' ') {
                assert_eq!(language(word), expected, "{word}");
            }
        }
    }
}
