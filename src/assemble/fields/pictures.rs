//! Pictures and their captions.

use crate::assemble::Assembly;
use crate::layout::Field;
use crate::page::Part;
use crate::record::{Image, Kind};

impl Assembly<'_, '_, '_> {
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

    fn article_image(&mut self, part: &Part) {
        let label = part.first.saturating_sub(1);
        for unit in self.context.raw_blocks(label, part.end) {
            let (alt, caption) = self.context.image(unit);
            if let Some(image) = self.fields.images.last_mut() {
                *image = Image { alt, caption };
            }
        }
    }
}
