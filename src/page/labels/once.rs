//! Which line is the heading of a section, where several are spelt like it.

use super::{Placement, ResolvedLabel, is_label};
use crate::layout::{Field, Rows, TAGS, Zone, is_tags, label};
use crate::page::{Context, LabelCandidate};

/// Leaves one heading of each section and its second print: of tags the likeliest, of others the
/// first, the first with the stars of the older site where any has them.
pub(super) fn one_of_each_section(
    context: &Context<'_, '_>,
    mut labels: Vec<ResolvedLabel>,
) -> Vec<ResolvedLabel> {
    let mut starred = Rows::NONE;
    for found in labels.iter().filter(|found| found.starred) {
        starred.insert(found.row);
    }
    let tags = TAGS.map(|field| likeliest_of_tags(context, &labels, field));
    let mut seen = Rows::NONE;
    let mut is_kept = true;
    labels.retain(|found| {
        let label = label(found.row);
        // A list of links may follow several sections.
        let may_repeat = label.zone == Zone::Facts || label.field == Field::Attachments;
        let is_print = found.starred || !starred.contains(found.row);
        is_kept = match found.placement {
            _ if may_repeat => true,
            Placement::Doubled => is_kept,
            _ if is_tags(label.field) => tags.contains(&Some(found.line)),
            _ => is_print && !seen.contains(found.row),
        };
        if is_print {
            seen.insert(found.row);
        }
        is_kept
    });
    labels
}

/// The line that is the heading of tags. What stands above a section and above no tags is a
/// sub-heading: *Aihealueet* above items in small letters.
fn likeliest_of_tags(
    context: &Context<'_, '_>,
    labels: &[ResolvedLabel],
    field: Field,
) -> Option<usize> {
    let field_of = |found: &ResolvedLabel| label(found.row).field;
    let is_section = |found: &ResolvedLabel| matches!(field_of(found), Field::Section(_));
    let last_section = labels.iter().rposition(is_section);
    let mut likeliest = None;
    for (at, found) in labels.iter().enumerate() {
        if field_of(found) != field || found.placement == Placement::Doubled {
            continue;
        }
        let is_first_print = |label: &&ResolvedLabel| label.placement != Placement::Doubled;
        let above = labels.iter().take(at).rfind(is_first_print);
        let below = labels.iter().skip(at + 1).find(is_first_print);
        let end = below.map_or(context.lines.len(), |below| below.line);
        let value = context.text_below(found.line, end);
        let (beside, other) = match field {
            Field::Topics => (below, Field::Phenomena),
            _ => (above, Field::Topics),
        };
        let evidence = (
            last_section.is_none_or(|section| section < at),
            value.is_some_and(may_be_tags),
            beside.is_some_and(|beside| field_of(beside) == other),
        );
        let is_sub_heading = value.is_some() && matches!(evidence, (false, false, _));
        // Of equals the first: a foot of the site may have the word as well.
        let is_better = |(_, best)| evidence > best;
        if !is_sub_heading && likeliest.is_none_or(is_better) {
            likeliest = Some((found.line, evidence));
        }
    }
    likeliest.map(|(line, _)| line)
}

/// Leaves out the candidates for the heading of tags that stand above it: those are sub-headings
/// in the text of a section.
pub(in crate::page) fn without_sub_headings(
    mut candidates: Vec<LabelCandidate>,
    labels: &[ResolvedLabel],
) -> Vec<LabelCandidate> {
    let headings = || {
        labels
            .iter()
            .filter(|found| is_tags(label(found.row).field))
    };
    if headings().next().is_some() {
        candidates.retain(|candidate| {
            let is_heading = |found: &ResolvedLabel| {
                found.line > candidate.line && candidate.spelling.rows().contains(found.row)
            };
            !candidate.spelling.heads_tags()
                || is_label(labels, candidate.line)
                || !headings().any(is_heading)
        });
    }
    candidates
}

/// Whether a line may be tags by its looks: a tag has a capital, and no stop at its end.
fn may_be_tags(line: &str) -> bool {
    let words = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    words.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && !words.ends_with(['.', ':', '!', '?'])
}

#[cfg(test)]
mod tests {
    use crate::parse;

    const SENTENCE: &str = "Kylässä asuu yhä vähemmän väkeä, ja palvelut ovat kaukana heistä.";

    /// The topics and phenomena of a page, and the number of its sections.
    fn tags(first: &str, last: &str, tags: &str) -> (Vec<String>, Vec<String>, usize) {
        let text = format!(
            "Kylätupa\n\nKokonaisuuden nimi\nKylätupa\nToimiaika\n\n2022–2023\n\nLuotu\n\n1.2.2024\n\n\
             Viimeksi muokattu\n\n2.2.2024\nLähtötilanne ja strategiset liittymäkohdat\n\n{first}\n\n\
             Päämäärä ja päätavoite\n\n{last}\n\n{tags}"
        );
        let parsed = parse(&text);
        let page = parsed.record().as_kokonaisuus().unwrap();
        let strings = |tags: &[crate::Text<'_>]| tags.iter().map(ToString::to_string).collect();
        let (topics, phenomena) = (strings(&page.topics), strings(&page.phenomena));
        (topics, phenomena, page.sections.len())
    }

    /// The words of tags in the text of a section are a sub-heading, whatever stands below.
    #[test]
    fn the_tags_of_a_page_stand_behind_its_sections() {
        const BOTH: &str = "Aihealueet\n\nSosiaalihuolto Päivähoito\n\nIlmiöt\n\nArki muuttuu\n";
        for label in ["Aihealueet", "Ilmiöt"] {
            for below in [
                "• koti\n• arki",
                "- Koti\n- Arki",
                "Koti",
                "Niitä on kolme.",
                "Näistä kylällä puhutaan eniten. Ne ovat tuttuja.",
            ] {
                for behind in ["", "\n\n", SENTENCE] {
                    let body = format!("{SENTENCE}\n\n{label}\n\n{below}\n\n{behind}");
                    for (first, last) in [(&*body, SENTENCE), (SENTENCE, &*body)] {
                        let (topics, phenomena, sections) = tags(first, last, BOTH);
                        assert_eq!(topics, ["Sosiaalihuolto", "Päivähoito"], "{body}");
                        assert_eq!(phenomena, ["Arki muuttuu"], "{body}");
                        assert_eq!(sections, 2, "{body}");
                    }
                }
            }
        }
    }

    /// Of two headings of tags alone that behind the sections is the page's.
    #[test]
    fn tags_without_phenomena_stand_behind_the_sections() {
        let body = format!("{SENTENCE}\n\nAihealueet\n\nKoti");
        let (topics, _, sections) = tags(&body, SENTENCE, "Aihealueet\n\nSosiaalihuolto\n");
        assert_eq!((topics, sections), (vec!["Sosiaalihuolto".to_owned()], 2));
    }

    /// A label of a fact that stands in the text of a section is told beside tags, too.
    #[test]
    fn a_label_in_the_text_is_told_beside_tags() {
        let text = "Kokonaisuuden nimi\nKylätupa\n\nLuotu\n\n1.2.2024\n\nViimeksi muokattu\n\n\
                    2.2.2024\nPäämäärä ja päätavoite\n\nTupa avataan heti.\n\nToimijat\n\n\
                    Mukana ovat kylän väki ja sen koulu.\n\nAihealueet\n\nKoti\n";
        let found = parse(text).diagnostics();
        let told = |code: &str| {
            found
                .iter()
                .any(|found| found.code == code && found.line == 15)
        };
        assert!(told("misplaced-field"), "{found:?}");
    }

    /// On a page without tags, sentences and items in small letters are no tags either.
    #[test]
    fn sentences_are_no_tags() {
        for below in ["Näistä kylällä puhutaan eniten.", "• koti\n• arki"] {
            let body = format!("{SENTENCE}\n\nIlmiöt\n\n{below}");
            let (topics, phenomena, sections) = tags(&body, SENTENCE, "");
            assert!(topics.is_empty() && phenomena.is_empty(), "{body}");
            assert_eq!(sections, 2, "{body}");
        }
        let body = format!("{SENTENCE}\n\nIlmiöt\n\nNäistä kylällä puhutaan eniten.");
        assert!(tags(SENTENCE, &body, "").1.is_empty());
    }

    /// Tags alone, empty headings and what a foot of the site says below them.
    #[test]
    fn tags_stay_where_the_page_has_them() {
        for (printed, topics) in [
            ("Aihealueet\n\nKoti\n", &["Koti"][..]),
            ("Aihealueet\n\nIlmiöt\n\nArki muuttuu\n", &[]),
            (
                "Ilmiöt\n\nArki muuttuu\n\nAihealueet\n\nKoti Arki\n",
                &["Koti", "Arki"],
            ),
        ] {
            assert_eq!(tags(SENTENCE, SENTENCE, printed).0, topics, "{printed}");
        }
        let above = tags("Aihealueet\n\nKoti\n", SENTENCE, "");
        assert_eq!(above.0, ["Koti"]);
    }
}
