// What is shown, kept in the address after `#`, so that the browser's own buttons go back and
// forth: `#/page/17?kind=article&q=silta`.

const state = { page: undefined, query: "", inTexts: false, order: "input", filters: {} };

function readAddress() {
  const [path, query = ""] = location.hash.replace(/^#/, "").split("?");
  const values = new URLSearchParams(query);
  const page = /^\/page\/(\d+)$/.exec(path)?.[1];
  state.page = page !== undefined && Number(page) < rows.length ? Number(page) : undefined;
  state.query = values.get("q") ?? "";
  state.inTexts = values.has("texts");
  state.order = Object.hasOwn(view.orders, values.get("order") ?? "") ? values.get("order") : "input";
  state.filters = {};
  for (const key of Object.keys(view.filters)) {
    if (values.has(key)) state.filters[key] = values.get(key);
  }
  const tongue = values.get("lang");
  if (tongue !== null && Object.hasOwn(WORDS, tongue)) {
    chosenLanguage = tongue;
    if (tongue !== language) setLanguage(tongue);
  }
}

// The address of what is shown, with some of it changed.
function address(changes = {}) {
  const next = { ...state, ...changes };
  const values = new URLSearchParams(next.filters);
  if (next.query) values.set("q", next.query);
  if (next.inTexts) values.set("texts", "");
  if (next.order !== "input") values.set("order", next.order);
  if (chosenLanguage) values.set("lang", chosenLanguage);
  const query = values.toString();
  const path = next.page === undefined ? "#/" : `#/page/${next.page}`;
  return query ? `${path}?${query}` : path;
}

// The language that a person chose, if any.
let chosenLanguage;

// The address with a filter set, or taken away where it is set to this already.
function toggled(key, value) {
  const filters = { ...state.filters };
  if (filters[key] === value) delete filters[key];
  else filters[key] = value;
  return address({ filters, page: undefined });
}

function go(address) {
  if (location.hash === address) show();
  else location.hash = address;
}

const words = (query) => query.toLocaleLowerCase("fi").split(/\s+/).filter(Boolean);

// The pages whose texts have the words, by the query; filled by a search of the texts.
const textHits = { query: "", pages: new Set() };

function matchesQuery(row, query) {
  if (state.inTexts && textHits.query === state.query && textHits.pages.has(row.number)) return true;
  return query.every((part) => haystack(row).includes(part));
}

// The pages that pass every filter; a chart leaves its own out, to show what else there is.
function selected(except) {
  const filters = Object.entries(state.filters).filter(([key]) => key !== except);
  const query = words(state.query);
  return rows.filter((row) =>
    filters.every(([key, value]) => view.filters[key](row, value)) && matchesQuery(row, query));
}

// Goes through the texts block by block; a newer search ends an older one.
async function searchTexts(query, found) {
  const parts = words(query);
  const pages = new Set();
  for (let number = 0; number < collection.blocks.length; number += 1) {
    const texts = await unpack(`block-${number}`);
    if (state.query !== query || !state.inTexts) return;
    texts.forEach((page, at) => {
      const text = view.textOf(page).toLocaleLowerCase("fi");
      if (parts.every((part) => text.includes(part))) pages.add(collection.blocks[number] + at);
    });
  }
  Object.assign(textHits, { query, pages });
  found();
}
