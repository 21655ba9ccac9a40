// <juiste-deur-chat gemeente="gm0363">: the chat of Juiste Deur, for any page.
// Its own content (a telephone number) is what people see when this script does not run.
import { Conversation } from "./gesprek.js";
import { drawMessage, element, showFieldErrors } from "./tekenen.js";
import { sheet } from "./stijl.js";

const FAILED = "Het versturen lukt nu niet. Uw tekst staat er nog. Probeer het zo weer, of bel de gemeente.";
const LOST = "De verbinding is even weg. We proberen het opnieuw.";
const THINKING = "De assistent zoekt het voor u uit.";

class JuisteDeurChat extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.conversation = new Conversation(new URL("../..", import.meta.url), this.getAttribute("gemeente"));
    root.append(this.#frame());
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#minimise(true);
    });
    if (this.hasAttribute("dicht")) this.#minimise(true, false);
    else this.#begin();
  }

  disconnectedCallback() {
    this.conversation?.close();
  }

  #frame() {
    this.log = element("ol", { class: "log", role: "log", "aria-label": "Gesprek", tabindex: "0" });
    this.status = element("p", { class: "status", role: "status" });
    this.field = element("textarea", { id: "vraag", rows: "2", maxlength: "10000", "aria-describedby": "uitleg" });
    const send = element("button", { class: "hoofdknop", type: "submit" }, "Versturen");
    this.form = element("form", { class: "invoer" },
      element("label", { for: "vraag" }, "Uw vraag of antwoord"),
      this.field,
      element("p", { id: "uitleg", class: "uitleg" }, "Geen BSN of wachtwoord. Enter verstuurt."),
      send);
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.#sendText(); });
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.#sendText(); }
    });
    this.panel = element("section", { class: "paneel", "aria-label": "Vraag het de assistent" },
      element("header", { class: "kop" },
        element("h2", {}, "Vraag het hier"),
        element("p", {}, "Automatische assistent. Kan fouten maken."),
        this.#button("Verkleinen", () => this.#minimise(true), "stil")),
      this.log, this.status, this.form, this.#menu());
    this.opener = this.#button("Stel uw vraag", () => this.#minimise(false), "hoofdknop");
    this.opener.hidden = true;
    const all = document.createDocumentFragment();
    all.append(this.panel, this.opener);
    return all;
  }

  #menu() {
    return element("div", { class: "menu", role: "group", "aria-label": "Dit gesprek" },
      this.#button("Liever een mens?", () => this.#send({ knop: "liever-een-mens" })),
      this.#button("Opnieuw beginnen", () => this.#send({ knop: "opnieuw-beginnen" })),
      this.#button("Gesprek bewaren", () => this.#save()),
      this.#button("Gesprek wissen", () => this.#erase()));
  }

  #button(label, action, kind = "knop") {
    const button = element("button", { type: "button", class: kind }, label);
    button.addEventListener("click", action);
    return button;
  }

  #minimise(away, moveFocus = true) {
    this.panel.hidden = away;
    this.opener.hidden = !away;
    if (!away) this.#begin();
    if (moveFocus) (away ? this.opener : this.field).focus();
  }

  async #begin() {
    if (this.begun) return;
    this.begun = true;
    try {
      await this.conversation.open((message) => this.#show(message), (state) => this.#say(state ? "" : LOST));
    } catch {
      this.begun = false;
      this.#say(FAILED);
    }
  }

  async #sendText() {
    const text = this.field.value;
    this.field.value = "";
    if (!(await this.#send({ tekst: text }))) this.field.value = this.field.value || text;
    this.field.focus();
  }

  async #send(content, errorsIn = null) {
    await this.#begin();
    this.#say(THINKING);
    this.log.setAttribute("aria-busy", "true");
    try {
      await this.conversation.send(content);
      this.#say("");
      return true;
    } catch (error) {
      const shown = errorsIn && error.fields && showFieldErrors(errorsIn, error.fields);
      this.#say(shown ? "Niet alles is goed ingevuld." : FAILED);
      return false;
    } finally {
      this.log.removeAttribute("aria-busy");
    }
  }

  #show(message) {
    const item = drawMessage(message, {
      press: (id) => this.#send({ knop: id }),
      submit: (id, values, form) => this.#send({ formulier: { id, velden: values } }, form),
      rate: (id, helpful) => this.conversation.rate(id, helpful),
    });
    const following = [...this.log.children].find((other) => Number(other.dataset.id) > message.id);
    this.log.insertBefore(item, following ?? null);
    const isMine = message.van === "inwoner";
    this.log.scrollTop = isMine || !following ? this.log.scrollHeight : this.log.scrollTop;
  }

  #say(text) {
    this.status.textContent = text;
  }

  async #save() {
    const text = await this.conversation.transcript();
    const link = element("a", { href: URL.createObjectURL(new Blob([text], { type: "text/plain" })), download: "gesprek.txt" });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async #erase() {
    if (!window.confirm("Wilt u dit gesprek wissen? Een contactverzoek vervalt dan ook.")) return;
    try {
      await this.conversation.erase();
    } catch {
      this.#say(FAILED);
      return;
    }
    this.log.replaceChildren();
    this.begun = false;
    this.#say("Het gesprek is gewist.");
    await this.#begin();
  }
}

customElements.define("juiste-deur-chat", JuisteDeurChat);
