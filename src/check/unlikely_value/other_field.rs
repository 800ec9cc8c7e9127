//! Values that belong to a field whose label the page lacks.

mod words;

use super::other_type::is_funder;
use crate::check::{DiagnosticDraft, DiagnosticSink, PageView, quoted};
use crate::layout::Field;
use crate::record::{Image, Kokonaisuus, Organisation, Record, Text, Toimintamalli};
use crate::span::Span;
use crate::value::region;
use words::{
    heads_caption, heads_links, heads_programme, names_funder, names_person, names_programme,
};

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
            let text = quoted(page.words(span));
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
    found.extend(links_among_funders(page, &record.funders));
    let organisation = record.contact.organisation.as_ref();
    let organisation = organisation
        .map(|organisation| &organisation.name)
        .filter(|_| lacks(Field::ContactEmails) && !record.contact.emails.is_empty());
    // An address stands below it, and not below an organisation.
    let label = organisation.and_then(|name| lines_below(page, name).last());
    found.extend(label.map(|span| (Field::ContactOrganisation, span, Field::ContactEmails)));
    found
}

/// A word for files and links, which no funder is called by.
fn links_among_funders(page: &PageView<'_>, funders: &[Organisation<'_>]) -> Option<StrayValue> {
    let lacks_links = page.entry(Field::Attachments).is_none();
    let mut names = funders.iter().map(|funder| &funder.name);
    let name = names.find(|name| lacks_links && heads_links(name))?;
    Some((Field::Funders, name.span, Field::Attachments))
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
        let parent = funders().find(|name| {
            (names_programme(name) || heads_programme(name)) && !is_behind_other(funders(), name)
        });
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
    found.extend(links_among_funders(page, &record.funders));
    let alone = record.images.iter().filter(|image| image.caption.is_none());
    let caption = alone.filter_map(|image| line_below(page, image.alt.as_ref()?, heads_caption));
    found.extend(caption.map(|span| (Field::Image, span, Field::Caption)));
    if lacks(Field::Attachments) {
        let parent = record.parent.as_ref();
        let links = parent.and_then(|parent| line_below(page, parent, heads_links));
        found.extend(links.map(|span| (Field::Parent, span, Field::Attachments)));
    }
    let titles = record.attachments.iter().map(|link| &link.title);
    found.extend(funder_among_links(page, titles));
    found
}

/// The first line of a value below its first that is of some sort.
fn line_below(page: &PageView<'_>, value: &Text<'_>, is: impl Fn(&str) -> bool) -> Option<Span> {
    lines_below(page, value).find(|line| is(page.words(*line)))
}

/// The lines of a value below its first.
fn lines_below<'p>(page: &PageView<'p>, value: &Text<'_>) -> impl Iterator<Item = Span> + use<'p> {
    let value = value.span;
    let first = page
        .lines()
        .partition_point(|line| line.content().start <= value.start);
    let below = page.lines().iter().skip(first).map(|line| line.content());
    below.take_while(move |line| line.end <= value.end)
}

/// Whether free text stands here, as it does behind *Muu rahoittaja*.
fn is_behind_other<'t>(values: impl Iterator<Item = &'t Text<'t>>, name: &Text<'_>) -> bool {
    let mut above = values.take_while(|value| value.span.start < name.span.start);
    above.any(|value| value.starts_with("Muu "))
}
