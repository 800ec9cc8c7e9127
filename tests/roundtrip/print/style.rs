//! How the site prints a page, as far as the record does not decide it.

use innokyla::Kind;

use super::choices::Choices;

/// The generation of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Site {
    Older,
    Newer,
}

/// What stands at the top of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Top {
    Title,
    Nothing,
    /// The title twice.
    TitleTwice,
}

/// How the people of *Yhteyshenkilön nimi* are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum People {
    /// `Maija Meri, hankejohtaja`, one a line.
    RoleAfter,
    /// `hankejohtaja Maija Meri`, one a line.
    RoleBefore,
    /// `Maija Meri (hankejohtaja), Matti Puro`.
    Brackets,
    /// `Maija Meri, Matti Puro ja Aino Salo`: names without roles.
    Names,
    /// `Meri, Maija, hankejohtaja; Puro, Matti`.
    SurnameFirst,
    /// `hankejohtajat Maija Meri, Matti Puro ja Aino Salo`.
    Plural,
}

/// The marks of lists, some of them indented.
#[rustfmt::skip]
pub(crate) const BULLETS: [&str; 31] = [
    " • ", "  • ", "- ", "• ", "– ", " — ", "· ", "▪ ", "‣ ", "  ◦ ", "● ", "* ", "  * ", "+ ",
    "○ ", "■ ", "□ ", "▫ ", "◆ ", "✓ ", "✔ ", "➢ ", "➤ ", "→ ", "⁃ ", "∙ ", "− ", "‐ ",
    "\u{f0b7} ", "\u{f0b7}\t", "o ",
];

/// The choices of one page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub(crate) kind: Kind,
    pub(crate) site: Site,
    pub(crate) top: Top,
    /// *Tekijä*, *Luotu* and *Viimeksi muokattu* twice.
    pub(crate) doubled: bool,
    /// A blank line between the two prints of a title or label.
    pub(crate) gap: bool,
    /// Which labels of empty values are printed, a bit each.
    pub(crate) empty: usize,
    pub(crate) bullet: &'static str,
    /// The first dash of a list is glued to its word.
    pub(crate) glued_dash: bool,
    /// Before and after a number.
    pub(crate) number: (&'static str, &'static str),
    /// Blank lines between the items of a list.
    pub(crate) loose: bool,
    /// No blank line between a list and the heading under it, or the line over it.
    pub(crate) glued: bool,
    /// Which section headings have no ` **` on an older page, a bit each.
    pub(crate) bare: usize,
    /// `05.05.2022`.
    pub(crate) padded: bool,
    pub(crate) people: People,
    /// What stands before a telephone number.
    pub(crate) phone: &'static str,
    /// The at-sign of an address.
    pub(crate) at: &'static str,
    /// The stops of its domain.
    pub(crate) dot: &'static str,
    /// Telephone numbers and the first address beside the people.
    pub(crate) beside: bool,
    /// Addresses and authors on one line.
    pub(crate) one_line: bool,
    /// `2,3 Mt` for `2.3 MB`, `PDF` for `pdf`.
    pub(crate) finnish_sizes: bool,
    /// How many attachments stand among the basic facts.
    pub(crate) attachments: usize,
    /// Whether their first one stands on the line below the label.
    pub(crate) attached: bool,
    pub(crate) links: &'static str,
    /// After how many sections the stage, pictures and links stand.
    pub(crate) place: usize,
    /// The last picture as *Kansikuva*.
    pub(crate) cover: bool,
    /// The form of region names: 0 name, 1 county, 2 its short form.
    pub(crate) region: usize,
    pub(crate) region_bullets: bool,
    /// The line `icon/… Toimintamallin kuvaus`.
    pub(crate) description: bool,
    /// The stage after an icon.
    pub(crate) icon: bool,
}

impl Style {
    pub(crate) fn choose(choices: &mut Choices<'_>, kind: Kind) -> Self {
        let site = choices.of(&[Site::Older, Site::Newer]);
        let newer = site == Site::Newer;
        // What a contact may have besides takes no number from what follows.
        let mut aside = choices.clone();
        let style = Self {
            phone: aside.of(&["", "puh. ", "p. ", "Puhelin: ", "gsm "]),
            at: aside.of(&["@", "(at)", " [at] ", "[@]", " (ät) "]),
            dot: aside.of(&[".", "[dot]", " [dot] "]),
            beside: aside.coin(),
            kind,
            site,
            top: match choices.pick(3) {
                1 => Top::Nothing,
                2 if newer => Top::TitleTwice,
                _ => Top::Title,
            },
            doubled: choices.coin() && newer,
            gap: choices.coin(),
            empty: choices.pick(1 << 15),
            bullet: choices.of(&BULLETS),
            glued_dash: choices.coin(),
            number: choices.of(&[("", ". "), (" ", ". "), ("", ") ")]),
            loose: choices.coin(),
            glued: choices.coin(),
            bare: choices.pick(1 << 12),
            padded: choices.coin() || !newer,
            people: choices.of(&[
                People::RoleAfter,
                People::RoleBefore,
                People::Brackets,
                People::Names,
            ]),
            one_line: choices.coin(),
            finnish_sizes: choices.coin(),
            attachments: choices.pick(4),
            attached: choices.coin(),
            links: choices.of(&[
                "Lue lisää",
                "Lue myös",
                "Katso myös",
                "Liitteet",
                "Linkit",
                "Liitteet ja linkit",
            ]),
            place: choices.pick(5),
            cover: choices.coin(),
            region: choices.pick(3),
            region_bullets: choices.one_in(4),
            description: choices.coin() && !newer && kind == Kind::Toimintamalli,
            icon: choices.coin() || !newer,
        };
        let people = match (style.people, aside.pick(3)) {
            (People::RoleBefore, 1) => People::Plural,
            (People::RoleAfter, 2) => People::SurnameFirst,
            (people, _) => people,
        };
        Self { people, ..style }
    }

    pub(crate) fn older(&self) -> bool {
        self.site == Site::Older
    }

    /// Whether the heading of the section at `index` has stars. A heading that the site
    /// does not know always has them.
    pub(crate) fn starred(&self, index: usize, known: bool) -> bool {
        let kind = matches!(self.kind, Kind::Toimintamalli | Kind::KehittamisenPolku);
        kind && self.older() && (!known || self.bare >> (index % 12) & 1 == 0)
    }

    /// Whether a list of one item shows as one.
    pub(crate) fn marks_one(&self) -> bool {
        let mark = self.bullet.trim();
        !["-", "–", "—", "−", "‐", "*", "+", "→"].contains(&mark)
    }

    /// Whether the label of the empty value at `index` is printed.
    pub(crate) fn prints_empty(&self, index: usize) -> bool {
        self.empty >> (index % 15) & 1 == 1
    }
}
