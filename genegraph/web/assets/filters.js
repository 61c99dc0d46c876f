// The filters, which are the legend as well: each kind of edge and node with its sign, and whether it is shown.

import { byId, el, fill } from "./dom.js";

const HEADS = {
  triangle: (color) => el("polygon", { points: "44,6 33,1 33,11", fill: color }),
  tee: (color) => el("line", { x1: 42, x2: 42, y1: 0, y2: 12, style: `stroke:${color};stroke-width:3` }),
  circle: (color) => el("circle", { cx: 39, cy: 6, r: 4, fill: "#fff", stroke: color, "stroke-width": 1.6 }),
  none: () => null,
};

/** A line as it is drawn, with its head. */
export function sample({ color, head }) {
  const end = { triangle: 34, circle: 35 }[head] ?? 42;
  return el("svg", { class: "sample", viewBox: "0 0 44 12", "aria-hidden": "true" },
    el("line", { x1: 2, x2: end, y1: 6, y2: 6, style: `stroke:${color}` }), HEADS[head](color));
}

const SHAPES = {
  ellipse: () => el("ellipse", { cx: 12, cy: 9, rx: 11, ry: 7 }),
  rectangle: () => el("rect", { x: 1, y: 2, width: 22, height: 14 }),
  "round-rectangle": () => el("rect", { x: 1, y: 2, width: 22, height: 14, rx: 5 }),
  diamond: () => el("polygon", { points: "12,0 24,9 12,18 0,9" }),
  triangle: () => el("polygon", { points: "12,1 23,17 1,17" }),
  hexagon: () => el("polygon", { points: "1,9 6,2 18,2 23,9 18,16 6,16" }),
  octagon: () => el("polygon", { points: "1,6 7,1 17,1 23,6 23,12 17,17 7,17 1,12" }),
  rhomboid: () => el("polygon", { points: "1,2 16,2 23,16 8,16" }),
  vee: () => el("polygon", { points: "1,1 12,6 23,1 12,17" }),
};

function swatch({ color, shape }) {
  const drawn = (SHAPES[shape] ?? SHAPES.ellipse)();
  drawn.setAttribute("fill", color);
  return el("svg", { class: "swatch", viewBox: "0 0 24 18", "aria-hidden": "true" }, drawn);
}

/** Build the filters; `changed` is called with what they say. */
export function makeFilters(start, changed) {
  const form = byId("filters");
  const box = (name, value, label, picture) =>
    el("label", { class: "check" }, el("input", { type: "checkbox", name, value, checked: true }), picture, label);
  fill(byId("effects"), start.legend.edges.map((look) => box("effect", look.effect, look.meaning, sample(look))));
  const types = start.legend.nodes.filter((look) => start.types.includes(look.type));
  fill(byId("types"), types.map((look) => box("type", look.type, look.meaning, swatch(look))));
  byId("relation").append(...start.relations.map(({ name, label }) => el("option", { value: name }, label)));
  byId("section").append(...start.sections.map((name) => el("option", { value: name }, name)));
  byId("section").hidden = form.querySelector("label[for=section]").hidden = !start.sections.length;

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => changed(read()));
  form.addEventListener("reset", () => setTimeout(() => { write({}); changed(read()); }));
  byId("min").addEventListener("input", () => { byId("min-shown").value = byId("min").value; });

  const some = (name) => {
    const boxes = [...form.querySelectorAll(`input[name=${name}]`)];
    const on = boxes.filter((input) => input.checked);
    return on.length === boxes.length ? [] : on.map((input) => input.value);
  };

  function read() {
    const said = {
      effect: some("effect"), type: some("type"), relation: byId("relation").value, section: byId("section").value,
      min: Number(byId("min").value) ? byId("min").value : "",
      speculative: byId("speculative").checked ? "" : "0", denied: byId("denied").checked ? "1" : "",
    };
    form.classList.toggle("active", Object.values(said).some((value) => value.length));
    return said;
  }

  /** Show what a state says. */
  function write(state) {
    for (const name of ["effect", "type"]) {
      const wanted = state[name] ?? [];
      form.querySelectorAll(`input[name=${name}]`).forEach((input) => { input.checked = !wanted.length || wanted.includes(input.value); });
    }
    byId("relation").value = state.relation ?? "";
    byId("section").value = state.section ?? "";
    byId("min").value = state.min || 0;
    byId("min-shown").value = state.min || 0;
    byId("speculative").checked = state.speculative !== "0";
    byId("denied").checked = state.denied === "1";
    read();
  }

  return { read, write };
}
