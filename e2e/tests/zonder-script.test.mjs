// The same work without any script: plain forms from the lesson to the report.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { launch } from "../lib/browser.mjs";
import { base, button, check, enter, eventually, faulty, main, options, path, rows, url } from "../lib/demo.mjs";

let browser;
before(async () => (browser = base && (await launch())));
after(async () => browser?.close());

const plain = (account) => enter(browser, account, { javaScriptEnabled: false });

test("a lesson is marked with radios and a button", options, async () => {
  const page = await plain("docent.99xe00");
  const pupils = page.locator("[data-leerling]");
  const all = await pupils.count();
  await pupils.nth(0).locator(".aw-merk-keuze--afwezig").click();
  await pupils.nth(1).locator(".aw-merk-keuze--te-laat").click();
  await pupils.nth(1).locator("input[name^=laat]").fill("te veel");
  await button(page, "Opslaan").click();
  await faulty(page, /minuten te laat/);
  await pupils.nth(1).locator("input[name^=laat]").fill("7");
  await button(page, "Opslaan").click();
  assert.match(await page.locator("[data-stand]").textContent(), /Opgeslagen om/);
  assert.match(await page.locator("[data-telling]").textContent(), new RegExp(`^${all - 2} aanwezig, 1 afwezig, 1 te laat`));
  await check(page);
  await page.context().close();
});

test("an entry is judged from its own row", options, async () => {
  const page = await plain("coordinator.99xe00");
  await page.goto(url("/school/verzuim/open"));
  const row = page.locator("main tbody tr").first();
  const entry = await row.getByRole("checkbox").getAttribute("value");
  await row.locator("select").selectOption("ongeoorloofd");
  await row.getByRole("button").click();
  assert.match(await main(page), /vastgelegd/);
  assert.equal(await page.locator(`[value="${entry}"][name=regel]`).count(), 0, "no longer in the list");
  await check(page);
  await page.context().close();
});

test("a report is made, checked and sent", options, async () => {
  const page = await plain("coordinator.99xe00");
  await page.goto(url("/school/werklijst"));
  await rows(page, /te doen/).getByRole("link", { name: /Maak melding/ }).first().click();
  await button(page, "Naar de controle").click();
  await faulty(page, /reden/i);
  await page.getByLabel("Reden van het verzuim").fill("Onbekend.");
  await page.getByLabel("Op welke dag").fill("23-11-2026");
  await page.getByLabel("Wat", { exact: true }).selectOption({ label: "brief" });
  await button(page, "Voeg toe").click();
  assert.match(await main(page), /brief/);
  await button(page, "Naar de controle").click();
  await check(page);
  await button(page, "Verstuur melding").click();
  await check(page);
  const report = path(page).replace("/verstuurd", "");
  await eventually(async () => {
    await page.goto(url(report));
    return /^Verzuimmelding \d+/.test(await page.locator("h1").textContent());
  }, "the report gets its number");
  await check(page);
  await page.context().close();
});
