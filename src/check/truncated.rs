mod sentence;

use super::empty_field::is_usually_empty;
use super::{DiagnosticDraft, DiagnosticSink, PageView, SECTION_RANK, rule};
use crate::layout::Field;
use crate::lines::LineKind;
use crate::page::Role;
use crate::span::Span;

rule! {
    /// A text that ends before the page does
    ///
    /// Finds texts that end
    ///
    /// - among the basic facts: before `Viimeksi muokattu`, or right below the label of
    ///   a fact that is never empty
    /// - inside a label, such as `Viimeksi muo`
    /// - inside a letter, whose last bytes are missing
    /// - inside a sentence, in a last line of running text that has no line end
    ///
    /// A missing full stop does not prove that a sentence was cut, since writers forget
    /// it. One of these signs does:
    ///
    /// - Its last words stand earlier on the page and go on there.
    /// - It is long, 80 characters and more, and ends in a comma, a hyphen, a slash, an
    ///   opening bracket or a word such as `ja` or `että`.
    /// - Its last word ends as no Finnish word does. If the line is short, the word must
    ///   also be the start of longer words on the page, and never stand by itself.
    /// - It is long, its last word is only the start of longer words on the page, and
    ///   every other long line is closed.
    /// - It ends an article, and in such a sign or word, or opens in a word such as
    ///   `Vaikka` or `Koska`.
    /// - It ends the first section of a kokonaisuus, below a closed line, and no section
    ///   follows.
    ///
    /// ## Why it matters
    ///
    /// The download broke off, and everything after the cut is lost.
    ///
    /// ## Example
    ///
    /// ```text
    /// Luotu
    ///
    /// 25.01.2022
    ///
    /// Viimeksi muo
    /// ```
    ///
    /// ## What to do
    ///
    /// Fetch the page again.
    Truncated = "truncated", Error, find
}

fn find(page: &PageView<'_>, sink: &mut DiagnosticSink) {
    if let Some(cut) = page.cut() {
        sink.report(cut.span, || cut.draft.clone());
    }
}

#[derive(Debug)]
pub(super) struct Cut {
    pub(super) span: Span,
    pub(super) draft: DiagnosticDraft,
    /// Whether the basic facts were not complete yet.
    pub(super) in_facts: bool,
    /// Whether the last letter is damaged.
    pub(super) in_letter: bool,
}

/// Finds the cut by the surest evidence that there is.
pub(super) fn cut(page: &PageView<'_>) -> Option<Cut> {
    let (letter, label, facts) = (cut_letter(page), cut_label(page), cut_facts(page));
    let in_letter = letter.is_some();
    let in_facts = label.is_some() || facts.is_some();
    let surest = letter.or(label).or(facts);
    let (span, draft) = surest.or_else(|| sentence::cut_sentence(page))?;
    Some(Cut {
        span,
        draft: draft.help("the download may have broken off: fetch the page again"),
        in_facts,
        in_letter,
    })
}

/// The decoder met half a letter at the very end.
fn cut_letter(page: &PageView<'_>) -> Option<(Span, DiagnosticDraft)> {
    let last = *page.parsed.damaged().last()?;
    let is_at_end = last.end == page.text().len();
    is_at_end.then(|| (last, DiagnosticDraft::new("the text ends inside a letter")))
}

/// The last line is the start of a label that the page does not have.
fn cut_label(page: &PageView<'_>) -> Option<(Span, DiagnosticDraft)> {
    /// In bytes. Fewer letters may start anything.
    const SHORTEST: usize = 4;
    let (last, _) = page.open_line()?;
    let line = last.content.slice(page.text());
    let is_text = last.kind == LineKind::Text && last.label.is_none();
    if !page.has_facts() || !is_text || line.len() < SHORTEST {
        return None;
    }
    // A line of whole words is a heading of its own, unless the basic facts must go on.
    let in_facts = page.entry(Field::Modified).is_none();
    let spelling = page.absent_spellings().find(|spelling| {
        let rest = spelling.strip_prefix(line);
        let next = rest.and_then(|rest| rest.chars().next());
        next.is_some_and(|next| next.is_alphabetic() || in_facts)
    })?;
    let message = format!("the text ends in the middle of `{spelling}`");
    Some((last.content, DiagnosticDraft::new(message)))
}

/// The last thing on the page is a basic fact, and more of them must follow.
fn cut_facts(page: &PageView<'_>) -> Option<(Span, DiagnosticDraft)> {
    let last = page.entries.last()?;
    let ends_in_fact = matches!(page.last_role()?, Role::Label(_) | Role::Value(_));
    if !page.has_facts() || !ends_in_fact || last.rank == SECTION_RANK {
        return None;
    }
    let name = |field| format!("`{}`", page.name_of(field));
    let message = if last.value.is_none() && !is_usually_empty(last.field) {
        format!("the text ends below {}, before its value", name(last.field))
    } else {
        let complete = page.fact_rank(Field::Modified);
        let mut ranks = page.entries.iter().map(|entry| Some(entry.rank));
        if ranks.any(|rank| rank >= complete) {
            return None;
        }
        let dates = [Field::Created, Field::Modified].into_iter();
        let absent = dates.filter(|date| page.entry(*date).is_none()).map(name);
        let (last, absent) = (name(last.field), absent.collect::<Vec<_>>().join(" or "));
        format!("the text ends inside the basic facts, after {last}: no {absent}")
    };
    let end = page.lines().last()?.content.end;
    Some((Span::new(end, end), DiagnosticDraft::new(message)))
}
