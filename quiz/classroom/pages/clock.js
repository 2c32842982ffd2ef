// The time that is left, as words and as a bar; the server's clock counts.
import { el } from "./dom.js";
import { say } from "./words.js";

export class Countdown {
  constructor() {
    this.words = el("strong", { role: "timer", "aria-live": "off" });
    this.bar = el("progress", { "aria-hidden": "true", max: "1", value: 1 });
    this.timer = 0;
  }
  set(view, now) {
    clearInterval(this.timer);
    const question = view.question;
    const draw = () => {
      const left = question.ends_at === null ? null : Math.max(question.ends_at - now(), 0);
      this.bar.hidden = left === null;
      if (question.paused) this.words.textContent = say("paused");
      else if (!question.open || left === 0) this.words.textContent = say("over");
      else if (left === null) this.words.textContent = say("no_limit");
      else this.words.textContent = say("left", { n: Math.ceil(left) });
      if (left !== null) this.bar.value = Math.min(left / question.seconds, 1);
      if (left === 0) clearInterval(this.timer);
    };
    draw();
    if (question.open && question.ends_at !== null) this.timer = setInterval(draw, 200);
  }
  stop() { clearInterval(this.timer); }
}
