//! The findings of labels that are gone, and of labels and lines that are new.

use super::comparison::{Comparison, SeenLabel};
use super::renamed::NewLine;
use super::{listed, percent};
use crate::check::{LabelAppeared, LabelVanished, LineAppeared};
use crate::diagnostic::Diagnostic;
use crate::profile::finding::{finding, of_pages};
use crate::profile::recurring::{in_words, question, where_it_stands};

impl Comparison<'_> {
    pub(super) fn vanished(
        &self,
        gone: &SeenLabel<'_>,
        successor: Option<&NewLine<'_>>,
    ) -> Diagnostic {
        let Self {
            kind, before, now, ..
        } = self;
        let was = of_pages(gone.on.pages, before.pages, &format!("{kind} pages"));
        let mut message = format!(
            "`{}` stood on {was} in the baseline, and stands on none of {} now",
            gone.words, now.pages
        );
        if let Some(new) = successor {
            let pages = of_pages(new.on.pages, now.pages, "pages");
            message += &format!("; `{}` stands in its place on {pages}", new.words);
        }
        let profile = gone.field.and_then(|key| Some((key, now.fields.get(key)?)));
        if let Some((key, field)) = profile {
            message += &format!(
                "; `{key}` is filled on {}",
                percent(field.filled, now.pages)
            );
        }
        let mut help = String::new();
        let examples = &gone.on.examples;
        if !examples.is_empty() {
            help += &format!("in the baseline it stood at {}\n", listed(examples));
        }
        help += match successor {
            None => "see what the pages show in its place",
            Some(new) if new.field.is_some() => "the new label is known, and its value is read",
            Some(_) => "if that is its new name, it is a new spelling in the table of the layout",
        };
        let finding = finding(LabelVanished::RULE, message, help);
        if let Some(new) = successor {
            return finding.at(new.on);
        }
        let lacking = profile
            .map(|(_, field)| &field.empty_on)
            .filter(|paths| paths.iter().next().is_some())
            .unwrap_or(&now.examples);
        finding.on(lacking, "it is not here either")
    }

    pub(super) fn appeared(&self, new: &NewLine<'_>, nothing_is_gone: bool) -> Diagnostic {
        let Self {
            kind, before, now, ..
        } = self;
        let is = of_pages(new.on.pages, now.pages, &format!("{kind} pages"));
        let was = match before
            .lines
            .seen
            .get(new.words)
            .map_or(0, |line| line.on.pages)
        {
            0 => format!("on none of the baseline's {}", before.pages),
            pages => format!("on {pages} of the baseline's {}", before.pages),
        };
        if let Some(block) = &new.block {
            let comma = if block.below.is_empty() { "" } else { "," };
            let message = format!(
                "{}{comma} stands {} on {is}, and {was}",
                in_words(block),
                where_it_stands(block.line),
            );
            return finding(LineAppeared::RULE, message, question(block)).at(new.on);
        }
        let message = format!("`{}` stands on {is}, and {was}", new.words);
        let mut help = match new.field {
            Some(key) => format!("a known label of `{key}`, whose value is read"),
            None if nothing_is_gone => {
                "if the site has a new label, its value is not read as one".to_owned()
            }
            None => "perhaps the new name of a label that vanished; its value is not read as one"
                .to_owned(),
        };
        if new.field.is_none() && !before.headings.complete {
            help += "\nthe baseline holds its most frequent unknown headings alone, so it may \
                     have been there on a few pages";
        }
        finding(LabelAppeared::RULE, message, help).at(new.on)
    }
}
