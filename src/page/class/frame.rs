//! The lines around a page, and behind its tags.

use std::ops::Range;

use super::{Class, ClassifiedPage};
use crate::fault::{Fault, FaultKind};
use crate::layout::{is_tags, label};
use crate::lines::LineKind;
use crate::page::{frame, title};
use crate::record::Kind;
use crate::value::language;

impl ClassifiedPage<'_> {
    /// Marks the frame above the title, the language bar and the title; the answer is
    /// how many lines the frame has there, and the line behind the title.
    pub(super) fn mark_top(&mut self) -> (usize, usize) {
        let context = self.context;
        let end = self.line_of(0);
        let top = frame::top(context, self.labels, end);
        let mut at = top.end;
        let mut has_bar = false;
        let mut above = self.mark_frames(0..at, &mut has_bar);
        if !has_bar && at < end {
            at += self.mark_bar(at, end);
        }
        if top.title.is_none() {
            let lines = title::lines_above_title(context, at, end);
            (at..at + lines).for_each(|line| self.mark(line, Class::Furniture));
            at += lines;
        }
        let is_title = || top.title.is_none() && title::is_title(context, at, end, self.labels);
        if at < end && (top.title == Some(at) || is_title()) {
            self.mark(at, Class::Title);
            let title = title::without_site_name(context.text(at));
            at += 1;
            while at < end && title::without_site_name(context.text(at)) == title {
                self.mark(at, Class::TitleAgain);
                at += 1;
            }
            self.mark_title_below_date(title, at..end);
        }
        while at < top.below_title {
            above += usize::from(self.mark_frame(at));
            at += 1;
        }
        if let Some(line) = top.text_in_frame {
            self.fault(line, FaultKind::TextAboveTitle);
        }
        if let Some(line) = top.doubtful {
            self.fault(line, FaultKind::DoubtfulFrame);
        }
        (above, at)
    }

    /// Marks the language bar that begins with a line, and answers how many lines it has: one,
    /// or in an article one for each language.
    fn mark_bar(&mut self, first: usize, end: usize) -> usize {
        let context = self.context;
        let is_offer = |&line: &usize| language::is_offer(context.text(line));
        let lines = match language::bar(context.text(first)) {
            Some(_) => 1,
            None if context.kind == Kind::Article => {
                let offers = (first..end).take_while(is_offer).count();
                // One language alone is no bar.
                if offers > 1 { offers } else { 0 }
            }
            None => 0,
        };
        if lines == 0 {
            return 0;
        }
        let place = |line: usize| context.lines.get(line).map(|line| line.content());
        let span = place(first).zip(place(first + lines - 1));
        let is_bar = lines == 1
            || span.is_some_and(|(first, last)| {
                language::bar(first.cover(last).slice(context.page.text)).is_some()
            });
        if !is_bar {
            return 0;
        }
        for line in first..first + lines {
            self.mark(line, Class::LanguageBar);
        }
        lines
    }

    /// Whether a bar of languages stands above the title of a page.
    fn holds_bar(&self, title: usize) -> bool {
        (0..title).any(|line| self.is(line, Class::LanguageBar))
    }

    /// Marks the second print of an article's title below its date or by-line.
    fn mark_title_below_date(&mut self, title: &str, lines: Range<usize>) {
        /// The most lines that stand between the two.
        const MOST: usize = 2;
        let context = self.context;
        if context.kind != Kind::Article {
            return;
        }
        let first = lines.start;
        let is_title = |&line: &usize| context.text(line) == title;
        if let Some(below) = lines.skip(1).take(MOST).find(is_title)
            && (first..below).all(|line| context.is_short(line))
        {
            self.mark(below, Class::TitleAgain);
        }
    }

    /// Marks the frame behind the last section; the answer is how many lines it has.
    pub(super) fn mark_bottom(&mut self, title: usize, is_framed: bool) -> usize {
        let context = self.context;
        let bottom = frame::bottom(context, self.labels, title, is_framed);
        if let Some(line) = bottom.doubtful {
            self.fault(line, FaultKind::DoubtfulFrame);
        }
        if let Some(line) = bottom.possible {
            self.fault(line, FaultKind::PossibleFrame);
        }
        self.footer = bottom.first;
        let mut has_bar = context.kind != Kind::Article || self.holds_bar(title);
        self.mark_frames(bottom.first..context.lines.len(), &mut has_bar)
    }

    /// Marks lines of the frame, and among them the bar of languages of a page that has none
    /// yet; the answer is how many of the frame are no icons.
    fn mark_frames(&mut self, lines: Range<usize>, has_bar: &mut bool) -> usize {
        let mut marked = 0;
        let mut at = lines.start;
        while at < lines.end {
            let bar = match *has_bar {
                true => 0,
                false => self.mark_bar(at, lines.end),
            };
            *has_bar |= bar > 0;
            if bar == 0 {
                marked += usize::from(self.mark_frame(at));
            }
            at += bar.max(1);
        }
        marked
    }

    /// Marks text behind the tags that is no tag itself.
    pub(super) fn mark_text_behind_tags(&mut self) {
        for (at, found) in self.labels.iter().enumerate() {
            if !is_tags(label(found.row).field) {
                continue;
            }
            let is_text = |line: &usize| self.is(*line, Class::Text);
            let lines = found.line + 1..self.line_of(at + 1);
            let end = lines.clone().take_while(is_text).count() + lines.start;
            let behind = frame::tags_end(self.context, lines.start, end);
            if behind < end {
                self.mark(behind, Class::Stray);
                if !self.context.is_label_like(behind) {
                    self.fault(behind, FaultKind::DoubtfulFrame);
                }
            }
        }
    }

    /// Marks a line of the frame; whether it is no icon.
    fn mark_frame(&mut self, line: usize) -> bool {
        let is_line = !self.context.is(line, LineKind::Icon);
        self.mark(line, Class::Furniture);
        if is_line {
            self.frame.get_or_insert(line);
        }
        is_line
    }

    pub(super) fn fault(&mut self, line: usize, kind: FaultKind) {
        if let Some(line) = self.context.lines.get(line) {
            self.faults.push(Fault::new(kind, line.content()));
        }
    }
}
