//! The parts of a page without labels: free headings, pictures, lists of links.

use super::Builder;
use crate::blocks::BlockKind;
use crate::layout::{Field, Zone};
use crate::lines::LineKind;
use crate::outline::{LabelCandidate, Role, preamble};
use crate::record::Kind;
use crate::text::is_short;
use crate::value::attachment;

impl Builder<'_, '_, '_, '_> {
    /// A page without labels: free headings, pictures and lists of links.
    pub(super) fn article(&mut self, candidates: &[LabelCandidate]) {
        let context = self.context;
        let end = context.lines.len();
        let mut labels = candidates
            .iter()
            .filter(|candidate| candidate.label.row(Kind::Article, Zone::Sections).is_some())
            .filter(|candidate| candidate.label.is(Field::Attachments))
            .map(|candidate| candidate.line);
        preamble::preamble(context, end, &[], &mut self.parts);
        let mut at = match self.parts.iter().find(|part| part.role == Role::Lead) {
            Some(lead) => lead.first,
            None => end,
        };
        self.parts.retain(|part| part.first < at);
        let mut text = Role::Lead;
        while at < end {
            let list = labels
                .by_ref()
                .filter(|label| *label >= at)
                .find_map(|label| Some((label, self.link_list(label)?)));
            let stop = list.map_or(end, |(label, _)| label);
            let mut inside = false;
            for unit in context.units(at, stop) {
                match unit.kind {
                    BlockKind::Heading => {
                        self.push(unit.first, Role::Heading);
                        text = Role::Body;
                        inside = false;
                    }
                    BlockKind::Image => {
                        self.push(unit.first, Role::Label(Field::Image));
                        if unit.first + 1 < unit.end {
                            self.push(unit.first + 1, Role::Value(Field::Image));
                        }
                        inside = false;
                    }
                    _ if !inside => {
                        self.push(unit.first, text);
                        inside = true;
                    }
                    _ => {}
                }
            }
            at = stop;
            if let Some((label, end)) = list {
                self.push(label, Role::Label(Field::Attachments));
                self.push(label + 1, Role::Value(Field::Attachments));
                at = end;
            }
        }
    }

    /// The end of the list of links under a line such as *Lue lisää*; `None`
    /// where running text follows.
    fn link_list(&self, label: usize) -> Option<usize> {
        let context = self.context;
        let mut end = label + 1;
        while let Some(line) = context.lines.get(end) {
            let item = {
                let labelled = line.label.is_some_and(|label| {
                    label.is(Field::Attachments)
                        && label.row(context.kind, Zone::Sections).is_some()
                });
                matches!(line.shape, LineKind::Text | LineKind::Bullet) && !labelled
            };
            let below = end + 1;
            let joined = end > label + 1 && context.joins(end) || context.joins(below);
            let heads_text =
                !joined && below < context.lines.len() && !is_link(context.text(below));
            if !item || heads_text || !is_link(context.text(end)) {
                break;
            }
            end = below;
        }
        (end > label + 1).then_some(end)
    }
}

/// Whether a line could be the title of a link: a short one, or one that says
/// what file or site it leads to.
fn is_link(text: &str) -> bool {
    is_short(text) || {
        let said = attachment::attachment(text);
        said.format.is_some() || said.site.is_some()
    }
}

#[cfg(test)]
mod tests {
    use crate::outline::Role;
    use crate::{Field, parse};

    /// A label right after the links of another begins a list of its own.
    #[test]
    fn every_list_of_links_of_an_article_is_found() {
        let text = "Otsikko\n\nJohdanto on tässä.\n\nLue lisää\n\nYksi\n\nLue lisää\n\nKaksi\n\nToinen\n\nTeksti, joka loppuu.\n\nJa toinen.\n\nLue lisää\n\nKolme\n";
        let parsed = parse(text);
        let labels: Vec<usize> = parsed
            .outline()
            .parts()
            .iter()
            .filter(|part| part.role == Role::Label(Field::Attachments))
            .map(|part| part.span.start)
            .collect();
        let printed: Vec<usize> = text.match_indices("Lue").map(|(at, _)| at).collect();
        assert_eq!(labels, printed);
    }
}
