// The marking screen: tap, keys, undo, counting, saving. What the rows look like is in rij.js, the keys in toetsen.js.
import { drop, keep, send, waiting } from "./wachtrij.js";
import { isKnown, mark, name, read, restore, rows, showMinutes, touchTime, word } from "./rij.js";
import { startKeys } from "./toetsen.js";
import { startTouch } from "./aanraken.js";
import { startFocus } from "./focus.js";

const UNDO = 10000;

export function startRegisters(root) {
  for (const form of root.querySelectorAll("form[data-register]")) new Register(form).start();
}

class Register {
  constructor(form) {
    this.form = form;
    this.dirty = form.querySelector(".aw-leerling--botsing, .aw-fouten") !== null;
    this.last = null;
  }

  start() {
    const { form } = this;
    for (const hidden of form.querySelectorAll("[data-allen], [data-scherm], [data-toetsen], [data-minuten]")) hidden.hidden = false;
    for (const row of rows(form)) {
      row.stand = read(row);
      showMinutes(row);
    }
    form.addEventListener("change", (event) => this.changed(event.target.closest("[data-leerling]")));
    form.addEventListener("click", (event) => this.pressed(event));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save();
    });
    addEventListener("beforeunload", (event) => this.dirty && form.isConnected && event.preventDefault());
    document.addEventListener("aanwezig:verstuurd", ({ detail }) => this.sent(detail));
    startKeys(this);
    startTouch(this);
    this.count();
    const entry = waiting(this.adres);
    if (entry) this.deliver(entry.velden);
  }

  get adres() {
    return new URL(this.form.action).pathname;
  }

  words(key, values = {}) {
    const text = this.form.getAttribute(`data-zin-${key}`) ?? "";
    return Object.entries(values).reduce((said, [naam, waarde]) => said.replace(`{${naam}}`, waarde), text);
  }

  /** Gives a row a mark, as if its answer had been pressed. */
  set(row, keuze, values = {}) {
    mark(row, keuze, values);
    this.changed(row);
  }

  changed(row) {
    if (!row) return;
    const before = row.stand;
    if (before.keuze !== "vertrokken" && read(row).keuze === "vertrokken") touchTime(row);
    showMinutes(row);
    row.stand = read(row);
    row.dataset.gezet = "";
    if (JSON.stringify(before) === JSON.stringify(row.stand)) return;
    this.dirty = true;
    this.last = { row, before };
    this.count();
    this.stand("onbewaard", "neutraal");
    this.toast(this.words("veranderd", { naam: name(row), merk: word(row) }), true);
  }

  undo() {
    if (!this.last) return;
    const { row, before } = this.last;
    restore(row, before);
    row.stand = read(row);
    this.last = null;
    this.count();
    this.toast(this.words("hersteld", { naam: name(row), merk: word(row) }), false);
    row.querySelector("input:checked")?.focus();
  }

  pressed(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.matches("[data-ongedaan]")) this.undo();
    else if (button.matches("[data-allen]")) this.all();
    else if (button.matches("[data-scherm]")) this.screen(button);
    else if (button.matches(".aw-minuten")) this.set(button.closest("[data-leerling]"), "te-laat", { laat: button.value });
  }

  /** Everybody present, except who has a mark or a known absence. */
  all() {
    const open = rows(this.form).filter((row) => !("gezet" in row.dataset) && !isKnown(row));
    for (const row of open) mark(row, "aanwezig");
    this.count();
    this.toast(this.words("allen", { aantal: open.length, rest: rows(this.form).length - open.length }), false);
    this.form.querySelector('button[type="submit"]').focus();
  }

  screen(button) {
    const on = this.form.classList.toggle("aw-register--scherm");
    button.setAttribute("aria-pressed", on);
    button.textContent = this.words(on ? "scherm-uit" : "scherm");
  }

  count() {
    const counts = { aanwezig: 0, afwezig: 0, "te-laat": 0, vertrokken: 0 };
    for (const row of rows(this.form)) counts[read(row).keuze] += 1;
    const parts = Object.entries(counts).filter(([keuze, aantal]) => aantal > 0 || keuze === "aanwezig");
    this.form.querySelector("[data-telling]").textContent = parts.map(([keuze, aantal]) => `${aantal} ${this.words(keuze)}`).join(", ");
  }

  toast(text, undoable) {
    const toast = this.form.querySelector("[data-toost]");
    clearTimeout(this.clock);
    toast.hidden = false;
    toast.querySelector("[data-toost-tekst]").textContent = text;
    toast.querySelector("[data-ongedaan]").hidden = !undoable;
    this.clock = setTimeout(() => {
      toast.hidden = true;
      this.last = null;
    }, UNDO);
  }

  /** Says how the register stands, beside a shape of its own. */
  stand(text, kenmerk, said = this.words(text)) {
    const place = this.form.querySelector("[data-stand]");
    const status = document.createElement("span");
    status.className = `aw-status aw-status--${kenmerk}`;
    status.setAttribute("role", "status");
    status.append(vorm(kenmerk), said);
    place.replaceChildren(status);
  }

  async save() {
    if (this.dirty || !this.posted) this.form.elements.sleutel.value = freshKey();
    const velden = new FormData(this.form);
    velden.delete("csrf");
    await this.deliver(new URLSearchParams(velden).toString());
  }

  async deliver(velden) {
    const sleutel = new URLSearchParams(velden).get("sleutel");
    this.posted = sleutel;
    this.stand("bezig", "bezig");
    const kept = keep(this.adres, velden);
    // What stands on the device is safe; without that the page still asks before it is left.
    this.dirty = !kept;
    const outcome = await send(this.adres, velden);
    if (outcome.kind === "later") return this.stand(outcome.why, "let-op");
    drop(this.adres, sleutel);
    if (outcome.kind === "saved") return this.sent({ adres: this.adres, sleutel, said: outcome.said });
    if (outcome.kind === "returned") return this.replace(outcome.page);
    this.dirty = true;
    return this.stand("geweigerd", "fout");
  }

  sent({ adres, sleutel, said }) {
    if (adres !== this.adres || sleutel !== this.posted) return;
    this.form.elements.gezien.value = said.gezien;
    this.form.elements.sleutel.value = freshKey();
    this.posted = null;
    if (!this.dirty) this.stand("", "goed", said.zin);
  }

  /** Shows the page that came back instead of this one: with faults, or with another's marks. */
  replace(page) {
    const fresh = new DOMParser().parseFromString(page, "text/html");
    const main = document.querySelector("main");
    this.dirty = false;
    main.replaceWith(document.adoptNode(fresh.querySelector("main")));
    document.title = fresh.title;
    startRegisters(document);
    startFocus(document);
  }
}

function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The shape of a state, copied from the page's own drawings. */
function vorm(kenmerk) {
  const place = document.querySelector(`template[data-vorm="${kenmerk}"]`);
  return place ? place.content.cloneNode(true) : "";
}
