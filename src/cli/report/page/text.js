// The text of a page with every value marked at its place.

// A longer text is shown so far at first.
const MOST_LINES = 3000;

// The field that a JSON Pointer leads to.
function fieldOf(pointer) {
  const [, first, second] = pointer.split("/");
  return first === "contact" ? `contact_${second}` : first;
}

// The lines of a text, by the line ends that the parser knows.
function linesOf(text) {
  const lines = [];
  let start = 0;
  for (const end of text.matchAll(/\r?\r?\n|\r|\u0085|\u2028|\u2029/g)) {
    lines.push({ start, end: end.index });
    start = end.index + end[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

// The place of a column, which counts characters, in a line.
function atColumn(text, line, column) {
  let at = line.start;
  for (let left = column - 1; left > 0 && at < line.end; left -= 1) {
    at += text.codePointAt(at) > 0xffff ? 2 : 1;
  }
  return at;
}

// Where the findings of a page stand.
function placed(page, lines, findings) {
  const lineAt = (number) => lines[Math.min(Math.max(number, 1), lines.length) - 1];
  return findings.map((finding, number) => ({
    finding, number,
    line: Math.min(finding.line, lines.length),
    start: atColumn(page.text, lineAt(finding.line), finding.column),
    end: atColumn(page.text, lineAt(finding.end_line), finding.end_column),
  }));
}

// Controls are shown as their pictures, which take as much room in the text.
const visible = (text) => text.replace(/[\u0000-\u0008\u000b-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)));

// The places where something begins or ends, in order.
function boundaries(spans, found) {
  const places = new Set();
  for (const { start, end } of [...spans, ...found]) places.add(start).add(end);
  return [...places].sort((a, b) => a - b);
}

function textPane(page, spans, found) {
  const lines = linesOf(page.text);
  const cuts = boundaries(spans, found);
  const byStart = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let [cut, next, part] = [0, 0, 0];
  let active = [];

  // A stretch of a line without a boundary inside.
  function segment(from, to) {
    while (next < byStart.length && byStart[next].start <= from) active.push(byStart[next++]);
    active = active.filter((span) => span.end > from);
    const here = found.filter(({ start, end }) => start <= from && end >= to && end > start);
    const shown = visible(page.text.slice(from, to));
    if (active.length === 0 && here.length === 0) return shown;
    const grave = SEVERITIES.find((severity) => here.some(({ finding }) => finding.severity === severity));
    const underlined = grave ? ` finding ${grave}` : "";
    const notes = here.map(({ number }) => `finding-${number}`).join(" ");
    if (active.length === 0) {
      return element("span", { class: underlined.trim(), "data-findings": notes, "aria-describedby": notes || undefined }, shown);
    }
    // The narrowest value is what a person points at.
    const inner = active.reduce((best, span) => (span.end - span.start <= best.end - best.start ? span : best));
    return element("mark", {
      class: `value f-${fieldOf(inner.pointer)}${underlined}`,
      "data-value": inner.id, "data-values": active.map((span) => span.id).join(" "),
      "data-findings": notes || undefined, "aria-describedby": notes || undefined,
      role: "link", title: fieldName(fieldOf(inner.pointer)),
    }, shown);
  }

  function lineNode(line, number) {
    while (part + 1 < page.parts.length && page.parts[part + 1][2] <= line.start) part += 1;
    const isBlank = page.text.slice(line.start, line.end).trim() === "";
    const [role, field] = isBlank ? ["blank", ""] : page.parts[part] ?? ["body", ""];
    const pieces = [];
    let from = line.start;
    while (cut < cuts.length && cuts[cut] <= from) cut += 1;
    while (from < line.end) {
      const to = cut < cuts.length && cuts[cut] < line.end ? cuts[cut++] : line.end;
      if (to > from) pieces.push(segment(from, to));
      from = to;
    }
    const about = found.filter((place) => place.line === number);
    return element("div", { class: `line is-${role}`, id: `line-${number}`, title: role === "label" ? word("label_of", { field: fieldName(field) }) : undefined },
      element("span", { class: "number", "aria-hidden": "true" }, String(number)),
      element("span", { class: "words" }, pieces.length > 0 ? pieces : "\u00a0"),
      about.map(({ finding, number: at }) => element("span", { class: `remark ${finding.severity}`, id: `finding-${at}`, lang: "en" },
        badge(finding.severity), " ", element("b", {}, finding.code), " ", finding.message)));
  }

  const pane = element("div", { class: "lines", lang: page.record.language === "und" ? undefined : page.record.language });
  let done = 0;
  function more() {
    const until = Math.min(done + MOST_LINES, lines.length);
    const nodes = [];
    for (; done < until; done += 1) nodes.push(lineNode(lines[done], done + 1));
    pane.append(...nodes);
    rove(pane, "mark");
    if (done < lines.length) {
      const button = element("button", { type: "button", class: "more" }, word("more_lines", { count: lines.length - done }));
      button.addEventListener("click", () => {
        button.remove();
        more();
      });
      pane.append(button);
    }
  }
  more();
  return pane;
}

// Marks the words of the search in a text, without a change to what is there.
function markSought(pane, query) {
  CSS.highlights?.delete("sought");
  const parts = words(query);
  if (!CSS.highlights || parts.length === 0) return undefined;
  const ranges = [];
  const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.closest(".words")) continue;
    const text = node.data.toLocaleLowerCase("fi");
    // Small letters of other scripts may be more than one, and move what stands behind.
    if (text.length !== node.data.length) continue;
    for (const part of parts) {
      for (let at = text.indexOf(part); at >= 0 && ranges.length < 2000; at = text.indexOf(part, at + part.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + part.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("sought", new Highlight(...ranges));
  return ranges[0]?.startContainer.parentElement;
}
