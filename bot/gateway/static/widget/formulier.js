// The forms of a handoff, with every error at its field.
import { element } from "./element.js";

const AUTOCOMPLETE = { naam: "name", telefoon: "tel", email: "email" };
const ONE_OF_BOTH = ["telefoon", "email"];

export function drawForm(message, act) {
  const { formulier } = message.gegevens;
  if (!formulier) return [];
  const fields = formulier.velden.map((field) => drawField(field, `veld-${message.id}-${field.naam}`));
  const isChoice = formulier.velden.every(({ soort }) => soort === "vinkje");
  const form = element("form", { class: "formulier", novalidate: true },
    isChoice ? element("fieldset", {}, element("legend", {}, "Kruis aan wat mag"), fields) : fields,
    element("button", { type: "submit", class: "hoofdknop" }, formulier.knop));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act.submit(formulier.id, valuesOf(form, formulier.velden), form);
  });
  return [form];
}

// The form was accepted: it makes way for a line that takes over the focus, if the form had it.
export function closeForm(form) {
  const done = element("p", { class: "ingevuld", tabindex: "-1" }, "U hebt dit ingevuld.");
  const hadFocus = form.contains(form.getRootNode().activeElement);
  form.parentElement?.querySelector(".knoppen")?.remove();
  form.replaceWith(done);
  if (hadFocus) done.focus({ preventScroll: true });
}

// Returns whether there was a field to show an error at; the first such field gets the focus.
export function showFieldErrors(form, errors) {
  clearFieldErrors(form);
  const known = errors.filter(({ name }) => form.elements[name]);
  known.forEach(({ name, reason }) => {
    const input = form.elements[name];
    input.setAttribute("aria-invalid", "true");
    const text = form.querySelector(`#${CSS.escape(`${input.id}-fout`)}`);
    text.textContent = reason;
    text.hidden = false;
  });
  if (known.length) show(form.elements[known[0].name]);
  return known.length > 0;
}

// With its label and its error, which stand above it.
function show(input) {
  input.focus({ preventScroll: true });
  input.closest(".veld").scrollIntoView({ block: "nearest" });
}

export function clearFieldErrors(form) {
  form.querySelectorAll(".fout").forEach((text) => {
    text.hidden = true;
    text.textContent = "";
  });
  form.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
}

function valuesOf(form, fields) {
  return Object.fromEntries(fields.map(({ naam, soort }) => {
    const input = form.elements[naam];
    return [naam, soort === "vinkje" ? (input.checked ? "ja" : "nee") : input.value];
  }));
}

function drawField(field, id) {
  const error = element("p", { class: "fout", id: `${id}-fout`, hidden: true });
  if (field.soort === "vinkje") {
    const box = element("input", { type: "checkbox", id, name: field.naam, "aria-describedby": `${id}-fout` });
    return element("div", { class: "vinkje" }, box, element("label", { for: id }, field.label), error);
  }
  const hint = element("p", { class: "uitleg", id: `${id}-uitleg` }, hintFor(field));
  const attributes = {
    id, name: field.naam, "aria-describedby": hint.textContent ? `${id}-uitleg ${id}-fout` : `${id}-fout`,
    "aria-required": field.verplicht && "true", autocomplete: AUTOCOMPLETE[field.naam],
  };
  const input = field.soort === "tekstvak" ? element("textarea", { ...attributes, rows: "4" })
    : element("input", { ...attributes, type: field.soort === "tekst" ? "text" : field.soort });
  input.value = field.waarde ?? "";
  return element("div", { class: "veld" }, element("label", { for: id }, labelOf(field)), hint.textContent ? hint : null, error, input);
}

function labelOf(field) {
  return field.verplicht || ONE_OF_BOTH.includes(field.naam) ? field.label : `${field.label} (hoeft niet)`;
}

function hintFor(field) {
  return field.naam === "telefoon" ? "Of vul hieronder alleen uw e-mailadres in." : "";
}
