// Where nodes go. The same elements go to the same places every time.

const GOLDEN = 2.399963; // an angle in radians: no two spokes of it fall together

/** Place the nodes of a graph: from scratch, or starting from where they are. */
export function place(cy, anew = true) {
  if (cy.nodes().empty()) return;
  if (anew) ring(cy);
  else beside(cy);
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
  if (anew) stretch(cy);
  spread(cy);
}

/** A start: what is asked for in the middle, the rest around it by how much it hangs together. */
function ring(cy) {
  const focus = cy.nodes(".focus");
  const centre = focus.empty() ? cy.nodes().max((node) => node.degree()).ele.union() : focus;
  const rest = cy.nodes().not(centre).sort((one, other) => other.degree() - one.degree() || (one.id() < other.id() ? -1 : 1));
  centre.forEach((node, number) => node.position({ x: 260 * number, y: 60 * (number % 2) }));
  rest.forEach((node, number) => {
    const radius = 120 + 34 * Math.sqrt(number);
    node.position({ x: 1.35 * radius * Math.cos(number * GOLDEN), y: radius * Math.sin(number * GOLDEN) });
  });
}

/** New nodes start beside a neighbour that has its place. */
function beside(cy) {
  const fresh = cy.nodes().filter((node) => node.position("x") === 0 && node.position("y") === 0);
  fresh.forEach((node, number) => {
    const anchor = node.neighborhood("node").not(fresh).first();
    const from = anchor.empty() ? { x: 0, y: 0 } : anchor.position();
    node.position({ x: from.x + 130 * Math.cos(number * GOLDEN), y: from.y + 130 * Math.sin(number * GOLDEN) });
  });
}

/** Fill the width of the window: a picture as wide as its room needs less of its height. */
function stretch(cy) {
  const box = cy.nodes().boundingBox();
  const factor = Math.min(2, Math.max(1, cy.width() / cy.height() / (box.w / box.h)));
  cy.batch(() => cy.nodes().forEach((node) => node.position("x", node.position("x") * factor)));
}

/** Push apart what still overlaps. */
function spread(cy) {
  const boxes = cy.nodes().map((node) => ({ node, box: node.layoutDimensions({ nodeDimensionsIncludeLabels: true }), at: { ...node.position() } }));
  for (let round = 0; round < 40; round += 1) {
    let moved = false;
    for (let i = 0; i < boxes.length; i += 1) {
      for (let j = i + 1; j < boxes.length; j += 1) moved = apart(boxes[i], boxes[j]) || moved;
    }
    if (!moved) break;
  }
  cy.batch(() => boxes.forEach(({ node, at }) => node.position(at)));
}

function apart(one, other) {
  const dx = other.at.x - one.at.x, dy = other.at.y - one.at.y;
  const gapX = (one.box.w + other.box.w) / 2 + 8 - Math.abs(dx), gapY = (one.box.h + other.box.h) / 2 + 8 - Math.abs(dy);
  if (gapX <= 0 || gapY <= 0) return false;
  const axis = gapX < gapY ? "x" : "y", push = Math.min(gapX, gapY) / 2 + 0.5;
  const way = (axis === "x" ? dx : dy) < 0 ? -1 : 1;
  one.at[axis] -= way * push;
  other.at[axis] += way * push;
  return true;
}
