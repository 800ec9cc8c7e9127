//! A comparison in a browser: which pages have changed, and the words of each change.

use crate::accessible::{FAULTS, PALE};
use crate::collection::write_collection;
use crate::command::Sandbox;
use crate::session::{DOWN, ENTER, ESCAPE, PAGE, Session};

/// Two collections of thirty pages: one page has changed in three fields, one has moved, one is
/// new and one is gone, and in one the new words are hostile.
fn session() -> Option<Session> {
    let sandbox = Sandbox::new();
    for side in ["old", "new"] {
        write_collection(&sandbox.path(side), 30);
    }
    let new = PAGE
        .replace("Hanke tuo hoidon kotiin", "Hanke tuo avun ja hoidon kotiin")
        .replace("\nKunta\n", "\nSillan kunta\n")
        .replace("5.5.2022", "6.5.2022");
    sandbox.write("old/known.txt", PAGE);
    sandbox.write("new/known.txt", new);
    sandbox.write("old/moved.txt", PAGE.replace("Silta kotiin", "Majakka"));
    sandbox.write(
        "new/elsewhere/moved.txt",
        PAGE.replace("Silta kotiin", "Majakka"),
    );
    sandbox.write("old/gone.txt", PAGE.replace("Silta kotiin", "Satama"));
    sandbox.write("new/born.txt", PAGE.replace("Silta kotiin", "Laituri"));
    sandbox.write("old/hostile.txt", PAGE.replace("Silta kotiin", "Poiju"));
    let hostile = PAGE.replace("Silta kotiin", "Poiju").replace(
        "apu lähellä",
        "<img src=x onerror=\"window.hacked=1\"> </script><b>apu</b>",
    );
    sandbox.write("new/hostile.txt", hostile);
    Session::written(sandbox, &["diff", "old", "new"])
}

const HITS: &str = "document.getElementById('hits').textContent";

#[test]
fn changed_pages_are_listed_filtered_and_shown_word_by_word() {
    let Some(session) = session() else { return };
    session.wait(&format!("{HITS} === '5 pages of 5'"));
    let facts =
        "[...document.querySelectorAll('.facts div')].map((fact) => fact.textContent).join(' ')";
    session.shows(
        facts,
        "equal30 changed2 moved1 added1 removed1 could not be read0",
    );
    session.click("[data-key=\"field=/modified\"]");
    session.wait(&format!("{HITS} === '1 page of 5'"));
    session.keys(&format!("/{DOWN}{ENTER}"));
    session.wait("document.querySelector('.change') !== null");
    // Of a page that a field was chosen for, that field comes first, and the others are asked for.
    session.shows_count(".change", 1);
    let words = |tag: &str| {
        session.text(&format!("[...document.querySelectorAll('.change {tag}')].map((node) => node.textContent).join('|')"))
    };
    assert_eq!(
        (words("del"), words("ins")),
        ("2022-05-05".to_owned(), "2022-05-06".to_owned())
    );
    session.click(".changes .more");
    session.wait("document.querySelectorAll('.change').length > 1");
    assert!(words("ins").contains("avun ja"), "{}", words("ins"));
    assert!(words("ins").contains("Sillan kunta"));
    assert!(
        session
            .text(
                "[...document.querySelectorAll('.sides')].map((node) => node.textContent).join(' ')"
            )
            .contains("line 3")
    );
    session.keys(ESCAPE);
    session.wait("document.querySelector('.cards') !== null");

    session.open("#/?status=moved");
    session.wait(&format!("{HITS} === '1 page of 5'"));
    session.wait(
        "document.querySelector('.hit').textContent.includes('moved.txt → elsewhere/moved.txt')",
    );
    session.open("#/?field=/sections/body&change=added");
    session.wait(&format!("{HITS} === '0 pages of 5'"));
    session.was_quiet();
}

#[test]
fn words_of_a_change_run_nowhere_and_can_be_read() {
    let Some(session) = session() else { return };
    session.open("#/?q=poiju");
    session.wait(&format!("{HITS} === '1 page of 5'"));
    for (ready, keys) in [
        (".cards", "/".to_owned()),
        (".change", format!("{DOWN}{ENTER}")),
    ] {
        session.keys(&keys);
        session.wait(&format!("document.querySelector('{ready}') !== null"));
        session
            .value("document.querySelectorAll('details').forEach((node) => { node.open = true; })");
        for theme in ["light", "dark"] {
            session.value(&format!(
                "document.documentElement.dataset.theme = '{theme}'"
            ));
            for expression in [FAULTS, PALE] {
                let found = session.value(expression);
                let is_short = found[0]
                    .as_str()
                    .is_some_and(|fault| fault.starts_with("only "));
                assert!(
                    is_short || found.as_array().unwrap().is_empty(),
                    "{ready} {theme}: {found:#}"
                );
            }
        }
    }
    let added = session.text(
        "[...document.querySelectorAll('.change ins')].map((node) => node.textContent).join('|')",
    );
    assert!(added.contains("</script>"), "{added}");
    assert_eq!(session.count("img, main b, [onerror]"), 0);
    assert_eq!(session.value("typeof window.hacked"), "undefined");
    session.click("[data-language=fi]");
    session.wait("document.querySelector('.change .badge')?.textContent === 'muuttunut'");
    let shown = session.text("document.body.innerText");
    for key in ["statuses.", "fields.", "undefined", "null", "NaN", "_"] {
        assert!(!shown.contains(key), "{key} in {shown}");
    }
    session.telephone();
    let over = session.value("document.documentElement.scrollWidth - innerWidth");
    assert!(over.as_i64().unwrap() <= 0);
    session.was_quiet();
}
