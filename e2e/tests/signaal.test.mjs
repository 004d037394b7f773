// A signal as its reporter and the Inspectie walk it: made in two steps, divided, answered, closed, and agreed.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { launch } from "../lib/browser.mjs";
import { base, button, check, enter, eventually, faulty, link, main, options, path, url } from "../lib/demo.mjs";

let browser;
before(async () => (browser = base && (await launch())));
after(async () => browser?.close());

const REPORTER = "leerplicht.zelfstandig-fictiedam";
/** The melding of this walk: its address at the reporter and at the Inspectie. */
const signal = {};

async function step(page, name, fill = async () => {}) {
  await page.goto(url(signal.there));
  await link(page, name).click();
  await fill();
  await button(page, "Zet deze stap en bericht de melder").click();
  await page.waitForURL((now) => now.pathname === signal.there);
}

test("a leerplichtambtenaar reports a school, and the system counts the evidence", options, async () => {
  const page = await enter(browser, REPORTER);
  await page.goto(url("/leerplicht/signalen"));
  await check(page);
  await link(page, "Maak een melding").click();
  await check(page);
  await button(page, "Controleer").click();
  await faulty(page, /niet gekozen wat u wilt melden/, /niet wat er aan de hand is/);
  await check(page);
  await page.locator("[name=gesprek][value=ja]").check();
  await page.fill("#veld-gesprek_op", "1 oktober 2026");
  await page.locator("[name=herstelperiode][value=nee]").check();
  await page.locator("[name=soort][value=signaal]").check();
  await page.selectOption("#veld-school", { index: 1 });
  await page.selectOption("#veld-sector", "vo");
  await page.selectOption("#veld-onderwerp", "niet_of_niet_tijdig_melden");
  await page.fill("#veld-tekst", "De school meldt laat.");
  await button(page, "Controleer").click();
  assert.match(await main(page), /kwamen bij leerplicht \d+ meldingen van 16 uur van deze school binnen/);
  await check(page);
  const file = { name: "brief.pdf", mimeType: "application/pdf", buffer: Buffer.from("geen pdf") };
  await page.setInputFiles("#veld-bijlage", file);
  await button(page, "Verstuur naar de Inspectie").click();
  await faulty(page, /geen PDF, PNG of JPEG/);
  await check(page);
  await page.setInputFiles("#veld-bijlage", { ...file, buffer: Buffer.from("%PDF-1.7") });
  await button(page, "Verstuur naar de Inspectie").click();
  await page.waitForURL((now) => /signalen\/\d+$/.test(now.pathname));
  signal.here = path(page);
  await eventually(async () => {
    await page.reload();
    return /De Inspectie heeft de melding ontvangen/.test(await main(page));
  }, "the Inspectie has the melding");
  assert.match(await main(page), /U hoort uiterlijk 1 december 2026 weer iets/);
  signal.number = /Nummer bij de Inspectie\s+(\d+)/.exec(await main(page))[1];
  signal.there = `/inspectie/signalen/${signal.number}`;
  await check(page);
  await page.context().close();
});

test("the coordinating inspector divides: what is late stands on top", options, async () => {
  const page = await enter(browser, "coordinator.inspectie");
  assert.equal(path(page), "/inspectie");
  assert.match(await main(page), /Beloofde dag voorbij/);
  await check(page);
  for (const other of ["/inspectie/signalen", "/inspectie/scholen", "/inspectie/cijfers", signal.there]) {
    await page.goto(url(other));
    await check(page);
  }
  await step(page, "Bekeken: bevestig aan de melder", () => check(page));
  await page.goto(url(signal.there));
  await link(page, "Stuur door naar een inspecteur").click();
  await page.selectOption("#veld-inspecteur", "");
  await button(page, "Zet deze stap en bericht de melder").click();
  await faulty(page, /niemand gekozen die hier werkt/);
  await check(page);
  const names = await page.locator("#veld-inspecteur option").allTextContents();
  await page.selectOption("#veld-inspecteur", { label: names.find((name) => /Korenveld/.test(name)) });
  await button(page, "Zet deze stap en bericht de melder").click();
  await page.waitForURL((now) => now.pathname === signal.there);
  await page.context().close();
});

test("the inspector puts it in the file, plans a visit and closes", options, async () => {
  const page = await enter(browser, "inspecteur.inspectie");
  await check(page);
  await step(page, "Neem op in het schooldossier", () => page.fill("#veld-woorden", "Staat in het dossier."));
  await page.goto(url(signal.there));
  await link(page, "Plan een bezoek").click();
  await page.fill("#veld-bezoek", "29 november 2026");
  await button(page, "Zet deze stap en bericht de melder").click();
  await faulty(page, /valt in een weekend/);
  await check(page);
  await page.fill("#veld-bezoek", "3 december 2026");
  await button(page, "Zet deze stap en bericht de melder").click();
  await page.waitForURL((now) => now.pathname === signal.there);
  await step(page, "Sluit af met de uitkomst", () => page.fill("#veld-woorden", "De school herstelt het."));
  await check(page);
  await link(page, "Naar het dossier van deze school").click();
  assert.match(await main(page), /Staat in het dossier\./);
  await check(page);
  await page.context().close();
});

test("the reporter reads every step, and agrees", options, async () => {
  const page = await enter(browser, REPORTER);
  await page.goto(url(signal.here));
  await eventually(async () => {
    await page.reload();
    return /Bent u tevreden met de uitkomst/.test(await main(page));
  }, "the reporter knows the outcome");
  assert.match(await main(page), /Het bezoek is op 3 december 2026/);
  await button(page, "Heropen de melding").click();
  await faulty(page, /Er staan geen woorden bij/);
  await check(page);
  await button(page, "Tevreden").click();
  await eventually(async () => {
    await page.reload();
    return /afgerond, melder tevreden/.test(await main(page));
  }, "the Inspectie knows that the reporter agrees");
  await check(page);
  await page.context().close();
});
