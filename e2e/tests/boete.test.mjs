// A fine as it goes: proposed within what the law allows, looked at by the jurist, announced by letter, with the clock and the reasons
// of what cannot be done; and two people at one fine.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { launch } from "../lib/browser.mjs";
import { base, button, check, comesBack, enter, faulty, link, main, options, path, rows, url } from "../lib/demo.mjs";

let browser;
before(async () => (browser = base && (await launch())));
after(async () => browser?.close());

const LIST = "/inspectie/boetes";
const NEW = `${LIST}/nieuw`;
/** The fine of this walk. */
const fine = {};

test("the articles say for what there can be a fine, as of a day", options, async () => {
  const page = await enter(browser, "jurist.inspectie");
  assert.equal(path(page), LIST);
  assert.match(await main(page), /1 over de termijn/);
  await check(page);
  await link(page, "Waarvoor een boete kan").click();
  assert.equal(await rows(page, "Artikelen, of een boete kan").count(), 24);
  assert.match(await main(page), /niet bepaald, dus geen boete/);
  await check(page);
  await page.fill("#veld-op", "31 december 2011");
  await button(page, "Toon deze dag").click();
  assert.match(await main(page), /stond geen artikel onder toezicht/);
  await check(page);
  await page.context().close();
});

test("a fine on an unset article is refused with its article, and nothing is lost", options, async () => {
  const page = await enter(browser, "inspecteur.inspectie", { javaScriptEnabled: false });
  await page.goto(url(LIST));
  await link(page, "Boete voorstellen").click();
  await check(page);
  await button(page, "Naar de controle").click();
  await faulty(page, /Kies het artikel/, /Vul een bedrag in/, /Vul nummer van vijf cijfers/);
  await check(page);
  await page.fill("#veld-school", "99XZ00");
  await page.fill("#veld-schoolnaam", "De Wandeling");
  await page.fill("#veld-bestuur", "99001");
  await page.fill("#veld-bestuursnaam", "Bestuur van de wandeling");
  await page.selectOption("#veld-artikel", "18-3");
  await page.fill("#veld-overtreden_op", "2 november 2026");
  await page.fill("#veld-bedrag", "2000");
  await page.fill("#veld-onderbouwing", "Verlof van drie weken.");
  await button(page, "Naar de controle").click();
  await faulty(page, /Voor artikel 18-3 is niet bepaald of een boete kan/, /kost hoogstens € 1000/);
  assert.equal(await page.inputValue("#veld-onderbouwing"), "Verlof van drie weken.");
  await check(page);
  await page.selectOption("#veld-artikel", "14-3");
  await page.fill("#veld-bedrag", "600");
  await button(page, "Naar de controle").click();
  assert.match(await main(page), /Controleer het voorstel/);
  assert.match(await main(page), /€ 1000/);
  await check(page);
  await comesBack(page, LIST);
  await button(page, "Stel de boete voor").click();
  await page.waitForURL((now) => /boetes\/\d+$/.test(now.pathname));
  fine.at = path(page);
  assert.match(await main(page), /U kunt nu niets doen/);
  await check(page);
  await page.context().close();
});

test("the jurist agrees, and the letter of intent is checked before it goes", options, async () => {
  const page = await enter(browser, "jurist.inspectie");
  const other = await enter(browser, "jurist.inspectie");
  await page.goto(url(fine.at));
  assert.match(await main(page), /Besluit uiterlijk op/);
  await page.getByText("Wat nu niet kan, en waarom").first().click();
  assert.match(await main(page), /Dit kan niet vanuit de stand waarin de boete nu is/);
  await check(page);
  await other.goto(url(`${fine.at}/stap/akkoord`));
  await link(page, "Ga akkoord").click();
  await check(page);
  await button(page, "Naar de controle").click();
  await check(page);
  await button(page, "Leg deze stap vast").click();
  await page.waitForURL((now) => now.pathname === fine.at);
  await button(other, "Naar de controle").click();
  assert.match(await main(other), /was u voor: de boete is nu getoetst/);
  other.provoked = true;
  await check(other);
  await link(page, "Verstuur het voornemen").click();
  await button(page, "Naar de controle").click();
  assert.match(await main(page), /is van plan het hoofd van De Wandeling een bestuurlijke boete van € 600/);
  assert.match(await main(page), /Verlof van drie weken/);
  await check(page);
  await comesBack(page, LIST);
  await button(page, "Leg deze stap vast").click();
  await page.waitForURL((now) => now.pathname === fine.at);
  const letter = await page.request.get(url(await link(page, "Brief (PDF)").getAttribute("href")));
  assert.equal((await letter.body()).subarray(0, 5).toString(), "%PDF-");
  await page.goto(url(`${fine.at}/stap/zienswijze_voorbij`));
  assert.match(await main(page), /De termijn loopt nog tot en met/);
  await check(page);
  await page.context().close();
  await other.context().close();
});

test("the board reads what was sent to it and sends its zienswijze; another board sees nothing of it", options, async () => {
  const number = fine.at.split("/").pop();
  const other = await enter(browser, "bestuur.99002");
  assert.equal((await other.request.get(url(`/bestuur/boetes/${number}`))).status(), 404);
  assert.equal((await other.request.get(url(fine.at))).status(), 404);
  await other.context().close();
  const page = await enter(browser, "bestuur.99001", { javaScriptEnabled: false });
  assert.equal(path(page), "/bestuur");
  assert.match(await main(page), /Brieven van de Inspectie/);
  await check(page);
  await rows(page, "U kunt antwoorden").filter({ hasText: "De Wandeling" }).getByRole("link").click();
  assert.match(await main(page), /Verlof van drie weken/);
  await check(page);
  await link(page, "Geef uw zienswijze").click();
  await check(page);
  await button(page, "Naar de controle").click();
  await faulty(page, /Bij deze stap horen woorden/);
  await check(page);
  await page.fill("#veld-woorden", "Het was een vergissing.");
  await button(page, "Naar de controle").click();
  assert.match(await main(page), /Het was een vergissing/);
  await check(page);
  await comesBack(page, "/bestuur");
  await button(page, "Verstuur de zienswijze").click();
  await page.waitForURL((now) => now.pathname === `/bestuur/boetes/${number}`);
  assert.match(await main(page), /Zienswijze ontvangen: gehoord/);
  assert.equal(await link(page, "Geef uw zienswijze").count(), 0);
  await check(page);
  await page.context().close();
});

test("a decision after its term is told to be so, and has its reasons", options, async () => {
  const page = await enter(browser, "jurist.inspectie", { javaScriptEnabled: false });
  await page.goto(url(LIST));
  await rows(page, "Boetes: over de termijn bovenaan").first().getByRole("link").click();
  assert.match(await main(page), /te laat/);
  await link(page, "Leg de boete op").click();
  await button(page, "Naar de controle").click();
  await faulty(page, /Bij deze stap horen woorden/);
  await check(page);
  await page.fill("#veld-woorden", "Het was de tweede keer.");
  await button(page, "Naar de controle").click();
  assert.match(await main(page), /Na de termijn, die liep tot en met/);
  await check(page);
  await button(page, "Leg deze stap vast").click();
  await page.waitForURL((now) => /boetes\/\d+$/.test(now.pathname));
  assert.match(await main(page), /Bezwaar uiterlijk op/);
  await check(page);
  await page.context().close();
});
