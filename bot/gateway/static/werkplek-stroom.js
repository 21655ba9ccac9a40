// A browser keeps six connections to a site. A case nobody looks at gives its own back, so that
// the seventh window opens too, and reads on after its last message once it is looked at.
"use strict";

class PausingSource {
  #listeners = [];
  #inner = null;
  #last = null;

  constructor(url) {
    this.url = url;
    this.listen = () => (document.hidden ? this.#pause() : this.#open());
    document.addEventListener("visibilitychange", this.listen);
    this.listen();
  }

  get readyState() {
    return this.#inner?.readyState ?? EventSource.CONNECTING;
  }

  addEventListener(name, listener) {
    this.#listeners.push([name, listener]);
    this.#inner?.addEventListener(name, listener);
  }

  removeEventListener(name, listener) {
    this.#listeners = this.#listeners.filter((known) => known[0] !== name || known[1] !== listener);
    this.#inner?.removeEventListener(name, listener);
  }

  close() {
    document.removeEventListener("visibilitychange", this.listen);
    this.#inner?.close();
  }

  #pause() {
    this.#inner?.close();
    this.#inner = null;
  }

  #open() {
    if (this.#inner) return;
    const address = new URL(this.url, location.href);
    if (this.#last) address.searchParams.set("na", this.#last);
    this.#inner = new EventSource(address, { withCredentials: true });
    this.#inner.onopen = (event) => this.onopen?.(event);
    this.#inner.onerror = (event) => this.#fail(event);
    this.#inner.addEventListener("bericht", ({ lastEventId }) => { this.#last = lastEventId; });
    this.#listeners.forEach((known) => this.#inner.addEventListener(...known));
  }

  // Closed for good: whoever reads it makes a new one.
  #fail(event) {
    if (this.#inner?.readyState === EventSource.CLOSED) this.close();
    this.onerror?.(event);
  }
}

const whole = htmx.createEventSource;
// The queue goes on: its number stands in the title of a window in the background.
htmx.createEventSource = (url) => (url === "/werkplek/stroom" ? whole(url) : new PausingSource(url));
