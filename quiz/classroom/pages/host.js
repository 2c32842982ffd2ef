// The host's page: the same keys as the host's terminal, for whoever has the secret in the link.
import { el, show, sentence, questionText, LETTERS } from "./dom.js";
import { say } from "./words.js";
import { Stream, post } from "./stream.js";
import { Countdown } from "./clock.js";

const [pin, token] = location.hash.slice(1).split(".");
const countdown = new Countdown();
let stream = null;
let focused = "";

function begin() {
  if (!token) { refused(); return; }
  stream = new Stream(`/api/games/${pin}/events?token=${encodeURIComponent(token)}`, { state: draw, lost: () => {}, refused });
}

const refused = () => show(el("h1", {}, say("host")), el("p", { class: "notice" }, say("forbidden")));

async function act(action, body = {}) {
  try {
    const answer = await post(`/api/games/${pin}/host/${action}`, body, token);
    if (answer.status === 200) draw(answer.body);
  } catch { /* the stream says when the server is back */ }
}

const key = (id, words, action, body, kind = "plain") =>
  el("button", { id, type: "button", class: kind, onclick: () => { focused = id; act(action, body); } }, words);

function keys(view) {
  const q = view.question;
  const running = view.phase === "question";
  const made = [];
  if (view.phase !== "ended" && view.way !== "homework") made.push(key("next", running ? say(q.discussing ? "reasks" : "reveal") : say("next"), "next", {}, ""));
  if (running && q.discussing) made.push(key("reveal", say("reveal"), "reveal"));
  if (running && view.offer) made.push(key("again", say("discuss_go"), "again"));
  if (running && !q.discussing) {
    made.push(q.paused ? key("pause", say("resume"), "resume") : key("pause", say("pause"), "pause"));
    if (q.seconds !== null) made.push(key("extend", say("extend"), "extend", { seconds: 30 }));
  }
  if (running || view.phase === "reveal") made.push(key("skip", say("skip"), "skip"));
  if (view.phase !== "ended") {
    made.push(key("lock", say(view.locked ? "unlock" : "lock"), "lock", { locked: !view.locked }));
    made.push(el("button", { id: "end", type: "button", class: "plain", onclick: () => { if (confirm(say("sure_end"))) act("end"); } }, say("end")));
  }
  return el("div", { class: "keys" }, made);
}

function draw(view) {
  countdown.stop();
  focused = document.activeElement?.id || focused;
  const q = view.question;
  const s = q?.solution;
  const running = view.phase === "question";
  const heading = q ? questionText(q.text) : [view.phase === "ended" ? say("the_end") : view.title];
  const isRight = (place) => (q.kind === "truefalse" ? (place === 0) === s?.value : Array.isArray(s?.value) ? s.value.includes(place) : place === s?.value);
  show(
    el("div", { class: "bar" }, el("span", {}, q ? say("question", { n: q.index + 1, all: q.of }) + (q.vote > 1 ? ` · ${say("second")}` : "") : say(view.phase === "ended" ? "the_end" : "lobby")),
      el("span", {}, running ? say("answered", { n: view.answers, all: view.count }) : say("joined", { n: view.count })), running && !q.discussing ? countdown.words : null),
    running && !q.discussing ? countdown.bar : null,
    el("h1", { lang: view.language }, heading),
    keys(view),
    view.offer ? el("p", { class: "card" }, say("discuss_offer", { n: Math.round(view.right * 100) })) : null,
    q?.options.length ? el("ul", { class: "options", lang: view.language }, q.options.map((option, place) => el("li", { class: s && isRight(place) ? "option right" : "option" },
      el("span", { class: "letter" }, LETTERS[place]), el("span", { class: "words" }, option),
      s ? el("span", { class: "sign", lang: document.documentElement.lang }, `${isRight(place) ? "✓ " : ""}${s.counts[place]}`) : null))) : null,
    s ? el("div", { class: "card" }, el("p", { lang: view.language }, el("strong", {}, s.answer)), s.sentence[0] || s.sentence[1] ? sentence(s.sentence, view.language) : null,
      el("p", { class: "quiet" }, say("were_right", { n: s.right, all: s.answers })),
      s.gain ? el("p", {}, say("gain", { a: Math.round(s.gain[0] * 100), b: Math.round(s.gain[1] * 100) })) : null) : null,
    view.phase === "lobby" ? el("div", { class: "card" }, el("h2", {}, say("details")), el("p", {}, `${view.url} · ${say("pin")} ${pin}`),
      el("p", {}, el("a", { href: `/screen#${pin}.${view.screen}`, target: "_blank", rel: "noopener" }, say("projector")))) : null,
    el("h2", {}, say("players")),
    players(view));
  if (running) countdown.set(view, () => stream.now());
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function players(view) {
  const sorted = [...view.players].sort((a, b) => a.name.localeCompare(b.name));
  const state = (one) => (view.way === "homework" ? say("of", { n: one.done, all: view.of }) : !one.here ? say("away") : view.phase === "question" ? say(one.answered ? "done" : "missing") : "");
  return el("table", {}, el("tbody", {}, sorted.map((one) => el("tr", {}, el("th", { scope: "row" }, one.name), el("td", {}, state(one)), el("td", { class: "end" }, String(one.score)),
    el("td", { class: "end" }, el("button", { type: "button", class: "plain", id: `kick${one.player}`, "aria-label": say("sure_kick", { name: one.name }),
      onclick: () => { if (confirm(say("sure_kick", { name: one.name }))) act("kick", { player: one.player }); } }, say("kick")))))));
}

begin();
