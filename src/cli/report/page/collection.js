// The collection: a card for each thing that is counted, with its table behind it.

// Which tables a person has opened.
const opened = new Set();

function card(id, { picture, table, wide, hint }) {
  const heading = element("h3", { id: `card-${id}` }, word(`cards.${id}`));
  const behind = element("details", { open: opened.has(id) },
    element("summary", { "data-key": `${id}:table` }, word("table")));
  const unfold = () => {
    if (behind.open && behind.children.length === 1) behind.append(table());
    if (behind.open) opened.add(id);
    else opened.delete(id);
  };
  behind.addEventListener("toggle", unfold);
  if (table && behind.open) behind.append(table());
  return element("section", { class: wide ? "card wide" : "card", "aria-labelledby": `card-${id}`, "data-card": id },
    heading, hint && element("p", { class: "hint" }, hint), picture, table && behind);
}

// A filter as the first cell of a table's row.
const filterCell = (key, value, label) => ({
  text: label,
  node: filterButton(key, value, { class: "link", "data-key": `table:${key}=${value}` }, label),
});

// Bars of the most frequent values of one filter, and all of them in a table.
function countCard(filter, valuesOf, labelOf = (value) => value, { lang, most = 10 } = {}) {
  const selection = selected(filter);
  const counted = tally(selection, valuesOf);
  if (counted.length === 0) return undefined;
  const items = counted.slice(0, most).map(([value, count]) => ({ value, label: labelOf(value), count, lang }));
  const columns = [{ name: word(`filters.${filter}`) }, { name: word("pages"), numeric: true }, { name: word("share"), numeric: true }];
  return card(filter, {
    picture: bars(filter, items, word(`cards.${filter}`)),
    hint: counted.length > most ? word("most_of", { shown: most, count: counted.length }) : undefined,
    table: () => dataTable(filter, word(`cards.${filter}`), columns, counted.map(([value, count]) => [
      filterCell(filter, value, labelOf(value)), count,
      { text: percent(count, selection.length), sort: count },
    ])),
  });
}

function monthCard() {
  const counts = (filter) => new Map(tally(selected(filter), (row) => (row[filter] ? [row[filter].slice(0, 7)] : [])));
  const [above, below] = [counts("created"), counts("modified")];
  const axis = months(new Map([...above, ...below]));
  if (axis.length === 0) return undefined;
  const columns = [{ name: word("month") }, { name: word("created"), numeric: true }, { name: word("modified"), numeric: true }];
  const counted = axis.filter((month) => above.has(month) || below.has(month));
  return card("months", {
    wide: true,
    picture: drawn((width) => monthColumns(axis, above, below, width)),
    table: () => dataTable("months", word("cards.months"), columns, counted.map((month) => [
      { ...filterCell("created", month, date(month)), sort: month }, above.get(month) ?? 0, below.get(month) ?? 0,
    ])),
  });
}

function periodCard() {
  const selection = selected("running");
  const dated = selection.filter((row) => row.periods.length > 0);
  if (dated.length === 0) return undefined;
  const byYear = dated.length > MOST_BARS;
  const columns = byYear
    ? [{ name: word("year") }, { name: word("pages"), numeric: true }]
    : [{ name: word("page") }, { name: word("start") }, { name: word("end") }];
  const records = () => byYear
    ? running(dated).map(({ year, count }) => [filterCell("running", year, year), count])
    : dated.flatMap((row) => row.periods.map((range) => [
      { text: titleOf(row), node: element("a", { href: address({ page: row.number }) }, titleOf(row)) },
      { text: date(range.start), sort: range.start ?? "" }, { text: date(range.end), sort: range.end ?? "" },
    ]));
  return card("periods", {
    wide: true,
    hint: byYear ? word("running_note") : undefined,
    picture: drawn((width) => timeline(dated, width)),
    table: () => dataTable("periods", word("cards.periods"), columns, records()),
  });
}

function regionCard() {
  const selection = selected("region");
  const counts = regionCounts(selection);
  const columns = [{ name: word("filters.region") }, { name: word("code") }, { name: word("pages"), numeric: true }];
  return card("regions", {
    picture: drawn((width) => tileMap(counts, width)),
    hint: word("regions.note"),
    table: () => dataTable("regions", word("cards.regions"), columns, TILES.map(({ code }) => [
      filterCell("region", code, tileName(code)), isCounty(code) ? code : "", counts.get(code) ?? 0,
    ])),
  });
}

// How many of the pages of a kind have each of its fields.
function fillCard() {
  const selection = selected("missing");
  const groups = collection.kinds.map(({ kind, fields }) => {
    const pages = selection.filter((row) => row.kind === kind);
    const counts = new Map();
    for (const row of pages) for (const field of row.filled) counts.set(field, (counts.get(field) ?? 0) + 1);
    const filled = (field) => counts.get(collection.fields.indexOf(field)) ?? 0;
    return { kind, pages: pages.length, fields: fields.map((field) => ({ field, filled: filled(field) })) };
  }).filter((group) => group.pages > 0);
  if (groups.length === 0) return undefined;
  const picture = element("div", { class: "fills" }, groups.map(({ kind, pages, fields }) =>
    element("div", { class: "fill" },
      element("h4", {}, kindName(kind), " ", element("span", { class: "quiet" }, word("n_pages", { count: pages }))),
      bars("missing", fields.map(({ field, filled }) => ({
        value: `${kind}/${field}`, label: fieldName(field), count: filled,
        share: filled / pages, shown: percent(filled, pages),
        note: word("filled_note", { filled, pages }),
      })), kindName(kind)))));
  const columns = [{ name: word("filters.kind") }, { name: word("field") }, { name: word("key") },
    { name: word("filled"), numeric: true }, { name: word("pages"), numeric: true }, { name: word("share"), numeric: true }];
  return card("fills", {
    wide: true,
    hint: word("fills_note"),
    picture,
    table: () => dataTable("fills", word("cards.fills"), columns, groups.flatMap(({ kind, pages, fields }) =>
      fields.map(({ field, filled }) => [kindName(kind), fieldName(field), field, filled, pages,
        { text: percent(filled, pages), sort: filled / pages }]))),
  });
}

function findingCard() {
  const levels = selected("severity");
  const buttons = [...SEVERITIES, "none"].map((severity) => {
    const count = levels.filter((row) => PAGE_FILTERS.severity(row, severity)).length;
    return filterButton("severity", severity, { class: "level" },
      severity === "none" ? word("severities.none") : badge(severity), " ", element("span", { class: "count" }, number(count)));
  });
  const selection = selected("rule");
  const severity = state.filters.severity;
  const records = collection.rules.filter((rule) => !severity || rule.severity === severity).map((rule) => {
    const pages = selection.filter((row) => Object.hasOwn(row.findings, rule.code));
    return { rule, pages: pages.length, count: pages.reduce((sum, row) => sum + row.findings[rule.code], 0) };
  }).filter(({ pages, rule }) => pages > 0 || state.filters.rule === rule.code);
  records.sort((a, b) => SEVERITIES.indexOf(a.rule.severity) - SEVERITIES.indexOf(b.rule.severity) || b.pages - a.pages);
  const columns = [{ name: word("filters.rule") }, { name: word("filters.severity") },
    { name: word("pages"), numeric: true }, { name: word("findings"), numeric: true }, { name: word("says") }];
  const table = dataTable("findings", word("cards.findings"), columns, records.map(({ rule, pages, count }) => [
    filterCell("rule", rule.code, rule.code),
    { text: rule.severity, sort: SEVERITIES.indexOf(rule.severity), node: badge(rule.severity) },
    pages, count,
    { text: rule.summary, node: element("span", { lang: "en" }, rule.summary) },
  ]));
  return card("findings", {
    wide: true,
    picture: element("div", {},
      element("div", { class: "levels", role: "group", "aria-label": word("filters.severity") }, buttons),
      records.length > 0 ? table : element("p", { class: "none" }, word("no_findings"))),
  });
}

// What no page shows by itself: inputs that could not be read, lines that recur.
function otherCards() {
  const cards = [];
  if (collection.untold.length > 0) {
    const columns = [{ name: word("file") }, { name: word("filters.rule") }, { name: word("says") }];
    cards.push(card("untold", {
      wide: true,
      picture: dataTable("untold", word("cards.untold"), columns, collection.untold.map(({ path, line, code, message }) =>
        [line ? `${path ?? "–"}:${line}` : path ?? "–", code, { text: message, node: element("span", { lang: "en" }, message) }])),
    }));
  }
  if (collection.findings.length > 0) {
    const columns = [{ name: word("filters.rule") }, { name: word("says") }, { name: word("file") }];
    cards.push(card("whole", {
      wide: true,
      picture: dataTable("whole", word("cards.whole"), columns, collection.findings.map(({ code, message, path, line }) =>
        [code, { text: message, node: element("span", { lang: "en" }, message) }, path ? `${path}:${line}` : ""])),
    }));
  }
  return cards;
}

function collectionView() {
  const hits = selected();
  const found = hits.filter((row) => countFindings(row) > 0).length;
  const facts = [
    [number(hits.length), word("pages_count", { count: hits.length })],
    [number(found), word("with_findings")],
    [number(collection.untold.filter(({ code }) => code === "unreadable").length), word("unread")],
  ];
  const cards = [
    regionCard(),
    countCard("kind", (row) => [row.kind], kindName),
    countCard("stage", (row) => (row.stage ? [row.stage] : []), undefined, { lang: "fi" }),
    countCard("language", (row) => [row.language], languageName),
    monthCard(), periodCard(),
    countCard("funder", (row) => row.funders, undefined, { lang: "fi" }),
    countCard("programme", (row) => (row.programme ? [row.programme] : [])),
    findingCard(), fillCard(), ...otherCards(),
  ];
  return overview(facts, cards);
}

// The numbers of a collection above the cards.
function overview(facts, cards) {
  return element("div", { class: "collection" },
    element("h2", { class: "unseen" }, word("collection")),
    element("dl", { class: "facts" }, facts.map(([amount, what]) =>
      element("div", {}, element("dt", {}, what), element("dd", {}, amount)))),
    element("div", { class: "cards" }, cards),
    element("footer", { class: "quiet" }, word("made_by", { version: collection.version })));
}
