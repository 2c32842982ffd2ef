import { el, show } from "./dom.js";
import { say } from "./words.js";
show(el("h1", {}, say("practice")));
