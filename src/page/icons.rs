//! Icons before words: what stands behind one is read as if it stood alone.

use super::labels::{ResolvedLabel, is_label};
use crate::clean::SourceText;
use crate::layout::{Field, Rows, Zone, label};
use crate::lines::{Line, LineKind};
use crate::record::Kind;
use crate::span::Span;
use crate::value::stage;

/// Takes the icons off lines with words that are no label, heading of the site or stage. Lines
/// of one paragraph that have the same icon are items of a list.
pub(super) fn read_through_icons(
    page: &SourceText<'_>,
    kind: Kind,
    lines: &mut [Line],
    labels: &[ResolvedLabel],
) {
    let is_icon = |line: &Line| line.kind() == LineKind::Icon;
    // The icons of an article are not those of its values.
    if kind == Kind::Article {
        return;
    }
    // Hardly any page has one beside those of the site.
    let Some(first) = lines.iter().position(is_icon) else {
        return;
    };
    let stage = stage_icon(page, kind, lines, labels);
    let mut above: Option<(usize, &str)> = None;
    for at in first..lines.len() {
        let Some(line) = lines.get(at).copied() else {
            return;
        };
        let is_read = is_icon(&line)
            && stage != Some(at)
            && has_words(page, &line)
            && !is_heading_of_site(&line)
            && !stands_like_heading_of_site(at, labels)
            && !is_label(labels, at);
        if !is_read {
            continue;
        }
        let icon = icon_of(page, &line);
        let is_same =
            |below: &Line| is_icon(below) && below.blanks() == 0 && icon_of(page, below) == icon;
        let is_below_same =
            line.blanks() == 0 && above == at.checked_sub(1).map(|above| (above, icon));
        let is_item = is_below_same || lines.get(at + 1).is_some_and(is_same);
        above = Some((at, icon));
        if let Some(slot) = lines.get_mut(at) {
            *slot = line.without_icon(page, is_item);
        }
    }
}

/// The line of the icon that is the stage: right below the label, or on a page without one
/// the first that names a stage.
fn stage_icon(
    page: &SourceText<'_>,
    kind: Kind,
    lines: &[Line],
    labels: &[ResolvedLabel],
) -> Option<usize> {
    if !matches!(kind, Kind::Toimintamalli | Kind::KehittamisenPolku) {
        return None;
    }
    let is_stage = |found: &&ResolvedLabel| label(found.row).field == Field::Stage;
    if let Some(found) = labels.iter().rfind(is_stage) {
        return Some(found.line + 1);
    }
    let names_stage = |line: &Line| {
        line.kind() == LineKind::Icon
            && line.label().is_none()
            && stage::is_stage(line.item(page.text).slice(page.text))
    };
    lines.iter().position(names_stage)
}

fn has_words(page: &SourceText<'_>, line: &Line) -> bool {
    !line.item(page.text).is_empty()
}

/// Whether the words behind the icon head a part of the page, and have no value.
fn is_heading_of_site(line: &Line) -> bool {
    let rows = line.label().map(|spelling| spelling.rows());
    rows.is_some_and(|rows| !rows.and(Rows::BETWEEN).is_empty())
}

/// Whether a line stands where the site heads the facts or the description, in whatever
/// language: right above the name, or above the first section and below no label.
fn stands_like_heading_of_site(at: usize, labels: &[ResolvedLabel]) -> bool {
    let below = labels.partition_point(|found| found.line <= at);
    let (above, rest) = labels.split_at_checked(below).unwrap_or_default();
    let heads_part = rest.first().is_some_and(|next| {
        let is_section = |found: &ResolvedLabel| label(found.row).zone == Zone::Sections;
        let is_first_section = is_section(next) && !above.iter().any(is_section);
        let is_name = label(next.row).field == Field::Name && at > 0;
        next.line == at + 1 && (is_name || is_first_section)
    });
    heads_part && above.last().is_none_or(|above| above.line + 1 < at)
}

/// What stands before the words.
fn icon_of<'t>(page: &SourceText<'t>, line: &Line) -> &'t str {
    let end = line.item(page.text).start;
    Span::new(line.content().start, end).slice(page.text)
}

#[cfg(test)]
mod tests {
    use crate::Block;

    /// The aims of a page behind their first sentence, a paragraph or an item a string.
    fn aims(lines: &str) -> Vec<String> {
        let text = format!(
            "Kokonaisuuden nimi\nSilta-hanke\nKokonaisuuden tarkoitus ja tavoitteet\n\n\
             Hanke kokoaa kylän.\n\n{lines}\n\nLuotu\n\n1.2.2022\n"
        );
        let parsed = crate::parse(&text);
        let page = parsed.record().as_kokonaisuus().unwrap();
        let blocks = page.purpose.iter().skip(1);
        let lines = blocks.flat_map(|block| match block {
            Block::List { items, .. } => items.iter().map(|item| format!("• {item}")).collect(),
            block => vec![crate::plain_text(std::slice::from_ref(block))],
        });
        lines.collect()
    }

    /// In whatever language the site heads its facts and its sections, that is no text; further
    /// down an icon stands before words of the section.
    #[test]
    fn a_heading_of_the_site_is_no_text_in_any_language() {
        const ICON: &str = "icon/chevron-down Created with Sketch.";
        let text = format!(
            "Kahvihetki\n\nKahvihetki kokoaa kylän.\n\n{ICON} Grunduppgifter\n\
             Toimintamallin nimi\nKahvihetki\n\nLuotu\n\n5.5.2022\n\nViimeksi muokattu\n\n\
             6.5.2022\n{ICON} Beskrivning\nToimintaympäristö\n\nKylä on pieni.\n{ICON} Myös talo\n\
             Tavoiteltu muutos\n\nKylä kokoontuu.\n"
        );
        let parsed = crate::parse(&text);
        let page = parsed.record().as_toimintamalli().unwrap();
        assert_eq!(crate::plain_text(&page.lead), "Kahvihetki kokoaa kylän.");
        let sections = page.sections.iter();
        let bodies: Vec<_> = sections
            .map(|section| crate::plain_text(&section.body))
            .collect();
        assert_eq!(bodies, ["Kylä on pieni.\nMyös talo", "Kylä kokoontuu."]);
    }

    /// Right below a label a line with an icon is its value, though a section follows.
    #[test]
    fn a_value_behind_an_icon_is_no_heading_of_the_site() {
        let text = "Toimintamallin nimi\nKahvihetki\nToteutuspaikka\n\
                    icon/pin Created with Sketch. Seurala\n\
                    Toimintaympäristö\n\nKylä on pieni.\n";
        let parsed = crate::parse(text);
        let page = parsed.record().as_toimintamalli().unwrap();
        assert_eq!(page.place.as_deref(), Some("Seurala"));
    }

    /// Lines of one paragraph with one icon are items; others are lines of text.
    #[test]
    fn lines_with_the_same_icon_are_items_of_a_list() {
        const PIN: &str = "icon/pin Created with Sketch.";
        const USER: &str = "icon/user Created with Sketch.";
        for (lines, wanted) in [
            (
                format!("{PIN} kylän talo\n{PIN} kylän koulu\n{PIN} kylän kauppa"),
                &["• kylän talo", "• kylän koulu", "• kylän kauppa"][..],
            ),
            (
                format!("{PIN} kylän talo\n\n{PIN} kylän koulu"),
                &["kylän talo", "kylän koulu"],
            ),
            (
                format!("{PIN} kylän talo\n{USER} kylän väki"),
                &["kylän talo\nkylän väki"],
            ),
            (
                format!("{PIN} kylän talo\nja koulu"),
                &["kylän talo\nja koulu"],
            ),
        ] {
            assert_eq!(aims(&lines), wanted, "{lines}");
        }
    }
}
