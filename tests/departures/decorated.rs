//! A label that carries the marks of another tool, or its value on its own line.

use innokyla::Field;

use crate::blocks::LabelLine;
use crate::count::{Count, hold, sample};
use crate::departure::Departure;
use crate::page::{self, Page};

/// Labels of each form that are decorated on each kind of pages.
const CASES: usize = 300;

/// A form, with the values that differ in silence and the labels that are read right
/// without a word, on the pages and the generated ones; the aim is 0.
struct Form {
    form: &'static str,
    decorate: fn(&str) -> String,
    silent: [usize; 2],
    untold: [usize; 2],
}

#[rustfmt::skip]
const FORMS: &[Form] = &[
    Form { form: "X:", decorate: |x| format!("{x}:"), silent: [0, 0], untold: [0, 0] },
    Form { form: "X :", decorate: |x| format!("{x} :"), silent: [0, 0], untold: [0, 0] },
    Form { form: "X.", decorate: |x| format!("{x}."), silent: [0, 0], untold: [0, 0] },
    Form { form: "**X**", decorate: |x| format!("**{x}**"), silent: [0, 3], untold: [0, 0] },
    Form { form: "__X__", decorate: |x| format!("__{x}__"), silent: [0, 0], untold: [0, 0] },
    Form { form: "## X", decorate: |x| format!("## {x}"), silent: [0, 1], untold: [0, 0] },
    Form { form: "• X", decorate: |x| format!("• {x}"), silent: [0, 0], untold: [0, 0] },
    Form { form: "\"X\"", decorate: |x| format!("\"{x}\""), silent: [0, 0], untold: [0, 0] },
    Form { form: "soft hyphen", decorate: |x| inside(x, '\u{ad}'), silent: [0, 0], untold: [0, 0] },
    Form { form: "zero width", decorate: |x| inside(x, '\u{200b}'), silent: [0, 0], untold: [0, 0] },
];

/// Labels of facts on one line with their values, with a colon and without one; the aim
/// is 0.
const COLON: [[usize; 2]; 2] = [[0, 0], [0, 0]];
const SPACE: [[usize; 2]; 2] = [[0, 0], [0, 0]];

/// A sign in the middle of the longest word.
fn inside(label: &str, sign: char) -> String {
    let words = label.split(' ').max_by_key(|word| word.chars().count());
    let word = words.unwrap();
    let middle = word.char_indices().nth(word.chars().count() / 2).unwrap().0;
    let (start, end) = word.split_at(middle);
    label.replacen(word, &format!("{start}{sign}{end}"), 1)
}

/// The words of a label line, without the icon before and the stars behind them.
fn words<'p>(page: &'p Page, label: &LabelLine) -> &'p str {
    let line = page.lines[label.line]
        .trim_end_matches(['*', ' ', '\u{a0}'])
        .trim();
    line.rsplit("Created with Sketch. ").next().unwrap()
}

/// The labels of a page that is no article.
fn labels(page: &Page) -> impl Iterator<Item = &LabelLine> {
    let labels = page.labels.iter();
    labels.filter(|label| !page.is_article() && label.field != Field::Furniture)
}

/// The page with some of its labels in a form.
fn decorated(page: &Page, labels: &[&LabelLine], form: &Form) -> Departure {
    let names: Vec<&str> = labels.iter().map(|label| words(page, label)).collect();
    let what = match &*names {
        [one] => format!("{one:?} as {}", form.form),
        _ => format!("all labels as {}", form.form),
    };
    let mut departure = Departure::new(what);
    let mut next = 0;
    for (label, words) in labels.iter().zip(names) {
        departure.keep(page, next..label.line);
        departure.change(label.line, (form.decorate)(words));
        next = label.line + 1;
    }
    departure.keep(page, next..page.lines.len());
    departure
}

/// The page with a label and the first line of its value on one line.
fn on_one_line(page: &Page, label: &LabelLine, value: usize, between: &str) -> Departure {
    let words = words(page, label);
    let mut departure = Departure::new(format!("{words:?} on one line with its value"));
    departure.keep(page, 0..label.line);
    let value_text = page.lines[value].trim();
    departure.change(label.line, format!("{words}{between}{value_text}"));
    departure.keep(page, value + 1..page.lines.len());
    departure
}

/// Counts what differs in silence, and what is read right without a word.
fn count(
    form: &str,
    of: &str,
    cases: Vec<(&Page, Departure)>,
    limits: [usize; 2],
) -> [(Count, usize); 2] {
    let mut silent = Count::new(format!("decorated {form}, {of}"));
    let mut untold = Count::new(format!("decorated {form} and untold, {of}"));
    for (page, departure) in cases {
        silent.silent_or_untold(&mut untold, page, &departure);
    }
    [(silent, limits[0]), (untold, limits[1])]
}

#[test]
fn a_decorated_label_is_read_or_told() {
    hold(FORMS.iter().flat_map(|form| {
        page::all()
            .into_iter()
            .enumerate()
            .flat_map(move |(at, (of, pages))| {
                let single = pages.iter().flat_map(|page| {
                    let labels = labels(page);
                    labels.map(move |label| (page, vec![label]))
                });
                let mut cases = sample(single.collect(), CASES);
                cases.extend(pages.iter().filter(|page| page.has_facts()).map(|page| {
                    let labels = labels(page);
                    (page, labels.collect())
                }));
                let cases = cases.into_iter();
                let cases = cases.map(|(page, labels)| (page, decorated(page, &labels, form)));
                count(
                    form.form,
                    of,
                    cases.collect(),
                    [form.silent[at], form.untold[at]],
                )
            })
    }));
}

/// Each label whose value begins on a later line.
fn with_values(page: &Page) -> impl Iterator<Item = (&Page, &LabelLine, usize)> {
    let labels = labels(page);
    labels.filter_map(move |label| Some((page, label, label.value?)))
}

#[test]
fn a_label_on_one_line_with_its_value_is_read_or_told() {
    let forms = [
        ("X: value", ": ", COLON, (|_| true) as fn(Field) -> bool),
        ("X value", " ", SPACE, |field| {
            matches!(
                field,
                Field::Created | Field::Modified | Field::ContactEmails
            )
        }),
    ];
    hold(
        forms
            .into_iter()
            .flat_map(|(form, between, limits, is_meant)| {
                page::all()
                    .into_iter()
                    .zip(limits)
                    .flat_map(move |((of, pages), limits)| {
                        let labels = pages.iter().flat_map(with_values);
                        let labels = labels.filter(|(_, label, _)| is_meant(label.field));
                        let cases = sample(labels.collect(), 2 * CASES).into_iter();
                        let cases = cases.map(|(page, label, value)| {
                            (page, on_one_line(page, label, value, between))
                        });
                        count(form, of, cases.collect(), limits)
                    })
            }),
    );
}
