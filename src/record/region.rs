//! The 21 wellbeing services counties, Helsinki and Åland.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::names::NameError;

/// A wellbeing services county (*hyvinvointialue*), Helsinki or Åland, as
/// Statistics Finland numbers them.
///
/// Written as `{"code":"15","name":"Keski-Suomi"}`.
///
/// ```
/// let region = innokyla::Region::by_code("15").unwrap();
/// assert_eq!(region.name(), "Keski-Suomi");
/// assert_eq!(region.county_fi(), "Keski-Suomen hyvinvointialue");
/// assert_eq!("Keski-Suomi".parse(), Ok(region));
/// assert_eq!("15".parse(), Ok(region));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Region(u8);

struct RegionRow {
    code: &'static str,
    name: &'static str,
    county_fi: &'static str,
    county_sv: &'static str,
    county_en: &'static str,
}

impl Region {
    /// Every region, in the order of the codes.
    pub const ALL: &'static [Self] = &{
        let mut all = [Self(0); ROWS.len()];
        let mut row = 0;
        while row < ROWS.len() {
            all[row] = Self(row as u8);
            row += 1;
        }
        all
    };

    /// The region with a two-digit code of Statistics Finland.
    pub const fn by_code(code: &str) -> Option<Self> {
        let [tens, ones] = code.as_bytes() else {
            return None;
        };
        let mut row = 0;
        while row < ROWS.len() {
            if let [a, b] = ROWS[row].code.as_bytes()
                && *a == *tens
                && *b == *ones
            {
                return Some(Self(row as u8));
            }
            row += 1;
        }
        None
    }

    const fn row(self) -> &'static RegionRow {
        &ROWS[self.0 as usize]
    }

    /// Statistics Finland's code, two digits: `15`.
    pub fn code(self) -> &'static str {
        self.row().code
    }

    /// The Finnish name: `Keski-Suomi`.
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// The county in Finnish: `Keski-Suomen hyvinvointialue`.
    pub fn county_fi(self) -> &'static str {
        self.row().county_fi
    }

    /// The county in Swedish: `Mellersta Finlands välfärdsområde`.
    pub fn county_sv(self) -> &'static str {
        self.row().county_sv
    }

    /// The county in English: `Central Finland wellbeing services county`.
    pub fn county_en(self) -> &'static str {
        self.row().county_en
    }
}

/// The Finnish name: `Keski-Suomi`.
impl std::fmt::Display for Region {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.name())
    }
}

/// Reads a code, `15`, or a Finnish name, `Keski-Suomi`, in just these letters.
impl std::str::FromStr for Region {
    type Err = NameError;

    fn from_str(word: &str) -> Result<Self, NameError> {
        let mut all = Self::ALL.iter().copied();
        all.find(|region| [region.code(), region.name()].contains(&word))
            .ok_or_else(|| {
                let names = Self::ALL.iter().map(|region| region.name());
                NameError::new(word, "a code or name of a region", names.collect())
            })
    }
}

impl std::fmt::Debug for Region {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Region({} {})", self.code(), self.name())
    }
}

#[derive(Serialize, Deserialize)]
struct CodeAndName<'a> {
    code: std::borrow::Cow<'a, str>,
    name: std::borrow::Cow<'a, str>,
}

impl Serialize for Region {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        CodeAndName {
            code: self.code().into(),
            name: self.name().into(),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Region {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = CodeAndName::deserialize(deserializer)?;
        Self::by_code(&json.code)
            .filter(|region| region.name() == json.name)
            .ok_or_else(|| {
                serde::de::Error::custom(format_args!(
                    "no region has the code {} and the name {}",
                    json.code, json.name
                ))
            })
    }
}

#[rustfmt::skip]
const ROWS: [RegionRow; 23] = [
    RegionRow { code: "01", name: "Itä-Uusimaa", county_fi: "Itä-Uudenmaan hyvinvointialue", county_sv: "Östra Nylands välfärdsområde", county_en: "East Uusimaa wellbeing services county" },
    RegionRow { code: "02", name: "Keski-Uusimaa", county_fi: "Keski-Uudenmaan hyvinvointialue", county_sv: "Mellersta Nylands välfärdsområde", county_en: "Central Uusimaa wellbeing services county" },
    RegionRow { code: "03", name: "Länsi-Uusimaa", county_fi: "Länsi-Uudenmaan hyvinvointialue", county_sv: "Västra Nylands välfärdsområde", county_en: "West Uusimaa wellbeing services county" },
    RegionRow { code: "04", name: "Vantaa ja Kerava", county_fi: "Vantaan ja Keravan hyvinvointialue", county_sv: "Vanda och Kervo välfärdsområde", county_en: "Vantaa and Kerava wellbeing services county" },
    RegionRow { code: "05", name: "Varsinais-Suomi", county_fi: "Varsinais-Suomen hyvinvointialue", county_sv: "Egentliga Finlands välfärdsområde", county_en: "Southwest Finland wellbeing services county" },
    RegionRow { code: "06", name: "Satakunta", county_fi: "Satakunnan hyvinvointialue", county_sv: "Satakunta välfärdsområde", county_en: "Satakunta wellbeing services county" },
    RegionRow { code: "07", name: "Kanta-Häme", county_fi: "Kanta-Hämeen hyvinvointialue", county_sv: "Egentliga Tavastlands välfärdsområde", county_en: "Kanta-Häme wellbeing services county" },
    RegionRow { code: "08", name: "Pirkanmaa", county_fi: "Pirkanmaan hyvinvointialue", county_sv: "Birkalands välfärdsområde", county_en: "Pirkanmaa wellbeing services county" },
    RegionRow { code: "09", name: "Päijät-Häme", county_fi: "Päijät-Hämeen hyvinvointialue", county_sv: "Päijänne-Tavastlands välfärdsområde", county_en: "Päijät-Häme wellbeing services county" },
    RegionRow { code: "10", name: "Kymenlaakso", county_fi: "Kymenlaakson hyvinvointialue", county_sv: "Kymmenedalens välfärdsområde", county_en: "Kymenlaakso wellbeing services county" },
    RegionRow { code: "11", name: "Etelä-Karjala", county_fi: "Etelä-Karjalan hyvinvointialue", county_sv: "Södra Karelens välfärdsområde", county_en: "South Karelia wellbeing services county" },
    RegionRow { code: "12", name: "Etelä-Savo", county_fi: "Etelä-Savon hyvinvointialue", county_sv: "Södra Savolax välfärdsområde", county_en: "South Savo wellbeing services county" },
    RegionRow { code: "13", name: "Pohjois-Savo", county_fi: "Pohjois-Savon hyvinvointialue", county_sv: "Norra Savolax välfärdsområde", county_en: "North Savo wellbeing services county" },
    RegionRow { code: "14", name: "Pohjois-Karjala", county_fi: "Pohjois-Karjalan hyvinvointialue", county_sv: "Norra Karelens välfärdsområde", county_en: "North Karelia wellbeing services county" },
    RegionRow { code: "15", name: "Keski-Suomi", county_fi: "Keski-Suomen hyvinvointialue", county_sv: "Mellersta Finlands välfärdsområde", county_en: "Central Finland wellbeing services county" },
    RegionRow { code: "16", name: "Etelä-Pohjanmaa", county_fi: "Etelä-Pohjanmaan hyvinvointialue", county_sv: "Södra Österbottens välfärdsområde", county_en: "South Ostrobothnia wellbeing services county" },
    RegionRow { code: "17", name: "Pohjanmaa", county_fi: "Pohjanmaan hyvinvointialue", county_sv: "Österbottens välfärdsområde", county_en: "Ostrobothnia wellbeing services county" },
    RegionRow { code: "18", name: "Keski-Pohjanmaa", county_fi: "Keski-Pohjanmaan hyvinvointialue", county_sv: "Mellersta Österbottens välfärdsområde", county_en: "Central Ostrobothnia wellbeing services county" },
    RegionRow { code: "19", name: "Pohjois-Pohjanmaa", county_fi: "Pohjois-Pohjanmaan hyvinvointialue", county_sv: "Norra Österbottens välfärdsområde", county_en: "North Ostrobothnia wellbeing services county" },
    RegionRow { code: "20", name: "Kainuu", county_fi: "Kainuun hyvinvointialue", county_sv: "Kajanalands välfärdsområde", county_en: "Kainuu wellbeing services county" },
    RegionRow { code: "21", name: "Lappi", county_fi: "Lapin hyvinvointialue", county_sv: "Lapplands välfärdsområde", county_en: "Lapland wellbeing services county" },
    RegionRow { code: "90", name: "Helsinki", county_fi: "Helsingin kaupunki", county_sv: "Helsingfors stad", county_en: "City of Helsinki" },
    RegionRow { code: "91", name: "Ahvenanmaa", county_fi: "Ahvenanmaa", county_sv: "Åland", county_en: "Åland" },
];
