// Periods of operation on an axis of years.

// So many bars can be told apart; of more pages those that run are counted year by year.
const MOST_BARS = 40;

const yearOf = (side) => {
  const [year, month, day] = side.split("-").map(Number);
  return { start: year + ((month ?? 1) - 1) / 12 + ((day ?? 1) - 1) / 372, end: year + (month ?? 12) / 12 - (day ? (31 - Math.min(day, 31)) / 372 : 0) };
};

const yearsOf = (rows) => {
  const sides = rows.flatMap((row) => row.periods.flatMap((range) => [range.start, range.end]));
  const years = sides.filter(Boolean).map((side) => Number(side.slice(0, 4)));
  // Periods of long ago or far ahead are mistakes, and would leave no room for the others.
  return years.filter((year) => year >= 1990 && year <= 2060);
};

function running(rows) {
  const years = yearsOf(rows);
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = String(first + at);
    return { year, count: rows.filter((row) => inPeriod(row, year)).length };
  });
}

function timeline(dated, width) {
  const years = yearsOf(dated);
  if (years.length === 0) return element("p", { class: "none" }, word("nothing"));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const place = (year, left) => left + ((Math.min(Math.max(year, first), last) - first) / (last - first)) * (width - left - 8);
  return dated.length <= MOST_BARS
    ? periodBars(dated, width, first, last, place)
    : runningYears(dated, width, place);
}

function yearTicks(picture, first, last, place, left, height) {
  const every = Math.ceil((last - first) / Math.max(Math.floor((place(last, left) - left) / 44), 1));
  for (let year = first; year <= last; year += every) {
    const x = place(year, left);
    picture.append(shape("line", { class: "rule", x1: x, x2: x, y1: 16, y2: height }),
      shape("text", { class: "tick", x: x + 2, y: 11 }, String(year)));
  }
}

function periodBars(dated, width, first, last, place) {
  const sorted = [...dated].sort((a, b) => (a.periods[0].start ?? "").localeCompare(b.periods[0].start ?? ""));
  const left = Math.min(220, Math.floor(width * 0.42));
  const height = 24 + sorted.length * 18;
  const picture = shape("svg", { width, height, role: "img", "aria-label": word("cards.periods") });
  yearTicks(picture, first, last, place, left, height);
  sorted.forEach((row, at) => {
    const y = 22 + at * 18;
    const letters = Math.floor(left / 6.2);
    const title = titleOf(row);
    const link = shape("a", { href: address({ page: row.number }), tabindex: "-1" },
      shape("title", {}, title),
      shape("text", { class: "name", x: 0, y: y + 10 }, title.length > letters ? `${title.slice(0, letters - 1)}…` : title));
    for (const range of row.periods) {
      const from = place(range.start ? yearOf(range.start).start : first, left);
      const to = place(range.end ? yearOf(range.end).end : last, left);
      const open = !range.start || !range.end;
      link.append(shape("rect", { class: open ? "span open" : "span", x: from, y, width: Math.max(to - from, 2), height: 12, rx: 2 },
        shape("title", {}, `${title}: ${periodText(range)}`)));
    }
    picture.append(link);
  });
  return picture;
}

function runningYears(dated, width, place) {
  const height = 150;
  const counted = running(dated);
  const most = Math.max(...counted.map((item) => item.count));
  const left = 34;
  const step = (width - left - 4) / counted.length;
  const picture = shape("svg", { width, height, role: "img", "aria-label": word("cards.periods") });
  picture.append(shape("line", { class: "rule", x1: left, x2: width, y1: 20, y2: 20 }),
    shape("text", { class: "tick", x: left - 6, y: 24, "text-anchor": "end" }, number(most)));
  const every = Math.ceil(34 / step);
  counted.forEach(({ year, count }, at) => {
    const tall = (110 * count) / most;
    const x = left + at * step;
    const column = shape("rect", {
      class: `column created${state.filters.running === year ? " on" : ""}`,
      x: x + 1, width: Math.max(step - 2, 1), y: 130 - tall, height: tall,
    }, shape("title", {}, `${year}: ${number(count)}`));
    column.addEventListener("click", () => go(toggled("running", year)));
    picture.append(column);
    if (at % every === 0) {
      picture.append(shape("text", { class: "tick", x: x + step / 2, y: 145, "text-anchor": "middle" }, year));
    }
  });
  return picture;
}

const periodText = (range) => `${date(range.start)} – ${date(range.end)}`.trim();
