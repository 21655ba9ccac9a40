// Draws one message: who says it, its block, its form and its buttons.
import { button, element, facts, hiddenText, icon, link, ownPage, phoneLink } from "./element.js";
import { drawForm } from "./formulier.js";

const SENDERS = { assistent: "Assistent", medewerker: "Medewerker", systeem: "Melding", inwoner: "U" };
const RIGHT_TO_LEFT = ["ar", "fa", "he", "ps", "ur"];
const ADDRESS = /(https:\/\/[^\s<>"]*[^\s<>".,;:!?)])/;

// Of these only the newest can still be answered.
const HANDOFF = ["aanbod_medewerker", "samenvatting", "toestemming"];
const RATED = ["stappen", "koppelingen"];

const BLOCKS = {
  tekst: drawText,
  stappen: drawSteps,
  koppelingen: drawLinks,
  crisis: drawCrisis,
  waarschuwing: drawWarning,
  samenvatting: drawSummary,
  toestemming: drawText,
  termijn: drawText,
  aanbod_medewerker: drawText,
};

// `act` has press(buttonId, button), submit(formId, values, form) and rate(messageId, isHelpful).
export function drawMessage(message, act) {
  const { soort } = message.gegevens;
  const body = element("div", { class: `blok blok--${soort}`, lang: message.taal, dir: direction(message.taal) },
    (BLOCKS[soort] ?? drawText)(message));
  const item = element("li", { class: `bericht bericht--${message.van}`, "data-id": message.id, "data-op": message.antwoordOp },
    drawSender(message), body);
  if (message.gegevens.formulier?.open !== false) item.append(...drawForm(message, act));
  if (message.knoppen.length) item.append(drawButtons(message, act));
  if (isRated(message)) item.append(drawRating(message, act));
  return item;
}

export function isHandoff(message) {
  return HANDOFF.includes(message.gegevens.soort);
}

export function isRated(message) {
  return message.van === "assistent" && RATED.includes(message.gegevens.soort);
}

// What can no longer be answered goes; what has the focus stays, so that nobody loses their place.
export function settle(item) {
  item.querySelectorAll("form, .knoppen").forEach((part) => {
    if (!part.contains(part.getRootNode().activeElement)) part.remove();
    else part.querySelectorAll("button").forEach((choice) => choice.setAttribute("aria-disabled", "true"));
  });
}

function direction(language) {
  return RIGHT_TO_LEFT.includes(language) ? "rtl" : "auto";
}

function drawSender(message) {
  const moment = new Date(message.tijd);
  const time = moment.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
  const isToday = moment.toDateString() === new Date().toDateString();
  const day = isToday ? "" : `${moment.toLocaleDateString("nl-NL", { day: "numeric", month: "long" })} `;
  return element("p", { class: "wie" }, message.medewerker ?? SENDERS[message.van], " ",
    element("time", { datetime: message.tijd }, `${day}${time}`));
}

function drawText({ tekst, van }) {
  return tekst.split("\n").filter(Boolean).map((line) => element("p", {}, van === "inwoner" ? line : withLinks(line)));
}

function withLinks(line) {
  return line.split(ADDRESS).map((part, index) => (index % 2 ? link(part, part) : part));
}

function drawWarning(message) {
  const { titel } = message.gegevens;
  return [titel ? element("p", { class: "titel" }, titel) : null, drawText(message)];
}

function drawSteps({ gegevens }) {
  const page = ownPage(gegevens.pagina, "Bekijk of print deze stappen");
  return [element("p", { class: "titel" }, gegevens.titel),
    element("ol", { class: "stappen" }, gegevens.stappen.map(drawStep)),
    page ? element("p", {}, page) : null];
}

function drawStep(step) {
  const details = facts([
    ["Wanneer", [step.termijn, step.berekend].filter(Boolean).join(". ")], ["Beslissing binnen", step.duur], ["Wie", step.wie],
    ["Bij de hand", step.nodig.join(", ")], ["Tip", step.tip], ["Loket", step.loket],
    ["Telefoon", step.telefoon && phoneLink(step.telefoon)],
  ]);
  const more = link(step.link, `Lees meer bij ${step.organisatie.naam}`);
  return element("li", {},
    element("p", { class: "organisatie" }, step.organisatie.naam),
    element("p", {}, step.wat),
    step.uitleg ? element("p", {}, step.uitleg) : null,
    details,
    more ? element("p", {}, more) : null);
}

function drawLinks({ gegevens }) {
  return gegevens.koppelingen.map((item) => element("p", {}, link(item.url, item.titel)));
}

function drawSummary({ tekst, gegevens }) {
  const [question] = tekst.split("\n");
  const rows = gegevens.formulier?.open ? null : facts(gegevens.regels.map((row) => [row.label, row.waarde]), "feiten feiten--ruim");
  return [element("p", { class: "titel" }, question), rows];
}

function drawCrisis({ tekst, gegevens }) {
  const [opening] = tekst.split("\n");
  return [element("p", { class: "titel" }, opening), element("ul", { class: "lijnen" }, gegevens.lijnen.map(drawLine))];
}

function drawLine(line) {
  const numbers = line.telefoons.map((number) => {
    const call = phoneLink(number, "belknop");
    call.replaceChildren(icon("telefoon"), hiddenText(`${line.naam}: `), `Bel ${number}`);
    return call;
  });
  return element("li", {}, element("p", { class: "organisatie" }, line.naam), element("p", {}, line.wanneer), element("p", { class: "nummers" }, numbers));
}

function drawButtons(message, act) {
  return element("div", { class: "knoppen", role: "group", "aria-label": "Kies een antwoord" },
    message.knoppen.map((choice) => button(choice.label, (pressed) => act.press(choice.id, pressed))));
}

function drawRating(message, act) {
  const thanks = element("span", { role: "status" });
  const rate = (isHelpful, label, kind) => {
    const made = button("", async () => {
      const isSaved = await act.rate(message.id, isHelpful);
      thanks.textContent = isSaved ? "Dank u wel." : "Dat lukte niet.";
      if (!isSaved) return;
      group.querySelectorAll("[aria-pressed]").forEach((other) => other.setAttribute("aria-pressed", String(other === made)));
    }, "klein");
    made.setAttribute("aria-pressed", "false");
    made.append(icon("duim", kind), label);
    return made;
  };
  const wrong = button("Dat bedoel ik niet", (pressed) => act.press("niet-bedoeld", pressed), "klein");
  const group = element("div", { class: "oordeel", role: "group", "aria-label": "Hielp dit antwoord?" },
    rate(true, "Nuttig", ""), rate(false, "Niet nuttig", "pictogram--om"), wrong, thanks);
  return group;
}
