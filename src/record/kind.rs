//! Which of the site's templates a page is.

use crate::names::named_enum;

named_enum! {
    /// Which of the site's templates a page is.
    ///
    /// ```
    /// use innokyla::Kind;
    /// assert_eq!("toimintamalli".parse(), Ok(Kind::Toimintamalli));
    /// assert_eq!(Kind::KehittamisenPolku.to_string(), "kehittamisen-polku");
    /// ```
    #[non_exhaustive]
    pub enum Kind, "a kind of page" {
        /// A programme or project: it has a *Kokonaisuuden nimi*.
        Kokonaisuus = "kokonaisuus",
        /// An operating model: it has a *Toimintamallin nimi*.
        Toimintamalli = "toimintamalli",
        /// The development path of an operating model: a title, a lead and the
        /// model's section headings, without basic facts.
        KehittamisenPolku = "kehittamisen-polku",
        /// Any other page: too few of the site's labels stand on it, as a rule none.
        Article = "article",
    }
}
