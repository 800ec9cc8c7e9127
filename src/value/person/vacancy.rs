//! Open posts, and words in the place of a name.

use std::ops::Range;

use super::names::full_names;
use super::token::{BREAK, CLOSE, PersonTokens, VACANCY, is_title, is_word, parts, words_of};
use crate::span::Span;
use crate::value::placeholder::{may_tell, placeholder, vacancy};

/// Takes the vacancies out of the tokens, and answers with their places: of the lines
/// first, then of the pieces of a line, then of the smallest. That somebody's deputy is
/// wanted is no vacancy, and no role either.
///
/// `vacancy = [ titles [ mark ] ] nobody`, without a name in it
pub(super) fn take_vacancies(tokens: &mut PersonTokens, text: &str) -> Vec<Span> {
    let is_break = |kind| kind == BREAK;
    let is_piece = |kind| parts(kind) && kind != CLOSE;
    let is_mark = |kind| !is_word(kind);
    let telling = tokens.words();
    let telling = telling.filter(|(_, span)| may_tell(span.slice(text)));
    let telling: Vec<usize> = telling.map(|(at, _)| at).collect();
    let mut vacancies = Vec::new();
    if telling.is_empty() {
        return vacancies;
    }
    for (ends, is_smallest) in [
        (is_break as fn(char) -> bool, false),
        (is_piece, false),
        (is_mark, true),
    ] {
        let pieces = tokens.kinds.split(ends).map(words_of);
        let tells = |piece: &&str| {
            let range = tokens.range(piece);
            let next = telling.get(telling.partition_point(|at| *at < range.start));
            next.is_some_and(|at| *at < range.end)
        };
        let vacant = pieces.filter(|piece| !piece.is_empty() && tells(piece));
        let vacant = vacant.filter(|piece| is_vacant(tokens, piece, text));
        let ranges: Vec<Range<usize>> = vacant.map(|piece| tokens.range(piece)).collect();
        for range in ranges {
            let span = tokens.span(range.clone());
            let is_deputy = span.slice(text).to_lowercase().contains("sijai");
            if !is_deputy {
                vacancies.push(span);
            }
            if !is_deputy || is_smallest {
                let taken = VACANCY.to_string().repeat(range.len());
                tokens.kinds.replace_range(range, &taken);
            }
        }
    }
    vacancies.sort_unstable();
    vacancies
}

fn is_vacant(tokens: &PersonTokens, piece: &str, text: &str) -> bool {
    let words = |kinds| tokens.span(tokens.range(kinds)).slice(text);
    let behind = piece
        .rfind(is_title)
        .and_then(|title| piece.get(title + 1..));
    let behind = behind.map(words_of).filter(|words| !words.is_empty());
    let is_open = is_nobody(words(piece)) || behind.is_some_and(|behind| is_nobody(words(behind)));
    is_open && {
        let names = full_names(piece)
            .map(|(_, names)| names)
            .unwrap_or_default();
        names.into_iter().all(|name| is_nobody(words(name)))
    }
}

pub(super) fn is_nobody(words: &str) -> bool {
    vacancy(words) || placeholder(words).is_some()
}
