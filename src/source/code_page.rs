//! Encodings of one byte a character, by what they have beyond ASCII.

/// An encoding of one byte a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CodePage {
    /// As the WHATWG standard has it: its five unassigned bytes are control characters.
    Windows1252,
    MacRoman,
    MacCentralEurope,
    /// Of DOS in Western Europe.
    Ibm850,
    /// Of DOS in America.
    Ibm437,
}

use CodePage::{Ibm437, Ibm850, MacCentralEurope, MacRoman, Windows1252};

impl CodePage {
    /// Its name for people.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Windows1252 => "Windows-1252",
            MacRoman => "Mac Roman",
            MacCentralEurope => "Mac Central European",
            Ibm850 => "code page 850",
            Ibm437 => "code page 437",
        }
    }

    /// The characters from 0x80 on, in two halves; of Windows-1252 the first 32, behind
    /// which it is Latin-1.
    const fn characters(self) -> [&'static str; 2] {
        match self {
            Windows1252 => [
                "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ",
                "",
            ],
            MacRoman => [
                "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø",
                "¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
            ],
            MacCentralEurope => [
                "ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅ",
                "ņŃ¬√ńŇ∆«»…\u{a0}ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ",
            ],
            Ibm850 => [
                "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐",
                "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}",
            ],
            Ibm437 => [
                "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
                "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}",
            ],
        }
    }

    /// The byte that stands for a character; of Windows-1252 also that of Latin-1.
    pub(crate) fn byte(self, letter: char) -> Option<u8> {
        if letter.is_ascii() || self == Windows1252 && letter <= '\u{ff}' {
            return u8::try_from(letter).ok();
        }
        let [first, second] = self.characters();
        let place = first
            .chars()
            .chain(second.chars())
            .position(|c| c == letter)?;
        u8::try_from(place).ok()?.checked_add(0x80)
    }

    /// The characters of bytes; `None` where one has none.
    pub(crate) fn decode(self, bytes: &[u8]) -> Option<String> {
        let [first, second] = self.characters();
        let high: Vec<char> = first.chars().chain(second.chars()).collect();
        let letter = |byte: &u8| match byte.checked_sub(0x80) {
            None => Some(char::from(*byte)),
            Some(place) => high.get(usize::from(place)).copied(),
        };
        bytes.iter().map(letter).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each byte has a character of its own, and each character leads back.
    #[test]
    fn bytes_and_characters_lead_to_each_other() {
        let bytes: Vec<u8> = (0..=255).collect();
        for page in [MacRoman, MacCentralEurope, Ibm850, Ibm437] {
            let text = page.decode(&bytes).unwrap();
            let again: Option<Vec<u8>> = text.chars().map(|c| page.byte(c)).collect();
            assert_eq!(again.as_ref(), Some(&bytes), "{page:?}");
        }
        let all = encoding_rs::WINDOWS_1252
            .decode_without_bom_handling(&bytes)
            .0;
        let again: Option<Vec<u8>> = all.chars().map(|c| Windows1252.byte(c)).collect();
        assert_eq!(again, Some(bytes.clone()));
        let mac = encoding_rs::MACINTOSH.decode_without_bom_handling(&bytes).0;
        assert_eq!(MacRoman.decode(&bytes).as_deref(), Some(&*mac));
    }

    #[test]
    fn letters_of_finnish() {
        for (page, bytes) in [
            (Windows1252, [0xE4, 0xF6, 0xE5, 0xC4, 0xD6, 0xC5]),
            (MacRoman, [0x8A, 0x9A, 0x8C, 0x80, 0x85, 0x81]),
            (Ibm850, [0x84, 0x94, 0x86, 0x8E, 0x99, 0x8F]),
            (Ibm437, [0x84, 0x94, 0x86, 0x8E, 0x99, 0x8F]),
        ] {
            let found: Vec<u8> = "äöåÄÖÅ".chars().filter_map(|c| page.byte(c)).collect();
            assert_eq!(found, bytes, "{page:?}");
        }
    }
}
