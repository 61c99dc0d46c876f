// Questions to the server. A newer question of a kind makes the older one moot.

const running = new Map();

/** Ask; gives undefined where a newer question of the same kind came in between. */
export async function ask(kind, query = "") {
  running.get(kind)?.abort();
  const control = new AbortController();
  running.set(kind, control);
  let answer, body;
  try {
    answer = await fetch(`/api/${kind}?${query}`, { signal: control.signal });
    body = await answer.json();
  } catch (error) {
    if (error.name === "AbortError") return undefined;
    throw new Error("The explorer's server does not answer. Is `genegraph explore` still running?");
  }
  if (!answer.ok) throw new Error(body.error ?? `the server answered ${answer.status}`);
  return body;
}
