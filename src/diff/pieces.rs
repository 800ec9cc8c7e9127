//! The pieces of a text that has changed.
//!
//! Texts are compared by their sentences first, and what is left between equal sentences by
//! its words. Where few of those are the same, all are replaced: a word in common holds no
//! two strange sentences together.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::change::{LineFinder, WordPiece, WordRole};
use super::words::Word;

/// The most sentences, or words, of both texts that are compared, so that time stays linear.
/// Of longer texts all between the common beginning and the common end counts as replaced.
const MOST: usize = 20_000;

/// If fewer than one in this many words of the shorter text are equal, all are replaced.
const KINDRED: usize = 3;

/// Words in their order, and the lines of their page.
type WordRow<'t, 'r> = (&'t [Word<'r>], &'t LineFinder<'t>);

/// How two rows of words differ, in pieces; `None` where they do not.
pub(super) fn pieces(old: WordRow<'_, '_>, new: WordRow<'_, '_>) -> Option<Vec<WordPiece>> {
    let [old_words, new_words] = [old.0, new.0].map(|words| {
        let words = words.iter().map(Word::as_str);
        words.collect::<Vec<_>>()
    });
    if old_words == new_words {
        return None;
    }
    let [old_sentences, new_sentences] = [&old_words, &new_words].map(|words| sentences(words));
    let mut pieces = Pieces::new(old, new);
    for run in runs(&old_sentences, &new_sentences) {
        let [old_sentences, new_sentences] = [
            part(&old_sentences, &run.old),
            part(&new_sentences, &run.new),
        ];
        if run.is_equal {
            pieces.equal(count(old_sentences));
            continue;
        }
        let [old_words, new_words] = [old_sentences.concat(), new_sentences.concat()];
        let runs = runs(&old_words, &new_words);
        let equal = runs.iter().filter(|run| run.is_equal);
        let equal: usize = equal.map(|run| run.old.len()).sum();
        if equal * KINDRED < old_words.len().min(new_words.len()) {
            pieces.replaced(old_words.len(), new_words.len());
            continue;
        }
        for run in runs {
            match run.is_equal {
                true => pieces.equal(run.old.len()),
                false => pieces.replaced(run.old.len(), run.new.len()),
            }
        }
    }
    pieces.flush();
    Some(pieces.made)
}

/// A run of things that are the same, or that differ.
struct DiffRun {
    is_equal: bool,
    old: Range<usize>,
    new: Range<usize>,
}

/// How two rows of things differ.
fn runs<T: Ord + std::hash::Hash>(old: &[T], new: &[T]) -> Vec<DiffRun> {
    let pairs = old.iter().zip(new);
    let head = pairs.take_while(|(old, new)| old == new).count();
    let [old_rest, new_rest] = [part(old, &(head..old.len())), part(new, &(head..new.len()))];
    let pairs = old_rest.iter().rev().zip(new_rest.iter().rev());
    let tail = pairs.take_while(|(old, new)| old == new).count();
    let ends = [old.len() - tail, new.len() - tail];
    let [old_middle, new_middle] = [part(old, &(head..ends[0])), part(new, &(head..ends[1]))];
    let mut runs = vec![DiffRun {
        is_equal: true,
        old: 0..head,
        new: 0..head,
    }];
    if old_middle.len() + new_middle.len() > MOST {
        runs.push(DiffRun {
            is_equal: false,
            old: head..ends[0],
            new: head..ends[1],
        });
    } else {
        let found = capture_diff_slices(Algorithm::Myers, old_middle, new_middle);
        runs.extend(found.iter().map(|found| {
            let (_, old, new) = found.as_tag_tuple();
            DiffRun {
                is_equal: matches!(found, DiffOp::Equal { .. }),
                old: old.start + head..old.end + head,
                new: new.start + head..new.end + head,
            }
        }));
    }
    runs.push(DiffRun {
        is_equal: true,
        old: ends[0]..old.len(),
        new: ends[1]..new.len(),
    });
    runs
}

fn part<'t, T>(things: &'t [T], range: &Range<usize>) -> &'t [T] {
    things.get(range.clone()).unwrap_or_default()
}

/// The words by their sentences.
fn sentences<'w, 'r>(words: &'w [&'r str]) -> Vec<&'w [&'r str]> {
    let is_last = |word: &&str| {
        word.trim_end_matches(['"', '”', '’', ')', ']', '»'])
            .ends_with(['.', '!', '?', ':', ';', '…'])
    };
    words.split_inclusive(is_last).collect()
}

fn count(sentences: &[&[&str]]) -> usize {
    sentences.iter().map(|words| words.len()).sum()
}

/// The pieces, as the two rows of words are walked.
struct Pieces<'t, 'r> {
    old: Walked<'t, 'r>,
    new: Walked<'t, 'r>,
    made: Vec<WordPiece>,
}

/// The words of one page: how many are in pieces already, and how many have been passed.
struct Walked<'t, 'r> {
    words: &'t [Word<'r>],
    lines: &'t LineFinder<'t>,
    told: usize,
    reached: usize,
}

impl<'t, 'r> Walked<'t, 'r> {
    fn new((words, lines): WordRow<'t, 'r>) -> Self {
        Self {
            words,
            lines,
            told: 0,
            reached: 0,
        }
    }

    /// The walked words that are in no piece yet, with their line; `None` where there are none.
    fn take(&mut self) -> Option<(Option<usize>, String)> {
        let words = part(self.words, &(self.told..self.reached));
        self.told = self.reached;
        let line = words.first()?.line(self.lines);
        let words: Vec<_> = words.iter().map(Word::as_str).collect();
        Some((line, words.join(" ")))
    }
}

impl<'t, 'r> Pieces<'t, 'r> {
    fn new(old: WordRow<'t, 'r>, new: WordRow<'t, 'r>) -> Self {
        Self {
            old: Walked::new(old),
            new: Walked::new(new),
            made: Vec::new(),
        }
    }

    fn replaced(&mut self, old: usize, new: usize) {
        self.old.reached += old;
        self.new.reached += new;
    }

    /// Makes pieces of what was replaced.
    fn flush(&mut self) {
        let removed = self.old.take().map(|(line, text)| WordPiece {
            role: WordRole::Removed,
            text,
            old_line: line,
            new_line: None,
        });
        let added = self.new.take().map(|(line, text)| WordPiece {
            role: WordRole::Added,
            text,
            old_line: None,
            new_line: line,
        });
        self.made.extend(removed.into_iter().chain(added));
    }

    fn equal(&mut self, count: usize) {
        if count == 0 {
            return;
        }
        self.flush();
        self.replaced(count, count);
        let (old, new) = (self.old.take(), self.new.take());
        let Some(((old_line, text), (new_line, _))) = old.zip(new) else {
            return;
        };
        match self.made.last_mut() {
            Some(last) if last.role == WordRole::Equal => {
                last.text.push(' ');
                last.text.push_str(&text);
            }
            _ => self.made.push(WordPiece {
                role: WordRole::Equal,
                text,
                old_line,
                new_line,
            }),
        }
    }
}
