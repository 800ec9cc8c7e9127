//! Direct speech, which Finnish and Swedish print behind a dash.
//!
//! ```text
//! speech  = clause 1*( ( "," / "?" / "!" / "”" ) clause )
//! speaker = verb 1*word / 1*word verb          ; `sanoo Maija Meri`, `Meri kertoo`
//! ```
//!
//! One of the words of a speaker is a name or a pronoun.

/// What people do who say something, where the verb may stand before their name.
#[rustfmt::skip]
const SAYS: &[&str] = &[
    "sanoo", "sanoi", "sanovat", "kertoo", "kertoi", "kertovat", "toteaa", "totesi", "toteavat",
    "muistuttaa", "muistutti", "kuvaa", "kuvaili", "kuvailee", "iloitsee", "iloitsi", "pohtii",
    "pohti", "korostaa", "korosti", "summaa", "tiivistää", "tiivisti", "miettii", "mietti",
    "naurahtaa", "naurahti", "huokaa", "huokaisee", "huokaisi", "kysyy", "kysyi", "selittää",
    "selitti", "painottaa", "painotti", "kiteyttää", "kiteytti", "kehuu", "kehui", "huomauttaa",
    "huomautti", "hymyilee", "linjaa", "perustelee", "vinkkaa", "muistelee", "hehkuttaa",
    "harmittelee", "tuumaa", "tunnustaa", "mainitsee", "kiittelee", "jatkaa", "jatkoi",
    "säger", "sade", "berättar", "berättade", "konstaterar", "konstaterade", "förklarar",
    "betonar", "påpekar", "tillägger", "menar",
    "says", "said", "tells", "explains", "explained", "notes", "adds",
];

/// What they do besides: those words say it right behind the name alone.
#[rustfmt::skip]
const SAYS_BEHIND_NAME: &[&str] = &[
    "lisää", "lisäsi", "vastaa", "vastasi", "arvioi", "uskoo", "toivoo", "kiittää", "ehdottaa",
    "kannustaa", "neuvoo", "nauraa", "myöntää", "asks", "frågar", "svarar",
];

const PRONOUNS: &[&str] = &["hän", "he", "han", "hon", "she", "de"];

/// The most words that stand between a verb and what it says.
const MOST_WORDS: usize = 12;

/// Whether a sentence says who speaks it: `Tätä on toivottu, sanoo Maija Meri.`
pub(super) fn names_speaker(sentence: &str) -> bool {
    let ends_clause = |c: char| matches!(c, ',' | '?' | '!' | '”' | '"');
    // The first clause is what was said.
    let said = sentence.find(ends_clause);
    let behind = said.and_then(|said| sentence.get(said..));
    behind.is_some_and(|behind| behind.split(ends_clause).any(is_speaker))
}

/// `speaker = verb 1*word / 1*word verb`
fn is_speaker(clause: &str) -> bool {
    let clause = clause.trim().trim_end_matches(['.', ':']);
    let verb_first = clause.split_once(char::is_whitespace);
    let verb_last = clause.rsplit_once(char::is_whitespace);
    verb_first.is_some_and(|(verb, name)| SAYS.contains(&verb) && is_name(name))
        || verb_last.is_some_and(|(name, verb)| {
            (SAYS.contains(&verb) || SAYS_BEHIND_NAME.contains(&verb)) && is_name(name)
        })
}

/// Whether one of the words beside a verb is a name or a pronoun.
fn is_name(words: &str) -> bool {
    let mut words = words.split_whitespace().take(MOST_WORDS);
    words.any(|word| word.starts_with(char::is_uppercase) || PRONOUNS.contains(&word))
}

/// Whether a text is a whole sentence.
pub(super) fn is_sentence(text: &str) -> bool {
    let bare = text.trim_start_matches(['"', '”', '“', '’', '»']);
    let closed = text.trim_end_matches(['"', '”', '“', '’', '»', ')']);
    bare.starts_with(char::is_uppercase) && closed.ends_with(['.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A speaker is named behind what was said, by a verb of saying.
    #[test]
    fn a_speaker_is_named_behind_the_words() {
        for (sentence, named) in [
            (
                "Tätä on toivottu pitkään, sanoo kylätalon emäntä Maija Meri.",
                true,
            ),
            ("Neuvoja käy myös kotona, Meri kertoo.", true),
            ("Olemme valmiita, hän toteaa.", true),
            ("Milloin aloitamme? kysyi Ville Kuusi.", true),
            ("Vi är glada, säger Anna Berg.", true),
            ("Työ jatkuu, Meri lisää.", true),
            ("Asiakas kertoo tilanteestaan.", false),
            (
                "Hoitaja kuuntelee, kertoo palveluista ja ohjaa eteenpäin.",
                false,
            ),
            ("Kuuntelee, neuvoo ja vastaa Omaolon viesteihin.", false),
            (
                "Tiimi kokoontuu, Lapin hyvinvointialue vastaa kuluista.",
                false,
            ),
            ("", false),
        ] {
            assert_eq!(names_speaker(sentence), named, "{sentence:?}");
        }
    }
}
