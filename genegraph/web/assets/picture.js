// The network picture: Cytoscape.js draws, this decides where things go and what stands out.

import { place } from "./layout.js";
import { svgOf } from "./svg.js";

const STILL = matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A picture in a container. `chosen` is called with ("node" | "edge" | null, id), `opened` with the id to expand. */
export function makePicture(container, style, { chosen, opened }) {
  const cy = cytoscape({ container, style, minZoom: 0.08, maxZoom: 4, boxSelectionEnabled: false });
  let mark = null;

  cy.on("tap", "node", (event) => chosen("node", event.target.id()));
  cy.on("tap", "edge", (event) => chosen("edge", event.target.id()));
  cy.on("tap", (event) => event.target === cy && chosen(null));
  cy.on("dbltap", "node", (event) => opened(event.target.id()));
  cy.on("mouseover", "node, edge", (event) => point(event.target));
  cy.on("mouseout", "node, edge", () => point(null));

  /** Let what is pointed at stand out with its surroundings. */
  function point(element) {
    cy.batch(() => {
      cy.elements().removeClass("faded near");
      const centre = element ?? (mark?.isEdge() ? mark : null);
      if (!centre || centre.removed()) return;
      const around = centre.isNode() ? centre.closedNeighborhood() : centre.union(centre.connectedNodes());
      cy.elements().not(around).addClass("faded");
      if (centre.isEdge()) centre.addClass("near");
    });
    container.style.cursor = element ? "pointer" : "";
  }

  /** Show elements: those that stay keep their places, new ones come in beside what they hang on. */
  function show(nodes, edges) {
    const wanted = new Set([...nodes, ...edges].map((element) => element.data.id));
    const before = cy.nodes().length;
    let fresh = 0;
    cy.batch(() => {
      cy.elements().filter((element) => !wanted.has(element.id())).remove();
      for (const element of nodes) {
        const known = cy.getElementById(element.data.id);
        if (known.nonempty()) {
          known.classes(element.classes ?? "");
          continue;
        }
        fresh += 1;
        cy.add({ group: "nodes", ...element });
      }
      for (const element of edges) {
        if (cy.getElementById(element.data.id).empty()) cy.add({ group: "edges", ...element });
      }
    });
    mark = null;
    if (fresh) arrange(before === 0 || fresh > before * 2);
    else if (!cy.nodes().empty() && before !== cy.nodes().length) fit();
  }

  function arrange(anew = true) {
    place(cy, anew);
    fit();
  }

  function fit() {
    cy.resize();
    cy.fit(undefined, 46);
    if (cy.zoom() > 1.35) cy.zoom({ level: 1.35, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }) && cy.center();
  }

  /** Mark what the details tell of. */
  function choose(id) {
    cy.elements().removeClass("chosen");
    mark = id ? cy.getElementById(id) : null;
    if (mark?.nonempty()) mark.addClass("chosen");
    else mark = null;
    point(null);
  }

  function zoom(factor) {
    const level = cy.zoom() * factor;
    const middle = { x: cy.width() / 2, y: cy.height() / 2 };
    if (STILL) cy.zoom({ level, renderedPosition: middle });
    else cy.animate({ zoom: { level, renderedPosition: middle } }, { duration: 150 });
  }

  return {
    cy, show, arrange, fit, choose, zoom,
    png: () => cy.png({ output: "blob", full: true, scale: 2, bg: "#ffffff" }),
    svg: () => new Blob([svgOf(cy)], { type: "image/svg+xml" }),
  };
}
