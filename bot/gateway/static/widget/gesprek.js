// One conversation with the gateway: survives a reload, reads the stream, never does a thing twice.
const STORAGE = "juiste-deur";
const RETRY = [1000, 2000, 5000, 10000, 30000];

export class ProblemError extends Error {
  constructor(status, problem) {
    super(problem.detail ?? "");
    this.status = status;
    this.fields = problem.invalidParams ?? null;
  }
}

export class Conversation {
  #seen = new Set();
  #last = 0;
  #stopped = new AbortController();

  constructor(base, municipality) {
    this.base = base;
    this.municipality = municipality;
  }

  async open(onMessage, onConnection) {
    this.onMessage = onMessage;
    this.onConnection = onConnection;
    const kept = this.#kept();
    if (!kept || !(await this.#resume(kept))) await this.#start();
    this.#stopped = new AbortController();
    this.#listen(this.#stopped.signal);
  }

  async send(content) {
    const key = crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`;
    const body = { sleutel: key, ...content };
    const answer = await this.#call("POST", "/berichten?wacht=true", body, 2);
    [answer.bericht, ...answer.antwoorden].forEach((message) => this.#take(message));
  }

  rate(id, helpful) {
    return this.#call("PUT", `/berichten/${id}/oordeel`, { nuttig: helpful });
  }

  async transcript() {
    const response = await this.#fetch("GET", "/afschrift");
    return response.text();
  }

  async erase() {
    await this.#fetch("DELETE", "");
    this.close();
    this.#forget();
  }

  close() {
    this.#stopped.abort();
  }

  async #start() {
    const body = { kanaal: "web", ...(this.municipality ? { gemeente: this.municipality } : {}) };
    let response = await fetch(new URL("api/v1/gesprekken", this.base), this.#request("POST", body));
    if (response.status === 400 && this.municipality) {
      // A wrong municipality on the host page must not shut the door.
      this.municipality = null;
      response = await fetch(new URL("api/v1/gesprekken", this.base), this.#request("POST", { kanaal: "web" }));
    }
    if (!response.ok) throw new ProblemError(response.status, {});
    const begun = await response.json();
    this.id = begun.id;
    this.token = begun.token;
    this.#keep();
    begun.berichten.forEach((message) => this.#take(message));
  }

  async #resume({ id, token }) {
    this.id = id;
    this.token = token;
    try {
      const { berichten } = await this.#call("GET", "/berichten?na=0");
      berichten.forEach((message) => this.#take(message));
      return true;
    } catch (error) {
      if (error.status !== 404) throw error;
      this.#forget();
      return false;
    }
  }

  #take(message) {
    if (this.#seen.has(message.id)) return;
    this.#seen.add(message.id);
    this.#last = Math.max(this.#last, message.id);
    this.onMessage(message);
  }

  async #listen(signal) {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      try {
        const response = await this.#fetch("GET", "/stroom", null, { "last-event-id": String(this.#last) }, signal);
        this.onConnection(true);
        attempt = 0;
        await this.#read(response.body, signal);
      } catch (error) {
        if (signal.aborted || error.status === 404) return;
        this.onConnection(false);
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY[Math.min(attempt, RETRY.length - 1)]));
    }
  }

  async #read(body, signal) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    while (!signal.aborted) {
      const { value, done } = await reader.read();
      if (done) return;
      const events = (rest + value).split("\n\n");
      rest = events.pop();
      events.forEach((event) => this.#event(event));
    }
  }

  #event(text) {
    const field = (name) => text.split("\n").find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    if (field("event") === "bericht") this.#take(JSON.parse(field("data")));
  }

  async #call(method, path, body = null, retries = 0) {
    for (;;) {
      try {
        const response = await this.#fetch(method, path, body);
        return response.status === 204 ? null : await response.json();
      } catch (error) {
        // The same key again does nothing twice, so trying again is safe; a refusal is final.
        if (error.status || retries <= 0) throw error;
        retries -= 1;
        await new Promise((resolve) => setTimeout(resolve, RETRY[0]));
      }
    }
  }

  async #fetch(method, path, body = null, headers = {}, signal = undefined) {
    const url = new URL(`api/v1/gesprekken/${this.id}${path}`, this.base);
    const response = await fetch(url, { ...this.#request(method, body, headers), signal });
    if (response.ok) return response;
    throw new ProblemError(response.status, await response.json().catch(() => ({})));
  }

  #request(method, body, headers = {}) {
    const request = { method, headers: { ...headers }, cache: "no-store", credentials: "omit" };
    if (this.token) request.headers.authorization = `Bearer ${this.token}`;
    if (body) {
      request.headers["content-type"] = "application/json";
      request.body = JSON.stringify(body);
    }
    return request;
  }

  #kept() {
    try {
      return JSON.parse(sessionStorage.getItem(STORAGE));
    } catch {
      return null;
    }
  }

  #keep() {
    try {
      sessionStorage.setItem(STORAGE, JSON.stringify({ id: this.id, token: this.token }));
    } catch {
      // Without storage the conversation lasts as long as the page.
    }
  }

  #forget() {
    this.id = this.token = undefined;
    this.#seen.clear();
    this.#last = 0;
    try {
      sessionStorage.removeItem(STORAGE);
    } catch {
      // Nothing was kept.
    }
  }
}
