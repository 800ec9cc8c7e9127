// The report of a comparison: which pages have changed, and on each what.

const STATUSES = ["changed", "moved", "added", "removed"];
// So many equal words are shown beside those that differ.
const NEAR = 12;

const statusBadge = (status) => element("span", { class: `badge is-${status}` }, word(`statuses.${status}`));
const pathText = (row) => (row.old && row.new && row.old !== row.new ? `${row.old} → ${row.new}` : row.new ?? row.old);

// The name of a field: `/contact/people` is that of the people.
function changedField(field) {
  const parts = field.split("/").slice(1);
  if (parts[0] === "contact" && parts.length > 1) return fieldName(`contact_${parts[1]}`);
  return parts.map(fieldName).join(": ");
}

// Whether a change is of the field and of the sort that are asked for, both at once.
const isAsked = (of, kind, { field = state.filters.field, change = state.filters.change } = {}) =>
  (field === undefined || of === field) && (change === undefined || kind === change);

const hasChange = (row, asked) => row.changes.some(([of, kind]) => isAsked(of, kind, asked));

function labelOfChangeFilter(key, value) {
  switch (key) {
    case "kind": return kindName(value);
    case "field": return changedField(value);
    case "status": case "change": return word(`statuses.${value}`);
    default: return value;
  }
}

const countChanges = (row) => row.changes.reduce((sum, [, , count]) => sum + count, 0);

const CHANGES = {
  title: "changes_title",
  hint: "changes_hint",
  panes: "changes",
  filters: {
    status: (row, value) => row.status === value,
    kind: (row, value) => row.kind === value,
    field: (row, value) => hasChange(row, { field: value }),
    change: (row, value) => hasChange(row, { change: value }),
  },
  orders: {
    input: undefined,
    title: (a, b) => inOrder(titleOf(a), titleOf(b)),
    changes: (a, b) => countChanges(b) - countChanges(a),
  },
  prepare() {},
  complete(row) {
    row.changes ??= [];
    row.path = pathText(row);
  },
  wordsOf: (row) => [row.title, row.old, row.new],
  textOf: (page) => page.changes.flatMap(({ old, new: now }) => [old?.text, now?.text]).filter(Boolean).join("\n"),
  factsOf: (row) => [kindName(row.kind), row.path],
  markOf: (row) => element("span", { class: `amount is-${row.status}` }, word(`statuses.${row.status}`)),
  labelOf: labelOfChangeFilter,
  collection: changesView,
  page: changedPageView,
};

function fieldCard() {
  const selection = selected("field");
  const counts = new Map();
  for (const row of selection) {
    for (const [field, kind, count] of row.changes) {
      if (state.filters.change !== undefined && kind !== state.filters.change) continue;
      const of = counts.get(field) ?? { pages: new Set() };
      of[kind] = (of[kind] ?? 0) + count;
      of.pages.add(row);
      counts.set(field, of);
    }
  }
  if (counts.size === 0) return undefined;
  const items = [...counts].sort(([, a], [, b]) => b.pages.size - a.pages.size);
  const columns = [{ name: word("field") }, { name: word("key") }, { name: word("pages"), numeric: true },
    ...["added", "removed", "changed", "moved"].map((kind) => ({ name: word(`statuses.${kind}`), numeric: true }))];
  return card("field", {
    wide: true,
    hint: word("fields_hint"),
    picture: bars("field", items.map(([field, { pages }]) => ({ value: field, label: changedField(field), count: pages.size })), word("cards.field")),
    table: () => dataTable("field", word("cards.field"), columns, items.map(([field, of]) => [
      filterCell("field", field, changedField(field)), field, of.pages.size,
      of.added ?? 0, of.removed ?? 0, of.changed ?? 0, of.moved ?? 0,
    ])),
  });
}

function changesView() {
  const { summary } = collection;
  const facts = ["equal", ...STATUSES].map((status) => [number(summary[status]), word(`statuses.${status}`)]);
  facts.push([number(summary.failed), word("unread")]);
  return overview(facts, [
    countCard("status", (row) => [row.status], (status) => word(`statuses.${status}`)),
    countCard("change", (row) => row.changes.map(([, kind]) => kind), (kind) => word(`statuses.${kind}`)),
    countCard("kind", (row) => [row.kind], kindName),
    fieldCard(),
  ]);
}

// Words that stand on both sides, the middle of many folded away until it is asked for.
function equalWords(text, isFirst, isLast) {
  const words = text.split(" ");
  const before = isFirst ? 0 : NEAR;
  const after = isLast ? 0 : NEAR;
  const hidden = words.length - before - after;
  if (hidden <= NEAR) return element("span", {}, text);
  const start = words.slice(0, before).join(" ");
  const end = words.slice(words.length - after).join(" ");
  const fold = element("button", { type: "button", class: "plain fold" }, word("more_words", { count: hidden }));
  fold.addEventListener("click", () => fold.replaceWith(words.slice(before, words.length - after).join(" ")));
  return element("span", {}, start, start && " ", fold, end && " ", end);
}

function wordPieces(pieces) {
  return pieces.flatMap((piece, at) => {
    const node = piece.role === "equal"
      ? equalWords(piece.text, at === 0, at === pieces.length - 1)
      : element(piece.role === "removed" ? "del" : "ins", {}, visible(piece.text));
    return at === 0 ? [node] : [" ", node];
  });
}

const sideLine = (side, value) => value && element("p", { class: "side" },
  element("span", { class: "quiet" }, word(side), value.line ? ` ${word("line", { line: value.line })}` : ""));

function changeNode(change, tongue) {
  const head = element("h3", {}, changedField(change.field),
    change.item && element("span", { class: "item", lang: tongue }, ` ${change.item}`), " ", statusBadge(change.kind));
  const value = (of, tag) => of && element(tag, {}, visible(of.text));
  const words = change.words
    ? element("p", { class: "words", lang: tongue }, wordPieces(change.words))
    : element("p", { class: "words", lang: tongue },
      change.kind === "moved" ? visible(change.new.text) : [value(change.old, "del"), " ", value(change.new, "ins")]);
  return element("section", { class: "change", "aria-label": changedField(change.field) }, head,
    element("div", { class: "sides" }, sideLine("old", change.old), sideLine("new", change.new)), words);
}

async function changedPageView(row) {
  const page = await loadPage(row.number);
  const shown = page.changes.filter(({ field, kind }) => isAsked(field, kind));
  const others = page.changes.length - shown.length;
  const lists = element("div", { class: "changes" }, shown.map((of) => changeNode(of, "fi")));
  if (others > 0) {
    const all = element("button", { type: "button", class: "more" }, word("more_changes", { count: others }));
    all.addEventListener("click", () => lists.replaceChildren(...page.changes.map((of) => changeNode(of, "fi"))));
    lists.append(all);
  }
  return element("article", { class: "page", "data-page": row.number },
    element("header", {}, neighbours(row),
      element("h2", { id: "page-title", lang: "fi", tabindex: "-1" }, titleOf(row)),
      element("p", { class: "quiet" }, statusBadge(row.status), ` ${kindName(row.kind)} · ${row.path ?? ""}`)),
    page.changes.length > 0 ? lists : element("p", { class: "none" }, word(`no_changes.${row.status}`)));
}
