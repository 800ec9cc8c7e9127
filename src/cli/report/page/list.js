// The list of pages that are found, beside everything else.

const AT_ONCE = 60;
let listed = AT_ONCE;
let hits = [];

function listItem(row) {
  return element("li", {}, element("a", {
    href: address({ page: row.number }),
    class: "hit",
    "data-key": `page:${row.number}`,
    "aria-current": row.number === state.page && "page",
  },
  element("span", { class: "name", lang: row.language === "und" ? undefined : row.language }, titleOf(row)),
  element("span", { class: "under" }, view.factsOf(row).filter(Boolean).join(" · ")),
  view.markOf(row)));
}

// Draws the list as far as the page that one comes back from, if any.
function drawList(from) {
  hits = selected();
  const order = view.orders[state.order];
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
      element("span", { class: "quiet" }, `${word(`filters.${key}`)} `), view.labelOf(key, value),
      element("span", { "aria-hidden": "true" }, " ×"), element("span", { class: "unseen" }, word("remove"))));
  if (chips.length > 1) chips.push(element("a", { class: "chip", href: address({ filters: {}, page: undefined }) }, word("remove_all")));
  byId("chips").replaceChildren(...chips);
  const choice = element("select", { id: "order", "data-key": "order", on: {
    change: (event) => go(address({ order: event.target.value })),
  } }, Object.keys(view.orders).map((key) =>
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
