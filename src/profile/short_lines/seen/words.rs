//! Which lines of a page are counted, by their words.

use super::{ICON_WORDS, SeenPage};
use crate::layout::Field;
use crate::lines::{Line, LineKind};
use crate::page::{Part, Role};
use crate::profile::kind::bare;
use crate::span::Span;
use crate::text::is_space;
use crate::value::{attachment, region};

/// The longest line that is counted, in bytes.
const LONGEST: usize = 200;

impl<'p> SeenPage<'p> {
    /// The words of a line, if they are counted.
    pub(super) fn words(&self, part: &Part, index: usize) -> Option<String> {
        let line = self.lines.get(index)?;
        let content = line.content().slice(self.text);
        if content.len() > LONGEST {
            return None;
        }
        if part.role == Role::Value(Field::Stage) {
            return self.icon_of_stage(line).map(bare);
        }
        if content.contains(ICON_WORDS) {
            return Some(bare(content));
        }
        let is_item = matches!(line.kind(), LineKind::Bullet | LineKind::Number);
        let is_counted = line.is_short()
            && !is_item
            && !content.ends_with(',')
            && content.contains(char::is_alphabetic)
            && !self.is_read(line.content())
            && !self.is_name(part, content)
            && region::region(content).is_none()
            && !says_it_is_a_link(content);
        (is_counted && !content.contains(": ")).then(|| bare(content))
    }

    /// What stands before the stage on its line.
    fn icon_of_stage(&self, line: &Line) -> Option<&'p str> {
        let start = self.record.stage()?.span.start;
        let before = Span::new(line.content().start, start.max(line.content().start));
        let icon = before.slice(self.text).trim_end_matches(is_space);
        (start <= line.content().end && !icon.is_empty()).then_some(icon)
    }

    fn is_read(&self, line: Span) -> bool {
        let after = self.read.partition_point(|span| span.start <= line.start);
        let span = after.checked_sub(1).and_then(|at| self.read.get(at));
        span.is_some_and(|span| line.start < span.end)
    }

    /// Whether a line is the name or title of the page, which repeats nowhere else.
    fn is_name(&self, part: &Part, content: &str) -> bool {
        let is_value = part.role == Role::Value(Field::Name);
        is_value || self.record.name().is_some_and(|name| *name == *content)
    }
}

/// Whether a line says itself that it leads somewhere.
fn says_it_is_a_link(line: &str) -> bool {
    let said = attachment::attachment(line);
    said.format.is_some()
        || said.site.is_some()
        || line.ends_with('»')
        || line.starts_with("www.")
        || line.contains("://")
        || line.contains('@')
}
