// One page: its text on the left, its record on the right, each leading to the other.

// Scrolls a pane and nothing around it: what is under the pointer stays there.
function reveal(pane, node) {
  const [outer, inner] = [pane, node].map((part) => part.getBoundingClientRect());
  if (inner.top < outer.top) pane.scrollTop -= outer.top - inner.top + 24;
  else if (inner.bottom > outer.bottom) pane.scrollTop += Math.min(inner.bottom - outer.bottom + 24, inner.top - outer.top);
}

// What both panes show of a value is lit while a person points at either.
function pair(text, record) {
  const panes = [text, record];
  const light = (values) => {
    for (const pane of panes) {
      for (const node of pane.querySelectorAll(".lit")) node.classList.remove("lit");
      for (const value of values) {
        for (const node of pane.querySelectorAll(`[data-values~="${value}"]`)) node.classList.add("lit");
      }
    }
  };
  const counterpart = (pane, node) => {
    const other = pane === text ? record : text;
    return other.querySelector(`[data-value="${node.dataset.value}"]`) ??
      other.querySelector(`[data-values~="${node.dataset.value}"]`);
  };
  // In one column a jump under the finger would only confuse.
  const isBeside = () => matchMedia("(min-width: 56rem)").matches;
  for (const pane of panes) {
    const point = (event) => {
      const node = event.target.closest("[data-value]");
      if (!node) return light([]);
      light([node.dataset.value]);
      const other = isBeside() && counterpart(pane, node);
      if (other) reveal(pane === text ? record : text, other);
    };
    pane.addEventListener("mouseover", point);
    pane.addEventListener("focusin", point);
    pane.addEventListener("mouseleave", () => light([]));
    const follow = (event) => {
      const node = event.target.closest("[data-value]");
      const other = node && counterpart(pane, node);
      if (!other || !getSelection().isCollapsed) return;
      other.focus();
      other.scrollIntoView({ block: "center" });
    };
    pane.addEventListener("click", follow);
    pane.addEventListener("keydown", (event) => {
      if (event.key === "Enter") follow(event);
    });
  }
}

function findingList(found) {
  if (found.length === 0) return element("p", { class: "none" }, word("clean_page"));
  const jump = (number) => () => {
    const remark = byId(`finding-${number}`);
    remark?.scrollIntoView({ block: "center" });
    remark?.closest(".line").classList.add("seen");
  };
  return element("ol", { class: "remarks", lang: "en" }, found.map(({ finding, number, line }) => element("li", {},
    badge(finding.severity), " ", element("b", {}, finding.code), " ",
    element("button", { type: "button", class: "link", lang: language, "data-key": `finding:${number}`, on: { click: jump(number) } }, word("line", { line })),
    ` ${finding.message}`,
    finding.help && element("span", { class: "help" }, ` ${finding.help}`),
    finding.related.length > 0 && element("ul", {}, finding.related.map((related) => relatedPlace(finding, related))))));
}

// A place on another page leads there.
function relatedPlace(finding, related) {
  if (!related.path || related.path === finding.path) {
    return element("li", { class: "help" }, word("line", { line: related.line }), `: ${related.message}`);
  }
  const other = rows.find((row) => row.path === related.path);
  const place = `${related.path}:${related.line}`;
  return element("li", { class: "help" },
    other ? element("a", { href: address({ page: other.number }) }, place) : place, `: ${related.message}`);
}

function neighbours(row) {
  const at = hits.indexOf(row);
  const link = (to, key) => to && element("a", { href: address({ page: to.number }), class: "step", "data-key": key, title: titleOf(to) }, word(key));
  return element("p", { class: "steps" },
    element("a", { href: address({ page: undefined }), class: "step", "data-key": "back" }, word("back")),
    at >= 0 && element("span", { class: "quiet" }, word("position", { at: at + 1, count: hits.length })),
    at > 0 && link(hits[at - 1], "previous"), at >= 0 && link(hits[at + 1], "next"));
}

async function pageView(row) {
  const page = await loadPage(row.number);
  const findings = [...page.findings, ...(row.beside_others ?? [])];
  // Where a list has its mark is shown by the mark itself.
  const spans = page.spans.map(([pointer, start, end], id) => ({ pointer, start, end, id }))
    .filter(({ pointer }) => !pointer.endsWith("/ordered"));
  const found = placed(page, linesOf(page.text), findings);
  const text = textPane(page, spans, found);
  const record = recordPane(page, spans);
  pair(text, record);
  const sought = markSought(text, state.query);
  // Whoever searched the texts wants to see the place; it has one once the page is shown.
  if (sought && state.inTexts) requestAnimationFrame(() => reveal(text, sought));
  const { encoding } = page.record.source ?? {};
  const tongue = row.language === "und" ? undefined : row.language;
  const facts = [kindName(row.kind), languageName(row.language), row.path, row.id, encoding,
    row.created && word("created_on", { date: date(row.created) }),
    row.modified && word("modified_on", { date: date(row.modified) })].filter(Boolean);
  return element("article", { class: "page", "data-page": row.number },
    element("header", {}, neighbours(row),
      element("h2", { id: "page-title", lang: tongue, tabindex: "-1" }, titleOf(row)),
      element("p", { class: "quiet" }, facts.join(" · "))),
    element("section", { class: "about", "aria-label": word("findings") },
      element("h3", {}, word("findings")), findingList(found)),
    element("div", { class: "panes" },
      element("section", { class: "pane", "aria-labelledby": "text-heading" },
        element("h3", { id: "text-heading" }, word("text")), text),
      element("section", { class: "pane", "aria-labelledby": "record-heading" },
        element("h3", { id: "record-heading" }, word("record")), record)));
}
