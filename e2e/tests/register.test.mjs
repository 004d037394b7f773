// Marking a class as a teacher does: taps, keys, undo, saving, a lost connection, another person.
import { strict as assert } from "node:assert";
import { after, before, beforeEach, test } from "node:test";
import { audit } from "../lib/audit.mjs";
import { launch, open } from "../lib/browser.mjs";

const base = process.env.GALERIJ;
const options = { skip: base ? false : "GALERIJ names no address" };
const les = base && new URL("/les", base).href;
let browser;

before(async () => (browser = base && (await launch())));
after(async () => browser?.close());
beforeEach(async () => base && fetch(new URL("/les/leeg", base), { method: "POST" }));

async function lesson(size = "phone", more = {}) {
  const page = await open(browser, size, "nl-NL", more);
  await page.goto(les);
  return page;
}

const row = (page, naam) => page.locator("[data-leerling]", { has: page.getByText(naam, { exact: true }) });
const mark = async (page, naam) => row(page, naam).locator("input[type=radio]:checked").getAttribute("value");
const telling = (page) => page.locator("[data-telling]").textContent();
const stand = (page) => page.locator("[data-stand]").textContent();
const kept = async () => (await (await fetch(new URL("/les/stand", base))).text()).trim();
/** Where a finger finds nothing but the row. */
const tap = (page, naam, more) => row(page, naam).locator(".aw-leerling__naam").click(more);
const done = (page) => page.waitForFunction(() => document.querySelector("[data-stand] .aw-status--goed"));

test("three exceptions in six taps, one request, thirty marks", options, async () => {
  const page = await lesson();
  let posts = 0;
  page.on("request", (request) => (posts += request.method() === "POST" ? 1 : 0));
  assert.equal(await telling(page), "26 aanwezig, 2 afwezig");
  await tap(page, "Aya Haddad");
  await row(page, "Bram de Boer").locator(".aw-merk-keuze--te-laat").click();
  await row(page, "Bram de Boer").locator(".aw-minuten[value='10']").click();
  await row(page, "Daan Smit").locator(".aw-merk-keuze--afwezig").click();
  assert.equal(await telling(page), "23 aanwezig, 4 afwezig, 1 te laat");
  assert.match(await stand(page), /nog niet zijn opgeslagen/);
  await audit(page);
  await page.click("button[type=submit].utrecht-button--primary-action");
  await done(page);
  assert.match(await stand(page), /Opgeslagen om 8:34 door u/);
  assert.equal(posts, 1);
  assert.equal(await kept(), "versie 1: 23 aanwezig, 4 afwezig, 1 te laat (10)");
  await page.context().close();
});

test("a known absence stands filled in with its reason, and the teacher may say otherwise", options, async () => {
  const page = await lesson();
  assert.equal(await mark(page, "Casper van den Heuvel"), "afwezig");
  assert.match(await row(page, "Casper van den Heuvel").textContent(), /Bekend: ziek gemeld/);
  await row(page, "Casper van den Heuvel").getByLabel("is er toch").check({ force: true });
  assert.equal(await telling(page), "27 aanwezig, 1 afwezig");
  await page.context().close();
});

test("a long press is late, a second tap undoes a tap, undo brings back what was there", options, async () => {
  const page = await lesson();
  await tap(page, "Emma Jansen", { delay: 700 });
  assert.equal(await mark(page, "Emma Jansen"), "te-laat");
  await page.click("[data-ongedaan]");
  assert.equal(await mark(page, "Emma Jansen"), "aanwezig");
  await tap(page, "Finn Visser");
  assert.equal(await mark(page, "Finn Visser"), "afwezig");
  await tap(page, "Finn Visser");
  assert.equal(await mark(page, "Finn Visser"), "aanwezig");
  await page.context().close();
});

test("everything by keyboard: arrows, letters, T, V, Enter, save", options, async () => {
  const page = await lesson("desktop");
  await page.clock.setFixedTime(new Date("2026-03-10T09:05:00+01:00"));
  await row(page, "Aya Haddad").locator("input:checked").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await mark(page, "Bram de Boer"), "afwezig");
  await page.keyboard.press("n");
  await page.keyboard.press("t");
  assert.equal(await mark(page, "Noor Bakker"), "te-laat");
  await page.keyboard.press("Shift+T");
  await page.keyboard.press("v");
  assert.equal(await mark(page, "Teun Kuipers"), "vertrokken");
  assert.equal(await page.inputValue("#veld-weg-23"), "09:05");
  await page.keyboard.press("Control+z");
  assert.equal(await mark(page, "Teun Kuipers"), "aanwezig");
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(() => document.querySelector("[data-stand] .aw-status--goed"));
  assert.equal(await kept(), "versie 1: 25 aanwezig, 2 afwezig, 1 te laat (5)");
  await page.context().close();
});

test("all present leaves every mark and reason as it was", options, async () => {
  const page = await lesson();
  await tap(page, "Aya Haddad");
  await page.click("[data-allen]");
  assert.equal(await mark(page, "Aya Haddad"), "afwezig");
  assert.equal(await mark(page, "Casper van den Heuvel"), "afwezig");
  assert.match(await page.locator("[data-toost-tekst]").textContent(), /25 op aanwezig, 3 bleven/);
  await page.context().close();
});

test("on the wall of the classroom stand names and nothing else", options, async () => {
  const page = await lesson("desktop");
  await page.click("[data-scherm]");
  const seen = await page.locator("form.aw-register").evaluate((form) => form.innerText);
  assert.match(seen, /Aya Haddad/);
  assert.doesNotMatch(seen, /ziek|afwezig|verlof|melding|Opslaan/);
  const drawn = await page.evaluate(() =>
    [...document.querySelectorAll("[data-leerling]")].map((row) => [getComputedStyle(row).backgroundColor, getComputedStyle(row).borderLeftColor].join()),
  );
  assert.equal(new Set(drawn).size, 1, "no colour tells who is away");
  await audit(page);
  await page.click("[data-scherm]");
  assert.match(await page.locator("form.aw-register").evaluate((form) => form.innerText), /ziek gemeld/);
  await page.context().close();
});

test("without a connection the lesson waits on the device, and goes when it can", options, async () => {
  const page = await lesson();
  await page.context().setOffline(true);
  await tap(page, "Aya Haddad");
  await page.click("button[type=submit].utrecht-button--primary-action");
  await page.waitForFunction(() => document.querySelector("[data-stand]").textContent.includes("Geen verbinding"));
  assert.match(await page.locator(".aw-wachtrij").textContent(), /wachten op verbinding: 1/);
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(localStorage)), /Aya|Haddad/);
  assert.match(await kept(), /^versie 0/);
  page.faults = [];
  await audit(page);
  await page.context().setOffline(false);
  await done(page);
  assert.equal(await page.locator(".aw-wachtrij").count(), 0);
  assert.equal(await kept(), "versie 1: 25 aanwezig, 3 afwezig");
  await page.context().close();
});

test("a request whose answer got lost is sent again and saved once", options, async () => {
  const page = await lesson();
  let first = true;
  await page.route("**/les", async (route) => {
    if (route.request().method() !== "POST" || !first) return route.continue();
    first = false;
    await route.fetch();
    await route.abort();
  });
  await page.click("button[type=submit].utrecht-button--primary-action");
  await page.waitForFunction(() => document.querySelector("[data-stand]").textContent.includes("Geen verbinding"));
  assert.match(await kept(), /^versie 1/);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await done(page);
  assert.match(await kept(), /^versie 1/);
  await page.context().close();
});

test("two people in one register: both marks stand, and nobody wins unseen", options, async () => {
  const page = await lesson();
  await tap(page, "Aya Haddad");
  await fetch(new URL("/les/ander", base), { method: "POST" });
  await page.click("button[type=submit].utrecht-button--primary-action");
  await page.waitForSelector("#botsing");
  page.faults = [];
  assert.equal(await page.evaluate(() => document.activeElement.id), "botsing");
  assert.ok(await page.evaluate(() => document.activeElement.getBoundingClientRect().top >= 0), "seen from its first line");
  assert.match(await row(page, "Bram de Boer").textContent(), /P\. Jansen zette om 8:36: afwezig/);
  assert.equal(await mark(page, "Bram de Boer"), "aanwezig");
  assert.match(await kept(), /^versie 1: 0 aanwezig, 28 afwezig/);
  await audit(page);
  await page.click("button[type=submit].utrecht-button--primary-action");
  await done(page);
  assert.equal(await kept(), "versie 2: 25 aanwezig, 3 afwezig");
  await page.context().close();
});

test("without script it is a plain form with the same marks", options, async () => {
  const page = await lesson("phone", { javaScriptEnabled: false });
  await row(page, "Aya Haddad").locator(".aw-merk-keuze--afwezig").click();
  await row(page, "Bram de Boer").locator(".aw-merk-keuze--te-laat").click();
  await page.fill("#veld-laat-2", "0");
  await page.click("button[type=submit].utrecht-button--primary-action");
  assert.match(await page.title(), /^Fout: /);
  assert.equal(await mark(page, "Aya Haddad"), "afwezig");
  await page.fill("#veld-laat-2", "12");
  await page.click("button[type=submit].utrecht-button--primary-action");
  assert.match(await stand(page), /Opgeslagen om 8:34/);
  assert.equal(await kept(), "versie 1: 24 aanwezig, 3 afwezig, 1 te laat (12)");
  await page.context().close();
});

test("every target is at least 44 pixels", options, async () => {
  const page = await lesson();
  await row(page, "Bram de Boer").locator(".aw-merk-keuze--te-laat").click();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("main :is(a, button, .aw-merk-keuze, summary, input:not([type=radio], [type=hidden]))")]
      .filter((element) => element.checkVisibility())
      .map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 44 || height < 44)
      .map(([html, { width, height }]) => `${width}×${height} ${html}`),
  );
  assert.deepEqual(small, []);
  await page.context().close();
});
