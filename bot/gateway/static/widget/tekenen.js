// Draws one message: its text, its block, its buttons. Text is always text, never HTML.
const SENDERS = { assistent: "Assistent", medewerker: "Medewerker", systeem: "Melding", inwoner: "U" };

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

export function drawMessage(message, act) {
  const item = element("li", { class: `bericht bericht--${message.van}`, "data-id": message.id });
  const who = message.medewerker ?? SENDERS[message.van];
  item.append(element("p", { class: "wie" }, who));
  const body = element("div", { class: `blok blok--${message.gegevens.soort}`, lang: message.taal, dir: "auto" });
  body.append(...(BLOCKS[message.gegevens.soort] ?? drawText)(message, act));
  item.append(body);
  if (message.gegevens.formulier) item.append(drawForm(message, act));
  if (message.knoppen.length) item.append(drawButtons(message, act));
  if (isAnswer(message)) item.append(drawRating(message, act));
  return item;
}

const BLOCKS = {
  tekst: drawText, stappen: drawSteps, koppelingen: drawLinks, crisis: drawCrisis,
  waarschuwing: drawWarning, samenvatting: drawSummary, toestemming: drawText, termijn: drawText,
  aanbod_medewerker: drawText,
};

function isAnswer(message) {
  return message.van === "assistent" && ["stappen", "koppelingen"].includes(message.gegevens.soort);
}

function drawText(message) {
  return message.tekst.split("\n").filter(Boolean).map((line) => element("p", {}, line));
}

function drawWarning(message) {
  const title = message.gegevens.titel;
  return [title ? element("p", { class: "titel" }, title) : "", ...drawText(message)].filter(Boolean);
}

function drawSteps({ gegevens }) {
  const steps = gegevens.stappen.map((step) => element("li", {},
    element("p", { class: "titel" }, step.organisatie.naam),
    element("p", {}, step.wat),
    step.uitleg ? element("p", {}, step.uitleg) : null,
    facts([["Wanneer", step.termijn], ["Beslissing binnen", step.duur], ["Wie", step.wie],
      ["Bij de hand", step.nodig.join(", ")], ["Tip", step.tip], ["Loket", step.loket]]),
    step.telefoon ? element("p", {}, "Telefoon: ", phoneLink(step.telefoon)) : null,
    link(step.link, `Meer bij ${step.organisatie.naam}`)));
  return [element("p", { class: "titel" }, gegevens.titel), element("ol", { class: "stappen" }, ...steps)];
}

function facts(rows) {
  const known = rows.filter(([, value]) => value);
  if (!known.length) return null;
  return element("dl", {}, ...known.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
}

function drawLinks({ gegevens }) {
  return gegevens.koppelingen.map((item) => element("p", {}, link(item.url, item.titel)));
}

function drawSummary({ gegevens }) {
  return [element("p", { class: "titel" }, "Dit geef ik door aan de medewerker. Klopt het?"),
    facts(gegevens.regels.map((row) => [row.label, row.waarde]))];
}

function drawCrisis({ tekst, gegevens }) {
  const [opening] = tekst.split("\n");
  const lines = gegevens.lijnen.map((line) => element("li", {},
    element("p", { class: "titel" }, line.naam),
    element("p", {}, "Bel ", ...line.telefoons.flatMap((number, index) => [index ? " of " : "", phoneLink(number)])),
    element("p", {}, line.wanneer)));
  return [element("p", {}, opening), element("ul", { class: "lijnen" }, ...lines)];
}

function phoneLink(number) {
  return element("a", { href: `tel:${number.replace(/[^\d+]/g, "")}`, class: "telefoon" }, number);
}

function link(url, title) {
  if (!/^https:\/\//.test(url ?? "")) return null;
  return element("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, title, element("span", { class: "stil-lezen" }, " (opent in een nieuw venster)"));
}

function drawButtons(message, act) {
  return element("div", { class: "knoppen" }, ...message.knoppen.map((choice) => {
    const button = element("button", { type: "button", class: "knop" }, choice.label);
    button.addEventListener("click", () => act.press(choice.id));
    return button;
  }));
}

function drawRating(message, act) {
  const thanks = element("span", { role: "status" });
  const rate = (helpful, label) => {
    const button = element("button", { type: "button", class: "klein", "aria-pressed": "false" }, label);
    button.addEventListener("click", async () => {
      await act.rate(message.id, helpful);
      thanks.textContent = "Dank u wel.";
      group.querySelectorAll("[aria-pressed]").forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
    });
    return button;
  };
  const wrong = element("button", { type: "button", class: "klein" }, "Dat bedoel ik niet");
  wrong.addEventListener("click", () => act.press("niet-bedoeld"));
  const group = element("div", { class: "oordeel", role: "group", "aria-label": "Hielp dit antwoord?" },
    rate(true, "👍 Nuttig"), rate(false, "👎 Niet nuttig"), wrong, thanks);
  return group;
}

function drawForm(message, act) {
  const { formulier } = message.gegevens;
  const form = element("form", { class: "formulier", novalidate: true },
    ...formulier.velden.map((field) => drawField(field, message.id)),
    element("button", { type: "submit", class: "hoofdknop" }, formulier.knop));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearErrors(form);
    const values = Object.fromEntries(formulier.velden.map(({ naam, soort }) => {
      const input = form.elements[naam];
      return [naam, soort === "vinkje" ? (input.checked ? "ja" : "nee") : input.value];
    }));
    await act.submit(formulier.id, values, form);
  });
  if (formulier.id !== "samenvatting" || formulier.open) return form;
  return element("details", {}, element("summary", {}, "Iets veranderen"), form);
}

function drawField(field, messageId) {
  const id = `veld-${messageId}-${field.naam}`;
  const error = element("p", { class: "fout", id: `${id}-fout`, hidden: true });
  if (field.soort === "vinkje") {
    const box = element("input", { type: "checkbox", id, name: field.naam });
    return element("div", { class: "vinkje" }, box, element("label", { for: id }, field.label), error);
  }
  const attributes = { id, name: field.naam, "aria-describedby": `${id}-fout`, autocomplete: { naam: "name", telefoon: "tel", email: "email" }[field.naam] };
  const input = field.soort === "tekstvak" ? element("textarea", { ...attributes, rows: "3" })
    : element("input", { ...attributes, type: field.soort === "tekst" ? "text" : field.soort });
  input.value = field.waarde ?? "";
  const optional = field.verplicht || ["telefoon", "email"].includes(field.naam) ? "" : " (hoeft niet)";
  return element("div", { class: "veld" }, element("label", { for: id }, field.label + optional), error, input);
}

export function showFieldErrors(form, errors) {
  clearErrors(form);
  const known = errors.filter(({ name }) => form.elements[name]);
  known.forEach(({ name, reason }) => {
    const input = form.elements[name];
    input.setAttribute("aria-invalid", "true");
    const text = form.querySelector(`#${CSS.escape(`${input.id}-fout`)}`);
    text.textContent = reason;
    text.hidden = false;
  });
  if (known.length) form.elements[known[0].name].focus();
  return known.length > 0;
}

function clearErrors(form) {
  form.querySelectorAll(".fout").forEach((text) => { text.hidden = true; text.textContent = ""; });
  form.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
}
