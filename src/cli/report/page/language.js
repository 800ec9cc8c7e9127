// Finnish and English: words, numbers and dates.

const LOCALES = { fi: "fi-FI", en: "en-GB" };

const preferred = (navigator.languages ?? [navigator.language]).map((tag) => tag.slice(0, 2));
let language = preferred.find((tag) => tag in WORDS) ?? "en";

function lookUp(key) {
  return key.split(".").reduce((words, part) => words?.[part], WORDS[language]);
}

// The words under a key; `{name}` stands for a value, and a number chooses the plural.
function word(key, values = {}) {
  let words = lookUp(key);
  if (words === undefined) return key.split(".").at(-1);
  if (typeof words === "object") {
    words = words[new Intl.PluralRules(language).select(values.count)] ?? words.other;
  }
  const shown = (value) => (typeof value === "number" ? number(value) : value);
  return words.replace(/\{(\w+)\}/g, (_, name) => shown(values[name]));
}

const number = (value) => new Intl.NumberFormat(LOCALES[language]).format(value);
const percent = (part, whole) => (whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`);

// A day, a month or a year of ISO 8601.
function date(iso) {
  if (iso === undefined || iso === null) return "";
  const [year, month, day] = iso.split("-").map(Number);
  if (month === undefined) return iso;
  if (language === "fi") return [day, month, year].filter(Boolean).join(day ? "." : "/");
  const options = { year: "numeric", month: "short", day: day ? "numeric" : undefined, timeZone: "UTC" };
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day ?? 1);
  return new Intl.DateTimeFormat(LOCALES.en, options).format(moment);
}

// The pages are Finnish, whatever language they are shown in.
const inOrder = new Intl.Collator("fi", { numeric: true }).compare;

const fieldName = (key) => word(`fields.${key}`);
const kindName = (kind) => word(`kinds.${kind}`);
const languageName = (tag) => word(`tongues.${tag}`);

function setLanguage(next) {
  language = next;
  document.documentElement.lang = next;
  for (const node of document.querySelectorAll("[data-word]")) {
    node.textContent = word(node.dataset.word);
  }
  byId("query").placeholder = word(view?.hint ?? "search_hint");
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === next));
  }
  drawTheme();
}
