// The search box: a combobox that asks while one types.

import { ask } from "./api.js";
import { announce, byId, counted, el, fill } from "./dom.js";

/** Make the box work; `found` is called with the entity that was picked. */
export function makeSearch(found) {
  const box = byId("query"), list = byId("hits");
  let hits = [], place = -1, timer;

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 90);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (list.hidden || !hits.length) look().then(() => pick(0));
      else pick(Math.max(place, 0));
    } else if (event.key === "Escape") close();
  });
  box.addEventListener("blur", () => setTimeout(close, 150));

  async function look() {
    clearTimeout(timer);
    if (!box.value.trim()) return close();
    const answer = await ask("search", new URLSearchParams({ q: box.value })).catch(() => ({ hits: [] }));
    if (!answer) return;
    hits = answer.hits;
    place = -1;
    fill(list, hits.length ? hits.map(item) : el("li", { class: "none" }, "Nothing here is called so."));
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    box.removeAttribute("aria-activedescendant");
    announce(hits.length ? `${counted(hits.length, "entity").replace("entitys", "entities")} found, arrow down to choose` : "nothing found");
  }

  function item(hit, number) {
    return el("li", { id: `hit-${number}`, role: "option", "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); pick(number); } },
      el("b", {}, hit.name), el("small", {}, hit.alias && hit.alias.toLowerCase() !== hit.name.toLowerCase() ? `${hit.type}, known as ${hit.alias}` : hit.type), el("small", {}, counted(hit.degree, "edge")));
  }

  function move(step) {
    if (!hits.length) return;
    place = (place + step + hits.length) % hits.length;
    [...list.children].forEach((child, number) => child.setAttribute("aria-selected", number === place));
    box.setAttribute("aria-activedescendant", `hit-${place}`);
    list.children[place].scrollIntoView({ block: "nearest" });
  }

  function pick(number) {
    const hit = hits[number];
    if (!hit) return;
    box.value = "";
    close();
    found(hit);
  }

  function close() {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
  }
}
