// One pupil's row: what it says, and changing that.
export const rows = (form) => [...form.querySelectorAll("[data-leerling]")];
export const name = (row) => row.querySelector(".aw-leerling__naam").textContent.trim();
export const isKnown = (row) => row.querySelector(".aw-leerling__bekend") !== null;

const late = (row) => row.querySelector('input[name^="laat-"]');
const left = (row) => row.querySelector('input[name^="weg-"]');
const option = (row, keuze) => row.querySelector(`input[type="radio"][value="${keuze}"]`);

export function read(row) {
  const keuze = row.querySelector('input[type="radio"]:checked')?.value ?? "aanwezig";
  return { keuze, laat: late(row).value, weg: left(row).value };
}

export function restore(row, { keuze, laat, weg }) {
  option(row, keuze).checked = true;
  late(row).value = laat;
  left(row).value = weg;
  showMinutes(row);
}

export function mark(row, keuze, { laat } = {}) {
  option(row, keuze).checked = true;
  if (laat !== undefined) late(row).value = laat;
  showMinutes(row);
}

/** The mark in words, with its minutes or time. */
export function word(row) {
  const { keuze, laat, weg } = read(row);
  const said = option(row, keuze).closest("label").querySelector(".aw-merk-keuze__woord").textContent;
  if (keuze === "te-laat") return `${said}, ${laat} min`;
  return keuze === "vertrokken" && weg ? `${said}, ${weg}` : said;
}

/** This moment by the clock of the server: what it showed with the page, and how long ago that was. */
const moment = (nu) => (nu ? Date.parse(nu) + Date.now() - performance.timeOrigin : Date.now());

/** Fills in the time now, if the lesson is going on; of another lesson a person says when. */
export function touchTime(row) {
  const field = left(row);
  const { begin, eind, nu } = row.closest("form").dataset;
  const now = new Date(moment(nu));
  const clock = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
  if (!field.value && begin <= clock && clock <= eind) field.value = clock;
}

export function showMinutes(row) {
  const { laat } = read(row);
  for (const button of row.querySelectorAll(".aw-minuten")) button.setAttribute("aria-pressed", button.value === laat);
}
