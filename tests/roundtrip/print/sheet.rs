//! The lines of a page while it is printed.

use chrono::{Datelike, NaiveDate};
use innokyla::{Attachment, Block, Organisation};

use super::style::Style;

/// The lines so far; a blank one is empty.
pub(crate) struct Sheet<'s> {
    pub(crate) lines: Vec<String>,
    /// The labels among the lines in order, a doubled one once.
    pub(crate) labels: Vec<String>,
    pub(crate) style: &'s Style,
}

impl Sheet<'_> {
    pub(crate) fn line(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    pub(crate) fn label_line(&mut self, label: &str) {
        self.labels.push(label.to_owned());
        self.line(label);
    }

    /// A blank line, where the last one is not blank.
    pub(crate) fn blank(&mut self) {
        if self.lines.last().is_some_and(|last| !last.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// A line alone in its paragraph.
    pub(crate) fn apart(&mut self, line: impl Into<String>) {
        self.blank();
        self.line(line);
        self.blank();
    }

    /// Lines under a label, after a blank line unless `next`; nothing under the
    /// label where there are none.
    pub(crate) fn values(&mut self, next: bool, values: impl IntoIterator<Item = String>) {
        for (at, value) in values.into_iter().enumerate() {
            if at == 0 && !next {
                self.blank();
            }
            self.line(value);
        }
        if !next {
            self.blank();
        }
    }

    pub(crate) fn blocks(&mut self, blocks: &[Block<'_>]) {
        for (at, block) in blocks.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| blocks.get(at));
            self.block(block, before);
        }
    }

    fn block(&mut self, block: &Block<'_>, before: Option<&Block<'_>>) {
        let introduced = matches!(before, Some(Block::Paragraph { .. }));
        match block {
            Block::Paragraph { text } | Block::Heading { text } | Block::Link { text } => {
                self.blank();
                self.lines.extend(text.split('\n').map(str::to_owned));
            }
            Block::List { ordered, items } => {
                if !(self.style.glued && introduced) {
                    self.blank();
                }
                for (at, item) in items.iter().enumerate() {
                    if at > 0 && self.style.loose {
                        self.blank();
                    }
                    let mark = self.mark(**ordered, at, &item.value);
                    let hanging = " ".repeat(mark.chars().count());
                    let mut lines = item.value.split('\n');
                    self.line(mark + lines.next().unwrap_or_default());
                    self.lines
                        .extend(lines.map(|line| format!("{hanging}{line}")));
                }
                if self.style.glued {
                    return;
                }
            }
            Block::Image(image) => {
                self.blank();
                self.picture(image.alt.words(), image.caption.words());
            }
            _ => unreachable!("no block of this kind is printed"),
        }
        self.blank();
    }

    /// What stands before an item.
    fn mark(&self, ordered: bool, at: usize, item: &str) -> String {
        let (before, after) = self.style.number;
        match self.style.bullet {
            _ if ordered => format!("{before}{}{after}", at + 1),
            "- " if self.style.glued_dash && at == 0 && item.starts_with(char::is_alphabetic) => {
                "-".to_owned()
            }
            bullet => bullet.to_owned(),
        }
    }

    /// A picture as it stands in running text.
    pub(crate) fn picture(&mut self, alt: Option<&str>, caption: Option<&str>) {
        self.line("Kuva");
        self.lines.extend(alt.map(str::to_owned));
        if let Some(caption) = caption {
            self.line("Kuvateksti");
            self.line(caption);
        }
    }
}

/// Any text value.
pub(crate) trait Words {
    fn words(&self) -> Option<&str>;
}

impl Words for Option<innokyla::Text<'_>> {
    fn words(&self) -> Option<&str> {
        self.as_ref().map(|text| &*text.value)
    }
}

pub(crate) fn day(day: NaiveDate, style: &Style) -> String {
    let (d, m, y) = (day.day(), day.month(), day.year());
    if style.padded {
        format!("{d:02}.{m:02}.{y}")
    } else {
        format!("{d}.{m}.{y}")
    }
}

pub(crate) fn organisation(organisation: &Organisation<'_>) -> String {
    match &organisation.abbreviation {
        Some(short) => format!("{} ({})", organisation.name.value, short.value),
        None => organisation.name.value.clone().into_owned(),
    }
}

pub(crate) fn attachment(attachment: &Attachment<'_>, style: &Style) -> String {
    let format = attachment.format.as_ref().map(|format| {
        if style.finnish_sizes {
            format.to_uppercase()
        } else {
            format.value.clone().into_owned()
        }
    });
    let size = attachment.size_bytes.map(|bytes| size(*bytes, style));
    let site = attachment
        .site
        .as_ref()
        .map(|site| site.value.clone().into_owned());
    let said: Vec<String> = [format, size, site].into_iter().flatten().collect();
    if said.is_empty() {
        return attachment.title.value.clone().into_owned();
    }
    format!("{} ({})", attachment.title.value, said.join(", "))
}

fn size(bytes: u64, style: &Style) -> String {
    match (bytes, style.finnish_sizes) {
        (1_005_030_000, false) => return "1,005.03 MB".to_owned(),
        (1_005_030_000, true) => return "1 005,03 Mt".to_owned(),
        (1_234_500, false) => return "1.234,5 kB".to_owned(),
        (1_234_500, true) => return "1 234,5 kt".to_owned(),
        _ => {}
    }
    let (mega, kilo, comma) = if style.finnish_sizes {
        ("Mt", "kt", ",")
    } else {
        ("MB", "kB", ".")
    };
    if bytes >= 1_000_000 && bytes.is_multiple_of(100_000) {
        let (whole, tenth) = (bytes / 1_000_000, bytes / 100_000 % 10);
        format!("{whole}{comma}{tenth} {mega}")
    } else if bytes.is_multiple_of(1000) {
        format!("{} {kilo}", bytes / 1000)
    } else {
        format!("{bytes} B")
    }
}
