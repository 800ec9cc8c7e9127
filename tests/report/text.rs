//! How the format for people shows hard places.

use innokyla::report::{Format, Options};
use innokyla::{Diagnostic, Severity, Span};

use crate::support::{at, one, related, run_with};

#[test]
fn a_megabyte_line_prints_as_a_window_under_its_own_place() {
    let line = format!("{}31.2.2022{}", "ä ".repeat(200_000), " ö".repeat(200_000));
    let text = format!("Luotu\n{line}\nloppu\n");
    insta::assert_snapshot!(one(Format::Text, &text, &[at(&text, "31.2.2022")]), @r#"
    error[malformed-date]: no such day
     --> sivut/001.txt:2:400001
      |
    2 | …ä ä ä ä ä ä ä ä ä ä ä ä ä ä ä ä ä ä ä ä 31.2.2022 ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö ö …
      |                                          ^^^^^^^^^

    1 page: 1 error
    "#);
}

#[test]
fn an_empty_span_at_the_end_of_the_file_is_marked() {
    let text = "Luotu\n";
    let diagnostic = Diagnostic {
        span: Span::new(6, 6),
        line: 2,
        column: 1,
        end_line: 2,
        end_column: 1,
        message: "no date follows".to_owned(),
        ..at(text, "Luotu")
    };
    insta::assert_snapshot!(one(Format::Text, text, &[diagnostic]), @r#"
    error[malformed-date]: no date follows
     --> sivut/001.txt:2:1
      |
    2 |
      | ^

    1 page: 1 error
    "#);
}

#[test]
fn a_span_over_lines_is_marked_from_its_first_to_its_last() {
    let text = "alku\r\nyksi\r\nkaksi\r\nloppu\r\n";
    insta::assert_snapshot!(one(Format::Text, text, &[at(text, "si\r\nkak")]), @r#"
    error[malformed-date]: no such day
     --> sivut/001.txt:2:3
      |
    2 |   yksi
      |  ___^
    3 | | kaksi
      | |___^

    1 page: 1 error
    "#);
}

#[test]
fn a_span_over_many_lines_shows_the_first_and_names_its_end() {
    let text = "rivi\n".repeat(100);
    insta::assert_snapshot!(one(Format::Text, &text, &[at(&text, &"rivi\n".repeat(50))]), @r#"
    error[malformed-date]: no such day
     --> sivut/001.txt:1:1
      |
    1 | / rivi
    2 | | rivi
    3 | | rivi
    4 | | rivi
    5 | | rivi
      | |____^ goes on to 51:1

    1 page: 1 error
    "#);
}

#[test]
fn tabs_and_wide_characters_keep_the_mark_under_its_text() {
    let text = "\tpvm\t😀 漢字 a\u{308} 31.2.2022 x\n";
    insta::assert_snapshot!(one(Format::Text, text, &[at(text, "31.2.2022")]), @r#"
    error[malformed-date]: no such day
     --> sivut/001.txt:1:14
      |
    1 |     pvm    😀 漢字 ä 31.2.2022 x
      |                      ^^^^^^^^^

    1 page: 1 error
    "#);
}

#[test]
fn a_place_in_another_file_is_named_without_its_line() {
    let text = "Hanke\n";
    let mut other = related(text, "Hanke", "the same name");
    other.path = Some("muut/b.txt".to_owned());
    let diagnostic = Diagnostic {
        severity: Severity::Note,
        help: Some("give one a name of its own\nor drop it".to_owned()),
        related: vec![related(text, "nke", "it is this"), other],
        ..at(text, "Hanke")
    };
    insta::assert_snapshot!(one(Format::Text, text, &[diagnostic]), @r#"
    note[malformed-date]: no such day
     --> sivut/001.txt:1:1
      |
    1 | Hanke
      | ^^^^^
      |
      = help: give one a name of its own
              or drop it
    note: it is this
     --> sivut/001.txt:1:3
      |
    1 | Hanke
      |   ---
    note: the same name: muut/b.txt:1:1

    1 page: 1 note
    "#);
}

#[test]
fn text_given_directly_has_a_stand_in_for_its_path() {
    let text = "Hanke\n";
    let diagnostic = Diagnostic {
        path: None,
        ..at(text, "Hanke")
    };
    let shown = one(Format::Text, text, &[diagnostic]);
    assert!(shown.contains("--> <stdin>:1:1\n"), "{shown}");
}

#[test]
fn colour_comes_only_when_asked_for() {
    let text = "Hanke\n";
    let diagnostics = [at(text, "Hanke")];
    for colour in [false, true] {
        let options = Options {
            colour,
            ..Options::default()
        };
        let shown = run_with(Format::Text, options, &[("a.txt", text, &diagnostics)]);
        assert_eq!(shown.contains('\u{1b}'), colour);
    }
}
