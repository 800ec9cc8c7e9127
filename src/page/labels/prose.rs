//! Running text below the words of a list of links or of tags.

use crate::clean::SourceText;
use crate::layout::{Field, label};
use crate::lines::Line;
use crate::page::{Context, LabelCandidate, worth_as_frame};
use crate::value::attachment::{is_address, names_target};

/// The fewest words of a sentence.
const SENTENCE: usize = 4;

/// Whether a candidate for the label of a list of links among the sections is a sub-heading
/// of the text that it stands in: `Liitteet` above sentences, and no file or address among
/// the lines up to the next candidate.
pub(super) fn heads_prose(
    context: &Context<'_, '_>,
    candidate: &LabelCandidate,
    next: Option<&LabelCandidate>,
    row: usize,
) -> bool {
    if label(row).field != Field::Attachments {
        return false;
    }
    let first = candidate.line + 1;
    let opening = match candidate.value {
        Some(value) => context.text(candidate.line).get(usize::from(value)..),
        None => Some(context.text(first)),
    };
    let mut below = first..next.map_or(context.lines.len(), |next| next.line);
    opening.is_some_and(is_prose) && !below.any(|line| names_link(context.text(line)))
}

/// Whether a candidate for the heading of tags is a sub-heading of the text that it stands in:
/// `Ilmiöt` above sentences that do not belong to the site's frame.
pub(in crate::page) fn heads_sentences(
    page: &SourceText<'_>,
    lines: &[Line],
    candidate: &LabelCandidate,
) -> bool {
    if !candidate.spelling.heads_tags() {
        return false;
    }
    let text = |at: usize| lines.get(at).map(|line| line.content().slice(page.text));
    let opening = match candidate.value {
        Some(value) => text(candidate.line).and_then(|line| line.get(usize::from(value)..)),
        None => text(candidate.line + 1),
    };
    opening.is_some_and(|opening| {
        opening.ends_with(['.', ':', '!', '?'])
            && opening.split_whitespace().nth(SENTENCE - 1).is_some()
            && worth_as_frame(opening).is_none()
    })
}

/// Whether a line is of running text: closed or long, and of several words.
fn is_prose(line: &str) -> bool {
    /// In bytes: no title of a link is longer.
    const LONG: usize = 200;
    (line.ends_with(['.', ':']) || line.len() > LONG)
        && !names_link(line)
        && line.split_whitespace().nth(SENTENCE - 1).is_some()
}

fn names_link(line: &str) -> bool {
    names_target(line) || is_address(line)
}

#[cfg(test)]
mod tests {
    use crate::parse;

    /// The titles of the attachments of a page whose last section ends in a list of links.
    fn attachments(list: &str) -> Vec<String> {
        let text = format!(
            "Kylätupa\n\nToimintamallin nimi\nKylätupa\nToteutuspaikka\nTupa\nLuotu\n\n1.2.2024\n\n\
             Viimeksi muokattu\n\n2.2.2024\nRatkaisun perusidea\n\nTupa on kylän olohuone.\n\n\
             {list}\nMuutoksen mittaaminen\n\nKävijät lasketaan.\n"
        );
        let parsed = parse(&text);
        let page = parsed.record().as_toimintamalli().unwrap();
        assert_eq!(page.sections.len(), 2, "{list}");
        let titles = page.attachments.iter().map(|file| file.title.to_string());
        titles.collect()
    }

    /// `Liitteet` above running text is a sub-heading, and above files and titles a label.
    #[test]
    fn sentences_are_no_links() {
        for text in [
            "Liitteet\n\nTodistukset kerätään kansioon ennen käyntiä.\n",
            "Liitteet ja linkit\n\nLiitteinä on hakemus vuodelta 2022.\n\nKokoa ne ajoissa.\n",
            "Liitteet\n\nHakemukseen tarvitaan seuraavat paperit:\n\n • todistus\n",
            "Liitteet\n\n • Todistus haetaan kunnan kirjaamosta.\n",
            "LIITTEET\n\nTodistukset kerätään kansioon ennen käyntiä.\n",
            "Liitteet: Todistukset kerätään kansioon ennen käyntiä.\n",
        ] {
            assert!(attachments(text).is_empty(), "{text}");
        }
        for (list, titles) in [
            ("Liitteet\nOpas\n", &["Opas"][..]),
            ("Liitteet\nNäin se toimii.\n", &["Näin se toimii."]),
            (
                "Liitteet\nOhessa on oppaita kopioitavaksi.\nOpas (pdf)\n",
                &["Ohessa on oppaita kopioitavaksi.", "Opas"],
            ),
            (
                "Liitteet ja linkit\nMikä on kylän etu, ja kuka sen maksaa?\n",
                &["Mikä on kylän etu, ja kuka sen maksaa?"],
            ),
        ] {
            assert_eq!(attachments(list), titles, "{list}");
        }
    }
}
