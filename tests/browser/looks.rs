//! Themes, the width of a telephone, and paper.

use serde_json::json;

use crate::collection::write_collection;
use crate::command::Sandbox;
use crate::session::{PAGE, Session};

const GROUND: &str = "getComputedStyle(document.documentElement).backgroundColor";

fn session() -> Option<Session> {
    let sandbox = Sandbox::new();
    write_collection(&sandbox.path("pages"), 300);
    sandbox.write("pages/known.txt", PAGE);
    Session::of(sandbox, &["pages"])
}

/// No part of the page is wider than the window.
const OVERFLOW: &str = "document.documentElement.scrollWidth - innerWidth";

#[test]
fn the_theme_is_that_of_the_device_until_it_is_chosen() {
    let Some(session) = session() else { return };
    let emulate = |scheme: &str| {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        session.browser("Emulation.setEmulatedMedia", &features);
        session.text(GROUND)
    };
    let (light, dark) = (emulate("light"), emulate("dark"));
    assert_ne!(light, dark);
    session.click("#theme");
    session.shows(GROUND, light.as_str());
    emulate("light");
    session.click("#theme");
    session.shows(GROUND, dark);
    session.click("#theme");
    session.shows(GROUND, light.as_str());
    session.was_quiet();
}

#[test]
fn pictures_of_both_themes_and_a_telephone_fit_their_windows() {
    let Some(session) = session() else { return };
    for width in ["wide", "telephone"] {
        if width == "telephone" {
            session.telephone();
        }
        for (name, address) in [("collection", "#/"), ("page", "#/page/300")] {
            session.open(address);
            session.wait("document.querySelector('.cards, .lines') !== null");
            session.wait(
                "[...document.querySelectorAll('.drawn')].every((frame) => frame.firstChild)",
            );
            assert!(
                session.value(OVERFLOW).as_i64().unwrap() <= 0,
                "{name} is wider than a {width} window"
            );
            for theme in ["light", "dark"] {
                session.value(&format!(
                    "document.documentElement.dataset.theme = '{theme}'"
                ));
                session.picture(&format!("{name}-{width}-{theme}.png"));
            }
        }
    }
    // In one column the record stands below the text.
    let tops = session.value(
        "[...document.querySelectorAll('.pane')].map((pane) => pane.getBoundingClientRect().top)",
    );
    assert!(tops[0].as_f64() < tops[1].as_f64());
    session.was_quiet();
}

#[test]
fn paper_shows_the_whole_text_and_nothing_to_press() {
    let Some(session) = session() else { return };
    session.open("#/page/300");
    session.wait("document.querySelector('.lines') !== null");
    session.browser("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    for selector in [".search", ".switches", "nav", ".steps"] {
        let display = session.text(&format!(
            "getComputedStyle(document.querySelector('{selector}')).display"
        ));
        assert_eq!(display, "none", "{selector}");
    }
    for pane in [".lines", ".tree"] {
        let hidden = session.value(&format!(
            "(() => {{ const pane = document.querySelector('{pane}'); return pane.scrollHeight - pane.clientHeight; }})()"
        ));
        assert!(hidden.as_i64().unwrap() <= 0, "{pane} is cut off");
    }
    session.was_quiet();
}
