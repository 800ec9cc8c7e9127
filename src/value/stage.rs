//! The stages of development, as *Kehittämisen vaihe* words them.
//!
//! ```text
//! value = [ *word icon-word ] *mark stage
//! ```

use nom::bytes::complete::{take_while, take_while1};
use nom::combinator::{rest, value};
use nom::multi::{many_till, many0_count};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Offset, Parser};

use crate::span::Span;
use crate::text::is_space;

/// The longest value, in bytes, that is looked through for the words of an icon.
const LONGEST: usize = 200;

/// The words of a value without those of the icon before them, where what is left is one
/// stage: `Käytössä` of `bulb-icon Käytössä`.
pub(crate) fn stage(text: &str) -> Span {
    let whole = Span::new(0, text.len());
    if text.len() > LONGEST {
        return whole;
    }
    let (_, words) = behind_icon(text).unwrap_or(("", text));
    match is_one_stage(words) {
        true => Span::new(text.offset(words), text.len()),
        false => whole,
    }
}

/// `value = [ *word icon-word ] *mark stage`
fn behind_icon(input: &str) -> IResult<&str, &str, ()> {
    let icon = many0_count(many_till(word, icon_word));
    let marks = take_while(|c: char| !c.is_alphanumeric());
    preceded((icon, marks), rest).parse(input)
}

/// `icon-word = <a word for icons> / ( "Created" "with" / "Luotu" ) word`
fn icon_word(input: &str) -> IResult<&str, (), ()> {
    const WORDS: [&str; 9] = [
        "icon", "ikoni", "kuvake", "bulb", "image", "symbol", "sketch", "svg", "emoji",
    ];
    let (input, first) = word(input)?;
    let first = first.to_lowercase();
    match &*first {
        "created" | "made" => value((), (word, word)).parse(input),
        "luotu" | "tehty" => value((), word).parse(input),
        _ if WORDS.iter().any(|word| first.contains(word)) => Ok((input, ())),
        _ => Err(nom::Err::Error(())),
    }
}

/// `word = 1*graphic *space`
fn word(input: &str) -> IResult<&str, &str, ()> {
    terminated(take_while1(|c| !is_space(c)), take_while(is_space)).parse(input)
}

/// Whether a text names one stage and nothing besides: no word with a capital or a sign
/// follows the first words.
pub(crate) fn is_one_stage(text: &str) -> bool {
    const OPENING: [&str; 7] = ["in", "under", "i", "not", "ei", "otettu", "valmis"];
    let is_in_capitals = !text.contains(char::is_lowercase);
    let mut is_open = true;
    let goes_on = |word: &str| {
        let was_open = is_open;
        is_open &= OPENING.contains(&&*word.to_lowercase());
        was_open || is_in_capitals || !word.starts_with(char::is_uppercase)
    };
    let is_sign =
        |c: char| !c.is_alphanumeric() && !is_space(c) && !matches!(c, '-' | ',' | '.' | '(' | ')');
    is_stage(text) && !text.contains(is_sign) && text.split_whitespace().all(goes_on)
}

/// How the words for stages begin, in lower case. The site has worded them in several
/// ways, and a wording that is not here is likely one more.
#[rustfmt::skip]
const STEMS: &[&str] = &[
    // From the idea to the plan.
    "ide", "alku", "aloit", "aloitt", "suunnit", "luonno", "konsept", "hahmot", "määrittel", "valmist", "selvit",
    // The work.
    "kehit", "kehity", "työst", "muotoil", "rakent", "yhteiskehit", "mallin", "mallinn", "tekeill", "tuotteist",
    // The trial.
    "kokei", "pilot", "testa", "testi", "arvioi", "arviointi",
    // The use.
    "käyt", "käyn", "toteut", "toiminn", "toimeenpan", "jatkuv", "voimass", "vaki", "juur", "arkist", "jalkau", "tuotannos",
    // The spread, and the end.
    "levi", "laaje", "skaal", "monist", "siir", "valmi", "viimeist", "julkai", "päätt", "loppu", "lopet", "keskey", "tauo",
    "arkisto", "poist", "vanhen", "päivit", "jatkokehit", "vaihe",
    // Swedish and English.
    "utveck", "plan", "förstudie", "prov", "bruk", "använd", "infö", "etabl", "färdig", "klar", "spri", "avslut",
    "concept", "develop", "design", "test", "trial", "experiment", "use", "implement", "establish", "ready", "complet",
    "scal", "spread", "dissem", "adopt", "ongoing", "launch", "finish", "clos",
];

/// Whether a text names a stage: a few words, and one of them a stage's.
pub(crate) fn is_stage(text: &str) -> bool {
    const MOST: usize = 5;
    let text = text.to_lowercase();
    let starts = |word: &str| {
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        STEMS.iter().any(|stem| word.starts_with(stem))
    };
    text.split_whitespace().nth(MOST).is_none() && text.split_whitespace().any(starts)
}

/// What pages say of themselves, in lower case.
#[rustfmt::skip]
const STATES: &[&str] = &[
    "käynnissä", "käynnistynyt", "käytössä", "päättynyt", "päättyneet", "kehitteillä", "valmis", "valmistunut",
    "julkaistu", "luonnos", "arkistoitu", "kesken", "keskeytetty", "keskeytynyt", "aktiivinen", "ei aktiivinen",
    "pågående", "avslutad", "avslutat", "publicerad", "utkast", "ongoing", "finished", "ended", "published", "draft",
];

/// Whether a text is one of the words that pages tell their state by: *Käynnissä*.
pub(crate) fn is_state(text: &str) -> bool {
    let longest = STATES.iter().map(|state| state.len()).max();
    longest >= Some(text.len()) && STATES.contains(&&*text.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{is_one_stage, is_stage, stage};

    /// The words of an icon are no part of the stage, and what names more than one stage is
    /// kept whole and is not one.
    #[test]
    fn stages_are_read_through_icons() {
        for (text, read) in [
            ("Käytössä", "Käytössä"),
            ("💡 Käytössä", "Käytössä"),
            ("[] Käytössä", "Käytössä"),
            ("[image] Käytössä", "Käytössä"),
            (
                "icon/bulb Created with Figma. Otettu käyttöön",
                "Otettu käyttöön",
            ),
            ("Created with Figma. Käytössä", "Käytössä"),
            ("Luotu Sketchillä. Käytössä", "Käytössä"),
            ("bulb-icon Käytössä", "Käytössä"),
            ("lightbulb Käytössä", "Käytössä"),
            ("Toimintaa kuvaava ikoni Käytössä", "Käytössä"),
            ("ICON/BULB CREATED WITH SKETCH. KÄYTÖSSÄ", "KÄYTÖSSÄ"),
            ("icon/bulb created with sketch. käytössä", "käytössä"),
        ] {
            assert_eq!(stage(text).slice(text), read, "{text}");
            assert!(is_one_stage(read), "{read}");
        }
        for text in [
            "Idea Kehitteillä Kokeilussa Käytössä",
            "Käytössä Käytössä",
            "Vaihe: Käytössä",
            "Vaihe 4/5 Käytössä",
            "Toiminta Käytössä",
            "Rantalan ikoni",
        ] {
            assert_eq!(stage(text).slice(text), text);
            assert!(!is_one_stage(text), "{text}");
        }
        for text in [
            "In Development",
            "Under utveckling",
            "Ei enää käytössä",
            "Vaihe 2",
        ] {
            assert!(is_one_stage(text), "{text}");
        }
    }

    /// The site's stages are stages in any wording; values of other fields are no stages.
    #[test]
    fn stages_are_known_by_their_words() {
        for stage in [
            "Kehitteillä",
            "Ideoitu",
            "Ideointi",
            "Idea",
            "Suunnitteilla",
            "Suunnittelu",
            "Kokeiltu",
            "Kokeilussa",
            "Kokeiluvaihe",
            "Pilotointi",
            "Pilotoitu",
            "Käytössä",
            "Otettu käyttöön",
            "Käyttöönotto",
            "Toiminnassa",
            "Vakiintunut",
            "Juurrutettu",
            "Levityksessä",
            "Levitettävissä",
            "Valmis levitettäväksi",
            "Valmis",
            "Testattu",
            "Ei enää käytössä",
            "Mallinnettu",
            "Arvioitu",
            "Under utveckling",
            "I bruk",
            "In development",
            "In use",
            "KEHITTEILLÄ",
            "Kehitteillä.",
        ] {
            assert!(is_stage(stage), "{stage}");
        }
        for other in [
            "Perusterveydenhuolto",
            "Maija Meri",
            "Siltakunta",
            "05.05.2022",
            "icon/bulb",
            "Ratkaisun perusidea",
            "Neuvonta on käytössä kolmessa kunnassa ja laajenee.",
            "Etelä-Savo",
            "Lue lisää",
            "Toimintamallin kuvaus",
        ] {
            assert!(!is_stage(other), "{other}");
        }
    }
}
