// Makes elements. Text is always text, never HTML, and nothing gets an inline style.
const SVG = "http://www.w3.org/2000/svg";
const HOME = new URL("../..", import.meta.url);
const ICONS = {
  duim: "M2 10h4v11H2zM8 10l4.6-8c1.7.1 2.6 1.4 2.3 3L14 9h5.6a2 2 0 0 1 2 2.4l-1.5 8A2 2 0 0 1 18.1 21H8z",
  pijl: "M11 3h2v13.2l5.3-5.3 1.4 1.4L12 20l-7.7-7.7 1.4-1.4L11 16.2z",
  telefoon: "M6.6 2 3 5.6c0 8.5 6.9 15.4 15.4 15.4l3.6-3.6-5-4-2.6 2.1a13 13 0 0 1-5.9-5.9L10.6 7z",
};

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

export function button(label, action, kind = "knop") {
  const made = element("button", { type: "button", class: kind }, label);
  made.addEventListener("click", () => {
    if (made.getAttribute("aria-disabled") !== "true") action(made);
  });
  return made;
}

export function icon(name, kind = "") {
  const drawing = document.createElementNS(SVG, "svg");
  const attributes = { viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false", class: `pictogram ${kind}` };
  Object.entries(attributes).forEach(([key, value]) => drawing.setAttribute(key, value));
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  drawing.append(path);
  return drawing;
}

export function hiddenText(text) {
  return element("span", { class: "alleen-voorlezen" }, text);
}

export function phoneLink(number, kind = "telefoon") {
  return element("a", { href: `tel:${number.replace(/[^\d+]/g, "")}`, class: kind }, number);
}

export function link(url, title) {
  return /^https:\/\//.test(url ?? "") ? newWindow(url, title) : null;
}

// A page of the loket itself, wherever this widget stands: "/regelen/verhuizen".
export function ownPage(path, title) {
  return path ? newWindow(new URL(path.replace(/^\/+/, ""), HOME).href, title) : null;
}

function newWindow(url, title) {
  return element("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, title, hiddenText(" (opent in een nieuw venster)"));
}

// The pairs that have a value, as a description list.
export function facts(pairs, kind = "feiten") {
  const known = pairs.filter(([, value]) => value);
  if (!known.length) return null;
  return element("dl", { class: kind }, known.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))));
}
