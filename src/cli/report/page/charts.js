// Pictures of counts.

// How many rows there are of each value, the most first.
function tally(rows, valuesOf) {
  const counts = new Map();
  for (const row of rows) {
    for (const value of new Set(valuesOf(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || inOrder(String(a), String(b)));
}

// A button that sets a filter, and takes it away again.
function filterButton(key, value, attributes, ...children) {
  return element("button", {
    type: "button",
    "aria-pressed": String(state.filters[key] === value),
    "data-key": `${key}=${value}`,
    ...attributes,
    on: { click: () => go(toggled(key, value)) },
  }, ...children);
}

// Bars from left to right, each a filter: `{ value, label, count, note, share }`.
function bars(filter, items, label) {
  const most = Math.max(1, ...items.map((item) => item.count));
  const group = element("div", { class: "bars", role: "group", "aria-label": label }, items.map((item) => {
    const share = item.share ?? item.count / most;
    const track = shape("svg", { class: "track", "aria-hidden": "true" },
      shape("rect", { class: "ground", width: "100%", height: "100%" }),
      shape("rect", { class: "ink", width: `${(100 * share).toFixed(2)}%`, height: "100%" }));
    return filterButton(filter, item.value, { class: "bar", title: item.note },
      element("span", { class: "label", lang: item.lang }, item.label), track,
      element("span", { class: "count" }, item.shown ?? number(item.count)));
  }));
  rove(group, ".bar");
  return group;
}

// The months from the first to the last that is counted, without a gap.
function months(counted) {
  const known = [...counted.keys()].sort();
  if (known.length === 0) return [];
  const [first, last] = [known[0], known.at(-1)].map((month) => {
    const [year, number] = month.split("-").map(Number);
    return 12 * year + number - 1;
  });
  // A mistaken year may lie far off: then the months that are counted have to do.
  if (last - first > 600) return known;
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const [year, month] = [Math.floor((first + at) / 12), ((first + at) % 12) + 1];
    return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  });
}

// Two rows of columns on one axis of months: what was created above, what was changed below.
function monthColumns(axis, above, below, width) {
  const height = 190;
  const middle = 92;
  const room = 68;
  const left = 34;
  const step = (width - left - 4) / Math.max(axis.length, 1);
  const most = Math.max(1, ...above.values(), ...below.values());
  const picture = shape("svg", { width, height, role: "img", "aria-label": word("cards.months") });
  for (const [sign, y] of [[1, middle - room], [-1, middle + 14 + room]]) {
    picture.append(
      shape("line", { class: "rule", x1: left, x2: width, y1: y, y2: y }),
      shape("text", { class: "tick", x: left - 6, y: y + 4, "text-anchor": "end" }, number(most)),
      shape("text", { class: "tick", x: width - 2, y: sign > 0 ? y - 6 : y + 15, "text-anchor": "end" },
        word(sign > 0 ? "created" : "modified")));
  }
  const columns = shape("g", {});
  let lastYear = -Infinity;
  axis.forEach((month, at) => {
    const x = left + at * step;
    const wide = Math.max(step - (step > 4 ? 1.5 : 0.3), 0.6);
    for (const [counts, filter, sign] of [[above, "created", 1], [below, "modified", -1]]) {
      const count = counts.get(month) ?? 0;
      const tall = (room * count) / most;
      if (count === 0) continue;
      const column = shape("rect", {
        class: `column ${filter}${state.filters[filter] === month ? " on" : ""}`,
        x: x.toFixed(2), width: wide.toFixed(2), height: tall.toFixed(2),
        y: (sign > 0 ? middle - tall : middle + 14).toFixed(2),
      }, shape("title", {}, `${word(filter)} ${date(month)}: ${number(count)}`));
      column.addEventListener("click", () => go(toggled(filter, month)));
      columns.append(column);
    }
    if ((month.endsWith("-01") || at === 0) && x - lastYear > 34 && x < width - 24) {
      lastYear = x;
      picture.append(shape("text", { class: "tick", x: x + 1, y: middle + 11 }, month.slice(0, 4)));
    }
  });
  picture.append(columns);
  return picture;
}
