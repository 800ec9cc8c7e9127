//! Every page of the repository, among them the oddest that are known, is shown as it is.

use std::path::Path;

use serde_json::json;

use crate::command::Sandbox;
use crate::session::Session;

/// So many pages are looked at by one script, which may not run for long.
const AT_ONCE: usize = 50;

/// What is wrong with how some pages are shown, from the data and what is on the screen. A
/// browser takes some twenty addresses a second, and passes over the others.
const FAULTS: &str = r##"(async (first, end) => {
  const unpack = async (id) => {
    const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).json();
  };
  const { blocks } = await unpack("collection");
  const pages = (await Promise.all(blocks.map((_, at) => unpack(`block-${at}`)))).flat();
  const faults = [];
  const ends = /\r\r\n|\r\n|[\n\r\x85\u2028\u2029]/;
  // Controls are shown as their pictures.
  const shown = (text) => [...text].map((c) => (/[\x00-\x08\x0b-\x1f]/.test(c) ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : c)).join("");
  for (let number = first; number < Math.min(end, pages.length); number += 1) {
    const page = pages[number];
    location.hash = `#/page/${number}`;
    const start = performance.now();
    while (document.querySelector("article")?.dataset.page !== String(number)) {
      if (performance.now() - start > 10000) return [`page ${number} is not shown`];
      await new Promise((done) => setTimeout(done, 60));
    }
    const fault = (words) => faults.push(`${page.record.source.path}: ${words}`);
    const lines = [...document.querySelectorAll(".lines .words")].map((line) => line.textContent);
    const expected = page.text.split(ends).map((line) => shown(line) || "\u00a0");
    if (lines.join("\n") !== expected.join("\n")) fault("another text");
    for (const [id, [pointer, from, to]] of page.spans.entries()) {
      if (pointer.endsWith("/ordered")) continue;
      const marked = [...document.querySelectorAll(`.lines [data-values~="${id}"]`)].map((mark) => mark.textContent).join("");
      const value = page.text.slice(from, to).split(ends).map(shown).join("");
      if (marked !== value) fault(`${pointer} is marked as ${JSON.stringify(marked)} and is ${JSON.stringify(value)}`);
      if (!document.querySelector(`.tree [data-value="${id}"]`)) fault(`${pointer} is not in the record`);
    }
    for (const { code, line } of page.findings) {
      const remarks = [...document.querySelectorAll(`#line-${line} .remark b`)].map((remark) => remark.textContent);
      if (!remarks.includes(code)) fault(`${code} is not at line ${line}`);
    }
  }
  return faults;
})"##;

#[test]
fn every_text_value_and_finding_of_every_page_is_shown_at_its_place() {
    let folders = ["seeds", "tests/fixtures/pages", "tests/check"];
    let folders = folders.map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let inputs: Vec<&str> = folders
        .iter()
        .map(|folder| folder.to_str().unwrap())
        .collect();
    let Some(session) = Session::of(Sandbox::new(), &inputs) else {
        return;
    };
    let hits = session.text("document.getElementById('hits').textContent");
    let pages: usize = hits.split(' ').next().unwrap().parse().unwrap();
    assert!(pages > 700);
    for first in (0..pages).step_by(AT_ONCE) {
        let found = session.value(&format!("{FAULTS}({first}, {})", first + AT_ONCE));
        assert_eq!(found, json!([]));
    }
    session.was_quiet();
}
