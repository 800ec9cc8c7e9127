// The wellbeing services counties, Helsinki and Åland, one tile each, about where they lie.

// The rows from north to south, and in each the columns from west to east.
const TILES = [
  [["nationwide", 0], ["none", 1], ["21", 3]],
  [["19", 3], ["20", 4]],
  [["17", 1], ["18", 2], ["15", 3], ["13", 4], ["14", 5]],
  [["16", 2], ["09", 3], ["12", 4], ["11", 5]],
  [["06", 1], ["08", 2], ["07", 3], ["10", 4]],
  [["05", 1], ["03", 2], ["02", 3], ["01", 4]],
  [["91", 0], ["90", 2], ["04", 3]],
].flatMap((tiles, row) => tiles.map(([code, column]) => ({ code, column, row })));

const isCounty = (code) => code !== "nationwide" && code !== "none";

const STEPS = 5;

// The counts of the tiles; pages of no county are counted beside.
function regionCounts(rows) {
  const values = (row) => [
    ...row.regions,
    ...(row.nationwide ? ["nationwide"] : row.regions.length === 0 ? ["none"] : []),
  ];
  return new Map(tally(rows, values));
}

const tileName = (code) => (isCounty(code) ? regionName(code) : word(`regions.${code}`));

// The name on two lines where it has a place to part it.
function tileLines(name) {
  const at = name.search(/[- ]/);
  if (at < 0) return [name];
  return [name.slice(0, at + 1).trim(), name.slice(at + 1)];
}

function tileMap(counts, width) {
  const size = Math.min(Math.floor(width / 6), 92);
  const tall = Math.floor(Math.max(size * 0.62, 44));
  const counties = [...counts].filter(([code]) => isCounty(code));
  const most = Math.max(1, ...counties.map(([, count]) => count));
  const picture = shape("svg", { width: size * 6, height: tall * 7, role: "group", "aria-label": word("cards.regions") });
  for (const { code, column, row } of TILES) {
    const count = counts.get(code) ?? 0;
    const step = count === 0 ? 0 : Math.min(STEPS, Math.ceil((STEPS * count) / most));
    const on = state.filters.region === code;
    const tile = shape("g", {
      class: `tile ${isCounty(code) ? `step-${step}` : "beside"}${on ? " on" : ""}`,
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
      const tight = line.length * 6.4 > size - 8;
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
