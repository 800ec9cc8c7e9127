//! Words that name an institution.

/// Whether a word names one institution, in any case.
///
/// `institution-word = *letter stem [ case ]` ; no plural: `järjestöt` are many
pub(crate) fn is_institution(word: &str) -> bool {
    let word = word.to_lowercase();
    let word = word.split_once(':').map_or(&*word, |(word, _)| word);
    WHOLE.contains(&word)
        || STEMS.iter().any(|stem| {
            let ending = word.rsplit_once(stem).map(|(_, ending)| ending);
            ending.is_some_and(is_singular_ending)
        })
}

fn is_singular_ending(ending: &str) -> bool {
    const LONGEST: usize = 6;
    ending.len() <= LONGEST && !ending.ends_with(['t', '-']) && !ending.ends_with("jen")
}

/// Whether a word, the last of a name, names one organisation: an institution, a town, a
/// county or a company.
pub(crate) fn is_organisation(word: &str) -> bool {
    let public = |ending: &&str| {
        let length = word.len().checked_sub(ending.len());
        let end = length.and_then(|length| word.get(length..));
        end.is_some_and(|end| end.to_lowercase() == **ending)
    };
    COMPANIES.contains(&&*word.to_lowercase()) || PUBLIC.iter().any(public) || is_institution(word)
}

const COMPANIES: [&str; 7] = ["ry", "rf", "oy", "oyj", "ab", "sr", "osk"];
const PUBLIC: [&str; 8] = [
    "kaupunki",
    "kunta",
    "kuntayhtymä",
    "hyvinvointialue",
    "ministeriö",
    "keskus",
    "kommun",
    "välfärdsområde",
];

const WHOLE: [&str; 4] = ["amk", "ely", "keva", "hospital"];

/// The stems of the words for institutions.
#[rustfmt::skip]
const STEMS: [&str; 36] = [
    "sairaal", "sairaanhoitopiiri", "yliopisto", "korkeakoulu", "ammattiopisto", "kansanopisto",
    "opisto", "oppilaito", "koulutuskesku", "koulutusyhtym", "koulutuskuntayhtym", "liitto",
    "liiton", "laitos", "laitokse", "yhdisty", "järjestö", "säätiö", "seurakun", "virasto",
    "toimisto", "ely-kesku", "prikaati", "kamari", "rahasto", "museo", "kirjasto", "teatteri",
    "oikeus", "osuuskun", "universit", "högskola", "förbund", "räddningsverk", "sjukhus",
    "förening",
];

#[cfg(test)]
mod tests {
    use super::*;

    /// An institution is one in any case, and not what it does or many of its kind.
    #[test]
    fn words_for_institutions() {
        for word in [
            "keskussairaala",
            "yliopistossa",
            "Liitto",
            "AMK:n",
            "yhdistyksen",
        ] {
            assert!(is_institution(word), "{word}");
        }
        for word in [
            "sairaalapalvelut",
            "järjestöt",
            "järjestöjen",
            "malli",
            "kaupunki",
            "",
        ] {
            assert!(!is_institution(word), "{word}");
        }
        for word in [
            "kaupunki",
            "Hyvinvointialue",
            "ry",
            "Merikunta",
            "yliopisto",
        ] {
            assert!(is_organisation(word), "{word}");
        }
        assert!(!is_organisation("toimijat"));
    }
}
