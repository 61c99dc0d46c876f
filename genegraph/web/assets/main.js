// The explorer: one state, read from the address; whatever changes it writes the address and draws anew.

import { ask } from "./api.js";
import { announce, byId, counted, el, fill } from "./dom.js";
import { makeFilters } from "./filters.js";
import * as panel from "./panel.js";
import { makePicture } from "./picture.js";
import { makeSearch } from "./search.js";
import { asQuery, readState, VIEW, WAY, writeState } from "./state.js";

let start, picture, filters, state, shown = { nodes: [], edges: [], list: [], focus: [], hidden: {} };
let drawn = null; // the query of what is on the canvas
let early = null; // the first view, asked for before anything else is known

const go = {
  around: (curie) => change({ at: [curie], entity: curie, edge: "", panel: "", limit: "" }),
  expand: (curie) => change({ at: [...state.at.filter((known) => known !== curie), curie], entity: curie, edge: "", panel: "" }),
  collapse: (curie) => change({ at: state.at.filter((known) => known !== curie), entity: "", edge: "" }),
  entity: (curie) => change({ entity: curie, edge: "" }),
  edge: (id) => change({ edge: id, entity: "" }),
  more: () => change({ limit: String(Math.min(400, 2 * (Number(state.limit) || 40))) }),
  pathFrom: (entity) => change({ panel: "paths", from: entity.curie, to: "", edge: "", entity: "" }),
  path: (wanted) => change({ panel: "paths", edge: "", entity: "", ...wanted }),
};

async function change(news, replace = false) {
  Object.assign(state, news);
  writeState(state, replace);
  await draw();
}

/** Draw the state: the picture if it changed, and the details. */
async function draw() {
  try {
    await drawPicture();
    await drawPanel();
  } catch (error) {
    panel.showError(error.message);
  }
}

const isWay = () => state.panel === "paths" && state.from && state.to;

async function drawPicture() {
  const query = isWay() ? `way&${asQuery(state, WAY)}` : asQuery(state, VIEW);
  if (query === drawn) return;
  const answer = await (early ?? askPicture());
  early = null;
  if (!answer) return;
  drawn = query;
  shown = { focus: [], hidden: {}, ...answer };
  picture.show(answer.nodes, answer.edges);
  drawCrumbs();
  drawTable();
  drawDownloads();
  byId("notice").hidden = shown.edges.length > 0;
  byId("notice").textContent = isWay() ? "No way was found." : "Nothing here meets the filters. Clear them, or look around another entity.";
  announce(`${counted(shown.nodes.length, "node")} and ${counted(shown.edges.length, "edge")} shown`);
}

const askPicture = () => (isWay() ? ask("paths", asQuery(state, WAY)) : ask("view", asQuery(state, VIEW)));

async function drawPanel() {
  picture.choose(state.edge || state.entity);
  if (state.edge) {
    const edge = await ask("edge", asQuery({ id: state.edge }));
    if (edge) panel.showEdge(edge, go);
  } else if (state.entity) {
    const entity = await ask("entity", asQuery({ id: state.entity }));
    if (entity) panel.showEntity(entity, shown.focus.some((focus) => focus.curie === entity.curie), shown.hidden[entity.curie], go);
  } else if (state.panel === "paths") {
    panel.showPaths({ ...state, fromName: nameOf(state.from), toName: nameOf(state.to) }, isWay() ? shown : null, go);
  } else if (state.panel === "conflicts") {
    const around = start.edges > 50000 ? state.at : [];
    const answer = await ask("conflicts", asQuery({ at: around }));
    if (answer) panel.showConflicts(answer, around.map(nameOf), go);
  } else panel.showWelcome(start, shown.list, go);
  byId("panel").scrollTop = 0;
}

const nameOf = (curie) => [...shown.nodes.map((node) => node.data), ...start.hubs].find((entity) => entity.curie === curie)?.name ?? curie;

function drawCrumbs() {
  if (isWay()) return fill(byId("crumbs"), "Ways from ", el("strong", {}, nameOf(state.from)), " to ", el("strong", {}, nameOf(state.to)),
    el("button", { type: "button", onclick: () => change({ panel: "", from: "", to: "", sign: "", edge: "" }) }, "Back to the surroundings"));
  const hidden = Object.values(shown.hidden).reduce((sum, number) => sum + number, 0);
  return fill(byId("crumbs"), "Around",
    shown.focus.map((entity) => el("span", { class: "crumb" },
      el("button", { type: "button", onclick: () => go.entity(entity.curie) }, entity.name),
      shown.focus.length > 1 ? el("button", { type: "button", "aria-label": `Take ${entity.name} away`, onclick: () => go.collapse(entity.curie) }, "×") : null)),
    el("span", {}, counted(shown.edges.length, "edge")),
    hidden ? el("button", { type: "button", class: "plain", onclick: go.more }, `${hidden.toLocaleString("en")} more`) : null);
}

function drawTable() {
  if (!byId("table").hidden) fill(byId("table"), panel.table(shown.list, go));
}

function drawDownloads() {
  const query = isWay() ? asQuery(state, WAY) : asQuery(state, VIEW);
  for (const link of document.querySelectorAll("a[data-format]")) link.href = `/download/${fileName()}.${link.dataset.format}?${query}`;
}

const fileName = () => (shown.focus.map((entity) => entity.name).join("-") || start.name).replace(/[^\p{L}\p{N}._-]+/gu, "_").slice(0, 60) || "graph";

function save(blob, name) {
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

async function copyLink(event) {
  const button = event.currentTarget;
  await navigator.clipboard.writeText(location.href).catch(() => prompt("The address of this view", location.href));
  const words = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = words; }, 1500);
}

function toggleTable() {
  const table = byId("table");
  table.hidden = !table.hidden;
  byId("as-table").setAttribute("aria-pressed", !table.hidden);
  drawTable();
}

const KEYS = {
  "/": () => byId("query").focus(), t: toggleTable, l: () => picture.arrange(), 0: () => picture.fit(),
  "+": () => picture.zoom(1.3), "-": () => picture.zoom(1 / 1.3), p: () => change({ panel: "paths", edge: "", entity: "" }),
  Escape: () => change({ edge: "", entity: "", panel: isWay() ? "paths" : "" }),
};

function listen() {
  byId("zoom-in").onclick = KEYS["+"];
  byId("zoom-out").onclick = KEYS["-"];
  byId("fit").onclick = KEYS[0];
  byId("arrange").onclick = KEYS.l;
  byId("as-table").onclick = toggleTable;
  byId("share").onclick = copyLink;
  byId("open-paths").onclick = () => change({ panel: "paths", edge: "", entity: "" });
  byId("open-conflicts").onclick = () => change({ panel: "conflicts", edge: "", entity: "", from: "", to: "" });
  document.querySelector("[data-picture=png]").onclick = async () => save(await picture.png(), `${fileName()}.png`);
  document.querySelector("[data-picture=svg]").onclick = () => save(picture.svg(), `${fileName()}.svg`);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=checkbox]):not([type=range]), select, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  document.addEventListener("click", (event) => {
    const menu = byId("downloads");
    if (menu.open && !menu.querySelector("summary").contains(event.target)) menu.open = false;
  });
  addEventListener("popstate", () => { state = readState(); settle(); draw(); });
  let timer;
  addEventListener("resize", () => { clearTimeout(timer); timer = setTimeout(() => picture.fit(), 120); });
}

/** Where the address says nothing, start from the most connected; and let the filters say what it says. */
function settle() {
  if (!state.at.length && start.hubs.length) state.at = [start.hubs[0].curie];
  filters.write(state);
}

async function begin() {
  state = readState();
  early = askPicture();
  early.catch(() => {}); // whoever draws it tells of it
  start = await ask("start");
  document.title = `${start.name} · genegraph`;
  byId("name").textContent = start.name;
  byId("size").textContent = `${counted(start.nodes, "entity").replace("entitys", "entities")} · ${counted(start.edges, "edge")}`;
  filters = makeFilters(start, (said) => change(said));
  picture = makePicture(byId("canvas"), start.style, {
    chosen: (kind, id) => (kind === "node" ? go.entity(id) : kind === "edge" ? go.edge(id) : (state.edge || state.entity) && KEYS.Escape()),
    opened: go.expand,
  });
  makeSearch((hit) => go.around(hit.curie));
  listen();
  settle();
  await draw();
  document.documentElement.dataset.ready = "true";
}

begin().catch((error) => panel.showError(error.message));
