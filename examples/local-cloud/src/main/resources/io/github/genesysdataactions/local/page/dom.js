// Small helpers. Text always becomes a text node: nothing that users or services write is ever read as HTML.

/** Makes an element: el("a", {href: "#/x", class: "soft"}, "text", other). Handlers are given as on…. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "value" || key === "checked" || key === "open") node[key] = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Asks the JSON of this page; an answer that is not a success becomes an error with its sentence. */
export async function ask(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  if (!response.ok) throw new Error(answer?.message ?? `The answer is ${response.status}.`);
  return answer;
}

/** Shows a note in the corner; it goes by itself unless it is bad, and takes the place of an earlier one about the same thing. */
export function note(text, bad = false, about = "") {
  const box = el("div", { class: bad ? "box bad" : "box", "data-about": about || undefined }, el("span", {}, text),
    el("button", { type: "button", "aria-label": "Close", onclick: () => box.remove() }, "×"));
  if (about) [...document.querySelectorAll("#notes .box")].filter((one) => one.dataset.about === about).forEach((one) => one.remove());
  document.getElementById("notes").append(box);
  if (!bad) setTimeout(() => box.remove(), 6000);
}

/** Runs what a button does, and says what went wrong. */
export async function attempt(work, about = "") {
  try {
    return await work();
  } catch (error) {
    note(error.message, true, about);
    return undefined;
  }
}

/** Calls a function once after the last of many calls. */
export function settled(work, millis) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, millis);
  };
}

/** Calls a function once in the next frame, however often it is asked for. */
export function inFrame(work) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work();
    });
  };
}

/** A JSON value on several lines. */
export function json(value) {
  return lines(typeof value === "string" ? value : JSON.stringify(value, null, 2));
}

/** A text on lines, without numbers. */
export function lines(text) {
  return el("pre", {}, text.split("\n").map((line) => el("span", { class: "line" }, line || " ")));
}

/** "1 finding", "2 findings". */
export function count(number, word) {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
