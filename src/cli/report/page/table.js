// A table that a person can sort and copy.

const sortings = new Map();

// Columns have a `name` and perhaps `numeric`; a row is a list of cells, each a text, a number,
// or `{ text, sort, node }`.
function dataTable(id, caption, columns, records) {
  const plain = (cell) => String(cell?.text ?? cell ?? "");
  const key = (cell) => cell?.sort ?? cell?.text ?? cell ?? "";
  const body = element("tbody");
  const heads = columns.map((column, at) =>
    element("th", { scope: "col", class: column.numeric && "numeric" },
      element("button", { type: "button", "data-key": `${id}:sort:${at}`, on: { click: () => sort(at) } },
        column.name)));
  const compare = inOrder;
  let shown = records;

  function draw() {
    const { column, descending } = sortings.get(id) ?? {};
    shown = [...records];
    if (column !== undefined) {
      shown.sort((a, b) => {
        const [x, y] = [key(a[column]), key(b[column])];
        return typeof x === "number" && typeof y === "number" ? x - y : compare(String(x), String(y));
      });
      if (descending) shown.reverse();
    }
    heads.forEach((head, at) => {
      const order = at !== column ? "none" : descending ? "descending" : "ascending";
      head.setAttribute("aria-sort", order);
    });
    body.replaceChildren(...shown.map((record) =>
      element("tr", {}, record.map((cell, at) => {
        const text = cell?.node ?? (typeof cell === "number" ? number(cell) : plain(cell));
        const attributes = { class: columns[at].numeric && "numeric" };
        return at === 0 ? element("th", { scope: "row", ...attributes }, text) : element("td", attributes, text);
      }))));
  }

  function sort(at) {
    const last = sortings.get(id);
    // Numbers are of interest from the largest down.
    const first = columns[at].numeric === true;
    sortings.set(id, { column: at, descending: last?.column === at ? !last.descending : first });
    draw();
  }

  const table = element("table", {}, element("caption", {}, caption),
    element("thead", {}, element("tr", {}, heads)), body);
  draw();
  const copied = element("span", { role: "status", class: "copied" });
  const copy = element("button", { type: "button", class: "plain", "data-key": `${id}:copy` }, word("copy"));
  copy.addEventListener("click", async () => {
    const lines = [columns.map((column) => column.name), ...shown.map((record) => record.map(plain))];
    const text = lines.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
    copied.textContent = word((await copyText(text, table)) ? "copied" : "selected");
  });
  return element("div", { class: "table" }, element("div", { class: "tools" }, copy, copied),
    element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption }, table));
}

// Copies a text, or else selects what shows it, so that a person can.
async function copyText(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection().selectAllChildren(shown);
    return false;
  }
}
