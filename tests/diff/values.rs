//! Each change of a record is told for what it is, with nothing beside it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use innokyla::diff::{self, ChangeKind, PageDiff, WordRole};
use innokyla::{Language, LineIndex, parse};
use unicode_normalization::UnicodeNormalization as _;

use crate::cases::hold_for;
use crate::mutation::{Told, all_told, as_export, printed};
use crate::mutations::{MUTATIONS, mutant};

/// Held for so many exports, and each of the changes.
const CASES: u32 = 200;

/// Where the words of a text that has changed are not those of both pages, at their lines.
fn words_faults(page: &PageDiff, old_text: &str, new_text: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for change in &page.changes {
        let Some(pieces) = &change.words else {
            continue;
        };
        for (value, text, skipped) in [
            (&change.old, old_text, WordRole::Added),
            (&change.new, new_text, WordRole::Removed),
        ] {
            let index = LineIndex::new(text);
            let pieces = pieces.iter().filter(|piece| piece.role != skipped);
            let words: Vec<&str> = pieces.clone().map(|piece| &*piece.text).collect();
            let whole = &value.as_ref().unwrap().text;
            let marks = ["•", "1.", "2.", "3.", "4.", "5.", "6."];
            let bare = |text: &str| {
                let words = text.split_whitespace();
                words
                    .filter(|word| !marks.contains(word))
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            if bare(&words.join(" ")) != bare(whole) {
                wrong.push(format!("{}: {words:?} are not {whole:?}", change.field));
            }
            // Of a person or a file the words are in an order of their own.
            let is_text = value
                .as_ref()
                .unwrap()
                .value
                .as_ref()
                .is_none_or(|it| it.is_string());
            for piece in pieces.filter(|_| is_text) {
                let line = match skipped {
                    WordRole::Added => piece.old_line,
                    _ => piece.new_line,
                };
                let line: String = index.line_span(line.unwrap()).slice(text).nfc().collect();
                if !line.contains(piece.text.split(' ').next().unwrap()) {
                    wrong.push(format!("{}: {piece:?} is not in {line:?}", change.field));
                }
            }
        }
    }
    wrong
}

#[test]
fn each_change_of_a_record_is_told_alone() {
    let tried = RefCell::new(BTreeMap::new());
    hold_for(CASES, |export, choices| {
        let old = parse(&export.text);
        if !printed(&export.record, &old) {
            return Vec::new();
        }
        let mut wrong = Vec::new();
        for (name, mutation) in MUTATIONS {
            let Some(mutant) = mutant(&export.record, *mutation, choices) else {
                continue;
            };
            let text = as_export(&mutant.record, export);
            let new = parse(&text);
            // The parser may read the print otherwise, which is no matter of this law.
            if !printed(&mutant.record, &new) {
                continue;
            }
            *tried.borrow_mut().entry(*name).or_insert(0) += 1;
            let mut expected = mutant.told;
            let languages = [&old, &new].map(|page| page.record().language());
            if languages[0] != languages[1] && !languages.contains(&Language::Und) {
                expected.push(Told::new("/language", ChangeKind::Changed, None));
                expected.sort();
            }
            let page = diff::pages(&old, &new);
            let told = all_told(&page);
            if told != expected {
                wrong.push(format!("{name}: {told:#?}, not {expected:#?}\n{text}"));
            }
            wrong.extend(words_faults(&page, old.text(), new.text()));
            let back = diff::pages(&new, &old);
            let mut turned: Vec<Told> = expected.into_iter().map(Told::turned).collect();
            turned.sort();
            // A section that was renamed is called by its new name.
            let is_renamed = turned.iter().any(|told| told.field == "/sections/heading");
            let is_moved = turned.iter().any(|told| told.kind == ChangeKind::Moved);
            if !is_renamed && !is_moved && all_told(&back) != turned {
                wrong.push(format!("{name}, turned: {back:#?}"));
            }
        }
        wrong
    });
    // Each has been seen.
    let tried = tried.into_inner();
    for (name, _) in MUTATIONS {
        assert!(
            tried.get(name).is_some_and(|count| *count >= 5),
            "{name}: {tried:#?}"
        );
    }
}
