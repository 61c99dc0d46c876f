// Elements from words. Text goes in as text alone, so that nothing a page or a file says can become markup.

const SVG = "http://www.w3.org/2000/svg";
const SVG_TAGS = new Set(["svg", "path", "line", "circle", "ellipse", "rect", "polygon"]);

/** An element with attributes and children; `on...` attributes are listeners, strings become text. */
export function el(tag, attributes = {}, ...children) {
  const made = SVG_TAGS.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child != null && child !== false));
  return made;
}

/** Put children in place of what an element held. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child != null && child !== false));
}

/** A link that opens beside the explorer; plain text where there is no address, or none that a browser should open. */
export function outside({ label, href }) {
  if (!href || !/^https?:/.test(href)) return el("span", {}, label);
  return el("a", { href, target: "_blank", rel: "noopener noreferrer" }, label);
}

export const byId = (id) => document.getElementById(id);

/** Tell people who cannot see the picture what happened. */
export function announce(words) {
  byId("status").textContent = words;
}

export const counted = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
