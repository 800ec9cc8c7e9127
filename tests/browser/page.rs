//! One page: its text and its record lead to each other.

use crate::command::Sandbox;
use crate::session::{DOWN, ENTER, PAGE, Session};

fn session() -> Option<Session> {
    Session::of(
        Sandbox::of(&[("silta.txt", PAGE.as_bytes())]),
        &["silta.txt"],
    )
}

const LIT: &str =
    "[...document.querySelectorAll('.lit')].map((node) => node.textContent).join('|')";

#[test]
fn one_page_is_shown_at_once_with_every_value_marked() {
    let Some(session) = session() else { return };
    session.wait("document.querySelector('#page-title') !== null");
    let lines = "[...document.querySelectorAll('.words')].map((line) => line.textContent.replace('\\u00a0', '')).join('\\n')";
    session.shows(lines, PAGE);
    let marked = |field: &str| {
        session.text(&format!(
            "[...document.querySelectorAll('.lines .f-{field}')].map((node) => node.textContent).join('|')"
        ))
    };
    assert_eq!(marked("name"), "Kainuu: Silta kotiin (RRP, P4, I3)");
    assert_eq!(marked("region"), "Kainuu");
    assert_eq!(marked("programme"), "RRP|4|3");
    assert_eq!(
        marked("funders"),
        "Sosiaali- ja terveysministeriö|STM|Kunta"
    );
    assert_eq!(marked("contact_people"), "Maija Meri|projektipäällikkö");
    assert_eq!(marked("modified"), "5.5.2022");
    assert_eq!(
        marked("sections"),
        "Päämäärä ja päätavoite|hoito kotona|apu lähellä"
    );
    session.shows_count(".line.is-label", 10);
    session.was_quiet();
}

#[test]
fn pointing_at_a_value_lights_it_on_the_other_side_too() {
    let Some(session) = session() else { return };
    session.wait("document.querySelector('.tree') !== null");
    session.hover(".lines .f-modified");
    session.shows(LIT, "5.5.2022|2022-05-05");
    session.hover(".tree .f-funders");
    session.shows(
        LIT,
        "Sosiaali- ja terveysministeriö|Sosiaali- ja terveysministeriö",
    );
    session.hover("#page-title");
    session.shows(LIT, "");

    // By keys: one stop of the tab key for each side, arrows inside, Enter to the other.
    session.value("document.querySelector('.lines mark').focus()");
    session.keys(&format!("{DOWN}{DOWN}"));
    let focus = "document.activeElement.textContent";
    let here = session.text(focus);
    session.keys(ENTER);
    session.wait("document.activeElement.closest('.tree') !== null");
    assert!(session.text(LIT).starts_with(&format!("{here}|")));
    session.shows_count(".lines mark[tabindex='0']", 1);
    session.shows_count(".tree [role=link][tabindex='0']", 1);
    session.was_quiet();
}

#[test]
fn findings_stand_at_their_line_and_are_listed() {
    let Some(session) = session() else { return };
    session.wait("document.querySelector('.remarks') !== null");
    let at = |code: &str| {
        session.text(&format!(
            "[...document.querySelectorAll('.remark')].find((node) => node.textContent.includes('{code}'))\
             .closest('.line').querySelector('.finding').textContent"
        ))
    };
    assert_eq!(at("malformed-date"), "eilen");
    assert_eq!(at("template-email"), "etunimi.sukunimi@example.org");
    // What is underlined is described by what is wrong with it.
    let described = session.text("document.getElementById(document.querySelector('.finding').getAttribute('aria-describedby').split(' ')[0]).textContent");
    assert!(described.contains("template-email"), "{described}");
    session.click(".remarks .link");
    session.wait("document.querySelector('.line.seen') !== null");
    session.was_quiet();
}

#[test]
fn the_language_is_switched_and_kept() {
    let Some(session) = session() else { return };
    session.wait("document.querySelector('.tree') !== null");
    session.shows("document.documentElement.lang", "en");
    session.click("[data-language=fi]");
    session.wait("document.querySelector('#record-heading')?.textContent === 'Tietue'");
    session.shows("document.documentElement.lang", "fi");
    session.shows("document.querySelector('#page-title').lang", "fi");
    assert!(
        session
            .text("document.querySelector('.page header p.quiet').textContent")
            .contains("muokattu 5.5.2022")
    );
    session.click("[data-key=back]");
    session.wait("document.querySelector('.cards') !== null");
    assert!(session.text("location.hash").contains("lang=fi"));
    session.shows("document.title", "Innokylän sivut");
    // No word is missing in either language: its key would be shown.
    for language in ["fi", "en"] {
        session.click(&format!("[data-language={language}]"));
        session.wait(&format!("document.documentElement.lang === '{language}'"));
        let shown = session.text("document.body.innerText");
        for key in "cards. filters. fields. undefined null NaN _".split(' ') {
            assert!(!shown.contains(key), "{key} in {shown}");
        }
    }
    session.was_quiet();
}
