// Registers that could not be sent wait on this device, and are sent when it can. Only pupils' internal numbers and
// marks are kept, no names; only the account that made an entry sends it.
const PLACE = "aanwezig.wachtrij";
const PATIENCE = 8000;
const PAUSE = 20000;

const account = () => document.body.dataset.account ?? "";
const token = () => document.querySelector('input[name="csrf"]')?.value ?? "";

function read() {
  try {
    return JSON.parse(localStorage.getItem(PLACE)) ?? [];
  } catch {
    return [];
  }
}

function write(entries) {
  try {
    localStorage.setItem(PLACE, JSON.stringify(entries));
    return true;
  } catch {
    return false;
  }
}

export function waiting(adres) {
  return read().find((entry) => entry.account === account() && entry.adres === adres);
}

/** Keeps an entry instead of any older one for the same register. False when the device keeps nothing. */
export function keep(adres, velden) {
  const others = read().filter((entry) => entry.account !== account() || entry.adres !== adres);
  const kept = write([...others, { account: account(), adres, velden }]);
  show();
  return kept;
}

/** Removes the entry of a register, if it still is the one with this key. */
export function drop(adres, sleutel) {
  const isIt = (entry) =>
    entry.account === account() && entry.adres === adres && new URLSearchParams(entry.velden).get("sleutel") === sleutel;
  write(read().filter((entry) => !isIt(entry)));
  show();
}

/**
 * Sends one register. The outcome: "saved" with what the server said, "returned" with a page, "refused", or "later" with
 * why: "wacht" without connection, "inloggen" without session.
 */
export async function send(adres, velden) {
  const body = new URLSearchParams(velden);
  body.set("csrf", token());
  let response;
  try {
    response = await fetch(adres, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      redirect: "manual",
      credentials: "same-origin",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.type === "opaqueredirect" || response.status === 401) return { kind: "later", why: "inloggen" };
    if (response.ok) return { kind: "saved", said: await response.json() };
    if (response.status === 409 || response.status === 422) return { kind: "returned", page: await response.text() };
  } catch {
    return { kind: "later", why: "wacht" };
  }
  return response.status >= 500 || response.status === 429 ? { kind: "later", why: "wacht" } : { kind: "refused" };
}

let busy = false;
async function flush() {
  if (busy) return;
  busy = true;
  try {
    for (const entry of read().filter((entry) => entry.account === account() && !entry.botsing)) {
      const outcome = await send(entry.adres, entry.velden);
      const sleutel = new URLSearchParams(entry.velden).get("sleutel");
      if (outcome.kind === "later") break;
      if (outcome.kind === "saved") {
        drop(entry.adres, sleutel);
        document.dispatchEvent(new CustomEvent("aanwezig:verstuurd", { detail: { ...entry, sleutel, said: outcome.said } }));
      } else {
        // Somebody must look at it; the register itself shows both marks when it is opened.
        write(read().map((die) => (die.adres === entry.adres && die.account === entry.account ? { ...die, botsing: true } : die)));
        show();
      }
    }
  } finally {
    busy = false;
  }
}

function show() {
  const mine = read().filter((entry) => entry.account === account());
  let strip = document.querySelector(".aw-wachtrij");
  if (mine.length === 0) {
    strip?.remove();
    return;
  }
  if (!strip) {
    strip = document.createElement("div");
    strip.className = "aw-wachtrij";
    strip.setAttribute("role", "status");
    document.querySelector("header")?.append(strip);
  }
  const words = document.body.dataset;
  strip.replaceChildren((words.zinWachtrij ?? "").replace("{aantal}", mine.length));
  for (const entry of mine.filter((entry) => entry.botsing)) {
    const link = document.createElement("a");
    link.className = "utrecht-link";
    link.href = entry.adres;
    link.textContent = words.zinBotsing ?? "";
    strip.append(" ", link);
  }
}

export function startQueue() {
  show();
  flush();
  addEventListener("online", flush);
  addEventListener("storage", show);
  setInterval(flush, PAUSE);
}
