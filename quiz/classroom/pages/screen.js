// The projector: read-only, large, never a name beside an answer.
import { el, show, sentence, questionText, LETTERS } from "./dom.js";
import { say } from "./words.js";
import { Stream } from "./stream.js";
import { Countdown } from "./clock.js";

const countdown = new Countdown();
let stream = null;
let pin = "";

async function begin() {
  let token = "";
  [pin, token] = location.hash.slice(1).split(".");
  if (!token) {
    try {
      const response = await fetch("/api/screen");
      if (response.ok) ({ pin, token } = await response.json());
    } catch { /* told below */ }
  }
  if (!token) { show(el("h1", {}, say("projector")), el("p", {}, say("no_link"))); return; }
  stream = new Stream(`/api/games/${pin}/events?token=${encodeURIComponent(token)}`, {
    state: draw,
    lost: () => {},
    refused: () => show(el("h1", {}, say("projector")), el("p", {}, say("no_link"))),
  });
}

function draw(view) {
  countdown.stop();
  if (view.phase === "lobby") lobby(view);
  else if (view.phase === "question" || view.phase === "reveal") question(view);
  else scores(view);
}

function lobby(view) {
  const groups = `${pin.slice(0, 3)} ${pin.slice(3, 5)} ${pin.slice(5)}`;
  show(el("h1", { lang: view.language }, view.title),
    el("div", { class: "lobby" },
      el("div", {}, el("p", {}, say("open")), el("p", {}, el("strong", {}, view.url)), el("p", {}, say("pin")), el("p", { class: "pin" }, groups),
        el("p", { class: "quiet" }, say("joined", { n: view.count })), view.locked ? el("p", { class: "notice" }, say("locked_now")) : null),
      el("img", { class: "qr", src: `/api/games/${pin}/qr.svg`, alt: say("scan") })),
    el("ul", { class: "names" }, view.names.map((name) => el("li", {}, name))));
}

function question(view) {
  const q = view.question;
  const s = q.solution;
  const isRight = (place) => (q.kind === "truefalse" ? (place === 0) === s?.value : Array.isArray(s?.value) ? s.value.includes(place) : place === s?.value);
  const running = view.phase === "question";
  show(
    el("div", { class: "bar" }, el("span", {}, say("question", { n: q.index + 1, all: q.of }) + (q.vote > 1 ? ` · ${say("second")}` : "")),
      running ? el("span", {}, say("answered", { n: view.answers, all: view.count })) : null, running && !q.discussing ? countdown.words : null),
    running && !q.discussing ? countdown.bar : null,
    el("h1", { lang: view.language }, questionText(q.text)),
    q.discussing ? el("p", { class: "card" }, say("discuss")) : null,
    el("ul", { class: "options", lang: view.language }, q.options.map((option, place) => el("li", { class: s && isRight(place) ? "option right" : "option" },
      el("span", { class: "letter" }, LETTERS[place]), el("span", { class: "words" }, option),
      s ? el("span", { class: "sign", lang: document.documentElement.lang }, `${isRight(place) ? "✓ " : ""}${s.counts[place]}`) : null))),
    s ? el("div", { class: "card" }, q.options.length ? null : el("p", { lang: view.language }, el("strong", {}, s.answer)),
      s.sentence[0] || s.sentence[1] ? sentence(s.sentence, view.language) : null,
      el("p", { class: "quiet" }, say("were_right", { n: s.right, all: s.answers })),
      s.gain ? el("p", {}, say("gain", { a: Math.round(s.gain[0] * 100), b: Math.round(s.gain[1] * 100) })) : null) : null);
  if (running) countdown.set(view, () => stream.now());
}

function scores(view) {
  show(el("h1", {}, view.phase === "ended" ? say("the_end") : view.title), el("p", {}, say("look")),
    view.teams.length ? table(view.teams.map((team) => [team.rank, say("team", { n: LETTERS[team.team] }), team.score])) : null,
    view.ranking.length ? [el("h2", {}, say("ranking")), table(view.ranking.map((one) => [one.rank, one.name, one.score]))] : null);
}

function table(rows) {
  return el("table", {}, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say("rank")), el("th", { scope: "col" }, say("name")), el("th", { scope: "col", class: "end" }, say("points")))),
    el("tbody", {}, rows.map(([rank, name, score]) => el("tr", {}, el("td", {}, String(rank)), el("td", {}, name), el("td", { class: "end" }, String(score))))));
}

begin();
