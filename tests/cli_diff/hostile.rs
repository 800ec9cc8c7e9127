//! Names and texts that would steer a terminal, or pass for marks of a format.

use crate::command::{Sandbox, run};

const HOSTILE: &str = "\u{1b}[31m\u{9b}2J\u{7}\u{7f}\u{202e}";

fn steering(text: &str) -> Vec<char> {
    let steers = |c: &char| c.is_control() && *c != '\n' || matches!(c, '\u{202a}'..='\u{202e}');
    text.chars().filter(steers).collect()
}

#[test]
fn no_control_sequence_reaches_the_terminal() {
    let page = |words: &str| {
        format!(
            "Kokonaisuuden nimi\n{HOSTILE}Silta {words}\nLyhyt kuvaus\n\nKuvaus {HOSTILE} on {words}.\n\nRahoittaja\n{words}{HOSTILE}\nLuotu\n\n1.2.2022\n\nViimeksi muokattu\n\n1.2.2022\n\nOsa {HOSTILE}{words}\n\nTeksti {HOSTILE} on {words}.\n"
        )
    };
    let sandbox = Sandbox::new();
    sandbox.write(format!("old/{HOSTILE}.txt"), page("vanha"));
    sandbox.write(format!("new/{HOSTILE}.txt"), page("uusi"));
    sandbox.write(format!("new/{HOSTILE}\nlisää.txt"), page("lisätty"));
    sandbox.write(format!("old/{HOSTILE}broken.txt"), b"\x89PNG\r\n\x1a\n");
    for format in ["text", "markdown", "json", "ndjson"] {
        let told = run(&sandbox, &["diff", "old", "new", "--format", format]);
        told.ended(2, &["broken.txt"]);
        assert_eq!(steering(&told.stderr), [], "{}", told.stderr);
        // What turns text is data to whoever reads JSON.
        let steering = steering(told.text()).into_iter();
        let obeyed: Vec<char> = steering
            .filter(|c| !format.ends_with("json") || c.is_control())
            .collect();
        assert_eq!(obeyed, [], "{format}: {}", told.text());
        assert!(
            told.text().contains("uusi") && told.text().contains("vanha"),
            "{}",
            told.text()
        );
    }
}

#[test]
fn text_is_no_mark_of_markdown() {
    let sandbox = Sandbox::new();
    sandbox.write("old/*a_b*.txt", "Otsikko\n\nTeksti on tässä: 2<3 ja 4>3.\n");
    sandbox.write(
        "new/*a_b*.txt",
        "Otsikko\n\nTeksti on [tuo](x) | `ja` ~~muu~~ &amp; # mikä.\n",
    );
    let told = run(&sandbox, &["diff", "old", "new", "--format", "markdown"]);
    let expected = "\
## \\*a\\_b\\*.txt

Otsikko

- lead (line old 3, new 3): Teksti on <del>tässä: 2&lt;3 ja 4&gt;3.</del> <ins>\\[tuo\\](x) \\| \\`ja\\` \\~\\~muu\\~\\~ &amp;amp; \\# mikä.</ins>

1 page: 0 equal, 1 changed, 0 moved, 0 added, 0 removed
";
    assert_eq!(told.text(), expected);
}
