//! Pages are found: by search, by filters, by keys alone.

use crate::collection::write_collection;
use crate::command::Sandbox;
use crate::session::{DOWN, ENTER, ESCAPE, PAGE, Session, TAB, UP};

/// A collection of sixty pages, one of which is known.
fn session() -> Option<Session> {
    let sandbox = Sandbox::new();
    write_collection(&sandbox.path("pages"), 60);
    sandbox.write("pages/known.txt", PAGE);
    Session::of(sandbox, &["pages"])
}

const FOCUS: &str = "document.activeElement.dataset.key ?? document.activeElement.id";

#[test]
fn a_page_is_found_opened_and_left_by_keys_alone() {
    let Some(session) = session() else { return };
    session.shows(
        "document.getElementById('hits').textContent",
        "61 pages of 61",
    );
    session.keys("/silta kotiin kainuu stm");
    session.wait("document.getElementById('hits').textContent === '1 page of 61'");
    session.keys(DOWN);
    session.wait(&format!("({FOCUS}) === 'page:60'"));
    session.keys(ENTER);
    session.wait("document.querySelector('#page-title')?.textContent.startsWith('Kainuu: Silta')");
    session.shows("location.hash", "#/page/60?q=silta+kotiin+kainuu+stm");
    session.keys(ESCAPE);
    session.wait("document.querySelector('.cards') !== null");
    session.wait(&format!("({FOCUS}) === 'page:60'"));

    // The arrows move through the list, and Home and End to its ends.
    session.keys("/\u{e003}");
    session.wait("document.getElementById('hits').textContent === '61 pages of 61'");
    session.keys(&format!("{DOWN}{DOWN}{DOWN}{UP}"));
    session.wait(&format!("({FOCUS}) === 'page:1'"));
    // The list is one stop of the tab key.
    session.keys(TAB);
    session.shows(
        "document.activeElement.closest('nav')?.id ?? 'elsewhere'",
        "pages",
    );
    session.shows(FOCUS, "more");
    session.was_quiet();
}

#[test]
fn filters_narrow_the_list_and_the_pictures_and_the_back_button_undoes_them() {
    let Some(session) = session() else { return };
    let shown = "document.getElementById('hits').textContent";
    let models = session
        .text("document.querySelector('[data-key=\"kind=toimintamalli\"] .count').textContent");
    session.click("[data-key=\"kind=toimintamalli\"]");
    session.wait(&format!("{shown} === '{models} pages of 61'"));
    session.shows(
        "document.querySelector('[data-key=\"kind=toimintamalli\"]').ariaPressed",
        "true",
    );
    // The focus stays on what was pressed, and other kinds are still there to be chosen.
    session.shows(FOCUS, "kind=toimintamalli");
    assert!(session.count("[data-card=kind] .bar") > 1);
    session.shows_count("[data-card=fills] .fill", 1);

    session.click("[data-key=\"table:rule=malformed-date\"]");
    session.wait("location.hash.includes('rule=malformed-date')");
    // Two filters, and one to take both away.
    session.shows_count("#chips .chip", 3);
    session.wait(&format!("{shown} !== '{models} pages of 61'"));
    session.back();
    session.wait(&format!("{shown} === '{models} pages of 61'"));
    session.click("#chips .chip");
    session.wait(&format!("{shown} === '61 pages of 61'"));

    // A tile of the map, by keys.
    session.value("document.querySelector('[data-key=\"region=20\"]').focus()");
    session.keys(ENTER);
    session.wait("location.hash.includes('region=20')");
    session.wait(&format!("({FOCUS}) === 'region=20'"));
    session.was_quiet();
}

#[test]
fn every_kind_of_filter_selects_the_pages_that_its_picture_counts() {
    let Some(session) = session() else { return };
    let filters = session.value(
        "[...document.querySelectorAll('.bar, .level, .tile')].map((node) => [node.dataset.key, \
         Number(node.querySelector('.count, .amount').textContent.replace('%', ''))])",
    );
    let filters = filters.as_array().unwrap().clone();
    assert!(filters.len() > 60);
    for filter in filters {
        let (key, count) = (filter[0].as_str().unwrap(), filter[1].as_u64().unwrap());
        let (name, value) = key.split_once('=').unwrap();
        let selected = session.value(&format!(
            "(() => {{ location.hash = '#/?' + new URLSearchParams([['{name}', {value:?}]]); \
             return null; }})()"
        ));
        assert!(selected.is_null());
        session.wait(&format!(
            "document.querySelector('#chips .chip') !== null && location.hash.includes('{name}=')"
        ));
        if name == "missing" {
            continue;
        }
        let words = if count == 1 { "page" } else { "pages" };
        session.wait(&format!(
            "document.getElementById('hits').textContent === '{count} {words} of 61'"
        ));
    }
    session.was_quiet();
}

#[test]
fn words_of_a_text_are_found_where_texts_are_searched() {
    let Some(session) = session() else { return };
    session.keys("/apu iloisia");
    session.wait("document.getElementById('hits').textContent === '0 pages of 61'");
    session.click("#in-texts");
    session.wait("document.getElementById('hits').textContent === '1 page of 61'");
    session.shows("document.querySelector('.hit').dataset.key", "page:60");
    // On the page itself they are marked.
    session.click(".hit");
    session.wait("document.querySelector('.lines') !== null");
    let marked = "[...CSS.highlights.get('sought')].map(String).join('|')";
    session.shows(marked, "iloisia|iloisia|apu");
    session.was_quiet();
}

#[test]
fn a_table_is_sorted_and_copied() {
    let Some(session) = session() else { return };
    session.click("[data-key=\"funder:table\"]");
    session.wait("document.querySelector('[data-card=funder] table') !== null");
    let cells = "[...document.querySelectorAll('[data-card=funder] tbody th')].map((cell) => cell.textContent)";
    session.click("[data-key=\"funder:sort:0\"]");
    let sort = "document.querySelector('[data-card=funder] thead th').ariaSort";
    session.shows(sort, "ascending");
    let names: Vec<String> = serde_json::from_value(session.value(cells)).unwrap();
    assert_eq!(names.first().unwrap(), "Ei erillisrahoitusta");
    assert_eq!(names.last().unwrap(), "Säätiöt ja rahastot");
    session.keys(ENTER);
    session.shows(sort, "descending");
    session.click("[data-key=\"funder:copy\"]");
    session.wait("document.querySelector('[data-card=funder] .copied').textContent !== ''");
    let told = session.text("document.querySelector('[data-card=funder] .copied').textContent");
    assert!(
        told == "Copied" || session.text("getSelection().toString()").contains("Kunta"),
        "{told}"
    );
    session.was_quiet();
}
