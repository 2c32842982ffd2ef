// Practice at home: what was wrong, one after the other, until all of it is known. Nothing is sent anywhere.
import { el, show, focusHeading, sentence, questionText, LETTERS } from "./dom.js";
import { say } from "./words.js";

const [pin, token] = location.hash.slice(1).split(".");
let found = null;
let waiting = [];

async function begin() {
  try {
    const response = await fetch(`/api/games/${pin}/practice`, { headers: { Authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(String(response.status));
    found = await response.json();
  } catch {
    show(el("h1", {}, say("practice")), el("p", { class: "notice" }, say("offline")));
    return;
  }
  waiting = [...found.cards];
  if (waiting.length) ask();
  else show(el("h1", {}, found.title), el("p", { class: "verdict good" }, `✓ ${say("all_right")}`));
}

function ask() {
  const card = waiting[0];
  show(
    el("div", { class: "bar" }, el("span", { lang: found.language }, found.title), el("strong", {}, say("left_over", { n: waiting.length }))),
    el("h1", { lang: found.language }, questionText(card.text)),
    card.options.length ? el("ul", { class: "options", lang: found.language }, card.options.map((option, place) =>
      el("li", { class: "option" }, el("span", { class: "letter", "aria-hidden": "true" }, LETTERS[place]), el("span", { class: "words" }, option)))) : null,
    el("button", { onclick: () => answer(card) }, say("show_answer")));
  focusHeading();
}

function answer(card) {
  const next = (knew) => {
    waiting.shift();
    if (!knew) waiting.push(card);
    if (waiting.length) ask(); else done();
  };
  show(
    el("div", { class: "bar" }, el("span", { lang: found.language }, found.title)),
    el("h1", { lang: found.language }, questionText(card.text)),
    el("div", { class: "card" }, el("h2", {}, say("the_answer")), el("p", { lang: found.language }, el("strong", {}, card.answer)),
      card.sentence[0] || card.sentence[1] ? [el("h2", {}, say("the_sentence")), sentence(card.sentence, found.language)] : null),
    el("div", { class: "keys" }, el("button", { onclick: () => next(true) }, say("known")), el("button", { class: "plain", onclick: () => next(false) }, say("unknown"))));
  focusHeading();
}

function done() {
  show(el("h1", {}, found.title), el("p", { class: "verdict good" }, `✓ ${say("practice_done")}`),
    el("p", {}, el("a", { class: "button plain", href: `/api/games/${pin}/anki?token=${encodeURIComponent(token)}`, download: "quiz.apkg" }, say("anki"))),
    el("p", {}, el("button", { onclick: () => { waiting = [...found.cards]; ask(); } }, say("again_all"))));
  focusHeading();
}

begin();
