//! The language of a page.

use crate::names::named_enum;

named_enum! {
    /// The language of a page's own words, as a BCP 47 tag: `fi`, `sv`, `en`, or `und`
    /// where the words tell none of these.
    ///
    /// ```
    /// use innokyla::Language;
    /// assert_eq!("sv".parse(), Ok(Language::Sv));
    ///
    /// let parsed = innokyla::parse("Проект\n\nПроект создаёт новые услуги для жителей.\n");
    /// assert_eq!(parsed.record().language(), Language::Und);
    /// assert_eq!(Language::Und.to_string(), "und");
    /// ```
    #[non_exhaustive]
    #[derive(Default)]
    pub enum Language, "a language of pages" {
        /// Finnish.
        Fi = "fi",
        /// Swedish.
        Sv = "sv",
        /// English.
        En = "en",
        /// None that the words tell: another language, or too few words.
        #[default]
        Und = "und",
    }
}
