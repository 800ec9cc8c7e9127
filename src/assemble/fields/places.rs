//! Regions and localities, and the lines that name them.

use crate::assemble::Assembly;
use crate::blocks::Body;
use crate::fault::{Fault, FaultKind};
use crate::layout::Field;
use crate::lines::{Line, LineKind};
use crate::page::Part;
use crate::record::{Locality, RegionalPage};
use crate::span::{Span, Spanned};
use crate::text::is_short;
use crate::value::{locality, region};

impl<'a> Assembly<'_, 'a, '_> {
    /// Region lines go to the regions, all else to the body.
    pub(super) fn actors(&mut self, part: &Part) {
        let context = self.context;
        let mut text_from = part.first;
        let mut in_list = false;
        let mut named_before: Option<Span> = None;
        for at in part.first..part.end {
            let Some(line) = context.lines.get(at) else {
                break;
            };
            let page = self.regional_page(line);
            // A name and a colon beside a region line is a region that is not known.
            if in_list || page.is_some() {
                let named = if page.is_some() {
                    named_before
                } else {
                    self.named_opening(line)
                };
                let faults = named.map(|span| Fault::new(FaultKind::UnknownRegion, span));
                self.faults.extend(faults);
            }
            named_before = None;
            match page {
                Some(page) => {
                    if text_from < at {
                        let body = &mut self.fields.actors.body;
                        context.blocks(Body::Actors, text_from, at, body);
                    }
                    text_from = at + 1;
                    let regions = &mut self.fields.actors.regions;
                    if regions.is_empty() {
                        // One line a region, as a rule.
                        regions.reserve((part.end - at).min(24));
                    }
                    regions.push(page);
                    in_list = true;
                }
                None if in_list => in_list = false,
                None => named_before = self.named_opening(line),
            }
        }
        let body = &mut self.fields.actors.body;
        context.blocks(Body::Actors, text_from, part.end, body);
    }

    /// What stands before the colon of a line such as `Etelä-Suomi: title`, where
    /// it has the looks of a name.
    fn named_opening(&self, line: &Line) -> Option<Span> {
        let words = line.content().slice(self.context.page.text);
        let colon = memchr::memchr(b':', words.as_bytes().get(..48.min(words.len()))?)?;
        let (name, title) = (words.get(..colon)?.trim_end(), words.get(colon + 1..)?);
        // `Mukana olevat järjestöt` are no place.
        let is_of_name = |word: &str| {
            let ends = ["alue", "kunta", "kaupunki", "seutu", "maa", "piiri", "hva"];
            word.starts_with(char::is_uppercase) || ends.iter().any(|end| word.ends_with(end))
        };
        let looks = name.starts_with(char::is_uppercase)
            && name.split_whitespace().count() <= 4
            && name.split_whitespace().next_back().is_some_and(is_of_name)
            && title.starts_with(' ')
            && is_short(title);
        let start = line.content().start;
        looks.then(|| Span::new(start, start + name.len()))
    }

    fn regional_page(&self, line: &Line) -> Option<RegionalPage<'a>> {
        if !matches!(line.kind(), LineKind::Text | LineKind::Bullet) {
            return None;
        }
        let content = line.item(self.context.page.text);
        let slice = self.context.page.slice_in(line, content);
        let (region, title) = region::opening(&slice.text)?;
        (title < slice.text.len()).then(|| RegionalPage {
            region: Spanned::new(region.value, slice.span(region.span)),
            title: slice.value(Span::new(title, slice.text.len())),
        })
    }

    pub(super) fn localities(&mut self, part: &Part) {
        for line in self.lines(part) {
            let item = line.item_among(self.lines(part), self.context.page.text);
            let slice = self.context.page.slice_in(line, item);
            for name in locality::localities(&slice.text) {
                let text = name.slice(&slice.text);
                if self.is_placeholder(Field::Localities, text, slice.span(name)) {
                    continue;
                }
                let name = slice.value(name);
                if locality::is_nationwide(&name.value) && !*self.fields.nationwide {
                    self.fields.nationwide = Spanned::new(true, name.span);
                }
                let region = locality::of_locality(&name.value);
                self.fields.localities.push(Locality {
                    region: region.map(|region| Spanned::new(region, name.span)),
                    name,
                });
            }
        }
    }
}
