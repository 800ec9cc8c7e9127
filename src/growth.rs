//! Steps grow with the input and no faster, whatever its shape.

#[path = "../tests/support/conversion.rs"]
mod conversion;
#[path = "../tests/support/shapes.rs"]
mod shapes;

use crate::steps;
use conversion::{TIMES, convert};
use shapes::SHAPES;

const SIZE: usize = 4 << 10;

/// The steps to read a text, to check it and to print it with its spans.
fn steps(text: &str) -> u64 {
    steps::of(|| convert(text))
}

/// Eight times the text takes eight times the steps, and a quarter more at most.
/// Where each line looks at all lines it takes 64 times as many.
#[test]
fn eight_times_the_text_takes_eight_times_the_steps() {
    let mut wrong = Vec::new();
    for shape in SHAPES {
        let small = steps(&(shape.make)(SIZE));
        let large = steps(&(shape.make)(SIZE * TIMES));
        let growth = large as f64 / small as f64;
        println!("{:<36} {large:>9} steps  × {growth:.1}", shape.name);
        // A small text may be one label for the most part, which counts once.
        if large > TIMES as u64 * small * 5 / 4 + 2000 {
            wrong.push(format!("{}: {small} steps, then {large}", shape.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The count shows what it is there to show: a walk over all lines for each line.
#[test]
fn a_step_that_looks_at_every_line_for_each_line_is_seen() {
    let walk = |size: usize| {
        steps::of(|| {
            for _ in 0..size {
                steps::count_steps(size);
            }
        })
    };
    assert_eq!(walk(SIZE * TIMES) / walk(SIZE), (TIMES * TIMES) as u64);
}

/// Lines of every kind: the first of a pair stands before the second, over and over.
const LINES: [&str; 43] = [
    "\n",
    "\u{a0}\n",
    "Sana\n",
    "Sana\n\n",
    "Teksti, joka loppuu.\n",
    "Teksti, joka loppuu.\n\n",
    "Kokonaisuuden nimi\nSilta\n",
    "Toimintamallin nimi\nSilta\n",
    "Lyhyt kuvaus\n\n",
    "Toimiaika\n\n",
    "Toimijat\n\n",
    "Rahoittaja\n",
    "Liitetiedostot ja linkit\n\n",
    "Yhteyshenkilön nimi\n",
    "Yhteyshenkilön sähköpostiosoite\n",
    "Paikkakunta tai maakunta\n",
    "Tekijä\n\n",
    "Luotu\n\n",
    "Viimeksi muokattu\n\n",
    "Päämäärä ja päätavoite\n\n",
    "Toimintaympäristö **\n\n",
    "Uusi otsikko **\n",
    "Aihealueet\n\n",
    "Perustiedot\n",
    "Kuva\n",
    "Kuvateksti\n",
    "Lue lisää\n\n",
    "FI SV EN\n",
    "- kohta\n",
    "– Hei, sanoo Meri.\n\n",
    "-\n",
    "a) kohta\n   jatkuu\n",
    "icon/x Created with Sketch.\n",
    " • kohta\n",
    "1. kohta\n",
    "Keski-Suomi: Sivu\n",
    "1.1.2020 - 31.12.2021\n\n",
    "Maija Meri, johtaja\n",
    "maija@thl.fi\n",
    "# [a](b) **c** ![d](e)\n",
    "<p>t&auml;m&auml; <!-- [\n",
    "[1]a [2]b [3]c\n",
    "\u{1b}Ã¤\u{fffd}(pdf)\n",
];

/// Every pair of lines, half the text of either, after the openings in turn.
#[test]
fn no_pair_of_lines_takes_more_than_its_share() {
    let openings = [
        "",
        "Kokonaisuuden nimi\nSilta\n",
        "Toimintamallin nimi\nSilta\n",
    ];
    let pairs = LINES
        .iter()
        .flat_map(|first| LINES.iter().map(move |second| (first, second)));
    let mut wrong = Vec::new();
    for ((first, second), opening) in pairs.zip(openings.iter().cycle()) {
        let text = |size: usize| {
            let half = |line: &str| line.repeat(size / 2 / line.len());
            format!("{opening}{}{}", half(first), half(second))
        };
        let (small, large) = (steps(&text(512)), steps(&text(4 << 10)));
        if large > 8 * small * 3 / 2 + 2000 {
            wrong.push(format!(
                "{opening:?} {first:?} {second:?}: {small}, {large}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Eight times the findings on a line of eight times the length take eight times the
/// steps in every format, and a quarter more at most.
#[cfg(feature = "cli")]
#[test]
fn reports_of_many_findings_on_one_line_take_steps_in_proportion() {
    use crate::report::{Format, Options, Page};
    use crate::{Diagnostic, Severity, Span};

    let report = |format: Format, count: usize| {
        let text = "31.2.2022 ".repeat(count * 10);
        let finding = |number: usize| Diagnostic {
            code: "malformed-date".into(),
            severity: Severity::Error,
            message: "no date".into(),
            path: None,
            span: Span::new(number * 100, number * 100 + 9),
            line: 1,
            column: number * 100 + 1,
            end_line: 1,
            end_column: number * 100 + 10,
            help: None,
            related: Vec::new(),
        };
        let found: Vec<Diagnostic> = (0..count).map(finding).collect();
        let mut report = format.report(Options {
            colour: false,
            rules: Vec::new(),
            failing: Severity::Note,
            ..Options::default()
        });
        let page = Page {
            path: Some("a.txt"),
            text: &text,
            diagnostics: &found,
            ..Page::default()
        };
        let mut out = Vec::new();
        let steps = steps::of(|| report.page(&mut out, &page).unwrap());
        assert!(out.len() < 1000 * count, "{format}: {} bytes", out.len());
        steps
    };
    for format in Format::ALL {
        let (small, large) = (report(format, 20), report(format, 20 * TIMES));
        assert!(
            large <= TIMES as u64 * small * 5 / 4,
            "{format}: {small}, {large}"
        );
    }
    assert!(report(Format::Text, 20) > 0, "nothing is counted");
}
