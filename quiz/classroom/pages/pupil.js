// The pupil's page: join, answer, see what was right.
import { el, show, tell, focusHeading, store, sentence, questionText, LETTERS } from "./dom.js";
import { say } from "./words.js";
import { Stream, post } from "./stream.js";
import { Countdown } from "./clock.js";

let pin = new URLSearchParams(location.search).get("pin") ?? "";
let stream = null;
let view = null;
let shown = "";
let sending = null;
const countdown = new Countdown();
const lost = el("p", { class: "lost", hidden: true, role: "alert" });
document.body.prepend(lost);

const keyOf = (which) => `quiz.${which}`;
const path = (rest) => `/api/games/${encodeURIComponent(pin)}${rest}`;

function begin() {
  const kept = pin ? store.get(keyOf(pin)) : null;
  if (kept?.token) connect(kept.token);
  else joinForm();
}

async function joinForm(trouble = "") {
  stream?.stop();
  shown = "";
  let about = null;
  if (pin) {
    try {
      const response = await fetch(path(""));
      about = response.ok ? await response.json() : null;
      if (!about && !trouble) trouble = response.status === 429 ? "too_many_tries" : "no_such_game";
    } catch { trouble = "offline"; }
  }
  const known = about !== null;
  const needsName = about?.names !== "generated";
  const pinField = el("input", { type: "text", id: "pin", inputmode: "numeric", autocomplete: "off", value: pin, required: true });
  const nameField = el("input", { type: "text", id: "name", maxlength: "24", autocomplete: "nickname", required: true, "aria-describedby": "hint" });
  const problem = el("p", { class: "notice", role: "alert", hidden: !trouble }, trouble ? say(trouble) : "");
  const submit = async (event) => {
    event.preventDefault();
    if (!known) pin = pinField.value.replace(/\D/g, "");
    const wanted = needsName ? nameField.value : "";
    let answer;
    try { answer = await post(path("/players"), { name: wanted }); } catch { problem.hidden = false; problem.textContent = say("offline"); return; }
    if (answer.status === 201) {
      store.set(keyOf(pin), { token: answer.body.token });
      history.replaceState(null, "", `/?pin=${pin}`);
      connect(answer.body.token);
      return;
    }
    problem.hidden = false;
    problem.textContent = say(answer.body.error === "ended" ? "ended_already" : answer.body.error ?? "offline");
    (answer.status === 404 ? pinField : nameField).focus();
  };
  show(
    el("h1", {}, about?.title ?? say("join")),
    el("form", { onsubmit: submit, novalidate: true },
      known ? null : [el("label", { for: "pin" }, say("pin")), pinField],
      needsName ? [el("label", { for: "name" }, say("name")), nameField, el("p", { id: "hint", class: "quiet" }, say("name_hint"))] : null,
      problem,
      el("button", {}, say("go"))),
  );
  (known ? nameField : pinField).focus();
}

function connect(token) {
  stream?.stop();
  stream = new Stream(path(`/events?token=${encodeURIComponent(token)}`), {
    state: (next) => draw(next, token),
    lost: (isLost) => { lost.hidden = !isLost; lost.textContent = isLost ? say("offline") : ""; },
    refused: (status) => { store.drop(keyOf(pin)); joinForm(status === 404 ? "no_such_game" : ""); },
  });
}

function draw(next, token) {
  view = next;
  if (view.kicked || view.you === null) { thrownOut(); return; }
  const q = view.question;
  const sign = [view.phase, q?.index, q?.vote, q?.discussing, q?.open, q?.tries_left].join();
  if (view.phase === "question" && sign === shown) { refresh(token); return; }
  const isNew = sign !== shown;
  shown = sign;
  countdown.stop();
  if (view.phase === "question") { sending = null; question(token); }
  else if (view.phase === "reveal") reveal();
  else if (view.phase === "scores") scores();
  else if (view.phase === "ended") ended(token);
  else lobby();
  if (isNew) { focusHeading(); window.scrollTo(0, 0); }
}

function lobby() {
  show(el("h1", {}, view.title), el("p", { class: "verdict" }, say("wait")), el("p", { class: "quiet" }, say("you", { name: view.you.name })), teamLine());
  tell(say("wait"));
}

const teamLine = () => (view.you.team ? el("p", { class: "quiet" }, say("team", { n: LETTERS[view.you.team.team] })) : null);

function head() {
  const q = view.question;
  const number = say("question", { n: q.index + 1, all: q.of }) + (q.vote > 1 ? ` · ${say("second")}` : "");
  return el("div", { class: "bar" }, el("span", {}, number), view.phase === "question" && !q.discussing && view.way !== "homework" ? countdown.words : null);
}

let status = null;
let field = null;
function question(token) {
  const q = view.question;
  status = el("p", { class: "quiet", role: "status" });
  field = el("div", {});
  show(head(), countdown.bar, el("h1", { lang: view.language }, questionText(q.text)), q.discussing ? el("p", { class: "card" }, say("discuss")) : field, status);
  refresh(token);
}

// The part of a running question that changes with the own answer and the clock.
function refresh(token) {
  const q = view.question;
  countdown.set(view, () => stream.now());
  const mine = view.you.answered ? view.you.answer : sending;
  const closed = view.you.answered || sending !== null || !q.open || q.discussing;
  status.textContent = view.you.answered ? view.way === "homework" ? say("sent") : `${say("sent")} ${say("wait_others")}` : sending !== null ? say("sending") : !q.open && !q.discussing ? say("over") : "";
  if (q.discussing) return;
  const kept = field.querySelector("input[type=text]")?.value ?? "";
  if (field.childElementCount && !closed) return;
  if (q.kind === "choice" && q.several) field.replaceChildren(several(q, token, mine, closed));
  else if (q.options.length) field.replaceChildren(options(q, token, mine, closed));
  else field.replaceChildren(typed(q, token, mine, closed, kept));
}

const isMine = (q, place, mine) =>
  mine === null || mine === undefined ? false : q.kind === "truefalse" ? mine === (place === 0) : Array.isArray(mine) ? mine.includes(place) : mine === place;

function options(q, token, mine, closed) {
  const send = (place) => answer(token, q.kind === "truefalse" ? place === 0 : place);
  return el("ul", { class: "options", lang: view.language }, q.options.map((option, place) => el("li", {},
    el("button", { type: "button", class: "option", disabled: closed, "aria-pressed": closed ? String(isMine(q, place, mine)) : null, onclick: () => send(place) },
      el("span", { class: "letter", "aria-hidden": "true" }, LETTERS[place]), el("span", { class: "words" }, option),
      isMine(q, place, mine) ? el("span", { class: "sign", lang: document.documentElement.lang }, `● ${say("your_answer")}`) : null))));
}

function several(q, token, mine, closed) {
  const boxes = q.options.map((_option, place) => el("input", { type: "checkbox", disabled: closed, checked: isMine(q, place, mine) }));
  const submit = (event) => {
    event.preventDefault();
    const picked = boxes.flatMap((box, place) => (box.checked ? [place] : []));
    if (picked.length) answer(token, picked);
  };
  return el("form", { onsubmit: submit }, el("p", {}, say("pick_all")),
    el("ul", { class: "options", lang: view.language }, q.options.map((option, place) => el("li", {},
      el("label", { class: isMine(q, place, mine) ? "option mine" : "option" }, boxes[place], el("span", { class: "letter", "aria-hidden": "true" }, LETTERS[place]), el("span", { class: "words" }, option))))),
    closed ? null : el("button", {}, say("send")));
}

function typed(q, token, mine, closed, kept) {
  const isNumber = q.kind === "estimate";
  const input = el("input", { type: "text", id: "answer", maxlength: "200", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
    inputmode: isNumber ? "decimal" : null, readonly: closed, lang: view.language, value: mine === null || mine === undefined ? kept : String(mine) });
  const submit = (event) => {
    event.preventDefault();
    if (closed || !input.value.trim()) return;
    const value = isNumber ? number(input.value) : input.value;
    if (isNumber && Number.isNaN(value)) { status.textContent = say("not_a_number"); return; }
    answer(token, value);
  };
  return el("form", { onsubmit: submit }, el("label", { for: "answer" }, say(isNumber ? "guess" : "type")), input, closed ? null : el("button", {}, say("send")));
}

// "20.000" is twenty thousand to a German, "20,000" to an English reader; both write blanks as well.
function number(text) {
  const plain = text.replace(/[\s'’]/g, "");
  const german = view.language === "de";
  const thousands = german ? /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
  const read = thousands.test(plain) ? plain.replace(german ? /\./g : /,/g, "") : plain;
  return /^-?\d+([.,]\d+)?$/.test(read) ? Number(read.replace(",", ".")) : NaN;
}

// Send until the server has it: the same answer again is the same answer.
async function answer(token, given) {
  const index = view.question.index;
  const vote = view.question.vote;
  sending = given;
  refresh(token);
  for (let wait = 400; ; wait = Math.min(wait * 2, 4000)) {
    let found = null;
    try { found = await post(path("/answers"), { question: index, answer: given }, token); } catch { /* try again */ }
    if (view.question?.index !== index || view.question?.vote !== vote || view.phase !== "question") return;
    if (found?.status === 202) {
      view = { ...view, you: { ...view.you, answered: true, answer: given } };
      refresh(token);
      return;
    }
    if (found && found.status !== 503) {
      sending = null;
      if (found.body.error !== "answered") field.replaceChildren();
      refresh(token);
      status.textContent = say(found.body.error === "answered" ? "other" : found.status === 409 ? "too_late" : "offline");
      return;
    }
    await new Promise((done) => setTimeout(done, wait));
  }
}

function verdict() {
  const you = view.you;
  if (!you.answered) return el("p", { class: "verdict bad" }, `– ${say("none")}`);
  if (you.correct) return el("p", { class: "verdict good" }, `✓ ${say("correct")}`);
  return you.worth > 0 ? el("p", { class: "verdict half" }, `≈ ${say("nearly")}`) : el("p", { class: "verdict bad" }, `✗ ${say("wrong")}`);
}

function reveal() {
  const q = view.question;
  const s = q.solution;
  const judged = verdict();
  const isRight = (place) => (q.kind === "truefalse" ? (place === 0) === s?.value : Array.isArray(s?.value) ? s.value.includes(place) : place === s?.value);
  show(head(), el("h1", { lang: view.language }, questionText(q.text)), judged,
    s && q.options.length ? el("ul", { class: "options", lang: view.language }, q.options.map((option, place) =>
      el("li", { class: `option${isRight(place) ? " right" : ""}${isMine(q, place, view.you.answer) ? " mine" : ""}` },
        el("span", { class: "letter", "aria-hidden": "true" }, LETTERS[place]), el("span", { class: "words" }, option),
        el("span", { class: "sign", lang: document.documentElement.lang }, [isRight(place) ? `✓ ${say("right_answer")}` : "", isMine(q, place, view.you.answer) ? `● ${say("your_answer")}` : ""].filter(Boolean).join(" "))))) : null,
    s ? el("div", { class: "card" },
      q.options.length ? null : [el("h2", {}, say("the_answer")), el("p", { lang: view.language }, el("strong", {}, s.answer)),
        view.you.answered && !view.you.correct ? el("p", { class: "quiet" }, `${say("your_answer")}: ${view.you.answer}`) : null],
      s.sentence[0] || s.sentence[1] ? [el("h2", {}, say("the_sentence")), sentence(s.sentence, view.language)] : null) : null,
    figures(), view.way === "homework" ? onward() : null);
  tell(judged.textContent);
}

// At home everybody goes on by themselves.
function onward() {
  const again = !view.question.solution;
  const go = async () => { try { await post(path("/next"), {}, store.get(keyOf(pin))?.token); } catch { /* the stream comes back */ } };
  return [again ? el("p", { class: "quiet" }, say("tries_left", { n: view.question.tries_left })) : null,
    el("button", { onclick: go }, say(again ? "try_again" : "next_question"))];
}

function figures() {
  const you = view.you;
  return el("ul", { class: "figures" },
    you.points === null ? null : el("li", {}, el("b", {}, `+${you.points}`), say("points")),
    el("li", {}, el("b", {}, String(you.score)), say("score")),
    you.rank === null ? null : el("li", {}, el("b", {}, `${you.rank}.`), say("among", { all: you.of })),
    you.team?.rank ? el("li", {}, el("b", {}, `${you.team.rank}.`), say("team", { n: LETTERS[you.team.team] })) : null);
}

function scores() {
  show(head(), el("h1", {}, view.title), figures());
  tell(`${view.you.score} ${say("score")}`);
}

function ended(token) {
  const key = `#${pin}.${token}`;
  show(el("h1", {}, say("the_end")), el("p", { class: "quiet" }, say("you", { name: view.you.name })), figures(),
    el("p", {}, el("a", { class: "button", href: `/practice${key}` }, say("practise")), " ",
      el("a", { class: "button plain", href: `/api/games/${pin}/anki?token=${encodeURIComponent(token)}`, download: "quiz.apkg" }, say("anki"))));
  tell(say("the_end"));
}

function thrownOut() {
  stream.stop();
  store.drop(keyOf(pin));
  show(el("h1", {}, say("thrown")), el("button", { onclick: () => joinForm() }, say("again")));
  tell(say("thrown"));
}

// Keys 1 to 9 and A to Z pick an option, unless something is being typed.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input[type=text]") || view?.phase !== "question") return;
  const key = event.key.toUpperCase();
  const place = /^[1-9]$/.test(key) ? Number(key) - 1 : key.length === 1 ? LETTERS.indexOf(key) : -1;
  const found = place >= 0 ? field?.querySelectorAll("button.option, input[type=checkbox]")[place] : null;
  if (found && !found.disabled) { found.focus(); found.click(); }
});

begin();
