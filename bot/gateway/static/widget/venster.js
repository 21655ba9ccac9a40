// The frame around the conversation: heading, field, buttons, and the question before erasing.
import { button, element } from "./element.js";

export class Frame {
  // `act` has send(), person(), restart(), save(), erase(), minimise() and retry().
  constructor(log, act) {
    this.who = element("p", {});
    this.number = element("p", { class: "nummer", hidden: true });
    this.status = element("p", { class: "status", role: "status" });
    this.outage = element("div", { class: "storing", hidden: true }, element("slot"), button("Opnieuw proberen", act.retry));
    this.person = button("Liever een mens?", act.person);
    this.restart = button("Opnieuw beginnen", act.restart, "stil");
    this.form = this.#form(act);
    this.panel = element("section", { class: "paneel", "aria-label": "Chat met de assistent" },
      element("header", { class: "kop" },
        element("h2", {}, "Stel uw vraag"), button("Verkleinen", act.minimise, "kopknop"), this.who, this.number),
      log.frame, this.status, this.outage, this.form, this.#menu(act));
    this.opener = button("Stel uw vraag", act.open, "hoofdknop");
    this.opener.hidden = true;
    this.dialog = this.#dialog(act);
  }

  get parts() {
    return [this.panel, this.opener, this.dialog];
  }

  say(...content) {
    this.status.replaceChildren(...content);
  }

  // Who speaks, and the number of the ticket.
  show({ status, contactverzoek }) {
    const isPerson = status === "medewerker";
    this.who.textContent = isPerson ? "U praat nu met een medewerker. De assistent zwijgt."
      : "Automatische assistent, geen mens. Kan fouten maken.";
    const number = contactverzoek?.nummer;
    const isOpen = ["nieuw", "in_behandeling"].includes(contactverzoek?.status);
    this.number.hidden = !(number && isOpen);
    this.number.textContent = `Uw nummer: ${number}`;
    this.person.hidden = isPerson;
    this.restart.hidden = isPerson;
  }

  minimise(away) {
    this.panel.hidden = away;
    this.opener.hidden = !away;
  }

  fail(isDown) {
    this.outage.hidden = !isDown;
    this.form.hidden = isDown;
  }

  #form(act) {
    this.field = element("textarea", { id: "vraag", rows: "2", maxlength: "10000", "aria-describedby": "uitleg" });
    const form = element("form", { class: "invoer" },
      element("label", { for: "vraag" }, "Uw vraag of antwoord"),
      this.field,
      element("p", { id: "uitleg", class: "uitleg" }, "Typ hier geen BSN of wachtwoord.",
        element("span", { class: "toetsen" }, " Enter verstuurt.")),
      element("div", { class: "rij" }, element("button", { class: "hoofdknop", type: "submit" }, "Versturen"), this.person));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      act.send();
    });
    this.field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      act.send();
    });
    return form;
  }

  #menu(act) {
    return element("div", { class: "menu", role: "group", "aria-label": "Dit gesprek" },
      this.restart, button("Gesprek bewaren", act.save, "stil"), button("Gesprek wissen", () => this.dialog.showModal(), "stil"));
  }

  #dialog(act) {
    const dialog = element("dialog", { "aria-labelledby": "wissen" },
      element("h2", { id: "wissen" }, "Wilt u dit gesprek wissen?"),
      element("p", {}, "Alles wat u hier schreef, is dan weg. Hebt u een contactverzoek verstuurd? Dan vervalt dat ook."),
      element("div", { class: "rij" },
        button("Ja, wis het gesprek", () => { dialog.close(); act.erase(); }, "hoofdknop"),
        button("Nee, bewaar het", () => dialog.close())));
    return dialog;
  }
}
