// The data of the report: blocks of JSON, deflated, in base64.

async function unpack(id) {
  const letters = byId(id).textContent;
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(inflated).json();
}

let collection;
let rows = [];
// How this collection is listed, filtered and shown.
let view;

async function loadCollection() {
  [collection, rows] = await Promise.all([unpack("collection"), unpack("index")]);
  view = VIEWS[collection.view];
  view.prepare();
  rows.forEach((row, number) => {
    row.number = number;
    view.complete(row);
  });
}

const titleOf = (row) => row.title ?? row.name ?? row.path ?? word("untitled");

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
  row.haystack ??= view.wordsOf(row).filter(Boolean).join("\n").toLocaleLowerCase("fi");
  return row.haystack;
}
