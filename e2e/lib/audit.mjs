// Whether everybody can use a page: axe's rules, nothing to scroll sideways, every control reached by keyboard with a focus one sees.
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails on anything that axe finds, on a page wider than its window, and on any error the page itself reported. */
export async function audit(page, name = page.url()) {
  // The page's own policy forbids foreign scripts, rightly; evaluation from outside is not bound by it.
  await page.evaluate(source);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules }), RULES);
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}\n    ${node.target.join(" ")}\n    ${node.failureSummary}`));
  assert.deepEqual(found, [], `${name}: axe`);
  const { wide, wider } = await page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const isOut = (element) => element.getBoundingClientRect().right > wide + 1 && !element.closest(".aw-tabelvak, .aw-nav, .aw-figuur__tekening, .aw-verborgen");
    const wider = document.documentElement.scrollWidth > wide ? [...document.querySelectorAll("body *")].filter(isOut).map((e) => e.outerHTML.slice(0, 120)) : [];
    return { wide, wider };
  });
  assert.deepEqual(wider.slice(0, 5), [], `${name}: wider than ${wide} pixels`);
  // A drawing with a narrow twin is read on a telephone as it is: all of it in sight, its letters no smaller than drawn.
  const drawings = await page.evaluate(() =>
    [...document.querySelectorAll(".aw-figuur__tekening--breed svg, .aw-figuur__tekening--smal svg")]
      .filter((svg) => svg.checkVisibility())
      .map((svg) => {
        const [box, room] = [svg.getBoundingClientRect(), svg.parentElement.getBoundingClientRect()];
        return box.width > room.width + 1 || box.width / svg.viewBox.baseVal.width < 0.98 ? `${box.width} of ${svg.viewBox.baseVal.width} in ${room.width}` : "";
      }),
  );
  assert.deepEqual(drawings.filter(Boolean), [], `${name}: a drawing falls off or shrinks`);
  assert.deepEqual(page.faults, [], `${name}: faults in the browser`);
}

const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

/**
 * Walks the page with Tab: every control that can be seen gets the focus, each with a focus that can be seen. Of a long list,
 * whose rows are all alike, the first `most` controls are enough.
 */
export async function keyboard(page, name = page.url(), most = Infinity) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    document.body.focus();
    globalThis.scrollTo(0, 0);
  });
  const all = await page.evaluate((controls) => {
    const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.tabIndex >= 0;
    // Of one group of radios Tab stops at one.
    const groups = new Set();
    const single = (element) => {
      if (element.type !== "radio") return true;
      const group = element.form?.querySelector(`input[type=radio][name="${CSS.escape(element.name)}"]:checked`);
      if (group) return element === group;
      if (groups.has(element.name)) return false;
      groups.add(element.name);
      return true;
    };
    const all = [...document.querySelectorAll(controls)].filter((element) => seen(element) && single(element));
    all.forEach((element, place) => (element.dataset.plaats = place));
    return all.map((element) => element.outerHTML.slice(0, 120));
  }, CONTROLS);
  const expected = all.slice(0, most);
  const reached = new Set();
  const hidden = [];
  for (let steps = 0; steps < expected.length * 2 + 5 && reached.size < expected.length; steps += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      const outlined = (which) => {
        const style = getComputedStyle(which);
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
      };
      // A control that is drawn by its neighbour shows its focus there.
      const shown = outlined(element) || (element.nextElementSibling && outlined(element.nextElementSibling));
      return { place: element.dataset?.plaats, shown, html: element.outerHTML.slice(0, 120) };
    });
    if (at.place === undefined) continue;
    if (Number(at.place) < most) reached.add(Number(at.place));
    if (!at.shown) hidden.push(at.html);
  }
  assert.deepEqual(expected.filter((_, place) => !reached.has(place)), [], `${name}: not reached by Tab`);
  assert.deepEqual(hidden, [], `${name}: focus that nobody sees`);
}
