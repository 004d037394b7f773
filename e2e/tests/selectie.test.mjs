// A selection as the Inspectie walks it: a register read in, drawn in steps, checked, and signed off by somebody else.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { launch } from "../lib/browser.mjs";
import { base, button, check, enter, faulty, link, main, options, path, rows, url } from "../lib/demo.mjs";

let browser;
before(async () => (browser = base && (await launch())));
after(async () => browser?.close());

const LIST = "/inspectie/selecties";
/** The selection of this walk. */
const drawn = {};

test("a register is read in whole, or not at all", options, async () => {
  const page = await enter(browser, "coordinator.inspectie", { javaScriptEnabled: false });
  await page.goto(url(`${LIST}/bronnen`));
  await page.locator("[name=soort][value=register]").check();
  await page.fill("#veld-bron", "Register van de wandeling");
  await page.fill("#veld-peildatum", "1 november 2026");
  const file = (text) => ({ name: "register.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.setInputFiles("#veld-bestand", file("code,naam,sector\n99XA00,De Fout,hbo\n"));
  await button(page, "Lees in").click();
  await faulty(page, /niet ingelezen: 1 fouten/);
  assert.match(await main(page), /Regel 2: sector: `hbo`/);
  await check(page);
  await page.setInputFiles("#veld-bestand", file("code,naam,sector\n99XA00,De Eerste,vo\n99XB00,De Tweede,vo\n99XC00,De Derde,po\n"));
  await button(page, "Lees in").click();
  assert.match(await main(page), /Register van de wandeling/);
  await check(page);
  await page.context().close();
});

test("the coordinating inspector draws in steps, and does not sign off", options, async () => {
  const page = await enter(browser, "coordinator.inspectie");
  await page.goto(url(LIST));
  await check(page);
  await link(page, "Nieuwe selectie").click();
  await check(page);
  await button(page, "Verder").click();
  await faulty(page, /waarvoor u selecteert/, /Kies een register/, /Kies een methode/);
  await check(page);
  await page.fill("#veld-naam", "Wandeling langs scholen");
  await page.selectOption("#veld-register", { index: 1 });
  await page.locator("[name=methode][value=gestratificeerd]").check();
  await button(page, "Verder").click();
  await check(page);
  await page.fill("#veld-aantal", "2");
  await page.fill("#veld-uitsluitingen", "99XA00");
  await button(page, "Naar de controle").click();
  await faulty(page, /Bij 99XA00 staat geen reden/);
  await check(page);
  await page.fill("#veld-uitsluitingen", "99XA00; school is opgeheven");
  await button(page, "Naar de controle").click();
  assert.match(await main(page), /wordt gemaakt bij het trekken/);
  await check(page);
  await button(page, "Trek de selectie").click();
  await page.waitForURL((now) => /selecties\/\d+$/.test(now.pathname));
  drawn.at = path(page);
  assert.match(await main(page), /De Tweede \(99XB00\)/);
  assert.match(await main(page), /De Derde \(99XC00\)/);
  assert.match(await main(page), /school is opgeheven/);
  assert.match(await main(page), /een ander tekent haar af/);
  await check(page);
  await page.context().close();
});

test("a second inspector signs off, and the record draws the same", options, async () => {
  const page = await enter(browser, "inspecteur2.inspectie", { javaScriptEnabled: false });
  await page.goto(url(drawn.at));
  const record = await page.request.get(url(`${drawn.at}/record`));
  assert.equal((await record.json()).loting, "chacha20-sha256-53");
  await link(page, "Teken af of wijs af").click();
  assert.match(await main(page), /opnieuw getrokken uit het record: de uitkomst is gelijk/);
  await check(page);
  await page.locator("[name=besluit][value=afwijzing]").check();
  await button(page, "Leg het besluit vast").click();
  await faulty(page, /waarom u afwijst/);
  await check(page);
  await page.locator("[name=besluit][value=akkoord]").check();
  await button(page, "Leg het besluit vast").click();
  await page.waitForURL((now) => now.pathname === drawn.at);
  assert.match(await main(page), /afgetekend/);
  assert.equal(await link(page, "Teken af of wijs af").count(), 0);
  await check(page);
  await page.context().close();
});

test("points are shown by their parts, and what is unknown is said to be", options, async () => {
  const page = await enter(browser, "inspecteur.inspectie");
  await page.goto(url(LIST));
  assert.ok((await rows(page, "Selecties, de nieuwste eerst").count()) >= 3);
  await link(page, "Risicogericht toezicht op verzuim").click();
  assert.match(await main(page), /wacht op aftekenen/);
  assert.match(await main(page), /\d+ punten, hoogstens \d+ erbij door wat onbekend is/);
  await check(page);
  await page.context().close();
});
