//! Pictures and their captions.

use crate::assemble::Assembly;
use crate::blocks::Body;
use crate::layout::Field;
use crate::page::Part;
use crate::record::{Block, Image, Kind, Text};

impl<'a> Assembly<'_, 'a, '_> {
    /// A picture's text. A cover is a picture of its own; so is a caption under
    /// no picture.
    pub(super) fn image(&mut self, field: Field, part: &Part) {
        if self.context.kind == Kind::Article {
            self.article_image(part);
            return;
        }
        let text = self.text(part);
        let images = &mut self.fields.images;
        let last = images.last_mut().filter(|_| field != Field::CoverImage);
        match (field, last) {
            (Field::Image, Some(image)) => image.alt = text,
            (Field::Caption, Some(image)) if image.caption.is_none() => image.caption = text,
            (Field::Caption, _) => images.push(Image {
                alt: None,
                caption: text,
            }),
            _ => images.push(Image {
                alt: text,
                caption: None,
            }),
        }
    }

    /// The text before the facts or the sections. Its pictures are those of the page.
    pub(in crate::assemble) fn lead(&mut self, part: &Part) {
        self.body(part, |fields| &mut fields.lead);
        if !self.has_images() {
            return;
        }
        let is_picture = |block: &mut Block<'a>| matches!(block, Block::Image(_));
        for block in self.fields.lead.extract_if(.., is_picture) {
            if let Block::Image(image) = block {
                self.fields.images.push(*image);
            }
        }
    }

    /// A line below *Kuva* or *Kuvateksti* in a list of files.
    pub(super) fn picture(&mut self, label: Field, text: Text<'a>) {
        let images = &mut self.fields.images;
        match (label, images.last_mut()) {
            (Field::Caption, Some(image)) if image.caption.is_none() => image.caption = Some(text),
            (Field::Image, Some(image)) if image.alt.is_none() && image.caption.is_none() => {
                image.alt = Some(text);
            }
            (Field::Caption, _) => images.push(Image {
                alt: None,
                caption: Some(text),
            }),
            _ => images.push(Image {
                alt: Some(text),
                caption: None,
            }),
        }
    }

    /// Whether pictures have a place of their own in the record.
    pub(super) fn has_images(&self) -> bool {
        matches!(
            self.context.kind,
            Kind::Toimintamalli | Kind::KehittamisenPolku
        )
    }

    fn article_image(&mut self, part: &Part) {
        let label = part.first.saturating_sub(1);
        for unit in self.context.raw_blocks(Body::Any, label, part.end) {
            let (alt, caption) = self.context.image(unit);
            if let Some(image) = self.fields.images.last_mut() {
                *image = Image { alt, caption };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    /// A caption belongs to the picture above it where that has none, among the facts and
    /// among files.
    #[test]
    fn a_second_caption_has_no_picture() {
        const PICTURES: &str = "Kuva\nPulla\nKuvateksti\nPulla pöydällä.\nKuvateksti\nTalo.\n\n";
        for (facts, sections) in [
            (PICTURES.to_owned(), String::new()),
            (String::new(), format!("Liitteet\nOpas (pdf)\n\n{PICTURES}")),
        ] {
            let text = format!(
                "Toimintamallin nimi\nKahvihetki\n\n{facts}Luotu\n\n5.5.2022\n\n\
                 Viimeksi muokattu\n\n6.5.2022\nToimintaympäristö\n\nKylä on pieni.\n\n{sections}"
            );
            let parsed = crate::parse(&text);
            let page = parsed.record().as_toimintamalli().unwrap();
            let images = page.images.iter();
            let images = images.map(|image| (image.alt.as_deref(), image.caption.as_deref()));
            let wanted = [
                (Some("Pulla"), Some("Pulla pöydällä.")),
                (None, Some("Talo.")),
            ];
            assert_eq!(images.collect::<Vec<_>>(), wanted, "{text}");
        }
    }
}
