// Small comforts of the werkplek; every page works without them.
"use strict";

const LOST = "De verbinding is weg. Dit scherm is misschien niet bij. We proberen het opnieuw.";
const title = document.title;

function toEnd(log) {
  log.scrollTop = log.scrollHeight;
}

function showNumber() {
  const news = document.querySelector("#werkvoorraad template");
  if (!news) return;
  const shown = document.querySelector("#aantal");
  const text = news.content.textContent.trim();
  if (shown.textContent.trim() !== text) shown.textContent = text;
  const waiting = Number(news.dataset.aantal);
  document.title = waiting ? `(${waiting}) ${title}` : title;
}

function showConnection(isThere) {
  const notice = document.querySelector("#verbinding");
  if (!notice) return;
  notice.hidden = isThere;
  notice.textContent = isThere ? "" : LOST;
}

document.addEventListener("keydown", ({ key, ctrlKey, metaKey, target }) => {
  if (key === "Enter" && (ctrlKey || metaKey) && target.tagName === "TEXTAREA") target.form.requestSubmit();
});

document.addEventListener("DOMContentLoaded", () => {
  showNumber();
  document.querySelectorAll(".log").forEach((log) => {
    toEnd(log);
    new MutationObserver(() => toEnd(log)).observe(log, { childList: true, subtree: true });
  });
});

document.addEventListener("htmx:afterSwap", ({ target }) => {
  if (target.id === "werkvoorraad") showNumber();
  document.querySelector("#schrijven [data-verder]")?.focus();
});

// After a lost connection the stream begins where the page began: what is there is not added again.
document.addEventListener("htmx:sseBeforeMessage", (event) => {
  const [, id] = /id="(bericht-\d+)"/.exec(event.detail.data) ?? [];
  if (id && document.getElementById(id)) event.preventDefault();
});
document.addEventListener("htmx:sseError", () => showConnection(false));
document.addEventListener("htmx:sseOpen", () => showConnection(true));
