// The report of a collection: how its pages are listed and filtered.

const inPeriod = (row, year) => row.periods.some((range) => {
  const [start, end] = [range.start, range.end].map((side) => side?.slice(0, 4));
  return (start ?? "0000") <= year && year <= (end ?? "9999");
});

// How a page is told by the value of each filter.
const PAGE_FILTERS = {
  kind: (row, value) => row.kind === value,
  language: (row, value) => row.language === value,
  region: (row, value) =>
    value === "nationwide" ? row.nationwide === true
      : value === "none" ? row.regions.length === 0 && !row.nationwide
        : row.regions.includes(value),
  created: (row, value) => row.created?.startsWith(value) ?? false,
  modified: (row, value) => row.modified?.startsWith(value) ?? false,
  running: inPeriod,
  funder: (row, value) => row.funders.includes(value),
  stage: (row, value) => row.stage === value,
  programme: (row, value) => row.programme === value,
  severity: (row, value) => {
    const codes = Object.keys(row.findings);
    return value === "none" ? codes.length === 0 : codes.some((code) => severityOf(code) === value);
  },
  rule: (row, value) => Object.hasOwn(row.findings, value),
  missing: (row, value) => {
    const [kind, field] = value.split("/");
    return row.kind === kind && !row.filled.includes(collection.fields.indexOf(field));
  },
};

let severities = new Map();
let regionNames = new Map();

const SEVERITIES = ["error", "warning", "note"];
const severityOf = (code) => severities.get(code) ?? "warning";
const regionName = (code) => regionNames.get(code)?.[language] ?? code;
const countFindings = (row) => Object.values(row.findings).reduce((sum, count) => sum + count, 0);
const badge = (severity) => element("span", { class: `badge ${severity}` }, word(`severities.${severity}`));

function labelOfPageFilter(key, value) {
  switch (key) {
    case "kind": return kindName(value);
    case "language": return languageName(value);
    case "region": return tileName(value);
    case "severity": return word(`severities.${value}`);
    case "created": case "modified": return date(value);
    case "missing": return `${kindName(value.split("/")[0])}: ${fieldName(value.split("/")[1])}`;
    default: return value;
  }
}

// How many findings a page has, in the colour of the gravest.
function findingCount(row) {
  const worst = SEVERITIES.find((severity) => Object.keys(row.findings).some((code) => severityOf(code) === severity));
  const count = countFindings(row);
  return worst && element("span", { class: `amount ${worst}`, title: word("n_findings", { count }) },
    number(count), element("span", { class: "unseen" }, ` ${word("findings")}`));
}

const REPORT = {
  title: "title",
  hint: "search_hint",
  filters: PAGE_FILTERS,
  orders: {
    input: undefined,
    title: (a, b) => inOrder(titleOf(a), titleOf(b)),
    created: (a, b) => inOrder(b.created ?? "", a.created ?? ""),
    modified: (a, b) => inOrder(b.modified ?? "", a.modified ?? ""),
    findings: (a, b) => countFindings(b) - countFindings(a),
  },
  prepare() {
    severities = new Map(collection.rules.map((rule) => [rule.code, rule.severity]));
    regionNames = new Map(collection.regions.map((region) => [region.code, region]));
  },
  // The index leaves out what a page does not have.
  complete(row) {
    for (const list of ["regions", "places", "periods", "funders", "filled"]) row[list] ??= [];
    row.findings ??= {};
  },
  wordsOf: (row) => [
    row.title, row.name, row.path, row.id, row.stage, row.programme,
    ...row.regions.flatMap((code) => [regionNames.get(code)?.fi, regionNames.get(code)?.en]),
    ...row.places, ...row.funders,
  ],
  textOf: (page) => page.text,
  factsOf: (row) => [kindName(row.kind), row.regions.map(regionName).join(", "), date(row.created), row.path],
  markOf: findingCount,
  labelOf: labelOfPageFilter,
  collection: collectionView,
  page: pageView,
};
