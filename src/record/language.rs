//! The language of a page.

use crate::names::named_enum;

named_enum! {
    /// The language of a page's own words, as a BCP 47 tag: `fi`, `sv` or `en`.
    ///
    /// Innokylä is a Finnish site; a page counts as Swedish or English only where
    /// the function words of that language outnumber the Finnish ones.
    ///
    /// ```
    /// use innokyla::Language;
    /// assert_eq!("sv".parse(), Ok(Language::Sv));
    /// assert_eq!(Language::default().to_string(), "fi");
    /// ```
    #[non_exhaustive]
    #[derive(Default)]
    pub enum Language, "a language of pages" {
        /// Finnish.
        #[default]
        Fi = "fi",
        /// Swedish.
        Sv = "sv",
        /// English.
        En = "en",
    }
}
