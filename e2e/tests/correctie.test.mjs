// A report was sent, and then it turns out that the pupil was ill: the entry is corrected, and the report goes back.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { launch } from "../lib/browser.mjs";
import { base, button, check, enter, eventually, faulty, link, main, options, path, rows, url } from "../lib/demo.mjs";

let browser;
before(async () => (browser = base && (await launch())));
after(async () => browser?.close());

const REASON = "Ouders stuurden een briefje van de tandarts.";
const who = {};

test("a report is sent", options, async () => {
  const page = await enter(browser, "coordinator.99xh00");
  await page.goto(url("/school/werklijst"));
  const row = rows(page, /te doen/).first();
  who.name = await row.locator("th a").textContent();
  who.pupil = await row.locator("th a").getAttribute("href");
  await row.getByRole("link", { name: /Maak melding/ }).click();
  who.missed = await page.locator(".aw-controle__rij", { hasText: "Gemiste dagen" }).locator("dd").first().textContent();
  await page.getByLabel("Reden van het verzuim").fill("Onbekend.");
  await button(page, "Naar de controle").click();
  await button(page, "Verstuur melding").click();
  who.report = path(page).replace("/verstuurd", "");
  await eventually(async () => {
    await page.goto(url(who.report));
    return /^Verzuimmelding \d+/.test(await page.locator("h1").textContent());
  }, "the report gets its number");
  await page.context().close();
});

test("entries of the report are corrected, each with its reason", options, async () => {
  assert.ok(who.report, "a report was sent");
  const page = await enter(browser, "coordinator.99xh00");
  await page.goto(url(`${who.pupil}?alles=ja`));
  const unlawful = rows(page, "Gemiste lessen").filter({ hasText: "ongeoorloofd" });
  const days = await unlawful.evaluateAll((all) => all.map((row) => [row.querySelector("th").textContent, row.querySelector("a").getAttribute("href")]));
  const reported = days.filter(([day]) => who.missed.includes(spoken(day)));
  assert.ok(reported.length > 0, `${who.missed} among ${days}`);
  for (const [index, [, entry]] of reported.entries()) {
    await page.goto(url(entry));
    await page.getByLabel("Oordeel").selectOption({ label: "Geoorloofd: ziekte" });
    if (index === 0) {
      await button(page, "Leg vast").click();
      await faulty(page, /Schrijf op waarom/);
      await check(page);
    }
    await page.getByLabel("Waarom?").fill(REASON);
    await button(page, "Leg vast").click();
    assert.match(await main(page), new RegExp(REASON));
    if (index === 0) await check(page);
    await page.goto(url("/school/werklijst"));
    if ((await proposals(page).count()) > 0) break;
  }
  assert.equal(await proposals(page).count(), 1, "withdrawal is proposed");
  assert.match(await proposals(page).textContent(), /was ongeoorloofd|ongeoorloofd.*is nu/);
  await check(page);
  await page.goto(url("/school"));
  assert.match(await main(page), /niet meer nodig: trek haar in/);
  await check(page);
  await page.context().close();
});

test("the report is withdrawn", options, async () => {
  const page = await enter(browser, "coordinator.99xh00");
  await page.goto(url("/school/werklijst"));
  await proposals(page).getByRole("link", { name: /Trek in/ }).click();
  await check(page);
  await button(page, "Trek melding in").click();
  await faulty(page, /./);
  await check(page);
  await page.getByLabel("Waarom").fill(REASON);
  await button(page, "Trek melding in").click();
  await check(page);
  await eventually(async () => {
    await page.goto(url(who.report));
    return /ingetrokken/.test(await page.locator(".aw-status").first().textContent());
  }, "the report is withdrawn");
  await check(page);
  await page.goto(url("/school/werklijst"));
  assert.equal(await proposals(page).count(), 0);
  await page.context().close();
});

/** The proposals to withdraw a report about this pupil. */
const proposals = (page) => rows(page, /intrekken|in te trekken/).filter({ hasText: who.name });

/** 09-10-2026 as it is said among the missed days: vrijdag 9 oktober. */
function spoken(day) {
  const [d, m, y] = day.trim().split("-").map(Number);
  return new Intl.DateTimeFormat("nl-NL", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(Date.UTC(y, m - 1, d));
}
