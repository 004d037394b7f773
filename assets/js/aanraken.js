// Touch: a tap on a row is absent, a long press late, a swipe the next lesson.
import { read } from "./rij.js";

const LONG = 500;
const SLACK = 10;
const SWIPE = 80;

export function startTouch(register) {
  const { form } = register;
  let press = null;

  const isControl = (target) => target.closest("input, button, label, a, summary");

  form.addEventListener("pointerdown", (event) => {
    const row = event.target.closest("[data-leerling]");
    if (!event.isPrimary || event.button !== 0) return;
    press = { row: isControl(event.target) ? null : row, x: event.clientX, y: event.clientY, long: false };
    if (!press.row) return;
    press.clock = setTimeout(() => {
      press.long = true;
      register.set(row, "te-laat");
    }, LONG);
  });

  form.addEventListener("pointermove", (event) => {
    if (press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > SLACK) clearTimeout(press.clock);
  });

  for (const end of ["pointercancel", "pointerleave"]) {
    form.addEventListener(end, () => {
      clearTimeout(press?.clock);
      press = null;
    });
  }

  form.addEventListener("pointerup", (event) => {
    if (!press) return;
    const { row, x, y, long, clock } = press;
    press = null;
    clearTimeout(clock);
    const [dx, dy] = [event.clientX - x, event.clientY - y];
    if (event.pointerType === "touch" && Math.abs(dx) > SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) {
      return form.querySelector(`a[rel="${dx < 0 ? "next" : "prev"}"]`)?.click();
    }
    if (!row || long || Math.hypot(dx, dy) > SLACK || form.classList.contains("aw-register--scherm")) return;
    register.set(row, read(row).keuze === "aanwezig" ? "afwezig" : "aanwezig");
  });

  // A long press would open the browser's own menu.
  form.addEventListener("contextmenu", (event) => {
    if (event.target.closest("[data-leerling]") && !isControl(event.target)) event.preventDefault();
  });
}
