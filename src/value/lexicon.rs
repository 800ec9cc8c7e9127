//! Words that several grammars ask for.

/// What a month is called, in lower case.
pub(crate) struct MonthNames {
    /// In Finnish, with *kuu* at its end.
    pub(crate) finnish: &'static str,
    /// In Swedish and English.
    pub(crate) foreign: &'static [&'static str],
    /// The short forms of those.
    pub(crate) short: &'static [&'static str],
}

impl MonthNames {
    /// The first part of the Finnish name: `tammi`.
    pub(crate) fn stem(&self) -> &'static str {
        self.finnish.strip_suffix("kuu").unwrap_or(self.finnish)
    }
}

/// The months from January on.
#[rustfmt::skip]
pub(crate) const MONTHS: [MonthNames; 12] = [
    MonthNames { finnish: "tammikuu", foreign: &["januari", "january"], short: &["jan"] },
    MonthNames { finnish: "helmikuu", foreign: &["februari", "february"], short: &["feb"] },
    MonthNames { finnish: "maaliskuu", foreign: &["mars", "march"], short: &["mar"] },
    MonthNames { finnish: "huhtikuu", foreign: &["april"], short: &["apr"] },
    MonthNames { finnish: "toukokuu", foreign: &["maj", "may"], short: &[] },
    MonthNames { finnish: "kesäkuu", foreign: &["juni", "june"], short: &["jun"] },
    MonthNames { finnish: "heinäkuu", foreign: &["juli", "july"], short: &["jul"] },
    MonthNames { finnish: "elokuu", foreign: &["augusti", "august"], short: &["aug"] },
    MonthNames { finnish: "syyskuu", foreign: &["september"], short: &["sep", "sept"] },
    MonthNames { finnish: "lokakuu", foreign: &["oktober", "october"], short: &["okt", "oct"] },
    MonthNames { finnish: "marraskuu", foreign: &["november"], short: &["nov"] },
    MonthNames { finnish: "joulukuu", foreign: &["december"], short: &["dec"] },
];

/// Whether a word, in lower case, joins the one before it to the one behind it:
/// `Meri ja Malli`.
pub(crate) fn is_and(word: &str) -> bool {
    matches!(word, "ja" | "sekä" | "och" | "samt" | "and" | "&" | "+")
}

/// Whether a word, in lower case, offers a choice: `Meri tai Malli`.
pub(crate) fn is_or(word: &str) -> bool {
    matches!(word, "tai" | "eli" | "eller" | "or")
}

/// Whether a word, in lower case, joins two others in either way.
pub(crate) fn is_joiner(word: &str) -> bool {
    is_and(word) || is_or(word)
}
