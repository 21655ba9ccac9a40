// Small comforts of the werkplek; every page works without them.
"use strict";

const toEnd = (log) => { log.scrollTop = log.scrollHeight; };

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key === "Enter" && event.ctrlKey && field.tagName === "TEXTAREA") {
    field.form.requestSubmit();
  }
});

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("ol.log").forEach((log) => {
    toEnd(log);
    new MutationObserver(() => toEnd(log)).observe(log, { childList: true });
  });
});

document.addEventListener("htmx:afterSwap", () => {
  const field = document.querySelector("#schrijven textarea[autofocus]");
  if (field) field.focus();
});
