//! Values that belong to a field whose label the page lacks.

use super::other_type::is_funder;
use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::layout::Field;
use crate::record::{Image, Kokonaisuus, Record, Text, Toimintamalli};
use crate::span::Span;
use crate::value::institution::is_organisation;
use crate::value::person::is_title_or_organisation;
use crate::value::region;

/// Reports such values at their lines.
pub(super) fn report(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    let found = match page.record() {
        Record::Kokonaisuus(record) => of_kokonaisuus(page, record),
        Record::Toimintamalli(record) => of_toimintamalli(page, record),
        _ => return,
    };
    for (field, span, other) in found {
        sink.report(span, || {
            let (name, other) = (page.name_above(field, span), page.name_of(other));
            let text = quoted(span.slice(page.text()));
            DiagnosticDraft::new(format!("{text} is hardly a value of `{name}`")).help(format!(
                "the page has no `{other}`: its label may be lost or renamed"
            ))
        });
    }
}

/// The field that a value stands in, its place, and the field that it may belong to.
type StrayValue = (Field, Span, Field);

fn of_kokonaisuus(page: &PageView<'_>, record: &Kokonaisuus<'_>) -> Vec<StrayValue> {
    let lacks = |field| page.entry(field).is_none();
    let has_contact = !lacks(Field::ContactOrganisation) || !lacks(Field::ContactEmails);
    let last = record.funders.last().map(|funder| &funder.name);
    let person = last.filter(|name| {
        lacks(Field::ContactPeople)
            && has_contact
            && record.funders.len() > 1
            && names_person(name)
            && !is_behind_other(record.funders.iter().map(|funder| &funder.name), name)
    });
    let person = person.map(|name| (Field::Funders, name.span, Field::ContactPeople));
    let mut found: Vec<StrayValue> = person.into_iter().collect();
    // A file says what it is, and a site where it is.
    let links = record.attachments.iter();
    let links = links.filter(|link| link.format.is_none() && link.site.is_none());
    let titles = || links.clone().map(|link| &link.title);
    if lacks(Field::ContactPeople) && has_contact {
        let person = titles().find(|title| names_person(title));
        found.extend(person.map(|title| (Field::Attachments, title.span, Field::ContactPeople)));
    }
    found.extend(funder_among_links(page, titles()));
    found
}

/// A link that is a funder by its name.
fn funder_among_links<'r, 'a: 'r>(
    page: &PageView<'_>,
    mut titles: impl Iterator<Item = &'r Text<'a>>,
) -> Option<StrayValue> {
    let lacks_funders = page.entry(Field::Funders).is_none();
    let funder = titles.find(|title| lacks_funders && is_funder(title))?;
    Some((Field::Attachments, funder.span, Field::Funders))
}

fn of_toimintamalli<'p>(page: &PageView<'p>, record: &'p Toimintamalli<'p>) -> Vec<StrayValue> {
    let lacks = |field| page.entry(field).is_none();
    let mut found = Vec::new();
    if lacks(Field::Funders) {
        let mut places = record.localities.iter().map(|place| &place.name);
        let funder = places.find(|name| names_funder(name));
        found.extend(funder.map(|name| (Field::Localities, name.span, Field::Funders)));
    }
    let funders = || record.funders.iter().map(|funder| &funder.name);
    if lacks(Field::Parent) {
        let parent =
            funders().find(|name| names_programme(name) && !is_behind_other(funders(), name));
        found.extend(parent.map(|name| (Field::Funders, name.span, Field::Parent)));
    }
    let place = record.place.as_ref().filter(|_| lacks(Field::Localities));
    let region =
        place.and_then(|place| line_below(page, place, |line| region::region(line).is_some()));
    found.extend(region.map(|span| (Field::Place, span, Field::Localities)));
    let parent = record.parent.as_ref().filter(|_| lacks(Field::Authors));
    let author = parent.and_then(|parent| line_below(page, parent, names_person));
    found.extend(author.map(|span| (Field::Parent, span, Field::Authors)));
    if lacks(Field::Authors) {
        let texts =
            |image: &'p Image<'p>| [(Field::Caption, &image.caption), (Field::Image, &image.alt)];
        let mut texts = record.images.iter().flat_map(texts);
        let author = texts.find_map(|(field, text)| {
            let span = line_below(page, text.as_ref()?, names_person)?;
            Some((field, span, Field::Authors))
        });
        found.extend(author);
    }
    if lacks(Field::Attachments) {
        let parent = record.parent.as_ref();
        let links = parent.and_then(|parent| line_below(page, parent, heads_links));
        found.extend(links.map(|span| (Field::Parent, span, Field::Attachments)));
    }
    let titles = record.attachments.iter().map(|link| &link.title);
    found.extend(funder_among_links(page, titles));
    found
}

/// Whether a line is a word for files and links, as labels are.
fn heads_links(text: &str) -> bool {
    const LINKS: [&str; 10] = [
        "Aineistot",
        "Materiaali",
        "Materiaalit",
        "Tiedostot",
        "Liitetiedostot",
        "Linkit",
        "Linkit ja tiedostot",
        "Lisämateriaali",
        "Lisämateriaalit",
        "Lataa tiedostot",
    ];
    LINKS.contains(&text)
}

/// The first line of a value below its first that is of some sort.
fn line_below(page: &PageView<'_>, value: &Text<'_>, is: impl Fn(&str) -> bool) -> Option<Span> {
    let lines = page.lines().iter().map(|line| line.content());
    let below = lines.filter(|line| value.span.start < line.start && line.end <= value.span.end);
    let mut below = below.skip_while(|line| line.start <= value.span.start);
    below.find(|line| is(line.slice(page.text())))
}

/// Whether free text stands here, as it does behind *Muu rahoittaja*.
fn is_behind_other<'t>(values: impl Iterator<Item = &'t Text<'t>>, name: &Text<'_>) -> bool {
    let mut above = values.take_while(|value| value.span.start < name.span.start);
    above.any(|value| value.starts_with("Muu "))
}

/// Whether a text names a ministry, a fund or a sort of funders, and no place.
fn names_funder(text: &str) -> bool {
    const FUNDERS: [&str; 6] = [
        "ministeriö",
        "rahoitu",
        "rahoittaja",
        "rahasto",
        "säätiö",
        "avustuskeskus",
    ];
    let lower = text.to_lowercase();
    FUNDERS.iter().any(|word| lower.contains(word))
}

/// Whether a text is a region and the title of its page: `Keski-Suomi: …`.
fn names_programme(text: &str) -> bool {
    region::opening(text).is_some_and(|(_, title)| title < text.len())
}

/// Whether a text is two names of a person, perhaps with a title behind a comma.
fn names_person(text: &str) -> bool {
    const MOST: usize = 3;
    let name = text.split(',').next().unwrap_or_default();
    let is_name = |word: &str| {
        let letters = word.chars().all(|c| c.is_alphabetic() || c == '-');
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        let is_double = word.contains('-');
        letters
            && word.starts_with(char::is_uppercase)
            && capitals == 1 + usize::from(is_double)
            && !is_organisation(word)
            && !is_title_or_organisation(word)
    };
    let count = name.split(' ').count();
    (2..=MOST).contains(&count) && name.split(' ').all(is_name) && region::region(name).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_another_field_is_known_by_its_words() {
        assert!(names_person("Pirkko Oksala, toiminnanjohtaja"));
        assert!(names_person("Anna-Maija Harju"));
        for text in [
            "Verstas ry",
            "Sitra",
            "Lapin liitto",
            "Etelä-Savo",
            "EU Interreg",
        ] {
            assert!(!names_person(text), "{text}");
        }
        assert!(names_funder("Sosiaali- ja terveysministeriö (STM)"));
        assert!(!names_funder("Keski-Suomen hyvinvointialue"));
        assert!(names_programme("Keski-Suomi: Sujuva arki"));
        assert!(!names_programme("Keski-Suomi"));
    }
}
