// Keys, for who marks without a mouse. They work only while the focus is in the list, and never while somebody types in a field.
import { name, read, rows } from "./rij.js";

const PAUSE = 700;

export function startKeys(register) {
  const { form } = register;
  let typed = "";
  let clock;

  const move = (row) => row?.querySelector('input[type="radio"]:checked')?.focus();

  const jump = (here, letter) => {
    clearTimeout(clock);
    typed += letter.toLowerCase();
    clock = setTimeout(() => (typed = ""), PAUSE);
    const find = () => {
      const all = rows(form);
      const start = all.indexOf(here) + (typed.length === 1 ? 1 : 0);
      return [...all.slice(start), ...all.slice(0, start)].find((row) => plain(name(row)).startsWith(typed));
    };
    let row = find();
    // A letter that does not go on with the name begins another.
    if (!row && typed.length > 1) {
      typed = letter.toLowerCase();
      row = find();
    }
    move(row);
  };

  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return form.requestSubmit();
    }
    if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && event.target.type !== "text") {
      event.preventDefault();
      return register.undo();
    }
    const row = event.target.closest("[data-leerling]");
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.type !== "radio") {
      // Enter in a field of minutes is no wish to save thirty pupils.
      if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const all = rows(form);
      return move(all[all.indexOf(row) + step]);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      register.set(row, read(row).keuze === "afwezig" ? "aanwezig" : "afwezig");
      return move(row);
    }
    const mark = { t: "te-laat", v: "vertrokken" }[event.key];
    if (mark) {
      event.preventDefault();
      register.set(row, mark);
      return move(row);
    }
    if (/^\p{L}$/u.test(event.key)) {
      event.preventDefault();
      jump(row, plain(event.key));
    }
  });

  document.addEventListener("keydown", (event) => {
    if (!form.isConnected || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input:not([type=radio]), textarea, select")) return;
    const rel = { ",": "prev", ".": "next" }[event.key];
    if (rel) form.querySelector(`a[rel="${rel}"]`)?.click();
  });
}

/** Without accents, as people type a name. */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
