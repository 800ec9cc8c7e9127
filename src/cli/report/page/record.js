// The record of a page as a tree of definitions.

const NOT_SHOWN = new Set(["schema", "source"]);
const isEmpty = (value) => value === null || (typeof value === "object" && Object.values(value).every(isEmpty));

// A value that stands in the text leads to its place.
function valueNode(value, pointer, field, ids) {
  const text = typeof value === "boolean" ? word(value ? "yes" : "no") : String(value);
  const id = ids.get(pointer);
  if (id === undefined) return element("span", { class: "derived" }, visible(text));
  return element("span", { class: `value f-${field}`, "data-value": id, "data-values": id, role: "link" }, visible(text));
}

function blockNode(block, pointer, field, ids) {
  const leaf = (key) => valueNode(block[key], `${pointer}/${key}`, field, ids);
  switch (block.type) {
    case "list": {
      const items = block.items.map((item, at) =>
        element("li", {}, valueNode(item, `${pointer}/items/${at}`, field, ids)));
      return element(block.ordered ? "ol" : "ul", {}, items);
    }
    case "heading": return element("p", { class: "subheading" }, leaf("text"));
    case "image": return element("p", { class: "image" }, `${word("image")}: `, ["alt", "caption"].filter((key) => block[key] !== null).map(leaf));
    default: return element("p", { class: block.type }, leaf("text"));
  }
}

// The record is no deeper than its schema, some six steps.
function treeNode(value, pointer, field, ids) {
  if (value === null) return element("span", { class: "empty" }, "–");
  if (Array.isArray(value)) {
    if (value.length === 0) return element("span", { class: "empty" }, "–");
    const nodes = value.map((item, at) => treeNode(item, `${pointer}/${at}`, field, ids));
    return value.every((item) => item?.type) ? element("div", { class: "body" }, nodes)
      : element("ul", { class: "items" }, nodes.map((node) => element("li", {}, node)));
  }
  if (typeof value !== "object") return valueNode(value, pointer, field, ids);
  if (value.type !== undefined) return blockNode(value, pointer, field, ids);
  return definitions(value, pointer, (key) => field ?? key, ids);
}

function definitions(object, pointer, fieldFor, ids) {
  const entries = Object.entries(object).filter(([key]) => pointer !== "" || !NOT_SHOWN.has(key));
  return element("dl", {}, entries.map(([key, value]) => {
    const field = fieldFor(key);
    const name = pointer === "/contact" ? `contact_${key}` : key;
    const shown = pointer === "" && key === "kind" ? element("span", { class: "derived" }, kindName(value))
      : pointer === "" && key === "language" ? element("span", { class: "derived" }, languageName(value))
        : treeNode(value, `${pointer}/${key}`, pointer === "" && key === "contact" ? undefined : pointer === "/contact" ? name : field, ids);
    return element("div", { class: isEmpty(value) ? "entry without" : "entry" },
      element("dt", { title: name }, fieldName(name)), element("dd", {}, shown));
  }));
}

function recordPane(page, spans) {
  const ids = new Map(spans.map((span) => [span.pointer, span.id]));
  const pane = element("div", { class: "tree", lang: language }, definitions(page.record, "", (key) => key, ids));
  rove(pane, "[role=link]");
  return pane;
}
