// The list of pages that are found, beside everything else.

const AT_ONCE = 60;
let listed = AT_ONCE;
let hits = [];

const ORDERS = {
  input: undefined,
  title: (a, b) => inOrder(titleOf(a), titleOf(b)),
  created: (a, b) => (b.created ?? "").localeCompare(a.created ?? ""),
  modified: (a, b) => (b.modified ?? "").localeCompare(a.modified ?? ""),
  findings: (a, b) => countFindings(b) - countFindings(a),
};

function labelOfFilter(key, value) {
  switch (key) {
    case "kind": return kindName(value);
    case "language": return languageName(value);
    case "region": return tileName(value);
    case "severity": return word(`severities.${value}`);
    case "created": case "modified": return date(value);
    case "missing": return `${kindName(value.split("/")[0])}: ${fieldName(value.split("/")[1])}`;
    default: return value;
  }
}

function listItem(row) {
  const worst = SEVERITIES.find((severity) => Object.keys(row.findings).some((code) => severityOf(code) === severity));
  const facts = [kindName(row.kind), row.regions.map(regionName).join(", "), date(row.created), row.path].filter(Boolean);
  return element("li", {}, element("a", {
    href: address({ page: row.number }),
    class: "hit",
    "data-key": `page:${row.number}`,
    "aria-current": row.number === state.page && "page",
  },
  element("span", { class: "name", lang: row.language === "und" ? undefined : row.language }, titleOf(row)),
  element("span", { class: "under" }, facts.join(" · ")),
  worst && element("span", { class: `amount ${worst}`, title: word("n_findings", { count: countFindings(row) }) },
    number(countFindings(row)), element("span", { class: "unseen" }, ` ${word("findings")}`))));
}

// Draws the list as far as the page that one comes back from, if any.
function drawList(from) {
  hits = selected();
  const order = ORDERS[state.order];
  if (order) hits = [...hits].sort(order);
  listed = Math.max(listed, hits.findIndex((row) => row.number === from) + 1);
  byId("hits").textContent = word("hits", { count: hits.length, all: rows.length });
  const list = byId("list");
  list.replaceChildren(...hits.slice(0, listed).map(listItem));
  rove(list, ".hit", "down");
  const more = byId("more");
  more.hidden = hits.length <= listed;
  more.textContent = word("more", { count: Math.min(hits.length - listed, 10 * AT_ONCE) });
  const chips = Object.entries(state.filters).map(([key, value]) =>
    element("a", { class: "chip", href: toggled(key, value), "data-key": `chip:${key}` },
      element("span", { class: "quiet" }, `${word(`filters.${key}`)} `), labelOfFilter(key, value),
      element("span", { "aria-hidden": "true" }, " ×"), element("span", { class: "unseen" }, word("remove"))));
  if (chips.length > 1) chips.push(element("a", { class: "chip", href: address({ filters: {}, page: undefined }) }, word("remove_all")));
  byId("chips").replaceChildren(...chips);
  const choice = element("select", { id: "order", "data-key": "order", on: {
    change: (event) => go(address({ order: event.target.value })),
  } }, Object.keys(ORDERS).map((key) =>
    element("option", { value: key, selected: key === state.order }, word(`orders.${key}`))));
  byId("sorting").replaceChildren(element("label", { for: "order" }, word("sort_by")), " ", choice);
}

function startList() {
  byId("more").addEventListener("click", () => {
    const first = listed;
    listed += 10 * AT_ONCE;
    drawList();
    byId("list").querySelectorAll(".hit")[first]?.focus();
  });
  const query = byId("query");
  let wait;
  const search = () => {
    listed = AT_ONCE;
    const inTexts = byId("in-texts").checked;
    history.replaceState(null, "", address({ query: query.value.trim(), inTexts, page: undefined }));
    show();
    const sought = state.query;
    if (inTexts && sought && textHits.query !== sought) searchTexts(sought, show);
  };
  query.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(search, 120);
  });
  byId("in-texts").addEventListener("change", search);
  query.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "Enter") {
      event.preventDefault();
      clearTimeout(wait);
      if (query.value.trim() !== state.query) search();
      byId("list").querySelector(".hit")?.focus();
    }
  });
}
