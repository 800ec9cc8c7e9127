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
    // Bytes are told apart one by one, and strings are compared one by one.
    #[rustfmt::skip]
    let language = match word.as_bytes() {
        b"ei" | b"eli" | b"ja" | b"joita" | b"joka" | b"jonka" | b"jossa" | b"jotka" | b"jotta" | b"kanssa" | b"kuin"
        | b"kun" | b"mukaan" | b"mutta" | b"noin" | b"ole" | b"oli" | b"ovat" | b"tai" | b"voi" => Fi,
        b"att" | b"av" | b"de" | b"deras" | b"det" | b"eller" | b"ett" | b"inte" | b"kan" | b"med" | b"och" | b"om"
        | b"samt" | b"ska" | b"som" | b"till" | b"vid" => Sv,
        b"and" | b"are" | b"as" | b"be" | b"for" | b"from" | b"has" | b"have" | b"in" | b"is" | b"it" | b"its" | b"of"
        | b"or" | b"our" | b"that" | b"the" | b"their" | b"this" | b"to" | b"was" | b"we" | b"were" | b"which"
        | b"will" | b"with" => En,
        // Danish and Norwegian, Estonian, Northern Sámi, German and French.
        b"og" | b"til" | b"er" | b"fra" | b"ikke" | b"ning" | b"mis" | b"kui" | b"kes" | b"koos" | b"mida" | b"neid"
        | b"lea" | b"leat" | b"ahte" | b"dan" | b"mii" | b"maid" | b"gos" | b"und" | b"der" | b"das" | b"ist"
        | b"nicht" | b"mit" | b"les" | b"des" | b"pour" | b"dans" => Und,
        _ if word.is_ascii() => return None,
        _ => match word {
            "eikä" | "että" | "myös" | "sekä" | "tämä" => Fi,
            "från" | "för" | "när" | "på" | "är" | "även" => Sv,
            "også" | "või" | "für" => Und,
            _ => return None,
        },
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
            (Some(Und), "ikke und også für"),
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
