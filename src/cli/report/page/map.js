// The wellbeing services counties, Helsinki and Åland, one tile each, about where they lie.

const TILES = {
  21: [3, 0], 19: [3, 1], 20: [4, 1],
  17: [1, 2], 18: [2, 2], 15: [3, 2], 13: [4, 2], 14: [5, 2],
  16: [2, 3], "09": [3, 3], 12: [4, 3], 11: [5, 3],
  "06": [1, 4], "08": [2, 4], "07": [3, 4], 10: [4, 4],
  "05": [1, 5], "03": [2, 5], "02": [3, 5], "01": [4, 5],
  91: [0, 6], 90: [2, 6], "04": [3, 6],
  nationwide: [0, 0], none: [1, 0],
};

const STEPS = 5;

// The counts of the tiles; pages of no county are counted beside.
function regionCounts(rows) {
  const values = (row) => [
    ...row.regions,
    ...(row.nationwide ? ["nationwide"] : row.regions.length === 0 ? ["none"] : []),
  ];
  return new Map(tally(rows, values));
}

const tileName = (code) => (code in { nationwide: 0, none: 0 } ? word(`regions.${code}`) : regionName(code));

// The name on two lines where it has a place to part it.
function tileLines(name) {
  const at = name.search(/[- ]/);
  if (at < 0) return [name];
  return [name.slice(0, at + 1).trim(), name.slice(at + 1)];
}

function tileMap(counts, width) {
  const size = Math.min(Math.floor(width / 6), 92);
  const tall = Math.floor(Math.max(size * 0.62, 44));
  const counties = [...counts].filter(([code]) => code !== "none" && code !== "nationwide");
  const most = Math.max(1, ...counties.map(([, count]) => count));
  const picture = shape("svg", { width: size * 6, height: tall * 7, role: "group", "aria-label": word("cards.regions") });
  for (const [code, [column, row]] of Object.entries(TILES)) {
    const count = counts.get(code) ?? 0;
    const isCounty = code !== "none" && code !== "nationwide";
    const step = count === 0 ? 0 : Math.min(STEPS, Math.ceil((STEPS * count) / most));
    const on = state.filters.region === code;
    const tile = shape("g", {
      class: `tile ${isCounty ? `step-${step}` : "beside"}${on ? " on" : ""}`,
      transform: `translate(${column * size} ${row * tall})`,
      role: "button", "aria-pressed": String(on), "aria-label": `${tileName(code)}: ${number(count)}`,
      "data-key": `region=${code}`,
    }, shape("rect", { x: 1, y: 1, width: size - 2, height: tall - 2, rx: 3 }));
    const choose = () => go(toggled("region", code));
    tile.addEventListener("click", choose);
    tile.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose();
    });
    const lines = tileLines(tileName(code));
    lines.forEach((line, at) => {
      const tight = line.length * 5.6 > size - 8;
      tile.append(shape("text", {
        class: "place", x: 5, y: 13 + at * 11,
        textLength: tight && size - 10, lengthAdjust: tight && "spacingAndGlyphs",
      }, line));
    });
    tile.append(shape("text", { class: "amount", x: size - 6, y: tall - 6, "text-anchor": "end" }, number(count)));
    picture.append(tile);
  }
  rove(picture, ".tile");
  return picture;
}
