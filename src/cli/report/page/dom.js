// Elements by hand. Text becomes text nodes and nothing else, so that no page's text can be
// markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

function shape(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

const byId = (id) => document.getElementById(id);

// One stop of the tab key for a group of many: inside it the arrows move.
function rove(group, selector, axis = "both") {
  const items = [...group.querySelectorAll(selector)];
  items.forEach((item, at) => item.setAttribute("tabindex", at === 0 ? "0" : "-1"));
  if (group.dataset.roves) return;
  group.dataset.roves = "yes";
  const steps = {
    ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity,
    ...(axis === "both" ? { ArrowRight: 1, ArrowLeft: -1 } : {}),
  };
  const settle = (items, chosen) => {
    for (const item of items) item.setAttribute("tabindex", item === chosen ? "0" : "-1");
  };
  group.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    const items = [...group.querySelectorAll(selector)];
    const at = items.indexOf(event.target);
    if (step === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
    event.preventDefault();
    settle(items, next);
    next.focus();
  });
  group.addEventListener("focusin", (event) => {
    const items = [...group.querySelectorAll(selector)];
    if (items.includes(event.target)) settle(items, event.target);
  });
}

// A picture that is drawn for its width, so that its letters keep their size: once it has a
// place in the page, and whenever its width changes.
function drawn(draw) {
  const frame = element("div", { class: "drawn" });
  let width = 0;
  frame.redraw = () => {
    const now = frame.clientWidth;
    if (now === width || now === 0) return;
    width = now;
    frame.replaceChildren(draw(width));
  };
  // Between two frames, since a picture may change the height that is observed.
  new ResizeObserver(() => requestAnimationFrame(frame.redraw)).observe(frame);
  return frame;
}
