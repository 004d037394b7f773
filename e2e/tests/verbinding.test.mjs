// A register at school: the connection falls away, somebody else has the same lesson open.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { launch } from "../lib/browser.mjs";
import { base, button, check, enter, main, options, url } from "../lib/demo.mjs";

let browser;
before(async () => (browser = base && (await launch())));
after(async () => browser?.close());

const stand = (page) => page.locator("[data-stand]").textContent();
const pupil = (page, place) => page.locator("[data-leerling]").nth(place);
const mark = (page, place) => pupil(page, place).locator("input[type=radio]:checked").getAttribute("value");
const saved = (page) => page.waitForFunction(() => document.querySelector("[data-stand] .aw-status--goed"));

test("without a connection the lesson waits on the device and says so; with one it goes", options, async () => {
  const page = await enter(browser, "docent.99xk00", { size: "phone" });
  const names = await page.locator("[data-leerling] legend").allTextContents();
  await page.context().setOffline(true);
  await pupil(page, 0).locator(".aw-leerling__naam").click();
  await button(page, "Opslaan").click();
  await page.waitForFunction(() => /Geen verbinding/.test(document.querySelector("[data-stand]").textContent));
  assert.match(await page.locator(".aw-wachtrij").textContent(), /wachten op verbinding: 1/);
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  assert.deepEqual(names.filter((name) => kept.includes(name.trim().split(" ").at(-1))), [], "no names on the device");
  page.faults = [];
  await check(page);
  await page.context().setOffline(false);
  await saved(page);
  assert.equal(await page.locator(".aw-wachtrij").count(), 0);
  await page.reload();
  assert.equal(await mark(page, 0), "afwezig");
  assert.match(await stand(page), /Opgeslagen om/);
  await page.context().close();
});

test("two people in one register: both see both marks, and nobody wins unseen", options, async () => {
  const teacher = await enter(browser, "docent.99xh00");
  const lesson = await teacher.locator("form[data-register]").getAttribute("action");
  const office = await enter(browser, "coordinator.99xh00");
  await office.goto(url(lesson));
  await pupil(teacher, 0).locator(".aw-leerling__naam").click();
  await button(teacher, "Opslaan").click();
  await saved(teacher);
  await pupil(office, 1).locator(".aw-leerling__naam").click();
  await button(office, "Opslaan").click();
  await office.waitForSelector("#botsing");
  office.provoked = true;
  assert.match(await pupil(office, 0).textContent(), /zette om \d+:\d\d: afwezig/);
  assert.equal(await mark(office, 0), "aanwezig");
  await check(office);
  await pupil(office, 0).locator(".aw-merk-keuze--afwezig").click();
  await button(office, "Opslaan").click();
  await saved(office);
  await teacher.reload();
  assert.deepEqual([await mark(teacher, 0), await mark(teacher, 1)], ["afwezig", "afwezig"]);
  assert.match(await stand(teacher), /door (?!u\b)/, "saved by somebody else");
  await check(teacher);
  for (const page of [teacher, office]) await page.context().close();
});

test("half days at a primary school, on the same screen", options, async () => {
  const page = await enter(browser, "docent.99xb00", { size: "phone", locale: "en-GB" });
  assert.match(await main(page), /morning/i);
  await pupil(page, 0).locator(".aw-merk-keuze--te-laat").click();
  await pupil(page, 0).locator(".aw-minuten").first().click();
  await button(page, "Save").click();
  await saved(page);
  await check(page);
  await page.context().close();
});
