// One conversation with the gateway: survives a reload and a lost connection, never does a thing twice.
import { readEvents } from "./stroom.js";

const STORAGE = "juiste-deur";
const PAUSES = [1000, 2000, 5000, 10000, 30000];
const PATIENCE = 30000;
const REFUSALS = 3;

export class ProblemError extends Error {
  constructor(status, problem = {}) {
    super(problem.detail ?? "");
    this.status = status;
    this.fields = problem.invalidParams ?? null;
  }
}

export function newKey() {
  const random = crypto.getRandomValues(new Uint32Array(4));
  return [...random].map((part) => part.toString(16).padStart(8, "0")).join("");
}

export class Conversation {
  #seen = new Set();
  #last = 0;
  #isErasing = false;
  #stop = new AbortController();

  // `on` hears: message(message), state(gesprek), connection(isThere), gone().
  constructor(base, municipality, on) {
    this.base = base;
    this.municipality = municipality;
    this.on = on;
  }

  async open() {
    this.#stop = new AbortController();
    const kept = storedConversation();
    if (!kept || !(await this.#resume(kept))) await this.#start();
    this.#listen(this.#stop.signal);
  }

  // The same key again gives the same answer and does nothing twice, so a lost connection is
  // no reason to give up: it tries until there is an answer. A refusal is final.
  async send(content, key) {
    const { signal } = this.#stop;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const body = { sleutel: key, ...content };
        this.#takeAnswer(await this.#json("POST", "/berichten?wacht=true", body));
        return;
      } catch (error) {
        const isFinal = error.status && (isRefusal(error) || attempt >= REFUSALS);
        if (isFinal || signal.aborted) throw error;
        if (!error.status) this.on.connection(false);
        await pause(attempt);
      }
    }
  }

  rate(id, helpful) {
    return this.#fetch("PUT", `/berichten/${id}/oordeel`, { nuttig: helpful });
  }

  async transcript() {
    return (await this.#fetch("GET", "/afschrift")).text();
  }

  async erase() {
    this.#isErasing = true;
    try {
      await this.#fetch("DELETE", "");
    } catch (error) {
      if (error.status !== 404) throw error;
    } finally {
      this.#isErasing = false;
    }
    this.forget();
  }

  close() {
    this.#stop.abort();
  }

  forget() {
    this.close();
    this.id = this.token = undefined;
    this.#seen.clear();
    this.#last = 0;
    storeConversation(null);
  }

  async #start() {
    let begun;
    try {
      begun = await this.#begin(this.municipality);
    } catch (error) {
      // A wrong municipality on the host page must not shut the door.
      if (error.status !== 400 || !this.municipality) throw error;
      begun = await this.#begin(null);
    }
    this.id = begun.id;
    this.token = begun.token;
    storeConversation({ id: this.id, token: this.token });
    begun.berichten.forEach((message) => this.#take(message));
    this.on.state(begun.gesprek);
  }

  async #begin(municipality) {
    const body = { kanaal: "web", ...(municipality ? { gemeente: municipality } : {}) };
    return (await request(new URL("api/v1/gesprekken", this.base), "POST", { body })).json();
  }

  async #resume({ id, token }) {
    this.id = id;
    this.token = token;
    try {
      const { berichten, gesprek } = await this.#json("GET", "/berichten?na=0");
      berichten.forEach((message) => this.#take(message));
      this.on.state(gesprek);
      return true;
    } catch (error) {
      if (error.status !== 404) throw error;
      this.forget();
      this.#stop = new AbortController();
      return false;
    }
  }

  #takeAnswer({ bericht, antwoorden, gesprek }) {
    [bericht, ...antwoorden].forEach((message) => this.#take(message));
    this.on.state(gesprek);
    this.on.connection(true);
  }

  #take(message) {
    if (this.#seen.has(message.id)) return;
    this.#seen.add(message.id);
    this.#last = Math.max(this.#last, message.id);
    this.on.message(message);
  }

  async #listen(signal) {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      // A stream that was open before the device went offline can stay dead without an error.
      const once = abortsWith(signal, "online");
      try {
        const headers = { "last-event-id": String(this.#last) };
        const response = await this.#fetch("GET", "/stroom", null, { headers, signal: once });
        this.on.connection(true);
        attempt = 0;
        await readEvents(response.body, once, (name, data) => this.#event(name, data));
      } catch (error) {
        if (signal.aborted) return;
        if (error.status === 404) return this.#vanish();
        if (once.aborted) continue;
        this.on.connection(false);
      }
      if (!signal.aborted) await pause(attempt);
    }
  }

  #event(name, data) {
    if (name === "bericht") this.#take(data);
    if (name === "gesprek") this.on.state(data);
    if (name === "einde") this.#vanish();
  }

  // Erased from another tab, or past its end date.
  #vanish() {
    if (this.#isErasing) return;
    this.forget();
    this.on.gone();
  }

  async #json(method, path, body = null) {
    return (await this.#fetch(method, path, body)).json();
  }

  #fetch(method, path, body = null, { headers = {}, signal } = {}) {
    const url = new URL(`api/v1/gesprekken/${this.id}${path}`, this.base);
    return request(url, method, { body, token: this.token, headers, signal });
  }
}

// Too busy (429) or broken (500 and up) may be over in a moment.
function isRefusal({ status }) {
  return status < 500 && status !== 429;
}

async function request(url, method, { body, token, headers = {}, signal } = {}) {
  const asked = { method, headers: { ...headers }, cache: "no-store", credentials: "omit" };
  if (token) asked.headers.authorization = `Bearer ${token}`;
  if (body) {
    asked.headers["content-type"] = "application/json";
    asked.body = JSON.stringify(body);
  }
  // A stream has its own end; anything else that takes this long was lost on the way.
  const late = new AbortController();
  const timer = signal ? null : setTimeout(() => late.abort(), PATIENCE);
  try {
    const response = await fetch(url, { ...asked, signal: signal ?? late.signal });
    if (response.ok) return response;
    throw new ProblemError(response.status, await response.json().catch(() => ({})));
  } finally {
    clearTimeout(timer);
  }
}

// A signal that follows another, and also ends at this event of the window.
function abortsWith(signal, event) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal.addEventListener("abort", abort, { once: true, signal: controller.signal });
  addEventListener(event, abort, { once: true, signal: controller.signal });
  return controller.signal;
}

// Until it is worth trying again: after a while, or as soon as the device says it is online.
export function pause(attempt) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, PAUSES[Math.min(attempt, PAUSES.length - 1)]);
    addEventListener("online", done);
  });
}

function storedConversation() {
  try {
    return JSON.parse(sessionStorage.getItem(STORAGE));
  } catch {
    return null;
  }
}

function storeConversation(value) {
  try {
    if (value) sessionStorage.setItem(STORAGE, JSON.stringify(value));
    else sessionStorage.removeItem(STORAGE);
  } catch {
    // Without storage the conversation lasts as long as the page.
  }
}
