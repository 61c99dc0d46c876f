// The address says what is shown: read it, change it, go back to it.

const LISTS = ["at", "effect", "type"];

/** What the address describes. */
export function readState() {
  const query = new URLSearchParams(location.search);
  return {
    at: query.getAll("at"),
    effect: query.getAll("effect"),
    type: query.getAll("type"),
    relation: query.get("relation") ?? "",
    section: query.get("section") ?? "",
    min: query.get("min") ?? "",
    speculative: query.get("speculative") ?? "",
    denied: query.get("denied") ?? "",
    limit: query.get("limit") ?? "",
    edge: query.get("edge") ?? "", // what the details tell of
    entity: query.get("entity") ?? "",
    panel: query.get("panel") ?? "", // paths or conflicts
    from: query.get("from") ?? "",
    to: query.get("to") ?? "",
    sign: query.get("sign") ?? "",
    hops: query.get("hops") ?? "",
  };
}

/** A state as a query string, what says nothing left out. */
export function asQuery(state, names = Object.keys(state)) {
  const query = new URLSearchParams();
  for (const name of names) {
    if (LISTS.includes(name)) state[name].forEach((value) => query.append(name, value));
    else if (state[name]) query.set(name, state[name]);
  }
  return query.toString();
}

/** What the server needs to know of a state to answer with nodes and edges. */
export const VIEW = ["at", "effect", "type", "relation", "section", "min", "speculative", "denied", "limit"];
export const WAY = ["from", "to", "sign", "hops", "min"];

/** Show a state in the address: a new entry of the history, or instead of the last. */
export function writeState(state, replace = false) {
  const query = asQuery(state);
  const address = query ? `?${query}` : location.pathname;
  if (address === (location.search || location.pathname)) return;
  history[replace ? "replaceState" : "pushState"](null, "", address);
}
