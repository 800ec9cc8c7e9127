//! What the regions are called. All in lower case and with spaces for hyphens.

/// The names of one region.
pub(super) struct Place {
    /// Statistics Finland's code.
    pub(super) code: &'static str,
    /// The Finnish name.
    pub(super) fi: &'static str,
    /// The stems that the endings of [`CASES`] follow.
    pub(super) stems: &'static [&'static str],
    /// The inflected forms that are no stem and ending: `lappiin`.
    pub(super) other: &'static [&'static str],
    /// The Swedish names, without a genitive `s`.
    pub(super) sv: &'static [&'static str],
    /// The English names, where they are not the Finnish.
    pub(super) en: &'static [&'static str],
    /// What the county calls itself; its stem too, where that differs.
    pub(super) brands: &'static [&'static str],
}

/// The endings of the cases.
#[rustfmt::skip]
pub(super) const CASES: [&str; 13] = [
    "n", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "na", "nä",
];

/// What may follow a Swedish name.
pub(super) const SWEDISH: [&str; 7] = [
    "",
    " välfärdsområde",
    " välfärdsområdes",
    " välfärdsområdet",
    " välfärdsområdets",
    " stad",
    " landskap",
];

/// What may follow an English name.
pub(super) const ENGLISH: [&str; 4] = ["", " wellbeing services county", " county", " region"];

/// What stands before a name in the English name of its county.
pub(super) const ENGLISH_COUNTY: &str = "wellbeing services county of ";

/// A word for the county, which follows the region's genitive.
#[derive(Clone, Copy)]
pub(super) enum CountyWord {
    County,
    /// `kaupunki`: only Helsinki is a town and a region.
    Town,
}

impl CountyWord {
    pub(super) fn fits(self, code: &str) -> bool {
        match self {
            Self::County => true,
            Self::Town => code == "90",
        }
    }
}

/// Reads the whole of `word` as a word for the county, in any case.
pub(super) fn county_word(word: &str) -> Option<CountyWord> {
    COUNTY_WORDS
        .iter()
        .find(|(stem, endings, _)| {
            word.strip_prefix(stem).is_some_and(|rest| {
                let rest = rest.strip_prefix(':').unwrap_or(rest);
                endings.contains(&rest)
            })
        })
        .map(|(_, _, word)| *word)
}

#[rustfmt::skip]
const AREA: [&str; 12] = [
    "", "en", "tta", "ella", "elta", "elle", "essa", "esta", "eseen", "eeseen", "ena", "eksi",
];
#[rustfmt::skip]
const SHORT: [&str; 11] = ["", "n", "a", "ta", "lla", "lta", "lle", "ssa", "sta", "han", "na"];

type Row = (&'static str, &'static [&'static str], CountyWord);

#[rustfmt::skip]
const COUNTY_WORDS: [Row; 6] = [
    ("hyvinvointialue", &AREA, CountyWord::County),
    ("hva", &SHORT, CountyWord::County),
    ("hyva", &SHORT, CountyWord::County),
    ("maakun", &["ta", "taa", "taan", "nan", "nassa", "nasta", "nalla", "nalta", "nalle"], CountyWord::County),
    ("alue", &AREA, CountyWord::County),
    ("kaupun", &["ki", "kia", "kiin", "gin", "gissa", "gista", "gilla", "gilta", "gille"], CountyWord::Town),
];

#[rustfmt::skip]
pub(super) static PLACES: [Place; 23] = [
    Place {
        code: "01", fi: "itä uusimaa", stems: &["itä uudenmaa"],
        other: &["itä uudellamaalla", "itä uudeltamaalta", "itä uudellemaalle", "itä uuttamaata"],
        sv: &["östra nyland"], en: &["east uusimaa", "eastern uusimaa"], brands: &[],
    },
    Place {
        code: "02", fi: "keski uusimaa", stems: &["keski uudenmaa"],
        other: &["keski uudellamaalla", "keski uudeltamaalta", "keski uudellemaalle", "keski uuttamaata"],
        sv: &["mellersta nyland"], en: &["central uusimaa"], brands: &["keusote"],
    },
    Place {
        code: "03", fi: "länsi uusimaa", stems: &["länsi uudenmaa"],
        other: &["länsi uudellamaalla", "länsi uudeltamaalta", "länsi uudellemaalle", "länsi uuttamaata"],
        sv: &["västra nyland"], en: &["west uusimaa", "western uusimaa"], brands: &["luvn"],
    },
    Place {
        code: "04", fi: "vantaa ja kerava", stems: &["vantaan ja kerava", "vantaa kerava"],
        other: &[
            "vantaa kerava", "vantaa & kerava", "vantaalla ja keravalla", "vantaalta ja keravalta",
            "vantaalle ja keravalle", "vantaaseen ja keravaan",
        ],
        sv: &["vanda och kervo", "vanda kervo"], en: &["vantaa and kerava"],
        brands: &["vakehyva", "vake"],
    },
    Place {
        code: "05", fi: "varsinais suomi", stems: &["varsinais suome"],
        other: &["varsinais suomeen", "varsinais suomea"],
        sv: &["egentliga finland"], en: &["southwest finland"], brands: &["varha"],
    },
    Place {
        code: "06", fi: "satakunta", stems: &["satakunna"],
        other: &["satakuntaan", "satakuntaa"],
        sv: &["satakunta"], en: &["satakunta"], brands: &["satasote"],
    },
    Place {
        code: "07", fi: "kanta häme", stems: &["kanta hämee"],
        other: &["kanta hämeeseen", "kanta hämettä"],
        sv: &["egentliga tavastland"], en: &["kanta häme"], brands: &["oma häme", "oma hämee"],
    },
    Place {
        code: "08", fi: "pirkanmaa", stems: &["pirkanmaa"],
        other: &["pirkanmaahan", "pirkanmaata"],
        sv: &["birkaland"], en: &["pirkanmaa"], brands: &["pirha"],
    },
    Place {
        code: "09", fi: "päijät häme", stems: &["päijät hämee"],
        other: &["päijät hämeeseen", "päijät hämettä"],
        sv: &["päijänne tavastland"], en: &["päijät häme"], brands: &["päijät sote"],
    },
    Place {
        code: "10", fi: "kymenlaakso", stems: &["kymenlaakso"],
        other: &["kymenlaaksoon", "kymenlaaksoa"],
        sv: &["kymmenedalen"], en: &["kymenlaakso"], brands: &["kymenhva", "kymsote"],
    },
    Place {
        code: "11", fi: "etelä karjala", stems: &["etelä karjala"],
        other: &["etelä karjalaan", "etelä karjalaa"],
        sv: &["södra karelen"], en: &["south karelia"], brands: &["ekhva", "eksote"],
    },
    Place {
        code: "12", fi: "etelä savo", stems: &["etelä savo"],
        other: &["etelä savoon", "etelä savoa"],
        sv: &["södra savolax"], en: &["south savo"], brands: &["eloisa"],
    },
    Place {
        code: "13", fi: "pohjois savo", stems: &["pohjois savo"],
        other: &["pohjois savoon", "pohjois savoa"],
        sv: &["norra savolax"], en: &["north savo", "northern savo"], brands: &["pshva"],
    },
    Place {
        code: "14", fi: "pohjois karjala", stems: &["pohjois karjala"],
        other: &["pohjois karjalaan", "pohjois karjalaa"],
        sv: &["norra karelen"], en: &["north karelia"], brands: &["siun sote", "siunsote"],
    },
    Place {
        code: "15", fi: "keski suomi", stems: &["keski suome"],
        other: &["keski suomeen", "keski suomea"],
        sv: &["mellersta finland"], en: &["central finland"], brands: &["hyvaks", "hyvaksi"],
    },
    Place {
        code: "16", fi: "etelä pohjanmaa", stems: &["etelä pohjanmaa"],
        other: &["etelä pohjanmaahan", "etelä pohjanmaata"],
        sv: &["södra österbotten", "sydösterbotten"], en: &["south ostrobothnia"], brands: &["hyvaep"],
    },
    Place {
        code: "17", fi: "pohjanmaa", stems: &["pohjanmaa"],
        other: &["pohjanmaahan", "pohjanmaata"],
        sv: &["österbotten"], en: &["ostrobothnia"], brands: &["ovph", "övph"],
    },
    Place {
        code: "18", fi: "keski pohjanmaa", stems: &["keski pohjanmaa"],
        other: &["keski pohjanmaahan", "keski pohjanmaata"],
        sv: &["mellersta österbotten"], en: &["central ostrobothnia"], brands: &["soite"],
    },
    Place {
        code: "19", fi: "pohjois pohjanmaa", stems: &["pohjois pohjanmaa"],
        other: &["pohjois pohjanmaahan", "pohjois pohjanmaata"],
        sv: &["norra österbotten"], en: &["north ostrobothnia", "northern ostrobothnia"],
        brands: &["pohde", "pohtee"],
    },
    Place {
        code: "20", fi: "kainuu", stems: &["kainuu"],
        other: &["kainuuseen", "kainuuta"],
        sv: &["kajanaland"], en: &["kainuu"], brands: &["kainuun sote"],
    },
    Place {
        code: "21", fi: "lappi", stems: &["lapi"],
        other: &["lappiin", "lappia", "lappina"],
        sv: &["lappland"], en: &["lapland"], brands: &["lapha"],
    },
    Place {
        code: "90", fi: "helsinki", stems: &["helsingi"],
        other: &["helsinkiin", "helsinkiä", "helsinkinä"],
        sv: &["helsingfors"], en: &["city of helsinki", "helsinki"], brands: &[],
    },
    Place {
        code: "91", fi: "ahvenanmaa", stems: &["ahvenanmaa"],
        other: &["ahvenanmaahan", "ahvenanmaata"],
        sv: &["åland"], en: &["åland islands"], brands: &[],
    },
];
