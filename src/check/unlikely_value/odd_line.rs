//! Lines among values that are none: what a print, a copy or a wrap leaves there.

use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::clean::has_same_words;
use crate::layout::Field;
use crate::page::{Role, SITE_NAMES};
use crate::span::Span;
use crate::value::attachment::{is_address, is_remark, names_target};
use crate::value::lexicon::is_and;
use crate::value::placeholder::{Placeholder, placeholder};

pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let title = page.record().title().map(|title| &**title);
    for part in page.parts() {
        let Role::Value(field) = part.role else {
            continue;
        };
        let Some(holding) = Holding::of(field) else {
            continue;
        };
        let lines = page.lines_of(part);
        let mut value = ValueLines {
            field,
            holding,
            title: title.filter(|_| lines.len() > 1),
            first: None,
            above: None,
            is_free: false,
        };
        for line in lines {
            let span = line.item_among(lines, page.text());
            let text = page.words(span);
            if let Some(found) = value.oddity(text) {
                tell(page, (field, span, found), sink);
            }
            value.go_on(text);
        }
    }
}

fn tell(
    page: &PageView<'_>,
    (field, span, found): (Field, Span, Oddity),
    sink: &mut DiagnosticSink,
) {
    sink.report(span, || {
        let name = page.name_above(field, span);
        let text = quoted(page.words(span));
        DiagnosticDraft::new(format!("{text} is hardly a value of `{name}`"))
            .help(format!("it is kept as one, and is {}", found.words()))
    });
}

/// How the lines of a field hold its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holding {
    /// All of them are one.
    One,
    /// Each is one, and begins with a capital.
    Capitalised,
    /// Each is one, or belongs to the one above.
    Any,
}

impl Holding {
    fn of(field: Field) -> Option<Self> {
        match field {
            Field::Place
            | Field::Parent
            | Field::Image
            | Field::Caption
            | Field::ContactOrganisation => Some(Self::One),
            Field::Localities | Field::Funders | Field::Topics | Field::Phenomena => {
                Some(Self::Capitalised)
            }
            Field::Attachments | Field::Authors | Field::ContactPeople => Some(Self::Any),
            _ => None,
        }
    }
}

/// What a line is instead of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Oddity {
    Title,
    Part,
    Again,
    Nothing,
    Address,
    Button,
}

impl Oddity {
    fn words(self) -> &'static str {
        match self {
            Self::Title => "the title of the page, as prints repeat it",
            Self::Part => "a part of the value beside it",
            Self::Again => "the line above once more",
            Self::Nothing => "a placeholder",
            Self::Address => "the address of a page",
            Self::Button => "the button of the file above",
        }
    }
}

/// A value as far as its lines have been looked at.
struct ValueLines<'t> {
    field: Field,
    holding: Holding,
    /// The title of the page, where the value has lines beside it.
    title: Option<&'t str>,
    first: Option<&'t str>,
    above: Option<&'t str>,
    /// Whether free text has begun, as it does behind *Muu rahoittaja*.
    is_free: bool,
}

impl<'t> ValueLines<'t> {
    fn go_on(&mut self, text: &'t str) {
        self.first = self.first.or(Some(text));
        self.above = Some(text);
        self.is_free |= self.field == Field::Funders && text.starts_with("Muu ");
    }

    fn oddity(&self, text: &str) -> Option<Oddity> {
        if self.is_title(text) {
            return Some(Oddity::Title);
        }
        let above = self.above?;
        let is_one = self.holding == Holding::One;
        if is_one && has_same_words(text, above) {
            return Some(Oddity::Again);
        }
        if is_one && placeholder(text) == Some(Placeholder::Nothing) {
            return Some(Oddity::Nothing);
        }
        // Of other fields an address is told as such wherever it stands.
        if self.field == Field::Place && is_address(text) {
            return Some(Oddity::Address);
        }
        if self.field == Field::Attachments && names_target(above) && is_remark(text) {
            return Some(Oddity::Button);
        }
        (!is_one && !self.is_free && self.is_part(text, above)).then_some(Oddity::Part)
    }

    /// Whether a line is the title that a print has on each sheet. A file, a picture and a
    /// parent may be called as the page is.
    fn is_title(&self, text: &str) -> bool {
        let may_be_called_so = matches!(
            self.field,
            Field::Attachments | Field::Parent | Field::Image | Field::Caption
        );
        names_site(text) && self.field != Field::Attachments
            || !may_be_called_so && self.title.is_some_and(|title| has_same_words(text, title))
    }

    /// Whether a line is a bracket by itself, goes on where the one above is open, or begins
    /// with a small letter where the first has a capital.
    fn is_part(&self, text: &str, above: &str) -> bool {
        let is_bracket = text.starts_with('(') && text.find(')') == Some(text.len() - 1);
        let is_address = is_address(text) || text.contains('@');
        let is_small = !is_address
            && text.starts_with(char::is_lowercase)
            && self
                .first
                .is_some_and(|first| first.starts_with(char::is_uppercase));
        let is_open = |text: &str| {
            let last = text.split_whitespace().next_back().unwrap_or_default();
            last.ends_with('-') || is_and(last) && last != "+"
        };
        match self.holding {
            Holding::Capitalised => is_bracket || is_small || is_open(above),
            Holding::Any if self.field == Field::Attachments => is_bracket && names_target(text),
            _ => is_bracket && self.field == Field::Authors,
        }
    }
}

/// Whether a text ends in the name of the site, as the title of its document does.
fn names_site(text: &str) -> bool {
    let before = SITE_NAMES.iter().find_map(|name| text.strip_suffix(name));
    before.is_some_and(|before| before.ends_with("| "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn oddity(field: Field, above: &'static str, text: &str) -> Option<Oddity> {
        let mut value = ValueLines {
            field,
            holding: Holding::of(field).unwrap(),
            title: Some("Kotisilta-hanke"),
            first: None,
            above: None,
            is_free: false,
        };
        value.go_on(above);
        value.oddity(text)
    }

    /// What a print or a wrap leaves is told from values that look like it.
    #[test]
    fn odd_lines_are_told_from_values() {
        #[rustfmt::skip]
        let table = [
            (Field::Localities, "Lappi", "Kotisilta-hanke", Oddity::Title),
            (Field::Authors, "Aino Malli", "12.3.2024 Kylätupa | Innokylä", Oddity::Title),
            (Field::Funders, "Sosiaali- ja", "terveysministeriö (STM)", Oddity::Part),
            (Field::Funders, "Sosiaali- ja", "Terveysministeriö", Oddity::Part),
            (Field::Funders, "Opetusministeriö", "(OPM)", Oddity::Part),
            (Field::Localities, "Kymenlaakson", "hyvinvointialue", Oddity::Part),
            (Field::Phenomena, "Väestörakenne", "muutoksessa", Oddity::Part),
            (Field::Attachments, "Opas", "(pdf, 1.2 MB)", Oddity::Part),
            (Field::ContactOrganisation, "Kylän kunta", "Kylän kunta", Oddity::Again),
            (Field::ContactOrganisation, "Kylän kunta", "null", Oddity::Nothing),
            (
                Field::Place,
                "Kylän kunta",
                "https://kyla.example",
                Oddity::Address,
            ),
        ];
        for (field, above, text, found) in table {
            assert_eq!(oddity(field, above, text), Some(found), "{text}");
        }
        for (field, above, text) in [
            (Field::Attachments, "Opas", "Kotisilta-hanke"),
            (Field::Attachments, "Opas", "Kylätupa | Innokylä"),
            (Field::Attachments, "Opas", "opas.pdf"),
            (Field::Attachments, "Opas", "Lataa tiedosto"),
            (Field::Attachments, "Opas", "(Vain jäsenille)"),
            (Field::Parent, "Kylät", "Kotisilta-hanke"),
            (Field::Image, "Kylät", "Kotisilta-hanke"),
            (Field::Localities, "kuopio", "siilinjärvi"),
            (Field::Localities, "Kuopio", "Siilinjärvi"),
            (Field::Funders, "Muu rahoittaja", "kylän oma kassa"),
            (Field::Funders, "Kunta", "www.kyla.example"),
            (Field::Topics, "Hoiva", "aino@example.fi"),
            (Field::Authors, "Aino Malli", "kylatupa"),
            (Field::ContactPeople, "Aino Malli", "hankepäällikkö"),
            (Field::ContactOrganisation, "Kylän kunta", "Vapaa-aika"),
            (Field::Topics, "Koulutus A +", "Hoiva"),
        ] {
            assert_eq!(oddity(field, above, text), None, "{text}");
        }
    }
}
