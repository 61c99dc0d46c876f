// The network picture: Cytoscape.js draws, this decides where things go and what stands out.

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
      const centre = element ?? (mark?.isNode() ? mark : null);
      if (!centre || centre.removed()) return;
      const around = centre.isNode() ? centre.closedNeighborhood() : centre.union(centre.connectedNodes());
      if (element) cy.elements().not(around).addClass("faded");
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

  /** Place the nodes; from scratch, or starting from where they are. */
  function arrange(anew = true) {
    const nodes = cy.nodes();
    if (nodes.empty()) return;
    const focus = cy.nodes(".focus");
    if (anew) ring(focus.empty() ? nodes.max((node) => node.degree()).ele : focus);
    else beside();
    cy.layout({
      name: "cose",
      animate: false,
      randomize: false,
      fit: false,
      nodeDimensionsIncludeLabels: true,
      idealEdgeLength: () => 80,
      nodeRepulsion: () => 160000,
      nodeOverlap: 20,
      edgeElasticity: () => 80,
      gravity: 0.9,
      numIter: anew ? 500 : 250,
      initialTemp: anew ? 180 : 50,
      componentSpacing: 90,
    }).run();
    if (anew) stretch();
    spread();
    fit();
  }

  /** Fill the width of the window: a picture as wide as its room needs less of its height. */
  function stretch() {
    const box = cy.nodes().boundingBox();
    const factor = Math.min(2, Math.max(1, container.clientWidth / container.clientHeight / (box.w / box.h)));
    cy.batch(() => cy.nodes().forEach((node) => node.position("x", node.position("x") * factor)));
  }

  /** A start that is the same every time: what is asked for in the middle, the rest around it by how much it hangs together. */
  function ring(centre) {
    const rest = cy.nodes().not(centre).sort((one, other) => other.degree() - one.degree() || (one.id() < other.id() ? -1 : 1));
    const wide = container.clientWidth >= container.clientHeight ? 1.35 : 0.8;
    centre.forEach((node, place) => node.position({ x: 260 * place, y: 60 * (place % 2) }));
    rest.forEach((node, place) => {
      const angle = place * 2.399963; // the golden angle: no two spokes fall together
      const radius = 120 + 34 * Math.sqrt(place);
      node.position({ x: wide * radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  }

  /** New nodes start beside a neighbour that is placed. */
  function beside() {
    const fresh = cy.nodes().filter((node) => node.position("x") === 0 && node.position("y") === 0);
    fresh.forEach((node, place) => {
      const anchor = node.neighborhood("node").not(fresh).first();
      const from = anchor.empty() ? { x: 0, y: 0 } : anchor.position();
      const angle = place * 2.399963;
      node.position({ x: from.x + 130 * Math.cos(angle), y: from.y + 130 * Math.sin(angle) });
    });
  }

  /** Push apart what still overlaps. */
  function spread() {
    const boxes = cy.nodes().map((node) => ({ node, box: node.layoutDimensions({ nodeDimensionsIncludeLabels: true }), at: { ...node.position() } }));
    for (let round = 0; round < 40; round += 1) {
      let moved = false;
      for (let i = 0; i < boxes.length; i += 1) {
        for (let j = i + 1; j < boxes.length; j += 1) {
          const [one, other] = [boxes[i], boxes[j]];
          const dx = other.at.x - one.at.x, dy = other.at.y - one.at.y;
          const gapX = (one.box.w + other.box.w) / 2 + 8 - Math.abs(dx), gapY = (one.box.h + other.box.h) / 2 + 8 - Math.abs(dy);
          if (gapX <= 0 || gapY <= 0) continue;
          moved = true;
          const axis = gapX < gapY ? "x" : "y", push = Math.min(gapX, gapY) / 2 + 0.5;
          const way = (axis === "x" ? dx : dy) < 0 ? -1 : 1;
          one.at[axis] -= way * push;
          other.at[axis] += way * push;
        }
      }
      if (!moved) break;
    }
    cy.batch(() => boxes.forEach(({ node, at }) => node.position(at)));
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
