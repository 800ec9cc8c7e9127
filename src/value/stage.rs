//! The stages of development, as *Kehittämisen vaihe* words them.

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

#[cfg(test)]
mod tests {
    use super::is_stage;

    /// The site's stages are stages in any wording; values of other fields are none.
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
