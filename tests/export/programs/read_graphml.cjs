// Read a GraphML file with cytoscape-graphml and graphology-graphml; print what each found as JSON.
// node read_graphml.cjs FILE, with NODE_PATH where the packages are.

const { readFileSync } = require("node:fs");
const text = readFileSync(process.argv[2], "utf8");

const found = {};

const graphology = require("graphology");
const { parse } = require("graphology-graphml");
const graph = parse(graphology.MultiDirectedGraph, text);
found.graphology = {
  nodes: graph.mapNodes((id, data) => [id, data]),
  edges: graph.mapEdges((id, data, source, target) => [source, target, data]),
};

// The plugin reads with jQuery, which wants a document to stand in.
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("");
Object.assign(global, { window, document: window.document, DOMParser: window.DOMParser, XMLSerializer: window.XMLSerializer });
const jquery = require("jquery");
const cytoscape = require("cytoscape");
require("cytoscape-graphml")(cytoscape, jquery.fn ? jquery : jquery(window));
const cy = cytoscape({ headless: true });
cy.graphml({ layoutBy: () => {} });
cy.graphml(text);
found.cytoscape = {
  nodes: cy.nodes().map((node) => [node.id(), node.data()]),
  edges: cy.edges().map((edge) => [edge.source().id(), edge.target().id(), edge.data()]),
};
process.stdout.write(JSON.stringify(found));
