// The picture as an SVG file: the places and curves that Cytoscape.js found, written down.

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const text = (words) => String(words).replace(/[&<>"]/g, (letter) => escapes[letter]).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
const round = (number) => Math.round(number * 10) / 10;

/** All that a picture shows, as the text of an SVG file. */
export function svgOf(cy) {
  const box = cy.elements().boundingBox();
  const margin = 20;
  const frame = [box.x1 - margin, box.y1 - margin, box.w + 2 * margin, box.h + 2 * margin].map(round);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame.join(" ")}" width="${frame[2]}" height="${frame[3]}" font-family="sans-serif">
<rect x="${frame[0]}" y="${frame[1]}" width="${frame[2]}" height="${frame[3]}" fill="#fff"/>
${cy.edges().map(edge).join("\n")}
${cy.nodes().map(node).join("\n")}
</svg>
`;
}

function edge(element) {
  const color = element.style("line-color"), width = element.numericStyle("width");
  const from = element.sourceEndpoint(), to = element.targetEndpoint();
  if (!from || !to || Number.isNaN(from.x) || Number.isNaN(to.x)) return "";
  const bends = element.controlPoints() ?? [];
  const dash = { dashed: `${4 * width} ${2.5 * width}`, dotted: `${width} ${1.5 * width}` }[element.style("line-style")];
  let curve = `M${round(from.x)} ${round(from.y)}`;
  bends.forEach((bend, place) => {
    const next = bends[place + 1];
    const end = next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : to;
    curve += `Q${round(bend.x)} ${round(bend.y)} ${round(end.x)} ${round(end.y)}`;
  });
  if (!bends.length) curve += `L${round(to.x)} ${round(to.y)}`;
  const before = bends.at(-1) ?? from;
  const angle = round((Math.atan2(to.y - before.y, to.x - before.x) * 180) / Math.PI);
  const head = heads[element.style("target-arrow-shape")]?.(color, 4 + 1.6 * width) ?? "";
  const title = `<title>${text(element.data("name"))}</title>`;
  return `<g>${title}<path d="${curve}" fill="none" stroke="${color}" stroke-width="${round(width)}"${dash ? ` stroke-dasharray="${dash}"` : ""}/><g transform="translate(${round(to.x)} ${round(to.y)}) rotate(${angle})">${head}</g></g>`;
}

const heads = {
  triangle: (color, size) => `<path d="M0 0L${-size * 1.5} ${size * 0.8}V${-size * 0.8}Z" fill="${color}"/>`,
  tee: (color, size) => `<path d="M${-1.5} ${size}V${-size}" stroke="${color}" stroke-width="3"/>`,
  circle: (color, size) => `<circle cx="${-size * 0.6}" r="${size * 0.6}" fill="#fff" stroke="${color}" stroke-width="1.5"/>`,
};

function node(element) {
  const { x, y } = element.position();
  const width = element.width(), height = element.height();
  const style = `fill="${element.style("background-color")}" stroke="${element.style("border-color")}" stroke-width="${element.numericStyle("border-width")}"`;
  const outline = (shapes[element.style("shape")] ?? shapes.ellipse)(x, y, width / 2, height / 2);
  const size = element.numericStyle("font-size");
  const words = lines(element.data("name"));
  const label = words.map((line, place) => `<tspan x="${round(x)}" dy="${place ? 1.1 * size : round(-0.55 * size * (words.length - 1))}">${text(line)}</tspan>`);
  return `<g><title>${text(element.data("curie"))}</title><${outline} ${style}/><text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="600" text-anchor="middle" dominant-baseline="central" fill="#1a1a1a" stroke="#fff" stroke-width="3" stroke-opacity=".75" paint-order="stroke">${label.join("")}</text></g>`;
}

const polygon = (points) => (x, y, w, h) => `polygon points="${points.map(([across, down]) => `${round(x + across * w)},${round(y + down * h)}`).join(" ")}"`;
const shapes = {
  ellipse: (x, y, w, h) => `ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(w)}" ry="${round(h)}"`,
  "round-rectangle": (x, y, w, h) => `rect x="${round(x - w)}" y="${round(y - h)}" width="${round(2 * w)}" height="${round(2 * h)}" rx="8"`,
  rectangle: polygon([[-1, -1], [1, -1], [1, 1], [-1, 1]]),
  diamond: polygon([[0, -1], [1, 0], [0, 1], [-1, 0]]),
  triangle: polygon([[0, -1], [1, 1], [-1, 1]]),
  hexagon: polygon([[-1, 0], [-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1]]),
  octagon: polygon([[-1, -0.4], [-0.4, -1], [0.4, -1], [1, -0.4], [1, 0.4], [0.4, 1], [-0.4, 1], [-1, 0.4]]),
  rhomboid: polygon([[-1, -1], [0.33, -1], [1, 1], [-0.33, 1]]),
  vee: polygon([[-1, -1], [0, -0.33], [1, -1], [0, 1]]),
};

/** A name in lines of up to 16 letters, broken at spaces. */
function lines(name) {
  const found = [""];
  for (const word of name.split(/\s+/)) {
    if (found.at(-1) && (found.at(-1) + word).length > 16) found.push(word);
    else found[found.length - 1] += (found.at(-1) ? " " : "") + word;
  }
  return found;
}
