//! Texts and lists of more lines than are told apart.

use super::outline::{Part, Role};
use crate::blocks::end_of_told_apart;
use crate::fault::{Fault, FaultKind};
use crate::layout::is_list;
use crate::lines::Line;

/// Where lines begin that are not told apart. The text of an article is one, whatever its
/// headings.
pub(super) fn long_texts(
    is_article: bool,
    parts: &[Part],
    lines: &[Line],
) -> impl Iterator<Item = Fault> {
    let is_text = |part: &&Part| matches!(part.role, Role::Lead | Role::Heading | Role::Body);
    let article = parts.iter().filter(|_| is_article).find(is_text);
    let article = article.map(|first| (first.first, lines.len(), first.role));
    let others = parts
        .iter()
        .filter(move |part| matches!(part.role, Role::Value(_)) || !is_article && is_text(part));
    let others = others.map(|part| (part.first, part.end, part.role));
    let long = article
        .into_iter()
        .chain(others)
        .filter_map(|(first, end, role)| {
            let at = end_of_told_apart(first, end);
            (at < end).then_some((at, role))
        });
    long.filter_map(|(at, role)| {
        let kind = match role {
            Role::Value(field) if is_list(field) => FaultKind::LongList(field),
            _ => FaultKind::LongText,
        };
        Some(Fault::new(kind, lines.get(at)?.content()))
    })
}
