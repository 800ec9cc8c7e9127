//! The words that give a date its role.

/// A word that gives a date its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) role: CueRole,
    /// It may stand before its date.
    pub(super) before: bool,
    /// It may stand after its date.
    pub(super) after: bool,
    /// It speaks of the whole activity's beginning or end, so that a beginning
    /// and an end in two sentences make one period.
    pub(super) firm: bool,
    /// It joins two dates as a dash does: `2020 to 2022`.
    pub(super) joins: bool,
    /// It ends what a start stands before, and is no end by itself: `päätös`.
    pub(super) dependent: bool,
}

/// What a date is by the word beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CueRole {
    /// One end of a range.
    Side(Side),
    /// One of the two dates that *ja* stands between: `välillä`.
    Between,
    /// The whole period: `aikana`.
    During,
    /// Nothing by itself: the word only joins two dates, as `to` does.
    Joint,
    /// The start of a range without an end: `toistaiseksi`.
    Open,
}

/// Which end of a range a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    End,
}

pub(super) const START: Cue = Cue::new(CueRole::Side(Side::Start));
pub(super) const END: Cue = Cue::new(CueRole::Side(Side::End));
pub(super) const BETWEEN: Cue = Cue::new(CueRole::Between);
pub(super) const ALONG: Cue = Cue::new(CueRole::During);
pub(super) const OPEN: Cue = Cue::new(CueRole::Open);
pub(super) const JOINT: Cue = Cue::new(CueRole::Joint);

#[rustfmt::skip]
impl Cue {
    const fn new(role: CueRole) -> Self {
        Self { role, before: false, after: false, firm: false, joins: false, dependent: false }
    }

    pub(super) const fn before(self) -> Self { Self { before: true, ..self } }
    pub(super) const fn after(self) -> Self { Self { after: true, ..self } }
    pub(super) const fn beside(self) -> Self { self.before().after() }
    pub(super) const fn firm(self) -> Self { Self { firm: true, ..self } }
    pub(super) const fn dependent(self) -> Self { Self { dependent: true, ..self } }
    pub(super) const fn joining(self) -> Self { Self { joins: true, ..self } }

    pub(super) fn side(self) -> Option<Side> {
        if let CueRole::Side(side) = self.role { Some(side) } else { None }
    }
}
