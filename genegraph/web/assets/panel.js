// The details on the right: an entity, an edge with its evidence, ways, contradictions.

import { byId, counted, el, fill, outside } from "./dom.js";

const panel = () => byId("panel");
const percent = (number) => number.toFixed(2);

/** The claim of an edge, in words and signs. */
function claim(edge, go) {
  return el("p", { class: "claim" }, name(edge.subject, go), el("span", { class: `verb ${edge.sign}` }, `${edge.arrow} ${edge.label}`), name(edge.object, go));
}

function name(entity, go) {
  return el("button", { type: "button", class: "plain", onclick: () => go.entity(entity.curie) }, entity.name);
}

/** An edge in a list, which opens when pressed. */
export function row(edge, go) {
  return el("li", {}, el("button", { type: "button", class: "row", onclick: () => go.edge(edge.id) },
    el("span", { class: "sure", title: "belief" }, percent(edge.belief)),
    edge.subject.name, " ", el("span", { class: edge.sign }, `${edge.arrow} ${edge.label}`), " ", edge.object.name,
    el("small", {}, edge.text)));
}

const list = (edges, go) => el("ul", { class: "list" }, edges.map((edge) => row(edge, go)));

export function showWelcome(start, shown, go) {
  fill(panel(),
    el("h2", {}, start.name),
    el("p", { class: "lead" }, "Every arrow is a claim that was read on a page. Press one to read the sentence; press a name to learn of it; press it twice to see its surroundings."),
    el("h3", {}, "Most connected"),
    el("ul", { class: "list" }, start.hubs.map((hub) => el("li", {}, el("button", { type: "button", class: "row", onclick: () => go.around(hub.curie) },
      el("span", { class: "sure" }, counted(hub.degree, "edge")), hub.name, el("small", {}, hub.type))))),
    el("h3", {}, "Surest here"),
    list([...shown].sort((one, other) => other.belief - one.belief || other.evidence - one.evidence).slice(0, 8), go),
    el("h3", {}, "Keys"),
    el("p", { class: "key" }, el("kbd", {}, "/"), " search · ", el("kbd", {}, "T"), " table · ", el("kbd", {}, "L"), " arrange · ", el("kbd", {}, "0"), " fit · ", el("kbd", {}, "+"), " ", el("kbd", {}, "−"), " zoom · ", el("kbd", {}, "P"), " path · ", el("kbd", {}, "Esc"), " back to here"));
}

export function showEntity(entity, expanded, hidden, go) {
  fill(panel(),
    el("h2", {}, entity.name),
    el("p", { class: "kind" }, `${entity.type} · ${entity.curie} · ${counted(entity.degree, "edge")}`),
    el("div", { class: "actions" },
      expanded ? null : el("button", { type: "button", class: "primary", onclick: () => go.expand(entity.curie) }, "Expand"),
      el("button", { type: "button", onclick: () => go.around(entity.curie) }, "Only this"),
      expanded && hidden ? el("button", { type: "button", onclick: () => go.more() }, `Show more (${hidden.toLocaleString("en")} hidden)`) : null,
      el("button", { type: "button", onclick: () => go.pathFrom(entity) }, "Path from here")),
    el("h3", {}, "More about it"),
    el("div", { class: "links" }, entity.links.map(outside)),
    entity.members.length ? [el("h3", {}, "Members"), el("p", {}, entity.members.join(", "))] : null,
    el("h3", {}, "Surest edges"),
    list(entity.edges, go));
}

export function showEdge(edge, go) {
  const warnings = [
    edge.stance === "denied" && "denied", edge.stance === "speculated" && "speculation", edge.conflicts.length && "contradicted",
  ].filter(Boolean);
  fill(panel(),
    claim(edge, go),
    el("ul", { class: "badges", "aria-label": "Properties" },
      warnings.map((word) => el("li", { class: "warn" }, word)),
      el("li", {}, `belief ${percent(edge.belief)}`), el("li", {}, counted(edge.evidence.length, "sentence")),
      edge.directed ? null : el("li", {}, "no direction")),
    el("div", { class: "meter", "aria-hidden": "true" }, meter(edge.belief)),
    el("p", { class: "key", title: edge.definition }, edge.definition),
    edge.mediators.length ? el("p", { class: "key" }, "Through ", edge.mediators.map((mediator, place) => [place ? ", " : "", name(mediator, go)]).flat()) : null,
    el("h3", {}, "Evidence"),
    el("p", { class: "key" }, el("mark", { class: "subject" }, "subject"), " ", el("mark", { class: "cue" }, "relation"), " ", el("mark", { class: "object" }, "object")),
    edge.evidence.map(evidence),
    edge.conflicts.length ? [el("h3", {}, "The opposite is said by"), el("div", { class: "actions" }, edge.conflicts.map((id) =>
      id === edge.id ? el("p", { class: "key" }, "its own evidence") : el("button", { type: "button", onclick: () => go.edge(id) }, "Show it")))] : null,
    el("h3", {}, "Ends"),
    el("div", { class: "actions" }, [edge.subject, edge.object].map((end) => el("button", { type: "button", onclick: () => go.expand(end.curie) }, `Expand ${end.name}`))));
}

function meter(belief) {
  const bar = el("span");
  bar.style.width = `${Math.round(belief * 100)}%`;
  return bar;
}

function evidence(piece) {
  const words = piece.parts.map(([text, slot]) => (slot ? el("mark", { class: slot, title: slot.replace("cue", "relation") }, text) : text));
  const notes = [piece.negated && "denied", piece.speculative && "speculation", ...piece.mediators.map((mediator) => `through ${mediator}`), ...piece.context].filter(Boolean);
  return el("article", { class: "evidence" },
    el("blockquote", {}, words),
    el("footer", {}, outside(piece.page), piece.publications.map(outside), notes.map((note) => el("span", {}, note)),
      piece.score < 1 ? el("span", { title: `read by the frame “${piece.frame}”` }, `read with ${percent(piece.score)}`) : null));
}

const EFFECTS = { 1: ["raises", "activation"], "-1": ["lowers", "inhibition"], 0: ["net effect not told", "unknown"] };

/** The form for ways, and the ways that were found. */
export function showPaths(state, answer, go) {
  const input = (id, label, value) => [el("label", { for: id }, label), el("input", { id, value, required: true, spellcheck: "false", autocomplete: "off" })];
  const choice = (value, label) => el("option", { value, selected: state.sign === value }, label);
  const form = el("form", { class: "form", onsubmit: (event) => {
    event.preventDefault();
    go.path({ from: byId("from").value.trim(), to: byId("to").value.trim(), sign: byId("sign").value, hops: byId("hops").value });
  } },
  input("from", "From", state.fromName ?? state.from), input("to", "To", state.toName ?? state.to),
  el("label", { for: "sign" }, "Net effect"),
  el("select", { id: "sign" }, choice("", "any"), choice("1", "more of the first, more of the second"), choice("-1", "more of the first, less of the second")),
  el("label", { for: "hops" }, "At most this many hops"),
  el("select", { id: "hops" }, ["2", "3", "4", "5"].map((hops) => el("option", { value: hops, selected: (state.hops || "4") === hops }, hops))),
  el("button", { class: "primary" }, "Find"));
  fill(panel(), el("h2", {}, "Paths"), el("p", { class: "lead" }, "The surest ways along the arrows, from one entity to another."), form,
    answer ? (answer.paths.length ? answer.paths.map((path) => way(path, go)) : el("p", { class: "error", role: "alert" }, "No way leads there within so many hops. More hops, or another net effect, may find one.")) : null);
}

function way(path, go) {
  const [words, kind] = EFFECTS[path.sign];
  return el("section", { class: "way", "aria-label": path.text },
    el("strong", {}, path.text),
    el("ul", { class: "badges" }, el("li", { class: kind }, words), el("li", {}, `belief ${percent(path.belief)}`), el("li", {}, counted(path.edges.length, "hop"))),
    el("ol", {}, path.edges.map((edge) => row(edge, go))));
}

export function showConflicts(answer, names, go) {
  fill(panel(), el("h2", {}, "Contradictions"),
    el("p", { class: "lead" }, names.length ? `Around ${names.join(", ")}: claims whose opposite was read too.` : "Claims whose opposite was read too."),
    answer.conflicts.length ? null : el("p", {}, "There are none."),
    answer.conflicts.map((conflict) => el("section", { class: "versus" }, conflict.sides.map((edge) => el("div", {},
      el("ul", { class: "list" }, row(edge, go)), edge.context.length ? el("p", { class: "key" }, edge.context.join(" · ")) : null)))),
    answer.all > answer.conflicts.length ? el("p", { class: "key" }, `${answer.all - answer.conflicts.length} more are not listed.`) : null);
}

export function showError(message) {
  fill(panel(), el("h2", {}, "That did not work"), el("p", { class: "error", role: "alert" }, message));
}

/** All edges shown, for reading and for screen readers. */
export function table(edges, go) {
  const cells = (edge) => [
    el("td", {}, el("button", { type: "button", class: "plain", onclick: () => go.entity(edge.subject.curie) }, edge.subject.name)),
    el("td", {}, el("button", { type: "button", class: "plain", onclick: () => go.edge(edge.id) }, `${edge.arrow} ${edge.label}`)),
    el("td", {}, el("button", { type: "button", class: "plain", onclick: () => go.entity(edge.object.curie) }, edge.object.name)),
    el("td", { class: "number" }, percent(edge.belief)), el("td", { class: "number" }, edge.evidence), el("td", {}, edge.text)];
  const sorted = [...edges].sort((one, other) => other.belief - one.belief || (one.id < other.id ? -1 : 1));
  return el("table", {}, el("caption", { class: "sr" }, "Edges shown, surest first"),
    el("thead", {}, el("tr", {}, ["Subject", "Relation", "Object", "Belief", "Sentences", "First sentence"].map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, sorted.map((edge) => el("tr", {}, cells(edge)))));
}
