//! Names, landmarks, headings and contrast, in both themes.

use crate::collection::write_collection;
use crate::command::Sandbox;
use crate::session::{PAGE, Session};

/// What is wrong with the page, for someone who does not see it, or not well.
pub(crate) const FAULTS: &str = r##"(() => {
  const faults = [];
  const one = (selector) => { const count = document.querySelectorAll(selector).length; if (count !== 1) faults.push(`${count} ${selector}`); };
  one("h1"); one("main"); one("body > header"); one("nav"); one("[role=search]");
  if (!document.documentElement.lang || !document.title) faults.push("no language or title");
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => faults.push(`id ${id} twice`));
  for (const name of ["aria-describedby", "aria-labelledby", "for"]) {
    for (const node of document.querySelectorAll(`[${name}]`)) {
      for (const id of node.getAttribute(name).split(" ")) if (!document.getElementById(id)) faults.push(`${name} ${id} leads nowhere`);
    }
  }
  const shown = (node) => node.checkVisibility({ visibilityProperty: true });
  const nameOf = (node) => (node.getAttribute("aria-label") || (node.labels && [...node.labels].map((label) => label.textContent).join(" ")) || node.textContent || node.title || "").trim();
  for (const node of document.querySelectorAll("a[href], button, input, select, summary, [role=button], [role=link], [role=region], [tabindex='0']")) {
    if (shown(node) && !nameOf(node)) faults.push(`no name: ${node.outerHTML.slice(0, 120)}`);
  }
  for (const node of document.querySelectorAll("svg[role=img], svg[role=group], nav, section, table")) {
    const label = node.getAttribute("aria-label") || node.getAttribute("aria-labelledby") || node.querySelector("caption")?.textContent;
    if (shown(node) && !label) faults.push(`no label: ${node.outerHTML.slice(0, 120)}`);
  }
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    if (!shown(heading)) continue;
    const now = Number(heading.tagName[1]);
    if (now > level + 1) faults.push(`h${now} after h${level}: ${heading.textContent}`);
    level = now;
  }
  return faults;
})()"##;

/// The texts whose contrast to their ground is below that of WCAG 2.2, level AA.
pub(crate) const PALE: &str = r##"(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = new Map();
  // Colours of any notation, laid over white or black as they stand on the page.
  const rgba = (colour) => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(colour);
  };
  const over = (top, under) => [0, 1, 2].map((at) => (top[at] * top[3] + under[at] * (255 - top[3])) / 255);
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const ground = (node) => {
    const layers = [];
    for (let at = node; at; at = at.parentElement) {
      const tile = at.closest?.("g.tile") === at ? at.querySelector("rect") : null;
      const colour = tile ? getComputedStyle(tile).fill : getComputedStyle(at).backgroundColor;
      if (colour !== "none") layers.push(rgba(colour));
    }
    return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255]);
  };
  const pale = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let texts = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const node = text.parentElement;
    if (!text.data.trim() || ["SCRIPT", "NOSCRIPT", "STYLE", "TITLE", "title"].includes(node.tagName) || !node.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(node);
    const colour = node.namespaceURI.endsWith("svg") ? style.fill : style.color;
    const under = ground(node);
    const ratio = contrast(over(rgba(colour), under), under);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    texts += 1;
    if (ratio < (large ? 3 : 4.5)) pale.push(`${ratio.toFixed(2)}: ${text.data.trim().slice(0, 40)} in ${node.className?.baseVal ?? node.className}`);
  }
  return texts > 30 ? pale : [`only ${texts} texts`];
})()"##;

#[track_caller]
fn finds_nothing_in_both_themes(session: &Session, expressions: &[&str], about: &str) {
    for theme in ["light", "dark"] {
        session.value(&format!(
            "document.documentElement.dataset.theme = '{theme}'"
        ));
        for expression in expressions {
            let found = session.value(expression);
            assert_eq!(
                found.as_array().map(Vec::len),
                Some(0),
                "{about} {theme}: {found:#}"
            );
        }
    }
}

#[test]
fn names_landmarks_headings_and_contrast_are_there_in_both_themes() {
    let sandbox = Sandbox::new();
    write_collection(&sandbox.path("pages"), 120);
    sandbox.write("pages/known.txt", PAGE);
    sandbox.write(
        "pages/broken.txt",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0",
    );
    let Some(session) = Session::of(sandbox, &["pages"]) else {
        return;
    };
    for (address, ready) in [
        ("", ".cards"),
        ("#/?kind=toimintamalli&severity=error", ".chip"),
        ("#/page/120", ".lines"),
    ] {
        session.open(address);
        session.wait(&format!("document.querySelector('{ready}') !== null"));
        session.wait("[...document.querySelectorAll('.drawn')].every((frame) => frame.firstChild)");
        session
            .value("document.querySelectorAll('details').forEach((node) => { node.open = true; })");
        session.wait("document.querySelectorAll('details').length === document.querySelectorAll('details .table').length");
        finds_nothing_in_both_themes(&session, &[FAULTS, PALE], address);
    }
    // What is lit under the pointer is no paler.
    session
        .value("document.querySelectorAll('.value').forEach((node) => node.classList.add('lit'))");
    finds_nothing_in_both_themes(&session, &[PALE], "lit");
    session.was_quiet();
}

#[test]
fn every_field_has_a_colour_whose_text_can_be_read() {
    let Some(session) = Session::of(Sandbox::of(&[("a.txt", PAGE.as_bytes())]), &["a.txt"]) else {
        return;
    };
    session.wait("document.querySelector('.lines') !== null");
    // One mark of each class of the style sheet, in place of a page.
    session.value(
        "(() => { const names = [...document.styleSheets[0].cssRules].map((rule) => rule.selectorText ?? '')\
         .filter((selector) => /^\\.f-\\w+$/.test(selector)).map((selector) => selector.slice(1)); \
         const pane = document.querySelector('.lines'); pane.replaceChildren(...names.flatMap((name) => [' lit', ''].map((lit) => { \
         const mark = document.createElement('mark'); mark.className = `value ${name}${lit}`; mark.append(name); return mark; }))); })()",
    );
    assert!(session.count(".lines mark") >= 54);
    finds_nothing_in_both_themes(&session, &[PALE], "fields");
}
