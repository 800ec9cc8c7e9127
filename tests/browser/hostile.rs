//! Nothing in a page's text runs, and nothing becomes an element.

use serde_json::json;

use crate::command::Sandbox;
use crate::session::Session;

#[rustfmt::skip]
const ATTACKS: [&str; 8] = [
    "</script><script>window.hacked = 1</script>", "<img src=x onerror=\"window.hacked = 1\">",
    "<svg onload=window.hacked=1><style>body{display:none}</style>",
    "<!-- <script> window.hacked = 1 -->", "javascript:window.hacked=1",
    "${window.hacked = 1} {{7*7}} `+window.hacked+`", "__proto__",
    "\u{202e}\u{0}\u{1b}[31m\" autofocus onfocus=window.hacked=1 x=\"",
];

#[test]
fn hostile_texts_are_shown_as_they_are_and_run_nowhere() {
    let sandbox = Sandbox::new();
    for (number, attack) in ATTACKS.iter().enumerate() {
        // In every field that the report shows, and in the name and the address of a page.
        let text = format!(
            "{attack}\n\n{attack} on johdanto.\n\nToimintamallin nimi\n{attack}\n\
             Toimintamallin lyhyt kuvaus\n\n{attack} on kuvaus.\n\nToteutuspaikka\n{attack}\n\
             Paikkakunta, maakunta tai hyvinvointialue\n{attack}\n\nToimintamallin rahoittaja\n{attack}\n\n\
             Tekijä\n\n{attack}\n\nLuotu\n\n{attack}\n\nViimeksi muokattu\n\n1.2.2022\n\
             Kehittämisen vaihe\n\nicon/bulb Created with Sketch. {attack}\n\n{attack}\n\nRatkaisun perusidea\n\n{attack}\n"
        );
        let line = json!({ "text": text, "url": attack });
        sandbox.write(format!("pages/{number}.jsonl"), format!("{line}\n"));
        sandbox.write(
            format!("pages/<b onclick=hacked=1>{number}.txt"),
            format!("{attack}\n\nTeksti on {number}.\n"),
        );
    }
    let Some(session) = Session::of(sandbox, &["pages"]) else {
        return;
    };
    let pages = 2 * ATTACKS.len();
    session.wait(&format!(
        "document.querySelectorAll('.hit').length === {pages}"
    ));
    // Every table is opened, since it is drawn when it is.
    session.value("document.querySelectorAll('details').forEach((node) => { node.open = true; })");
    session.wait("document.querySelectorAll('details').length === document.querySelectorAll('details .table').length");
    let foreign = "document.querySelectorAll('body script:not([type=\"application/octet-stream\"]):not([type=module]), img, \
                   iframe, object, embed, style:not(head style), svg style, b:not(.remark b):not(.remarks b), \
                   [onerror], [onload], [onclick], [onfocus], [style], base, form, link:not(head link)').length";
    assert_eq!(session.value(foreign), 0);
    for page in 0..pages {
        session.value(&format!("location.hash = '#/page/{page}'"));
        session.settle();
        session.shows(
            "document.querySelector('.hit[aria-current=page]').dataset.key",
            format!("page:{page}"),
        );
        session.shows_count(".lines", 1);
        assert_eq!(session.value(foreign), 0, "page {page}");
        assert_eq!(
            session.value("typeof window.hacked"),
            "undefined",
            "page {page}"
        );
    }
    for attack in ATTACKS {
        session.value(&format!("location.hash = '#/?' + new URLSearchParams([['q', {}], ['funder', {0}], ['stage', {0}]])", json!(attack)));
        session.settle();
        session.shows_count(".collection", 1);
        assert_eq!(session.value("typeof window.hacked"), "undefined");
        assert_eq!(session.value(foreign), 0);
    }
    session.was_quiet();
}

/// The policy is what stands between a mistake in the script and a text that runs: it is
/// seen to stop what the script never does.
#[test]
fn the_policy_stops_markup_handlers_styles_and_requests() {
    let Some(session) = Session::of(Sandbox::with(&["a.txt"]), &["a.txt"]) else {
        return;
    };
    session.was_quiet();
    let thrown = session.value("(() => { try { document.body.innerHTML = '<b>x</b>'; return 'done'; } catch (error) { return error.name; } })()");
    assert_eq!(thrown, "TypeError");
    session.value(
        "(() => { const script = document.createElement('script'); script.append('window.hacked = 1'); \
         try { document.body.append(script); } catch {} \
         const image = document.createElement('img'); image.setAttribute('src', 'http://127.0.0.1:9/x.png'); document.body.append(image); \
         const style = document.createElement('style'); style.append('body { display: none }'); document.body.append(style); \
         return fetch('http://127.0.0.1:9/').catch(() => null); })()",
    );
    assert_eq!(session.value("typeof window.hacked"), "undefined");
    assert_eq!(
        session.text("getComputedStyle(document.body).display"),
        "block"
    );
    let told = session.console();
    assert!(
        told.iter()
            .filter(|line| line.contains("Content Security Policy"))
            .count()
            >= 3,
        "{told:?}"
    );
}
