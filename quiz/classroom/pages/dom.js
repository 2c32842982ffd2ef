// Small helpers to build a page. Texts become text nodes, never markup.
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "value") made.value = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

const main = document.getElementById("main");
export function show(...children) {
  main.replaceChildren(...children.flat().filter(Boolean));
  main.setAttribute("aria-busy", "false");
}

let lastSaid = "";
export function tell(text) {
  if (text !== lastSaid) document.getElementById("said").textContent = lastSaid = text;
}

export function focusHeading() {
  const heading = main.querySelector("h1");
  if (heading) { heading.tabIndex = -1; heading.focus({ preventScroll: true }); window.scrollTo(0, 0); }
}

export const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

// Kept for the time of the lesson, so that a reload comes back; a browser that keeps nothing plays on without it.
export const store = {
  get(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* private browsing */ } },
  drop(key) { try { localStorage.removeItem(key); } catch { /* private browsing */ } },
};

// The source sentence with its answer marked.
export function sentence(parts, lang) {
  const [before, answer, after] = parts;
  return el("blockquote", { lang }, before, answer ? el("mark", {}, answer) : null, after);
}

// A gap is drawn as a blank to write in.
export function questionText(text) {
  const [before, after] = text.split("_____");
  return after === undefined ? [text] : [before, el("span", { role: "img", "aria-label": "…" }, "______"), after];
}
