// A report's picture and its search: everything is in the page already.

import { place } from "./layout.js";

const data = JSON.parse(document.getElementById("data").textContent);
const cy = cytoscape({ container: document.getElementById("canvas"), style: data.style, elements: [...data.nodes, ...data.edges], minZoom: 0.08, maxZoom: 4, userZoomingEnabled: false, layout: { name: "preset" } });
place(cy);
cy.fit(undefined, 30);
cy.on("mouseover", "node, edge", ({ target }) => {
  const around = target.isNode() ? target.closedNeighborhood() : target.union(target.connectedNodes());
  cy.elements().not(around).addClass("faded");
});
cy.on("mouseout", "node, edge", () => cy.elements().removeClass("faded"));
cy.on("tap", "node", ({ target }) => look(target.data("name")));
cy.on("tap", "edge", ({ target }) => open(target.id()));

const box = document.getElementById("search");
const entries = [...document.querySelectorAll("#edges > details")].map((element) => ({ element, words: element.textContent.toLowerCase() }));
box.addEventListener("input", filter);

function filter() {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const entry of entries) {
    entry.element.hidden = !words.every((word) => entry.words.includes(word));
    shown += entry.element.hidden ? 0 : 1;
  }
  document.getElementById("found").textContent = `${shown.toLocaleString("en")} of ${entries.length.toLocaleString("en")} edges`;
}

function look(words) {
  box.value = words;
  filter();
  box.scrollIntoView({ block: "start" });
}

function open(id) {
  look("");
  const entry = document.getElementById(`edge-${id}`);
  entry.open = true;
  entry.scrollIntoView({ block: "center" });
  entry.querySelector("summary").focus();
}

for (const button of document.querySelectorAll("button[data-name]")) button.addEventListener("click", () => look(button.dataset.name));
document.getElementById("all").addEventListener("click", () => entries.forEach(({ element }) => { element.open = !element.hidden; }));
filter();
