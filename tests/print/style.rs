//! How the site prints a page, as far as the record does not say.

use innokyla::Kind;

use super::choices::Choices;

/// The generation of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Site {
    Older,
    Newer,
}

/// What stands at the top of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Top {
    Title,
    Nothing,
    /// The title twice.
    TitleTwice,
}

/// How the people of *Yhteyshenkilön nimi* stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// `Maija Meri, hankejohtaja`, one a line.
    RoleAfter,
    /// `hankejohtaja Maija Meri`, one a line.
    RoleBefore,
    /// `Maija Meri (hankejohtaja), Matti Puro`.
    Brackets,
    /// `Maija Meri, Matti Puro ja Aino Salo`: names alone.
    Names,
}

/// The choices of one page.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub kind: Kind,
    pub site: Site,
    pub top: Top,
    /// *Tekijä*, *Luotu* and *Viimeksi muokattu* twice.
    pub doubled: bool,
    /// A blank line between two prints of one thing.
    pub gap: bool,
    /// The labels of empty values too, a bit each.
    pub empty: usize,
    pub bullet: &'static str,
    /// Before and after a number.
    pub number: (&'static str, &'static str),
    /// Blank lines between the items of a list.
    pub loose: bool,
    /// No blank line between a list and the heading under it, or the line over it.
    pub glued: bool,
    /// The section headings without ` **` on an older page, a bit each.
    pub bare: usize,
    /// `05.05.2022`.
    pub padded: bool,
    pub people: People,
    /// Addresses and authors on one line.
    pub one_line: bool,
    /// `2,3 Mt` for `2.3 MB`, `PDF` for `pdf`.
    pub finnish_sizes: bool,
    /// How many attachments stand among the basic facts.
    pub attachments: usize,
    /// Whether their first one stands on the line below the label.
    pub attached: bool,
    pub links: &'static str,
    /// After how many sections the stage, pictures and links stand.
    pub place: usize,
    /// The last picture as *Kansikuva*.
    pub cover: bool,
    /// The form of region names: 0 name, 1 county, 2 its short form.
    pub region: usize,
    pub region_bullets: bool,
    /// The line `icon/… Toimintamallin kuvaus`.
    pub description: bool,
    /// The stage after an icon.
    pub icon: bool,
}

impl Style {
    pub fn choose(choices: &mut Choices<'_>, kind: Kind) -> Self {
        let site = choices.of(&[Site::Older, Site::Newer]);
        let newer = site == Site::Newer;
        Self {
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
            bullet: choices.of(&[" • ", "  • ", "- ", "• "]),
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
        }
    }

    pub fn older(&self) -> bool {
        self.site == Site::Older
    }

    /// Whether the section at `index` has stars, one that the site does not know
    /// always.
    pub fn starred(&self, index: usize, known: bool) -> bool {
        let kind = matches!(self.kind, Kind::Toimintamalli | Kind::KehittamisenPolku);
        kind && self.older() && (!known || self.bare >> (index % 12) & 1 == 0)
    }

    /// Whether the label of the empty value at `index` is printed.
    pub fn prints_empty(&self, index: usize) -> bool {
        self.empty >> (index % 15) & 1 == 1
    }
}
