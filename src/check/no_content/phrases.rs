//! How servers and sites word that there is nothing to show.

/// A kind of notice, in all its wordings. They are in lower case.
pub(super) struct NoticeWordings {
    /// What a finding calls it.
    pub(super) what: &'static str,
    /// Lines that nothing else opens with: a page with one of them at its head, and
    /// little text, is a notice.
    pub(super) plain: &'static [&'static str],
    /// Lines that may as well be a title or a link: text of the notice must go with
    /// them.
    pub(super) vague: &'static [&'static str],
    /// Openings of words, one of which is in each text that goes with the notice.
    pub(super) words: &'static [&'static str],
    /// Whether a text without these words may go with a plain line, too.
    pub(super) says_anything: bool,
}

impl NoticeWordings {
    /// Whether a text, in lower case, has a word that goes with the notice.
    pub(super) fn goes_with(&self, text: &str) -> bool {
        text.split_whitespace().any(|word| {
            let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
            self.words.iter().any(|start| word.starts_with(start))
        })
    }
}

/// The codes of HTTP that are errors stand beside these words, or alone.
#[rustfmt::skip]
pub(super) const BESIDE_A_CODE: [&str; 9] = [
    "error", "http", "status", "code", "virhe", "virhekoodi", "tilakoodi", "fel", "felkod",
];

/// The places of notices among [`NOTICES`] that codes and forms lead to.
pub(super) const NOT_FOUND: usize = 0;
pub(super) const DENIED: usize = 1;
pub(super) const LOGIN: usize = 2;
pub(super) const ERROR: usize = 3;

#[rustfmt::skip]
pub(super) const NOTICES: [NoticeWordings; 5] = [
    NoticeWordings {
        what: "the notice of a page that is not there",
        plain: &[
            "sivua ei löytynyt", "sivua ei löydy", "sivu ei löytynyt", "sivu ei löydy", "sivuja ei löytynyt",
            "hakemaasi sivua ei löytynyt", "hakemaasi sivua ei löydy",
            "etsimääsi sivua ei löytynyt", "etsimääsi sivua ei löydy", "etsimäsi sivu ei löytynyt",
            "pyydettyä sivua ei löytynyt", "pyytämääsi sivua ei löytynyt", "valitettavasti sivua ei löytynyt", "valitettavasti etsimääsi sivua ei löytynyt",
            "valitettavasti hakemaasi sivua ei löytynyt", "sivua, jota etsit, ei löytynyt",
            "sivua ei ole", "sivua ei ole olemassa", "sivua ei ole enää olemassa", "sivu on poistettu", "sivu on poistunut",
            "sisältöä ei löytynyt", "sisältöä ei löydy", "sivustoa ei löytynyt", "tiedostoa ei löytynyt",
            "sidan hittades inte", "sidan hittades ej", "sidan kunde inte hittas", "sidan kan inte hittas",
            "sidan finns inte", "sidan saknas", "sidan du söker finns inte", "sidan du söker kunde inte hittas",
            "hittades inte",
            "not found", "page not found", "the page was not found", "page could not be found",
            "the page could not be found", "the page cannot be found", "page cannot be found", "file not found",
            "file or directory not found", "object not found", "resource not found",
            "page does not exist", "this page does not exist", "page doesn't exist", "this page doesn't exist",
            "this page could not be found", "this page can't be found", "this page isn't available",
            "toimintamalli on poistettu", "toimintamallia ei löytynyt", "toimintamallia ei löydy", "toimintamallia ei ole enää",
            "kokonaisuus on poistettu", "kokonaisuutta ei löytynyt", "kokonaisuutta ei löydy", "kokonaisuutta ei ole enää",
            "sisältö on poistettu", "tämä sisältö on poistettu", "tämä sivu on poistettu", "julkaisu on poistettu",
            "tämä toimintamalli on poistettu", "tämä kokonaisuus on poistettu",
            "hakusi ei tuottanut tuloksia", "haku ei tuottanut tuloksia", "haulla ei löytynyt tuloksia",
            "haulla ei löytynyt yhtään tulosta", "ei hakutuloksia", "hakutuloksia ei löytynyt", "no results found",
            "your search did not match any results", "inga resultat hittades", "sökningen gav inga resultat",
        ],
        vague: &["hups", "hupsista", "oho", "ohhoh", "oops", "gone", "tyvärr", "sorry", "valitettavasti"],
        words: &[
            "löytynyt", "löytyi", "löydy", "olemassa", "poistet", "poistun", "siirret", "siirty", "etusivu", "haku", "haki", "hake", "kado", "osoit",
            "linkki", "hitta", "finns", "flytta", "startsid", "adress", "found", "exist", "moved", "removed",
            "homepage", "url", "server", "nginx", "apache", "looking",
        ],
        says_anything: true,
    },
    NoticeWordings {
        what: "the notice of a page that may not be read",
        plain: &[
            "pääsy estetty", "pääsy kielletty", "pääsy evätty", "pääsy tälle sivulle on estetty",
            "käyttö estetty", "käyttö kielletty", "ei käyttöoikeutta", "ei käyttöoikeuksia", "ei oikeuksia",
            "sinulla ei ole oikeutta tälle sivulle", "sinulla ei ole oikeuksia nähdä tätä sivua",
            "tätä kokonaisuutta ei ole julkaistu", "tätä toimintamallia ei ole julkaistu", "tätä sivua ei ole julkaistu",
            "tätä sisältöä ei ole julkaistu", "kokonaisuutta ei ole julkaistu", "toimintamallia ei ole julkaistu",
            "sivua ei ole julkaistu", "sisältö on yksityinen", "tämä sisältö on yksityinen",
            "sinulla ei ole oikeutta tarkastella tätä sivua", "sinulla ei ole oikeutta nähdä tätä sivua",
            "this content is private", "this content is not published", "this page is not published",
            "åtkomst nekad", "åtkomst nekas", "åtkomst förbjuden", "behörighet saknas", "ingen åtkomst",
            "access denied", "access forbidden", "forbidden", "unauthorized", "unauthorised", "not authorized",
            "authorization required", "permission denied", "request blocked", "attention required",
            "you are not authorized to access this page", "access to this page has been denied",
            "sorry, you have been blocked", "the request is blocked",
        ],
        vague: &[],
        words: &[
            "julkai", "yksityi", "luonno", "publish", "private", "oikeu", "oikeut", "estet", "kirjau", "sivu", "åtkomst", "behör", "logga", "permission", "authori",
            "access", "blocked", "log", "server", "security", "cloudflare", "reference", "administrator",
        ],
        says_anything: false,
    },
    NoticeWordings {
        what: "the page of a login",
        plain: &[
            "valitse tunnistustapa", "sisäänkirjautuminen vaaditaan", "kirjautuminen vaaditaan", "login required",
            "sinun on kirjauduttava sisään", "kirjaudu sisään jatkaaksesi", "istunto on vanhentunut",
            "istuntosi on vanhentunut", "du måste logga in", "you must log in", "you need to log in",
            "please log in to continue", "your session has expired", "session expired",
        ],
        vague: &[
            "kirjaudu", "kirjaudu sisään", "kirjaudu palveluun", "kirjaudu innokylään", "kirjautuminen",
            "sisäänkirjautuminen", "tunnistaudu", "tunnistautuminen",
            "salasanan palautus", "salasanan palauttaminen", "palauta salasana", "unohditko salasanan", "unohtuiko salasana",
            "luo uusi käyttäjätunnus", "reset password", "reset your password", "forgot your password", "password reset",
            "återställ lösenord", "glömt lösenord",
            "logga in", "inloggning", "log in", "login", "sign in", "please log in",
        ],
        words: &[
            "kirjau", "sisäänkirj", "tunnu", "tunnist", "salasan", "rekisteröi", "logga", "inlogg", "lösen",
            "använd", "log", "sign", "password", "username", "account",
        ],
        says_anything: false,
    },
    NoticeWordings {
        what: "the notice of an error",
        plain: &[
            "bad gateway", "internal server error", "server error", "service unavailable", "bad request",
            "service temporarily unavailable", "gateway timeout", "gateway time-out", "request timeout",
            "too many requests", "method not allowed", "backend fetch failed", "application error", "proxy error",
            "error establishing a database connection", "the website encountered an unexpected error",
            "an error occurred", "that's an error", "an error has occurred", "unexpected error", "something went wrong",
            "site under maintenance", "website under maintenance", "site is under maintenance",
            "palvelinvirhe", "sisäinen palvelinvirhe", "palvelimen sisäinen virhe", "järjestelmävirhe",
            "odottamaton virhe", "tapahtui virhe", "tapahtui odottamaton virhe", "on tapahtunut virhe",
            "sivustolla tapahtui virhe", "sivustolla tapahtui odottamaton virhe", "verkkosivustolla tapahtui odottamaton virhe",
            "jokin meni vikaan", "jokin meni pieleen", "jotain meni vikaan", "jotain meni pieleen",
            "palvelu ei ole käytettävissä", "palvelu ei ole tilapäisesti käytettävissä", "palvelu on tilapäisesti poissa käytöstä",
            "sivusto ei ole käytettävissä", "sivusto on huollossa", "sivusto on huoltotilassa", "sivusto huollettavana",
            "serverfel", "internt serverfel", "ett fel har inträffat", "ett fel inträffade", "ett fel uppstod",
            "ett oväntat fel har inträffat", "något gick fel", "tjänsten är inte tillgänglig",
            "tjänsten är tillfälligt otillgänglig", "webbplatsen är under underhåll",
        ],
        vague: &["virhe", "virheilmoitus", "häiriö", "häiriötilanne", "palvelussa on häiriö", "virhetilanne", "error", "fel", "felmeddelande", "huoltokatko", "driftstopp"],
        words: &[
            "virhe", "häiriö", "yritä", "yritt", "hetken", "palvelim", "palvelin", "käytettäv", "käytös", "huol", "ylläpit", "fel", "försök",
            "tillgäng", "underhåll", "error", "try", "server", "unavailable", "maintenance", "administrator", "nginx",
            "apache", "varnish", "cloudflare", "guru", "xid", "ray", "request", "upstream", "port",
        ],
        says_anything: true,
    },
    NoticeWordings {
        what: "a page that asks for another browser",
        plain: &[
            "just a moment", "checking your browser", "checking your browser before accessing",
            "enable javascript and cookies to continue", "please enable javascript", "please enable cookies",
            "you need to enable javascript to run this app", "javascript is disabled", "javascript is required",
            "verify you are human", "verifying you are human", "are you a robot", "are you human",
            "ota javascript käyttöön", "javascript ei ole käytössä", "selaimesi ei tue javascriptiä",
            "vahvista, että olet ihminen", "vahvista olevasi ihminen", "vahvistetaan, että olet ihminen",
            "varmista, että olet ihminen", "tarkistetaan, että olet ihminen", "oletko robotti", "oletko ihminen",
            "tarkistetaan selaintasi", "selaimesi javascript on pois käytöstä", "javascript on pois käytöstä",
            "tämä sivusto vaatii javascriptin", "sivusto vaatii javascriptin", "sovellus vaatii javascriptin",
            "javascript vaaditaan", "sallithan javascriptin", "javascript krävs", "verifiera att du är människa",
            "bekräfta att du är människa", "vahvista, ettet ole robotti", "vahvista, että et ole robotti", "aktivera javascript",
        ],
        vague: &["hetkinen", "odota hetki", "ladataan", "sivua ladataan", "loading", "laddar"],
        words: &[
            "javascript", "selai", "evästeet", "robot", "ihmi", "webbläs", "browser", "cookie", "human", "security",
            "cloudflare", "ray", "wait", "odota", "vänta", "sekun", "yhtey", "tarkist", "suojau", "lata", "turvall",
        ],
        says_anything: false,
    },
];

/// What the fields of a login are called: a name, and a password.
#[rustfmt::skip]
pub(super) const LOGIN_FIELDS: [&[&str]; 2] = [
    &[
        "käyttäjätunnus", "käyttäjätunnus tai sähköpostiosoite", "käyttäjänimi", "tunnus", "sähköposti",
        "sähköpostiosoite", "användarnamn", "e-post", "e-postadress", "username", "user name",
        "username or email address", "email", "email address", "e-mail",
    ],
    &["salasana", "lösenord", "password"],
];

/// What the texts around any page of a site say: of cookies, and who runs the site.
pub(super) const FRAME_WORDS: [&str; 4] = ["eväste", "kakor", "cookie", "innokylää ylläpitää"];
