// What the address says is shown; keys and switches.

const VIEWS = { report: REPORT, diff: CHANGES };

// Shows in turn what the address says; of two that overlap the later stays.
let turn = 0;

async function show() {
  const mine = ++turn;
  const before = { page: state.page };
  readAddress();
  // A control that is drawn again keeps the focus.
  const key = document.activeElement?.dataset.key;
  const query = byId("query");
  if (document.activeElement !== query) query.value = state.query;
  byId("in-texts").checked = state.inTexts;
  const left = state.page === undefined ? before.page : undefined;
  drawList(left);
  const row = rows[state.page];
  const shown = row ? await view.page(row) : view.collection();
  if (mine !== turn) return;
  const main = byId("main");
  main.replaceChildren(shown);
  for (const frame of main.querySelectorAll(".drawn")) frame.redraw();
  byId("columns").dataset.view = row ? view.panes ?? "page" : "collection";
  const title = word(view.title);
  document.title = row ? `${titleOf(row)} – ${title}` : title;
  if (before.page !== state.page) {
    scrollTo(0, 0);
    if (row) byId("page-title").focus({ preventScroll: true });
    else if (document.activeElement !== query) controlOf(`page:${left}`)?.focus();
  } else if (key) {
    controlOf(key)?.focus({ preventScroll: true });
  }
  // Now what is shown is what the address says.
  main.dataset.address = location.hash;
}

const controlOf = (key) => [...document.querySelectorAll("[data-key]")].find((node) => node.dataset.key === key);

const isTyping = (node) => node.matches("input[type=search], select, textarea");

function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const query = byId("query");
    if (event.key === "/" && !isTyping(event.target)) {
      event.preventDefault();
      query.focus();
      query.select();
    } else if (event.key === "Escape") {
      if (event.target === query && query.value !== "") return;
      event.preventDefault();
      if (state.page === undefined) query.focus();
      else go(address({ page: undefined }));
    }
  });
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("main").focus();
  });
}

const THEMES = ["auto", "light", "dark"];
let theme = "auto";

function drawTheme() {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  byId("theme").textContent = word(`themes.${theme}`);
  byId("theme").setAttribute("aria-pressed", String(theme !== "auto"));
}

function startSwitches() {
  byId("languages").addEventListener("click", (event) => {
    const next = event.target.closest("button")?.dataset.language;
    if (!next) return;
    chosenLanguage = next;
    setLanguage(next);
    history.replaceState(null, "", address());
    show();
  });
  byId("theme").addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    drawTheme();
  });
}

async function start() {
  setLanguage(language);
  if (!("DecompressionStream" in window)) {
    byId("main").textContent = word("too_old");
    return;
  }
  await loadCollection();
  byId("home").dataset.word = view.title;
  setLanguage(language);
  startKeys();
  startSwitches();
  startList();
  addEventListener("hashchange", () => {
    listed = AT_ONCE;
    show();
  });
  await show();
  // One page is shown at once.
  if (rows.length === 1 && location.hash === "") go(address({ page: 0 }));
  document.documentElement.dataset.ready = "yes";
  performance.mark("shown");
}

start();
