//! The parts of a page that several kinds print alike.

use chrono::NaiveDate;
use innokyla::{Attachment, Block, Contact, Person, Record, Section, SectionId, Spanned, Text};

use super::sheet::{Sheet, attachment, day, organisation};
use super::style::{People, Style, Top};

use SectionId as S;

pub(crate) const SECTIONS_OF_KOKONAISUUS: [SectionId; 4] =
    [S::Background, S::Objectives, S::IntendedResults, S::Results];

pub(crate) const SECTIONS_OF_TOIMINTAMALLI: [SectionId; 10] = [
    S::OperatingEnvironment,
    S::Background,
    S::Needs,
    S::TargetGroup,
    S::IntendedChange,
    S::MeasuringChange,
    S::CoDevelopment,
    S::CoreIdea,
    S::AdoptionConditions,
    S::EvaluationSummary,
];

pub(crate) fn section_heading(id: SectionId) -> &'static str {
    match id {
        S::Background => "Lähtötilanne ja strategiset liittymäkohdat",
        S::Objectives => "Päämäärä ja päätavoite",
        S::IntendedResults => "Tavoiteltavat tulokset, tuotokset ja vaikutukset",
        S::Results => "Tuotokset ja tulokset",
        S::OperatingEnvironment => "Toimintaympäristö",
        S::Needs => "Kehitystyön lähtökohtana olevat tarpeet",
        S::TargetGroup => "Kohderyhmä ja asiakasymmärrys",
        S::IntendedChange => "Tavoiteltu muutos",
        S::MeasuringChange => "Muutoksen mittaaminen",
        S::CoDevelopment => "Kehittäjäjoukon kokoaminen ja yhteiskehittäminen",
        S::CoreIdea => "Ratkaisun perusidea",
        S::AdoptionConditions => "Toimivuuden ja käyttöönoton ehdot",
        S::EvaluationSummary => "Arvioinnin tulokset tiivistettynä",
        _ => unreachable!("no heading is known for {id}"),
    }
}

/// The lines of a page.
pub(crate) fn print<'s>(record: &Record<'_>, style: &'s Style) -> Sheet<'s> {
    let mut sheet = Sheet {
        lines: Vec::new(),
        labels: Vec::new(),
        style,
    };
    match record {
        Record::Kokonaisuus(page) => sheet.kokonaisuus(page),
        Record::Toimintamalli(page) => sheet.toimintamalli(page),
        Record::KehittamisenPolku(page) => sheet.kehittamisen_polku(page),
        Record::Article(page) => sheet.article(page),
        _ => unreachable!("no page of this kind is printed"),
    }
    sheet
}

impl Sheet<'_> {
    pub(crate) fn top(&mut self, title: Option<&str>, lead: &[Block<'_>]) {
        if let (Some(title), Top::Title | Top::TitleTwice) = (title, self.style.top) {
            self.line(title);
            if self.style.top == Top::TitleTwice {
                if self.style.gap {
                    self.blank();
                }
                self.line(title);
            }
        }
        self.blank();
        self.blocks(lead);
        self.blank();
    }

    pub(crate) fn facts_heading(&mut self) {
        if self.style.older() {
            self.apart("icon/chevron-down Created with Sketch. Perustiedot");
        }
    }

    /// Prints a label that has a value, or that this page prints without one. Returns
    /// whether it did.
    pub(crate) fn label(&mut self, label: &str, empty: bool, index: usize) -> bool {
        let printed = !empty || self.style.prints_empty(index);
        if printed {
            self.label_line(label);
        }
        printed
    }

    /// A label whose value starts on the next line.
    pub(crate) fn lines_below<'v>(
        &mut self,
        label: &str,
        index: usize,
        values: impl IntoIterator<Item = &'v str>,
    ) {
        let values: Vec<String> = values.into_iter().map(str::to_owned).collect();
        self.label(label, values.is_empty(), index);
        self.values(true, values);
    }

    /// A label and the running text under it.
    pub(crate) fn text_below(&mut self, label: &str, index: usize, body: &[Block<'_>]) {
        if self.label(label, body.is_empty(), index) {
            self.blocks(body);
        }
        self.blank();
    }

    pub(crate) fn attachments_below(
        &mut self,
        label: &str,
        index: usize,
        attachments: &[Attachment<'_>],
    ) {
        let style = self.style;
        let lines: Vec<String> = attachments
            .iter()
            .map(|one| attachment(one, style))
            .collect();
        self.label(label, lines.is_empty(), index);
        self.values(style.attached, lines);
    }

    /// *Tekijä*, *Luotu* and *Viimeksi muokattu*.
    pub(crate) fn history(
        &mut self,
        authors: &[Text<'_>],
        created: Option<Spanned<NaiveDate>>,
        modified: Option<Spanned<NaiveDate>>,
    ) {
        let style = self.style;
        let authors: Vec<String> = authors.iter().map(|name| name.to_string()).collect();
        let authors = match style.one_line && authors.len() > 1 {
            true => vec![authors.join(", ")],
            false => authors,
        };
        let day = |date: Option<Spanned<NaiveDate>>| date.map(|date| day(*date, style));
        let rows = [
            ("Tekijä", authors),
            ("Luotu", day(created).into_iter().collect()),
            ("Viimeksi muokattu", day(modified).into_iter().collect()),
        ];
        for (at, (label, values)) in rows.into_iter().enumerate() {
            if values.is_empty() && !style.prints_empty(12 + at) {
                continue;
            }
            self.blank();
            self.label_line(label);
            if style.doubled {
                if style.gap {
                    self.blank();
                }
                self.line(label);
            }
            self.blank();
            self.lines.extend(values);
        }
    }

    pub(crate) fn contact(&mut self, contact: &Contact<'_>) {
        let style = self.style;
        let in_lines = matches!(
            style.people,
            People::RoleAfter | People::RoleBefore | People::SurnameFirst
        );
        let beside = match style.beside && in_lines {
            true => contact.people.len(),
            false => 0,
        };
        let phones = contact.phones.iter();
        let mut phones = phones.map(|number| format!("{}{number}", style.phone));
        let emails = contact.emails.iter();
        let mut emails = emails.map(|email| address(&email.address, style));
        let mut people: Vec<String> = contact
            .people
            .iter()
            .map(|one| person(one, style.people))
            .collect();
        for (at, person) in people.iter_mut().enumerate().take(beside) {
            let phone = phones.next();
            let email = (at == 0).then(|| emails.next()).flatten();
            for detail in phone.into_iter().chain(email) {
                person.push_str(", ");
                person.push_str(&detail);
            }
        }
        let title = contact.people.first().and_then(|one| one.role.as_deref());
        let people = match (style.people, &*people) {
            (People::Brackets, [_, ..]) => vec![people.join(", ")],
            (People::SurnameFirst, [_, ..]) if style.one_line => vec![people.join("; ")],
            (People::Names, [first @ .., last]) if !first.is_empty() => {
                vec![format!("{} ja {last}", first.join(", "))]
            }
            (People::Plural, [_]) => vec![format!("{} {}", title.unwrap_or_default(), people[0])],
            (People::Plural, [first @ .., last]) => {
                let title = title.unwrap_or_default();
                vec![format!("{title} {} ja {last}", first.join(", "))]
            }
            _ => people,
        };
        self.lines_below("Yhteyshenkilön nimi", 6, people.iter().map(String::as_str));
        let organisation = contact.organisation.as_ref().map(organisation);
        self.lines_below("Yhteyshenkilön organisaatio", 7, organisation.as_deref());
        let details: Vec<String> = emails.chain(phones).collect();
        let joined = details.join(", ");
        let details = match style.one_line && details.len() > 1 {
            true => vec![joined],
            false => details,
        };
        let details = details.iter().map(String::as_str);
        self.lines_below("Yhteyshenkilön sähköpostiosoite", 8, details);
    }

    pub(crate) fn section(&mut self, section: &Section<'_>, at: usize) {
        if let Some(heading) = &section.heading {
            let stars = match self.style.starred(at, section.id.is_some()) {
                true => " **",
                false => "",
            };
            if section.id.is_some() {
                self.labels.push(heading.to_string());
            }
            self.line(format!("{heading}{stars}"));
            self.blank();
        } else {
            self.blank();
        }
        self.blocks(&section.body);
    }
}

/// A person with what stands beside the name.
fn person(person: &Person<'_>, people: People) -> String {
    let name = &person.name;
    let beside: Vec<&str> = match people {
        People::RoleBefore | People::Plural => vec![],
        _ => person.role.as_deref().into_iter().collect(),
    };
    let beside: Vec<&str> = beside
        .into_iter()
        .chain(person.organisation.as_deref())
        .collect();
    let beside = beside.join(", ");
    match (people, &person.role) {
        (People::RoleBefore, Some(role)) if beside.is_empty() => format!("{role} {name}"),
        (People::RoleBefore, Some(role)) => format!("{role} {name}, {beside}"),
        _ if beside.is_empty() => name.to_string(),
        (People::Brackets | People::Plural, _) => format!("{name} ({beside})"),
        _ => format!("{name}, {beside}"),
    }
}

fn address(address: &str, style: &Style) -> String {
    let (mailbox, domain) = address.split_once('@').unwrap_or_default();
    let domain = match style.at {
        "@" => domain.to_owned(),
        _ => domain.replace('.', style.dot),
    };
    format!("{mailbox}{}{domain}", style.at)
}
