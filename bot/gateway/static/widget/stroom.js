// Reads server-sent events from a fetched body: EventSource cannot send the token in a header.
const SILENCE = 45000; // The server gives a sign of life every 15 seconds.

export async function readEvents(body, signal, onEvent) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    while (!signal.aborted) {
      const { value, done } = await inTime(reader.read());
      if (done) return;
      const events = (rest + value).split("\n\n");
      rest = events.pop();
      events.map(parse).filter(Boolean).forEach(([name, data]) => onEvent(name, data));
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function inTime(reading) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("silence")), SILENCE);
    reading.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function parse(text) {
  const lines = text.split("\n");
  const valuesOf = (name) => lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
  const [name] = valuesOf("event");
  return name ? [name, JSON.parse(valuesOf("data").join("\n"))] : null;
}
