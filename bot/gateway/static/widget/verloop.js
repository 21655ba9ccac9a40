// What was said so far: a live region that keeps the newest question in view and its order right.
import { button, element, icon } from "./element.js";
import { drawMessage, isHandoff, isRated, settle } from "./tekenen.js";

const NEAR = 80;
const MARGIN = 12;
const OPEN_TICKET = ["nieuw", "in_behandeling"];

export class MessageLog {
  #lastQuestion = null;

  // `act`: see drawMessage.
  constructor(act) {
    this.act = act;
    this.list = element("ol", { class: "lijst" });
    this.region = element("div", { class: "log", role: "log", "aria-label": "Gesprek", tabindex: "0" }, this.list);
    this.down = button(element("span", {}, "Naar beneden"), () => this.region.scrollBy({ top: this.region.clientHeight - NEAR }), "omlaag");
    this.down.prepend(icon("pijl"));
    this.down.hidden = true;
    this.region.addEventListener("scroll", () => this.#offerDown());
    this.frame = element("div", { class: "verloop" }, this.region, this.down);
  }

  // While the history is drawn it must not be read aloud.
  get isLoading() {
    return this.region.getAttribute("aria-busy") === "true";
  }

  set isLoading(value) {
    this.region.setAttribute("aria-busy", String(value));
    if (!value) this.toNewest();
  }

  add(message) {
    const item = drawMessage(message, this.act);
    item.message = message;
    const following = [...this.list.children].find((other) => other.message.id > message.id);
    const isAtEnd = this.#isAtEnd();
    this.list.insertBefore(item, following ?? null);
    this.#settleEarlier(item);
    if (message.van === "inwoner") this.#lastQuestion = item;
    this.#follow(item, isAtEnd);
  }

  // A ticket that was sent, or was never there, has nothing left to fill in.
  settleBy(status) {
    for (const item of this.list.children) {
      if (!isHandoff(item.message)) continue;
      const isDraft = Boolean(item.message.gegevens.formulier);
      if (isDraft ? status && status !== "concept" : OPEN_TICKET.includes(status)) settle(item);
    }
  }

  clear() {
    this.list.replaceChildren();
    this.#lastQuestion = null;
    this.#offerDown();
  }

  toNewest() {
    const item = this.#lastQuestion ?? this.list.lastElementChild;
    if (item) this.#reveal(item);
  }

  #settleEarlier(item) {
    const earlier = [...this.list.children].slice(0, [...this.list.children].indexOf(item));
    if (isHandoff(item.message)) earlier.filter((other) => isHandoff(other.message)).forEach(settle);
    if (!isRated(item.message)) return;
    earlier.filter((other) => other.message.antwoordOp === item.message.antwoordOp)
      .forEach((other) => other.querySelector(".oordeel")?.remove());
  }

  // Somebody who asks sees the question on top and the answer under it, from its beginning.
  // What others say moves only the log, and only for who was at its end.
  #follow(item, wasAtEnd) {
    const { van, antwoordOp } = item.message;
    const question = this.#lastQuestion;
    if (van === "inwoner" || (antwoordOp && antwoordOp === question?.message.id)) this.#reveal(question, true);
    else if (wasAtEnd) this.#reveal(item);
    this.#offerDown();
  }

  #reveal(item, movesPage = false) {
    const hasOwnScroll = getComputedStyle(this.region).overflowY === "auto";
    if (hasOwnScroll) this.#scrollTo(item.offsetTop - MARGIN);
    if (!movesPage || this.isLoading) return;
    if (hasOwnScroll) this.region.scrollIntoView({ block: "nearest" });
    else item.scrollIntoView({ block: "start" });
  }

  #scrollTo(top) {
    this.region.scrollTo({ top });
  }

  #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.region;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  #offerDown() {
    this.down.hidden = this.#isAtEnd();
  }
}
