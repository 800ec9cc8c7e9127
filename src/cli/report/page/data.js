// The data of the report: blocks of JSON, deflated, in base64.

async function unpack(id) {
  const letters = byId(id).textContent;
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(inflated).json();
}

let collection;
let rows = [];
let severities = new Map();
let regionNames = new Map();

async function loadCollection() {
  [collection, rows] = await Promise.all([unpack("collection"), unpack("index")]);
  rows.forEach((row, number) => {
    row.number = number;
    for (const list of ["regions", "places", "periods", "funders", "filled"]) row[list] ??= [];
    row.findings ??= {};
  });
  severities = new Map(collection.rules.map((rule) => [rule.code, rule.severity]));
  regionNames = new Map(collection.regions.map((region) => [region.code, region]));
}

const severityOf = (code) => severities.get(code) ?? "warning";
const regionName = (code) => regionNames.get(code)?.[language] ?? code;
const titleOf = (row) => row.title ?? row.name ?? row.path ?? word("untitled");
const countFindings = (row) => Object.values(row.findings).reduce((sum, count) => sum + count, 0);

// The last few blocks that were asked for: a person goes from a page to its neighbour.
const unpacked = new Map();

function block(number) {
  if (!unpacked.has(number)) unpacked.set(number, unpack(`block-${number}`));
  const pages = unpacked.get(number);
  unpacked.delete(number);
  unpacked.set(number, pages);
  if (unpacked.size > 4) unpacked.delete(unpacked.keys().next().value);
  return pages;
}

function blockOf(page) {
  let number = collection.blocks.findIndex((first) => first > page);
  if (number < 0) number = collection.blocks.length;
  return number - 1;
}

async function loadPage(page) {
  const number = blockOf(page);
  return (await block(number))[page - collection.blocks[number]];
}

// What a page is found by, in small letters.
function haystack(row) {
  row.haystack ??= [
    row.title, row.name, row.path, row.id, row.stage, row.programme,
    ...row.regions.flatMap((code) => [regionNames.get(code)?.fi, regionNames.get(code)?.en]),
    ...row.places, ...row.funders,
  ].filter(Boolean).join("\n").toLocaleLowerCase("fi");
  return row.haystack;
}
