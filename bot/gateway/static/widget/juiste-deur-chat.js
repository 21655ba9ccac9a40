// <juiste-deur-chat gemeente="gm0363">: the chat of Juiste Deur, for any page.
// Its own content (a telephone number) is what people see when this script does not run.
import { element, phoneLink } from "./element.js";
import { clearFieldErrors, closeForm, showFieldErrors } from "./formulier.js";
import { Conversation, newKey, pause } from "./gesprek.js";
import { sheet } from "./stijl.js";
import { Frame } from "./venster.js";
import { MessageLog } from "./verloop.js";

const THINKING = "De assistent zoekt het voor u uit";
const THINKING_AFTER = 500;
const LOST = "Er is even geen verbinding. We proberen het steeds opnieuw.";
const LOST_WITH_MESSAGE = "Er is even geen verbinding. Uw bericht gaat mee zodra het kan.";
const EMPTY = "Typ eerst uw vraag.";
const INVALID = "Niet alles is goed ingevuld. Lees de melding bij het veld.";
const TOO_LATE = "Deze keuze kan nu niet meer. Typ uw antwoord gerust.";
const GONE = "Uw vorige gesprek is er niet meer. Dit is een nieuw gesprek.";
const ERASED = "Het gesprek is gewist. Dit is een nieuw gesprek.";

class JuisteDeurChat extends HTMLElement {
  #isOnline = true;
  #isThinking = false;
  #unsent = null;
  #underWay = new Set();

  connectedCallback() {
    if (!this.shadowRoot) this.#build();
    if (!this.frame.panel.hidden) this.#begin();
  }

  disconnectedCallback() {
    this.conversation.close();
    this.begun = null;
  }

  #build() {
    this.log = new MessageLog({
      press: (id) => this.#send({ knop: id }),
      submit: (id, values, form) => this.#submit(id, values, form),
      rate: (id, helpful) => this.conversation.rate(id, helpful).then(() => true, () => false),
    });
    this.frame = new Frame(this.log, {
      send: () => this.#sendText(),
      person: () => this.#send({ knop: "liever-een-mens" }),
      restart: () => this.#send({ knop: "opnieuw-beginnen" }),
      save: () => this.#save(),
      erase: () => this.#erase(),
      minimise: () => this.#minimise(true),
      open: () => this.#minimise(false),
      retry: () => dispatchEvent(new Event("online")),
    });
    this.conversation = new Conversation(new URL("../..", import.meta.url), this.getAttribute("gemeente"), {
      message: (message) => this.#show(message),
      state: (state) => this.#state(state),
      connection: (isThere) => this.#connection(isThere),
      gone: () => this.#gone(),
    });
    this.frame.show({ status: "assistent" });
    this.frame.minimise(this.hasAttribute("dicht"));
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(...this.frame.parts);
    root.addEventListener("keydown", (event) => this.#escape(event));
    addEventListener("offline", () => this.#connection(false));
  }

  #begin() {
    this.begun ??= this.#open();
    return this.begun;
  }

  async #open() {
    this.log.isLoading = true;
    for (let attempt = 0; this.isConnected; attempt += 1) {
      try {
        await this.conversation.open();
        break;
      } catch {
        this.frame.fail(true);
        await pause(attempt);
      }
    }
    this.frame.fail(false);
    this.log.isLoading = false;
  }

  async #sendText() {
    const text = this.frame.field.value;
    if (!text.trim()) return this.#say(EMPTY);
    if (this.#unsent?.isUnderWay) return;
    // The same words once more after a failure are the same message, with the same key.
    const key = this.#unsent?.text === text ? this.#unsent.key : newKey();
    this.#unsent = { text, key, isUnderWay: true };
    this.frame.field.readOnly = true;
    await this.#send({ tekst: text }, key);
    this.frame.field.readOnly = false;
    if (this.#unsent) this.#unsent.isUnderWay = false;
  }

  async #submit(id, values, form) {
    clearFieldErrors(form);
    const isSent = await this.#send({ formulier: { id, velden: values } }, newKey(), form);
    if (isSent) closeForm(form);
  }

  async #send(content, key = newKey(), form = null) {
    const same = JSON.stringify(content);
    if (this.#underWay.has(same)) return false;
    this.#underWay.add(same);
    await this.#begin();
    this.#think(true);
    try {
      await this.conversation.send(content, key);
      this.#think(false);
      return true;
    } catch (error) {
      this.#think(false);
      this.#refused(error, form);
      return false;
    } finally {
      this.#underWay.delete(same);
    }
  }

  #refused(error, form) {
    if (form && error.fields && showFieldErrors(form, error.fields)) this.#say(INVALID);
    else if (error.status === 400) this.#say(TOO_LATE);
    else if (error.status === 404) this.#gone();
    else this.#say(...this.#failed());
  }

  #failed() {
    const number = this.querySelector('a[href^="tel:"]')?.textContent;
    return number ? ["Dit lukt nu niet. Probeer het zo weer, of bel ", phoneLink(number), "."]
      : ["Dit lukt nu niet. Probeer het zo weer, of bel uw gemeente."];
  }

  #show(message) {
    if (message.van === "inwoner" && this.#unsent?.isUnderWay) {
      this.#unsent = null;
      this.frame.field.value = "";
      this.frame.field.readOnly = false;
    }
    this.log.add(message);
    if (this.frame.panel.hidden && message.van !== "inwoner") this.frame.opener.textContent = "Lees het nieuwe bericht";
  }

  #state(state) {
    this.status = state.status;
    this.frame.show(state);
    this.log.settleBy(state.contactverzoek?.status);
  }

  #connection(isThere) {
    if (isThere === this.#isOnline) return;
    this.#isOnline = isThere;
    this.#refreshStatus();
  }

  #think(isThinking) {
    clearTimeout(this.timer);
    this.#isThinking = false;
    if (isThinking) this.timer = setTimeout(() => { this.#isThinking = true; this.#refreshStatus(); }, THINKING_AFTER);
    this.#refreshStatus();
  }

  #refreshStatus() {
    if (!this.#isOnline) this.#say(this.#unsent ? LOST_WITH_MESSAGE : LOST);
    else if (this.#isThinking && this.status !== "medewerker") this.#say(THINKING, element("span", { class: "puntjes", "aria-hidden": "true" }));
    else this.#say();
  }

  #say(...content) {
    this.frame.say(...content);
  }

  #gone() {
    this.conversation.forget();
    return this.#beginAnew(GONE);
  }

  async #beginAnew(why) {
    this.log.clear();
    this.begun = null;
    await this.#begin();
    this.#say(why);
  }

  async #save() {
    try {
      const text = await this.conversation.transcript();
      const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
      element("a", { href, download: "gesprek.txt" }).click();
      setTimeout(() => URL.revokeObjectURL(href), 1000);
    } catch {
      this.#say(...this.#failed());
    }
  }

  async #erase() {
    try {
      await this.conversation.erase();
    } catch {
      this.#say(...this.#failed());
      return;
    }
    this.#unsent = null;
    await this.#beginAnew(ERASED);
  }

  #escape(event) {
    if (event.key === "Escape" && !event.isComposing && !this.frame.dialog.open && !this.frame.panel.hidden) this.#minimise(true);
  }

  #minimise(away) {
    this.frame.minimise(away);
    if (away) {
      this.frame.opener.textContent = "Terug naar uw gesprek";
      this.frame.opener.focus();
      return;
    }
    this.#begin();
    this.log.toNewest();
    this.frame.field.focus();
  }
}

customElements.define("juiste-deur-chat", JuisteDeurChat);
